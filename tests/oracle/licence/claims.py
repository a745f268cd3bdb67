"""Claims as numbers in a payload (LI 4.2), and as the words that cross the border."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from oracle.licence.catalogue import Catalogue
from oracle.licence.cbor import LARGEST, decoded, encoded
from oracle.licence.payload_fault import PayloadInvalid, UnsupportedClaim
from oracle.licence.url import UrlFault, normalised

Json = dict[str, Any]

EPOCH = date(1970, 1, 1)
LAST_DAY = (date.max - EPOCH).days
LONGEST_PAYLOAD = 894
LONGEST_NAME, LONGEST_TEXT, LONGEST_CUSTOMER, MOST_GRACE = 64, 256, 32, 366
MOST_SEQUENCE, MOST_BITS = 2**32 - 1, 1024
# The numbers that more than one rule speaks of.
FIRST_DAY, LAST_DAY_CLAIM, MAINTAINED = 6, 7, 13
REQUIRED = (1, 2, 3, 4)
KNOWN = range(1, 14)
FIRST_OPTIONAL = 32
DAYS = {FIRST_DAY: "firstDay", LAST_DAY_CLAIM: "lastDay", MAINTAINED: "maintainedUntil"}
ENVIRONMENTS = {1: "sandbox", 2: "demo"}
APPLICATION = re.compile("[a-z0-9][a-z0-9._-]{0,31}")


def composed(text: str) -> str:
    """NFC."""
    return unicodedata.normalize("NFC", text)


def is_plain(text: str, longest: int) -> bool:
    """Not empty, not too long, no control characters."""
    controls = any(unicodedata.category(each) == "Cc" for each in text)
    return 1 <= len(text) <= longest and not controls


def is_name(text: str) -> bool:
    """What may name a module, a limit or a parameter: `#7` is how an unknown number is shown."""
    return is_plain(text, LONGEST_NAME) and text.strip() == text and not text.startswith("#")


def number_of(day: str) -> int:
    """Days since 1970-01-01."""
    return (date.fromisoformat(day) - EPOCH).days


def day_of(number: int) -> str:
    """The day that stands so far from 1970-01-01; what is past all days is the last one."""
    return (EPOCH + timedelta(days=min(number, LAST_DAY))).isoformat()


def payload_of(claims: Json, catalogue: Catalogue) -> bytes:
    """The one payload of these claims."""
    found: dict[int, Any] = {
        1: int(claims["licence"]),
        2: claims.get("sequence"),
        3: claims["application"],
        4: claims["customer"],
        5: claims.get("url"),
        8: claims.get("graceDays"),
        9: modules_of(claims, catalogue),
        10: {catalogue.limit(each["code"]): each["most"] for each in claims.get("limits", [])},
        11: {each["name"]: value_of(each["value"]) for each in claims.get("parameters", [])},
        12: next((number for number, word in ENVIRONMENTS.items() if is_in(claims, word)), None),
    }
    found |= {number: number_of(claims[day]) for number, day in DAYS.items() if day in claims}
    return encoded(
        {number: value for number, value in found.items() if value not in (None, {}, [])}
    )


def is_in(claims: Json, environment: str) -> bool:
    """Whether the claims are for an environment."""
    return bool(claims.get("environment") == environment)


def modules_of(claims: Json, catalogue: Catalogue) -> bytes | list[str]:
    """Bits when each module has a number, else their names by their bytes."""
    names = claims.get("modules", [])
    numbers = [catalogue.modules.get(name) for name in names]
    if not names or None in numbers:
        return sorted(names, key=str.encode)
    bits = sum(1 << number for number in numbers if number is not None)
    return bits.to_bytes(bits.bit_length() // 8 + (bits.bit_length() % 8 > 0), "little")


def value_of(value: Json) -> Any:
    """The bare value of a parameter."""
    [found] = value.values()
    return found


def read(payload: bytes, catalogue: Catalogue) -> tuple[Json, list[int]]:
    """The claims of a payload, and the numbers of those that nobody needs to understand."""
    found = raw(payload)
    unknown = sorted(number for number in found if number not in KNOWN)
    if unknown and unknown[0] < FIRST_OPTIONAL:
        raise UnsupportedClaim(unknown[0])
    for number in KNOWN:
        is_missing = number not in found and number in REQUIRED
        if is_missing or (number in found and not SCHEMA[number](found[number], found)):
            raise PayloadInvalid(number)
    check_names(found, catalogue)
    return in_words(found, catalogue), unknown


def check_names(found: dict[int, Any], catalogue: Catalogue) -> None:
    """What a catalogue names must not stand as a text as well: one of the two would be lost."""
    names = {
        9: module_names(found.get(9, []), catalogue),
        10: [catalogue.limit_named(name) for name in found.get(10, {})],
    }
    for number, each in names.items():
        if len(set(each)) < len(each):
            raise PayloadInvalid(number)


def raw(payload: bytes) -> dict[int, Any]:
    """The map as it stands."""
    found = decoded(payload)
    if not isinstance(found, dict) or not all(is_uint(each) for each in found):
        raise PayloadInvalid
    return found


def is_uint(value: Any, least: int = 0, most: int = LARGEST) -> bool:
    """A number within bounds; a truth is no number."""
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def is_text(value: Any, longest: int) -> bool:
    """A text in NFC."""
    return isinstance(value, str) and composed(value) == value and is_plain(value, longest)


def is_claim_name(value: Any) -> bool:
    """A name in NFC."""
    return is_text(value, LONGEST_NAME) and is_name(value)


def is_url(value: Any, _: Any) -> bool:
    """A pattern in its own normal form."""
    try:
        return isinstance(value, str) and normalised(value).text() == value
    except UrlFault:
        return False


def is_day(value: Any, _: Any) -> bool:
    """A day that there is."""
    return is_uint(value, 0, LAST_DAY)


def is_end(value: Any, claims: dict[int, Any]) -> bool:
    """A day not before the first one."""
    first = claims.get(FIRST_DAY)
    return is_day(value, claims) and (first is None or value >= first)


def is_modules(value: Any, _: Any) -> bool:
    """Bits without empty bytes behind, or names that rise."""
    if isinstance(value, bytes):
        return 0 < len(value) <= MOST_BITS // 8 and value[-1] != 0
    if not isinstance(value, list) or not value or not all(map(is_claim_name, value)):
        return False
    return value == sorted(set(value), key=str.encode)


def is_limits(value: Any, _: Any) -> bool:
    """Numbers by number or name."""
    if not isinstance(value, dict) or not value:
        return False
    names = all(is_uint(name, most=MOST_BITS - 1) or is_claim_name(name) for name in value)
    return names and all(map(is_uint, value.values()))


def is_parameters(value: Any, _: Any) -> bool:
    """Texts, numbers and truths by name."""
    if not isinstance(value, dict) or not value or not all(map(is_claim_name, value)):
        return False
    return all(
        isinstance(each, bool) or is_uint(each) or is_text(each, LONGEST_TEXT)
        for each in value.values()
    )


SCHEMA: dict[int, Callable[[Any, dict[int, Any]], bool]] = {
    1: lambda value, _: is_uint(value, 1),
    2: lambda value, _: is_uint(value, 1, MOST_SEQUENCE),
    3: lambda value, _: isinstance(value, str) and APPLICATION.fullmatch(value) is not None,
    4: lambda value, _: is_text(value, LONGEST_CUSTOMER),
    5: is_url,
    6: is_day,
    7: is_end,
    8: lambda value, claims: is_uint(value, 1, MOST_GRACE) and LAST_DAY_CLAIM in claims,
    9: is_modules,
    10: is_limits,
    11: is_parameters,
    12: lambda value, _: is_uint(value, 1, 2),
    13: is_day,
}


def in_words(found: dict[int, Any], catalogue: Catalogue) -> Json:
    """The claims as they cross the border."""
    claims: Json = {
        "licence": str(found[1]),
        "sequence": found[2],
        "application": found[3],
        "customer": found[4],
        "url": found.get(5),
        "firstDay": day_of(found[FIRST_DAY]) if FIRST_DAY in found else None,
        "lastDay": day_of(found[LAST_DAY_CLAIM]) if LAST_DAY_CLAIM in found else None,
        "graceDays": found.get(8),
        "modules": module_names(found.get(9, []), catalogue),
        "limits": limit_names(found.get(10, {}), catalogue),
        "parameters": [
            {"name": name, "value": {kind_of(value): value}}
            for name, value in sorted(found.get(11, {}).items(), key=lambda each: each[0].encode())
        ],
        "environment": ENVIRONMENTS.get(found.get(12, 0)),
        "maintainedUntil": day_of(found[MAINTAINED]) if MAINTAINED in found else None,
    }
    return {name: value for name, value in claims.items() if value not in (None, [])}


def module_names(value: bytes | list[str], catalogue: Catalogue) -> list[str]:
    """By the bytes of their names."""
    if isinstance(value, bytes):
        bits = int.from_bytes(value, "little")
        numbers = [number for number in range(MOST_BITS) if bits >> number & 1]
        value = [catalogue.module_named(number) for number in numbers]
    return sorted(value, key=str.encode)


def limit_names(value: dict[Any, int], catalogue: Catalogue) -> list[Json]:
    """By the bytes of their codes."""
    named = {catalogue.limit_named(name): most for name, most in value.items()}
    return [{"code": code, "most": named[code]} for code in sorted(named, key=str.encode)]


def kind_of(value: Any) -> str:
    """The word for the type of a parameter."""
    if isinstance(value, bool):
        return "flag"
    return "text" if isinstance(value, str) else "number"
