//! Where every item is, in 12 bytes.

use crate::record::item::Item;
use crate::record::placement::Placement;
use crate::rule::coverage::index::numbers::{Found, Numbers};
use crate::rule::coverage::index::rank::{DAY_BITS, counted};

/// Nobody, or nothing.
const NONE: u32 = u32::MAX;

const KIND_BITS: u32 = 3;
/// It is only lent.
const ON_LOAN: u32 = 1 << (DAY_BITS + KIND_BITS);
/// It has closed installations.
const HAS_PAST: u32 = 1 << (DAY_BITS + KIND_BITS + 1);

/// What matters of a placement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// There is no item of that number.
    Absent,
    /// At an end user.
    InUse,
    /// In the channel.
    InChannel,
    /// In stock, or scrapped.
    OutOfService,
}

/// Whether an item has installations behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Past {
    /// None.
    Blank,
    /// Closed installations: a day before the running one needs them.
    Closed,
}

/// The running installation of an item.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ItemRow {
    holder: u32,
    product: u32,
    /// The first day, the kind of placement and two flags.
    state: u32,
}

/// All items by number, with their sites as far as there are any.
#[derive(Clone, Debug, Default)]
pub(crate) struct ItemRows {
    rows: Vec<ItemRow>,
    sites: Vec<u32>,
}

/// The numbers of what items name that stand side by side.
#[derive(Debug, Default)]
pub(crate) struct ItemNames {
    holders: Found,
    products: Found,
}

impl ItemRow {
    pub(crate) const ABSENT: Self = Self { holder: NONE, product: NONE, state: 0 };

    fn of(item: &Item, past: Past, holder: Option<u32>, product: Option<u32>) -> Self {
        let place = match &item.placement {
            Placement::EndUser { .. } => 1,
            Placement::Reseller { .. } | Placement::Wholesaler { .. } => 2,
            Placement::InStock {} | Placement::Scrapped {} => 3,
        };
        let flags =
            if item.placement.is_on_loan() { ON_LOAN } else { 0 } | if past == Past::Closed { HAS_PAST } else { 0 };
        let state = item.first_day().map_or(0, counted) | place << DAY_BITS | flags;
        Self { holder: holder.unwrap_or(NONE), product: product.unwrap_or(NONE), state }
    }

    #[inline]
    pub(crate) const fn place(self) -> Place {
        match self.state >> DAY_BITS & ((1 << KIND_BITS) - 1) {
            0 => Place::Absent,
            1 => Place::InUse,
            2 => Place::InChannel,
            _ => Place::OutOfService,
        }
    }

    #[inline]
    pub(crate) fn holder(self) -> Option<u32> {
        Some(self.holder).filter(|holder| *holder != NONE)
    }

    #[inline]
    pub(crate) fn product(self) -> Option<u32> {
        Some(self.product).filter(|product| *product != NONE)
    }

    /// The first day of the running installation, counted; 0 when it is not known.
    #[inline]
    pub(crate) fn first_counted(self) -> u64 {
        u64::from(self.state & ((1 << DAY_BITS) - 1))
    }

    #[inline]
    pub(crate) const fn is_on_loan(self) -> bool {
        self.state & ON_LOAN != 0
    }

    #[inline]
    pub(crate) const fn has_past(self) -> bool {
        self.state & HAS_PAST != 0
    }
}

impl ItemRows {
    /// Takes up an item.
    pub(crate) fn set<N: Numbers>(&mut self, numbers: &N, number: u32, item: &Item, past: Past) {
        let holder = item.placement.holder().and_then(|holder| numbers.account(holder));
        self.set_row(numbers, number, item, ItemRow::of(item, past, holder, numbers.product(&item.product)));
    }

    /// Takes up items that stand side by side.
    pub(crate) fn set_all<N: Numbers>(&mut self, numbers: &N, items: &[(u32, &Item, Past)], names: &mut ItemNames) {
        let mut holders = Vec::with_capacity(items.len());
        holders.extend(items.iter().filter_map(|(_, item, _)| item.placement.holder()));
        numbers.accounts(&holders, &mut names.holders);
        let products: Vec<_> = items.iter().map(|(_, item, _)| &item.product).collect();
        numbers.products(&products, &mut names.products);
        let mut holders = names.holders.numbers();
        for ((number, item, past), product) in items.iter().zip(names.products.numbers()) {
            let holder = item.placement.holder().and_then(|_| holders.next()).flatten();
            self.set_row(numbers, *number, item, ItemRow::of(item, *past, holder, product));
        }
    }

    /// Takes up that there is no item of that number any more.
    pub(crate) fn clear(&mut self, number: u32) {
        put(&mut self.rows, number, ItemRow::ABSENT, ItemRow::ABSENT);
        if index(number) < self.sites.len() {
            put(&mut self.sites, number, NONE, NONE);
        }
    }

    fn set_row<N: Numbers>(&mut self, numbers: &N, number: u32, item: &Item, row: ItemRow) {
        put(&mut self.rows, number, row, ItemRow::ABSENT);
        let site = item.site.as_ref().and_then(|site| numbers.place(site));
        // Most bases have no sites, and shall not pay for them.
        if site.is_some() || index(number) < self.sites.len() {
            put(&mut self.sites, number, site.unwrap_or(NONE), NONE);
        }
    }

    /// Makes room for so many items, and no more.
    pub(crate) fn reserve(&mut self, items: usize) {
        self.rows.reserve_exact(items);
    }

    #[inline]
    pub(crate) fn get(&self, number: u32) -> ItemRow {
        self.rows.get(index(number)).copied().unwrap_or(ItemRow::ABSENT)
    }

    /// Where the item stands.
    #[inline]
    pub(crate) fn site(&self, number: u32) -> Option<u32> {
        self.sites.get(index(number)).copied().filter(|site| *site != NONE)
    }

    /// All items with their numbers.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, ItemRow)> {
        (0..).zip(&self.rows).map(|(number, row)| (number, *row)).filter(|(_, row)| row.place() != Place::Absent)
    }
}

/// Puts a value at its number; numbers between get the value for nothing.
pub(crate) fn put<T: Copy>(values: &mut Vec<T>, number: u32, value: T, nothing: T) {
    let place = index(number);
    if values.len() <= place {
        values.resize(place.saturating_add(1), nothing);
    }
    if let Some(held) = values.get_mut(place) {
        *held = value;
    }
}

pub(crate) fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
