"""What a country profile knows: masks, search keys, check digits; and what a Book refuses of it."""

import re
import unicodedata
from typing import Any

from oracle.refused import Refused

Json = dict[str, Any]

LONGEST_MASK = 200
MASKS = ("postcodeMasks", "phoneMasks", "companyIdMasks", "vatMasks", "bankAccountMasks")
SORTS = {"#": "[0-9]", "A": "[A-Za-z]", "X": "."}
# What NFKD leaves whole, in upper case.
SPELLED = {
    "\u00c6": "AE",
    "\u00d0": "D",
    "\u00d8": "O",
    "\u00de": "TH",
    "\u0110": "D",
    "\u0126": "H",
    "\u0141": "L",
    "\u0152": "OE",
    "\u1e9e": "SS",
}
# Marks that are set over letters of any script, as ranges of code points.
DIACRITICS = (
    (0x300, 0x36F),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0xFE20, 0xFE2F),
)


def pattern(mask: str) -> str:
    """F8: the mask as a regular expression."""
    parts, letters = [], iter(mask)
    for letter in letters:
        if letter == "\\":
            parts.append(re.escape(next(letters)))
        else:
            parts.append(SORTS.get(letter) or re.escape(letter))
    return "".join(parts)


def fits(mask: str, text: str) -> bool:
    """F8: the whole text has the form."""
    return re.fullmatch(pattern(mask), text, re.DOTALL) is not None


def is_mask(mask: str) -> bool:
    """F8: one line of up to 200 characters, whose last backslash stands before something."""
    if not 1 <= len(mask) <= LONGEST_MASK or any(
        unicodedata.category(each) == "Cc" for each in mask
    ):
        return False
    return re.fullmatch(r"(?:[^\\]|\\.)*", mask, re.DOTALL) is not None


def search_key(name: str) -> str:
    """Z28: upper case, diacritics and special characters folded."""
    bare = "".join(each for each in unicodedata.normalize("NFKD", name) if not is_diacritic(each))
    spelled = "".join(SPELLED.get(each, each) for each in bare.upper())
    return " ".join("".join(each if is_letter(each) else " " for each in spelled).split())


def is_diacritic(letter: str) -> bool:
    """A mark that is set over letters of any script."""
    return any(first <= ord(letter) <= last for first, last in DIACRITICS)


def is_letter(letter: str) -> bool:
    """A letter, a number, or a mark that belongs to one."""
    return unicodedata.category(letter)[0] in "LNM"


def luhn(number: str) -> bool:
    """F8: every second digit from the right counts twice, and the digits add up to whole tens."""
    digits = [int(each) for each in number if each in "0123456789"]
    doubled = [
        digit if position % 2 == 0 else sum(map(int, str(2 * digit)))
        for position, digit in enumerate(reversed(digits))
    ]
    return bool(digits) and sum(doubled) % 10 == 0


def check_country(record: Json) -> None:
    """F8, Z28: every mask is one; no subdivision and no city of a postcode stands twice."""
    for field in MASKS:
        for position, mask in enumerate(record.get(field) or []):
            if not is_mask(mask):
                raise Refused("mask.invalid", f"{field}[{position}]")
    subdivisions = record.get("subdivisions") or []
    for position, code in enumerate(subdivisions):
        if code in subdivisions[:position]:
            raise Refused("country.subdivision_twice", f"subdivisions[{position}]")
    seen: list[tuple[str, str, str | None]] = []
    for position, each in enumerate(record.get("cities") or []):
        row = (each["postcode"], search_key(each["city"]), each.get("subdivision"))
        if row in seen:
            raise Refused("country.city_twice", f"cities[{position}]")
        seen.append(row)
