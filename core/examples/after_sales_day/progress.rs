//! Bars for long steps: on a terminal only, and only once a step has taken a while.

use std::io::{IsTerminal, stdout};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A step that takes less shows no bar; it would only flicker.
const PATIENCE: Duration = Duration::from_millis(400);

/// How it looks; about 70 columns wide.
const LOOK: &str = "  {msg:26} [{bar:24}] {percent:>3} %  {eta} left";

/// How a step looks that cannot say how far it is.
const WAITING: &str = "  {msg:26} {elapsed}";

/// Records of a Book with which such steps take long.
const LARGE: usize = 300_000;

/// How far a step is. The bar goes when this is dropped.
#[derive(Debug)]
pub(crate) struct Progress {
    bar: ProgressBar,
    shown: bool,
    /// What was done since the bar last moved, and how much moves it: to tell it of every record would take its time.
    pending: usize,
    enough: usize,
}

impl Progress {
    /// A step that will go through so many of something.
    pub(crate) fn over(step: &'static str, total: usize) -> Self {
        let enough = total / 500;
        let total = u64::try_from(total).unwrap_or(u64::MAX);
        let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::hidden()).with_message(step);
        Self { bar, shown: false, pending: 0, enough }
    }

    /// A step over a Book of that size which does not say how far it is.
    pub(crate) fn waiting(step: &'static str, size: usize) -> Self {
        let waiting = Self::over(step, 0);
        if let (true, Ok(look)) = (size >= LARGE && stdout().is_terminal(), ProgressStyle::with_template(WAITING)) {
            waiting.bar.set_style(look);
            waiting.bar.set_draw_target(ProgressDrawTarget::stderr());
            waiting.bar.enable_steady_tick(PATIENCE);
        }
        waiting
    }

    /// So many more are done.
    pub(crate) fn add(&mut self, count: usize) {
        self.pending += count;
        if self.pending < self.enough {
            return;
        }
        self.bar.inc(u64::try_from(std::mem::take(&mut self.pending)).unwrap_or_default());
        if !self.shown && self.bar.elapsed() > PATIENCE {
            self.shown = true;
            self.show();
        }
    }

    /// What is on a pipe stays free of bars, wherever the errors go.
    fn show(&self) {
        if let (true, Ok(look)) = (stdout().is_terminal(), ProgressStyle::with_template(LOOK)) {
            self.bar.set_style(look.progress_chars("=> "));
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
