//! What is wrong with an address; each finding states the facts that decided.

use tenure_macros::record;

use crate::record::country::CompanyIdCheck;
use crate::value::label::Label;
use crate::value::mask::Mask;

/// How much a finding weighs.
#[record]
pub enum Severity {
    /// The address should not be stored so.
    Error,
    /// People should look at it; it may be stored.
    Warning,
}

/// What is wrong with an address, or with a number beside it; the kinds are codes. A kind has one severity, always.
#[record]
pub enum AddressFinding {
    /// The country wants a postcode, and there is none.
    #[wire = "address.postcode_required"]
    PostcodeRequired {
        /// Error.
        severity: Severity,
    },
    /// The postcode has none of the country's forms.
    #[wire = "address.postcode_format"]
    PostcodeFormat {
        /// Error.
        severity: Severity,
        /// The postcode.
        postcode: Label,
        /// The forms.
        masks: Vec<Mask>,
    },
    /// The country knows no such postcode.
    #[wire = "address.postcode_unknown"]
    PostcodeUnknown {
        /// Warning.
        severity: Severity,
        /// The postcode.
        postcode: Label,
    },
    /// The country wants a city, and there is none.
    #[wire = "address.city_required"]
    CityRequired {
        /// Error.
        severity: Severity,
    },
    /// The country knows no such city.
    #[wire = "address.city_unknown"]
    CityUnknown {
        /// Warning.
        severity: Severity,
        /// The city.
        city: Label,
    },
    /// The country wants a subdivision, and there is none.
    #[wire = "address.subdivision_required"]
    SubdivisionRequired {
        /// Error.
        severity: Severity,
        /// What people call a subdivision there.
        label: Option<Label>,
    },
    /// The country has no such subdivision.
    #[wire = "address.subdivision_unknown"]
    SubdivisionUnknown {
        /// Error.
        severity: Severity,
        /// The subdivision.
        subdivision: Label,
        /// What people call a subdivision there.
        label: Option<Label>,
    },
    /// The telephone or fax number has none of the country's forms.
    #[wire = "address.phone_format"]
    PhoneFormat {
        /// Error.
        severity: Severity,
        /// The number.
        phone: Label,
        /// The forms.
        masks: Vec<Mask>,
    },
    /// The number of the company has none of the country's forms, or a check digit that does not fit.
    #[wire = "address.company_id_format"]
    CompanyIdFormat {
        /// Error.
        severity: Severity,
        /// The number.
        company_id: Label,
        /// The forms.
        masks: Vec<Mask>,
        /// The check that fails; absent where the form is wrong already.
        check: Option<CompanyIdCheck>,
    },
    /// The VAT number has none of the country's forms.
    #[wire = "address.vat_invalid"]
    VatInvalid {
        /// Error.
        severity: Severity,
        /// The number.
        vat: Label,
        /// The forms.
        masks: Vec<Mask>,
    },
    /// The bank account has none of the country's forms.
    #[wire = "address.bank_account_format"]
    BankAccountFormat {
        /// Error.
        severity: Severity,
        /// The account.
        bank_account: Label,
        /// The forms.
        masks: Vec<Mask>,
    },
    /// The country wants an IBAN with a bank account, and there is none.
    #[wire = "address.iban_required"]
    IbanRequired {
        /// Error.
        severity: Severity,
    },
    /// An IBAN with the wrong length or structure for its country, or whose check digits do not fit.
    #[wire = "address.iban_invalid"]
    IbanInvalid {
        /// Error.
        severity: Severity,
        /// The IBAN.
        iban: Label,
    },
}

impl AddressFinding {
    /// How much it weighs.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::PostcodeRequired { severity }
            | Self::PostcodeFormat { severity, .. }
            | Self::PostcodeUnknown { severity, .. }
            | Self::CityRequired { severity }
            | Self::CityUnknown { severity, .. }
            | Self::SubdivisionRequired { severity, .. }
            | Self::SubdivisionUnknown { severity, .. }
            | Self::PhoneFormat { severity, .. }
            | Self::CompanyIdFormat { severity, .. }
            | Self::VatInvalid { severity, .. }
            | Self::BankAccountFormat { severity, .. }
            | Self::IbanRequired { severity }
            | Self::IbanInvalid { severity, .. } => *severity,
        }
    }
}
