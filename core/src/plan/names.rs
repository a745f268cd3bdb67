//! Names of new records: their business key, for ever (SI14).

use std::fmt::Display;
use std::str::FromStr;

use crate::error::Error;
use crate::value::name;

/// The first free name of a business key: the plain one, else with `#2`, `#3` and so on behind it.
pub(crate) fn free<I: FromStr<Err = Error>>(
    kind: &str,
    parts: &[&str],
    is_taken: impl Fn(&I) -> Result<bool, Error>,
) -> Result<I, Error> {
    let plain = name::of(kind, parts);
    let mut id: I = plain.parse()?;
    let mut count = 2_u64;
    while is_taken(&id)? {
        id = format!("{plain}#{count}").parse()?;
        count = count.saturating_add(1);
    }
    Ok(id)
}

/// The parts of a line of a document: the document, and the line where one is stated.
pub(crate) fn of_line(document: &impl Display, line: Option<u32>) -> Vec<String> {
    let mut parts = vec![document.to_string()];
    parts.extend(line.map(|line| line.to_string()));
    parts
}
