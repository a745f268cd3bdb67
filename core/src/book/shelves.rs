//! The records of all kinds.

use serde::Serialize;

use crate::book::shelf::{Shelf, Stored};
use crate::change::record_ref::RecordRef;
use crate::change::revision::Revision;
use crate::error::Error;
use crate::record::account::Account;
use crate::record::commercial::Commercial;
use crate::record::contract::Contract;
use crate::record::installation::Installation;
use crate::record::item::Item;
use crate::record::kind::{Record, RecordKind};
use crate::record::policy::Policy;
use crate::record::product::Product;
use crate::record::skill::Skill;
use crate::record::template::Template;
use crate::record::{Keyed, each_record};
use crate::wire::json;

macro_rules! shelves {
    ($($kind:ident, $shelf:ident, $id:ident;)*) => {
        /// One shelf for each kind of record.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub(crate) struct Shelves {
            $(pub(crate) $shelf: Shelf<$kind>),*
        }

        /// A record of any kind, where it stands.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub(crate) enum Entry<'a> {
            $($kind(&'a Stored<$kind>)),*
        }

        impl Shelves {
            /// Puts a record in place and gives back the one that stood there.
            pub(crate) fn put(&mut self, stored: Stored<Record>) -> Option<Stored<Record>> {
                let Stored { record, newer, line } = stored;
                match record {
                    $(Record::$kind(record) => {
                        self.$shelf.put(Stored { record, newer, line }).map(|former| former.map(Record::$kind))
                    })*
                }
            }

            /// Takes a record away, if it is there.
            pub(crate) fn take(&mut self, reference: &RecordRef) -> Option<Stored<Record>> {
                match reference.kind {
                    $(RecordKind::$kind => {
                        self.$shelf.take(&(&reference.id).into()).map(|stored| stored.map(Record::$kind))
                    })*
                }
            }

            /// The record of that name.
            pub(crate) fn entry(&self, reference: &RecordRef) -> Option<Entry<'_>> {
                match reference.kind {
                    $(RecordKind::$kind => self.$shelf.stored(&(&reference.id).into()).map(Entry::$kind)),*
                }
            }

            /// How many records there are.
            pub(crate) fn size(&self) -> usize {
                [$(self.$shelf.len()),*].iter().sum()
            }

            /// All records: by kind in the declared order, then by the bytes of their ids.
            pub(crate) fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
                std::iter::empty()$(.chain(self.$shelf.iter().map(Entry::$kind)))*
            }
        }

        impl Entry<'_> {
            /// The record, copied.
            pub(crate) fn record(self) -> Record {
                match self { $(Self::$kind(stored) => Record::$kind(stored.record.clone())),* }
            }

            /// Its name.
            pub(crate) fn reference(self) -> RecordRef {
                match self { $(Self::$kind(stored) => RecordRef::new(RecordKind::$kind, stored.record.id().into())),* }
            }

            /// Whether a newer version wrote it, with fields that this version does not know.
            pub(crate) fn is_newer(self) -> bool {
                match self { $(Self::$kind(stored) => stored.newer.is_some()),* }
            }

            /// The line of the file it came from; 0 when it came from elsewhere.
            pub(crate) fn line(self) -> u32 {
                match self { $(Self::$kind(stored) => stored.line),* }
            }

            /// Its canonical text, or the text that a newer version wrote.
            pub(crate) fn text(self) -> Result<String, Error> {
                match self {
                    $(Self::$kind(Stored { newer: Some(text), .. }) => Ok(text.to_string()),
                    Self::$kind(stored) => tagged(RecordKind::$kind, &stored.record),)*
                }
            }
        }
    };
}

each_record!(shelves);

impl Entry<'_> {
    /// The state it is in.
    pub(crate) fn revision(self) -> Result<Revision, Error> {
        Ok(Revision::of_text(&self.text()?))
    }
}

/// The text of a record with its kind in front, as [`Record`] writes it, without copying the record.
fn tagged<T: Serialize>(kind: RecordKind, record: &T) -> Result<String, Error> {
    #[derive(Serialize)]
    struct Tagged<'a, T> {
        kind: RecordKind,
        #[serde(flatten)]
        record: &'a T,
    }
    json::to_text(&Tagged { kind, record })
}
