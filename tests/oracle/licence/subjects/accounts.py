"""Accounts that are left and come back (AC E.23, E-4)."""

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
    then,
    then_refuses,
)
from oracle.licence.subjects.updates import command, licence
from oracle.records import stretch

ACCOUNT = record("account", id="C1", code="MUSTER")
OFF, ON = "2026-02-01", "2026-02-20"


def account(*ranges: Json, **fields: Any) -> Json:
    """The account, with the stretches on which it is inactive."""
    return record("account", id="C1", code="MUSTER", inactive=list(ranges) or None, **fields)


def client(name: str, **fields: Any) -> Json:
    """An installation of the account."""
    head = {"id": name, "account": "C1", "application": "etask.fm"}
    return record("client", **{**head, **fields})


def toggle(on: str, today: str | None = None, **fields: Any) -> Json:
    """A day from which an account is active or is not."""
    return {"account": "C1", "on": on, "today": today or on, **fields}


def told(*ranges: Json) -> str:
    """What becomes of the account."""
    rows = [" ".join(f"{name}={day}" for name, day in each.items()) for each in ranges]
    return f"account C1: inactive {' + '.join(rows)}" if rows else "account C1: -inactive"


def audit(on: str, action: str) -> str:
    """What is remembered."""
    name = f"audit:account/C1/{on}/{action}"
    return f"new auditEntry {name}: on {on}, action {action}, account C1"


def leaves(what: str, ranges: list[Json], *rows: str, on: str = OFF) -> Case:
    """An account that becomes inactive."""
    source = "AC E-4, C6"
    return answers(what, source, [account(*ranges)], "deactivate_account", toggle(on), *rows)


def returns(what: str, ranges: list[Json], *rows: str, on: str = ON) -> Case:
    """An account that becomes active."""
    source = "AC E-4, C6"
    return answers(what, source, [account(*ranges)], "activate_account", toggle(on), *rows)


LICENCES = [keyed(licence("1", url="fm.klmn.de")), keyed(licence("2", environment="demo"))]
CLIENT = client("P1", url="https://fm.klmn.de", started=True)
CONTROL = {"account": "C1", "ring": RING}
DEACTIVATED = answers(
    "an account is deactivated, and its client may run on",
    "AC E.23, E-6",
    [ACCOUNT, APPLICATION, CLIENT, client("P2"), client("P3", account="C2"), *LICENCES],
    "deactivate_account",
    toggle(OFF, at="2026-02-01T09:00:00Z", by="Ada"),
    f"account C1: inactive firstDay={OFF}",
    f"new auditEntry audit:account/C1/{OFF}/deactivate: on {OFF}, at 2026-02-01T09:00:00Z,"
    " by Ada, action deactivate, account C1",
    "reads client P1, client P2",
    "notice client.stop_advised client P1",
)
ACTIVATED = then(
    DEACTIVATED,
    "the account is activated again",
    "AC E.23",
    "activate_account",
    toggle(ON),
    f"account C1: inactive firstDay={OFF} lastDay=2026-02-19",
    f"new auditEntry audit:account/C1/{ON}/activate: on {ON}, action activate, account C1",
)
STORY = [
    DEACTIVATED,
    then_refuses(
        DEACTIVATED,
        "nothing is delivered to an inactive account",
        "AC E.23",
        "licence_delivery",
        {"account": "C1", "on": OFF},
        "account.inactive",
        "account",
    ),
    then(
        DEACTIVATED,
        "the day before, keys are delivered",
        "AC E.23",
        "licence_delivery",
        {"account": "C1", "on": "2026-01-31"},
        "installed by customer",
        "1 etask.fm fm.klmn.de",
        "2 etask.fm anywhere",
    ),
    then(
        DEACTIVATED,
        "an update skips an inactive account",
        "AC E.23",
        "update_licences",
        command(today="2026-02-10"),
        "skipped 1 reason accountInactive",
        "skipped 2 reason accountInactive",
        "nothing",
    ),
    then(
        DEACTIVATED,
        "the applications of an inactive account are red",
        "AC E.23, Z21",
        "application_control",
        {**CONTROL, "on": "2026-02-10"},
        "C1",
        "red P1 etask.fm https://fm.klmn.de licence 1: account_inactive",
        "red P2 etask.fm anywhere licence 1: account_inactive",
    ),
    then(
        DEACTIVATED,
        "keys that were issued still verify",
        "AC E.23",
        "verify_licence",
        {
            "text": LICENCES[1]["key"],
            "ring": RING,
            "application": "etask.fm",
            "now": "2026-02-10T12:00:00Z",
            "environment": "demo",
        },
        "valid, by 315c, usable",
        "claims 2/1 etask.fm MUSTER, limits users 50, environment demo",
    ),
    ACTIVATED,
    then(
        ACTIVATED,
        "an update finds every key as it should be",
        "AC E.23",
        "update_licences",
        command(today=ON),
        "unchanged 1",
        "unchanged 2",
        "nothing",
    ),
    then(
        ACTIVATED,
        "keys are delivered again",
        "AC E.23",
        "licence_delivery",
        {"account": "C1", "on": ON},
        "installed by customer",
        "1 etask.fm fm.klmn.de",
        "2 etask.fm anywhere",
    ),
    then(
        ACTIVATED,
        "the first client is green, the second one has nothing to itself",
        "AC E.23, Z21",
        "application_control",
        {**CONTROL, "on": ON},
        "C1",
        "green P1 etask.fm https://fm.klmn.de licence 1",
        "green P2 etask.fm anywhere licence 1",
    ),
    then(
        ACTIVATED,
        "both turns are on file",
        "AC E.23",
        "save",
        {},
        "account C1",
        "application etask.fm",
        "client P1",
        "client P2",
        "client P3",
        "licence 1",
        "licence 2",
        f"auditEntry audit:account/C1/{OFF}/deactivate",
        f"auditEntry audit:account/C1/{ON}/activate",
    ),
    then(
        ACTIVATED,
        "an account may be deactivated a second time",
        "AC E-4",
        "deactivate_account",
        toggle("2026-03-01"),
        f"account C1: inactive firstDay={OFF} lastDay=2026-02-19 + firstDay=2026-03-01",
        audit("2026-03-01", "deactivate"),
        "reads client P1, client P2",
        "notice client.stop_advised client P1",
    ),
]

CASES = [
    *STORY,
    leaves("an account that is inactive already", [stretch("2026-01-01")], "nothing"),
    leaves("an account that is inactive from that day on already", [stretch(OFF)], "nothing"),
    leaves(
        "an account that is to become inactive later",
        [stretch("2026-06-01")],
        told(stretch(OFF)),
        audit(OFF, "deactivate"),
    ),
    leaves(
        "an account that is inactive for a while",
        [stretch("2026-01-15", "2026-02-15")],
        told(stretch("2026-01-15")),
        audit(OFF, "deactivate"),
    ),
    leaves(
        "an account that was inactive until yesterday",
        [stretch("2026-01-15", "2026-01-31")],
        told(stretch("2026-01-15")),
        audit(OFF, "deactivate"),
    ),
    leaves(
        "an account that was inactive until the day before yesterday",
        [stretch("2026-01-15", "2026-01-30")],
        told(stretch("2026-01-15", "2026-01-30"), stretch(OFF)),
        audit(OFF, "deactivate"),
    ),
    leaves(
        "what lies ahead goes into one",
        [
            stretch("2025-01-01", "2025-12-31"),
            stretch("2026-03-01", "2026-03-31"),
            stretch("2026-05-01"),
        ],
        told(stretch("2025-01-01", "2025-12-31"), stretch(OFF)),
        audit(OFF, "deactivate"),
    ),
    returns("an account that is active", [], "nothing"),
    returns("an account that was inactive", [stretch("2026-01-01", "2026-02-19")], "nothing"),
    returns(
        "an account that is inactive from today on", [stretch(ON)], told(), audit(ON, "activate")
    ),
    returns(
        "an account that is inactive for good",
        [stretch(OFF)],
        told(stretch(OFF, "2026-02-19")),
        audit(ON, "activate"),
    ),
    returns(
        "an account whose last inactive day is today",
        [stretch(OFF, ON)],
        told(stretch(OFF, "2026-02-19")),
        audit(ON, "activate"),
    ),
    returns(
        "other stretches stay",
        [stretch("2025-01-01", "2025-01-31"), stretch(OFF, "2026-02-28"), stretch("2026-06-01")],
        told(
            stretch("2025-01-01", "2025-01-31"), stretch(OFF, "2026-02-19"), stretch("2026-06-01")
        ),
        audit(ON, "activate"),
    ),
    answers(
        "a turn that is told a day later",
        "AC C8",
        [account(stretch(OFF))],
        "activate_account",
        toggle(ON, "2026-03-05"),
        told(stretch(OFF, "2026-02-19")),
        audit(ON, "activate"),
    ),
    answers(
        "a second turn of the same day",
        "AC C8",
        [
            ACCOUNT,
            record(
                "auditEntry",
                id=f"audit:account/C1/{OFF}/deactivate",
                on=OFF,
                action="deactivate",
                account="C1",
            ),
        ],
        "deactivate_account",
        toggle(OFF),
        told(stretch(OFF)),
        audit(OFF, "deactivate").replace("/deactivate:", "/deactivate#2:"),
    ),
    answers(
        "an id with a slash",
        "SI14",
        [record("account", id="C/1")],
        "deactivate_account",
        {"account": "C/1", "on": OFF, "today": OFF},
        f"account C/1: inactive firstDay={OFF}",
        f"new auditEntry audit:account/C%2F1/{OFF}/deactivate: on {OFF}, action deactivate,"
        " account C/1",
    ),
    refuses(
        "an account that nobody knows is not deactivated",
        "AC C6",
        [],
        "deactivate_account",
        toggle(OFF),
        "account.unknown",
        "account",
    ),
    refuses(
        "an account that nobody knows is not activated",
        "AC C6",
        [],
        "activate_account",
        toggle(OFF),
        "account.unknown",
        "account",
    ),
    refuses(
        "a deactivation that is to come",
        "SI10",
        [ACCOUNT],
        "deactivate_account",
        toggle("2026-02-02", OFF),
        "day.after_today",
        "on",
    ),
    refuses(
        "an activation that is to come",
        "SI10",
        [ACCOUNT],
        "activate_account",
        toggle("2026-02-02", OFF),
        "day.after_today",
        "on",
    ),
]
