//! The name under which a type is known outside Rust.

/// A record or a part of one; the attribute `record` implements this.
pub(crate) trait Named {
    /// The name of its class in every host, and of its JSON Schema.
    const NAME: &'static str;
}
