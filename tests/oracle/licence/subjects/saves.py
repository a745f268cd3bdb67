"""A licence that somebody saves, with its key at once (AC C4.1, C8)."""

from typing import Any

from oracle.expectations import Case
from oracle.installed import record
from oracle.licence.material import (
    ACCOUNT,
    APPLICATION,
    RING,
    Json,
    answers,
    fields_of,
    keyed,
    refuses,
    then,
)
from oracle.licence.subjects.updates import READS, TODAY, licence, signed, users
from oracle.records import stretch

HELD = keyed(licence("7", lastDay="2026-12-31"))
INACTIVE = record("account", id="C1", code="MUSTER", inactive=[stretch("2026-01-01")])


def command(stated: Json, **changed: Any) -> Json:
    """A licence as it is stated, without what only signing writes."""
    return {"licence": fields_of(stated), "ring": RING, "today": TODAY, **changed}


def saves(what: str, source: str, given: list[Json], stated: Json, *rows: str) -> Case:
    """A licence that is saved."""
    return answers(what, source, [APPLICATION, *given], "save_licence", command(stated), *rows)


def unsaved(what: str, source: str, given: list[Json], stated: Json, code: str, path: str) -> Case:
    """A licence that is not."""
    records = [APPLICATION, *given]
    return refuses(what, source, records, "save_licence", command(stated), code, path)


def audit(number: str, sequence: int, reasons: str, former: str) -> str:
    """What is remembered of a save."""
    return signed(number, sequence, reasons, former=former, action="save")[3]


NEW = saves(
    "a new licence",
    "AC C4.1",
    [ACCOUNT],
    licence("7", lastDay="2026-12-31", modules=["cad"]),
    "changed 7 sequence 1 reasons noKeyYet",
    "sign 7 by 315c",
    "new licence 7: account C1, application etask.fm, limits code=users most=50, modules cad,"
    f" lastDay 2026-12-31, sequence 1, issuedOn {TODAY}",
    audit("7", 1, "noKeyYet", ", claims"),
    READS,
)
CASES = [
    NEW,
    then(
        NEW,
        "the same licence again",
        "LI 5",
        "save_licence",
        command(licence("7", lastDay="2026-12-31", modules=["cad"])),
        "unchanged 7",
        "nothing",
    ),
    then(
        NEW,
        "a limit is dropped",
        "AC C4.1",
        "save_licence",
        command(licence("7", lastDay="2026-12-31", modules=["cad"], limits=None)),
        "changed 7 sequence 2 reasons limitsChanged",
        "sign 7 by 315c",
        "licence 7: -limits, sequence 2",
        audit("7", 2, "limitsChanged", ", formerClaims, claims, formerKey"),
        READS,
    ),
    saves(
        "a licence that keeps what it had",
        "AC C4.1",
        [ACCOUNT, HELD],
        {**HELD, "invoiceText": "Seats"},
        "unchanged 7",
        "licence 7: invoiceText Seats",
        READS,
    ),
    saves(
        "a licence that states its revision and day alone",
        "AC C4.1",
        [ACCOUNT, HELD],
        licence("7", lastDay="2026-12-31", sequence=1, issuedOn="2025-12-01"),
        "unchanged 7",
        "nothing",
    ),
    saves(
        "a licence of another account",
        "AC C4.1",
        [ACCOUNT, record("account", id="C2", code="ZWEI"), HELD],
        licence("7", account="C2", lastDay="2026-12-31"),
        "changed 7 sequence 2 reasons customerChanged",
        "sign 7 by 315c",
        f"licence 7: account C2, sequence 2, issuedOn {TODAY}",
        audit("7", 2, "customerChanged", ", formerClaims, claims, formerKey").replace(
            "account C1", "account C2"
        ),
        "reads account C2, application etask.fm",
    ),
    saves(
        "a sandbox licence of one that there is",
        "AC C4.1",
        [ACCOUNT, HELD],
        licence("8", environment="sandbox", source="7", limits=None),
        "changed 8 sequence 1 reasons noKeyYet",
        "sign 8 by 315c",
        "new licence 8: account C1, application etask.fm, environment sandbox, source 7,"
        f" sequence 1, issuedOn {TODAY}",
        audit("8", 1, "noKeyYet", ", claims"),
        READS,
    ),
    saves(
        "a licence of an inactive account is stored without a new key",
        "AC C6",
        [INACTIVE, HELD],
        licence("7", lastDay="2027-12-31"),
        "skipped 7 reason accountInactive",
        "licence 7: lastDay 2027-12-31",
        "reads account C1",
    ),
    saves(
        "a new licence of an inactive account",
        "AC C6",
        [INACTIVE],
        licence("7", url="a b"),
        "skipped 7 reason accountInactive",
        "new licence 7: account C1, application etask.fm, url a b, limits code=users most=50",
        "reads account C1",
    ),
    saves(
        "a licence that is cancelled keeps its key",
        "AC C5.1",
        [ACCOUNT, HELD],
        licence("7", lastDay="2026-12-31", cancelledOn=TODAY),
        "skipped 7 reason cancelled",
        f"licence 7: cancelledOn {TODAY}",
        "reads account C1",
    ),
    saves(
        "a licence of an application without a record",
        "AC C4.1",
        [ACCOUNT],
        licence("7", application="sonar", limits=None),
        "changed 7 sequence 1 reasons noKeyYet",
        "sign 7 by 315c",
        f"new licence 7: account C1, application sonar, sequence 1, issuedOn {TODAY}",
        audit("7", 1, "noKeyYet", ", claims"),
        "reads account C1, no application sonar",
    ),
    saves(
        "an audit entry that is there already",
        "AC C8",
        [
            ACCOUNT,
            record(
                "auditEntry",
                id="audit:licence/7/1",
                on="2020-01-01",
                action="save",
                account="C1",
                licence="7",
                sequence=1,
            ),
        ],
        licence("7"),
        "changed 7 sequence 1 reasons noKeyYet",
        "sign 7 by 315c",
        "new licence 7: account C1, application etask.fm, limits code=users most=50,"
        f" sequence 1, issuedOn {TODAY}",
        audit("7", 1, "noKeyYet", ", claims").replace("audit:licence/7/1", "audit:licence/7/1#2"),
        READS,
    ),
    unsaved(
        "a key that somebody states",
        "AC C4.1",
        [ACCOUNT],
        licence("7", key="LK1"),
        "licence.key_stated",
        "licence.key",
    ),
    unsaved(
        "another key than the one there is",
        "AC C4.1",
        [ACCOUNT, HELD],
        {**HELD, "key": HELD["key"].lower()},
        "licence.key_stated",
        "licence.key",
    ),
    unsaved(
        "a revision that somebody states",
        "AC C4.1",
        [ACCOUNT],
        licence("7", sequence=1),
        "licence.key_stated",
        "licence.sequence",
    ),
    unsaved(
        "another revision than the one there is",
        "AC C4.1",
        [ACCOUNT, HELD],
        {**HELD, "sequence": 2},
        "licence.key_stated",
        "licence.sequence",
    ),
    unsaved(
        "a day of issue that somebody states",
        "AC C4.1",
        [ACCOUNT, HELD],
        {**HELD, "issuedOn": TODAY},
        "licence.key_stated",
        "licence.issuedOn",
    ),
    unsaved(
        "a licence of nobody", "AC C4.1", [], licence("7"), "account.unknown", "licence.account"
    ),
    unsaved(
        "a licence of one that there is not",
        "AC C4.1",
        [ACCOUNT],
        licence("7", source="6"),
        "reference.unknown",
        "licence.source",
    ),
    unsaved(
        "a licence with a fault",
        "AC C4.2",
        [ACCOUNT, HELD],
        licence("7", graceDays=5),
        "licence.grace_without_end",
        "licence",
    ),
    unsaved(
        "a licence with two faults",
        "AC C4.2",
        [ACCOUNT],
        licence("7", url="a b", limits=users(-1)),
        "licence.url_invalid",
        "licence",
    ),
    unsaved(
        "a licence of an account without a code",
        "AC C4.2",
        [record("account", id="C1")],
        licence("7"),
        "licence.customer_code_missing",
        "licence",
    ),
]
