"""Traffic lights for applications (Z21)."""

from typing import Any

from oracle.expectations import Case
from oracle.installed import record
from oracle.licence.material import (
    ACCOUNT,
    APPLICATION,
    MAIN,
    RING,
    SECOND,
    STRANGER,
    Json,
    answers,
    keyed,
    refuses,
    ring,
    ring_key,
)
from oracle.licence.subjects.accounts import client
from oracle.licence.subjects.updates import licence, users
from oracle.records import stretch

DAY = "2026-03-01"


def shows(what: str, given: list[Json], *rows: str, **changed: Any) -> Case:
    """The lights of an account on a day."""
    question = {"account": "C1", "on": DAY, "ring": RING, **changed}
    records = [ACCOUNT, APPLICATION, *given]
    if any(each["kind"] == "account" for each in given):
        records = records[1:]
    return answers(what, "Z21", records, "application_control", question, "C1", *rows)


def until(number: str, last: str, **fields: Any) -> Json:
    """A licence with its key."""
    return keyed(licence(number, lastDay=last, **fields))


HERE = "https://fm.klmn.de/portal"
P1 = client("P1", url=HERE)
RED = "red P1 etask.fm https://fm.klmn.de/portal: no_valid_licence"
GREEN = "green P1 etask.fm https://fm.klmn.de/portal licence"
AMBER = "amber P1 etask.fm https://fm.klmn.de/portal licence"

CASES = [
    shows("no applications at all", []),
    shows("a client without a licence", [P1], RED),
    shows("a client with a licence for ever", [P1, keyed(licence("1"))], f"{GREEN} 1"),
    shows("a licence that ends in 31 days", [P1, until("1", "2026-04-01")], f"{GREEN} 1"),
    shows(
        "a licence that ends in 30 days",
        [P1, until("1", "2026-03-31")],
        f"{AMBER} 1: licence_ends_soon lastDay 2026-03-31 daysLeft 30",
    ),
    shows(
        "a licence that ends today",
        [P1, until("1", DAY)],
        f"{AMBER} 1: licence_ends_soon lastDay 2026-03-01 daysLeft 0",
    ),
    shows("a licence that ended yesterday", [P1, until("1", "2026-02-28")], RED),
    shows(
        "a licence in its grace",
        [P1, until("1", "2026-02-28", graceDays=1)],
        f"{AMBER} 1: licence_in_grace lastDay 2026-03-01",
    ),
    shows("a licence past its grace", [P1, until("1", "2026-02-27", graceDays=1)], RED),
    shows(
        "a licence that begins today", [P1, until("1", "2026-12-31", firstDay=DAY)], f"{GREEN} 1"
    ),
    shows(
        "a licence that begins tomorrow", [P1, until("1", "2026-12-31", firstDay="2026-03-02")], RED
    ),
    shows("a licence without a key", [P1, licence("1")], RED),
    shows("a licence whose key is a stranger's", [P1, keyed(licence("1"), STRANGER)], RED),
    shows(
        "a licence whose key is another one's",
        [P1, {**keyed(licence("1")), "key": keyed(licence("2"))["key"]}],
        RED,
    ),
    shows(
        "a licence whose signing key is revoked",
        [P1, keyed(licence("1"), SECOND)],
        RED,
        ring=ring(ring_key(MAIN), ring_key(SECOND, "revoked")),
    ),
    shows(
        "a licence past the window of its signing key",
        [P1, keyed(licence("1"), SECOND)],
        RED,
        ring=ring(ring_key(MAIN), ring_key(SECOND, "verifyOnly", maxEnd="2027-01-01")),
    ),
    shows("a licence that is cancelled", [P1, {**keyed(licence("1")), "cancelledOn": DAY}], RED),
    shows(
        "a key that is stale",
        [P1, keyed(licence("1"), limits=users(60))],
        f"{AMBER} 1: licence_stale reasons limitsChanged",
    ),
    shows(
        "a key that says what the licence no longer says",
        [P1, keyed(licence("1", lastDay="2026-12-31"), lastDay="2026-01-31")],
        f"{AMBER} 1: licence_stale reasons endChanged",
    ),
    shows(
        "a licence that would get no key any more",
        [P1, keyed(licence("1"), graceDays=5)],
        f"{AMBER} 1: licence_failed",
    ),
    shows(
        "a key that ends soon and is stale",
        [P1, keyed(licence("1", lastDay="2026-03-15"), lastDay="2026-12-31")],
        f"{AMBER} 1: licence_ends_soon lastDay 2026-03-15 daysLeft 14,"
        " licence_stale reasons endChanged",
    ),
    shows(
        "an inactive account is red with a valid key",
        [
            record("account", id="C1", code="MUSTER", inactive=[stretch(DAY)]),
            P1,
            until("1", "2026-03-15"),
        ],
        "red P1 etask.fm https://fm.klmn.de/portal licence 1: account_inactive,"
        " licence_ends_soon lastDay 2026-03-15 daysLeft 14",
    ),
    shows(
        "an inactive account without a key",
        [record("account", id="C1", code="MUSTER", inactive=[stretch(DAY)]), P1],
        "red P1 etask.fm https://fm.klmn.de/portal: account_inactive, no_valid_licence",
    ),
    shows(
        "the licence that holds longest counts",
        [P1, until("1", "2026-03-15"), until("2", "2026-12-31"), until("3", "2026-06-30")],
        f"{GREEN} 2",
    ),
    shows(
        "grace counts for how long a licence holds",
        [P1, until("1", "2026-12-31"), until("2", "2026-12-01", graceDays=31)],
        f"{GREEN} 2",
    ),
    shows("for ever is longest", [P1, until("1", "9999-12-31"), keyed(licence("2"))], f"{GREEN} 2"),
    shows(
        "of two alike the lower number counts",
        [P1, until("10", "2026-12-31"), until("9", "2026-12-31")],
        f"{GREEN} 9",
    ),
    shows(
        "a licence for the host of the client",
        [P1, keyed(licence("1", url="FM.klmn.de")), keyed(licence("2", url="b.klmn.de"))],
        f"{GREEN} 1",
        "green no client etask.fm b.klmn.de licence 2",
    ),
    shows(
        "a licence for every host of a name",
        [P1, keyed(licence("1", url="*.klmn.de"))],
        f"{GREEN} 1",
    ),
    shows(
        "a client without a place takes a licence of any",
        [client("P1"), keyed(licence("1", url="a.de"))],
        "green P1 etask.fm anywhere licence 1",
    ),
    shows(
        "a licence of another application",
        [P1, keyed(licence("1", application="sonar", limits=None))],
        RED,
        "green no client sonar anywhere licence 1",
    ),
    shows(
        "a place that is none fits nobody",
        [P1, record("licence", id="1", account="C1", application="etask.fm", url="a b")],
        RED,
        "red no client etask.fm a b: no_valid_licence",
    ),
    shows(
        "a client for production takes no sandbox licence",
        [
            P1,
            client("P2", stage="production", url=HERE),
            client("P3", stage="qa", url=HERE),
            client("P4", stage="dev", url=HERE),
            keyed(licence("1", environment="sandbox")),
        ],
        RED,
        RED.replace("P1", "P2"),
        f"{GREEN} 1".replace("P1", "P3"),
        f"{GREEN} 1".replace("P1", "P4"),
    ),
    shows(
        "a client of a stage takes a licence for production",
        [client("P1", stage="dev", url=HERE), keyed(licence("1"))],
        f"{GREEN} 1",
    ),
    shows(
        "a demo licence is good enough", [P1, keyed(licence("1", environment="demo"))], f"{GREEN} 1"
    ),
    shows(
        "licences without a client, a line for each place, in the order of their numbers",
        [
            until("10", "2026-12-31", url="b.de"),
            until("9", "2026-12-31", url="a.de"),
            until("11", "2027-12-31", url="a.de"),
            keyed(licence("12", environment="sandbox")),
        ],
        "green no client etask.fm a.de licence 11",
        "green no client etask.fm b.de licence 10",
    ),
    shows("the clients of others", [client("P1", account="C2"), keyed(licence("1"), account="C2")]),
    refuses(
        "the lights of nobody",
        "Z21",
        [P1],
        "application_control",
        {"account": "C1", "on": DAY, "ring": RING},
        "account.unknown",
        "account",
    ),
    refuses(
        "lights by a ring that is none",
        "Z21",
        [ACCOUNT],
        "application_control",
        {"account": "C1", "on": DAY, "ring": {"keys": []}},
        "key_ring.none_active",
        "ring.keys",
    ),
]
