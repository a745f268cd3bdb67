//! What to fetch before a question can be answered.

use tenure_macros::record;

use crate::record::record_ref::RecordRef;
use crate::value::id::{AccountId, ItemId, ProductId, Serial};
use crate::value::label::Label;

/// A set of facts that the answer depends on and that was not loaded.
///
/// Each names the rows it wants as a query over tables that mirror the records; a host answers with the records found.
#[record]
#[derive(PartialOrd, Ord)]
pub enum Need {
    /// The item and its history:
    /// `SELECT * FROM item WHERE id = :item`, `SELECT * FROM installation WHERE item = :item`.
    Item {
        /// The item.
        item: ItemId,
    },
    /// The account and all accounts above it, recursively:
    /// `SELECT * FROM account WHERE id = :account`, and again with its `parent`.
    AccountChain {
        /// The lowest account of the chain.
        account: AccountId,
    },
    /// The contracts that an account holds: `SELECT * FROM contract WHERE holder = :account`.
    ContractsOf {
        /// The holder.
        account: AccountId,
    },
    /// The contracts with a line that names the item, whoever holds them:
    /// `SELECT * FROM contract WHERE id IN (SELECT contract FROM scope_line WHERE item = :item)`.
    ContractsNaming {
        /// The item.
        item: ItemId,
    },
    /// All items of a product with one serial number:
    /// `SELECT * FROM item WHERE product = :product AND serial = :serial`.
    Twins {
        /// The product.
        product: ProductId,
        /// The serial number.
        serial: Serial,
    },
    /// One record, by its name: `SELECT * FROM <kind> WHERE id = :id`.
    Record {
        /// Its name.
        record: RecordRef,
    },
    /// The licences of an account: `SELECT * FROM licence WHERE account = :account`.
    LicencesOf {
        /// The account.
        account: AccountId,
    },
    /// The clients of an account: `SELECT * FROM client WHERE account = :account`.
    ClientsOf {
        /// The account.
        account: AccountId,
    },
    /// The accounts of a code, capital and small letters being the same: `SELECT * FROM account WHERE LOWER(code) = LOWER(:code)`.
    AccountsCoded {
        /// The code.
        code: Label,
    },
    /// The warranty requests about an item:
    /// `SELECT * FROM warranty_request WHERE id IN (SELECT request FROM warranty_request_item WHERE item = :item)`.
    RequestsAbout {
        /// The item.
        item: ItemId,
    },
}
