//! Contenders that do the same work, measured in turns: what disturbs one round disturbs all of them.
//!
//! The time is that of the processor, and the best of all rounds counts; neither knows what else runs on the machine.

use std::time::Duration;

use cpu_time::ThreadTime;
use tenure::Error;

/// Rounds that count; one more goes before them to warm up.
const ROUNDS: u32 = 7;

/// How long the processor worked on the measured part of a contender's turn, and what came out.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Run {
    time: Duration,
    sum: u64,
}

/// Somebody who does the work, under a name.
pub(crate) struct Contender<'a> {
    name: &'static str,
    turn: &'a mut dyn FnMut() -> Result<Run, Error>,
}

/// What is measured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Work {
    pub(crate) name: &'static str,
    /// How many units of work a turn does.
    pub(crate) count: u32,
}

impl Run {
    /// A turn of one piece of work, which gives its sum, and what is to be dropped after the clock was stopped.
    pub(crate) fn of<T>(work: impl FnOnce() -> Result<(u64, T), Error>) -> Result<Self, Error> {
        let mut run = Self::default();
        run.add(work)?;
        Ok(run)
    }

    /// One more piece of work in the same turn.
    pub(crate) fn add<T>(&mut self, work: impl FnOnce() -> Result<(u64, T), Error>) -> Result<(), Error> {
        let start = ThreadTime::now();
        let (sum, _done) = work()?;
        self.time += start.elapsed();
        self.sum += sum;
        Ok(())
    }
}

impl<'a> Contender<'a> {
    pub(crate) fn of(name: &'static str, turn: &'a mut dyn FnMut() -> Result<Run, Error>) -> Self {
        Self { name, turn }
    }
}

/// The rows of one piece of work: name, nanoseconds a unit, unit, baseline, ratio. The first contender is the engine, the
/// second the baseline of all.
///
/// # Panics
///
/// When a contender computes something else than the first: then there is nothing to compare.
pub(crate) fn table(work: Work, contenders: &mut [Contender<'_>]) -> Result<Vec<String>, Error> {
    let measured = measure(work, contenders)?;
    let baseline = contenders.get(1).map_or("", |contender| contender.name);
    let divisor = measured.get(1).copied().unwrap_or(1).max(1);
    let row = |(contender, time): (&Contender<'_>, &u128)| {
        let hundredths = time * 100 / divisor;
        let (whole, rest) = (hundredths / 100, hundredths % 100);
        let each = time / u128::from(work.count);
        format!("rust: {}: {}\t{each}\tns\t{baseline}\t{whole}.{rest:02}", work.name, contender.name)
    };
    Ok(contenders.iter().zip(&measured).map(row).collect())
}

/// Nanoseconds of the best turn of each contender.
fn measure(work: Work, contenders: &mut [Contender<'_>]) -> Result<Vec<u128>, Error> {
    let mut best = vec![u128::MAX; contenders.len()];
    let mut expected = None;
    for round in 0..=ROUNDS {
        for (best, contender) in best.iter_mut().zip(contenders.iter_mut()) {
            let run = (contender.turn)()?;
            let expected = *expected.get_or_insert(run.sum);
            assert_eq!(run.sum, expected, "{}: `{}` computes something else", work.name, contender.name);
            if round > 0 {
                *best = (*best).min(run.time.as_nanos());
            }
        }
    }
    Ok(best)
}
