//! Skills.

use tenure_macros::record;

use crate::record::{Admit, Keyed};
use crate::value::id::SkillId;

/// What a technician must be able to do, in a tree: a contract that lists a skill accepts all skills below it.
///
/// A skill without a record is its own root.
///
/// ```
/// use tenure::Skill;
///
/// let printers = Skill::new("HW-PRN".parse()?).parent("HW".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Skill {
    /// Names it for ever.
    pub id: SkillId,
    /// The skill above it; absent for a root.
    pub parent: Option<SkillId>,
}

impl Keyed for Skill {
    type Id = SkillId;

    fn id(&self) -> &SkillId {
        &self.id
    }
}

impl Admit for Skill {}
