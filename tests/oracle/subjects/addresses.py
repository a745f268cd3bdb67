"""What is mandatory in an address, and of which form: postcode, city, subdivision."""

from typing import Any

from oracle.expectations import Case
from oracle.records import Json

LOIRE = {"postcode": "42000", "city": "Saint-Étienne", "subdivision": "42"}
PARIS = {"postcode": "75001", "city": "Paris", "subdivision": "75"}
WARNED = {"kind": "policy", "warnPostcode": True, "warnCity": True}
RIGHT: Json = {"code": "ADR1", "postcode": "42000", "city": "Saint-Étienne", "subdivision": "42"}


def country(**profile: Any) -> Json:
    """A profile of France that says so much; absent fields by `None`."""
    fields = {"kind": "country", "id": "FR", **profile}
    return {name: value for name, value in fields.items() if value is not None}


def address(**fields: Any) -> Json:
    """The right address in France with other fields; absent ones by `None`."""
    stated = {**RIGHT, "country": "FR", **fields}
    names = ("code", "postcode", "city", "subdivision", "country", "phone", "fax")
    return {name: stated[name] for name in names if stated.get(name) is not None}


def checked(what: str, source: str, given: list[Json], question: Json, *rows: str) -> Case:
    """What is told of the address in the question, by the profile of France."""
    return Case(what, source, given, question, ["ADR1 by FR", *rows], call="check_address")


def right(what: str, source: str, profile: Json, **fields: Any) -> Case:
    """Nothing is wrong, and everybody would be warned."""
    return checked(what, source, [profile, WARNED], {"address": address(**fields)})


def wrong(what: str, source: str, profile: Json, fields: Json, *rows: str) -> Case:
    """Something is wrong, and everybody would be warned."""
    return checked(what, source, [profile, WARNED], {"address": address(**fields)}, *rows)


POSTCODES = country(postcodeMasks=["#####"], postcodeRequired=True)
TABLE = country(cities=[LOIRE, PARIS], checksPostcode=True, checksCity=True)
CANTONS = country(subdivisionLabel="Département", subdivisions=["42", "75"])

CASES = [
    right("a country that says nothing finds nothing", "IB-F1", country()),
    right(
        "an address without anything is right where nothing is mandatory",
        "IB-F1",
        country(
            postcodeMasks=["#####"],
            subdivisions=["42"],
            checksSubdivision=True,
            cities=[LOIRE],
            checksPostcode=True,
            checksCity=True,
        ),
        postcode=None,
        city=None,
        subdivision=None,
    ),
    Case(
        "an address without a country has no profile",
        "IB-F1",
        [POSTCODES, WARNED],
        {"address": address(country=None, postcode=None)},
        ["ADR1 by nobody"],
        call="check_address",
    ),
    Case(
        "an address in a country without a profile is left alone",
        "IB-F1",
        [POSTCODES, WARNED],
        {"address": address(country="MC", postcode=None)},
        ["ADR1 by nobody"],
        call="check_address",
    ),
    Case(
        "a country is named byte for byte",
        "IB-F1, SV1",
        [POSTCODES, WARNED],
        {"address": address(country="fr", postcode=None)},
        ["ADR1 by nobody"],
        call="check_address",
    ),
    right("a postcode of the form is right", "IB-F8", POSTCODES),
    wrong(
        *("a postcode with a digit too few has not the form", "IB-F8", POSTCODES),
        {"postcode": "4200"},
        "error postcode_format 4200 #####",
    ),
    wrong(
        *("a postcode with a digit too many has not the form", "IB-F8", POSTCODES),
        {"postcode": "420000"},
        "error postcode_format 420000 #####",
    ),
    wrong(
        *("a letter is no digit", "IB-F8", POSTCODES),
        {"postcode": "4200O"},
        "error postcode_format 4200O #####",
    ),
    wrong(
        *("a digit of another script is no digit", "IB-F8", POSTCODES),
        {"postcode": "4200\u0660"},
        "error postcode_format 4200\u0660 #####",
    ),
    right(
        *("one form of several is enough", "IB-F8"),
        country(postcodeMasks=["#####", "#####-####"]),
        postcode="42000-1234",
    ),
    wrong(
        *("none of several forms", "IB-F8", country(postcodeMasks=["A# #AA", "AA# #AA"])),
        {"postcode": "SW1A 1AA"},
        "error postcode_format SW1A 1AA A# #AA or AA# #AA",
    ),
    right(
        *("a letter of a mask is a letter of either case", "IB-F8"),
        country(postcodeMasks=["#### AA"]),
        postcode="1012 jS",
    ),
    wrong(
        *("a letter of a mask is one from A to Z", "IB-F8", country(postcodeMasks=["#### AA"])),
        {"postcode": "1012 JÉ"},
        "error postcode_format 1012 JÉ #### AA",
    ),
    right(
        *("any character fits an X", "IB-F8"),
        country(postcodeMasks=["XXX-X"]),
        postcode="é !-X",
    ),
    right(
        *("a letter of the mask behind a backslash is itself", "IB-F8"),
        country(postcodeMasks=["\\A\\X\\#\\\\"]),
        postcode="AX#\\",
    ),
    wrong(
        *("and no other", "IB-F8", country(postcodeMasks=["\\A###"])),
        {"postcode": "B123"},
        "error postcode_format B123 \\A###",
    ),
    right("no mask at all fits anything", "IB-F8", country(postcodeMasks=[]), postcode="?"),
    wrong(
        *("a mandatory postcode that is missing is an error", "Z28, IB-F4", POSTCODES),
        {"postcode": None},
        "error postcode_required",
    ),
    right(
        *("a postcode that is not mandatory may be missing", "IB-F1"),
        country(postcodeMasks=["#####"]),
        postcode=None,
    ),
    right(
        *("what is mandatory on paper only is not", "IB-F1", country(postcodeRequired=False)),
        postcode=None,
    ),
    wrong(
        *("a mandatory city that is missing is an error", "Z28", country(cityRequired=True)),
        {"city": None},
        "error city_required",
    ),
    right("a mandatory city that is there is right", "Z28", country(cityRequired=True)),
    right("a city that is not mandatory may be missing", "Z28", country(), city=None),
    wrong(
        *("a mandatory subdivision that is missing is an error", "IB-F6"),
        country(subdivisionLabel="Département", subdivisionRequired=True),
        {"subdivision": None},
        "error subdivision_required Département",
    ),
    wrong(
        *("a subdivision without a name of its own is missing too", "IB-F6"),
        country(subdivisionRequired=True),
        {"subdivision": None},
        "error subdivision_required",
    ),
    right(
        *("a subdivision that is not mandatory may be missing", "IB-F6"),
        {**CANTONS, "checksSubdivision": True},
        subdivision=None,
    ),
    right("a subdivision of the table is right", "IB-F6", {**CANTONS, "checksSubdivision": True}),
    wrong(
        *("a subdivision outside of the table is an error", "Z28"),
        {**CANTONS, "checksSubdivision": True},
        {"subdivision": "99"},
        "error subdivision_unknown 99 Département",
    ),
    right(
        *("a country that does not check subdivisions takes any", "Z28", CANTONS),
        subdivision="99",
    ),
    right(
        *("where no table is on record no subdivision is unknown", "IB-F6"),
        country(checksSubdivision=True),
        subdivision="99",
    ),
    wrong(
        *("in an empty table every subdivision is unknown", "IB-F6"),
        country(checksSubdivision=True, subdivisions=[]),
        {},
        "error subdivision_unknown 42",
    ),
    wrong(
        *("a subdivision is compared byte for byte", "IB-F6"),
        country(checksSubdivision=True, subdivisions=["2A"]),
        {"subdivision": "2a"},
        "error subdivision_unknown 2a",
    ),
    checked(
        *("everything that is missing is told", "IB-F1, Z28"),
        [
            country(
                postcodeRequired=True,
                cityRequired=True,
                subdivisionLabel="Département",
                subdivisionRequired=True,
                ibanRequired=True,
            )
        ],
        {"address": {"code": "ADR1", "country": "FR"}, "bankAccount": "1"},
        "error postcode_required",
        "error city_required",
        "error subdivision_required Département",
        "error iban_required",
    ),
    right("an address of the table is right in all", "IB-F2", TABLE),
]
