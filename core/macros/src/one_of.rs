//! `#[record(one_of)]` on an enum: outside Rust a record of which exactly one field is stated, such as `{"months": 24}`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Attribute, DataEnum, DeriveInput, Error, Fields, Result, Type, Variant};

use crate::unit::camel_case;

pub(crate) fn expand(input: &DeriveInput, data: &DataEnum) -> Result<TokenStream> {
    let (name, attributes, visibility) = (&input.ident, &input.attrs, &input.vis);
    let shadow = format_ident!("{name}OnTheWire");
    let title = name.to_string();
    let docs: Vec<_> = attributes.iter().filter(|attribute| is_doc(attribute)).collect();
    let variants: Vec<_> = data.variants.iter().collect();
    let idents: Vec<_> = variants.iter().map(|variant| &variant.ident).collect();
    let words: Vec<_> = idents.iter().map(|ident| camel_case(&ident.to_string())).collect();
    let fields: Vec<_> = words.iter().map(|word| format_ident!("r#{}", snake_case(word))).collect();
    let types = variants.iter().map(|variant| inner(variant)).collect::<Result<Vec<_>>>()?;
    let field_docs: Vec<Vec<&Attribute>> =
        variants.iter().map(|variant| variant.attrs.iter().filter(|attribute| is_doc(attribute)).collect()).collect();
    let arms = idents.iter().zip(&words).map(|(ident, word)| {
        let skipped = words.iter().filter(|other| *other != word);
        quote! { Self::#ident(value) => { fields.serialize_field(#word, value)?; #(fields.skip_field(#skipped)?;)* } }
    });
    Ok(quote! {
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        #(#attributes)*
        #visibility enum #name { #(#variants),* }

        impl ::serde::Serialize for #name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use ::serde::ser::SerializeStruct as _;
                let mut fields = serializer.serialize_struct(stringify!(#name), 1)?;
                match self { #(#arms)* }
                fields.end()
            }
        }

        const _: () = {
            #(#docs)*
            #[derive(::serde::Deserialize)]
            #[cfg_attr(feature = "schema", derive(::schemars::JsonSchema), schemars(rename = #title))]
            #[cfg_attr(feature = "schema", schemars(extend("minProperties" = 1, "maxProperties" = 1)))]
            #[serde(rename = #title, rename_all = "camelCase")]
            struct #shadow { #(#(#field_docs)* #fields: Option<#types>),* }

            impl<'de> ::serde::Deserialize<'de> for #name {
                fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                    let #shadow { #(#fields),* } = #shadow::deserialize(deserializer)?;
                    let mut stated = Vec::new();
                    #(stated.extend(#fields.map(Self::#idents));)*
                    crate::wire::one_of::exactly_one(stated, &[#(#words),*])
                }
            }

            #[cfg(feature = "schema")]
            impl ::schemars::JsonSchema for #name {
                fn schema_name() -> ::std::borrow::Cow<'static, str> {
                    <#shadow as ::schemars::JsonSchema>::schema_name()
                }
                fn json_schema(generator: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                    <#shadow as ::schemars::JsonSchema>::json_schema(generator)
                }
            }
        };
    })
}

fn is_doc(attribute: &Attribute) -> bool {
    attribute.path().is_ident("doc")
}

fn inner(variant: &Variant) -> Result<&Type> {
    match &variant.fields {
        Fields::Unnamed(fields) => fields.unnamed.first().map(|field| &field.ty),
        Fields::Named(_) | Fields::Unit => None,
    }
    .ok_or_else(|| Error::new_spanned(variant, "a choice holds one value: write `Name(Type)`"))
}

/// `lastDay` becomes `last_day`, the field behind the name.
fn snake_case(word: &str) -> String {
    word.chars().fold(String::new(), |mut text, letter| {
        if letter.is_uppercase() {
            text.push('_');
        }
        text.extend(letter.to_lowercase());
        text
    })
}
