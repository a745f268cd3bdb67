//! Who the parties are, and which contract lines reach an item through them, whatever the dates (design D14).

use std::collections::BTreeSet;

use crate::facts::missing::Missing;
use crate::facts::read::{Accounts, CoverageFacts};
use crate::record::contract::Contract;
use crate::record::item::Item;
use crate::record::placement::Placement;
use crate::record::scope::{Element, ScopeLine};
use crate::value::id::{AccountId, GroupId};

/// The accounts whose contracts may reach an item on a day (SC3, SC13).
#[derive(Debug, Default)]
pub(crate) struct Parties {
    /// Who holds the item: the end user, or the account in the channel.
    holder: Option<AccountId>,
    /// The accounts above an end user; their contracts reach it where they cover their group.
    above: BTreeSet<AccountId>,
}

/// A contract line that reaches the item.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reaching<'a> {
    pub(crate) contract: &'a Contract,
    pub(crate) line: u32,
    pub(crate) scope: &'a ScopeLine,
}

impl Reaching<'_> {
    /// Whether it is a standard line that names the item, so that the item's own list shows it (SC16).
    pub(crate) fn is_direct(self) -> bool {
        self.scope.names_item() && self.scope.pair.is_none()
    }
}

impl Parties {
    /// The parties of a placement; nobody is one for stock, for scrap and while the item is with nobody.
    pub(crate) fn of<F: Accounts>(facts: &F, placement: Option<&Placement>) -> Result<Self, Missing> {
        Ok(match placement {
            Some(Placement::EndUser { account, .. }) => {
                Self { holder: Some(account.clone()), above: accounts_above(facts, account)? }
            }
            Some(Placement::Reseller { account, .. } | Placement::Wholesaler { account }) => {
                Self { holder: Some(account.clone()), above: BTreeSet::new() }
            }
            Some(Placement::InStock {} | Placement::Scrapped {}) | None => Self::default(),
        })
    }

    /// Whether the holder of the contract is a party to the item.
    pub(crate) fn include(&self, contract: &Contract) -> bool {
        self.holder.as_ref() == Some(&contract.holder)
            || contract.covers_group == Some(true) && self.above.contains(&contract.holder)
    }

    fn accounts(&self) -> impl Iterator<Item = &AccountId> {
        self.holder.iter().chain(&self.above)
    }
}

/// Every line that names the item, and every other line of a party's contracts that its product or group meets.
pub(crate) fn lines_reaching<'a, F: CoverageFacts>(
    facts: &'a F,
    item: &Item,
    parties: &Parties,
) -> Result<Vec<Reaching<'a>>, Missing> {
    let named = facts.lines_naming(&item.id)?.into_iter().filter_map(|(contract, line)| {
        let scope = contract.scope.get(usize::try_from(line).ok()?)?;
        Some(Reaching { contract, line, scope })
    });
    let mut lines: Vec<_> = named.collect();
    let group = facts.product(&item.product).and_then(|product| product.group.as_ref());
    for account in parties.accounts() {
        for contract in facts.contracts_of(account)?.into_iter().filter(|contract| parties.include(contract)) {
            let scopes = (0_u32..).zip(&contract.scope).filter(|(_, scope)| meets(&scope.element, item, group));
            lines.extend(scopes.map(|(line, scope)| Reaching { contract, line, scope }));
        }
    }
    Ok(lines)
}

/// Whether a line meets the item without naming it.
fn meets(element: &Element, item: &Item, group: Option<&GroupId>) -> bool {
    match element {
        Element::Item { .. } => false,
        Element::Product { product } => *product == item.product,
        Element::Group { group: listed } => group == Some(listed),
        Element::WholeBase {} => true,
    }
}

pub(crate) fn accounts_above<F: Accounts>(facts: &F, account: &AccountId) -> Result<BTreeSet<AccountId>, Missing> {
    let mut above = BTreeSet::new();
    let mut lowest = account.clone();
    while let Some(parent) = facts.account(&lowest)?.and_then(|record| record.parent.clone()) {
        // A Book refuses circles at its door; another implementation of the facts might not.
        if parent == *account || !above.insert(parent.clone()) {
            break;
        }
        lowest = parent;
    }
    Ok(above)
}
