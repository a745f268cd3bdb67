"""Records of licences in a file, and those that a Book turns away."""

from typing import Any

from oracle.expectations import Case, Refusal
from oracle.installed import record
from oracle.licence.material import Json

LICENCE = record("licence", id="7", account="C1", application="etask.fm")


def saved(what: str, source: str, given: list[Json], *rows: str) -> Case:
    """The file of these records."""
    return Case(what, source, given, {}, list(rows), "save")


def refused(what: str, source: str, given: list[Json], code: str, path: str) -> Case:
    """Records that the door turns away."""
    return Case(what, source, given, {}, Refusal(code, path), "save")


def application(**fields: Any) -> Json:
    """An application."""
    return {"kind": "application", "id": "etask.fm", **fields}


def modules(what: str, entries: list[Json], code: str, path: str) -> Case:
    """A catalogue of modules that contradicts itself."""
    return refused(what, "LI 4.2", [application(modules=entries)], code, path)


def limits(what: str, entries: list[Json], code: str, path: str) -> Case:
    """A catalogue of limits that does."""
    return refused(what, "LI 4.2", [application(limits=entries)], code, path)


TWICE = "application.catalogue_twice"
INVALID = "application.name_invalid"

CASES = [
    saved(
        "every field of every record",
        "AC C1",
        [
            record("policy", sandboxDomain="sandbox.example"),
            record(
                "auditEntry",
                id="audit:licence/9/2",
                on="2026-03-01",
                at="2026-03-01T08:00:00Z",
                by="Ada",
                action="update",
                account="C1",
                licence="9",
                sequence=2,
                reasons=["noKeyYet"],
                signingKey="315c",
                formerClaims="0123456789abcdef",
                claims="0123456789abcdef",
                formerKey="0123456789abcdef",
                key="0123456789abcdef",
            ),
            record(
                "licence",
                id="9",
                account="C1",
                application="etask.fm",
                url="a b",
                environment="sandbox",
                limits=[{"code": "users", "most": -1}],
                modules=["b", "a"],
                parameters=[
                    {"name": "x", "value": {"text": "y"}},
                    {"name": "x", "value": {"number": -1}},
                    {"name": "z", "value": {"flag": False}},
                ],
                firstDay="2026-02-01",
                lastDay="2026-01-01",
                graceDays=0,
                maintainedUntil="1969-01-01",
                source="10",
                cancelledOn="2026-03-01",
                invoiceText="Seats",
                sequence=2,
                key="no key",
                issuedOn="2026-01-01",
            ),
            record("licence", id="10", account="C1", application="sonar"),
            record(
                "client",
                id="P1",
                account="C1",
                application="etask.fm",
                url="a b",
                stage="qa",
                started=False,
            ),
            application(
                name="Facilities",
                modules=[{"name": "b", "number": 1023}, {"name": "a"}],
                limits=[{"code": "users", "number": 0, "required": True}],
            ),
            record("account", id="C1", code="MUSTER", hosted=True),
        ],
        "account C1",
        "application etask.fm",
        "client P1",
        "licence 10",
        "licence 9",
        "auditEntry audit:licence/9/2",
        "policy policy",
    ),
    saved(
        "what accounts and applications are is known by their ids",
        "AC C1",
        [LICENCE, record("client", id="P1", account="C9", application="sonar")],
        "client P1",
        "licence 7",
    ),
    saved(
        "the same name for a module and a limit",
        "LI 4.2",
        [application(modules=[{"name": "a", "number": 1}], limits=[{"code": "a", "number": 1}])],
        "application etask.fm",
    ),
    refused(
        "a source that there is not",
        "AC C1",
        [{**LICENCE, "source": "8"}],
        "reference.unknown",
        "[0].source",
    ),
    refused("a licence twice", "AC C1", [LICENCE, LICENCE], "record.duplicate", "[1]"),
    modules(
        "a module twice",
        [{"name": "a"}, {"name": "b"}, {"name": "a", "number": 2}],
        TWICE,
        "[0].modules[2].name",
    ),
    modules(
        "a number of two modules",
        [{"name": "a", "number": 3}, {"name": "b", "number": 3}],
        TWICE,
        "[0].modules[1].number",
    ),
    modules(
        "a number above 1,023",
        [{"name": "a", "number": 1024}],
        "input.out_of_range",
        "[0].modules[0].number",
    ),
    modules(
        "a module that begins with a number sign", [{"name": "#7"}], INVALID, "[0].modules[0].name"
    ),
    modules(
        "a module with a blank in front",
        [{"name": "b"}, {"name": " a"}],
        INVALID,
        "[0].modules[1].name",
    ),
    modules(
        "a module with a no-break space behind",
        [{"name": "a\u00a0"}],
        INVALID,
        "[0].modules[0].name",
    ),
    modules(
        "a module of 65 letters in a catalogue",
        [{"name": "a" * 65}],
        INVALID,
        "[0].modules[0].name",
    ),
    modules("a module that is not composed", [{"name": "u\u0308"}], INVALID, "[0].modules[0].name"),
    limits("a limit twice", [{"code": "a"}, {"code": "a"}], TWICE, "[0].limits[1].code"),
    limits(
        "a number of two limits",
        [{"code": "a", "number": 0}, {"code": "b", "number": 0}],
        TWICE,
        "[0].limits[1].number",
    ),
    limits(
        "a limit's number above 1,023",
        [{"code": "a", "number": 4294967295}],
        "input.out_of_range",
        "[0].limits[0].number",
    ),
    limits("a limit that is no name", [{"code": "#"}], INVALID, "[0].limits[0].code"),
    Case(
        "the source of a copy cannot be removed",
        "AC C1",
        [LICENCE, record("licence", id="8", account="C1", application="etask.fm", source="7")],
        {},
        Refusal("reference.unknown", "changes[0].remove"),
        "save",
        [{"expects": [], "changes": [{"remove": {"kind": "licence", "id": "7"}}]}],
    ),
]
