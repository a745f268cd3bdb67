//! The question what host is meant.

use tenure_macros::record;

use crate::error::Error;
use crate::value::host_pattern::{HostPattern, RunningHost};
use crate::value::raw_text::RawText;

/// How does this host read in normal form, and does what runs elsewhere fit it?
///
/// ```
/// use tenure::{Book, UrlQuestion};
///
/// let question = UrlQuestion::new("*.example.com".into()).actual("https://fm.example.com/app".into());
/// assert_eq!(Book::default().check_url(&question)?.matches, Some(true));
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct UrlQuestion {
    /// A host or URL as a licence states it, `*.` before it where all hosts one label below are meant.
    pub licensed: RawText,
    /// The base URL of a product, whose path does not matter.
    pub actual: Option<RawText>,
}

/// The whole answer to a [`UrlQuestion`].
#[record]
pub struct UrlAnswer {
    /// The host in normal form, as keys say it.
    pub licensed: HostPattern,
    /// The same as people read it. Show both: letters of other alphabets can look alike.
    pub unicode: RawText,
    /// Whether the product may run there; absent when none was asked about.
    pub matches: Option<bool>,
}

/// Normalises and compares hosts.
pub(crate) fn check_url<F>(_: &F, question: &UrlQuestion) -> Result<UrlAnswer, Error> {
    let licensed: HostPattern = question.licensed.as_str().parse().map_err(|error: Error| error.at("licensed"))?;
    let actual = question.actual.as_ref().map(|actual| RunningHost::read(actual.as_str()));
    let actual = actual.transpose().map_err(|error| error.at("actual"))?;
    let mut answer = UrlAnswer::new(licensed.clone(), licensed.to_unicode().into());
    answer.matches = actual.map(|actual| licensed.allows(&actual));
    Ok(answer)
}
