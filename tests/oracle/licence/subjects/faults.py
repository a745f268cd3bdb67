"""Everything that keeps a licence from getting a key (LI 4.2, AC C4.2)."""

from oracle.installed import record
from oracle.licence.material import MAIN, ring, ring_key
from oracle.licence.subjects.updates import fails, users

NO_CODE = record("account", id="C1")
STRICT = record(
    "application",
    id="etask.fm",
    limits=[
        {"code": "objects", "required": True},
        {"code": "sites", "required": False},
        {"code": "users", "number": 0, "required": True},
    ],
)
CAPPED = ring(ring_key(MAIN, maxEnd="2026-06-30"))


def number(code: str, most: int) -> dict[str, object]:
    """A limit."""
    return {"code": code, "most": most}


def text(name: str, value: str) -> dict[str, object]:
    """A parameter."""
    return {"name": name, "value": {"text": value}}


CASES = [
    *fails(
        "an account without a code", "LI 4.2", "(customer_code_missing account C1)", account=NO_CODE
    ),
    *fails(
        "an account whose code is too long",
        "LI 4.2",
        f"(customer_code_invalid code {'m' * 33})",
        account=record("account", id="C1", code="m" * 33),
    ),
    *fails(
        "a place that is none", "AC C4.2", "(url_invalid reason userinfo)", url="https://me@acme.de"
    ),
    *fails("a place with a path", "LI 7", "(url_invalid reason path)", url="acme.de/x"),
    *fails("a place of another scheme", "LI 7", "(url_invalid reason scheme)", url="ftp://acme.de"),
    *fails("a place with an escape", "LI 7", "(url_invalid reason character)", url="acme%2ede"),
    *fails("a place with a bad port", "LI 7", "(url_invalid reason port)", url="acme.de:0"),
    *fails("a place with a bad star", "LI 7", "(url_invalid reason wildcard)", url="*.de"),
    *fails("a place with a bad name", "LI 7", "(url_invalid reason idna)", url="xn--a.de"),
    *fails("a place with a bad address", "LI 7", "(url_invalid reason ip)", url="127.1"),
    *fails("a place with a bad label", "LI 7", "(url_invalid reason label)", url="a..de"),
    *fails(
        "a place that is too long", "LI 7", "(url_invalid reason length)", url="a." * 127 + "de"
    ),
    *fails("a place of nothing", "LI 7", "(url_invalid reason empty)", url="https://"),
    *fails(
        "an end before the start",
        "AC C4.2",
        "(ends_before_start firstDay 2026-01-02 lastDay 2026-01-01)",
        firstDay="2026-01-02",
        lastDay="2026-01-01",
    ),
    *fails(
        "days before days are counted",
        "LI 4.2",
        "(day_out_of_range day 1969-12-30)+(day_out_of_range day 1969-12-31)"
        "+(day_out_of_range day 1969-12-29)",
        firstDay="1969-12-30",
        lastDay="1969-12-31",
        maintainedUntil="1969-12-29",
    ),
    *fails("grace without an end", "LI 4.2", "(grace_without_end)", graceDays=30),
    *fails(
        "grace of more than a year",
        "LI 4.2",
        "(grace_out_of_range graceDays 367)",
        lastDay="2026-12-31",
        graceDays=367,
    ),
    *fails(
        "long grace without an end",
        "LI 4.2",
        "(grace_without_end)+(grace_out_of_range graceDays 1000)",
        graceDays=1000,
    ),
    *fails(
        "names that are none",
        "LI 4.2",
        f"(name_invalid name  cad)+(name_invalid name #7)+(name_invalid name {'u' * 65})"
        "+(name_invalid name a\u3000)",
        modules=["key", " cad", "#7"],
        limits=[number("u" * 65, 1)],
        parameters=[text("a\u3000", "x")],
    ),
    *fails(
        "limits that must be there",
        "AC C4.2",
        "(restriction_missing code objects)+(restriction_missing code users)",
        application=STRICT,
        limits=[number("sites", 1)],
    ),
    *fails(
        "one limit that must be there",
        "AC C4.2",
        "(restriction_missing code objects)",
        application=STRICT,
        limits=users(1),
    ),
    *fails(
        "a limit twice",
        "LI 4.2",
        "(restriction_twice code b\u00fcro)",
        limits=[number("b\u00fcro", 1), number("a", 1), number("bu\u0308ro", 1)],
    ),
    *fails(
        "limits below nought",
        "AC C4.2",
        "(restriction_negative code users most -1)+(restriction_negative code a most -50)",
        limits=[number("users", -1), number("b", 0), number("a", -50)],
    ),
    *fails(
        "a parameter twice",
        "LI 4.2",
        "(parameter_twice name a)",
        parameters=[text("a", "x"), text("a", "y")],
    ),
    *fails(
        "parameters that are none",
        "LI 4.2",
        "(parameter_invalid name a)+(parameter_invalid name b)",
        parameters=[
            text("a", "x" * 257),
            {"name": "b", "value": {"number": -1}},
            text("c", "x" * 256),
        ],
    ),
    # A map of one member: its key, the map, a text of 64 and one of 256 letters, thrice.
    *fails(
        "a key that nobody could read",
        "LI 4.1",
        f"(too_long bytes {1 + 2 + 2 + 10 + 8 + 2 + 3 * (2 + 64 + 3 + 256)})",
        parameters=[text(name * 64, "x" * 256) for name in "abc"],
    ),
    *fails(
        "an end past what the signing key may sign",
        "LI 6",
        "(beyond_signing_key key 315c maxEnd 2026-06-30)",
        ring=CAPPED,
        lastDay="2026-06-30",
        graceDays=1,
    ),
    *fails(
        "no end where the signing key has one",
        "LI 6",
        "(beyond_signing_key key 315c maxEnd 2026-06-30)",
        ring=CAPPED,
    ),
    *fails(
        "past the signing key, and too long",
        "LI 6",
        "(beyond_signing_key key 315c maxEnd 2026-06-30)"
        f"+(too_long bytes {1 + 2 + 2 + 10 + 8 + 2 + 3 * (2 + 64 + 3 + 256)})",
        ring=CAPPED,
        parameters=[text(name * 64, "x" * 256) for name in "abc"],
    ),
    *fails(
        "every fault at once",
        "LI 4.2",
        "(customer_code_missing account C1)+(url_invalid reason scheme)"
        "+(ends_before_start firstDay 2026-01-02 lastDay 1969-01-01)"
        "+(day_out_of_range day 1969-01-01)+(grace_out_of_range graceDays 367)"
        "+(name_invalid name #)+(name_invalid name b )+(name_invalid name b )"
        "+(name_invalid name #c)+(name_invalid name #c)"
        "+(restriction_missing code objects)+(restriction_missing code users)"
        "+(restriction_twice code b )+(restriction_negative code b  most -2)"
        "+(parameter_twice name #c)+(parameter_invalid name #c)",
        account=NO_CODE,
        application=STRICT,
        ring=CAPPED,
        url="ftp://acme.de",
        firstDay="2026-01-02",
        lastDay="1969-01-01",
        graceDays=367,
        modules=["#"],
        limits=[number("b ", 1), number("b ", -2)],
        parameters=[text("#c", "x"), text("#c", "x" * 257)],
    ),
]
