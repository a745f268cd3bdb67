//! `#[record]` on a struct; enums are handed on by their shape.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{
    Data, DataEnum, DataStruct, DeriveInput, Error, Field, Fields, GenericArgument, PathArguments, Result, Type,
};

use crate::{one_of, shared_derives, tagged, unit};

/// A constructor with more arguments than this is no help to anybody; such records are the engine's answers.
const MOST_ARGUMENTS: usize = 5;

/// A struct, or an enum by its shape.
pub(crate) fn expand(input: &DeriveInput) -> Result<TokenStream> {
    let expanded = match &input.data {
        Data::Struct(data) => of_struct(input, data)?,
        Data::Enum(data) if is_unit(data) => unit::expand(input, data),
        Data::Enum(data) => tagged::expand(input, data)?,
        Data::Union(_) => return Err(Error::new_spanned(input, "a record is a struct or an enum")),
    };
    Ok(named(input, &expanded))
}

/// An enum of which exactly one field is stated outside Rust.
pub(crate) fn expand_choice(input: &DeriveInput) -> Result<TokenStream> {
    let Data::Enum(data) = &input.data else {
        return Err(Error::new_spanned(input, "a choice is an enum"));
    };
    Ok(named(input, &one_of::expand(input, data)?))
}

fn named(input: &DeriveInput, expanded: &TokenStream) -> TokenStream {
    let name = &input.ident;
    quote! {
        #expanded
        impl crate::wire::named::Named for #name {
            const NAME: &'static str = stringify!(#name);
        }
    }
}

fn is_unit(data: &DataEnum) -> bool {
    data.variants.iter().all(|variant| matches!(variant.fields, Fields::Unit))
}

fn of_struct(input: &DeriveInput, data: &DataStruct) -> Result<TokenStream> {
    let Fields::Named(fields) = &data.fields else {
        return Err(Error::new_spanned(input, "a record's fields have names"));
    };
    let (name, attributes, visibility) = (&input.ident, &input.attrs, &input.vis);
    let declared = fields.named.iter().map(declare);
    let required: Vec<_> = fields.named.iter().filter(|field| optional(&field.ty).is_none()).collect();
    let optionals: Vec<_> =
        fields.named.iter().filter_map(|field| optional(&field.ty).map(|inner| (field, inner))).collect();
    let constructor = constructor(&required, &optionals);
    let setters = optionals.iter().map(|(field, inner)| setter(field, inner));
    let derives = shared_derives();
    Ok(quote! {
        #derives
        #[derive(::serde::Serialize, ::serde::Deserialize)]
        #[serde(rename_all = "camelCase")]
        #(#attributes)*
        #visibility struct #name { #(#declared),* }

        impl #name {
            #constructor
            #(#setters)*
        }
    })
}

/// A field as serde shall see it: an absent one is left out.
pub(crate) fn declare(field: &Field) -> TokenStream {
    if optional(&field.ty).is_some() {
        quote! { #[serde(default, skip_serializing_if = "Option::is_none")] #field }
    } else {
        quote! { #field }
    }
}

fn constructor(required: &[&Field], optionals: &[(&Field, &Type)]) -> TokenStream {
    if required.len() > MOST_ARGUMENTS {
        return TokenStream::new();
    }
    let names: Vec<_> = required.iter().map(|field| &field.ident).collect();
    let types = required.iter().map(|field| &field.ty);
    let absent = optionals.iter().map(|(field, _)| &field.ident);
    let doc =
        if required.is_empty() { "A record that says nothing yet." } else { "A record of the required fields alone." };
    let attribute =
        required.is_empty().then(|| quote! { #[expect(clippy::new_without_default, reason = "one way in")] });
    quote! {
        #[doc = #doc]
        #attribute
        #[must_use]
        pub const fn new(#(#names: #types),*) -> Self {
            Self { #(#names,)* #(#absent: None),* }
        }
    }
}

fn setter(field: &Field, inner: &Type) -> TokenStream {
    let name = field.ident.as_ref();
    let doc = format!("The same record with its `{}` stated.", name.map_or_else(String::new, ToString::to_string));
    let value = format_ident!("value");
    quote! {
        #[doc = #doc]
        #[must_use]
        pub fn #name(mut self, #value: #inner) -> Self {
            self.#name = Some(#value);
            self
        }
    }
}

/// The `T` of an `Option<T>`.
pub(crate) fn optional(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|segment| segment.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first() {
        Some(GenericArgument::Type(inner)) => Some(inner),
        _ => None,
    }
}
