"""Each reason for which a licence gets another key (LI 5)."""

from typing import Any

from oracle.expectations import Case
from oracle.installed import record
from oracle.licence.key import parsed
from oracle.licence.material import (
    ACCOUNT,
    APPLICATION,
    MAIN,
    RING,
    STRANGER,
    Json,
    answers,
    claims,
    fields_of,
    joined,
    keyed,
    kid,
    sealed,
    then,
    typical,
)
from oracle.licence.subjects.updates import (
    READS,
    TODAY,
    command,
    licence,
    signed,
    stale,
    updates,
    users,
)

SONAR = record("application", id="sonar")
CAD = record("application", id="etask.cad", limits=[{"code": "users", "number": 5}])


def differs(what: str, reason: str, before: Json, notice: str = "", **changed: Any) -> list[Case]:
    """One claim that is another one since the key was signed."""
    held = keyed(licence("7", **before), **changed)
    rows = [*signed("7", 2, reason), READS, *([notice] if notice else [])]
    return [
        updates(what, "LI 5, AC C4", [held], *rows),
        stale(f"{what}: stale", "AC C4.1", [held], f"7 {reason}"),
    ]


THERE = updates(
    "a limit rises",
    "LI 5",
    [keyed(licence("3"), limits=users(75))],
    *signed("3", 2, "limitsChanged"),
    READS,
)
BACK = then(
    THERE,
    *("a limit that falls back gets a third key", "LI 5", "save_licence"),
    {"licence": fields_of(licence("3")), "ring": RING, "today": TODAY},
    *signed("3", 3, "limitsChanged", action="save")[:2],
    "licence 3: limits code=users most=50, sequence 3",
    *signed("3", 3, "limitsChanged", action="save")[3:],
    READS,
)
GOOD = parsed(typical())
TYPO = typical()[:20] + ("A" if typical()[20] != "A" else "B") + typical()[21:]


def invalid(what: str, key: str) -> Case:
    """A stored key that says nothing."""
    held = record("licence", **{**fields_of(licence("40213")), "key": key, "sequence": 7})
    rows = signed("40213", 8, "storedKeyInvalid", former=", claims, formerKey")
    return updates(what, "LI 5", [held], *rows, READS)


def of_stranger() -> str:
    """Claims that a stranger has signed."""
    return sealed(claims(), STRANGER)


REASONS = [
    updates(
        "a licence that has no key yet",
        "LI 5",
        [licence("7")],
        *signed("7", 1, "noKeyYet", former=", claims"),
        READS,
    ),
    updates(
        "a licence whose key is lost, with its revision",
        "LI 5",
        [licence("7", sequence=3)],
        *signed("7", 4, "noKeyYet", former=", claims"),
        READS,
    ),
    invalid("a stored key that cannot be read", "no key"),
    invalid("a stored key with a typing error", TYPO),
    invalid("a stored key of another version", "LK2" + typical()[3:]),
    invalid("a stored key of a stranger", of_stranger()),
    invalid(
        "a stored key whose signature does not fit",
        joined(kid(MAIN), GOOD.payload, parsed(of_stranger()).signature),
    ),
    invalid("a stored key that claims nonsense", typical(c12=0)),
    invalid("a stored key that claims what nobody knows", typical(c20=1)),
    invalid("a stored key of another licence", typical(c1=40214)),
    updates(
        "another application",
        "LI 5",
        [keyed(licence("7", application="sonar"), product=SONAR, application="etask.fm")],
        *signed("7", 2, "applicationChanged"),
        READS,
    ),
    answers(
        "another application with another catalogue",
        "LI 5, AC C8",
        [
            ACCOUNT,
            APPLICATION,
            CAD,
            keyed(licence("7", application="etask.cad"), product=CAD, application="etask.fm"),
        ],
        "update_licences",
        command(),
        *signed("7", 2, "applicationChanged"),
        READS,
    ),
    *differs("a place is set", "urlChanged", {}, url="a.etask.de"),
    *differs("another place", "urlChanged", {"url": "a.etask.de"}, url="b.etask.de"),
    *differs("the place is dropped", "urlChanged", {"url": "a.etask.de"}, url=None),
    *differs(
        "another first day", "startChanged", {"firstDay": "2026-01-01"}, firstDay="2026-02-01"
    ),
    *differs("an end further away", "endChanged", {"lastDay": "2026-12-31"}, lastDay="2027-12-31"),
    *differs(
        "an end is set",
        "endChanged",
        {},
        lastDay="2027-12-31",
        notice="notice licence.shortened licence 7 after 2027-12-31",
    ),
    *differs("no end any more", "endChanged", {"lastDay": "2026-12-31"}, lastDay=None),
    *differs(
        "an end nearer by",
        "endChanged",
        {"lastDay": "2026-12-31"},
        lastDay="2026-06-30",
        notice="notice licence.shortened licence 7 before 2026-12-31 after 2026-06-30",
    ),
    *differs(
        "less grace",
        "graceChanged",
        {"lastDay": "2026-12-31", "graceDays": 30},
        graceDays=10,
        notice="notice licence.shortened licence 7 before 2027-01-30 after 2027-01-10",
    ),
    *differs(
        "an end nearer by, and as much more grace",
        "endChanged+graceChanged",
        {"lastDay": "2026-12-31"},
        lastDay="2026-12-21",
        graceDays=10,
    ),
    *differs("another module", "modulesChanged", {"modules": ["cad"]}, modules=["cad", "key"]),
    *differs(
        "a module goes",
        "modulesChanged",
        {"modules": ["cad", "key"]},
        modules=["cad"],
        notice="notice licence.module_removed licence 7 module key",
    ),
    *differs("a limit falls", "limitsChanged", {}, limits=users(49)),
    *differs(
        "another limit", "limitsChanged", {}, limits=[*users(50), {"code": "objects", "most": 0}]
    ),
    *differs(
        "another parameter",
        "parametersChanged",
        {"parameters": [{"name": "a", "value": {"number": 1}}]},
        parameters=[{"name": "a", "value": {"flag": True}}],
    ),
    *differs("another environment", "environmentChanged", {}, environment="demo"),
    *differs(
        "maintenance for longer",
        "maintenanceChanged",
        {"maintainedUntil": "2026-12-31"},
        maintainedUntil="2027-12-31",
    ),
    updates(
        "everything is another one",
        "LI 5",
        [
            keyed(
                licence("7", limits=None),
                limits=users(1),
                application="sonar",
                url="a.de",
                environment="demo",
                modules=["m"],
                firstDay="2026-01-01",
                lastDay="2026-12-31",
                graceDays=1,
                maintainedUntil="2026-12-31",
                parameters=[{"name": "a", "value": {"text": "b"}}],
            )
        ],
        *signed(
            "7",
            2,
            "applicationChanged+urlChanged+startChanged+endChanged+graceChanged"
            "+modulesChanged+limitsChanged+parametersChanged+environmentChanged"
            "+maintenanceChanged",
        ),
        "reads account C1, no application sonar",
        "notice licence.shortened licence 7 after 2027-01-01",
    ),
    updates(
        "another customer code",
        "LI 5, AC C2",
        [keyed(licence("7"))],
        *signed("7", 2, "customerChanged"),
        READS,
        account=record("account", id="C1", code="M2"),
    ),
]
