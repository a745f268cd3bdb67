//! The one list of error codes. A code is never reused and never renamed; a snapshot freezes the list.

use crate::error::kind::Kind;

/// Writes [`Code`] from one line a code: doc, variant, text and kind.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $text:literal, $kind:ident;)*) => {
        /// A stable error code, `area.condition`. Hosts compare its text; new codes may come with any release.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code { $($(#[$doc])* $variant),* }

        impl Code {
            /// Every code, in the declared order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The text that crosses every border.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }

            /// Which kind of no it is.
            #[must_use]
            pub const fn kind(self) -> Kind {
                match self { $(Self::$variant => Kind::$kind),* }
            }
        }
    };
}

codes! {
    /// The text is no JSON, or no UTF-8.
    InputSyntax = "input.syntax", Invalid;
    /// Values are nested deeper than any record is.
    InputTooDeep = "input.too_deep", Invalid;
    /// A required field is absent.
    InputMissingField = "input.missing_field", Invalid;
    /// A field that this version does not know; on arguments a mistake, in stored lines a sign of a newer writer.
    InputUnknownField = "input.unknown_field", Invalid;
    /// A field stands twice in one object.
    InputDuplicateField = "input.duplicate_field", Invalid;
    /// A value of another type than the field wants, such as a number where text is wanted.
    InputWrongType = "input.wrong_type", Invalid;
    /// A number outside the range of its field.
    InputOutOfRange = "input.out_of_range", Invalid;
    /// A tag `kind` that names no alternative.
    InputUnknownKind = "input.unknown_kind", Invalid;
    /// A word that is none of the field's words.
    InputUnknownWord = "input.unknown_word", Invalid;
    /// Not exactly one of several fields is stated.
    InputOneOf = "input.one_of", Invalid;
    /// A call or a type that this version does not have.
    InputUnknownName = "input.unknown_name", Invalid;

    /// An id that is empty, too long, or has blanks at an end or control characters.
    IdInvalid = "id.invalid", Invalid;
    /// A text with control characters, or too long.
    TextInvalid = "text.invalid", Invalid;
    /// A text that is no mask.
    MaskInvalid = "mask.invalid", Invalid;
    /// A text that is no decimal number.
    DecimalInvalid = "decimal.invalid", Invalid;
    /// A decimal number of more digits than can be held exactly.
    DecimalTooLong = "decimal.too_long", Invalid;
    /// A text that is no day.
    DayInvalid = "day.invalid", Invalid;
    /// A day before 1900-01-01 or after 9999-12-31.
    DayOutOfRange = "day.out_of_range", Invalid;
    /// A range whose last day lies before its first.
    RangeEndsBeforeStart = "range.ends_before_start", Invalid;
    /// A text that is no currency code.
    CurrencyInvalid = "currency.invalid", Invalid;
    /// A currency code that no list knows.
    CurrencyUnknown = "currency.unknown", Invalid;
    /// An amount with more decimals than its currency has.
    MoneyScale = "money.scale", Invalid;
    /// Two amounts of different currencies in one sum.
    MoneyCurrencyMismatch = "money.currency_mismatch", Invalid;
    /// A sum beyond 28 digits.
    MoneyOverflow = "money.overflow", Invalid;
    /// A record that must be named by whoever makes it.
    IdRequired = "id.required", Invalid;
    /// Another count of ids than of new records.
    IdsCountDiffers = "ids.count_differs", Invalid;
    /// A text that is no instant.
    InstantInvalid = "instant.invalid", Invalid;
    /// A text that is no revision.
    RevisionInvalid = "revision.invalid", Invalid;
    /// A text that is no bytes.
    BytesInvalid = "bytes.invalid", Invalid;
    /// A text that names no host.
    UrlInvalid = "url.invalid", Invalid;

    /// A public key of more or fewer than 32 bytes.
    KeyRingWrongLength = "key_ring.wrong_length", Invalid;
    /// A public key that is none, or under which anybody can sign.
    KeyRingWeakKey = "key_ring.weak_key", Invalid;
    /// An id that does not follow from its key.
    KeyRingNotFingerprint = "key_ring.not_fingerprint", Invalid;
    /// A key that stands twice in a ring.
    KeyRingKeyTwice = "key_ring.key_twice", Invalid;
    /// Two keys that both sign for one environment.
    KeyRingTwoActive = "key_ring.two_active", Invalid;
    /// A ring of which no key signs.
    KeyRingNoneActive = "key_ring.none_active", Invalid;
    /// A private key where a public one belongs.
    KeyRingPrivateKey = "key_ring.private_key", Invalid;
    /// A key for other signatures than those of Ed25519.
    KeyRingAlgorithmUnknown = "key_ring.algorithm_unknown", Invalid;
    /// Nothing that signs for an environment.
    KeyRingNoActiveFor = "key_ring.no_active_for", Refused;
    /// A text that is no licence key.
    LicenceKeyMalformed = "licence_key.malformed", Invalid;
    /// A licence key of another version.
    LicenceKeyUnsupportedVersion = "licence_key.unsupported_version", Invalid;
    /// A text that is no list of revocations.
    RevocationsMalformed = "revocations.malformed", Invalid;
    /// A list of revocations by a signer that the ring does not know.
    RevocationsUnknownKey = "revocations.unknown_key", Invalid;
    /// A list of revocations by a signer that was revoked.
    RevocationsKeyRevoked = "revocations.key_revoked", Invalid;
    /// A list of revocations whose signature does not hold.
    RevocationsBadSignature = "revocations.bad_signature", Invalid;
    /// A list of revocations that its signer may not sign.
    RevocationsKeyOutOfWindow = "revocations.key_out_of_window", Invalid;
    /// A list of revocations that is longer than any product reads.
    RevocationsTooLong = "revocations.too_long", Invalid;
    /// A licence or a key that stands twice in a list of revocations.
    RevocationsTwice = "revocations.twice", Invalid;
    /// Other than one signature for each message.
    SignatureCountDiffers = "signature.count_differs", Invalid;
    /// A signature that does not hold.
    SignatureInvalid = "signature.invalid", Invalid;
    /// What is no private key for signing.
    SigningKeyInvalid = "signing_key.invalid", Invalid;

    /// A column of more or fewer rows than that of the items.
    ColumnsLengthDiffers = "columns.length_differs", Invalid;
    /// A code in a column that stands for none of its values.
    ColumnsCodeUnknown = "columns.code_unknown", Invalid;

    /// A question about an item that is not in the Book.
    ItemUnknown = "item.unknown", Refused;
    /// A stated last day that the stated term contradicts.
    ContractTermAndLastDay = "contract.term_and_last_day", Refused;
    /// A renewal without a first term to follow.
    ContractRenewalWithoutTerm = "contract.renewal_without_term", Refused;
    /// A renewal after the last day that the calendar has.
    ContractRenewalNeverEnds = "contract.renewal_never_ends", Refused;
    /// A cancellation that says neither when it came nor when it ends the contract.
    ContractCancellationEmpty = "contract.cancellation_empty", Refused;
    /// Two suspensions of a contract that share a day.
    ContractSuspensionsOverlap = "contract.suspensions_overlap", Refused;
    /// Two follow-ups of a contract that begin on one day.
    ContractFollowUpTwice = "contract.follow_up_twice", Refused;
    /// What is said of follow-ups where no renewal is.
    ContractFollowUpWithoutRenewal = "contract.follow_up_without_renewal", Refused;
    /// A pair of a skill and the whole base.
    ContractPairOnWholeBase = "contract.pair_on_whole_base", Refused;
    /// A pair that lists skills beside its own.
    ContractPairWithSkills = "contract.pair_with_skills", Refused;
    /// A serial number on a record of several pieces.
    ItemSerialQuantity = "item.serial_quantity", Refused;
    /// A day on which a loan is due, of an item that is not on loan.
    ItemLoanDueWithoutLoan = "item.loan_due_without_loan", Refused;
    /// A price below zero.
    ItemPriceNegative = "item.price_negative", Refused;
    /// Items that are each other's components.
    ItemParentCycle = "item.parent_cycle", Refused;
    /// A number that another record has.
    NumberTaken = "number.taken", Refused;
    /// An account and a contact of one id.
    PartyIdTaken = "party.id_taken", Refused;
    /// Two addresses of one account with one code.
    AddressCodeTaken = "address.code_taken", Refused;
    /// Two default addresses of one account.
    AddressSecondDefault = "address.second_default", Refused;
    /// A name or a number that stands twice in the catalogue of an application.
    ApplicationCatalogueTwice = "application.catalogue_twice", Refused;
    /// A name that cannot stand in a licence key.
    ApplicationNameInvalid = "application.name_invalid", Refused;
    /// A question or command about an account that has no record.
    AccountUnknown = "account.unknown", Refused;
    /// What only active accounts get, for one that is inactive.
    AccountInactive = "account.inactive", Refused;
    /// Sandbox copies for an account without a code.
    AccountCodeMissing = "account.code_missing", Refused;
    /// A code that is no label of a host.
    AccountCodeInvalid = "account.code_invalid", Refused;
    /// A question about a licence that is not in the Book.
    LicenceUnknown = "licence.unknown", Refused;
    /// A licence that was cancelled, of which nothing is issued any more.
    LicenceCancelled = "licence.cancelled", Refused;
    /// A licence whose stored key does not hold.
    LicenceKeyInvalid = "licence.key_invalid", Refused;
    /// A key that is stated, where only the engine makes keys.
    LicenceKeyStated = "licence.key_stated", Refused;
    /// Two accounts whose sandbox copies would run at one host.
    LicenceDuplicateTarget = "licence.duplicate_target", Refused;
    /// Fewer numbers than new licences.
    LicenceNumbersShort = "licence.numbers_short", Refused;
    /// A licence for an account without a code.
    LicenceCustomerCodeMissing = "licence.customer_code_missing", Refused;
    /// A code of an account that is too long for a key.
    LicenceCustomerCodeInvalid = "licence.customer_code_invalid", Refused;
    /// A licence for what is no host.
    LicenceUrlInvalid = "licence.url_invalid", Refused;
    /// A licence that ends before it begins.
    LicenceEndsBeforeStart = "licence.ends_before_start", Refused;
    /// A day of a licence before 1970.
    LicenceDayOutOfRange = "licence.day_out_of_range", Refused;
    /// A grace behind no end.
    LicenceGraceWithoutEnd = "licence.grace_without_end", Refused;
    /// A grace of more than 366 days.
    LicenceGraceOutOfRange = "licence.grace_out_of_range", Refused;
    /// A name in a licence that cannot stand in a key.
    LicenceNameInvalid = "licence.name_invalid", Refused;
    /// A limit that the application asks for and the licence does not state.
    LicenceRestrictionMissing = "licence.restriction_missing", Refused;
    /// A limit that is stated twice.
    LicenceRestrictionTwice = "licence.restriction_twice", Refused;
    /// A limit below zero.
    LicenceRestrictionNegative = "licence.restriction_negative", Refused;
    /// A parameter that is stated twice.
    LicenceParameterTwice = "licence.parameter_twice", Refused;
    /// A parameter with a value that no key can hold.
    LicenceParameterInvalid = "licence.parameter_invalid", Refused;
    /// A licence of which no further key can be told from the others.
    LicenceSequenceExhausted = "licence.sequence_exhausted", Refused;
    /// An end that the signing key may not sign.
    LicenceBeyondSigningKey = "licence.beyond_signing_key", Refused;
    /// Claims that no verification of a key would take.
    LicenceClaimsInvalid = "licence.claims_invalid", Refused;
    /// More than a key can hold.
    LicenceTooLong = "licence.too_long", Refused;
    /// Two entries of one collection with one code.
    CollectionEntryTwice = "collection.entry_twice", Refused;
    /// One city of a country twice under one postcode.
    CountryCityTwice = "country.city_twice", Refused;
    /// One subdivision of a country twice.
    CountrySubdivisionTwice = "country.subdivision_twice", Refused;
    /// A voucher that was printed as often as one may be.
    VoucherPrintedTooOften = "voucher.printed_too_often", Refused;
    /// A question about a contract that is not in the Book.
    ContractUnknown = "contract.unknown", Refused;
    /// A closed installation that is not in the Book.
    InstallationUnknown = "installation.unknown", Refused;
    /// A voucher that is not in the Book.
    VoucherUnknown = "voucher.unknown", Refused;
    /// A command that people must confirm first; nothing has changed.
    ConfirmationRequired = "confirmation.required", Refused;
    /// An effective day after the day of the command.
    DayAfterToday = "day.after_today", Refused;
    /// A sale price without its currency, for a new item.
    ItemSalePriceCurrencyMissingOnCreate = "item.sale_price_currency_missing_on_create", Refused;
    /// A sale price without its currency, for an item that is there.
    ItemSalePriceCurrencyMissingOnChange = "item.sale_price_currency_missing_on_change", Refused;
    /// A purchase price without its currency, for a new item.
    ItemPurchasePriceCurrencyMissingOnCreate = "item.purchase_price_currency_missing_on_create", Refused;
    /// A purchase price without its currency, for an item that is there.
    ItemPurchasePriceCurrencyMissingOnChange = "item.purchase_price_currency_missing_on_change", Refused;
    /// A take-back price without its currency.
    ItemTakeBackPriceCurrencyMissing = "item.take_back_price_currency_missing", Refused;
    /// A serial number of a product whose pieces have none.
    ItemSerialNotManaged = "item.serial_not_managed", Refused;
    /// No serial number where each piece has one.
    ItemSerialRequired = "item.serial_required", Refused;
    /// A serial number that another live item of the product has.
    ItemSerialTaken = "item.serial_taken", Refused;
    /// An entry that its collection does not offer.
    CollectionUnknownEntry = "collection.unknown_entry", Refused;
    /// A typed end user who is not exactly one account.
    ItemEndUserNotSelected = "item.end_user_not_selected", Refused;
    /// A move of a scrapped item; only a restoration brings it back.
    ItemScrapped = "item.scrapped", Refused;
    /// A loan to a reseller, which the policy does not allow.
    ItemResellerLoan = "item.reseller_loan", Refused;
    /// A site that is none of the end user's addresses.
    ItemSiteUnknown = "item.site_unknown", Refused;
    /// What only loans can have done to them, of an item that is not on loan.
    ItemNotOnLoan = "item.not_on_loan", Refused;
    /// What loans cannot have done to them, of an item on loan.
    ItemOnLoan = "item.on_loan", Refused;
    /// A delivered serial number that another end user has.
    ItemInstalledElsewhere = "item.installed_elsewhere", Refused;
    /// More pieces than the record stands for.
    ItemQuantityExceeded = "item.quantity_exceeded", Refused;
    /// A split of a piece with a serial number.
    ItemSplitSerial = "item.split_serial", Refused;
    /// A split of a single piece.
    ItemSplitSingle = "item.split_single", Refused;
    /// A split into more records than one plan may hold.
    ItemSplitTooMany = "item.split_too_many", Refused;
    /// A warranty request for an item that nobody has in use or on sale.
    ItemNotInstalled = "item.not_installed", Refused;
    /// A registration of an item that is not in a channel.
    ItemNotInChannel = "item.not_in_channel", Refused;
    /// A replacement by an item that is in use or scrapped.
    ItemNotAvailable = "item.not_available", Refused;
    /// A deletion of an item that others name.
    ItemInUse = "item.in_use", Refused;
    /// An inserted line for days that are all taken.
    HistoryNoGap = "history.no_gap", Refused;
    /// A restoration where no installation has ended.
    HistoryNothingToRestore = "history.nothing_to_restore", Refused;
    /// A restoration of an installation that is not the newest.
    HistoryNotLatest = "history.not_latest", Refused;
    /// A delivery to nobody.
    DeliveryNoRecipient = "delivery.no_recipient", Refused;
    /// Another quantity than there are serial numbers.
    DeliveryQuantityDiffers = "delivery.quantity_differs", Refused;
    /// A serial number twice in one delivery.
    DeliverySerialTwice = "delivery.serial_twice", Refused;
    /// A loan with a sale price.
    DeliveryLoanWithPrice = "delivery.loan_with_price", Refused;
    /// A loan of a product that is not lent.
    ProductLoanNotAllowed = "product.loan_not_allowed", Refused;
    /// A line for an item, in a contract over the whole base.
    ContractLineClosed = "contract.line_closed", Refused;
    /// A line for an item, in a contract that is not in force.
    ContractNotInForce = "contract.not_in_force", Refused;
    /// A place for a replaced item where it would still be in use.
    ReplacementOldPlacement = "replacement.old_placement", Refused;
    /// An item that would replace itself.
    ReplacementItself = "replacement.itself", Refused;
    /// A draft for an item that no end user has.
    ItemNotAtEndUser = "item.not_at_end_user", Refused;
    /// A draft where neither question nor product names a template.
    TemplateNone = "template.none", Refused;
    /// A draft from a template that is not in the Book.
    TemplateUnknown = "template.unknown", Refused;
    /// A draft from a template without a term, of a product without months of warranty.
    TemplateWithoutTerm = "template.without_term", Refused;
    /// A draft whose first day nothing on record tells.
    WarrantyNoStart = "warranty.no_start", Refused;
    /// Accounts that are each other's parents.
    AccountParentCycle = "account.parent_cycle", Refused;
    /// Skills that are each other's parents.
    SkillParentCycle = "skill.parent_cycle", Refused;
    /// Two installations of one item that hold the same days.
    HistoryOverlap = "history.overlap", Refused;
    /// Two closed installations of one item with the same number.
    InstallationNumberTaken = "installation.number_taken", Refused;
    /// The precedence of the policy names one criterion twice.
    PolicyCriterionTwice = "policy.criterion_twice", Refused;
    /// A reference to a record that must exist and does not.
    ReferenceUnknown = "reference.unknown", Refused;
    /// Two records of one kind and id where each may stand once.
    RecordDuplicate = "record.duplicate", Refused;
    /// A record with fields of a newer version, which this version may read but not write.
    RecordNewerSchema = "record.newer_schema", Refused;
    /// The Book is no longer as the change set expects it.
    ChangeStale = "change.stale", Refused;
    /// A file with bad lines; `details` lists them.
    FileRefused = "file.refused", Refused;

    /// A line before the header of the file.
    FileHeaderMissing = "file.header_missing", Invalid;
    /// A file that only a newer version can read.
    FileNewer = "file.newer", Invalid;
    /// A line longer than 1 MiB, or a contract that no such line has room for.
    FileLineTooLong = "file.line_too_long", Invalid;

    /// Facts outside the extent of the Book; `details` lists the needs.
    FactsMissing = "facts.missing", Missing;

    /// A signer that did not sign.
    SignerFailed = "signer.failed", Host;
    /// The host's own code failed.
    Host = "host", Host;
    /// A defect of the engine.
    Internal = "internal", Internal;
}

impl Code {
    /// The code of a text; `None` for a code of another version.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == text)
    }
}
