//! Names and texts as they may stand in keys.

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::value::label::Label;

/// Longest name of a module, a limit or a parameter, in characters.
pub(crate) const LONGEST_NAME: usize = 64;
/// Longest code of a customer, in characters.
pub(crate) const LONGEST_CUSTOMER: usize = 32;
/// Longest text of a parameter, in characters.
pub(crate) const LONGEST_TEXT: usize = 256;

/// The composed form, in which every text of a key stands.
pub(crate) fn composed(label: &Label) -> Option<Label> {
    if is_nfc(label.as_str()) { Some(label.clone()) } else { label.as_str().nfc().collect::<String>().parse().ok() }
}

/// Whether a text in composed form can name a module, a limit or a parameter in a key.
pub(crate) fn is_name(text: &str) -> bool {
    let clean = !text.starts_with('#') && text.trim() == text && !text.chars().any(char::is_control);
    clean && is_text(text, LONGEST_NAME)
}

/// Whether a text is in composed form, and neither empty nor too long.
pub(crate) fn is_text(text: &str, longest: usize) -> bool {
    !text.is_empty() && text.chars().take(longest.saturating_add(1)).count() <= longest && is_nfc(text)
}
