//! `#[record]` on an enum with data: written with the tag `kind` first, read by a reader that keeps paths.
//!
//! Serde's own reader of tagged enums buffers the fields and forgets where an error lies. So reading goes through a
//! shadow of the enum in serde's plain form, to which `crate::wire::tagged` plays the very same fields.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Attribute, DataEnum, DeriveInput, Error, Expr, ExprLit, Fields, Lit, Meta, Result, Variant};

use crate::record::declare;
use crate::shared_derives;
use crate::unit::camel_case;

pub(crate) fn expand(input: &DeriveInput, data: &DataEnum) -> Result<TokenStream> {
    let (name, attributes, visibility) = (&input.ident, &input.attrs, &input.vis);
    let shadow = format_ident!("{name}OnTheWire");
    let mut declared = Vec::new();
    let mut shadows = Vec::new();
    let mut arms = Vec::new();
    let mut kinds = Vec::new();
    let mut tags = Vec::new();
    for variant in &data.variants {
        let kind = wire_name(&variant.attrs)?.unwrap_or_else(|| camel_case(&variant.ident.to_string()));
        let (fields, arm) = shape(variant, name, &shadow)?;
        let (ident, kept) =
            (&variant.ident, variant.attrs.iter().filter(|attribute| !attribute.path().is_ident("wire")));
        declared.push(quote! { #(#kept)* #[serde(rename = #kind)] #ident #fields });
        shadows.push(quote! { #[serde(rename = #kind)] #ident #fields });
        arms.push(arm);
        tags.push(quote! { Self::#ident { .. } => #kind });
        kinds.push(kind);
    }
    let derives = shared_derives();
    let expecting = format!("one of the kinds of {name}");
    Ok(quote! {
        #derives
        #[derive(::serde::Serialize)]
        #[serde(tag = "kind", rename_all_fields = "camelCase")]
        #(#attributes)*
        #visibility enum #name { #(#declared),* }

        impl #name {
            /// The kinds as they are written, in the declared order.
            pub const KINDS: &'static [&'static str] = &[#(#kinds),*];

            /// Its kind, as it is written.
            #[must_use]
            pub const fn tag(&self) -> &'static str {
                match self { #(#tags),* }
            }
        }

        const _: () = {
            #[derive(::serde::Deserialize)]
            #[serde(rename_all_fields = "camelCase")]
            enum #shadow { #(#shadows),* }

            impl<'de> ::serde::Deserialize<'de> for #name {
                fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let read = crate::wire::tagged::read(deserializer, stringify!(#name), #name::KINDS, #expecting)?;
                    Ok(match read { #(#arms),* })
                }
            }
        };
    })
}

/// The fields of one variant, and the arm that takes them out of the shadow.
fn shape(variant: &Variant, name: &syn::Ident, shadow: &syn::Ident) -> Result<(TokenStream, TokenStream)> {
    let ident = &variant.ident;
    match &variant.fields {
        Fields::Named(fields) => {
            let declared = fields.named.iter().map(declare);
            let names: Vec<_> = fields.named.iter().map(|field| &field.ident).collect();
            Ok((
                quote! { { #(#declared),* } },
                quote! { #shadow::#ident { #(#names),* } => #name::#ident { #(#names),* } },
            ))
        }
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            Ok((quote! { #fields }, quote! { #shadow::#ident(record) => #name::#ident(record) }))
        }
        // A unit variant would accept unknown fields without a word; `InStock {}` refuses them.
        Fields::Unnamed(_) | Fields::Unit => {
            Err(Error::new_spanned(variant, "a kind has named fields, possibly none: write `Name {}`"))
        }
    }
}

/// The text of `#[wire = ".."]`, where a code is the name.
fn wire_name(attributes: &[Attribute]) -> Result<Option<String>> {
    let Some(attribute) = attributes.iter().find(|attribute| attribute.path().is_ident("wire")) else {
        return Ok(None);
    };
    if let Meta::NameValue(pair) = &attribute.meta
        && let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &pair.value
    {
        return Ok(Some(text.value()));
    }
    Err(Error::new_spanned(attribute, "write `#[wire = \"name\"]`"))
}
