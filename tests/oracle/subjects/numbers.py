"""The numbers beside an address: telephone, company, VAT, bank account, IBAN."""

from typing import Any

from oracle.expectations import Case
from oracle.records import Json
from oracle.subjects.addresses import address, checked, country

FRENCH = country(
    phoneMasks=["## ## ## ## ##", "+33 # ## ## ## ##"],
    companyIdMasks=["##############", "### ### ### #####"],
    companyIdCheck="luhn",
    vatMasks=["FRXX#########"],
    bankAccountMasks=["##### ##### XXXXXXXXXXX ##"],
    ibanRequired=True,
)
SIRETS = "############## or ### ### ### #####"
ACCOUNT = "20041 01005 0500013M026 06"
IBAN = "FR14 2004 1010 0505 0001 3M02 606"


def beside(what: str, source: str, numbers: Json, *rows: str) -> Case:
    """What is told of numbers beside a French address."""
    return checked(what, source, [FRENCH], {"address": address(), **numbers}, *rows)


def called(what: str, fields: Json, *rows: str) -> Case:
    """What is told of telephone and fax."""
    return checked(what, "IB-F1, Z28", [FRENCH], {"address": address(**fields)}, *rows)


def bank(what: str, iban: str, *rows: str) -> Case:
    """What is told of an IBAN without any profile."""
    question: dict[str, Any] = {"address": address(country=None), "iban": iban}
    expect = ["ADR1 by nobody", *rows]
    return Case(what, "IB-F8, ISO 13616", [], question, expect, call="check_address")


def no_iban(what: str, iban: str) -> Case:
    """An IBAN that is none."""
    return bank(what, iban, f"error iban_invalid {iban}")


CASES = [
    called("a telephone number of the form is right", {"phone": "04 77 12 34 56"}),
    called("a telephone number of the other form is right", {"phone": "+33 4 77 12 34 56"}),
    called(
        "a telephone number without its blanks has not the form",
        {"phone": "0477123456"},
        "error phone_format 0477123456 ## ## ## ## ## or +33 # ## ## ## ##",
    ),
    called(
        "a fax number has the forms of a telephone",
        {"phone": "04 77 12 34 56", "fax": "1"},
        "error phone_format 1 ## ## ## ## ## or +33 # ## ## ## ##",
    ),
    called(
        "telephone and fax are told one after the other",
        {"phone": "112", "fax": "113"},
        "error phone_format 112 ## ## ## ## ## or +33 # ## ## ## ##",
        "error phone_format 113 ## ## ## ## ## or +33 # ## ## ## ##",
    ),
    beside("a SIRET with its check digit is right", "IB-F8", {"companyId": "73282932000074"}),
    beside("a SIRET in groups is right", "IB-F8", {"companyId": "732 829 320 00074"}),
    beside(
        *("a SIRET with another check digit is wrong", "IB-F8", {"companyId": "73282932000075"}),
        f"error company_id_format 73282932000075 {SIRETS} luhn",
    ),
    beside(
        *("two digits of a SIRET in the wrong order are found", "IB-F8"),
        {"companyId": "37282932000074"},
        f"error company_id_format 37282932000074 {SIRETS} luhn",
    ),
    beside(
        *(
            "a SIREN is no SIRET, although its check digit fits",
            "IB-F8",
            {"companyId": "732829320"},
        ),
        f"error company_id_format 732829320 {SIRETS}",
    ),
    checked(
        *("a check digit without a form", "IB-F8", [country(companyIdCheck="luhn")]),
        {"address": address(), "companyId": "79927398710"},
        "error company_id_format 79927398710  luhn",
    ),
    checked(
        *("a number without any digit has no check digit", "IB-F8"),
        [country(companyIdCheck="luhn")],
        {"address": address(), "companyId": "SIRET"},
        "error company_id_format SIRET  luhn",
    ),
    checked(
        *("a form without a check digit", "IB-F8", [country(companyIdMasks=["####A"])]),
        {"address": address(), "companyId": "6201Z"},
    ),
    beside("a VAT number of the form is right", "IB-F1", {"vat": "FR83404833048"}),
    beside(
        *("a VAT number of another country is not of the form", "IB-F1", {"vat": "DE123456789"}),
        "error vat_invalid DE123456789 FRXX#########",
    ),
    checked(
        *("a VAT number with letters that stand for themselves", "IB-F8"),
        [country(vatMasks=["\\ATU########"])],
        {"address": address(), "vat": "ATU12345675"},
    ),
    checked(
        *("where the country has no form of VAT numbers any is right", "IB-F1", [country()]),
        {"address": address(), "vat": "?"},
    ),
    beside(
        *("a bank account with its IBAN is right", "IB-F1"),
        {"bankAccount": ACCOUNT, "iban": IBAN},
    ),
    beside(
        *("a bank account needs an IBAN where the country wants one", "IB-F1"),
        {"bankAccount": ACCOUNT},
        "error iban_required",
    ),
    beside("without a bank account no IBAN is wanted", "IB-F1", {}),
    checked(
        *("a bank account needs no IBAN elsewhere", "IB-F1", [country(ibanRequired=False)]),
        {"address": address(), "bankAccount": ACCOUNT},
    ),
    beside(
        *("a bank account of another form is wrong", "IB-F1"),
        {"bankAccount": "20041", "iban": IBAN},
        "error bank_account_format 20041 ##### ##### XXXXXXXXXXX ##",
    ),
    beside(
        *("a wrong IBAN is one, so that none is missing", "IB-F8"),
        {"bankAccount": ACCOUNT, "iban": "FR15 2004 1010 0505 0001 3M02 606"},
        "error iban_invalid FR15 2004 1010 0505 0001 3M02 606",
    ),
    beside(
        *("an IBAN of another country is as good", "IB-F8"),
        {"bankAccount": ACCOUNT, "iban": "DE89 3704 0044 0532 0130 00"},
    ),
    beside(
        *("all that is wrong is told in its order", "IB-F1, Z28"),
        {"companyId": "1", "vat": "2", "bankAccount": "3", "iban": "4"},
        f"error company_id_format 1 {SIRETS}",
        "error vat_invalid 2 FRXX#########",
        "error bank_account_format 3 ##### ##### XXXXXXXXXXX ##",
        "error iban_invalid 4",
    ),
    bank("an IBAN is checked without a profile", "DE89370400440532013000"),
    bank("an IBAN of the shortest country", "NO9386011117947"),
    bank("an IBAN with letters", "GB29NWBK60161331926819"),
    bank("an IBAN whose letters are small behind its check digits", "GB29nwbk60161331926819"),
    bank("an IBAN in groups of four", "CH93 0076 2011 6238 5295 7"),
    no_iban("an IBAN with another digit is none", "DE89370400440532013001"),
    no_iban("an IBAN with other check digits is none", "DE88370400440532013000"),
    no_iban("an IBAN of a digit too few is none", "DE8937040044053201300"),
    no_iban("an IBAN of a digit too many is none", "DE893704004405320130000"),
    no_iban("an IBAN in small letters is none", "de89370400440532013000"),
    no_iban("an IBAN in groups of five is none", "DE893 70400 44053 20130 00"),
    no_iban("an IBAN with a blank at its end is none", "DE89 3704 0044 0532 0130 00 "),
    no_iban("an IBAN with letters where its country has digits is none", "DE89A70400440532013000"),
    no_iban("an IBAN of a country that has none", "US89370400440532013000"),
    no_iban("an IBAN is more than its head", "DE89"),
]
