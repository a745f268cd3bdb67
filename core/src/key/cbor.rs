//! Deterministic CBOR (RFC 8949, 4.2.1), of which one value has one form only.
//!
//! The library reads more than that; so what it has read is looked through, and written again for comparison.

use ciborium::Value;

use crate::value::id::LARGEST_NUMBER;

/// Deeper than anything that is allowed, so that nesting is refused without recursion.
const RECURSION: usize = 8;

/// A map of numbered entries that stands alone in `bytes`, nested `depth` deep at most; `None` for any other bytes.
pub(crate) fn read_map(bytes: &[u8], depth: usize) -> Option<Vec<(u64, Value)>> {
    let value = read_any(bytes)?;
    let is_its_form = written(&value)? == bytes;
    is_its_form.then(|| numbered(value, depth)).flatten()
}

/// The entries of such a map.
pub(crate) fn numbered(value: Value, depth: usize) -> Option<Vec<(u64, Value)>> {
    if !is_plain(&value, depth) {
        return None;
    }
    let entries = value.into_map().ok()?;
    entries.into_iter().map(|(key, value)| Some((number(&key)?, value))).collect()
}

/// Whatever value begins `bytes`, unless it is nested deeper than anything of ours. Whoever asks compares it with its one form.
pub(crate) fn read_any(bytes: &[u8]) -> Option<Value> {
    ciborium::de::from_reader_with_recursion_limit(bytes, RECURSION).ok()
}

/// The bytes of a value.
pub(crate) fn written(value: &Value) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(128);
    ciborium::into_writer(value, &mut bytes).ok()?;
    Some(bytes)
}

/// A number from 0 to 2^53 - 1.
pub(crate) fn number(value: &Value) -> Option<u64> {
    let number = u64::try_from(value.as_integer()?).ok()?;
    (number <= LARGEST_NUMBER).then_some(number)
}

/// Whether nothing stands in it but numbers from zero, texts, bytes, yes and no, lists and maps in ascending order.
fn is_plain(value: &Value, depth: usize) -> bool {
    match value {
        Value::Integer(_) => number(value).is_some(),
        Value::Text(_) | Value::Bytes(_) | Value::Bool(_) => true,
        Value::Array(elements) => {
            depth.checked_sub(1).is_some_and(|depth| elements.iter().all(|element| is_plain(element, depth)))
        }
        Value::Map(entries) => depth.checked_sub(1).is_some_and(|depth| {
            let plain = |(key, value): &(Value, Value)| Key::of(key).is_some() && is_plain(value, depth);
            let keys: Vec<_> = entries.iter().map(|(key, _)| Key::of(key)).collect();
            entries.iter().all(plain) && keys.is_sorted_by(|left, right| left < right)
        }),
        Value::Float(_) | Value::Null | Value::Tag(..) | _ => false,
    }
}

/// A key of a map, in the order of the bytes of its form: numbers, then shorter texts before longer ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Key<'a> {
    Number(u64),
    Text(usize, &'a str),
}

impl<'a> Key<'a> {
    pub(crate) fn of(value: &'a Value) -> Option<Self> {
        let text = value.as_text().map(|text| Self::Text(text.len(), text));
        text.or_else(|| number(value).map(Self::Number))
    }
}
