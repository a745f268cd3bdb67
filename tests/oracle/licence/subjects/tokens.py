"""Tokens: made of a key, signed, read, and refused (LI 4.4, LI 11, LI 12 row 34)."""

from typing import Any

from oracle.expectations import Case
from oracle.installed import record
from oracle.licence import text64
from oracle.licence.calls import CALLS
from oracle.licence.material import (
    ACCOUNT,
    APPLICATION,
    KEY,
    MAIN,
    RING,
    SECOND,
    STRANGER,
    TYPICAL_CLAIMS,
    Json,
    answers,
    asked,
    keyed,
    refuses,
    ring,
    ring_key,
    typical,
    verdict,
)
from oracle.licence.signature import signer
from oracle.licence.subjects.updates import TODAY, licence

HEADER = '{"alg":"EdDSA","kid":"315c","typ":"licence+jwt"}'
PAYLOAD = (
    '{"aud":"etask.fm","end":"2026-12-31","exp":1801396800,"grc":30,"iss":"vendor.example",'
    '"lid":40213,"lim":{"objects":50,"users":300},"mod":["asset","cad","calendar","cleaning",'
    '"contract","document","energy","floor","helpdesk","inventory","key","lease"],'
    '"nbf":1767175200,"seq":7,"start":"2026-01-01","sub":"MUSTER","url":"fm.musterstadt.de"}'
)
ROW = "LI 11, LI 12 row 34"
HELD = record("licence", id="40213", account="C1", application="etask.fm", key=KEY)
VALID = "valid, by 315c, usable, 244 days left"


def encoded(text: str | bytes) -> str:
    """A segment."""
    return text64.written(text.encode() if isinstance(text, str) else text)


def token(payload: str = PAYLOAD, header: str = HEADER, seed: int = MAIN) -> str:
    """A token of any parts, rightly signed."""
    message = f"{encoded(header)}.{encoded(payload)}"
    return f"{message}.{encoded(signer(seed).sign(message.encode()))}"


def read(what: str, text: str, *rows: str, source: str = "LI 4.4", **question: Any) -> Case:
    """A token and what it is worth."""
    return verdict(what, source, asked(text, form="jwt", **question), *rows)


def issue(licence: str, **changed: Any) -> Json:
    """A token that somebody asks for."""
    question = {"licence": licence, "on": TODAY, "ring": RING, "issuer": "vendor.example"}
    return {**question, **changed}


def drafted(what: str, held: Json, *rows: str, **question: Any) -> Case:
    """A token to sign."""
    records = [question.pop("account", ACCOUNT), APPLICATION, held]
    asked_for = issue(held["id"], **question)
    return answers(what, "LI 4.4", records, "draft_token", asked_for, *rows)


def undrafted(what: str, given: list[Json], code: str, path: str, **question: Any) -> Case:
    """What makes no token."""
    asked_for = issue("40213", **question)
    return refuses(what, "LI 4.4", given, "draft_token", asked_for, code, path)


def signed(what: str, held: Json, text: str, seed: int = MAIN, **question: Any) -> Case:
    """The token with its signature."""
    draft = CALLS["draft_token"]([ACCOUNT, APPLICATION, held], issue(held["id"], **question))
    signature = signer(seed).sign(bytes.fromhex(draft["bytes"])).hex()
    found = {"draft": draft, "signature": signature}
    return answers(what, "LI 4.4", [], "signed_text", found, text)


def unsigned(what: str, signature: bytes) -> Case:
    """A signature that does not fit."""
    draft = CALLS["draft_token"]([APPLICATION, HELD], issue("40213"))
    found = {"draft": draft, "signature": signature.hex()}
    source = "LI 12 row 36"
    return refuses(what, source, [], "signed_text", found, "signature.invalid", "signature")


GOOD = token()
HEAD, BODY, PROOF = GOOD.split(".")
NEWER = HEADER.replace("EdDSA", "Ed25519")
LARGE = keyed(
    licence(
        "81",
        limits=[{"code": "\u00e9tages", "most": 3}, {"code": 'a"b', "most": 0}],
        parameters=[
            {"name": "\u00fc", "value": {"text": '\u20ac "x" \\ \u00e9 \U0001f511'}},
            {"name": "n", "value": {"number": 9007199254740991}},
            {"name": "f", "value": {"flag": False}},
        ],
        environment="demo",
        maintainedUntil="2027-06-30",
        url="*.klmn.de:8443",
    )
)
LARGE_PAYLOAD = (
    '{"aud":"etask.fm","env":"demo","iss":"vendor.example","lid":81,'
    '"lim":{"a\\"b":0,"\u00e9tages":3},"mnt":"2027-06-30",'
    '"par":{"f":false,"n":9007199254740991,"\u00fc":"\u20ac \\"x\\" \\\\ \u00e9 \U0001f511"},'
    '"seq":1,"sub":"MUSTER","url":"*.klmn.de:8443"}'
)
UNKNOWN = typical(c9=b"\x00\x11", c10={5: 1}, c8=None)
UNKNOWN_PAYLOAD = (
    '{"aud":"etask.fm","end":"2026-12-31","exp":1798804800,"iss":"\u00dc GmbH","lid":40213,'
    '"lim":{"#5":1},"mod":["#12","helpdesk"],'
    '"nbf":1767175200,"seq":7,"start":"2026-01-01","sub":"MUSTER","url":"fm.musterstadt.de"}'
)

CASES = [
    drafted("a token to sign", HELD, "jwt by 315c"),
    drafted("a token by the newer name of the algorithm", HELD, "jwt by 315c", algorithm="ed25519"),
    drafted(
        "a token is signed by the key of today",
        record(
            "licence",
            id="7",
            account="C1",
            application="etask.fm",
            key=keyed(licence("7"), SECOND)["key"],
        ),
        "jwt by 315c",
        ring=ring(ring_key(MAIN), ring_key(SECOND, "verifyOnly")),
    ),
    drafted(
        "a token of a key of which the licence has moved on",
        {**HELD, "lastDay": "2030-12-31"},
        "jwt by 315c",
    ),
    undrafted("a token of nothing", [APPLICATION], "licence.unknown", "licence"),
    undrafted(
        "a token of a licence without a key",
        [record("licence", id="40213", account="C1", application="etask.fm")],
        "licence.key_invalid",
        "licence",
    ),
    undrafted(
        "a token of a key that cannot be read",
        [{**HELD, "key": "no key"}],
        "licence.key_invalid",
        "licence",
    ),
    undrafted(
        "a token of the key of another licence",
        [{**HELD, "key": typical(c1=1)}],
        "licence.key_invalid",
        "licence",
    ),
    undrafted(
        "a token of a key that nobody here has signed",
        [HELD],
        "licence.key_invalid",
        "licence",
        ring=ring(ring_key(SECOND)),
    ),
    undrafted(
        "a token that nobody signs",
        [HELD],
        "key_ring.no_active_for",
        "ring",
        ring=ring(ring_key(MAIN, "verifyOnly"), ring_key(SECOND, environments=["sandbox"])),
    ),
    signed("a token with its signature", HELD, GOOD),
    signed(
        "a token with the newer name of the algorithm",
        HELD,
        token(header=NEWER),
        algorithm="ed25519",
    ),
    signed("a token with every claim and odd letters", LARGE, token(LARGE_PAYLOAD)),
    signed(
        "a token of numbers that no catalogue names, and an issuer with an umlaut",
        {**HELD, "key": UNKNOWN},
        token(UNKNOWN_PAYLOAD),
        issuer="\u00dc GmbH",
    ),
    unsigned("the signature of a stranger", signer(STRANGER).sign(f"{HEAD}.{BODY}".encode())),
    unsigned("a signature that is too short", signer(MAIN).sign(f"{HEAD}.{BODY}".encode())[:-1]),
    read("a token", GOOD, VALID, TYPICAL_CLAIMS),
    read("a token by the newer name", token(header=NEWER), VALID, TYPICAL_CLAIMS),
    read(
        "a token with every claim",
        token(LARGE_PAYLOAD),
        "valid, by 315c, usable",
        'claims 81/1 etask.fm MUSTER, url *.klmn.de:8443, limits a"b 0 \u00e9tages 3,'
        " parameters f (flag false) n (number 9007199254740991)"
        ' \u00fc (text \u20ac "x" \\ \u00e9 \U0001f511), environment demo,'
        " maintainedUntil 2027-06-30",
        environment="demo",
        url="https://a.klmn.de:8443",
    ),
    read(
        "a token that is over",
        GOOD,
        "expired since 2027-01-31, by 315c",
        TYPICAL_CLAIMS,
        now="2027-01-31T12:00:00Z",
    ),
    read(
        "a token in its grace",
        GOOD,
        "grace lastDay 2027-01-30, by 315c, usable, 0 days left",
        TYPICAL_CLAIMS,
        now="2027-01-31T11:59:59Z",
    ),
    read(
        "a token elsewhere",
        GOOD,
        "wrong_url licensed fm.musterstadt.de actual acme.de, by 315c",
        TYPICAL_CLAIMS,
        url="acme.de",
    ),
    read(
        "a token past the window of its key",
        GOOD,
        "key_out_of_window key 315c maxEnd 2026-12-31, by 315c",
        TYPICAL_CLAIMS,
        ring=ring(ring_key(SECOND), ring_key(MAIN, "verifyOnly", maxEnd="2026-12-31")),
    ),
    read(
        "a token of a stranger",
        token(header=HEADER.replace("315c", "096b"), seed=STRANGER),
        "unknown_key key 096b, by 096b",
        source=ROW,
    ),
    read(
        "a token of a revoked key",
        GOOD,
        "key_revoked key 315c, by 315c",
        ring=ring(ring_key(SECOND), ring_key(MAIN, "revoked")),
    ),
    read(
        "a token that a stranger has signed",
        token(seed=STRANGER),
        "bad_signature key 315c, by 315c",
        source=ROW,
    ),
    read(
        "a token with more users under the old signature",
        f"{HEAD}.{encoded(PAYLOAD.replace('300', '999'))}.{PROOF}",
        "bad_signature key 315c, by 315c",
        source=ROW,
    ),
    read(
        "a token whose signature is a key's",
        f"{HEAD}.{BODY}.{'A' * 86}",
        "bad_signature key 315c, by 315c",
        source=ROW,
    ),
    verdict(
        "a token where a key is asked for", "LI 12 row 1", asked(GOOD), "malformed fault (notAKey)"
    ),
]
