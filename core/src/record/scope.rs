//! What a contract answers for.

use tenure_macros::record;

use crate::error::Error;
use crate::value::date_range::DateRange;
use crate::value::day::Day;
use crate::value::id::{GroupId, ItemId, ProductId, ServiceKindId, SkillId};

/// What one line of a contract reaches (IB-C5, IB-C6). All but an item need a party of the contract to hold the item.
#[record]
#[derive(PartialOrd, Ord, Hash)]
pub enum Element {
    /// One item, named; the line follows it to its next user.
    Item {
        /// The item; it must be in the Book.
        item: ItemId,
    },
    /// Every item of a product, those bought later too.
    Product {
        /// The product.
        product: ProductId,
    },
    /// Every item of a commercial group, those bought later too.
    Group {
        /// The group.
        group: GroupId,
    },
    /// Everything the holder has.
    WholeBase {},
}

/// One line of a contract. What it restricts, it restricts beyond the contract: both must accept (SC14).
///
/// ```
/// use tenure::{Element, ScopeLine};
///
/// let line = ScopeLine::new(Element::Product { product: "ESP-2".parse()? }).last_day("2025-06-30".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct ScopeLine {
    /// What it reaches.
    pub element: Element,
    /// Its first day; absent means that of the contract.
    pub first_day: Option<Day>,
    /// Its last day, inclusive; absent means that of the contract.
    pub last_day: Option<Day>,
    /// The skills it accepts, with all below them; absent accepts all, an empty list none.
    pub skills: Option<Vec<SkillId>>,
    /// The kinds of service it accepts; absent accepts all, an empty list none.
    pub service_kinds: Option<Vec<ServiceKindId>>,
}

impl ScopeLine {
    /// Refuses a line that ends before it starts.
    pub(crate) fn refuse_contradiction(&self) -> Result<(), Error> {
        let first_day = self.first_day.unwrap_or(Day::FIRST);
        DateRange::between(first_day, self.last_day).map_err(|error| error.at("lastDay"))?;
        Ok(())
    }
}
