//! The table of calls, third part: licences, their keys, and the accounts that hold them.

/// Hands what came before and these calls on to `$then`.
macro_rules! licensing {
    ($then:ident; $($before:tt)*) => {
        $then! {
            $($before)*

                /// Whether an application may run here and now by a licence key. Nothing but the question is read, and of the Book the
                /// catalogues of applications, so that a product asks it offline.
                ///
                /// # Errors
                ///
                /// - `key_ring.*`, path `ring.keys[0].publicKey`; `url.invalid`, path `url`; `revocations.*`. What is wrong with the
                ///   key itself is the verdict.
                verify_licence(VerifyLicence) -> LicenceVerdict = verification::verify_licence;

                /// How a host reads in normal form, and whether a product that runs somewhere fits it.
                ///
                /// # Errors
                ///
                /// - `url.invalid`, with what is wrong.
                check_url(UrlQuestion) -> UrlAnswer = url::check_url;

                /// The other forms of a key: in one word, printed, and as COSE for standard software. Nothing is verified.
                ///
                /// # Errors
                ///
                /// - `licence_key.malformed`, `licence_key.unsupported_version`, path `text`.
                key_forms(KeyText) -> KeyForms = texts::key_forms;

                /// Reads a key ring from a JWK set.
                ///
                /// # Errors
                ///
                /// - `input.*`; `key_ring.*`, path `text.keys[0].kid`; `key_ring.private_key` for a set with a private key.
                read_key_ring(JwkSet) -> KeyRing = texts::read_key_ring;

                /// Writes a key ring as a JWK set.
                ///
                /// # Errors
                ///
                /// - `key_ring.*`, path `keys[0].publicKey`.
                write_key_ring(KeyRing) -> JwkSet = texts::write_key_ring;

                /// A list of revocations that waits for its signature.
                ///
                /// # Errors
                ///
                /// - `key_ring.*`; `revocations.twice`, `revocations.too_long`, `revocations.key_out_of_window`; `day.out_of_range`,
                ///   `range.ends_before_start`.
                draft_revocations(RevocationList) -> TextDraft = texts::draft_revocations;

                /// What a signed list of revocations says.
                ///
                /// # Errors
                ///
                /// - `key_ring.*`; `revocations.*`, path `text`.
                read_revocations(RevocationText) -> RevocationContents = texts::read_revocations;

                /// A JSON Web Token with what the key of a licence says, which waits for its signature.
                ///
                /// # Errors
                ///
                /// - `key_ring.*`; `licence.unknown`, `licence.cancelled`, `licence.key_invalid`, `licence.beyond_signing_key`,
                ///   `licence.too_long`; `account.inactive`; `facts.missing`.
                draft_token(TokenQuestion) -> TextDraft = token::draft_token;

                /// A drafted text whole, once its signature is verified.
                ///
                /// # Errors
                ///
                /// - `signature.invalid`, path `signature`, or `draft` for one that was not made here.
                signed_text(SignedDraft) -> SignedText = texts::signed_text;

                /// The licences of an account whose keys no longer say what they shall, and those of which no key can be made.
                ///
                /// # Errors
                ///
                /// - `key_ring.*`; `account.unknown`; `facts.missing`.
                stale_licences(StaleQuestion) -> StaleLicences = stale::stale_licences;

                /// The keys to hand over to an account, and who installs them.
                ///
                /// # Errors
                ///
                /// - `account.unknown`; `account.inactive`; `facts.missing`.
                licence_delivery(DeliveryQuestion) -> LicenceDelivery = delivery::licence_delivery;

                /// How many clients and licences accounts have; sandbox copies are counted apart.
                ///
                /// # Errors
                ///
                /// - `account.unknown`; `facts.missing`.
                licence_counts(LicenceCountQuestion) -> LicenceCounts = counts::licence_counts;

                /// A light for each application of an account, with all reasons.
                ///
                /// # Errors
                ///
                /// - `key_ring.*`; `account.unknown`; `facts.missing`.
                application_control(ControlQuestion) -> ApplicationControl = control::application_control;

                /// Stores a licence and makes its key at once.
                ///
                /// # Errors
                ///
                /// - `key_ring.*`; `account.unknown`; `licence.key_stated`; `reference.unknown`; `facts.missing`; what makes no
                ///   key, such as `licence.url_invalid`.
                save_licence(SaveLicence) -> LicencePlan = save::save_licence;

                /// Computes all keys of an account anew; only those that would say something else are signed.
                ///
                /// # Errors
                ///
                /// - `key_ring.*`; `account.unknown`; `facts.missing`. What is wrong with a licence is its outcome.
                update_licences(UpdateLicences) -> LicencePlan = update::update_licences;

                /// Signs the keys of an account anew, by the active signing key.
                ///
                /// # Errors
                ///
                /// - those of `update_licences`.
                rekey_licences(RekeyLicences) -> LicencePlan = rekey::rekey_licences;

                /// Makes a sandbox copy of each licence of an account, or brings those that are there in line.
                ///
                /// # Errors
                ///
                /// - those of `update_licences`; `account.code_missing`, `account.code_invalid`; `url.invalid` for the domain;
                ///   `licence.duplicate_target`; `licence.numbers_short`; `record.duplicate` for a number that is taken.
                create_sandbox_licences(CreateSandboxLicences) -> LicencePlan = sandbox::create_sandbox_licences;

                /// A plan about licences with its keys, once every signature is verified; what is then stored and applied.
                ///
                /// # Errors
                ///
                /// - `signature.count_differs`; `signature.invalid`, path `signatures[1]`, or `plan.toSign[1]` for a message that the plan did
                ///   not ask for. Nothing is half signed.
                signed_plan(SignedPlan) -> Plan = signed::signed_plan;

                /// Makes an account inactive from a day on.
                ///
                /// # Errors
                ///
                /// - `account.unknown`; `day.after_today`; `facts.missing`.
                deactivate_account(DeactivateAccount) -> Plan = activation::deactivate_account;

                /// Makes an account active again from a day on.
                ///
                /// # Errors
                ///
                /// - `account.unknown`; `day.after_today`; `facts.missing`.
                activate_account(ActivateAccount) -> Plan = activation::activate_account;
        }
    };
}

pub(crate) use licensing;
