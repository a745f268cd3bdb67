//! Where an item stands at its end user (IB section 6).

use tenure_macros::coded;

use crate::error::Error;
use crate::facts::missing::Missing;
use crate::facts::read::MovementFacts;
use crate::plan::proposal::Proposal;
use crate::record::address::Address;
use crate::record::kind::RecordKind;
use crate::record::placement::Placement;
use crate::value::id::{AccountId, PlaceId};

/// Why an item cannot stand there.
#[coded]
pub(crate) enum SiteError {
    #[error("`{site}` is no address of `{account}`; choose one of them, or add this one")]
    #[code(ItemSiteUnknown)]
    Unknown { site: PlaceId, account: AccountId },
}

/// Chooses an address where none is stated.
type Choice = fn(&[Address]) -> Option<&Address>;

/// The site of a placement: the stated one, else that of before where the user is the same, else an address of the user.
/// In the channel and in stock there is none (SI13).
pub(crate) fn site<F: MovementFacts>(
    proposal: &mut Proposal<'_, F>,
    to: &Placement,
    stated: Option<&PlaceId>,
    before: Option<(&Placement, Option<&PlaceId>)>,
    choice: Choice,
) -> Result<Option<PlaceId>, Error> {
    let facts = proposal.facts;
    if let Some(stated) = stated {
        refuse_unknown(facts, to, stated)?;
        return Ok(Some(stated.clone()));
    }
    let Some(user) = to.user() else { return Ok(None) };
    if let Some((_, site)) = before.filter(|(placement, _)| placement.user() == Some(user)) {
        return Ok(site.cloned());
    }
    let Some((kind, addresses)) = addresses(facts, user)? else { return Ok(None) };
    let chosen = choice(addresses).map(|address| address.code.clone());
    if chosen.is_some() {
        proposal.rest_on(kind, user);
    }
    Ok(chosen)
}

/// A stated site is one of the user's addresses, as far as these are known.
pub(crate) fn refuse_unknown<F: MovementFacts>(facts: &F, to: &Placement, stated: &PlaceId) -> Result<(), Error> {
    let Some(user) = to.user() else { return Ok(()) };
    match addresses(facts, user)? {
        Some((_, addresses)) if addresses.iter().all(|address| address.code != *stated) => {
            Err(Error::from(SiteError::Unknown { site: stated.clone(), account: user.clone() }).at("site"))
        }
        _ => Ok(()),
    }
}

/// The addresses of an account or a contact; `None` where nothing is known of them.
fn addresses<'a, F: MovementFacts>(
    facts: &'a F,
    party: &AccountId,
) -> Result<Option<(RecordKind, &'a [Address])>, Missing> {
    if let Some(account) = facts.account(party)? {
        let addresses = account.addresses.as_deref().filter(|addresses| !addresses.is_empty());
        return Ok(addresses.map(|addresses| (RecordKind::Account, addresses)));
    }
    let contact = facts.contact(party)?.and_then(|contact| contact.address.as_ref());
    Ok(contact.map(|address| (RecordKind::Contact, std::slice::from_ref(address))))
}
