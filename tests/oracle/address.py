"""What is wrong with an address by the profile of its country, and what to fill in (IB 8, Z28)."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from oracle.country import fits, luhn, search_key
from oracle.door import check
from oracle.situation import by_id, of_kind

Json = dict[str, Any]

# ISO 13616: what follows the check digits, for the countries of the cases.
BBAN = {
    "AT": "[0-9]{16}",
    "BE": "[0-9]{12}",
    "CH": "[0-9]{5}[0-9A-Z]{12}",
    "DE": "[0-9]{18}",
    "FR": "[0-9]{10}[0-9A-Z]{11}[0-9]{2}",
    "GB": "[A-Z]{4}[0-9]{14}",
    "NL": "[A-Z]{4}[0-9]{10}",
    "NO": "[0-9]{11}",
}
LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def check_address(records: Sequence[Json], question: Json) -> Json:
    """Every finding in its order, and every proposal; without a profile the IBAN alone."""
    check(records)
    address = question["address"]
    country = by_id(records, "country", address.get("country") or "")
    found: Json = {"address": address["code"]}
    if country is None:
        return {**found, "findings": list(iban_findings(question)), "proposals": []}
    policy: Json = next(iter(of_kind(records, "policy")), {})
    found["country"] = country["id"]
    found["findings"] = [
        *postcode_findings(country, address, policy),
        *city_findings(country, address, policy),
        *subdivision_findings(country, address),
        *phone_findings(country, address),
        *company_findings(country, question),
        *form_findings(country, "vat", question.get("vat"), "address.vat_invalid"),
        *bank_findings(country, question),
        *iban_findings(question),
    ]
    found["proposals"] = list(proposals(country, address))
    if country.get("uppercaseCity") and address.get("city") is not None:
        found["city"] = address["city"].upper()
    return found


def error(code: str, **facts: Any) -> Json:
    """What should not be stored."""
    stated = {name: fact for name, fact in facts.items() if fact is not None}
    return {"kind": code, "severity": "error", **stated}


def warning(code: str, **facts: Any) -> Json:
    """What may be stored."""
    return {**error(code, **facts), "severity": "warning"}


def form_findings(country: Json, field: str, text: str | None, code: str) -> Iterator[Json]:
    """F8: one of the masks fits; where there is none, anything does."""
    masks = country.get(f"{field}Masks") or []
    if text is not None and masks and not any(fits(mask, text) for mask in masks):
        yield error(code, **{field: text, "masks": masks})


def postcode_findings(country: Json, address: Json, policy: Json) -> Iterator[Json]:
    """F3, F4, Z28: required, of a form, known; the last where country and policy want it."""
    postcode = address.get("postcode")
    if postcode is None:
        if country.get("postcodeRequired"):
            yield error("address.postcode_required")
        return
    yield from form_findings(country, "postcode", postcode, "address.postcode_format")
    warned = country.get("checksPostcode") and policy.get("warnPostcode")
    known = [each["postcode"] for each in country.get("cities") or []]
    if warned and country.get("cities") is not None and postcode not in known:
        yield warning("address.postcode_unknown", postcode=postcode)


def city_findings(country: Json, address: Json, policy: Json) -> Iterator[Json]:
    """F3, F5, Z28: required, and known by its search key."""
    city = address.get("city")
    if city is None:
        if country.get("cityRequired"):
            yield error("address.city_required")
        return
    warned = country.get("checksCity") and policy.get("warnCity")
    known = [search_key(each["city"]) for each in country.get("cities") or []]
    if warned and country.get("cities") is not None and search_key(city) not in known:
        yield warning("address.city_unknown", city=city)


def subdivision_findings(country: Json, address: Json) -> Iterator[Json]:
    """F6: required, and in its table only if the country checks it."""
    subdivision, label = address.get("subdivision"), country.get("subdivisionLabel")
    if subdivision is None:
        if country.get("subdivisionRequired"):
            yield error("address.subdivision_required", label=label)
        return
    codes = country.get("subdivisions")
    if country.get("checksSubdivision") and codes is not None and subdivision not in codes:
        yield error("address.subdivision_unknown", subdivision=subdivision, label=label)


def phone_findings(country: Json, address: Json) -> Iterator[Json]:
    """F1: telephone, then fax."""
    for field in ("phone", "fax"):
        yield from form_findings(country, "phone", address.get(field), "address.phone_format")


def company_findings(country: Json, question: Json) -> Iterator[Json]:
    """F8: the form first, then the check digit."""
    number = question.get("companyId")
    wrong = list(form_findings(country, "companyId", number, "address.company_id_format"))
    yield from wrong
    if number is None or wrong or country.get("companyIdCheck") != "luhn" or luhn(number):
        return
    facts = {"companyId": number, "masks": country.get("companyIdMasks") or [], "check": "luhn"}
    yield error("address.company_id_format", **facts)


def bank_findings(country: Json, question: Json) -> Iterator[Json]:
    """F1: the form of the account; an IBAN beside it where the country wants one."""
    account = question.get("bankAccount")
    if account is None:
        return
    yield from form_findings(country, "bankAccount", account, "address.bank_account_format")
    if country.get("ibanRequired") and question.get("iban") is None:
        yield error("address.iban_required")


def iban_findings(question: Json) -> Iterator[Json]:
    """F8: length per country and mod 97 (ISO 13616), whatever the country of the address."""
    iban = question.get("iban")
    if iban is not None and not is_iban(iban):
        yield error("address.iban_invalid", iban=iban)


def is_iban(text: str) -> bool:
    """In one piece or in groups of four; letters behind the check digits may be small."""
    whole = text.replace(" ", "")
    groups = " ".join(whole[start : start + 4] for start in range(0, len(whole), 4))
    if text not in (whole, groups) or re.match("[A-Z]{2}[0-9]{2}", whole) is None:
        return False
    country, digits, rest = whole[:2], whole[2:4], whole[4:].upper()
    if country not in BBAN or re.fullmatch(BBAN[country], rest, re.ASCII) is None:
        return False
    number = "".join(str(LETTERS.index(each)) for each in rest + country + digits)
    return digits not in ("00", "01") and int(number) % 97 == 1


def proposals(country: Json, address: Json) -> Iterator[Json]:
    """F2, F6: the cities of a known postcode, else the postcodes of a known city."""
    cities = country.get("cities") or []
    by_postcode = [each for each in cities if each["postcode"] == address.get("postcode")]
    by_city = [each for each in by_postcode or cities if is_city(each, address)]
    meant = by_city or by_postcode
    exact = [each for each in meant if in_subdivision(each, address)]
    for each in exact or meant:
        if not says_all(address, each):
            city = each["city"].upper() if country.get("uppercaseCity") else each["city"]
            yield {**each, "city": city}


def is_city(known: Json, address: Json) -> bool:
    """Z28: by the search key."""
    city = address.get("city")
    return city is not None and search_key(known["city"]) == search_key(city)


def in_subdivision(known: Json, address: Json) -> bool:
    """Both name it."""
    named = known.get("subdivision")
    return named is not None and named == address.get("subdivision")


def says_all(address: Json, known: Json) -> bool:
    """Nothing is left to fill in."""
    if known["postcode"] != address.get("postcode") or not is_city(known, address):
        return False
    return known.get("subdivision") is None or in_subdivision(known, address)
