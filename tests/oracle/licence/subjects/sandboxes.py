"""Licences for sandboxes, made of the others (AC C5, AC E.22, LI 8, Z9)."""

from typing import Any

from oracle.expectations import Case
from oracle.installed import record
from oracle.licence.material import (
    APPLICATION,
    RING,
    Json,
    answers,
    keyed,
    refuses,
    steps,
    then,
)
from oracle.licence.subjects.updates import TODAY, users

ACCOUNT = record("account", id="C1", code="KLMN")
URL = "KLMN-SB.etask.de"


def reads(code: str = "KLMN", policy: str | None = "no policy policy") -> str:
    """What copies rest on: with a stated domain the policy plays no part."""
    records = ["account C1", "application etask.fm", *([policy] if policy else [])]
    return f"reads {', '.join(records)}, licences of C1, accounts coded {code}"


SET, SET_STATED = reads(), reads(policy=None)


def licence(number: str, **fields: Any) -> Json:
    """A production licence, unless it says otherwise."""
    head = {"id": number, "account": "C1", "application": "etask.fm"}
    return record("licence", **{**head, **fields})


def copy(number: str, source: str, **fields: Any) -> Json:
    """A copy that is there, with its key."""
    found = licence(number, url=URL, environment="sandbox", source=source, **fields)
    return keyed(found, owner=ACCOUNT)


def command(*numbers: str, **changed: Any) -> Json:
    """Copies, and the numbers that they may have."""
    return {"account": "C1", "numbers": [*numbers], "ring": RING, "today": TODAY, **changed}


def makes(what: str, source: str, given: list[Json], question: Json, *rows: str) -> Case:
    """Copies that are made or brought up to their sources."""
    records = [APPLICATION, *given]
    return answers(what, source, records, "create_sandbox_licences", question, *rows)


def makes_none(what: str, code: str, path: str, given: list[Json], question: Json) -> Case:
    """Nothing is made."""
    records = [APPLICATION, *given]
    return refuses(
        what, "LI 12 row 37, AC C5.3", records, "create_sandbox_licences", question, code, path
    )


def audit(number: str, reasons: str, sequence: int = 1, former: str = "", by: str = "315c") -> str:
    """What is remembered of a copy."""
    return (
        f"new auditEntry audit:licence/{number}/{sequence}: on {TODAY}, action sandbox,"
        f" account C1, licence {number}, sequence {sequence}, reasons {reasons}, signingKey {by},"
        + (" formerClaims, claims, formerKey" if former else " claims")
    )


def new(number: str, source: str, fields: str = "", url: str = URL, behind: str = "") -> str:
    """A copy that was not there."""
    return (
        f"new licence {number}: account C1, application etask.fm, url {url},"
        f" environment sandbox, {fields}source {source}, sequence 1, issuedOn {TODAY}{behind}"
    )


ONE, TWO = licence("1", limits=users(50)), licence("2", url="klmn.de")
MADE = makes(
    "one copy is made, one is brought up to its source",
    "AC E.22",
    [ACCOUNT, keyed(ONE, owner=ACCOUNT), TWO, copy("3", "1", limits=users(20))],
    command("4"),
    "changed 3 sequence 2 reasons limitsChanged",
    "created 4 source 2",
    "sign 3 by 315c",
    "sign 4 by 315c",
    f"licence 3: limits code=users most=50, sequence 2, issuedOn {TODAY}",
    new("4", "2"),
    audit("3", "limitsChanged", 2, "former"),
    audit("4", "noKeyYet"),
    SET,
    f"notice licence.same_application_at_url application etask.fm url {URL}",
)
SAME_HOST = f"notice licence.same_application_at_url application etask.fm url {URL}"
CASES = [
    MADE,
    then(
        MADE,
        "a second time nothing is made",
        "AC E.22",
        "create_sandbox_licences",
        command(),
        "unchanged 3",
        "unchanged 4",
        "nothing",
        SAME_HOST,
    ),
    then(
        MADE,
        "the host of a copy is signed in small letters",
        "AC E.22, LI 8",
        "verify_licence",
        {
            "text": next(
                each["put"]["key"]
                for each in steps(MADE)[0]["changes"]
                if each["put"].get("id") == "4"
            ),
            "ring": RING,
            "application": "etask.fm",
            "now": "2026-03-01T12:00:00Z",
            "url": "https://klmn-sb.etask.de",
            "environment": "sandbox",
        },
        "valid, by 315c, usable",
        "claims 4/1 etask.fm KLMN, url klmn-sb.etask.de, environment sandbox",
    ),
    makes_none(
        "a code that makes no host",
        "account.code_invalid",
        "account",
        [record("account", id="C1", code="K N!"), ONE],
        command("4"),
    ),
]
