//! How an error reads in a language other than that of its declaration.

use crate::book::load::Finding;
use crate::error::Error;
use crate::error::code::Code;
use crate::error::detail::Detail;
use crate::explain::fact::{Facts, First};
use crate::explain::{french_errors, german_errors};
use crate::value::language::Language;
use crate::wire::json;

impl Error {
    /// Its sentence in a language; in English its [`message`](Error::message).
    ///
    /// ```
    /// use tenure::{Day, Language};
    ///
    /// let error = "2025-02-30".parse::<Day>().unwrap_err();
    /// assert_eq!(
    ///     error.explain(Language::De),
    ///     "`2025-02-30` ist kein Tag; schreiben Sie einen, den es gibt, als `YYYY-MM-DD`"
    /// );
    /// ```
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        sentence(self.code(), self.message(), self.details(), language)
    }
}

impl Finding {
    /// Its sentence in a language; in English its message.
    #[must_use]
    pub fn explain(&self, language: Language) -> String {
        sentence(self.code, &self.message, &self.details, language)
    }
}

/// The sentence of an error that a host kept in parts. One whose details do not tell the cause, because a host or another
/// version made it, keeps its message.
pub(crate) fn sentence(code: Code, message: &str, details: &[Detail], language: Language) -> String {
    let told = match language {
        Language::En => None,
        Language::De => german_errors::sentence(code, &facts(message, details, language)),
        Language::Fr => french_errors::sentence(code, &facts(message, details, language)),
    };
    told.unwrap_or_else(|| message.to_owned())
}

fn facts<'a>(message: &'a str, details: &'a [Detail], language: Language) -> Facts<'a> {
    let finding = details.iter().find(|detail| detail.name == "finding");
    let finding = finding.and_then(|detail| json::from_text::<Finding>(detail.value.as_bytes()).ok());
    // A finding has no findings of its own unless somebody wrote it so, and then only the outer one counts.
    let first = finding.filter(|finding| finding.code != Code::FileRefused).map(|finding| First {
        line: finding.line,
        code: finding.code,
        sentence: finding.explain(language),
    });
    Facts { message, details, first }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_without_its_facts_keeps_its_message() {
        let bare = sentence(Code::DayInvalid, "no day", &[], Language::De);
        assert_eq!(bare, "no day");
        let nested = Detail::new(
            "finding",
            r#"{"code":"file.refused","path":"","line":1,"message":"x","details":[]}"#.to_owned(),
        );
        assert_eq!(sentence(Code::FileRefused, "refused", &[nested], Language::Fr), "refused");
    }
}
