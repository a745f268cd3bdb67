//! What a licence is for.

use tenure_macros::record;

/// Where something may run: for real work, for trying out, or for show.
#[record]
#[derive(Default)]
pub enum Environment {
    /// Real work.
    #[default]
    Production,
    /// A copy to try things out in.
    Sandbox,
    /// A demonstration.
    Demo,
}
