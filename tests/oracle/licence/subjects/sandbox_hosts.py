"""Hosts and numbers of sandboxes, and what makes none (AC C5.3, LI 8, SV8)."""

from typing import Any

from oracle.expectations import Case
from oracle.installed import record
from oracle.licence.material import MAIN, ring, ring_key
from oracle.licence.subjects.sandboxes import (
    ACCOUNT,
    SET,
    audit,
    command,
    licence,
    makes,
    makes_none,
    new,
    reads,
)


def coded(what: str, code: str, **changed: Any) -> Case:
    """A customer code that makes no host."""
    account = record("account", id="C1", code=code)
    return makes_none(
        what, "account.code_invalid", "account", [account, licence("1")], command("2", **changed)
    )


def hosted(what: str, code: str, shown: str, domain: str | None = None) -> Case:
    """A customer code that makes a host."""
    account = record("account", id="C1", code=code)
    question = command("2", **({"domain": domain} if domain else {}))
    return makes(
        what,
        "LI 8, LI 12 row 37",
        [account, licence("1")],
        question,
        "created 2 source 1",
        "sign 2 by 315c",
        new("2", "1", url=shown),
        audit("2", "noKeyYet"),
        reads(code, None if domain else "no policy policy"),
    )


CASES = [
    hosted("a code of small letters", "klmn", "klmn-SB.etask.de"),
    hosted("a code with an umlaut", "B\u00dcRO", "B\u00dcRO-SB.etask.de"),
    hosted("a code of 32 letters", "k" * 32, f"{'k' * 32}-SB.etask.de"),
    makes(
        "a code of 60 letters makes a host, but no key",
        "LI 4.2, LI 8",
        [record("account", id="C1", code="k" * 60), licence("1")],
        command("2"),
        f"failed 1 faults (customer_code_invalid code {'k' * 60})",
        "nothing",
    ),
    hosted("a code of digits", "0815", "0815-SB.etask.de"),
    hosted("a domain with a port", "KLMN", "KLMN-SB.etask.de:8443", "etask.de:8443"),
    coded("a code with a blank and a sign", "M\u00dcLLER & CO"),
    coded("a code of two labels", "A.B"),
    coded("a code that is a star", "*"),
    coded("a code of two dots", ".."),
    coded("a code that looks like an A-label", "xn--a"),
    coded("a code of 61 letters", "k" * 61),
    coded("a code that begins with a hyphen", "-KLMN"),
    coded("a code with a slash", "KL/MN"),
    coded("a code with a scheme", "http://KLMN"),
    makes_none(
        "an account without a code",
        "account.code_missing",
        "account",
        [record("account", id="C1"), licence("1")],
        command("2"),
    ),
    makes_none(
        "a domain that is none",
        "url.invalid",
        "domain",
        [ACCOUNT, licence("1")],
        command("2", domain="etask de"),
    ),
    makes_none(
        "two customers at one host",
        "licence.duplicate_target",
        "account",
        [
            record("account", id="C1", code="ACME"),
            record("account", id="C2", code="acme"),
            licence("1"),
        ],
        command("2"),
    ),
    makes_none(
        "two customers at one host by another spelling",
        "licence.duplicate_target",
        "account",
        [
            record("account", id="C1", code="B\u00dcRO"),
            record("account", id="C2", code="bu\u0308ro"),
            licence("1"),
        ],
        command("2"),
    ),
    makes(
        "a customer whose code makes no host is no twin",
        "LI 8",
        [ACCOUNT, record("account", id="C2", code="K N"), record("account", id="C3"), licence("1")],
        command("2"),
        "created 2 source 1",
        "sign 2 by 315c",
        new("2", "1"),
        audit("2", "noKeyYet"),
        SET,
    ),
    makes_none(
        "too few numbers",
        "licence.numbers_short",
        "numbers",
        [ACCOUNT, licence("1"), licence("2")],
        command("3"),
    ),
    makes_none(
        "no numbers", "licence.numbers_short", "numbers", [ACCOUNT, licence("1")], command()
    ),
    makes_none(
        "a number twice",
        "record.duplicate",
        "numbers[1]",
        [ACCOUNT, licence("1"), licence("2")],
        command("3", "3"),
    ),
    makes_none(
        "a number that is taken",
        "record.duplicate",
        "numbers[0]",
        [ACCOUNT, licence("1"), licence("9", account="C2")],
        command("9"),
    ),
    makes_none("copies for nobody", "account.unknown", "account", [licence("1")], command("2")),
    makes_none(
        "nobody signs for sandboxes",
        "key_ring.no_active_for",
        "ring",
        [ACCOUNT, licence("1")],
        command("2", ring=ring(ring_key(MAIN, environments=["production"]))),
    ),
]
