//! The names that the engine gives to new records: their business key, for ever (SI14).

use std::fmt::Write;

/// `kind:part/part`, with `/`, `%`, `#`, blanks and control characters of the parts percent-encoded as UTF-8.
pub(crate) fn of(kind: &str, parts: &[&str]) -> String {
    let mut name = format!("{kind}:");
    for (position, part) in parts.iter().enumerate() {
        if position > 0 {
            name.push('/');
        }
        part.chars().for_each(|character| push(&mut name, character));
    }
    name
}

fn push(name: &mut String, character: char) {
    if !matches!(character, '/' | '%' | '#') && !character.is_whitespace() && !character.is_control() {
        name.push(character);
        return;
    }
    for byte in character.encode_utf8(&mut [0; 4]).bytes() {
        // Writing to a text never fails.
        let _ = write!(name, "%{byte:02X}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_would_blur_the_parts_is_encoded() {
        assert_eq!(of("warranty", &["SN-7", "2025-03-15", "G24"]), "warranty:SN-7/2025-03-15/G24");
        assert_eq!(of("split", &["a/b%c#d e", "2"]), "split:a%2Fb%25c%23d%20e/2");
        assert_eq!(of("item", &["Ö:é", "\u{a0}"]), "item:Ö:é/%C2%A0");
    }
}
