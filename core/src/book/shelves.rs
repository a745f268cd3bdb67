//! The records of all kinds.

use serde::Serialize;

use crate::book::shelf::{Shelf, Stored, Unrecorded};
use crate::error::Error;
use crate::record::account::Account;
use crate::record::application::Application;
use crate::record::audit_entry::AuditEntry;
use crate::record::client::Client;
use crate::record::collection::Collection;
use crate::record::commercial::Commercial;
use crate::record::contact::Contact;
use crate::record::contract::Contract;
use crate::record::country::Country;
use crate::record::each_record;
use crate::record::installation::Installation;
use crate::record::item::Item;
use crate::record::kind::{Record, RecordKind};
use crate::record::licence::Licence;
use crate::record::past_commercial::PastCommercial;
use crate::record::policy::Policy;
use crate::record::product::Product;
use crate::record::record_ref::RecordRef;
use crate::record::revision::Revision;
use crate::record::skill::Skill;
use crate::record::template::Template;
use crate::record::voucher::Voucher;
use crate::record::warranty_request::WarrantyRequest;
use crate::value::id::{GroupId, PlaceId, ServiceKindId};
use crate::wire::json;

/// Where the record of one kind and id stands, or would stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) kind: RecordKind,
    pub(crate) slot: u32,
}

macro_rules! shelves {
    ($($kind:ident, $shelf:ident, $id:ident;)*) => {
        /// One shelf for each kind of record.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub(crate) struct Shelves {
            $(pub(crate) $shelf: Shelf<$kind>,)*
            pub(crate) groups: Shelf<Unrecorded<GroupId>>,
            pub(crate) service_kinds: Shelf<Unrecorded<ServiceKindId>>,
            pub(crate) places: Shelf<Unrecorded<PlaceId>>,
        }

        /// A record of any kind, where it stands.
        #[derive(Clone, Copy, Debug, PartialEq)]
        #[expect(clippy::enum_variant_names, reason = "a kind of record is an entry by name")]
        pub(crate) enum Entry<'a> {
            $($kind(Stored<'a, $kind>)),*
        }

        impl Shelves {
            /// Puts a record in place and gives the place and the record that stood there.
            pub(crate) fn put(&mut self, record: Record, newer: Option<Box<str>>) -> (Place, Option<Record>) {
                match record {
                    $(Record::$kind(record) => {
                        let (slot, former) = self.$shelf.put(record, newer);
                        (Place { kind: RecordKind::$kind, slot }, former.map(Record::$kind))
                    })*
                }
            }

            /// Takes a record away, if it is there.
            pub(crate) fn take(&mut self, place: Place) -> Option<Record> {
                match place.kind { $(RecordKind::$kind => self.$shelf.take(place.slot).map(Record::$kind)),* }
            }

            /// Where the record of that name stands; somewhere, if only its name is known.
            pub(crate) fn place(&self, reference: &RecordRef) -> Option<Place> {
                let (kind, id) = (reference.kind, reference.id.as_str());
                let slot = match kind { $(RecordKind::$kind => self.$shelf.slot(id)),* };
                Some(Place { kind, slot: slot? })
            }

            /// The record in that place.
            pub(crate) fn at(&self, place: Place) -> Option<Entry<'_>> {
                match place.kind { $(RecordKind::$kind => self.$shelf.stored(place.slot).map(Entry::$kind)),* }
            }

            /// How many records there are.
            pub(crate) fn size(&self) -> usize {
                [$(self.$shelf.len()),*].iter().sum()
            }

            /// The places of all records: by kind in the declared order, then by the bytes of their ids.
            pub(crate) fn places(&self) -> impl Iterator<Item = Place> {
                std::iter::empty()
                    $(.chain(self.$shelf.iter().map(|slot| Place { kind: RecordKind::$kind, slot })))*
            }
        }

        impl Entry<'_> {
            /// The record, copied.
            pub(crate) fn record(self) -> Record {
                match self { $(Self::$kind(stored) => Record::$kind(stored.record.clone())),* }
            }

            /// Whether it is that very record, and this version knows all of it.
            pub(crate) fn is(self, record: &Record) -> bool {
                match (self, record) {
                    $((Self::$kind(stored), Record::$kind(record)) => stored.newer.is_none() && stored.record == record,)*
                    _ => false,
                }
            }

            /// Its name.
            pub(crate) fn reference(self) -> RecordRef {
                use crate::record::Keyed;
                match self { $(Self::$kind(stored) => RecordRef::new(RecordKind::$kind, stored.record.id().into())),* }
            }

            /// Whether a newer version wrote it, with fields that this version does not know.
            pub(crate) fn is_newer(self) -> bool {
                match self { $(Self::$kind(stored) => stored.newer.is_some()),* }
            }

            /// Its canonical text, or the text that a newer version wrote.
            pub(crate) fn text(self) -> Result<String, Error> {
                match self {
                    $(Self::$kind(Stored { newer: Some(text), .. }) => Ok(text.to_owned()),
                    Self::$kind(stored) => tagged(RecordKind::$kind, stored.record),)*
                }
            }
        }
    };
}

each_record!(shelves);

impl Shelves {
    /// The record of that name.
    pub(crate) fn entry(&self, reference: &RecordRef) -> Option<Entry<'_>> {
        self.at(self.place(reference)?)
    }

    /// All records, in the order of their places.
    pub(crate) fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        self.places().filter_map(|place| self.at(place))
    }
}

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
