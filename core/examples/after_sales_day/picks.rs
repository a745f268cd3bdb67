//! Three items whose verdicts are shown whole, chosen by rule and not by hand.

use tenure::{Candidate, Category, Outcome, Reason, Verdict};

use crate::fleet::Fleet;

/// The first item of each kind, in the order in which they are offered.
#[derive(Debug)]
pub(crate) struct Picks<'a> {
    fleet: &'a Fleet,
    taken_over: Option<Verdict>,
    returned: Option<Verdict>,
    most_refused: Option<(usize, Verdict)>,
}

impl<'a> Picks<'a> {
    /// No item yet, of a Book with these contracts.
    pub(crate) const fn among(fleet: &'a Fleet) -> Self {
        Self { fleet, taken_over: None, returned: None, most_refused: None }
    }

    pub(crate) fn offer(&mut self, verdict: &Verdict) {
        if self.taken_over.is_none() && self.is_taken_over(verdict) {
            self.taken_over = Some(verdict.clone());
        }
        if self.returned.is_none() && came_back(verdict) {
            self.returned = Some(verdict.clone());
        }
        let reasons = verdict.candidates.iter().map(|candidate| reasons(&candidate.outcome).len()).sum();
        let most = self.most_refused.as_ref().map_or(0, |(most, _)| *most);
        if verdict.by.is_none() && reasons > most {
            self.most_refused = Some((reasons, verdict.clone()));
        }
    }

    /// Why each was chosen, and its verdict.
    pub(crate) fn shown(self) -> impl Iterator<Item = (&'static str, Verdict)> {
        let picked = [
            ("The first that a frame contract covers because its warranty has run out", self.taken_over),
            ("The first that came back", self.returned),
            ("The one with the most reasons against it", self.most_refused.map(|(_, verdict)| verdict)),
        ];
        picked.into_iter().filter_map(|(why, verdict)| Some((why, verdict?)))
    }

    /// Whether a frame contract covers, while a warranty has ended and nothing else speaks against that.
    fn is_taken_over(&self, verdict: &Verdict) -> bool {
        let is = |candidate: &Candidate, category| self.fleet.category(candidate) == Some(category);
        let ended = |outcome: &Outcome| matches!(reasons(outcome), [Reason::ContractEnded { .. }]);
        let lapsed = |candidate: &Candidate| is(candidate, Category::Warranty) && ended(&candidate.outcome);
        verdict.winner().is_some_and(|winner| is(winner, Category::Maintenance))
            && verdict.candidates.iter().any(lapsed)
    }
}

/// Whether the item is where nothing covers it, and a contract was cancelled when it went there.
fn came_back(verdict: &Verdict) -> bool {
    let back = |reasons: &[Reason]| {
        reasons.iter().any(|reason| matches!(reason, Reason::ContractCancelled { .. }))
            && reasons.iter().any(|reason| matches!(reason, Reason::PlacementOutOfService { .. }))
    };
    verdict.candidates.iter().any(|candidate| back(reasons(&candidate.outcome)))
}

fn reasons(outcome: &Outcome) -> &[Reason] {
    if let Outcome::Refused { reasons } = outcome { reasons } else { &[] }
}
