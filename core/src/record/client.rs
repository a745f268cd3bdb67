//! Clients: an account's own installations of applications.

use tenure_macros::record;

use crate::record::{Admit, Keyed};
use crate::value::id::{AccountId, ApplicationId, ClientId};
use crate::value::label::Label;

/// What a client is for.
#[record]
pub enum Stage {
    /// Development.
    Dev,
    /// Tests before something is used.
    Qa,
    /// Real work.
    Production,
}

/// An application as it runs for one account.
///
/// ```
/// use tenure::Client;
///
/// let client = Client::new("CL-1".parse()?, "C-1".parse()?, "fm".parse()?).url("https://fm.example.com".parse()?);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct Client {
    /// Names it for ever.
    pub id: ClientId,
    /// Whose it is.
    pub account: AccountId,
    /// What runs.
    pub application: ApplicationId,
    /// Where it runs, as it was typed.
    pub url: Option<Label>,
    /// What it is for; absent means production.
    pub stage: Option<Stage>,
    /// Whether it is started, which is a switch of its own; absent means no.
    pub started: Option<bool>,
}

impl Keyed for Client {
    type Id = ClientId;

    fn id(&self) -> &ClientId {
        &self.id
    }
}

impl Admit for Client {}
