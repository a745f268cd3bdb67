//! Tells the linker to leave Node's own symbols to Node.

fn main() {
    napi_build::setup();
}
