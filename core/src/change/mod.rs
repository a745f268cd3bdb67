//! F4. What may change and how it is stored. The change set is the storage format: a snapshot is one from empty.

pub mod change_set;
pub mod log;
pub mod notice;
pub mod plan;
