//! Why a key is signed anew.

use tenure_macros::record;

use crate::key::claims::Claims;

/// A reason to sign, in the order in which reasons are listed (LI section 5).
#[record]
pub enum SigningReason {
    /// There is no key yet.
    NoKeyYet,
    /// The stored key is none that the ring confirms for this licence.
    StoredKeyInvalid,
    /// The key that signed it was revoked.
    SigningKeyRevoked,
    /// The key that signed it may no longer sign what it says.
    SigningKeyUnfit,
    /// Somebody asked for it.
    ResignRequested,
    /// Another application.
    ApplicationChanged,
    /// Another code of the customer.
    CustomerChanged,
    /// Another host.
    UrlChanged,
    /// Another first day.
    StartChanged,
    /// Another last day.
    EndChanged,
    /// Another grace.
    GraceChanged,
    /// Other modules.
    ModulesChanged,
    /// Other limits.
    LimitsChanged,
    /// Other parameters.
    ParametersChanged,
    /// Another environment.
    EnvironmentChanged,
    /// Other days of maintenance.
    MaintenanceChanged,
}

impl SigningReason {
    /// Where claims differ, whatever their sequence.
    pub(crate) fn differences<'a>(had: &'a Claims, wanted: &'a Claims) -> impl Iterator<Item = Self> + use<'a> {
        let differences = [
            (had.application != wanted.application, Self::ApplicationChanged),
            (had.customer != wanted.customer, Self::CustomerChanged),
            (had.url != wanted.url, Self::UrlChanged),
            (had.first_day != wanted.first_day, Self::StartChanged),
            (had.last_day != wanted.last_day, Self::EndChanged),
            (had.grace_days != wanted.grace_days, Self::GraceChanged),
            (had.modules != wanted.modules, Self::ModulesChanged),
            (had.limits != wanted.limits, Self::LimitsChanged),
            (had.parameters != wanted.parameters, Self::ParametersChanged),
            (had.environment_or_default() != wanted.environment_or_default(), Self::EnvironmentChanged),
            (had.maintained_until != wanted.maintained_until, Self::MaintenanceChanged),
        ];
        differences.into_iter().filter_map(|(differs, reason)| differs.then_some(reason))
    }
}
