//! Which numbers stand for which names in keys.

use std::fmt;

use tenure_macros::record;

use crate::value::id::ApplicationId;
use crate::value::label::Label;

/// A part of an application that is licensed by itself.
#[record]
pub struct Module {
    /// Its name, for ever.
    pub name: Label,
    /// Its number, from 0 to 1023, which makes keys short; once given it stands for this module for ever.
    pub number: Option<u32>,
}

/// Something that licences of an application can limit.
#[record]
pub struct LimitKind {
    /// Its code, for ever.
    pub code: Label,
    /// Its number, from 0 to 1023, which makes keys short; once given it stands for this limit for ever.
    pub number: Option<u32>,
    /// Whether every licence must state it; absent means no.
    pub required: Option<bool>,
}

/// The largest number in a catalogue.
pub(crate) const LARGEST: u32 = 1_023;

/// The names and numbers of one application. What is not in it goes by its name.
#[derive(Clone, Copy, Debug, Default)]
pub struct Catalogue<'a> {
    /// Its modules.
    pub modules: &'a [Module],
    /// What it limits.
    pub limits: &'a [LimitKind],
}

impl Catalogue<'_> {
    pub(crate) fn module_number(&self, name: &str) -> Option<u32> {
        self.modules.iter().find(|module| module.name.as_str() == name)?.number
    }

    pub(crate) fn module_name(&self, number: u32) -> Option<Label> {
        let named = self.modules.iter().find(|module| module.number == Some(number));
        named.map_or_else(|| unnamed(number), |module| Some(module.name.clone()))
    }

    pub(crate) fn limit_number(&self, code: &str) -> Option<u32> {
        self.limits.iter().find(|kind| kind.code.as_str() == code)?.number
    }

    pub(crate) fn limit_code(&self, number: u32) -> Option<Label> {
        let named = self.limits.iter().find(|kind| kind.number == Some(number));
        named.map_or_else(|| unnamed(number), |kind| Some(kind.code.clone()))
    }
}

/// Where catalogues are looked up.
pub trait Catalogues: fmt::Debug {
    /// The catalogue of an application; an empty one where it is not known.
    fn catalogue(&self, application: &ApplicationId) -> Catalogue<'_>;
}

/// No catalogue at all.
impl Catalogues for () {
    fn catalogue(&self, _: &ApplicationId) -> Catalogue<'_> {
        Catalogue::default()
    }
}

/// What a number is called that no name stands beside. No name begins so.
fn unnamed(number: u32) -> Option<Label> {
    format!("#{number}").parse().ok()
}
