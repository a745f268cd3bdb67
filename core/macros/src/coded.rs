//! `#[coded]`: failures with a stable code, and their fields as details.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Error, Fields, Path, Result};

pub(crate) fn expand(mut input: DeriveInput) -> Result<TokenStream> {
    let Data::Enum(data) = &mut input.data else {
        return Err(Error::new_spanned(&input, "the failures of an operation are an enum"));
    };
    let mut codes = Vec::new();
    let mut details = Vec::new();
    for variant in &mut data.variants {
        let position = variant.attrs.iter().position(|attribute| attribute.path().is_ident("code"));
        let Some(position) = position else {
            return Err(Error::new_spanned(variant, "name the code: `#[code(DayInvalid)]`"));
        };
        let code: Path = variant.attrs.remove(position).parse_args()?;
        let (ident, fields) = (&variant.ident, &variant.fields);
        if matches!(fields, Fields::Unnamed(_)) {
            return Err(Error::new_spanned(fields, "facts have names"));
        }
        let names: Vec<_> = fields.iter().filter_map(|field| field.ident.as_ref()).collect();
        codes.push(quote! { Self::#ident { .. } => crate::error::code::Code::#code });
        details.push(quote! {
            Self::#ident { #(#names),* } =>
                vec![#(crate::error::detail::Detail::new(stringify!(#names), #names.to_string())),*]
        });
    }
    let name = &input.ident;
    Ok(quote! {
        #[derive(Clone, Debug, PartialEq, Eq, ::thiserror::Error)]
        #input

        impl crate::error::coded::Coded for #name {
            fn code(&self) -> crate::error::code::Code {
                match self { #(#codes),* }
            }
            fn details(&self) -> Vec<crate::error::detail::Detail> {
                match self { #(#details),* }
            }
        }
    })
}
