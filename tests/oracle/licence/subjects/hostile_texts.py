"""Texts that are no keys, and keys however somebody typed them (LI 12, rows 1 to 7)."""

from oracle.expectations import Case
from oracle.licence.key_text import ALPHABET, spelled, written
from oracle.licence.material import (
    KEY,
    TYPICAL_CLAIMS,
    answers,
    asked,
    refuses,
    verdict,
)

VALID = ("valid, by 315c, usable, 244 days left", TYPICAL_CLAIMS)
HEAD, LINE = 3, 25
LINES = [KEY[start : start + LINE] for start in range(HEAD, len(KEY), LINE)]


def malformed(what: str, row: int, text: str, fault: str) -> Case:
    """A text that is no key."""
    return verdict(what, f"LI 12 row {row}", asked(text), f"malformed fault ({fault})")


def typed(what: str, text: str) -> Case:
    """The usual key as somebody typed it."""
    return verdict(what, "LI 12 row 5", asked(text), *VALID)


def of_lines(*lines: str) -> str:
    """A text of these lines."""
    return "LK1" + "".join(lines)


def changed(position: int, symbol: str) -> str:
    """The key with another symbol, counted from 1."""
    return KEY[: position - 1] + symbol + KEY[position:]


def other(symbol: str) -> str:
    """A symbol of the alphabet that is another one."""
    return ALPHABET[(ALPHABET.index(symbol) + 1) % len(ALPHABET)]


def swapped(line: str) -> str:
    """The line with its first two different neighbours the other way round."""
    at = next(at for at in range(len(line)) if line[at] != line[at + 1])
    return line[:at] + line[at + 1] + line[at] + line[at + 2 :]


def data_symbols() -> list[int]:
    """The symbols of the key without its checks; three bits of the last say nothing."""
    return [ALPHABET.index(each) for line in LINES for each in line[:-1]]


def unformed(what: str, text: str, code: str) -> Case:
    """A text that has no forms."""
    return refuses(what, "LI 4.3", [], "key_forms", {"text": text}, f"licence_key.{code}", "text")


def formed(what: str, text: str) -> Case:
    """The usual key, brought into its forms."""
    rows = ("by 315c", "a word of 227 characters", "10 lines", "182 bytes of COSE")
    return answers(what, "LI 4.3, LI 4.4", [], "key_forms", {"text": text}, *rows)


OF_ANOTHER_KIND = "eyJhbGciOiJFZERTQSJ9.eyJsaWQiOjF9.AAAA"
PRINTED = "\n".join(
    ["LK1", *("-".join(line[at : at + 5] for at in range(0, 25, 5)) for line in LINES)]
)
LOOKALIKES = KEY[:HEAD] + KEY[HEAD:].replace("0", "O").replace("1", "I")
WITH_PADDING = [*data_symbols()[:-1], data_symbols()[-1] | 1]

CASES = [
    malformed("an empty text", 1, "", "notAKey"),
    malformed("blanks alone", 1, " \r\n\t", "notAKey"),
    malformed("a prefix alone", 1, "LK1", "length"),
    malformed("half a prefix", 1, "LK", "notAKey"),
    malformed("a letter alone", 1, "L", "notAKey"),
    malformed("a token where a key belongs", 1, OF_ANOTHER_KIND, "notAKey"),
    malformed("another prefix", 1, "KEY-1234", "notAKey"),
    malformed("a prefix without a digit", 1, "LKA" + KEY[3:], "notAKey"),
    malformed("a prefix of Cyrillic letters", 1, "L\u041a1" + KEY[3:], "notAKey"),
    malformed("a key with its prefix missing", 1, KEY[3:], "notAKey"),
    verdict(
        "a key of the next version",
        "LI 12 row 2",
        asked("LK2" + KEY[3:]),
        "unsupported_version version 2",
    ),
    verdict(
        "a key of version nought", "LI 12 row 2", asked("lk-0"), "unsupported_version version 0"
    ),
    verdict(
        "a version that looks like nought",
        "LI 12 row 2",
        asked("LKO" + KEY[3:]),
        "unsupported_version version 0",
    ),
    verdict(
        "a version of a later day", "LI 12 row 2", asked("LK9"), "unsupported_version version 9"
    ),
    malformed("one wrong symbol", 3, changed(60, other(KEY[59])), "check lines 3"),
    malformed("a wrong check symbol", 3, changed(53, other(KEY[52])), "check lines 2"),
    malformed("a wrong symbol in the last line", 3, changed(220, other(KEY[219])), "check lines 9"),
    malformed(
        "wrong symbols in two lines",
        3,
        of_lines(LINES[0], swapped(LINES[1]), *LINES[2:4], swapped(LINES[4]), *LINES[5:]),
        "check lines 2+5",
    ),
    malformed("two symbols swapped", 3, of_lines(swapped(LINES[0]), *LINES[1:]), "check lines 1"),
    malformed(
        "two lines swapped",
        3,
        of_lines(LINES[0], LINES[2], LINES[1], *LINES[3:]),
        "check lines 2+3",
    ),
    malformed("a line missing", 3, of_lines(LINES[0], *LINES[2:]), "check lines 2+3+4+5+6+7+8"),
    malformed("a line twice", 3, of_lines(*LINES[:2], *LINES[1:]), "check lines 3+4+5+6+7+8+9+10"),
    malformed("the last group lost", 3, KEY[:-5], "check lines 9"),
    malformed("the letter U", 4, changed(10, "U"), "symbol position 10 symbol U"),
    malformed("a small u", 4, changed(10, "u"), "symbol position 10 symbol u"),
    malformed("a Cyrillic O", 4, changed(11, "\u041e"), "symbol position 11 symbol \u041e"),
    malformed("a full-width A", 4, changed(12, "\uff21"), "symbol position 12 symbol \uff21"),
    malformed("an emoji", 4, changed(13, "\U0001f511"), "symbol position 13 symbol \U0001f511"),
    malformed("a NUL", 4, changed(227, "\0"), "symbol position 227 symbol U+0000"),
    malformed(
        "a long s, which is an S in capitals",
        4,
        changed(14, "\u017f"),
        "symbol position 14 symbol \u017f",
    ),
    malformed("a point", 4, f" {KEY[:20]}.{KEY[20:]}", "symbol position 22 symbol ."),
    malformed("a vertical tab", 4, f"{KEY[:20]}\x0b{KEY[20:]}", "symbol position 21 symbol U+000B"),
    malformed(
        "what is skipped still counts for the position",
        4,
        f"\ufeffLK1\r\n{KEY[3:8]}-U",
        "symbol position 13 symbol U",
    ),
    typed("a key in small letters", KEY.lower()),
    typed("letters that look like digits", LOOKALIKES),
    typed("small letters that look like digits", LOOKALIKES.lower()),
    typed("an L for a one", KEY[:HEAD] + KEY[HEAD:].replace("1", "l")),
    typed("a prefix with an I for its digit", "lki" + KEY[3:]),
    typed("a key as it is printed", PRINTED),
    typed("lines of an e-mail", PRINTED.replace("\n", "\r\n  ")),
    typed("hyphens and blanks inside the prefix", f" L-K 1\t{KEY[3:]}\n"),
    typed(
        "every kind of hyphen and blank",
        "\ufeff"
        + "\u00a0\u00ad\u2010\u2011\u2012\u2013\u2014\u2212\u200b\u2060".join(
            KEY[at : at + 50] for at in range(0, len(KEY), 50)
        ),
    ),
    typed("a text of exactly 8,192 bytes", KEY + "-" * (8192 - len(KEY))),
    malformed("bits behind the last byte", 6, spelled(WITH_PADDING), "padding"),
    malformed("a symbol too many", 6, spelled([*data_symbols(), 0, 0]), "length"),
    malformed("a line of a check symbol alone", 6, of_lines(*LINES[:4]) + ALPHABET[4], "length"),
    malformed("a key without claims", 6, written(bytes(66)), "length"),
    malformed("a key of 961 bytes", 6, written(bytes(961)), "length"),
    verdict(
        "a key of 960 bytes", "LI 4.1", asked(written(bytes(960))), "unknown_key key 0000, by 0000"
    ),
    malformed("a text of 8,193 bytes", 7, KEY + "-" * (8193 - len(KEY)), "tooLong"),
    malformed("signs of three bytes count as three", 7, KEY + "\u200b" * 2700, "tooLong"),
    malformed("a thousand times a thousand As", 7, "A" * (1 << 20), "tooLong"),
    formed("the forms of a key as it is printed", PRINTED),
    formed("the forms of a key with likes of digits", LOOKALIKES.lower()),
    unformed("a text that is no key has no forms", OF_ANOTHER_KIND, "malformed"),
    unformed("a key with a wrong symbol has no forms", changed(60, other(KEY[59])), "malformed"),
    unformed("a text that is too long has no forms", "A" * 9000, "malformed"),
    unformed("a key of the next version has no forms", "LK2" + KEY[3:], "unsupported_version"),
]
