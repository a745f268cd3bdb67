"""Reference keys: how a licence becomes a key, byte for byte, and back."""

from typing import Any

from oracle.expectations import Case
from oracle.installed import record
from oracle.licence.cbor import encoded
from oracle.licence.material import (
    ACCOUNT,
    APPLICATION,
    MAIN,
    MODULES,
    NOW,
    SECOND,
    TYPICAL,
    TYPICAL_CLAIMS,
    Json,
    answers,
    asked,
    fulfilled,
    kid,
    planned,
    ring,
    ring_key,
    sealed,
    signatures,
    typical,
)
from oracle.licence.telling import rows_told

RING = ring(
    ring_key(MAIN, environments=["production", "demo"]),
    ring_key(SECOND, environments=["sandbox"]),
)
TODAY = "2025-12-01"
# The symbols of a line; as it happens, also the first size that CBOR tells in a byte of its own.
LINE = 24


def licence(number: str, **fields: Any) -> Json:
    """A licence of the account for the application, unless it says otherwise."""
    return record("licence", **{"id": number, "account": "C1", "application": "etask.fm", **fields})


def made(what: str, stated: Json, claims: str, size: int, here: Json, **given: Any) -> list[Case]:
    """A licence that is saved, signed, verified and turned into its other forms.

    `size` is that of the payload: every length of a key follows from it.
    """
    records = [
        given.get("account", ACCOUNT),
        given.get("application", APPLICATION),
        *given.get("others", []),
    ]
    command: Json = {"licence": {name: stated[name] for name in stated if name != "kind"}}
    command |= {"ring": RING, "today": TODAY}
    by = kid(SECOND if stated.get("environment") == "sandbox" else MAIN).hex()
    number, sequence = stated["id"], given.get("sequence", 1)
    new = not any(each["id"] == number for each in given.get("others", []))
    rows = given["rows"] if "rows" in given else told_fields(stated)
    head = f"{'new ' if new else ''}licence {number}: {rows}"
    remembered = (
        f"new auditEntry audit:licence/{number}/{sequence}: on {TODAY}, action save, account C1,"
        f" licence {number}, sequence {sequence}, reasons noKeyYet, signingKey {by}, claims"
    )
    reads = f"reads account C1, application {stated['application']}"
    saved = answers(
        *(f"{what}: what is to be signed", "LI 4.1, LI 4.2", records, "save_licence", command),
        f"changed {number} sequence {sequence} reasons noKeyYet",
        f"sign {number} by {by}",
        f"{head}, sequence {sequence}, issuedOn {TODAY}",
        remembered,
        reads,
    )
    plan = planned(saved)
    signed = answers(
        *(f"{what}: the key", "LI 4.3, LI 5", records, "signed_plan"),
        {"plan": plan, "signatures": signatures(plan)},
        f"{head}, sequence {sequence}, key, issuedOn {TODAY}",
        f"{remembered}, key",
        reads,
    )
    text = key_in(saved)
    question = {"text": text, "ring": RING, "application": stated["application"], "now": NOW}
    verified = answers(
        *(f"{what}: what it says", "LI 4.2, LI 9", records, "verify_licence", question | here),
        *(f"valid, by {by}, usable{given.get('left', '')}", claims),
    )
    return [saved, signed, verified, forms(what, text, size, by)]


def told_fields(stated: Json) -> str:
    """The fields of a new licence, as they were stated."""
    return ", ".join(rows_told({}, stated))


def key_in(case: Case) -> str:
    """The key that comes out of saving."""
    [text] = [
        each["put"]["key"]
        for each in fulfilled(case)["changes"]["changes"]
        if each["put"]["kind"] == "licence"
    ]
    return str(text)


def forms(what: str, text: str, size: int, by: str) -> Case:
    """Five bits a symbol, a check for every 24 of them, and a head of three."""
    symbols = -(-(2 + size + 64) * 8 // 5)
    lines = -(-symbols // LINE)
    head = 1 if size < LINE else 2
    return answers(
        *(f"{what}: its forms", "LI 4.3, LI 4.4", [], "key_forms", {"text": text}),
        f"by {by}",
        f"a word of {3 + symbols + lines} characters",
        f"{1 + lines} lines",
        f"{1 + 1 + 2 + 41 + 1 + head + size + 2 + 64} bytes of COSE",
    )


TYPICAL_LICENCE = licence(
    "40213",
    url="https://FM.Musterstadt.de/",
    limits=[{"code": "users", "most": 300}, {"code": "objects", "most": 50}],
    modules=[*MODULES],
    firstDay="2026-01-01",
    lastDay="2026-12-31",
    graceDays=30,
)
ON_HAND = [licence("40213", sequence=6)]
CAFE = "Cafe\u0301"

CASES = [
    *made(
        *("the typical key", TYPICAL_LICENCE, TYPICAL_CLAIMS, 68, {"url": "fm.musterstadt.de"}),
        others=ON_HAND,
        sequence=7,
        left=", 244 days left",
        rows=told_fields(TYPICAL_LICENCE).removeprefix("account C1, application etask.fm, "),
    ),
    *made(
        "the smallest key",
        licence("1", application="a"),
        "claims 1/1 a K1",
        12,
        {},
        account=record("account", id="C1", code="K1"),
        application=record("application", id="a"),
    ),
    *made(
        "a small key",
        licence(
            *("1023",),
            url="muster.etask.de",
            limits=[{"code": "users", "most": 10}],
            modules=["cad"],
            lastDay="2026-06-30",
        ),
        "claims 1023/1 etask.fm MUSTER, url muster.etask.de, lastDay 2026-06-30, modules cad,"
        " limits users 10",
        # map, lid, seq, app, cus, url, end, mod, lim
        1 + 4 + 2 + 10 + 8 + 17 + 4 + 3 + 4,
        {"url": "https://muster.etask.de"},
        left=", 60 days left",
    ),
    *made(
        "a key for every host below a name",
        licence("77", url="*.Musterstadt.de", modules=["lease", "asset"], firstDay="2026-01-01"),
        "claims 77/1 etask.fm MUSTER, url *.musterstadt.de, firstDay 2026-01-01,"
        " modules asset lease",
        1 + 3 + 2 + 10 + 8 + 18 + 4 + 4,
        {"url": "https://cad.musterstadt.de/x?y"},
    ),
    *made(
        "a key whose modules are texts",
        licence(
            *("78",),
            application="sonar",
            limits=[{"code": "users", "most": 24}, {"code": "a", "most": 0}],
            modules=["reports", "alarms", "\u00fcbersicht", "alarms"],
        ),
        "claims 78/1 sonar MUSTER, modules alarms reports \u00fcbersicht, limits a 0 users 24",
        # 6 + 1, 7 + 1, 10 + 1 bytes of modules; 2 + 1 and 6 + 2 of limits
        1 + 3 + 2 + 7 + 8 + (2 + 7 + 8 + 11) + (2 + 3 + 8),
        {},
        application=record("application", id="sonar"),
    ),
    *made(
        "a key for ever, with maintenance",
        licence("2000", modules=["cad"], maintainedUntil="2026-12-31"),
        "claims 2000/1 etask.fm MUSTER, modules cad, maintainedUntil 2026-12-31",
        1 + 4 + 2 + 10 + 8 + 3 + 4,
        {},
    ),
    *made(
        "a key for a sandbox",
        licence(
            *("9007199254740991",),
            url="MUSTER-SB.etask.de",
            environment="sandbox",
            lastDay="2026-12-31",
            graceDays=7,
        ),
        "claims 9007199254740991/1 etask.fm MUSTER, url muster-sb.etask.de, lastDay 2026-12-31,"
        " graceDays 7, environment sandbox",
        1 + 10 + 2 + 10 + 8 + 20 + 4 + 2 + 2,
        {"url": "https://muster-sb.etask.de", "environment": "sandbox"},
        left=", 244 days left",
    ),
    *made(
        "a key for a demo",
        licence("80", environment="demo", lastDay="2026-06-01", graceDays=366),
        "claims 80/1 etask.fm MUSTER, lastDay 2026-06-01, graceDays 366, environment demo",
        1 + 3 + 2 + 10 + 8 + 4 + 4 + 2,
        {"environment": "demo"},
        left=", 31 days left",
    ),
    *made(
        "a key with parameters of each type",
        licence(
            *("81",),
            parameters=[
                {"name": "region", "value": {"text": CAFE}},
                {"name": "slots", "value": {"number": 9007199254740991}},
                {"name": "beta", "value": {"flag": False}},
                {"name": "a\u0301", "value": {"flag": True}},
            ],
        ),
        "claims 81/1 etask.fm MUSTER, parameters beta (flag false) region (text Caf\u00e9)"
        " slots (number 9007199254740991) \u00e1 (flag true)",
        1 + 3 + 2 + 10 + 8 + (2 + (5 + 1) + (7 + 6) + (6 + 9) + (3 + 1)),
        {},
    ),
    *made(
        "a key for an address and a port",
        licence("82", url="http://10.1.2.3:8080"),
        "claims 82/1 etask.fm MUSTER, url 10.1.2.3:8080",
        1 + 3 + 2 + 10 + 8 + 15,
        {"url": "http://10.1.2.3:8080/portal"},
    ),
    *made(
        "a key for a long address and a port",
        licence("83", url="https://[2001:DB8:0:0:1:0:0:1]:8443"),
        "claims 83/1 etask.fm MUSTER, url [2001:db8::1:0:0:1]:8443",
        1 + 3 + 2 + 10 + 8 + 27,
        {"url": "https://[2001:db8::1:0:0:1]:8443"},
    ),
    *made(
        "a key for letters of a language",
        licence("84", url="https://B\u00dcRO.etask.de", modules=["cad"]),
        "claims 84/1 etask.fm Caf\u00e9, url xn--bro-hoa.etask.de, modules cad",
        1 + 3 + 2 + 10 + 7 + 22 + 3,
        {"url": "https://b\u00fcro.etask.de"},
        account=record("account", id="C1", code=CAFE),
    ),
    answers(
        "a key with a claim that nobody must understand: what it says",
        "LI 4.2, LI 12 row 26",
        [APPLICATION],
        "verify_licence",
        asked(typical(c40="later")),
        "valid, by 315c, usable, 244 days left",
        TYPICAL_CLAIMS,
        "warning unknown_claims claims 40",
    ),
    forms(
        *("a key with a claim that nobody must understand", typical(c40="later")),
        *(len(encoded(TYPICAL)) + 8, "315c"),
    ),
    forms("a foreign key", sealed({0: 0}, seed=SECOND), 3, kid(SECOND).hex()),
]
