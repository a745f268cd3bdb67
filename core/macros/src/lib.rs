//! The two attributes with which Tenure declares its nouns once.
//!
//! - [`macro@record`] turns a plain struct or enum into a record: serde with camelCase names, a builder, and (behind the
//!   feature `schema` of the crate that uses it) a JSON Schema from which every host's classes are generated.
//! - [`macro@coded`] turns an enum of failures into errors with a stable code and their facts as details.
//!
//! Both are attributes rather than `macro_rules`, so that rustfmt and editors see ordinary Rust.

mod coded;
mod one_of;
mod record;
mod tagged;
mod unit;

use proc_macro::TokenStream;
use quote::quote;
use syn::{DeriveInput, parse_macro_input};

/// Declares a record, once, for Rust and every host.
///
/// On a struct: optional fields are `Option`, left out when absent; `new` takes the required fields, and each optional
/// one gets a setter of its own name. On an enum, by its shape: without fields a set of words; with named fields
/// (or one record a variant) a tagged alternative, whose tag is `kind`; with `#[record(one_of)]` a choice of exactly one
/// field. A variant's or field's `#[wire = "name"]` overrides its name outside Rust.
#[proc_macro_attribute]
pub fn record(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let input = parse_macro_input!(item as DeriveInput);
    let expanded = if arguments.is_empty() { record::expand(&input) } else { record::expand_choice(&input) };
    expanded.unwrap_or_else(|error| error.to_compile_error()).into()
}

/// Declares the ways in which one operation fails; each variant names its `#[code(..)]` and its `#[error("..")]`.
///
/// The fields of a variant become the details of the error, under their names.
#[proc_macro_attribute]
pub fn coded(_arguments: TokenStream, item: TokenStream) -> TokenStream {
    let input = parse_macro_input!(item as DeriveInput);
    coded::expand(input).unwrap_or_else(|error| error.to_compile_error()).into()
}

/// The derives and attributes that all records share.
fn shared_derives() -> proc_macro2::TokenStream {
    quote! {
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(::schemars::JsonSchema))]
        #[non_exhaustive]
    }
}
