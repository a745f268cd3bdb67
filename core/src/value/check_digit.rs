//! Check digits of numbers that people copy by hand.

/// The largest digit.
const NINE: u32 = 9;

/// Whether the last digit is the one that Luhn's formula gives for the others, as in a SIRET (ISO/IEC 7812-1, annex B).
/// What is no digit plays no part; without any digit there is no number.
pub(crate) fn is_luhn(number: &str) -> bool {
    let digits = number.chars().rev().filter_map(|letter| letter.to_digit(10));
    let mut sum = None::<u32>;
    for (position, digit) in digits.enumerate() {
        let doubled = if position % 2 == 1 { digit.saturating_mul(2) } else { digit };
        // The digits of ten and more are added up.
        let weighed = if doubled > NINE { doubled.saturating_sub(NINE) } else { doubled };
        // Tens do not count, so the sum stays small however long the number is.
        sum = Some(sum.unwrap_or(0).saturating_add(weighed) % 10);
    }
    sum == Some(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_digit_checks_the_others() {
        for number in ["73282932000074", "732 829 320 00074", "79927398713", "0", "18"] {
            assert!(is_luhn(number), "{number}");
        }
        for number in ["73282932000075", "37282932000074", "79927398710", "", "SIRET", "1"] {
            assert!(!is_luhn(number), "{number}");
        }
    }
}
