"""Licences for sandboxes, made of the others (AC C5, AC E.22, LI 8, Z9)."""

from typing import Any

from oracle.expectations import Case
from oracle.installed import record
from oracle.licence.material import (
    APPLICATION,
    RING,
    Json,
    answers,
    fields_of,
    refuses,
    ring,
    ring_key,
    MAIN,
    SECOND,
    steps,
    then,
)
from oracle.licence.claims import payload_of
from oracle.licence.catalogue import catalogue_of
from oracle.licence.material import sealed
from oracle.licence.subjects.updates import TODAY, users
from oracle.licence.wanted import claims_of
from oracle.records import stretch

ACCOUNT = record("account", id="C1", code="KLMN")
URL = "KLMN-SB.etask.de"
SET = "reads account C1, application etask.fm, licences of C1"


def licence(number: str, **fields: Any) -> Json:
    """A production licence, unless it says otherwise."""
    head = {"id": number, "account": "C1", "application": "etask.fm"}
    return record("licence", **{**head, **fields})


def with_key(found: Json, seed: int = MAIN) -> Json:
    """A licence with its key."""
    payload = payload_of(claims_of(found, ACCOUNT, 1), catalogue_of(APPLICATION))
    issued = {"sequence": 1, "key": sealed(payload, seed), "issuedOn": "2025-12-01"}
    return record("licence", **{**fields_of(found), **issued})


def copy(number: str, source: str, **fields: Any) -> Json:
    """A copy that is there, with its key."""
    return with_key(licence(number, url=URL, environment="sandbox", source=source, **fields))


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
    return refuses(what, "LI 12 row 37, AC C5.3", records, "create_sandbox_licences", question,
                   code, path)


def coded(what: str, code: str, **changed: Any) -> Case:
    """A customer code that makes no host."""
    account = record("account", id="C1", code=code)
    return makes_none(what, "account.code_invalid", "account", [account, licence("1")],
                      command("2", **changed))


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


def hosted(what: str, code: str, shown: str, domain: str | None = None) -> Case:
    """A customer code that makes a host."""
    account = record("account", id="C1", code=code)
    question = command("2", **({"domain": domain} if domain else {}))
    return makes(what, "LI 8, LI 12 row 37", [account, licence("1")], question,
                 "created 2 source 1", "sign 2 by 315c", new("2", "1", url=shown),
                 audit("2", "noKeyYet"), SET)


ONE, TWO = licence("1", limits=users(50)), licence("2", url="klmn.de")
MADE = makes(
    "one copy is made, one is brought up to its source",
    "AC E.22",
    [ACCOUNT, with_key(ONE), TWO, copy("3", "1", limits=users(20))],
    command("4"),
    "changed 3 sequence 2 reasons limitsChanged",
    "created 4 source 2",
    "sign 3 by 315c",
    "sign 4 by 315c",
    f"licence 3: limits code=users most=50, sequence 2, -key, issuedOn {TODAY}",
    new("4", "2"),
    audit("3", "limitsChanged", 2, "former"),
    audit("4", "noKeyYet"),
    SET,
    f"notice licence.same_application_at_url application etask.fm url {URL}",
)
SAME_HOST = f"notice licence.same_application_at_url application etask.fm url {URL}"
STORY = [
    MADE,
    then(MADE, "a second time nothing is made", "AC E.22", "create_sandbox_licences", command(),
         "unchanged 3", "unchanged 4", "nothing", SAME_HOST),
    then(MADE, "the host of a copy is signed in small letters", "AC E.22, LI 8", "verify_licence",
         {"text": next(each["put"]["key"] for each in steps(MADE)[0]["changes"]
                       if each["put"].get("id") == "4"),
          "ring": RING, "application": "etask.fm", "now": "2026-03-01T12:00:00Z",
          "url": "https://klmn-sb.etask.de", "environment": "sandbox"},
         "valid, by 315c, usable",
         "claims 4/1 etask.fm KLMN, url klmn-sb.etask.de, environment sandbox"),
    makes_none("a code that makes no host", "account.code_invalid", "account",
               [record("account", id="C1", code="K N!"), ONE], command("4")),
]

CASES = [
    *STORY,
    makes(
        "production, over and demo are copied, a sandbox is not",
        "Z9",
        [ACCOUNT, ONE, licence("2", lastDay="2024-12-31"), licence("3", environment="demo"),
         copy("4", "1", limits=users(50))],
        command("5", "6", "7"),
        "unchanged 4",
        "created 5 source 2",
        "created 6 source 3",
        "sign 5 by 315c",
        "sign 6 by 315c",
        new("5", "2").replace("sandbox, source", "sandbox, lastDay 2024-12-31, source"),
        new("6", "3"),
        audit("5", "noKeyYet"),
        audit("6", "noKeyYet"),
        SET,
        SAME_HOST,
    ),
    makes(
        "everything that is carried over, and nothing else",
        "Z9",
        [ACCOUNT,
         licence("1", url="https://klmn.de", limits=users(5), modules=["cad"],
                 parameters=[{"name": "a", "value": {"flag": True}}], firstDay="2026-01-01",
                 lastDay="2026-12-31", graceDays=7, maintainedUntil="2027-01-01",
                 invoiceText="Seats", sequence=5)],
        command("9"),
        "created 9 source 1",
        "sign 9 by 315c",
        f"new licence 9: account C1, application etask.fm, url {URL}, environment sandbox,"
        " limits code=users most=5, modules cad, parameters name=a value=flag=true,"
        " firstDay 2026-01-01, lastDay 2026-12-31, graceDays 7, maintainedUntil 2027-01-01,"
        f" source 1, sequence 1, issuedOn {TODAY}",
        audit("9", "noKeyYet"),
        SET,
    ),
    makes(
        "copies are signed by the key for sandboxes",
        "LI 6",
        [ACCOUNT, licence("1")],
        command("2", ring=ring(ring_key(MAIN, environments=["production"]),
                               ring_key(SECOND, environments=["sandbox"]))),
        "created 2 source 1",
        "sign 2 by f783",
        new("2", "1"),
        audit("2", "noKeyYet", by="f783"),
        SET,
    ),
    makes("a licence that is cancelled is not copied", "Z9",
          [ACCOUNT, licence("1", cancelledOn="2026-02-01")], command(),
          "skipped 1 reason cancelled", "nothing"),
    makes("the copy of a licence that is cancelled is cancelled with it", "AC C5.1",
          [ACCOUNT, licence("1", cancelledOn="2026-02-01"), copy("2", "1")], command(),
          "skipped 1 reason cancelled", "licence 2: cancelledOn 2026-02-01",
          "reads account C1, licences of C1"),
    makes("a copy that is cancelled already", "AC C5.1",
          [ACCOUNT, licence("1", cancelledOn="2026-02-01"),
           {**copy("2", "1"), "cancelledOn": "2026-02-01"}], command(),
          "skipped 1 reason cancelled", "nothing"),
    makes("an account that is inactive gets no copies", "AC C6",
          [record("account", id="C1", code="KLMN", inactive=[stretch("2026-01-01")]),
           licence("1"), licence("2", environment="demo")], command("3", "4"),
          "skipped 1 reason accountInactive", "skipped 2 reason accountInactive", "nothing"),
    makes("a source that can have no key has no copy either", "AC C5",
          [ACCOUNT, licence("1", limits=users(-1)), licence("2")], command("3"),
          "failed 1 faults (restriction_negative code users most -1)",
          "created 3 source 2",
          "sign 3 by 315c",
          new("3", "2"),
          audit("3", "noKeyYet"),
          SET),
    makes("a copy that fails stays as it is", "AC C4.2",
          [ACCOUNT, licence("1", graceDays=5), copy("2", "1")], command(),
          "failed 2 faults (grace_without_end)", "nothing"),
    makes("a bad place of a source does not matter to its copy", "Z9",
          [ACCOUNT, licence("1", url="a b")], command("2"),
          "created 2 source 1", "sign 2 by 315c", new("2", "1"), audit("2", "noKeyYet"), SET),
    makes("a copy at another host moves", "AC C5.1",
          [ACCOUNT, licence("1"), {**copy("2", "1")}],
          command(domain="Test.KLMN.de"),
          "changed 2 sequence 2 reasons urlChanged",
          "sign 2 by 315c",
          f"licence 2: url KLMN-SB.Test.KLMN.de, sequence 2, -key, issuedOn {TODAY}",
          audit("2", "urlChanged", 2, "former"),
          SET),
    makes("a shorter source makes a shorter copy", "LI 5",
          [ACCOUNT, licence("1", lastDay="2026-06-30"), copy("2", "1", lastDay="2026-12-31")],
          command(),
          "changed 2 sequence 2 reasons endChanged",
          "sign 2 by 315c",
          f"licence 2: lastDay 2026-06-30, sequence 2, -key, issuedOn {TODAY}",
          audit("2", "endChanged", 2, "former"),
          SET,
          "notice licence.shortened licence 2 before 2026-12-31 after 2026-06-30"),
    makes("a copy without its key gets one", "AC C5",
          [ACCOUNT, licence("1"),
           licence("2", url=URL, environment="sandbox", source="1", sequence=1)],
          command(),
          "changed 2 sequence 2 reasons noKeyYet",
          "sign 2 by 315c",
          f"licence 2: sequence 2, issuedOn {TODAY}",
          audit("2", "noKeyYet", 2),
          SET),
    makes("the domain of the policy", "AC C5",
          [ACCOUNT, licence("1"), record("policy", sandboxDomain="sandbox.example")],
          command("2"),
          "created 2 source 1", "sign 2 by 315c",
          new("2", "1", url="KLMN-SB.sandbox.example"), audit("2", "noKeyYet"), SET),
    makes("the domain of the call comes before that of the policy", "AC C5",
          [ACCOUNT, licence("1"), record("policy", sandboxDomain="sandbox.example")],
          command("2", domain="here.example"),
          "created 2 source 1", "sign 2 by 315c",
          new("2", "1", url="KLMN-SB.here.example"), audit("2", "noKeyYet"), SET),
    makes("an account that hosts itself", "AC C5.3",
          [record("account", id="C1", code="KLMN", hosted=False), licence("1")], command("2"),
          "created 2 source 1", "sign 2 by 315c", new("2", "1"), audit("2", "noKeyYet"), SET,
          "notice account.not_hosted account C1"),
    makes("an account that is hosted", "AC C5.3",
          [record("account", id="C1", code="KLMN", hosted=True), licence("1")], command("2"),
          "created 2 source 1", "sign 2 by 315c", new("2", "1"), audit("2", "noKeyYet"), SET),
    makes("more numbers than are needed", "SV8", [ACCOUNT, licence("1")],
          command("22", "23", "24"),
          "created 22 source 1", "sign 22 by 315c", new("22", "1"), audit("22", "noKeyYet"), SET),
    makes("an account without licences has no copies", "AC C5", [ACCOUNT], command("1"),
          "nothing"),
    makes("licences of others are not copied", "AC C5",
          [ACCOUNT, record("account", id="C2", code="ZWEI"), licence("1", account="C2")],
          command("2"), "nothing"),
    hosted("a code of small letters", "klmn", "klmn-SB.etask.de"),
    hosted("a code with an umlaut", "B\u00dcRO", "B\u00dcRO-SB.etask.de"),
    hosted("a code of 32 letters", "k" * 32, f"{'k' * 32}-SB.etask.de"),
    makes("a code of 60 letters makes a host, but no key", "LI 4.2, LI 8",
          [record("account", id="C1", code="k" * 60), licence("1")], command("2"),
          f"failed 1 faults (customer_code_invalid code {'k' * 60})", "nothing"),
    hosted("a code of digits", "0815", "0815-SB.etask.de"),
    hosted("a domain with a port", "KLMN", "KLMN-SB.etask.de:8443", "etask.de:8443"),
    coded("a code with a blank and a sign", "M\u00dcLLER & CO"),
    coded("a code of two labels", "A.B"),
    coded("a code that is a star", "*"),
    coded("a code of two dots", ".."),
    coded("a code that looks like an A-label", "xn--a"),
    coded("a code of 61 letters", "k" * 61),
    coded("a code that begins with a hyphen", "-KLMN"),
    coded("a code with a slash", "KL/MN"),
    coded("a code with a scheme", "http://KLMN"),
    makes_none("an account without a code", "account.code_missing", "account",
               [record("account", id="C1"), licence("1")], command("2")),
    makes_none("a domain that is none", "url.invalid", "domain", [ACCOUNT, licence("1")],
               command("2", domain="etask de")),
    makes_none("two customers at one host", "licence.duplicate_target", "account",
               [record("account", id="C1", code="ACME"), record("account", id="C2", code="acme"),
                licence("1")], command("2")),
    makes_none("two customers at one host by another spelling", "licence.duplicate_target",
               "account",
               [record("account", id="C1", code="B\u00dcRO"),
                record("account", id="C2", code="bu\u0308ro"), licence("1")], command("2")),
    makes("a customer whose code makes no host is no twin", "LI 8",
          [ACCOUNT, record("account", id="C2", code="K N"), record("account", id="C3"),
           licence("1")], command("2"),
          "created 2 source 1", "sign 2 by 315c", new("2", "1"), audit("2", "noKeyYet"), SET),
    makes_none("too few numbers", "licence.numbers_short", "numbers",
               [ACCOUNT, licence("1"), licence("2")], command("3")),
    makes_none("no numbers", "licence.numbers_short", "numbers", [ACCOUNT, licence("1")],
               command()),
    makes_none("a number twice", "record.duplicate", "numbers[1]",
               [ACCOUNT, licence("1"), licence("2")], command("3", "3")),
    makes_none("a number that is taken", "record.duplicate", "numbers[0]",
               [ACCOUNT, licence("1"), licence("9", account="C2")], command("9")),
    makes_none("copies for nobody", "account.unknown", "account", [licence("1")], command("2")),
    makes_none("nobody signs for sandboxes", "key_ring.no_active_for", "ring",
               [ACCOUNT, licence("1")],
               command("2", ring=ring(ring_key(MAIN, environments=["production"])))),
]
