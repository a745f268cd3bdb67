//! The facts of an error, as its sentences ask for them.

use crate::error::code::Code;
use crate::error::detail::Detail;

/// What an error says beside its code.
#[derive(Debug)]
pub(crate) struct Facts<'a> {
    /// Its English sentence.
    pub(crate) message: &'a str,
    pub(crate) details: &'a [Detail],
    /// Of a refused file, its first bad line.
    pub(crate) first: Option<First>,
}

/// The first bad line of a file.
#[derive(Debug)]
pub(crate) struct First {
    /// Counted from 1.
    pub(crate) line: u32,
    pub(crate) code: Code,
    /// What is wrong with it, in the language that is spoken.
    pub(crate) sentence: String,
}

/// A sentence whose facts stand in braces; `None` when one of them is not there.
pub(crate) fn filled<'a>(sentence: &str, fact: impl Fn(&str) -> Option<&'a str>) -> Option<String> {
    let mut parts = sentence.split('{');
    let mut text = parts.next()?.to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}')?;
        text.push_str(fact(name)?);
        text.push_str(rest);
    }
    Some(text)
}

impl<'a> Facts<'a> {
    /// The fact of that name; `None` when the error arose from another cause, or a host left it out.
    pub(crate) fn of(&self, name: &str) -> Option<&'a str> {
        self.details.iter().find(|detail| detail.name == name).map(|detail| detail.value.as_str())
    }

    /// The members of a circle, and how many more there are than those listed.
    pub(crate) fn circle(&self) -> Option<(&'a str, Option<&'a str>)> {
        let circle = self.of("circle")?;
        let more = circle.strip_suffix(" more").and_then(|listed| listed.rsplit_once(" and "));
        Some(more.map_or((circle, None), |(members, more)| (members, Some(more))))
    }
}
