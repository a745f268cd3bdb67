"""Cities and their postcodes: which are unknown, what is proposed, how a city is written."""

from typing import Any

from oracle.expectations import Case
from oracle.records import Json
from oracle.subjects.addresses import (
    LOIRE,
    PARIS,
    TABLE,
    address,
    checked,
    country,
    right,
    wrong,
)

LISTED = country(cities=[LOIRE, PARIS])
UNKNOWN = {"postcode": "99999", "city": "Atlantis"}
TWO_CITIES = [
    {"postcode": "42100", "city": "Saint-Étienne", "subdivision": "42"},
    {"postcode": "42100", "city": "Rochetaillée", "subdivision": "42"},
    {"postcode": "42000", "city": "Saint-Étienne", "subdivision": "42"},
]
TWO_SUBDIVISIONS = [
    {"postcode": "13780", "city": "Riboux", "subdivision": "83"},
    {"postcode": "13780", "city": "Riboux", "subdivision": "13"},
]
SAID = "propose 42000 Saint-Étienne 42"


def warned(what: str, source: str, policy: Json, *rows: str, **profile: Any) -> Case:
    """An address of which nothing is known, in France, under a policy."""
    given = [{**LISTED, **profile}, {"kind": "policy", **policy}]
    return checked(what, source, given, {"address": address(**UNKNOWN)}, *rows)


def proposed(what: str, source: str, cities: list[Json], fields: Json, *rows: str) -> Case:
    """What is proposed for an address, by a profile that checks nothing."""
    question = {"address": address(**fields)}
    return checked(what, source, [country(cities=cities)], question, *rows)


CASES = [
    wrong(
        "an unknown city with a postcode is a warning, and that of the postcode is proposed",
        *("Z28, IB-F3", {**TABLE, "postcodeRequired": True}),
        {"city": "Atlantis"},
        *("warning city_unknown Atlantis", SAID),
    ),
    wrong(
        *("an unknown city without the mandatory postcode is an error as well", "Z28, IB-F4"),
        {**TABLE, "postcodeRequired": True},
        {"postcode": None, "city": "Atlantis"},
        *("error postcode_required", "warning city_unknown Atlantis"),
    ),
    wrong(
        *(
            "a known city does not stand in for the mandatory postcode, but proposes it",
            "Z28, IB-F2",
        ),
        {**TABLE, "postcodeRequired": True},
        {"postcode": None},
        *("error postcode_required", SAID),
    ),
    warned(
        *("both warnings where country and policy want them", "Z28"),
        {"warnPostcode": True, "warnCity": True},
        *("warning postcode_unknown 99999", "warning city_unknown Atlantis"),
        checksPostcode=True,
        checksCity=True,
    ),
    warned(
        *("no warning where the policy says nothing", "Z28", {}),
        checksPostcode=True,
        checksCity=True,
    ),
    warned(
        *("no warning where the policy says no", "Z28", {"warnPostcode": False, "warnCity": False}),
        checksPostcode=True,
        checksCity=True,
    ),
    warned(
        *("a policy that warns of postcodes alone", "Z28, IB-F3", {"warnPostcode": True}),
        "warning postcode_unknown 99999",
        checksPostcode=True,
        checksCity=True,
    ),
    warned(
        *("a policy that warns of cities alone", "Z28, IB-F3", {"warnCity": True}),
        "warning city_unknown Atlantis",
        checksPostcode=True,
        checksCity=True,
    ),
    warned(
        *("a country that checks nothing warns of nothing", "Z28"),
        {"warnPostcode": True, "warnCity": True},
    ),
    warned(
        *("a country that checks postcodes alone", "Z28", {"warnPostcode": True, "warnCity": True}),
        "warning postcode_unknown 99999",
        checksPostcode=True,
    ),
    warned(
        *("a country that checks cities alone", "Z28", {"warnPostcode": True, "warnCity": True}),
        "warning city_unknown Atlantis",
        checksCity=True,
    ),
    checked(
        *("without a policy nobody is warned", "Z28", [TABLE]),
        {"address": address(**UNKNOWN)},
    ),
    right(
        *("where no cities are on record none is unknown", "IB-F3"),
        country(checksPostcode=True, checksCity=True),
        **UNKNOWN,
    ),
    wrong(
        *("in an empty list every city is unknown", "IB-F3"),
        country(checksPostcode=True, checksCity=True, cities=[]),
        UNKNOWN,
        *("warning postcode_unknown 99999", "warning city_unknown Atlantis"),
    ),
    wrong(
        *("a postcode may have neither the form nor a city", "Z28, IB-F8"),
        {**TABLE, "postcodeMasks": ["#####"]},
        {"postcode": "4200", "city": None},
        *("error postcode_format 4200 #####", "warning postcode_unknown 4200"),
    ),
    right("a city is known in capitals without accents", "Z28", TABLE, city="SAINT ETIENNE"),
    right("a city is known in small letters", "Z28, IB-F5", TABLE, city="saint-étienne"),
    right("a city is known with its accents typed apart", "Z28", TABLE, city="Saint-E\u0301tienne"),
    right("special characters and blanks play no part", "Z28", TABLE, city=" Saint_(Étienne)."),
    right(
        *("ligatures and strokes are folded", "Z28"),
        country(checksCity=True, cities=[{"postcode": "42000", "city": "Łąka-Œuf-Straße Ø"}]),
        city="LAKA OEUF STRASSE O",
    ),
    wrong(
        *("a word more is another city", "Z28", TABLE),
        {"city": "Saint-Étienne-Nord"},
        *("warning city_unknown Saint-Étienne-Nord", SAID),
    ),
    wrong(
        *("a blank less is another city", "Z28", TABLE),
        {"city": "Saintétienne"},
        *("warning city_unknown Saintétienne", SAID),
    ),
    wrong(
        *("a known city with an unknown postcode proposes its own", "IB-F2"),
        country(checksPostcode=True, checksCity=True, cities=[PARIS]),
        {"city": "paris", "subdivision": "75"},
        *("warning postcode_unknown 42000", "propose 75001 Paris 75"),
    ),
    wrong(
        *("a known city with another one's postcode: the postcode decides", "IB-F2", TABLE),
        {"city": "Paris"},
        SAID,
    ),
    proposed(
        *("a postcode proposes its city and subdivision", "IB-F2", [LOIRE, PARIS]),
        {"city": None, "subdivision": None},
        SAID,
    ),
    proposed(
        *("a postcode proposes all its cities, in the order of the profile", "IB-F2", TWO_CITIES),
        {"postcode": "42100", "city": None, "subdivision": None},
        *("propose 42100 Saint-Étienne 42", "propose 42100 Rochetaillée 42"),
    ),
    proposed(
        *("a city proposes all its postcodes, in the order of the profile", "IB-F2", TWO_CITIES),
        {"postcode": None},
        *("propose 42100 Saint-Étienne 42", SAID),
    ),
    proposed(
        *("a city among those of its postcode needs no proposal", "IB-F2", TWO_CITIES),
        {"postcode": "42100", "city": "ROCHETAILLEE"},
    ),
    proposed(
        *("a city among those of its postcode proposes its subdivision", "IB-F6", TWO_CITIES),
        {"postcode": "42100", "city": "ROCHETAILLEE", "subdivision": None},
        "propose 42100 Rochetaillée 42",
    ),
    proposed(
        *("a city outside of its postcode proposes those inside", "IB-F2", TWO_CITIES),
        {"postcode": "42100", "city": "Atlantis"},
        *("propose 42100 Saint-Étienne 42", "propose 42100 Rochetaillée 42"),
    ),
    proposed(
        *("another subdivision is proposed for the one that is stated", "IB-F6", [LOIRE]),
        {"subdivision": "75"},
        SAID,
    ),
    proposed(
        *("of two subdivisions the one that is stated needs no proposal", "IB-F6"),
        *(TWO_SUBDIVISIONS, {"postcode": "13780", "city": "Riboux", "subdivision": "13"}),
    ),
    proposed(
        *("of two subdivisions both are proposed where none is stated", "IB-F6", TWO_SUBDIVISIONS),
        {"postcode": "13780", "city": "Riboux", "subdivision": None},
        *("propose 13780 Riboux 83", "propose 13780 Riboux 13"),
    ),
    proposed(
        *("a city without a subdivision says nothing of it", "IB-F6"),
        [{"postcode": "42000", "city": "Saint-Étienne"}],
        {"subdivision": "99"},
    ),
    proposed(
        *("nothing is proposed where neither is known", "IB-F2", [LOIRE, PARIS]),
        UNKNOWN,
    ),
    proposed(
        *("nothing is proposed where neither is stated", "IB-F2", [LOIRE, PARIS]),
        {"postcode": None, "city": None},
    ),
    proposed(
        *("a postcode is found byte for byte", "IB-F2", [LOIRE]),
        {"postcode": "42 000", "city": None},
    ),
    checked(
        *("a city is written in upper case where the country wants it", "IB-F5"),
        [country(uppercaseCity=True)],
        {"address": address(city="Saint-Étienne-sur-Großbach")},
        "city SAINT-ÉTIENNE-SUR-GROSSBACH",
    ),
    checked(
        *("a proposed city is written so as well", "IB-F5"),
        [{**LISTED, "uppercaseCity": True}],
        {"address": address(city=None)},
        "propose 42000 SAINT-ÉTIENNE 42",
    ),
    checked(
        *("a city that is written so already stays and is known", "IB-F5"),
        [{**TABLE, "uppercaseCity": True}],
        {"address": address(city="SAINT-ÉTIENNE")},
        "city SAINT-ÉTIENNE",
    ),
    right("a city stays as it is typed elsewhere", "IB-F5", country(uppercaseCity=False), city="é"),
    *(
        checked(
            f"the special postcode {postcode} is a locality like any other",
            "IB-F7",
            [country(cities=[{"postcode": postcode, "city": city}], checksCity=True)],
            {"address": address(postcode=None, city=city.upper(), subdivision=None)},
            f"propose {postcode} {city}",
        )
        for postcode, city in (("99130", "Andorra"), ("99138", "Monaco"), ("99999", "Unbekannt"))
    ),
]
