"""What was known at an instant, and who is meant by a typed text."""

from oracle.base_known import revision
from oracle.expectations import Case, Refusal
from oracle.records import IN_STOCK, Json, end_user, installation, item, skill

SOLD = item("M", end_user("C1"), since="2025-01-10")
RESOLD = item("M", end_user("C2"), since="2025-02-01")
FORMER = installation("M", 1, end_user("C1"), "2025-01-10", "2025-02-01")


def puts(*records: Json, expects: list[Json] | None = None) -> Json:
    """A change set of whole records."""
    return {"expects": expects or [], "changes": [{"put": each} for each in records]}


def removes(kind: str, name: str) -> Json:
    """A change set that removes a record."""
    return {"expects": [], "changes": [{"remove": {"kind": kind, "id": name}}]}


def expected(record: Json, seen: str | None) -> Json:
    """That a record is as somebody saw it."""
    ref = {"kind": record["kind"], "id": record["id"]}
    return {"kind": "record", "record": ref, **({} if seen is None else {"revision": seen})}


def entry(recorded: str, changes: Json) -> Json:
    """A change set that a host stored."""
    return {"recorded": recorded, "changes": changes}


# The sale to C2 on 1 February was recorded in March.
LOG = [
    entry("2025-01-11T08:00:00Z", puts(SOLD)),
    entry("2025-03-05T12:00:00Z", puts(RESOLD, FORMER, expects=[expected(SOLD, revision(SOLD))])),
]
AFTER = ["put item M endUser C2", "put installation M/1 #1 ..2025-02-01 endUser C1"]


def known(what: str, source: str, entries: list[Json], at: str, *rows: str) -> Case:
    """What was known at an instant."""
    return Case(what, source, [], {"entries": entries, "instant": at}, list(rows), call="known_at")


def unknown(what: str, entries: list[Json], at: str, code: str, path: str) -> Case:
    """A log that cannot be made again."""
    log = {"entries": entries, "instant": at}
    return Case(what, "D13", [], log, Refusal(code, path), call="known_at")


def noted(*recorded: str) -> list[Json]:
    """A log of skills, each named like its position."""
    return [entry(each, puts(skill(str(number)))) for number, each in enumerate(recorded)]


FRACTIONS = noted("2025-01-01T00:00:00.5Z", "2025-01-01T00:00:00.49Z", "2025-01-01T00:00:00Z")
KNOWN = [
    known("before the first entry nothing was known", "market 4", LOG, "2025-01-11T07:59:59Z"),
    known(
        "an entry counts from its own instant on",
        "market 4",
        LOG,
        "2025-01-11T08:00:00Z",
        "put item M endUser C1",
    ),
    known(
        "what is recorded late was not known before",
        "market 4, D13",
        LOG,
        "2025-03-05T11:59:59.999999999Z",
        "put item M endUser C1",
    ),
    known(
        "and is known from then on, whatever day it holds from",
        "market 4, D13",
        LOG,
        "2025-03-05T12:00:00Z",
        *AFTER,
    ),
    known("entries may stand in any order", "D13", LOG[::-1], "2025-12-31T00:00:00Z", *AFTER),
    known(
        "of one instant the later entry comes last",
        "D13",
        [
            entry("2025-01-01T00:00:00Z", puts(skill("A", "B"))),
            entry("2025-01-01T00:00:00Z", removes("skill", "A")),
            entry("2025-01-01T00:00:00.0Z", puts(skill("C"))),
        ],
        "2025-01-01T00:00:00Z",
        "put skill C",
    ),
    known(
        "fractions of a second count",
        "D13",
        FRACTIONS,
        "2025-01-01T00:00:00.499999999Z",
        "put skill 1",
        "put skill 2",
    ),
    known(
        "a fraction may be written longer",
        "D13",
        FRACTIONS,
        "2025-01-01T00:00:00.500Z",
        "put skill 0",
        "put skill 1",
        "put skill 2",
    ),
    known(
        "records stand by kind and id",
        "D13",
        [
            entry(
                "2025-01-01T00:00:00Z", puts(item("é", IN_STOCK), item("Z", IN_STOCK), skill("HW"))
            )
        ],
        "2025-01-01T00:00:00Z",
        "put skill HW",
        "put item Z inStock",
        "put item é inStock",
    ),
    known(
        "an entry that was stored twice counts once",
        "D13",
        [*LOG, entry("2025-03-06T00:00:00Z", LOG[1]["changes"])],
        "2025-12-31T00:00:00Z",
        *AFTER,
    ),
    known(
        "what was removed is not known any more",
        "D13",
        [*LOG[:1], entry("2025-01-12T00:00:00Z", removes("item", "M"))],
        "2025-01-12T00:00:00Z",
    ),
    known(
        "what was recorded later may be wrong",
        "D13",
        [*LOG, entry("2026-01-01T00:00:00Z", removes("item", "M"))],
        "2025-12-31T00:00:00Z",
        *AFTER,
    ),
    unknown(
        "an entry that expects what never was is refused",
        [LOG[1]],
        "2025-12-31T00:00:00Z",
        "change.stale",
        "entries[0].changes.expects[0]",
    ),
    unknown(
        "an entry that the door refuses is refused",
        [entry("2025-01-01T00:00:00Z", puts(skill("A"), FORMER))],
        "2025-12-31T00:00:00Z",
        "reference.unknown",
        "entries[0].changes.changes[1].put.item",
    ),
    unknown(
        "what others name cannot be removed",
        [*LOG, entry("2026-01-01T00:00:00Z", removes("item", "M"))],
        "2026-01-01T00:00:00Z",
        "reference.unknown",
        "entries[2].changes.changes[0].remove",
    ),
    unknown("an instant has a zone", LOG, "2025-12-31T00:00:00", "instant.invalid", "instant"),
    unknown(
        "its zone is universal time", LOG, "2025-12-31T00:00:00+01:00", "instant.invalid", "instant"
    ),
    unknown(
        "a fraction has nine digits at most",
        LOG,
        "2025-12-31T00:00:00.1234567890Z",
        "instant.invalid",
        "instant",
    ),
    unknown(
        "an entry has an instant too",
        noted("2025-02-29T00:00:00Z"),
        "2025-12-31T00:00:00Z",
        "instant.invalid",
        "entries[0].recorded",
    ),
]

ACCOUNTS = [
    {"kind": "account", "id": "A-1", "number": "4711", "code": "Bäcker"},
    {"kind": "account", "id": "A-2", "number": "4712", "code": "CAFE"},
    {"kind": "account", "id": "A-3", "number": "cafe"},
    {"kind": "account", "id": "A-4", "number": "77", "code": "77"},
    {"kind": "account", "id": "C1"},
    {"kind": "contact", "id": "K9", "name": "K9"},
]


def typed(text: str, *, confirmed: bool | None = None) -> Json:
    """What somebody typed."""
    return {"text": text, **({} if confirmed is None else {"confirmed": confirmed})}


def selects(what: str, text: str, account: str) -> Case:
    """A confirmed text that means an account."""
    asked = typed(text, confirmed=True)
    return Case(what, "Z32", ACCOUNTS, asked, [account], call="end_user")


def refuses(what: str, asked: Json, code: str, path: str) -> Case:
    """A text that means nobody yet."""
    return Case(what, "Z32", ACCOUNTS, asked, Refusal(code, path), call="end_user")


NOBODY = ("item.end_user_not_selected", "text")
TYPED = [
    refuses("one account must be confirmed", typed("4711"), "confirmation.required", "confirmed"),
    refuses(
        "a no is no confirmation",
        typed("4711", confirmed=False),
        "confirmation.required",
        "confirmed",
    ),
    selects("once confirmed it is selected", "4711", "account A-1"),
    selects("a code is as good as a number", "Bäcker", "account A-1"),
    selects("capitals play no part", "BÄCKER", "account A-1"),
    selects("a number that is the code too is one account", "77", "account A-4"),
    refuses("a part of a number is none", typed("471", confirmed=True), *NOBODY),
    refuses(
        "a code of one and a number of another are two", typed("Cafe", confirmed=True), *NOBODY
    ),
    refuses("an id is not what people type", typed("C1", confirmed=True), *NOBODY),
    refuses("a contact is selected in the search", typed("K9", confirmed=True), *NOBODY),
]
