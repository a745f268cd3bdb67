//! The question whether a key holds.

use tenure_macros::record;

use crate::error::Error;
use crate::facts::read::Applications;
use crate::key::environment::Environment;
use crate::key::keyring::KeyRing;
use crate::key::verdict::LicenceVerdict;
use crate::key::verify::Circumstances;
use crate::rule::licence::known::Known;
use crate::value::host_pattern::RunningHost;
use crate::value::id::ApplicationId;
use crate::value::instant::Instant;
use crate::value::raw_text::RawText;

/// In which form a key comes.
#[record]
#[derive(Default)]
pub enum KeyForm {
    /// As `LK1`.
    #[default]
    Lk1,
    /// As a JSON Web Token.
    Jwt,
}

/// May this application run here and now, by this key?
///
/// The product asks this offline, of an empty Book, or of one that holds its own [`Application`](crate::Application) with its catalogue.
///
/// ```
/// use tenure::{Book, KeyRing, KeyStatus, RingKey, Signer, SigningKey, VerifyLicence};
///
/// let key = SigningKey::of_seed(&[7; 32]);
/// let ring = KeyRing::new(vec![RingKey::new(key.id(), key.public_key().into(), KeyStatus::Active)]);
/// let question = VerifyLicence::new("no key".into(), ring, "fm".parse()?, "2026-01-01T12:00:00Z".parse()?);
/// assert!(!Book::default().verify_licence(&question)?.usable);
/// # Ok::<(), tenure::Error>(())
/// ```
#[record]
pub struct VerifyLicence {
    /// The key, as somebody pasted it.
    pub text: RawText,
    /// The keys that are trusted. A product has them compiled in.
    pub ring: KeyRing,
    /// What runs.
    pub application: ApplicationId,
    /// The time.
    pub now: Instant,
    /// Where it runs: the product's own configured base URL, and not what a client sends; absent fits licences for anywhere.
    pub url: Option<RawText>,
    /// For what it runs; absent means production.
    pub environment: Option<Environment>,
    /// The newest signed list of revocations that the product has. Blanks and line ends around it do not matter. One that
    /// cannot be read refuses the call: leave it out then, and say so, rather than stop who has paid.
    pub revocations: Option<RawText>,
    /// The latest time that the product has seen: its build, rows of its database, the list of revocations, its last run.
    pub high_water: Option<Instant>,
    /// The form of the key; absent means `LK1`.
    pub form: Option<KeyForm>,
}

/// Verifies a key.
pub(crate) fn verify_licence<F: Applications>(facts: &F, question: &VerifyLicence) -> Result<LicenceVerdict, Error> {
    let trust = question.ring.load().map_err(|error| error.at("ring"))?;
    let host = question.url.as_ref().map(|url| RunningHost::read(url.as_str()).map_err(|error| error.at("url")));
    let host = host.transpose()?;
    let list = question.revocations.as_ref().map(|text| trust.revocations(text.as_str()));
    let list = list.transpose().map_err(|error| error.at("revocations"))?;
    let known = Known(facts);
    let mut here = Circumstances::new(&question.application, &known, question.now);
    (here.host, here.environment) = (host.as_ref(), question.environment.unwrap_or_default());
    (here.high_water, here.revocations) = (question.high_water, list.as_ref());
    Ok(match question.form.unwrap_or_default() {
        KeyForm::Lk1 => trust.verify(question.text.as_str(), &here),
        KeyForm::Jwt => trust.verify_token(question.text.as_str(), &here),
    })
}
