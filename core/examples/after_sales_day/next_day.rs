//! What one day changes: the change set from the Book of today to that of tomorrow, and what it does to the verdicts.

use std::collections::{BTreeMap, BTreeSet};

use tenure::{Book, Change, ChangeSet, Cover, Element, Error, ItemId, Question, Record, Verdict};

use crate::table::{Table, count};

/// The records that change, by kind.
pub(crate) fn by_kind(changes: &ChangeSet) -> String {
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for change in &changes.changes {
        let kind = match change {
            Change::Put(record) => record.kind().to_string(),
            Change::Remove(record) => format!("removed {}", record.kind),
            _ => continue,
        };
        *kinds.entry(kind).or_default() += 1;
    }
    kinds.iter().map(|(kind, number)| format!("{kind} {}", count(*number))).collect::<Vec<_>>().join(", ")
}

/// The items that the changes touch: themselves, or by a line that names them.
pub(crate) fn items(changes: &ChangeSet) -> BTreeSet<ItemId> {
    changes.changes.iter().flat_map(named).collect()
}

fn named(change: &Change) -> Vec<ItemId> {
    if let Change::Put(Record::Item(item)) = change {
        vec![item.id.clone()]
    } else if let Change::Put(Record::Contract(contract)) = change {
        contract.scope.iter().filter_map(|line| item_of(&line.element)).collect()
    } else {
        Vec::new()
    }
}

fn item_of(element: &Element) -> Option<ItemId> {
    if let Element::Item { item } = element { Some(item.clone()) } else { None }
}

/// How many items go from which cover to which, by what two Books say.
pub(crate) fn difference(before: &Book, after: &Book, questions: &[Question]) -> Result<Table, Error> {
    let mut pairs: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for question in questions {
        let known = before.covered(question).map_or("not there yet", word);
        *pairs.entry((known, word(after.covered(question)?))).or_default() += 1;
    }
    let mut table = Table::headed(&["by the old records", "by the new ones", "items"]);
    for ((old, new), number) in pairs {
        table.row(old, [new.to_owned(), count(number)]);
    }
    Ok(table)
}

/// The first item that both Books know, of another cover in each.
pub(crate) fn first_change(
    before: &Book,
    after: &Book,
    questions: &[Question],
) -> Result<Option<(Verdict, Verdict)>, Error> {
    for question in questions {
        if let (Ok(old), new) = (before.coverage(question), after.coverage(question)?)
            && old.cover != new.cover
        {
            return Ok(Some((old, new)));
        }
    }
    Ok(None)
}

fn word(cover: Cover) -> &'static str {
    match cover {
        Cover::Until { .. } => "covered until a day",
        Cover::Open {} => "covered, no end known",
        Cover::Unjudged {} => "a person must judge",
        Cover::No {} | _ => "not covered",
    }
}
