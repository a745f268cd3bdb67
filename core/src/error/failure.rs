//! The one error that leaves the engine.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::error::code::Code;
use crate::error::detail::Detail;
use crate::error::kind::Kind;

/// What went wrong: a stable [`Code`], a sentence for people, the place in the input, and the facts.
///
/// The same failure has the same code and the same path in every host. Only the sentence may be reworded.
///
/// ```
/// use tenure::Day;
///
/// let error = "2025-02-30".parse::<Day>().unwrap_err();
/// assert_eq!(error.code().as_str(), "day.invalid");
/// assert_eq!(error.to_string(), "`2025-02-30` is not a day; write an existing one as `YYYY-MM-DD`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Error {
    code: Code,
    message: String,
    path: String,
    details: Vec<Detail>,
}

impl Error {
    pub(crate) fn new(code: Code, message: String, details: Vec<Detail>) -> Self {
        Self { code, message, path: String::new(), details }
    }

    /// An error that arose in the host's own code, such as an exception in a property.
    ///
    /// Only bindings have a use for it.
    #[must_use]
    pub fn of_host(message: String) -> Self {
        Self::new(Code::Host, message, Vec::new())
    }

    /// An error that arose where somebody else signs, such as in a key management service; an implementation of
    /// [`Signer`](crate::Signer) gives it.
    #[must_use]
    pub fn of_signer(message: String) -> Self {
        Self::new(Code::SignerFailed, message, Vec::new())
    }

    /// The stable code, such as `day.invalid`.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.code
    }

    /// Which kind of no this is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.code.kind()
    }

    /// The sentence for people: lower case, without a full stop, values in backticks.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Where in the argument, in wire names: `scope[1].element.item`; empty when no single place is to blame.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The facts behind the sentence.
    #[must_use]
    pub fn details(&self) -> &[Detail] {
        &self.details
    }

    /// The same error, one step further from the root: `step` is put before the path.
    #[must_use]
    pub(crate) fn at(mut self, step: &str) -> Self {
        self.path = join(step, &self.path);
        self
    }
}

/// `a` and `b.c` make `a.b.c`; an index follows without a dot.
fn join(step: &str, rest: &str) -> String {
    if step.is_empty() || rest.is_empty() || rest.starts_with('[') {
        format!("{step}{rest}")
    } else {
        format!("{step}.{rest}")
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() { f.write_str(&self.message) } else { write!(f, "{}: {}", self.path, self.message) }
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_grows_from_the_leaf_to_the_root() {
        let error = Error::of_host("boom".to_owned()).at("item").at("element").at("[1]").at("scope");
        assert_eq!(error.path(), "scope[1].element.item");
        assert_eq!(error.to_string(), "scope[1].element.item: boom");
    }
}
