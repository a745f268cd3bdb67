"""Lights where the key says something else than the record: a product reads the key (Z21)."""

from oracle.installed import record
from oracle.licence.material import Json, keyed, typical
from oracle.licence.subjects.accounts import client
from oracle.licence.subjects.controls import AMBER, GREEN, HERE, P1, RED, shows, until
from oracle.licence.subjects.updates import licence, users

URL = f"{AMBER} 1: licence_stale reasons urlChanged"
NOWHERE = client("P1", url="a b")
ANYWHERE = client("P1")
SONAR = record("application", id="sonar")


def moved(was: str | None, now: str | None) -> Json:
    """A licence whose key is for another environment than the record."""
    return keyed(licence("1", environment=was), environment=now)


CASES = [
    shows(
        "a key for another host than the record",
        [P1, keyed(licence("1", url="old.klmn.de"), url="fm.klmn.de")],
        RED,
    ),
    shows(
        "a key for the host of the client, and a record for another",
        [P1, keyed(licence("1", url="fm.klmn.de"), url="new.klmn.de")],
        RED,
        "amber no client etask.fm new.klmn.de licence 1: licence_stale reasons urlChanged",
    ),
    shows(
        "a key for one host, and a record for any",
        [P1, keyed(licence("1", url="old.klmn.de"), url=None)],
        RED,
    ),
    shows(
        "a key for any host, and a record for one",
        [P1, keyed(licence("1"), url="fm.klmn.de")],
        URL,
    ),
    shows(
        "a key for every host of a name, and a record for one of them",
        [P1, keyed(licence("1", url="*.klmn.de"), url="fm.klmn.de")],
        URL,
    ),
    shows(
        "a key for another port than the record",
        [P1, keyed(licence("1", url="fm.klmn.de:8443"), url="fm.klmn.de")],
        RED,
    ),
    shows(
        "a key for another host, and a client that says nowhere",
        [ANYWHERE, keyed(licence("1", url="old.klmn.de"), url="fm.klmn.de")],
        "amber P1 etask.fm anywhere licence 1: licence_stale reasons urlChanged",
    ),
    shows(
        "a client at a place that is none, with a key for any",
        [NOWHERE, keyed(licence("1"))],
        "green P1 etask.fm a b licence 1",
    ),
    shows(
        "a client at a place that is none, with a key for one host",
        [NOWHERE, keyed(licence("1", url="fm.klmn.de"), url=None)],
        "red P1 etask.fm a b: no_valid_licence",
    ),
    shows(
        "a key for another application than the record",
        [P1, SONAR, keyed(licence("1", application="sonar", limits=None), application="etask.fm")],
        RED,
    ),
    shows(
        "a key for the application of the client, and a record for another",
        [P1, SONAR, keyed(licence("1"), application="sonar")],
        RED,
        "red no client sonar anywhere: no_valid_licence",
    ),
    shows(
        "a key for sandboxes, and a record for production",
        [P1, moved("sandbox", None)],
        RED,
    ),
    shows(
        "a key for sandboxes, a record for production, and a client of a stage",
        [client("P1", stage="qa", url=HERE), moved("sandbox", None)],
        f"{AMBER} 1: licence_stale reasons environmentChanged",
    ),
    shows(
        "a key for sandboxes, and a record for a demo",
        [client("P1", stage="production", url=HERE), moved("sandbox", "demo")],
        RED,
    ),
    shows(
        "a key for a demo, and a record for production",
        [P1, moved("demo", None)],
        f"{AMBER} 1: licence_stale reasons environmentChanged",
    ),
    shows(
        "a key for production, and a record for sandboxes",
        [P1, moved(None, "sandbox")],
        RED,
    ),
    shows(
        "a key for production, a record for sandboxes, and a client of a stage",
        [client("P1", stage="dev", url=HERE), moved(None, "sandbox")],
        f"{AMBER} 1: licence_stale reasons environmentChanged",
    ),
    shows(
        "the longest licence does not count when its key is for another host",
        [
            P1,
            keyed(licence("1", url="old.klmn.de"), url="fm.klmn.de"),
            until("2", "2026-12-31", url="fm.klmn.de"),
        ],
        f"{GREEN} 2",
    ),
    shows(
        "without a client, a key for another host counts",
        [keyed(licence("1", url="old.klmn.de"), url="new.klmn.de")],
        "amber no client etask.fm new.klmn.de licence 1: licence_stale reasons urlChanged",
    ),
    shows(
        "without a client, a key for sandboxes counts",
        [moved("sandbox", None)],
        "amber no client etask.fm anywhere licence 1: licence_stale reasons environmentChanged",
    ),
    shows(
        "without a client, a key for another application does not count",
        [SONAR, keyed(licence("1", application="sonar", limits=None), application="etask.fm")],
        "red no client etask.fm anywhere: no_valid_licence",
    ),
    shows(
        "a key in which a limit stands twice",
        [
            P1,
            record(
                "licence",
                id="40213",
                account="C1",
                application="etask.fm",
                key=typical(c5=None, c10={0: 300, "users": 5}),
            ),
        ],
        RED,
    ),
    shows(
        "a licence that was signed as often as can be counted, and has changed",
        [P1, keyed(licence("1"), sequence=4294967295, limits=users(60))],
        f"{AMBER} 1: licence_failed",
    ),
]
