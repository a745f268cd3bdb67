//! F2. Values: what one day, one amount, one id knows about itself. Each is valid from the moment it exists.

pub mod bytes;
pub(crate) mod check_digit;
pub mod currency;
pub mod date_range;
pub mod day;
pub(crate) mod decimal;
pub mod grid;
pub mod host_pattern;
pub mod id;
pub mod instant;
pub mod label;
pub mod language;
pub mod markup;
pub mod mask;
pub mod money;
pub(crate) mod name;
pub mod percent;
pub mod raw_text;
pub(crate) mod search_key;
pub mod term;
pub mod whole;
