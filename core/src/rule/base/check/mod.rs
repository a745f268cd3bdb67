//! What contradicts itself in histories, over all items at once, with what would mend it.
//!
//! A Book refuses such records one after the other; this finds everything in one pass, of records that nobody has put into
//! a Book yet. They are looked at as they would stand in the Book, beside its own.
//!
//! - `finding.rs`: what is found.
//! - `bench.rs`: the records on one bench, those of the Book beside them.
//! - `lines.rs`: the lines of one item.
//! - `parties.rs` and `twins.rs`: accounts that nobody knows, and serial numbers that two items have.

pub(crate) mod bench;
pub mod finding;
pub(crate) mod lines;
pub(crate) mod parties;
pub(crate) mod twins;

use tenure_macros::record;

use crate::error::Error;
use crate::facts::read::{Accounts, Contacts, Inventory, Items};
use crate::record::kind::Record;
use crate::rule::base::check::bench::Bench;
use crate::rule::base::check::finding::HistoryFinding;

/// What contradicts itself in these records?
///
/// ```
/// use tenure::HistoryCheck;
///
/// let check = HistoryCheck::new(vec![]);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct HistoryCheck {
    /// Items, ended installations and accounts, however many and however wrong; a later one takes the place of an earlier
    /// one of the same kind and id, as in files. Other kinds may stand among them.
    pub records: Vec<Record>,
}

/// The whole answer to a [`HistoryCheck`].
///
/// All repairs together, made in any order, leave nothing that could be repaired: two repairs of one record put it as it is
/// after both.
#[record]
pub struct HistoryFindings {
    /// What was found: by the bytes of the items' ids, then in the order of the kinds of findings, then in the order of the
    /// history.
    pub findings: Vec<HistoryFinding>,
}

/// Everything that contradicts itself in the histories of these records.
pub(crate) fn check_histories<F: Items + Accounts + Contacts + Inventory>(
    facts: &F,
    check: &HistoryCheck,
) -> Result<HistoryFindings, Error> {
    let bench = Bench::of(facts, &check.records)?;
    let mut found = parties::unknown(facts, &bench)?;
    for (item, history) in bench.histories() {
        lines::check(&bench, item, history, found.entry(item).or_default());
    }
    for (item, taken) in twins::of(facts, &bench)? {
        found.entry(item).or_default().push(taken);
    }
    let findings = found.into_values().flatten().collect();
    Ok(HistoryFindings { findings })
}
