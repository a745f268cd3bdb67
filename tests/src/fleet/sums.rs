//! One number over many answers, so that any contender in any language can show that it computes the same.

use std::iter::zip;

use tenure::{Book, Cover, Error, Question, Verdict};

/// 2^31 - 1; products of two remainders fit 64 bits, and those of a remainder and 31 fit a double.
const MODULUS: u64 = 2_147_483_647;

/// Weights of the answers repeat after so many.
const WEIGHTS: u64 = 65_521;

/// The sum of numbers, one an answer, each weighted by its position: `sum((j % 65521 + 1) * number) % (2^31 - 1)`.
pub fn sum(numbers: impl IntoIterator<Item = u64>) -> u64 {
    zip(0_u64.., numbers)
        .fold(0, |sum, (position, number)| (sum + (position % WEIGHTS + 1) * (number % MODULUS)) % MODULUS)
}

/// The sum over `covered`.
///
/// # Errors
///
/// - those of the questions.
pub fn of_covers(book: &Book, questions: &[Question]) -> Result<u64, Error> {
    let numbers = questions.iter().map(|question| book.covered(question).map(number));
    Ok(sum(numbers.collect::<Result<Vec<_>, _>>()?))
}

/// The sum over the canonical texts of `coverage`.
///
/// # Errors
///
/// - those of the questions.
pub fn of_verdicts(book: &Book, questions: &[Question]) -> Result<u64, Error> {
    let texts = questions.iter().map(|question| book.coverage(question).and_then(|verdict| text(&verdict)));
    Ok(sum(texts.collect::<Result<Vec<_>, _>>()?))
}

/// The number of a cover: 0 for no, 1 for not judged, 2 for open, else 3 and the days since 1970-01-01.
#[must_use]
#[inline] // what is measured shall not be the call
pub fn number(cover: Cover) -> u64 {
    match cover {
        Cover::Unjudged {} => 1,
        Cover::Open {} => 2,
        Cover::Until { last_day } => u64::try_from(last_day.number()).map_or(0, |days| days + 3),
        Cover::No {} | _ => 0,
    }
}

/// The number of a text: its bytes folded by `f = (f * 31 + byte) % (2^31 - 1)`.
pub fn fold(text: &[u8]) -> u64 {
    text.iter().fold(0, |folded, byte| (folded * 31 + u64::from(*byte)) % MODULUS)
}

fn text(verdict: &Verdict) -> Result<u64, Error> {
    Ok(fold(tenure::wire::json::to_text(verdict)?.as_bytes()))
}
