//! What a licence sets.

use tenure_macros::record;

use crate::value::label::Label;
use crate::value::whole::Whole;

/// What a parameter is set to.
#[record(one_of)]
pub enum ParameterValue {
    /// A text of 1 to 256 characters.
    Text(Label),
    /// A number from zero.
    Number(Whole),
    /// Yes or no.
    Flag(bool),
}

/// A setting of the product that is licensed.
#[record]
pub struct Parameter {
    /// Its name.
    pub name: Label,
    /// What it is set to.
    pub value: ParameterValue,
}
