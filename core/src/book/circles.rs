//! Records that stand above themselves.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::Arc;

/// Members of a circle that an error lists; whoever breaks it needs one of them.
const MOST_LISTED: usize = 8;

/// The circles among records of one kind, found as they are asked for.
///
/// What one walk has passed, no later one passes again: all records of a Book together take one look at each.
#[derive(Debug)]
pub(crate) struct Circles<I> {
    /// The circle on which an id lies, as a list for people; `None` for one that lies on none.
    passed: BTreeMap<I, Option<Arc<str>>>,
}

impl<I> Default for Circles<I> {
    fn default() -> Self {
        Self { passed: BTreeMap::new() }
    }
}

impl<I: Clone + Ord + Display> Circles<I> {
    /// The circle on which `start` lies, as a list for people; a circle further up is that of other records.
    pub(crate) fn through(&mut self, start: &I, parent: impl Fn(&I) -> Option<I>) -> Option<Arc<str>> {
        let mut walked: Vec<I> = Vec::new();
        let mut steps = BTreeMap::new();
        let mut lowest = Some(start.clone());
        while let Some(id) = lowest.filter(|id| !self.passed.contains_key(id)) {
            if let Some(step) = steps.get(&id) {
                let members = walked.get(*step..).unwrap_or_default();
                let circle: Arc<str> = listed(members).into();
                self.passed.extend(members.iter().map(|member| (member.clone(), Some(Arc::clone(&circle)))));
                break;
            }
            lowest = parent(&id);
            steps.insert(id.clone(), walked.len());
            walked.push(id);
        }
        for id in walked {
            self.passed.entry(id).or_insert(None);
        }
        self.passed.get(start).cloned().flatten()
    }
}

fn listed<I: Display>(members: &[I]) -> String {
    let shown: Vec<_> = members.iter().take(MOST_LISTED).map(|member| format!("`{member}`")).collect();
    let more = members.len().saturating_sub(shown.len());
    if more == 0 { shown.join(", ") } else { format!("{} and {more} more", shown.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asks for each of the numbers below `count`, whose parents are told by `parents`.
    fn circles(parents: &[Option<usize>]) -> Vec<Option<String>> {
        let mut circles = Circles::default();
        let through = |start| circles.through(&start, |id: &usize| parents[*id]).map(|circle| circle.to_string());
        (0..parents.len()).map(through).collect()
    }

    #[test]
    fn only_the_members_of_a_circle_lie_on_it() {
        let own = Some("`1`, `2`".to_owned());
        assert_eq!(circles(&[Some(1), Some(2), Some(1), None, Some(3)]), [None, own.clone(), own, None, None]);
        assert_eq!(circles(&[Some(0)]), [Some("`0`".to_owned())]);
    }

    #[test]
    fn a_large_circle_is_not_listed_whole() {
        let ring: Vec<_> = (1..10).map(Some).chain([Some(0)]).collect();
        let all = "`0`, `1`, `2`, `3`, `4`, `5`, `6`, `7` and 2 more".to_owned();
        assert_eq!(circles(&ring), vec![Some(all); 10]);
    }

    #[test]
    fn a_long_chain_is_walked_once() {
        let chain: Vec<_> = (1..100_000).map(Some).chain([None]).collect();
        assert!(circles(&chain).iter().all(Option::is_none));
    }
}
