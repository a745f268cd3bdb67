//! Every movement of an item: where it comes from, to whom it goes, and what is written down of it.

pub(crate) mod arrival;
pub mod change;
pub(crate) mod departure;
pub mod edit;
pub mod edit_line;
pub mod insert;
pub(crate) mod loan;
pub mod price;
pub(crate) mod refusal;
pub mod register;
pub mod relocate;
pub mod restore;
pub mod scrap;
pub(crate) mod serial;
pub(crate) mod site;
