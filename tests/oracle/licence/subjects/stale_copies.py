"""What copies for sandboxes rest on, and when a plan of them no longer holds (AC C5, design 3)."""

from typing import Any

from oracle.expectations import Case, Refusal
from oracle.installed import record
from oracle.licence.material import APPLICATION, Json, steps, then
from oracle.licence.subjects.sandboxes import (
    ACCOUNT,
    SET,
    SET_STATED,
    audit,
    command,
    copy,
    licence,
    makes,
    makes_none,
    new,
    reads,
)
from oracle.licence.subjects.updates import users

POLICY = record("policy", sandboxDomain="sandbox.example")
# What the plan of one copy expects: five records, then the licences, then the accounts of the code.
ACCOUNT_AT, APPLICATION_AT, POLICY_AT, LICENCES_AT, CODED_AT = 0, 1, 4, 5, 6


def puts(*records: Json) -> Json:
    """What somebody else has stored in between."""
    return {"expects": [], "changes": [{"put": each} for each in records]}


def stale(what: str, plan: Case, at: int, *records: Json) -> Case:
    """The plan after something else was stored."""
    apply = [puts(*records), *steps(plan)]
    refusal = Refusal("change.stale", f"expects[{at}]")
    return Case(what, "AC C5, design 3", plan.given, {}, refusal, "save", apply)


def holds(what: str, plan: Case, kinds: list[str], *records: Json) -> Case:
    """The same where it makes no difference."""
    apply = [puts(*records), *steps(plan)]
    return Case(what, "AC C5, design 3", plan.given, {}, kinds, "save", apply)


def one(what: str, given: list[Json], rows: str, **changed: Any) -> Case:
    """One copy, and what it rests on."""
    question = command("2", **changed)
    host = f"KLMN-SB.{changed.get('domain', 'etask.de')}"
    told = ["created 2 source 1", "sign 2 by 315c", new("2", "1", url=host), audit("2", "noKeyYet")]
    return makes(what, "AC C5", given, question, *told, rows)


def coded(name: str, code: str) -> Json:
    """Another account."""
    return record("account", id=name, code=code)


COPIED = one("a copy of one licence", [ACCOUNT, licence("1")], SET)
STATED = one(
    "a copy at a stated domain", [ACCOUNT, licence("1")], SET_STATED, domain="here.example"
)
UMLAUT = makes(
    "a copy for an account with an umlaut",
    "AC C5",
    [coded("C1", "B\u00dcRO"), licence("1")],
    command("2"),
    "created 2 source 1",
    "sign 2 by 315c",
    new("2", "1", url="B\u00dcRO-SB.etask.de"),
    audit("2", "noKeyYet"),
    reads("B\u00dcRO"),
)
STORED = ["account C1", "application etask.fm", "licence 1", "licence 2"]
REMEMBERED = "auditEntry audit:licence/2/1"
SAVED = [*STORED, REMEMBERED]

CASES = [
    COPIED,
    STATED,
    UMLAUT,
    one(
        "a policy without a domain is read as well",
        [ACCOUNT, licence("1"), record("policy", warnCity=True)],
        reads(policy="policy policy"),
    ),
    makes(
        "a copy that is cancelled rests on the same",
        "AC C5.1",
        [ACCOUNT, licence("1", cancelledOn="2026-02-01"), copy("2", "1")],
        command(domain="here.example"),
        "skipped 1 reason cancelled",
        "licence 2: cancelledOn 2026-02-01",
        SET_STATED.replace("application etask.fm, ", ""),
    ),
    makes_none(
        "an account without a code, at a domain that is none",
        "account.code_missing",
        "account",
        [record("account", id="C1"), licence("1")],
        command("2", domain="etask de"),
    ),
    stale(
        "another account with the same code was stored in between",
        COPIED,
        CODED_AT,
        coded("C2", "KLMN"),
    ),
    stale("another account with the code in small letters", COPIED, CODED_AT, coded("C2", "klmn")),
    stale(
        "another account with the code of letters large and small",
        COPIED,
        CODED_AT,
        coded("A", "kLmN"),
    ),
    stale(
        "another account with the umlaut in small letters",
        UMLAUT,
        CODED_AT,
        coded("C2", "b\u00fcro"),
    ),
    stale(
        "another account with the same code, where a domain is stated",
        STATED,
        CODED_AT - 1,
        coded("C2", "klmn"),
    ),
    holds(
        "another account with another code",
        COPIED,
        ["account C1", "account C2", *SAVED[1:]],
        coded("C2", "KLM"),
    ),
    holds(
        "another account without a code",
        COPIED,
        ["account C1", "account C2", *SAVED[1:]],
        record("account", id="C2", name="KLMN"),
    ),
    stale("a policy with another domain was stored in between", COPIED, POLICY_AT, POLICY),
    stale("any policy was stored in between", COPIED, POLICY_AT, record("policy", warnCity=True)),
    holds(
        "a policy was stored where a domain is stated", STATED, [*SAVED, "policy policy"], POLICY
    ),
    stale("the account has another code by now", COPIED, ACCOUNT_AT, coded("C1", "KLM")),
    stale(
        "the application has other limits by now",
        COPIED,
        APPLICATION_AT,
        {**APPLICATION, "limits": [{"code": "users", "number": 0, "required": True}]},
    ),
    stale("another licence was stored in between", COPIED, LICENCES_AT, licence("7")),
    stale(
        "the licence that is copied has changed", COPIED, LICENCES_AT, licence("1", limits=users(1))
    ),
    holds(
        "a licence of another account was stored in between",
        COPIED,
        [*STORED, "licence 7", REMEMBERED],
        licence("7", account="C2"),
    ),
    then(
        COPIED,
        "a stated domain that is the usual one moves no copy",
        "AC C5",
        "create_sandbox_licences",
        command(domain="etask.de"),
        "unchanged 2",
        "nothing",
    ),
]
