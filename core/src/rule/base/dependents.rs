//! What names an item.

use tenure_macros::record;

use crate::error::Error;
use crate::facts::read::{Items, Records};
use crate::record::record_ref::RecordRef;
use crate::rule::coverage::resolve::known_item;
use crate::value::id::ItemId;

/// Which records name this item?
///
/// ```
/// use tenure::DependentsQuestion;
///
/// let question = DependentsQuestion::new("M-1".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct DependentsQuestion {
    /// The item.
    pub item: ItemId,
}

/// The whole answer to a [`DependentsQuestion`].
#[record]
pub struct Dependents {
    /// The item that was asked about.
    pub item: ItemId,
    /// Its components, the items that replaced it or that it replaced, ended installations, prices, contracts, warranty
    /// requests and vouchers: by kind, in the order of files, then by the bytes of the id. Nobody can delete the item while
    /// items, contracts or requests name it.
    pub records: Vec<RecordRef>,
}

/// The records that name an item.
pub(crate) fn dependents<F: Items + Records>(facts: &F, question: &DependentsQuestion) -> Result<Dependents, Error> {
    let item = known_item(facts, &question.item)?;
    Ok(Dependents { item: item.id.clone(), records: facts.naming(&item.id)? })
}
