"""Keys that are good, but not for here (LI 12, rows 27 to 30)."""

from typing import Any

from oracle.expectations import Case
from oracle.installed import record
from oracle.licence.material import (
    TYPICAL_CLAIMS,
    answers,
    asked,
    refuses,
    typical,
    verdict,
)

VALID = "valid, by 315c, usable, 244 days left"


def elsewhere(what: str, row: int, licensed: str, actual: str | None, **changed: Any) -> Case:
    """A product that runs where the key does not hold."""
    text = typical(c5=licensed)
    told = TYPICAL_CLAIMS.replace("fm.musterstadt.de", licensed)
    shown = changed.pop("shown", None) or actual
    status = f"wrong_url licensed {licensed}" + (f" actual {shown}" if shown else "")
    question = asked(text, url=actual, **changed)
    return verdict(what, f"LI 12 row {row}", question, f"{status}, by 315c", told)


def here(what: str, source: str, licensed: str | None, actual: str | None) -> Case:
    """A product that runs where it does."""
    told = TYPICAL_CLAIMS.replace("fm.musterstadt.de", licensed or "")
    told = told if licensed else told.replace(", url ", "")
    return verdict(what, source, asked(typical(c5=licensed), url=actual), VALID, told)


def environment(what: str, claimed: int | None, asked_for: str | None, *rows: str) -> Case:
    """A key for one environment in another, or the same."""
    words = {None: "", 1: ", environment sandbox", 2: ", environment demo"}
    question = asked(typical(c12=claimed), environment=asked_for)
    told = TYPICAL_CLAIMS + words[claimed]
    return verdict(what, "LI 8, LI 12 row 29", question, *rows, told)


CASES = [
    elsewhere(
        "a host with the licensed one in front",
        27,
        "fm.musterstadt.de",
        "https://fm.musterstadt.de.evil.com/",
        shown="fm.musterstadt.de.evil.com",
    ),
    elsewhere(
        "a host with something in front of it", 27, "fm.musterstadt.de", "xfm.musterstadt.de"
    ),
    elsewhere("the name behind the star", 27, "*.musterstadt.de", "musterstadt.de"),
    elsewhere("two labels under a star", 27, "*.musterstadt.de", "a.b.musterstadt.de"),
    elsewhere(
        "another port",
        27,
        "fm.musterstadt.de:8443",
        "https://fm.musterstadt.de:9443",
        shown="fm.musterstadt.de:9443",
    ),
    elsewhere(
        "the port of the scheme where another one is pinned",
        27,
        "fm.musterstadt.de:8443",
        "https://FM.musterstadt.de",
        shown="fm.musterstadt.de",
    ),
    elsewhere("nobody says where the product runs", 27, "fm.musterstadt.de", None),
    elsewhere("an address where a name is licensed", 27, "fm.musterstadt.de", "10.1.2.3"),
    elsewhere("two s where a sharp one is licensed", 28, "xn--strae-oqa.de", "strasse.de"),
    elsewhere("letters that look alike", 28, "acme.de", "\u0430cme.de", shown="xn--cme-5cd.de"),
    here("one label under a star", "LI 7", "*.musterstadt.de", "https://fm.musterstadt.de:8443/x"),
    here("a sharp s where one is licensed", "LI 7", "xn--strae-oqa.de", "https://STRA\u1e9eE.de"),
    here(
        "the pinned port of the scheme",
        "LI 7",
        "fm.musterstadt.de:443",
        "https://fm.musterstadt.de/x",
    ),
    here("a port that nobody pins", "LI 7", "fm.musterstadt.de", "http://fm.musterstadt.de:8080"),
    here("a key that is bound to no place", "LI 4.2", None, "https://anywhere.example"),
    here("a key that is bound to no place, and nobody says where", "LI 4.2", None, None),
    environment(
        "a sandbox key in production",
        1,
        None,
        "wrong_environment licensed sandbox asked production, by 315c",
    ),
    environment(
        "a production key in a sandbox",
        None,
        "sandbox",
        "wrong_environment licensed production asked sandbox, by 315c",
    ),
    environment(
        "a demo key in production, which is spelled out",
        2,
        "production",
        "wrong_environment licensed demo asked production, by 315c",
    ),
    environment(
        "a sandbox key in a demo",
        1,
        "demo",
        "wrong_environment licensed sandbox asked demo, by 315c",
    ),
    environment("a sandbox key in a sandbox", 1, "sandbox", VALID),
    environment("a demo key in a demo", 2, "demo", VALID),
    environment("a production key in production, which is spelled out", None, "production", VALID),
    verdict(
        "another application",
        "LI 12 row 30",
        asked(application="etask.cad"),
        "wrong_application licensed etask.fm asked etask.cad, by 315c",
        TYPICAL_CLAIMS,
    ),
    verdict(
        "another application comes before the environment and the place",
        "LI 9",
        asked(application="etask.cad", environment="demo", url="acme.de"),
        "wrong_application licensed etask.fm asked etask.cad, by 315c",
        TYPICAL_CLAIMS,
    ),
    verdict(
        "another environment comes before the place",
        "LI 9",
        asked(environment="demo", url="acme.de"),
        "wrong_environment licensed production asked demo, by 315c",
        TYPICAL_CLAIMS,
    ),
    verdict(
        "another place comes before the time",
        "LI 9",
        asked(url="acme.de", now="2030-01-01T00:00:00Z"),
        "wrong_url licensed fm.musterstadt.de actual acme.de, by 315c",
        TYPICAL_CLAIMS,
    ),
    answers(
        "another application does not name the modules of this one",
        "LI 4.2",
        [record("application", id="etask.cad", modules=[{"name": "draw", "number": 0}])],
        "verify_licence",
        asked(typical(c9=b"\x01", c10=None), application="etask.cad"),
        "wrong_application licensed etask.fm asked etask.cad, by 315c",
        TYPICAL_CLAIMS.split(" modules")[0] + " modules #0",
    ),
    refuses(
        "a product that runs at no host",
        "LI 7",
        [],
        "verify_licence",
        asked(url="a b"),
        "url.invalid",
        "url",
    ),
    refuses(
        "a product that runs at a pattern",
        "LI 7",
        [],
        "verify_licence",
        asked("no key", url="*.musterstadt.de"),
        "url.invalid",
        "url",
    ),
    verdict(
        "a key without its text", "LI 12 row 1", asked("", url=None), "malformed fault (notAKey)"
    ),
]
