//! What a licence limits.

use tenure_macros::record;

use crate::value::label::Label;
use crate::value::whole::Whole;

/// A limit on the use of something, such as users or objects.
#[record]
pub struct Limit {
    /// What is limited.
    pub code: Label,
    /// How much of it is allowed, inclusive. The product counts, and decides what happens beyond.
    pub most: Whole,
}
