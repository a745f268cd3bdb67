"""Country profiles that no Book takes."""

from typing import Any

from oracle.expectations import Case, Refusal
from oracle.records import Json
from oracle.subjects.addresses import LOIRE, PARIS, address, checked, country


def refused(what: str, source: str, code: str, path: str, **profile: Any) -> Case:
    """A profile of France that contradicts itself."""
    return refused_country(what, source, Refusal(code, f"[0].{path}"), country(**profile))


def refused_country(what: str, source: str, refusal: Refusal, profile: Json) -> Case:
    """A profile that contradicts itself."""
    question = {"address": address()}
    name = f"the door refuses {what}"
    return Case(name, source, [profile], question, refusal, call="check_address")


def no_mask(what: str, mask: str) -> Case:
    """A mask that is none."""
    return refused(
        f"a mask {what}",
        *("IB-F8", "mask.invalid", "phoneMasks[1]"),
        phoneMasks=["#", mask],
    )


CASES = [
    no_mask("without any character", ""),
    no_mask("with a backslash before nothing", "##\\"),
    no_mask("with three backslashes at its end", "##\\\\\\"),
    no_mask("with a control character", "#\t#"),
    no_mask("of 201 characters", "#" * 201),
    checked(
        *("a mask of 200 characters is one, and a backslash may stand for itself", "IB-F8"),
        [country(phoneMasks=["#" * 200, "\\\\"])],
        {"address": address(phone="\\")},
    ),
    *(
        refused_country(
            f"a bad mask among {field}",
            "IB-F8",
            Refusal("mask.invalid", f"[0].{field}[0]"),
            {**country(), field: ["\\"]},
        )
        for field in ("postcodeMasks", "companyIdMasks", "vatMasks", "bankAccountMasks")
    ),
    refused(
        *("a subdivision that stands twice", "IB-F6"),
        *("country.subdivision_twice", "subdivisions[2]"),
        subdivisions=["42", "75", "42"],
    ),
    refused(
        *("a city that stands twice under its postcode", "IB-F2"),
        *("country.city_twice", "cities[2]"),
        cities=[LOIRE, PARIS, LOIRE],
    ),
    refused(
        *("a city that stands twice in other letters", "Z28"),
        *("country.city_twice", "cities[1]"),
        cities=[LOIRE, {**LOIRE, "city": "SAINT ETIENNE"}],
    ),
    checked(
        *("a city may stand under two postcodes and in two subdivisions", "IB-F2"),
        [country(cities=[LOIRE, {**LOIRE, "postcode": "42100"}, {**LOIRE, "subdivision": "43"}])],
        {"address": address()},
    ),
    checked(
        *("of two countries each has its own profile", "IB-F1"),
        [country(postcodeRequired=True), {**country(), "id": "CH", "cityRequired": True}],
        {"address": address(postcode=None, city=None)},
        "error postcode_required",
    ),
]
