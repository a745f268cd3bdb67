//! Which part of all facts was loaded.

use tenure_macros::record;

use crate::value::id::{AccountId, ItemId, Serial};
use crate::value::label::Label;

/// The part of the facts that a Book holds whole. What lies outside is not known, which is not the same as not there.
///
/// A Book without an extent is complete. Products, applications, skills and the policy are always loaded whole, or known by id only.
#[record]
pub struct Extent {
    /// Accounts that are loaded with all accounts above them and all contracts, licences and clients that they hold.
    pub accounts: Vec<AccountId>,
    /// Items that are loaded with everything that names them: their history, all contracts, warranty requests, vouchers,
    /// components and replacements, and with their prices, unless no record of prices is loaded at all.
    pub items: Vec<ItemId>,
    /// Serial numbers of which all items are loaded, whatever their product; absent means none.
    pub serials: Option<Vec<Serial>>,
    /// Codes of which all accounts are loaded, capital and small letters being the same; absent means none.
    pub codes: Option<Vec<Label>>,
}

impl Extent {
    /// Whether an item is part of it; the extent must be in order.
    pub(crate) fn holds_item(&self, item: &ItemId) -> bool {
        self.items.binary_search(item).is_ok()
    }

    /// Whether all items of a serial number are part of it; the extent must be in order.
    pub(crate) fn holds_serial(&self, serial: &Serial) -> bool {
        self.serials.as_ref().is_some_and(|serials| serials.binary_search(serial).is_ok())
    }

    /// Whether all accounts of a code are part of it.
    pub(crate) fn holds_code(&self, code: &Label) -> bool {
        let code = code.as_str().to_lowercase();
        self.codes.iter().flatten().any(|held| held.as_str().to_lowercase() == code)
    }

    /// The same extent in order, each id once, so that it can be searched.
    #[must_use]
    pub(crate) fn sorted(mut self) -> Self {
        self.accounts.sort();
        self.accounts.dedup();
        self.items.sort();
        self.items.dedup();
        self.serials = self.serials.filter(|serials| !serials.is_empty());
        if let Some(serials) = &mut self.serials {
            serials.sort();
            serials.dedup();
        }
        self.codes = self.codes.filter(|codes| !codes.is_empty());
        if let Some(codes) = &mut self.codes {
            codes.sort();
            codes.dedup();
        }
        self
    }
}
