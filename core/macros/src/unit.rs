//! `#[record]` on an enum without fields: a closed set of words.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DataEnum, DeriveInput};

use crate::shared_derives;

pub(crate) fn expand(input: &DeriveInput, data: &DataEnum) -> TokenStream {
    let (name, attributes, visibility) = (&input.ident, &input.attrs, &input.vis);
    let variants: Vec<_> = data.variants.iter().collect();
    let idents: Vec<_> = data.variants.iter().map(|variant| &variant.ident).collect();
    let words: Vec<_> = idents.iter().map(|ident| camel_case(&ident.to_string())).collect();
    let derives = shared_derives();
    quote! {
        #derives
        #[derive(Copy, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(rename_all = "camelCase")]
        #(#attributes)*
        #visibility enum #name { #(#variants),* }

        impl #name {
            /// All words, in the declared order.
            pub const ALL: &'static [Self] = &[#(Self::#idents),*];

            /// The word that stands for it outside Rust.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { #(Self::#idents => #words),* }
            }
        }

        impl ::std::fmt::Display for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    }
}

/// `WholeBase` becomes `wholeBase`, as serde writes it.
pub(crate) fn camel_case(ident: &str) -> String {
    let mut letters = ident.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
