//! Which records have a key besides their id: built on first use, kept in step by `apply`.

use std::collections::BTreeSet;

use crate::book::Book;
use crate::book::index::Made;
use crate::record::client::Client;
use crate::record::item::Item;
use crate::record::kind::{Record, RecordKind};
use crate::record::licence::Licence;
use crate::value::id::{AccountId, LicenceId, Serial};
use crate::value::label::Label;

/// The records of each key, by slot.
#[derive(Clone, Debug)]
pub(crate) struct Keys<K>(BTreeSet<(K, u32)>);

impl<K: Ord + Clone> Keys<K> {
    fn of<'a, R: 'a>(records: impl Iterator<Item = (u32, &'a R)>, key: impl Fn(&R) -> Option<&K>) -> Self {
        Self(records.filter_map(|(slot, record)| Some((key(record)?.clone(), slot))).collect())
    }

    fn follow(&mut self, slot: u32, former: Option<&K>, current: Option<&K>) {
        if former == current {
            return;
        }
        if let Some(former) = former {
            self.0.remove(&(former.clone(), slot));
        }
        if let Some(current) = current {
            self.0.insert((current.clone(), slot));
        }
    }

    /// The records with that key, in the order of their slots.
    pub(crate) fn slots(&self, key: &K) -> impl Iterator<Item = u32> {
        self.0.range((key.clone(), u32::MIN)..=(key.clone(), u32::MAX)).map(|(_, slot)| *slot)
    }
}

/// From one line a key: the field of [`Book`] that holds it, the records that have it, and how it is read from one.
macro_rules! keys {
    ($($(#[doc = $doc:literal])* $field:ident: $key:ty, $kind:ident on $shelf:ident, $read:expr;)*) => {
        impl Book {
            $(
                $(#[doc = $doc])*
                pub(crate) fn $field(&self) -> &Keys<$key> {
                    let read: fn(&$kind) -> Option<&$key> = $read;
                    self.$field.get_or_init(|| Keys::of(self.shelves.$shelf.records(), read))
                }
            )*

            /// Takes up what was changed on the shelves; each place is named once.
            pub(crate) fn follow_keys(&mut self, made: &[Made]) {
                for Made { place, former } in made {
                    $(
                        if let Some(keys) = self.$field.get_mut() {
                            let read: fn(&$kind) -> Option<&$key> = $read;
                            let former = if let Some(Record::$kind(former)) = former { read(former) } else { None };
                            let is_own = place.kind == RecordKind::$kind;
                            let current = self.shelves.$shelf.at(place.slot).filter(|_| is_own).and_then(read);
                            keys.follow(place.slot, former, current);
                        }
                    )*
                }
            }
        }
    };
}

keys! {
    /// Items by the host's own numbers.
    numbers: Label, Item on items, |item| item.number.as_ref();
    /// Items by serial number, whatever their product.
    serials: Serial, Item on items, |item| item.serial.as_ref();
    /// Licences by account.
    licensed: AccountId, Licence on licences, |licence| Some(&licence.account);
    /// Sandbox copies by the licences that they are copies of.
    copies: LicenceId, Licence on licences, |licence| licence.source.as_ref();
    /// Clients by account.
    clients: AccountId, Client on clients, |client| Some(&client.account);
}
