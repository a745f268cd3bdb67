"""The claims that a licence should have now, or everything that speaks against a key (LI 4.2)."""

from collections.abc import Iterator
from typing import Any

from oracle.licence.catalogue import Catalogue
from oracle.licence.claims import (
    EPOCH,
    LONGEST_CUSTOMER,
    LONGEST_PAYLOAD,
    LONGEST_TEXT,
    MOST_GRACE,
    MOST_SEQUENCE,
    composed,
    is_name,
    payload_of,
)
from oracle.licence.url import UrlFault, normalised

Json = dict[str, Any]


def claims_of(licence: Json, account: Json, sequence: int) -> Json:
    """The claims, in the words and the order of the border."""
    url = licence.get("url")
    found: Json = {
        "licence": licence["id"],
        "sequence": sequence,
        "application": licence["application"],
        "customer": composed(account["code"]),
        "url": None if url is None else normalised(url).text(),
        "firstDay": licence.get("firstDay"),
        "lastDay": licence.get("lastDay"),
        "graceDays": licence.get("graceDays") or None,
        "modules": sorted(
            {composed(each) for each in licence.get("modules") or []}, key=str.encode
        ),
        "limits": in_order(licence.get("limits"), "code"),
        "parameters": [
            {**each, "value": composed_value(each["value"])}
            for each in in_order(licence.get("parameters"), "name")
        ],
        "environment": environment_of(licence) if not is_production(licence) else None,
        "maintainedUntil": licence.get("maintainedUntil"),
    }
    return {name: value for name, value in found.items() if value not in (None, [])}


def environment_of(licence: Json) -> str:
    """Where the licence counts; production unless it says otherwise."""
    return str(licence.get("environment") or "production")


def is_production(licence: Json) -> bool:
    """Whether it is for the real thing."""
    return environment_of(licence) == "production"


def in_order(entries: list[Json] | None, name: str) -> list[Json]:
    """By the bytes of their names."""
    found = [{**each, name: composed(each[name])} for each in entries or []]
    return sorted(found, key=lambda each: str(each[name]).encode())


def composed_value(value: Json) -> Json:
    """A parameter's text in NFC."""
    return {"text": composed(value["text"])} if "text" in value else value


def faults(licence: Json, account: Json, catalogue: Catalogue) -> list[Json]:
    """All that keeps the licence from having claims, in one order."""
    return [
        *customer_faults(account),
        *url_faults(licence),
        *day_faults(licence),
        *name_faults(licence),
        *limit_faults(licence, catalogue),
        *parameter_faults(licence),
    ]


def fault(kind: str, **facts: Any) -> Json:
    """One of them."""
    return {"kind": f"licence.{kind}", **facts}


def customer_faults(account: Json) -> Iterator[Json]:
    """The code of the account stands in every key."""
    code = account.get("code")
    if code is None:
        yield fault("customer_code_missing", account=account["id"])
    elif len(composed(code)) > LONGEST_CUSTOMER:
        yield fault("customer_code_invalid", code=code)


def url_faults(licence: Json) -> Iterator[Json]:
    """A pattern that can be brought into its normal form."""
    if licence.get("url") is not None:
        try:
            normalised(licence["url"])
        except UrlFault as refused:
            yield fault("url_invalid", reason=refused.reason)


def day_faults(licence: Json) -> Iterator[Json]:
    """Days in order, none before days are counted, and grace behind an end."""
    first, last = licence.get("firstDay"), licence.get("lastDay")
    if first is not None and last is not None and last < first:
        yield fault("ends_before_start", firstDay=first, lastDay=last)
    for day in (first, last, licence.get("maintainedUntil")):
        if day is not None and day < EPOCH.isoformat():
            yield fault("day_out_of_range", day=day)
    grace = licence.get("graceDays") or 0
    if grace and last is None:
        yield fault("grace_without_end")
    if grace > MOST_GRACE:
        yield fault("grace_out_of_range", graceDays=grace)


def name_faults(licence: Json) -> Iterator[Json]:
    """Names of modules, limits and parameters, as they were stated."""
    names = list(licence.get("modules") or [])
    names += [each["code"] for each in licence.get("limits") or []]
    names += [each["name"] for each in licence.get("parameters") or []]
    for name in names:
        if not is_name(composed(name)):
            yield fault("name_invalid", name=name)


def limit_faults(licence: Json, catalogue: Catalogue) -> Iterator[Json]:
    """What must be limited, once, and not below zero."""
    limits = licence.get("limits") or []
    codes = [composed(each["code"]) for each in limits]
    for code in catalogue.required:
        if code not in codes:
            yield fault("restriction_missing", code=code)
    for code in repeated(codes):
        yield fault("restriction_twice", code=code)
    for each in limits:
        if each["most"] < 0:
            yield fault("restriction_negative", code=each["code"], most=each["most"])


def parameter_faults(licence: Json) -> Iterator[Json]:
    """Each parameter once, with a value that fits."""
    parameters = licence.get("parameters") or []
    for name in repeated([composed(each["name"]) for each in parameters]):
        yield fault("parameter_twice", name=name)
    for each in parameters:
        value = each["value"]
        if len(composed(value.get("text", ""))) > LONGEST_TEXT or value.get("number", 0) < 0:
            yield fault("parameter_invalid", name=each["name"])


def repeated(names: list[str]) -> list[str]:
    """What comes a second time, once."""
    found = [name for position, name in enumerate(names) if name in names[:position]]
    return list(dict.fromkeys(found))


def sequence_faults(claims: Json) -> Iterator[Json]:
    """A licence that was signed as often as can be counted."""
    if claims["sequence"] > MOST_SEQUENCE:
        yield fault("sequence_exhausted")


def length_faults(claims: Json, catalogue: Catalogue) -> Iterator[Json]:
    """A key that nobody could read."""
    # A sequence that cannot be is as long as the last one.
    last = min(claims["sequence"], MOST_SEQUENCE)
    length = len(payload_of({**claims, "sequence": last}, catalogue))
    if length > LONGEST_PAYLOAD:
        yield fault("too_long", bytes=length)
