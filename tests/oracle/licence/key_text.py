"""The text of a key (LI 4.3): base32 in lines, each with a symbol that finds typing errors."""

import unicodedata
from typing import Any

Json = dict[str, Any]

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
VALUES = {symbol: value for value, symbol in enumerate(ALPHABET)}
FOLDED = {"O": "0", "I": "1", "L": "1"}
# What people and programs put between the symbols without meaning anything.
SKIPPED = set(
    " \t\r\n-\u00a0\u00ad\u2010\u2011\u2012\u2013\u2014\u2212\u200b\u2060\ufeff",
)
PREFIX = "LK"
VERSION = "1"
LONGEST_TEXT = 8192
LINE = 24
# The bits that one symbol may leave over.
LEFT_OVER = 4
# Key id and signature, and at least one byte between them.
LEAST_BYTES, MOST_BYTES = 2 + 1 + 64, 960


class KeyFault(Exception):
    """A text that is no key, with its fault as it crosses the border."""

    def __init__(self, kind: str, **facts: Any) -> None:
        super().__init__(kind)
        self.fault: Json = {"kind": kind, **facts}


class UnsupportedVersion(Exception):
    """A key of another version."""

    def __init__(self, version: str) -> None:
        super().__init__(version)
        self.version = version


def written(key: bytes) -> str:
    """The one canonical spelling: the prefix, then lines with their check symbols, all joined."""
    return spelled(symbols_of(key))


def spelled(symbols: list[int]) -> str:
    """Any symbols in lines with their checks."""
    lines = [symbols[start : start + LINE] for start in range(0, len(symbols), LINE)]
    checked = [[*line, check_symbol(number, line)] for number, line in enumerate(lines)]
    body = "".join(ALPHABET[symbol] for line in checked for symbol in line)
    return f"{PREFIX}{VERSION}{body}"


def printed(key: bytes) -> str:
    """For paper: a line for each check symbol, in groups of five."""
    body = written(key)[len(PREFIX) + 1 :]
    lines = [body[start : start + LINE + 1] for start in range(0, len(body), LINE + 1)]
    return "\n".join([f"{PREFIX}{VERSION}", *map(grouped, lines)])


def grouped(line: str) -> str:
    """Groups of five symbols."""
    return "-".join(line[start : start + 5] for start in range(0, len(line), 5))


def symbols_of(key: bytes) -> list[int]:
    """Five bits each, the last one filled up with zeros."""
    bits = "".join(f"{byte:08b}" for byte in key)
    bits += "0" * (-len(bits) % 5)
    return [int(bits[start : start + 5], 2) for start in range(0, len(bits), 5)]


def check_symbol(line: int, symbols: list[int]) -> int:
    """The number of the line, and each symbol times a power of two, added in GF(32)."""
    found, power = line % 32, 1
    for symbol in symbols:
        power = doubled(power)
        found ^= product(power, symbol)
    return found


def doubled(value: int) -> int:
    """Times x, modulo x^5 + x^2 + 1."""
    value <<= 1
    return value ^ 0b100101 if value & 0b100000 else value


def product(one: int, other: int) -> int:
    """Of two elements of GF(32)."""
    found = 0
    while other:
        found ^= one if other & 1 else 0
        one, other = doubled(one), other >> 1
    return found


def read(text: str) -> bytes:
    """The bytes of a key, however it was typed."""
    if len(text.encode("utf-8")) > LONGEST_TEXT:
        raise KeyFault("tooLong")
    typed = [(position, each) for position, each in enumerate(text, 1) if each not in SKIPPED]
    version = version_of("".join(each for _, each in typed[:3]))
    if version != VERSION:
        raise UnsupportedVersion(version)
    symbols = [value_of(position, each) for position, each in typed[3:]]
    return bytes_of(without_checks(symbols))


def version_of(head: str) -> str:
    """The digit behind the prefix, the likes of digits folded."""
    digit = folded(head[2:])
    if upper(head[:2]) != PREFIX or digit not in tuple("0123456789"):
        raise KeyFault("notAKey")
    return digit


def upper(text: str) -> str:
    """Upper case of the letters of ASCII; no other letter is one of ours."""
    return "".join(each.upper() if each.isascii() else each for each in text)


def folded(symbol: str) -> str:
    """A symbol as it is written canonically."""
    return FOLDED.get(upper(symbol), upper(symbol))


def value_of(position: int, symbol: str) -> int:
    """Five bits; anything outside the alphabet is refused where it stands."""
    value = VALUES.get(folded(symbol))
    if value is None:
        raise KeyFault("symbol", position=position, symbol=shown(symbol))
    return value


def shown(symbol: str) -> str:
    """The symbol; one that nobody can see by its number."""
    return f"U+{ord(symbol):04X}" if unicodedata.category(symbol) == "Cc" else symbol


def without_checks(symbols: list[int]) -> list[int]:
    """The data of all lines, when each of them is as it was written."""
    lines = [symbols[start : start + LINE + 1] for start in range(0, len(symbols), LINE + 1)]
    wrong = [
        number + 1
        for number, line in enumerate(lines)
        if check_symbol(number, line[:-1]) != line[-1]
    ]
    if wrong:
        raise KeyFault("check", lines=wrong)
    # A line of a check symbol alone would be a second spelling of the same key.
    if not lines or len(lines[-1]) == 1:
        raise KeyFault("length")
    return [symbol for line in lines for symbol in line[:-1]]


def bytes_of(symbols: list[int]) -> bytes:
    """Whole bytes; fewer than five bits may be left over, and they say nothing."""
    bits = "".join(f"{symbol:05b}" for symbol in symbols)
    left = len(bits) % 8
    if left > LEFT_OVER:
        raise KeyFault("length")
    if "1" in bits[len(bits) - left :]:
        raise KeyFault("padding")
    whole = bits[: len(bits) - left]
    found = bytes(int(whole[start : start + 8], 2) for start in range(0, len(whole), 8))
    if not LEAST_BYTES <= len(found) <= MOST_BYTES:
        raise KeyFault("length")
    return found
