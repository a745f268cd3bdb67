//! Change sets with the instants at which they were recorded.

use tenure_macros::record;

use crate::change::change_set::ChangeSet;
use crate::value::instant::Instant;

/// A change set that a host stored, and when.
#[record]
pub struct LogEntry {
    /// When it was stored; not the day from which its changes hold.
    pub recorded: Instant,
    /// What was stored.
    pub changes: ChangeSet,
}

/// What was known at an instant, out of these entries?
///
/// ```
/// use tenure::Log;
///
/// let log = Log::new(vec![], "2025-06-01T10:00:00Z".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Log {
    /// Everything that was stored, in any order; those of one instant in the order in which they were stored.
    pub entries: Vec<LogEntry>,
    /// The instant; what was recorded at it counts.
    pub instant: Instant,
}
