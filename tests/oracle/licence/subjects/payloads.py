"""What is rightly signed and still means nothing (LI 12, rows 20 to 26)."""

from typing import Any

from oracle.expectations import Case
from oracle.installed import record
from oracle.licence.material import (
    TYPICAL_CLAIMS,
    answers,
    asked,
    sealed,
    typical,
    verdict,
)

# The claims that every key has, each as one hexadecimal word.
LID, SEQ, APP, CUS = "01199d15", "0207", "0368657461736b2e666d", "04664d5553544552"
VALID = "valid, by 315c, usable, 244 days left"


def raw(what: str, row: int, *words: str, claim: int | None = None) -> Case:
    """Bytes that are no claims, rightly signed."""
    facts = "" if claim is None else f" claim {claim}"
    question = asked(sealed(bytes.fromhex("".join(words))))
    return verdict(what, f"LI 12 row {row}", question, f"payload_invalid{facts}, by 315c")


def wrong(what: str, source: str, claim: int, **changed: Any) -> Case:
    """The usual claims with one that is wrong."""
    status = f"payload_invalid claim {claim}, by 315c"
    return verdict(what, source, asked(typical(**changed)), status)


def defaulted(what: str, claim: int, **changed: Any) -> Case:
    """A default that is spelled out."""
    return wrong(what, "LI 12 row 24", claim, **changed)


def unsupported(what: str, claim: int, **changed: Any) -> Case:
    """A claim that this product does not know, and must."""
    status = f"unsupported_claim claim {claim}, by 315c"
    return verdict(what, "LI 12 row 26", asked(typical(**changed)), status)


def ignored(what: str, numbers: str, **changed: Any) -> Case:
    """Claims that it need not know."""
    warning = f"warning unknown_claims claims {numbers}"
    question = asked(typical(**changed))
    return verdict(what, "LI 12 row 26", question, VALID, TYPICAL_CLAIMS, warning)


def twice(what: str, limits: dict[Any, int]) -> Case:
    """A limit by its number and by its name: one of the two would be lost."""
    question = asked(typical(c10=limits))
    return verdict(what, "LI 4.2", question, "payload_invalid claim 10, by 315c")


NESTED = "81" * 300 + "00"
DEEP = {1: [{2: [0]}]}

CASES = [
    raw("a claim twice", 20, "a5", LID, LID, SEQ, APP, CUS),
    raw("a limit twice", 20, "a5", LID, SEQ, APP, CUS, "0aa200010002"),
    raw("claims in another order", 21, "a4", SEQ, LID, APP, CUS),
    raw("limits in another order", 21, "a5", LID, SEQ, APP, CUS, "0aa201010001"),
    raw("a limit's name before its number", 21, "a5", LID, SEQ, APP, CUS, "0aa261610119010002"),
    raw("a number in two bytes where one does", 21, "a4", LID, "021807", APP, CUS),
    raw("a number in three bytes where two do", 21, "a4", LID, "02190018", APP, CUS),
    raw("a number in five bytes where three do", 21, "a4", LID, "021a00000100", APP, CUS),
    raw("a number in nine bytes where five do", 21, "a4", "011b0000000000009d15", SEQ, APP, CUS),
    raw("a length in two bytes where one does", 21, "a4", LID, SEQ, "037808" + APP[4:], CUS),
    raw("a number of claims in two bytes", 21, "b804", LID, SEQ, APP, CUS),
    raw("claims without a stated number", 21, "bf", LID, SEQ, APP, CUS, "ff"),
    raw("a text in pieces", 21, "a4", LID, SEQ, "037f" + APP[2:] + "ff", CUS),
    raw("an array without a stated length", 21, "a5", LID, SEQ, APP, CUS, "099f6161ff"),
    raw("a byte behind the claims", 21, "a4", LID, SEQ, APP, CUS, "00"),
    raw("claims that break off", 21, "a5", LID, SEQ, APP, CUS),
    raw("claims that break off in a number", 21, "a1", "0119"),
    raw("a reserved length", 21, "a4", LID, "021c", APP, CUS),
    raw("a text that is no UTF-8", 22, "a4", LID, SEQ, APP, "0462c328"),
    raw("half of a surrogate pair", 22, "a4", LID, SEQ, APP, "0463eda080"),
    raw("a float", 22, "a5", LID, SEQ, APP, CUS, "0ba16161fb3ff8000000000000"),
    raw("a short float", 22, "a5", LID, SEQ, APP, CUS, "0ba16161f93e00"),
    raw("a null", 22, "a5", LID, SEQ, APP, CUS, "05f6"),
    raw("an undefined", 22, "a5", LID, SEQ, APP, CUS, "05f7"),
    raw("another simple value", 22, "a5", LID, SEQ, APP, CUS, "05e0"),
    raw("a true in two bytes", 22, "a5", LID, SEQ, APP, CUS, "0ba16161f815"),
    raw("a tag", 22, "a4", "01c1199d15", SEQ, APP, CUS),
    raw("a number as a tag", 22, "a4", "01c241ff", SEQ, APP, CUS),
    raw("a negative number", 22, "a4", LID, "0226", APP, CUS),
    raw("a negative claim", 22, "a5", LID, SEQ, APP, CUS, "2000"),
    raw("the number 2^53", 22, "a4", "011b0020000000000000", SEQ, APP, CUS),
    raw("the number 2^64 - 1", 22, "a4", "011bffffffffffffffff", SEQ, APP, CUS),
    raw("a text as the name of a claim", 22, "a5", LID, SEQ, APP, CUS, "616100"),
    raw("a text of 2^32 bytes", 23, "a4", LID, SEQ, APP, "047b0000000100000000"),
    raw("bytes of 2^64 - 1", 23, "a5", LID, SEQ, APP, CUS, "095bffffffffffffffff"),
    raw("an array of 2^64 - 1", 23, "a5", LID, SEQ, APP, CUS, "099bffffffffffffffff"),
    raw("a map of 2^64 - 1", 23, "bbffffffffffffffff", LID),
    raw("arrays 300 deep", 23, "a5", LID, SEQ, APP, CUS, "1828", NESTED),
    raw("arrays 300 deep and nothing else", 23, NESTED),
    verdict(
        "arrays in maps in arrays, where nobody must look",
        "LI 4.2, LI 12 row 23",
        asked(typical(c40=DEEP)),
        "payload_invalid, by 315c",
    ),
    raw("no map at all", 21, "80"),
    raw("no claims at all", 21, "a0", claim=1),
    raw("bytes that are nothing", 21, "ff"),
    defaulted("production spelled out", 12, c12=0),
    defaulted("no grace spelled out", 8, c8=0),
    defaulted("no modules spelled out as an array", 9, c9=[]),
    defaulted("no modules spelled out as bits", 9, c9=b""),
    defaulted("bits with an empty byte behind", 9, c9=b"\xff\x0f\0"),
    defaulted("no limits spelled out", 10, c10={}),
    defaulted("no parameters spelled out", 11, c11={}),
    defaulted("an empty place", 5, c5=""),
    wrong("a place with a scheme", "LI 12 row 25", 5, c5="https://fm.musterstadt.de"),
    wrong("a place in capitals", "LI 12 row 25", 5, c5="FM.musterstadt.de"),
    wrong("a place with a dot at its end", "LI 12 row 25", 5, c5="fm.musterstadt.de."),
    wrong("a place in letters", "LI 12 row 25", 5, c5="b\u00fcro.de"),
    wrong("a place that is none", "LI 12 row 25", 5, c5="fm musterstadt"),
    wrong("a place with a path", "LI 12 row 25", 5, c5="fm.musterstadt.de/x"),
    unsupported("the claim 20", 20, c20=1),
    unsupported("the claim nought", 0, c0=1),
    unsupported("the claim 14", 14, c14="x"),
    unsupported("the claim 31", 31, c31=True),
    unsupported("two unknown claims", 21, c21=1, c22=1, c40=1),
    unsupported("an unknown claim beside a wrong one", 20, c2=0, c20=1),
    ignored("the claim 32", "32", c32=b"\0\x01"),
    ignored(
        "several claims that nobody must know",
        "40+41+1000",
        c41=[1, {"a": 2}],
        c40="x",
        c1000=False,
    ),
    ignored("a claim of a very great number", "4294967295", c4294967296=0),
    wrong("no licence", "LI 4.2", 1, c1=None),
    wrong("no revision", "LI 4.2", 2, c2=None),
    wrong("no application", "LI 4.2", 3, c3=None),
    wrong("no customer", "LI 4.2", 4, c4=None),
    wrong("the first of two wrong claims", "LI 4.2", 3, c3="ETASK", c12=9),
    wrong("licence nought", "LI 4.2", 1, c1=0),
    wrong("a licence that is a text", "LI 4.2", 1, c1="40213"),
    wrong("a licence that is a truth", "LI 4.2", 1, c1=True),
    wrong("revision nought", "LI 4.2", 2, c2=0),
    wrong("revision 2^32", "LI 4.2", 2, c2=2**32),
    wrong("an application in capitals", "LI 4.2", 3, c3="eTASK"),
    wrong("an application that begins with a dot", "LI 4.2", 3, c3=".fm"),
    wrong("an application of 33 letters", "LI 4.2", 3, c3="a" * 33),
    wrong("an empty customer", "LI 4.2", 4, c4=""),
    wrong("a customer of 33 letters", "LI 4.2", 4, c4="\u00fc" * 33),
    wrong("a customer that is not composed", "LI 4.2", 4, c4="Bu\u0308ro"),
    wrong("a customer with a line break", "LI 4.2", 4, c4="A\nB"),
    wrong("a first day that is a text", "LI 4.2", 6, c6="2026-01-01"),
    wrong("an end before the start", "LI 4.2", 7, c7=20453),
    wrong("a day that there is not", "LI 4.2", 7, c7=2932897),
    wrong("grace without an end", "LI 4.2", 8, c7=None),
    wrong("grace of more than a year", "LI 4.2", 8, c8=367),
    wrong("modules in another order", "LI 4.2", 9, c9=["b", "a"]),
    wrong("a module twice", "LI 4.2", 9, c9=["a", "a"]),
    wrong("a module that is no name", "LI 4.2", 9, c9=["#7"]),
    wrong("a module with a blank behind", "LI 4.2", 9, c9=["a "]),
    wrong("a module of 65 letters", "LI 4.2", 9, c9=["a" * 65]),
    wrong("modules as numbers", "LI 4.2", 9, c9=[1, 2]),
    wrong("bits of more than 1,024 modules", "LI 4.2", 9, c9=bytes(128) + b"\x01"),
    wrong("limits that are an array", "LI 4.2", 10, c10=[300]),
    wrong("a limit that is a text", "LI 4.2", 10, c10={0: "300"}),
    wrong("a limit that is a truth", "LI 4.2", 10, c10={0: True}),
    wrong("a limit with an empty name", "LI 4.2", 10, c10={"": 1}),
    wrong("a parameter by number", "LI 4.2", 11, c11={1: 1}),
    wrong("a parameter that is an array", "LI 4.2", 11, c11={"a": [1]}),
    wrong("an empty parameter", "LI 4.2", 11, c11={"a": ""}),
    wrong("a parameter of 257 letters", "LI 4.2", 11, c11={"a": "x" * 257}),
    wrong("a parameter that is not composed", "LI 4.2", 11, c11={"a": "u\u0308"}),
    wrong("environment 3", "LI 4.2", 12, c12=3),
    wrong("a maintenance day that is a text", "LI 4.2", 13, c13="2026"),
    verdict(
        "a customer of 32 letters, and names of 64",
        "LI 4.2",
        asked(
            typical(c4="\u00fc" * 32, c9=["m" * 64], c10={"l" * 64: 1}, c11={"p" * 64: "x" * 256})
        ),
        VALID,
        TYPICAL_CLAIMS.split(" modules")[0].replace("MUSTER", "\u00fc" * 32)
        + f" modules {'m' * 64}, limits {'l' * 64} 1, parameters {'p' * 64} (text {'x' * 256})",
    ),
    twice("a limit by its number and by its name", {0: 300, "users": 5}),
    twice("a limit by its number and by its name, of one amount", {1: 50, "objects": 50}),
    twice("a limit by its number and by its name, among others", {0: 1, 1: 2, "a": 3, "users": 4}),
    verdict(
        "limits by number and by name, none of them twice",
        "LI 4.2",
        asked(typical(c10={0: 300, "objects": 50})),
        VALID,
        TYPICAL_CLAIMS,
    ),
    answers(
        "a number and a name that no catalogue brings together",
        "LI 4.2",
        [],
        "verify_licence",
        asked(typical(c9=None, c10={0: 300, "users": 5})),
        VALID,
        TYPICAL_CLAIMS.split(", modules")[0] + ", limits #0 300 users 5",
    ),
    answers(
        "a name that another number has in the catalogue of today",
        "LI 4.2",
        [record("application", id="etask.fm", limits=[{"code": "users", "number": 12}])],
        "verify_licence",
        asked(typical(c9=None, c10={0: 300, "users": 5})),
        VALID,
        TYPICAL_CLAIMS.split(", modules")[0] + ", limits #0 300 users 5",
    ),
    answers(
        "a limit that stands twice only by the catalogue of another application",
        "LI 4.2",
        [record("application", id="sonar", limits=[{"code": "users", "number": 0}])],
        "verify_licence",
        asked(typical(c9=None, c10={0: 300, "users": 5})),
        VALID,
        TYPICAL_CLAIMS.split(", modules")[0] + ", limits #0 300 users 5",
    ),
    answers(
        "numbers that no catalogue names",
        "LI 4.2",
        [],
        "verify_licence",
        asked(typical(c9=b"\x80\x10", c10={"users": 1, 12: 5, 300: 0})),
        VALID,
        TYPICAL_CLAIMS.split(" modules")[0] + " modules #12 #7, limits #12 5 #300 0 users 1",
    ),
]
