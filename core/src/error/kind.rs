//! The kinds of no, by which a host decides what to do next.

use std::fmt;

/// Why there is no answer; each host has one exception type for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// The input means nothing: correct it and ask again.
    Invalid,
    /// The facts speak against it: a question about what is not there, records that contradict each other, a change that
    /// comes too late, a file with bad lines.
    Refused,
    /// The answer depends on facts that were not loaded: fetch the needs that `details` lists, and ask again.
    Missing,
    /// The host's own code or object failed while the engine was reading it.
    Host,
    /// A defect of the engine; please report it with its message.
    Internal,
}

impl Kind {
    /// All kinds, in the declared order.
    pub const ALL: &'static [Self] = &[Self::Invalid, Self::Refused, Self::Missing, Self::Host, Self::Internal];

    /// The word that crosses every border.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invalid => "invalid",
            Self::Refused => "refused",
            Self::Missing => "missing",
            Self::Host => "host",
            Self::Internal => "internal",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
