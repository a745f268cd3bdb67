"""Keys that are made anew, and keys that are not (AC C4, AC E.21, LI 5, Z40)."""

from typing import Any

from oracle.expectations import Case
from oracle.installed import record
from oracle.licence.material import (
    ACCOUNT,
    APPLICATION,
    MAIN,
    RING,
    SECOND,
    Json,
    answers,
    fields_of,
    keyed,
    refuses,
    ring,
    ring_key,
    sealed,
    then,
)
from oracle.records import stretch

TODAY = "2026-03-01"
READS = "reads account C1, application etask.fm"


def licence(number: str, **fields: Any) -> Json:
    """A licence of the account, with some users."""
    head = {"id": number, "account": "C1", "application": "etask.fm"}
    return record("licence", **{**head, "limits": users(50), **fields})


def users(most: int) -> list[Json]:
    """A limit."""
    return [{"code": "users", "most": most}]


def command(**changed: Any) -> Json:
    """An update of the account's licences."""
    return {"account": "C1", "ring": RING, "today": TODAY, **changed}


def updates(what: str, source: str, licences: list[Json], *rows: str, **changed: Any) -> Case:
    """An update, and the plan that comes out."""
    given = [changed.pop("account", ACCOUNT), APPLICATION, *licences]
    return answers(what, source, given, "update_licences", command(**changed), *rows)


def stale(what: str, source: str, licences: list[Json], *rows: str, **changed: Any) -> Case:
    """What an update would sign."""
    given = [changed.pop("account", ACCOUNT), APPLICATION, *licences]
    question = {"account": "C1", "ring": changed.get("ring", RING)}
    return answers(what, source, given, "stale_licences", question, *rows)


def signed(number: str, sequence: int, reasons: str, **told: str) -> list[str]:
    """What an update tells of one licence that gets its next key."""
    by, action = told.get("by", "315c"), told.get("action", "update")
    former = told.get("former", ", formerClaims, claims, formerKey")
    return [
        f"changed {number} sequence {sequence} reasons {reasons}",
        f"sign {number} by {by}",
        f"licence {number}: sequence {sequence}, issuedOn {TODAY}",
        (
            f"new auditEntry audit:licence/{number}/{sequence}: on {TODAY}, action {action},"
            f" account C1, licence {number}, sequence {sequence},"
            f" reasons {reasons.replace('+', ' + ')}, signingKey {by}{former}"
        ),
    ]


def first_word(faults: str) -> str:
    """The code of the first fault."""
    return faults.removeprefix("(").split(")")[0].split(" ")[0]


def fails(what: str, source: str, faults: str, **fields: Any) -> list[Case]:
    """A licence that can have no key: it fails, and nobody can save it so."""
    account = fields.pop("account", ACCOUNT)
    application = fields.pop("application", APPLICATION)
    trusted = fields.pop("ring", RING)
    held = licence("7", **{"limits": None, **fields})
    given = [account, application, held]
    return [
        answers(
            what,
            source,
            given,
            "update_licences",
            command(ring=trusted),
            f"failed 7 faults {faults}",
            "nothing",
        ),
        answers(
            f"{what}: stale",
            source,
            given,
            "stale_licences",
            {"account": "C1", "ring": trusted},
            f"failed 7 {faults}",
        ),
        refuses(
            f"{what}: not saved",
            source,
            given[:2],
            "save_licence",
            {"licence": fields_of(held), "ring": trusted, "today": TODAY},
            f"licence.{first_word(faults)}",
            "licence",
        ),
    ]


FIVE = [
    keyed(licence("1")),
    keyed(licence("2", url="a.etask.de"), sequence=4),
    keyed(licence("3"), limits=users(75)),
    keyed(licence("4", lastDay="2026-12-31", modules=["cad"])),
    keyed(licence("5", environment="demo")),
]
STALE = stale("one of five is stale", "AC E.21", FIVE, "3 limitsChanged")
UPDATED = updates(
    "an update signs the one of five that has changed",
    "AC E.21",
    FIVE,
    "unchanged 1",
    "unchanged 2",
    signed("3", 2, "limitsChanged")[0],
    "unchanged 4",
    "unchanged 5",
    *signed("3", 2, "limitsChanged")[1:],
    READS,
)
ALL_UNCHANGED = [*(f"unchanged {number}" for number in "12345"), "nothing"]
TEXT = {"invoiceText": "Fifty seats"}
EDITED = then(
    UPDATED,
    *("a text on invoices is no claim", "AC E.21", "save_licence"),
    {
        "licence": fields_of(licence("4", lastDay="2026-12-31", modules=["cad"], **TEXT)),
        "ring": RING,
        "today": "2026-03-02",
    },
    "unchanged 4",
    "licence 4: invoiceText Fifty seats",
    READS,
)
STORY = [
    STALE,
    UPDATED,
    then(
        UPDATED,
        "nothing is stale after an update",
        "AC E.21",
        "stale_licences",
        {"account": "C1", "ring": RING},
    ),
    then(
        UPDATED,
        "a second update signs nothing",
        "AC E.21",
        "update_licences",
        command(today="2026-03-02"),
        *ALL_UNCHANGED,
    ),
    EDITED,
    then(
        EDITED,
        "an update after that signs nothing",
        "AC E.21",
        "update_licences",
        command(today="2026-03-02"),
        *ALL_UNCHANGED,
    ),
]
AS_TYPED = keyed(licence("7"))

SAME = [
    updates(
        "the same place in another spelling",
        "LI 5, AC C2.1",
        [keyed(licence("7", url="a.etask.de"), url="HTTPS://A.eTASK.de:443/")],
        "unchanged 7",
        "nothing",
    ),
    updates(
        "modules and limits in another order",
        "LI 5",
        [
            keyed(
                licence(
                    "7", modules=["cad", "key"], limits=[*users(50), {"code": "objects", "most": 5}]
                ),
                modules=["key", "cad", "key"],
                limits=[{"code": "objects", "most": 5}, *users(50)],
            )
        ],
        "unchanged 7",
        "nothing",
    ),
    updates(
        "letters in two parts",
        "LI 5",
        [
            keyed(
                licence("7", limits=[{"code": "b\u00fcro", "most": 1}]),
                limits=[{"code": "bu\u0308ro", "most": 1}],
            )
        ],
        "unchanged 7",
        "nothing",
    ),
    updates(
        "no grace spelled out is no grace",
        "LI 5",
        [keyed(licence("7", lastDay="2026-12-31"), graceDays=0)],
        "unchanged 7",
        "nothing",
    ),
    updates(
        "production spelled out is production",
        "LI 5",
        [keyed(licence("7"), environment="production")],
        "unchanged 7",
        "nothing",
    ),
    updates(
        "a key in the spelling of an e-mail stays as it is",
        "LI 5",
        [{**AS_TYPED, "key": AS_TYPED["key"].lower()}],
        "unchanged 7",
        "nothing",
    ),
    updates(
        "a catalogue that learns a number changes no key",
        "LI 4.2",
        [keyed(licence("7", modules=["cad"]), product=record("application", id="etask.fm"))],
        "unchanged 7",
        "nothing",
    ),
    updates(
        "a key of an older signing key stays as it is",
        "LI 5, AC C4.3",
        [keyed(licence("7"), SECOND)],
        "unchanged 7",
        "nothing",
        ring=ring(ring_key(MAIN), ring_key(SECOND, "verifyOnly")),
    ),
    updates("an account without licences", "AC C4", [], "nothing"),
]
TWICE = record(
    "licence",
    id="7",
    account="C1",
    application="etask.fm",
    limits=users(50),
    sequence=3,
    key=sealed({1: 7, 2: 3, 3: "etask.fm", 4: "MUSTER", 10: {0: 50, "users": 50}}),
)

PARTLY = [
    updates(
        "one that fails does not stop the others",
        "Z40",
        [licence("1"), licence("2", url="a b"), licence("3"), keyed(licence("4"))],
        "changed 1 sequence 1 reasons noKeyYet",
        "failed 2 faults (url_invalid reason character)",
        "changed 3 sequence 1 reasons noKeyYet",
        "unchanged 4",
        "sign 1 by 315c",
        "sign 3 by 315c",
        *signed("1", 1, "noKeyYet", former=", claims")[2:3],
        *signed("3", 1, "noKeyYet", former=", claims")[2:3],
        *signed("1", 1, "noKeyYet", former=", claims")[3:],
        *signed("3", 1, "noKeyYet", former=", claims")[3:],
        READS,
    ),
    updates(
        "outcomes go by number, records by their bytes",
        "AC C4",
        [licence("9"), licence("10")],
        "changed 9 sequence 1 reasons noKeyYet",
        "changed 10 sequence 1 reasons noKeyYet",
        "sign 9 by 315c",
        "sign 10 by 315c",
        *signed("10", 1, "noKeyYet", former=", claims")[2:3],
        *signed("9", 1, "noKeyYet", former=", claims")[2:3],
        *signed("10", 1, "noKeyYet", former=", claims")[3:],
        *signed("9", 1, "noKeyYet", former=", claims")[3:],
        READS,
    ),
    updates(
        "a licence that is cancelled, and one that is not",
        "AC C4",
        [licence("1", cancelledOn="2026-01-01"), keyed(licence("2"))],
        "skipped 1 reason cancelled",
        "unchanged 2",
        "nothing",
    ),
    updates(
        "an account that is inactive",
        "AC C6",
        [
            licence("1"),
            keyed(licence("2"), limits=users(1)),
            licence("3", cancelledOn="2026-01-01"),
            licence("4", url="a b"),
        ],
        "skipped 1 reason accountInactive",
        "skipped 2 reason accountInactive",
        "skipped 3 reason cancelled",
        "skipped 4 reason accountInactive",
        "nothing",
        account=record("account", id="C1", code="MUSTER", inactive=[stretch(TODAY)]),
    ),
    updates(
        "an account that was inactive until yesterday",
        "AC C6",
        [licence("7")],
        *signed("7", 1, "noKeyYet", former=", claims"),
        READS,
        account=record(
            "account",
            id="C1",
            code="MUSTER",
            inactive=[stretch("2026-01-01", "2026-02-28"), stretch("2026-03-02")],
        ),
    ),
    updates(
        "a key in which a limit stands twice is none",
        "LI 4.2",
        [TWICE],
        *signed("7", 4, "storedKeyInvalid", former=", claims, formerKey"),
        READS,
    ),
    stale(
        "what is stale does not ask whether the account is active",
        "AC C4.1",
        [licence("1"), licence("3", cancelledOn="2026-01-01")],
        "1 noKeyYet",
        account=record("account", id="C1", code="MUSTER", inactive=[stretch("2020-01-01")]),
    ),
    updates(
        "the time and the person are remembered",
        "AC C8",
        [licence("7")],
        "changed 7 sequence 1 reasons noKeyYet",
        "sign 7 by 315c",
        f"licence 7: sequence 1, issuedOn {TODAY}",
        f"new auditEntry audit:licence/7/1: on {TODAY}, at 2026-03-01T08:00:00Z, by Ada,"
        " action update, account C1, licence 7, sequence 1, reasons noKeyYet,"
        " signingKey 315c, claims",
        READS,
        at="2026-03-01T08:00:00Z",
        by="Ada",
    ),
]
