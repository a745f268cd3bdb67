//! What the user asked for: `SCALE=0.1` or `FILE=book.jsonl`, and `DAY=2025-06-01`, in the words of the Makefile.

use std::error::Error;
use std::fmt;
use std::path::PathBuf;
use std::time::SystemTime;

use tenure::Day;

/// What the demo is to go through.
#[derive(Debug, PartialEq)]
pub(crate) struct Options {
    pub(crate) base: Base,
    /// The day that is asked about.
    pub(crate) day: Option<Day>,
}

/// Where the many items come from.
#[derive(Debug, PartialEq)]
pub(crate) enum Base {
    /// Out of TPC-H data.
    Tpch(Scale),
    /// As they stand in the file of a Book.
    File(PathBuf),
}

/// How much of TPC-H: 1 is the smallest official size, of more than eight million rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Scale(f64);

/// Below, there are hardly any customers; above, two Books no longer fit into the memory of a small machine.
const SCALES: std::ops::RangeInclusive<f64> = 0.001..=1.0;

const SECONDS_OF_DAY: u64 = 24 * 60 * 60;

impl Options {
    /// Reads what stands behind the name of the program.
    pub(crate) fn read(arguments: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let (mut scale, mut file, mut day) = (None, None, None);
        for argument in arguments {
            match argument.split_once('=') {
                Some(("SCALE", given)) => scale = Some(Scale::read(given)?),
                Some(("FILE", given)) => file = Some(read_path(given)?),
                Some(("DAY", given)) => day = Some(read_day(given)?),
                _ => {
                    return Err(format!(
                        "`{argument}` is no option; there are SCALE=0.1, FILE=book.jsonl and DAY=2025-06-01"
                    ));
                }
            }
        }
        let base = match (scale, file) {
            (Some(_), Some(_)) => return Err("SCALE and FILE exclude each other; leave one of them out".to_owned()),
            (None, Some(file)) => Base::File(file),
            (scale, None) => Base::Tpch(scale.unwrap_or(Scale::DEFAULT)),
        };
        Ok(Self { base, day })
    }
}

impl Scale {
    /// A hundredth of the smallest official size.
    const DEFAULT: Self = Self(0.01);

    fn read(given: &str) -> Result<Self, String> {
        let scale = given.parse().ok().filter(|scale| SCALES.contains(scale)).map(Self);
        scale.ok_or_else(|| {
            format!("SCALE={given} is not a scale of TPC-H; it is a number from {} to {}", SCALES.start(), SCALES.end())
        })
    }

    pub(crate) const fn factor(self) -> f64 {
        self.0
    }
}

impl fmt::Display for Scale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

fn read_path(given: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(given);
    if path.is_file() { Ok(path) } else { Err(format!("FILE={given} is no file that is there")) }
}

fn read_day(given: &str) -> Result<Day, String> {
    given.parse().map_err(|error| format!("DAY: {error}"))
}

/// Today, by universal time: the demo is a host, and hosts have one.
#[expect(
    clippy::disallowed_methods,
    reason = "the engine has no clock; whoever asks about a file of today means today"
)]
pub(crate) fn day_of_the_clock() -> Result<Day, Box<dyn Error>> {
    let seconds = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs();
    let days = i64::try_from(seconds / SECONDS_OF_DAY)?;
    Ok(Day::of(1970, 1, 1)?.plus_days(days).ok_or("the clock is beyond the calendar")?)
}
