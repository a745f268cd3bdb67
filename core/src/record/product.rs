//! Products.

use std::num::NonZeroU32;

use tenure_macros::record;

use crate::record::{Admit, Keyed};
use crate::value::id::{EntryCode, GroupId, ProductId, SkillId, TemplateId};
use crate::value::label::Label;

/// How serial numbers of a product are managed (the codes of Sage X3's `SERMGTCOD` are 1 to 3 in this order).
#[record]
pub enum SerialManagement {
    /// Not at all.
    None,
    /// When goods go out.
    Issued,
    /// When goods come in and go out.
    ReceivedAndIssued,
}

/// Where the stock of a product is managed.
#[record]
pub enum StockManagement {
    /// By another software, so any serial number may turn up here (Z31).
    External,
}

/// What an item is one of. Without a record nothing more is known of a product than its id.
///
/// ```
/// use tenure::Product;
///
/// let machine = Product::new("ESP-2".parse()?).group("ESPRESSO".parse()?).skill("BARISTA".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Product {
    /// Names it for ever.
    pub id: ProductId,
    /// What people call it.
    pub name: Option<Label>,
    /// The commercial group it belongs to; contract lines may name the group (IB-C6).
    pub group: Option<GroupId>,
    /// The skill that service on it needs when a question names none (SC8).
    pub skill: Option<SkillId>,
    /// The template of the warranty that comes with a sale (X3: `TPLCONGUA`).
    pub warranty_template: Option<TemplateId>,
    /// The template of the contract that comes with a loan (X3: `TPLCONLND`).
    pub loan_template: Option<TemplateId>,
    /// The template of the service contract that is sold beside it (X3: `TPLCONSRV`).
    pub service_template: Option<TemplateId>,
    /// Months of warranty where the template states no term (X3: `GUAMON`).
    pub warranty_months: Option<NonZeroU32>,
    /// Whether deliveries enter it into the installed base; absent means yes (X3: `CREMAC`).
    pub creates_items: Option<bool>,
    /// How its serial numbers are managed; absent means that nothing is known, and anything is accepted.
    pub serials: Option<SerialManagement>,
    /// Where its stock is managed; absent means that nothing is known.
    pub stock: Option<StockManagement>,
    /// Whether it may be lent; absent means yes (X3: `LNDFLG`).
    pub loan_allowed: Option<bool>,
    /// Which voucher goes with it through a channel; absent means none (X3: `FLYCAT`).
    pub voucher_category: Option<EntryCode>,
}

impl Product {
    /// Whether each piece has a serial number of its own.
    #[must_use]
    pub const fn is_serial_managed(&self) -> bool {
        matches!(self.serials, Some(SerialManagement::Issued | SerialManagement::ReceivedAndIssued))
    }

    /// Whether a piece may not have a serial number (Z31).
    #[must_use]
    pub const fn refuses_serials(&self) -> bool {
        matches!((self.serials, self.stock), (Some(SerialManagement::None), None))
    }
}

impl Keyed for Product {
    type Id = ProductId;

    fn id(&self) -> &ProductId {
        &self.id
    }
}

impl Admit for Product {}
