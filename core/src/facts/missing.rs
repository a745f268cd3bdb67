//! The answer "not loaded", which is never "no".

use crate::error::Error;
use crate::error::code::Code;
use crate::error::detail::Detail;
use crate::facts::need::Need;
use crate::wire::json;

/// Facts outside the extent of what was loaded, with what to fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Missing {
    /// What to fetch; never empty.
    pub needs: Vec<Need>,
}

impl Missing {
    /// One need.
    #[must_use]
    pub fn one(need: Need) -> Self {
        Self { needs: vec![need] }
    }
}

/// Becomes `facts.missing`, with each need as JSON among the details.
impl From<Missing> for Error {
    fn from(missing: Missing) -> Self {
        let needs = missing.needs.iter().map(|need| json::to_text(need).unwrap_or_default());
        let details: Vec<_> = needs.map(|need| Detail::new("need", need)).collect();
        let message = "the answer depends on facts that were not loaded; fetch what `details` lists and ask again";
        Self::new(Code::FactsMissing, message.to_owned(), details)
    }
}
