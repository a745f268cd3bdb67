//! Lists of entries to choose from.

use tenure_macros::{coded, record};

use crate::error::Error;
use crate::record::{Admit, Keyed};
use crate::value::id::{CollectionId, EntryCode};
use crate::value::label::Label;

/// One entry of a collection.
#[record]
pub struct Entry {
    /// What records hold.
    pub code: EntryCode,
    /// What people call it.
    pub name: Option<Label>,
    /// Whether it can no longer be chosen; absent means no. Records that have it keep it.
    pub inactive: Option<bool>,
}

/// A list from which a field takes its values, such as the brands, whose list is named `brand` (Z10, Z29).
///
/// ```
/// use tenure::{Collection, Entry};
///
/// let brands = Collection::new("brand".parse()?, vec![Entry::new("ACME".parse()?)]);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Collection {
    /// Which field it is for.
    pub id: CollectionId,
    /// What can be chosen; each code once.
    pub entries: Vec<Entry>,
}

/// What contradicts itself in a collection.
#[coded]
pub(crate) enum CollectionError {
    #[error("two entries have the code `{code}`; keep one of them")]
    #[code(CollectionEntryTwice)]
    EntryTwice { code: EntryCode },
}

impl Collection {
    /// The id of the list of brands.
    pub const BRANDS: &'static str = "brand";

    /// Whether a record may be given that entry.
    #[must_use]
    pub fn offers(&self, code: &EntryCode) -> bool {
        self.entries.iter().any(|entry| entry.code == *code && entry.inactive != Some(true))
    }
}

impl Keyed for Collection {
    type Id = CollectionId;

    fn id(&self) -> &CollectionId {
        &self.id
    }
}

impl Admit for Collection {
    fn admit(self) -> Result<Self, Error> {
        for (position, entry) in self.entries.iter().enumerate() {
            if self.entries.iter().take(position).any(|earlier| earlier.code == entry.code) {
                let twice = Error::from(CollectionError::EntryTwice { code: entry.code.clone() });
                return Err(twice.at("code").at(&format!("[{position}]")).at("entries"));
            }
        }
        Ok(self)
    }
}
