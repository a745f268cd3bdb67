//! Links the library so that it loads on Android devices with pages of 16 KB, and everywhere else alike; a release is small.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let system = std::env::var("CARGO_CFG_TARGET_OS").unwrap_or_default();
    if matches!(system.as_str(), "linux" | "android") {
        // Both: the first aligns the segments, the second the boundary of the part that is protected after relocation.
        for size in ["max-page-size", "common-page-size"] {
            println!("cargo::rustc-cdylib-link-arg=-Wl,-z,{size}=16384");
        }
        // The symbols of a debug build stay: the generator of the Kotlin side reads them.
        if std::env::var("PROFILE").is_ok_and(|profile| profile == "release") {
            println!("cargo::rustc-cdylib-link-arg=-Wl,--strip-all");
        }
    }
}
