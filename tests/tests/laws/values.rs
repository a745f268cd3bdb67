//! Laws of days, terms, grids and amounts: series never drift and tile without a gap, sums and texts are exact.

use std::num::NonZeroU32;

use proptest::prelude::*;
use tenure::{Amount, DateRange, Day, Grid, Money, Percent, Term, TermRule};
use tenure_tests::books::{any_day, day, term};

use crate::cases;

fn months() -> impl Strategy<Value = NonZeroU32> {
    (1_u32..40).prop_filter_map("at least one", NonZeroU32::new)
}

/// The day before the boundary, and as long before it as the notice says; computed the slow way.
fn in_time(boundary: Day, notice: Option<Term>, received: Day) -> bool {
    let before = notice.map_or(Some(boundary), |notice| notice.before(boundary));
    before.and_then(Day::previous).is_some_and(|last| received <= last)
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_day_is_its_number_and_its_text(day in any_day()) {
        prop_assert_eq!(Day::of_number(day.number()), Some(day));
        prop_assert_eq!(day.to_string().parse::<Day>().unwrap(), day);
        prop_assert_eq!(day.plus_days(0), Some(day));
        prop_assert_eq!(day.previous().map_or(day, Day::next), day);
    }

    #[test]
    fn the_order_of_days_is_that_of_their_texts(one in any_day(), other in any_day()) {
        prop_assert_eq!(one.cmp(&other), one.to_string().cmp(&other.to_string()));
    }

    #[test]
    fn months_never_pass_the_end_of_a_month(day in any_day(), count in -1_200..1_200_i64) {
        if let Some(moved) = day.plus_months(count) {
            prop_assert!(moved.day_of_month() <= day.day_of_month());
            let short = moved.next().day_of_month() == 1;
            prop_assert!(moved.day_of_month() == day.day_of_month() || short);
        }
    }

    #[test]
    fn civil_law_gives_the_grid_or_a_day_more(first_day in any_day(), term in term()) {
        let (civil, grid) = (term.last_day(first_day, TermRule::CivilLaw), term.last_day(first_day, TermRule::Grid));
        if let (Some(civil), Some(grid)) = (civil, grid) {
            prop_assert!(civil == grid || civil == grid.next());
            prop_assert!(first_day <= grid || civil == first_day);
        }
    }

    #[test]
    fn boundaries_grow_and_never_drift(first_day in any_day(), term in term(), step in months()) {
        let Some(grid) = Grid::of_term(first_day, term, step) else { return Ok(()) };
        let boundaries: Vec<_> = (0..60).map_while(|number| grid.boundary(number)).collect();
        prop_assert_eq!(boundaries.first().copied(), term.after(first_day));
        prop_assert!(boundaries.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", boundaries);
        if let Term::Months(first) = term {
            for (number, boundary) in (0_i64..).zip(&boundaries) {
                let months = i64::from(first.get()) + number * i64::from(step.get());
                prop_assert_eq!(first_day.plus_months(months), Some(*boundary));
            }
        }
    }

    #[test]
    fn terms_tile_without_a_gap(first_day in day(), term in term(), step in months(), between in 0..3_000_i64) {
        let grid = Grid::of_term(first_day, term, step).unwrap();
        let on = first_day.plus_days(between).unwrap();
        let starts = std::iter::once(first_day).chain((0..).map_while(|number| grid.boundary(number)));
        let starts: Vec<_> = starts.take_while(|start| *start <= on.plus_months(60).unwrap()).collect();
        let terms = starts.windows(2).map(|pair| DateRange::between(pair[0], pair[1].previous()).unwrap());
        prop_assert_eq!(terms.filter(|term| term.contains(on)).count(), 1);
        prop_assert_eq!(term.last_day(first_day, TermRule::Grid).map(Day::next), grid.boundary(0));
    }

    #[test]
    fn a_stated_end_and_its_day_after_make_one_grid(last_day in day(), step in months(), number in 0..40_u32) {
        let grid = Grid::of_last_day(last_day, step).unwrap();
        let months = i64::from(number) * i64::from(step.get());
        prop_assert_eq!(grid.boundary(number), last_day.next().plus_months(months));
    }

    #[test]
    fn a_notice_ends_the_first_term_it_comes_in_time_for(
        first_day in day(), term in term(), step in months(), notice in notice(), received in day(),
    ) {
        let grid = Grid::of_term(first_day, term, step).unwrap();
        let mut boundaries = (0..2_000).map_while(|number| grid.boundary(number));
        let slow = boundaries.find(|boundary| in_time(*boundary, notice, received));
        prop_assert_eq!(grid.first_in_time(received, notice), slow);
    }

    #[test]
    fn a_later_notice_never_ends_earlier(
        first_day in day(), step in months(), notice in notice(), one in day(), other in day(),
    ) {
        let grid = Grid::of_last_day(first_day, step).unwrap();
        let (earlier, later) = (one.min(other), one.max(other));
        prop_assert!(grid.first_in_time(earlier, notice) <= grid.first_in_time(later, notice));
    }

    #[test]
    fn ranges_meet_where_both_contain_a_day(one in (day(), day()), other in (day(), day()), on in day()) {
        let range = |(first, last): (Day, Day)| DateRange::between(first.min(last), Some(first.max(last))).unwrap();
        let (one, other) = (range(one), range(other));
        let both = one.intersection(other).is_some_and(|both| both.contains(on));
        prop_assert_eq!(both, one.contains(on) && other.contains(on));
        prop_assert_eq!(one.intersection(other), other.intersection(one));
    }

    #[test]
    fn an_amount_is_its_text(units in -99_999_999_999_i64..99_999_999_999, decimals in 0..7_i32) {
        let amount: Amount = format!("{units}e-{decimals}").parse().unwrap();
        prop_assert_eq!(amount.to_string().parse::<Amount>().unwrap().to_string(), amount.to_string());
        let percent: Percent = format!("{units}e-{decimals}").parse().unwrap();
        prop_assert_eq!(percent.to_string().parse::<Percent>().unwrap(), percent);
    }

    #[test]
    fn padding_loses_nothing_and_is_done_once(cents in -99_999_999_i64..99_999_999, zeros in 0..4_usize) {
        let money: Money = format!("{cents}e-2 EUR").parse().unwrap();
        let padded = money.padded().unwrap();
        prop_assert_eq!(padded, money);
        prop_assert_eq!(padded.padded().unwrap().to_string(), padded.to_string());
        let longer: Money = format!("{}{} EUR", padded.amount, "0".repeat(zeros)).parse().unwrap();
        prop_assert_eq!(longer.padded().unwrap().to_string(), padded.to_string());
    }

    #[test]
    fn sums_are_exact(left in -9_999_999_999_i64..9_999_999_999, right in -9_999_999_999_i64..9_999_999_999) {
        let euros = |cents: i64| format!("{cents}e-2 EUR").parse::<Money>().unwrap();
        let sum = euros(left).checked_add(euros(right)).unwrap();
        prop_assert_eq!(sum.padded().unwrap().to_string(), euros(left + right).padded().unwrap().to_string());
        prop_assert_eq!(sum, euros(right).checked_add(euros(left)).unwrap());
    }

    #[test]
    fn any_text_is_read_or_refused_and_never_changed(text in ".{0,40}") {
        if let Ok(id) = text.parse::<tenure::ItemId>() {
            prop_assert_eq!(id.as_str(), text.as_str());
        }
        if let Ok(day) = text.parse::<Day>() {
            prop_assert_eq!(day.to_string(), text.clone());
        }
        if let Ok(label) = text.parse::<tenure::Label>() {
            prop_assert_eq!(label.as_str(), text.as_str());
        }
    }

    #[test]
    fn any_number_is_read_exactly_or_refused(text in "-?[0-9]{0,30}(\\.[0-9]{0,30})?([eE][+-]?[0-9]{1,3})?") {
        if let Ok(percent) = text.parse::<Percent>() {
            let shown = percent.to_string();
            prop_assert_eq!(digits(&shown), digits(&text), "{} is read as {}", text, shown);
        }
    }
}

fn notice() -> impl Strategy<Value = Option<Term>> {
    let months = (1_u32..13).prop_map(|count| Term::of_months(count).unwrap());
    let days = (1_u32..400).prop_map(|count| Term::of_days(count).unwrap());
    prop::option::of(prop_oneof![months, days])
}

/// The sign, the digits without zeros at either end, and the power of ten of the last one.
fn digits(text: &str) -> (bool, String, i64) {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{}{fraction}", whole.trim_start_matches('-'));
    let trimmed = all.trim_end_matches('0');
    let dropped = i64::try_from(all.len() - trimmed.len()).unwrap();
    let power = exponent.parse::<i64>().unwrap() - i64::try_from(fraction.len()).unwrap() + dropped;
    let kept = trimmed.trim_start_matches('0').to_owned();
    if kept.is_empty() { (false, kept, 0) } else { (text.starts_with('-'), kept, power) }
}
