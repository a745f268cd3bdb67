//! Warranty cards: filled in, sent in, printed.

pub mod print_voucher;
pub mod register_warranty;
pub mod request_warranty;
