//! F8. From reasons to sentences, in three languages. An answer is data; this is the one place where it becomes prose, or
//! a picture.
//!
//! Each answer lays itself out once, of pieces that every language words ([`words`]). `Display` speaks English. The English
//! of an error stands where it is declared; its German and its French stand here, told from its code and its details.

mod address;
mod base;
mod dossier;
mod endings;
pub(crate) mod english;
pub(crate) mod error;
mod fact;
mod findings;
pub(crate) mod french;
mod french_errors;
pub(crate) mod german;
mod german_errors;
mod licence;
mod licence_errors;
mod licence_plan;
mod licence_sentences;
mod movement_errors;
mod movement_sentences;
mod notice;
mod phrases;
pub(crate) mod picture;
mod plan;
mod stretch;
mod svg;
mod timeline;
pub(crate) mod told;
mod told_english;
mod told_french;
mod told_german;
mod verdict;
mod warranty;
pub(crate) mod words;

use crate::explain::english::English;
use crate::explain::french::French;
use crate::explain::german::German;
use crate::explain::words::Words;
use crate::value::language::Language;

/// Who speaks a language.
pub(crate) const fn words_of(language: Language) -> &'static dyn Words {
    match language {
        Language::En => &English,
        Language::De => &German,
        Language::Fr => &French,
    }
}
