"""Lists of what is no longer good: made, signed and read (LI 9, LI 12 row 32)."""

from typing import Any

import cbor2

from oracle.expectations import Case
from oracle.licence import text64
from oracle.licence.calls import CALLS
from oracle.licence.cbor import encoded
from oracle.licence.claims import number_of
from oracle.licence.envelope import KEY_TYPE, LIST_TYPE, cose, signed_bytes
from oracle.licence.material import (
    KEY,
    MAIN,
    RING,
    SECOND,
    STRANGER,
    THIRD,
    TYPICAL_CLAIMS,
    Json,
    answers,
    asked,
    kid,
    refuses,
    ring,
    ring_key,
    typical,
    verdict,
)
from oracle.licence.signature import signer

ROW = "LI 9, LI 12 row 32"
ISSUED = number_of("2026-04-01")
VALID = "valid, by 315c, usable, 244 days left"
BOTH = ring(ring_key(MAIN), ring_key(SECOND, "verifyOnly"))


def listed(content: Any, seed: int = MAIN, typ: str = LIST_TYPE) -> str:
    """A list of any content or bytes, rightly signed."""
    payload = content if isinstance(content, bytes) else encoded(content)
    signature = signer(seed).sign(signed_bytes(kid(seed), payload, typ))
    return text64.written(cose(kid(seed), payload, signature, typ))


def enveloped(number: int, part: Any) -> str:
    """The empty list with another part, counted from 1, or with one more."""
    parts = list(cbor2.loads(text64.read(listed({1: ISSUED})) or b"").value)
    parts[number - 1 : number] = [part]
    return text64.written(encoded(cbor2.CBORTag(18, parts)))


def judged(
    what: str, content: dict[int, Any], *rows: str, source: str = ROW, **changed: Any
) -> Case:
    """The usual key, number 40213 of revision 7, under a list."""
    question = asked(revocations=listed({1: ISSUED, **content}), **changed)
    return verdict(what, source, question, *rows)


def unread(what: str, found: str, code: str = "malformed", **changed: Any) -> Case:
    """A list that is not believed, so that the call has no answer."""
    question = asked(revocations=found, **changed)
    refusal = (f"revocations.{code}", "revocations")
    return refuses(what, "LI 9", [], "verify_licence", question, *refusal)


def drafted(what: str, question: Json, *rows: str) -> Case:
    """A list to sign."""
    return answers(what, "LI 9", [], "draft_revocations", question, *rows)


def undrafted(what: str, question: Json, code: str, path: str) -> Case:
    """What makes no list."""
    return refuses(what, "LI 9", [], "draft_revocations", question, code, path)


def signed(what: str, question: Json, text: str, seed: int = MAIN) -> Case:
    """The list with its signature."""
    draft = CALLS["draft_revocations"]([], question)
    signature = signer(seed).sign(bytes.fromhex(draft["bytes"])).hex()
    found = {"draft": draft, "signature": signature}
    return answers(what, "LI 9", [], "signed_text", found, text)


def unsigned(what: str, signature: str) -> Case:
    """A signature that does not fit."""
    draft = CALLS["draft_revocations"]([], FULL)
    found = {"draft": draft, "signature": signature}
    return refuses(
        *(what, "LI 12 row 36", [], "signed_text", found), *("signature.invalid", "signature")
    )


FULL: Json = {
    "issued": "2026-04-01",
    "next": "2026-07-01",
    "licences": [{"licence": "40213", "below": 8}, {"licence": "7"}, {"licence": "24"}],
    "keys": ["f783", "096b"],
    "ring": RING,
}
FULL_CONTENT = {
    1: ISSUED,
    2: number_of("2026-07-01"),
    3: {7: True, 24: True, 40213: 8},
    4: [kid(STRANGER), kid(SECOND)],
}
GOOD = listed({1: ISSUED})
ENVELOPE = text64.read(GOOD) or b""
OTHER_NONCE = text64.written(ENVELOPE[:-40] + bytes([ENVELOPE[-40] ^ 1]) + ENVELOPE[-39:])
UNTAGGED = text64.written(ENVELOPE[1:])
OLD_RING = ring(ring_key(SECOND), ring_key(MAIN, "verifyOnly", maxEnd="2027-12-31"))

CASES = [
    judged("a list that revokes nothing", {}, VALID, TYPICAL_CLAIMS),
    judged("a licence that is revoked", {3: {40213: True}}, "revoked, by 315c", TYPICAL_CLAIMS),
    judged(
        "an older revision than the list demands",
        {3: {40213: 8}},
        "superseded sequence 7 needed 8, by 315c",
        TYPICAL_CLAIMS,
    ),
    judged("the revision that the list demands", {3: {40213: 7}}, VALID, TYPICAL_CLAIMS),
    judged("another licence that is revoked", {3: {40212: True, 40214: 9}}, VALID, TYPICAL_CLAIMS),
    judged(
        "a revoked licence in another place",
        {3: {40213: True}},
        "wrong_url licensed fm.musterstadt.de actual acme.de, by 315c",
        TYPICAL_CLAIMS,
        url="acme.de",
    ),
    judged(
        "a revoked licence that is over",
        {3: {40213: True}},
        "revoked, by 315c",
        TYPICAL_CLAIMS,
        now="2030-01-01T00:00:00Z",
    ),
    judged(
        "a revoked licence spelled in small letters",
        {3: {40213: True}},
        "revoked, by 315c",
        TYPICAL_CLAIMS,
        text=KEY.lower(),
    ),
    judged(
        "the list revokes the key that signed the licence",
        {4: [kid(MAIN)]},
        "key_revoked key 315c, by 315c",
        source="LI 12 row 17",
    ),
    judged("the list revokes another key", {4: [kid(SECOND)]}, VALID, TYPICAL_CLAIMS),
    judged(
        "a list whose successor is due today", {2: number_of("2026-05-01")}, VALID, TYPICAL_CLAIMS
    ),
    judged(
        "a list whose successor was due yesterday",
        {2: number_of("2026-04-30")},
        VALID,
        TYPICAL_CLAIMS,
        "warning revocations.stale next 2026-04-30",
    ),
    judged(
        "a stale list and a licence that is over",
        {2: number_of("2026-04-30")},
        "expired since 2027-01-31, by 315c",
        TYPICAL_CLAIMS,
        now="2028-01-01T00:00:00Z",
    ),
    judged(
        "every warning at once",
        {2: number_of("2026-04-30")},
        "valid, by 315c, usable, 5 days left",
        TYPICAL_CLAIMS + ", maintainedUntil 2026-06-30",
        "warning ends_soon daysLeft 5",
        "warning maintenance_ended on 2026-06-30",
        "warning unknown_claims claims 33",
        "warning revocations.stale next 2026-04-30",
        now="2026-12-26T12:00:00Z",
        text=typical(c13=number_of("2026-06-30"), c33=0),
    ),
    verdict(
        "a list by a key that verifies only",
        ROW,
        asked(ring=OLD_RING, revocations=listed({1: ISSUED, 3: {40213: True}})),
        "revoked, by 315c",
        TYPICAL_CLAIMS,
    ),
    unread("an empty list", ""),
    unread("a list with padding", f"{GOOD}="),
    unread("a list in another alphabet", GOOD[:-1] + "+"),
    unread("a list with a line break in it", f"{GOOD[:40]}\n{GOOD[40:]}"),
    unread("a list of blanks", " \n"),
    verdict(
        "a list with blanks around it, as files have them",
        ROW,
        asked(revocations=f" \t{listed({1: ISSUED, 3: {40213: True}})}\r\n"),
        "revoked, by 315c",
        TYPICAL_CLAIMS,
    ),
    unread("a list that breaks off", GOOD[:-8]),
    unread("a list without its tag", UNTAGGED),
    unread("a list with something behind", text64.written(ENVELOPE + b"\0")),
    unread("a list with a header that nobody has signed", enveloped(2, {4: b"x"})),
    unread("a list whose content is no bytes", enveloped(3, {1: ISSUED})),
    unread("a list with a signature of 63 bytes", enveloped(4, bytes(63))),
    unread("a list with a signature of noughts", enveloped(4, bytes(64)), "bad_signature"),
    unread("a list of five parts", enveloped(5, b"")),
    unread("a key where a list belongs", KEY),
    unread("an envelope of a licence", listed({1: ISSUED}, typ=KEY_TYPE)),
    unread("a list of nothing", listed({})),
    unread("a list in another order", listed(bytes.fromhex("a2021950e3011950e0"))),
    unread("a list with a field that nobody knows", listed({1: ISSUED, 5: 1})),
    unread("a list that follows before it is issued", listed({1: ISSUED, 2: ISSUED - 1})),
    unread("no licences spelled out", listed({1: ISSUED, 3: {}})),
    unread("no keys spelled out", listed({1: ISSUED, 4: []})),
    unread("a licence that is not revoked spelled out", listed({1: ISSUED, 3: {7: False}})),
    unread("a revision of noughts", listed({1: ISSUED, 3: {7: 0}})),
    unread("keys in another order", listed({1: ISSUED, 4: [b"\x02\0", b"\x01\0"]})),
    unread("a key id of three bytes", listed({1: ISSUED, 4: [b"abc"]})),
    unread("a list by a stranger", listed({1: ISSUED}, STRANGER), "unknown_key"),
    unread(
        "a list by a revoked key",
        listed({1: ISSUED}, SECOND),
        "key_revoked",
        ring=ring(ring_key(MAIN), ring_key(SECOND, "revoked")),
    ),
    unread("a list whose signature does not fit", OTHER_NONCE, "bad_signature"),
    unread(
        "a list that an old key has issued too late",
        listed({1: number_of("2028-01-01")}),
        "key_out_of_window",
        ring=OLD_RING,
    ),
    unread("a bad list and a text that is no key", "x", text="no key"),
    drafted("a list to sign", FULL, "revocations by 315c"),
    drafted(
        "a list that says nothing yet",
        {"issued": "2026-04-01", "ring": RING},
        "revocations by 315c",
    ),
    drafted(
        "a list is signed by the key for production",
        {
            "issued": "2026-04-01",
            "keys": ["7694"],
            "ring": ring(
                ring_key(THIRD, environments=["sandbox", "demo"]),
                ring_key(SECOND, environments=["production"]),
            ),
        },
        "revocations by f783",
    ),
    undrafted(
        "a list that follows before the one it follows",
        {**FULL, "next": "2026-03-31"},
        "range.ends_before_start",
        "next",
    ),
    undrafted(
        "a revision below nought is none",
        {**FULL, "licences": [{"licence": "7", "below": 0}]},
        "input.out_of_range",
        "licences[0].below",
    ),
    undrafted(
        "a licence twice",
        {**FULL, "licences": [{"licence": "7"}, {"licence": "7"}]},
        "revocations.twice",
        "licences[1].licence",
    ),
    undrafted(
        "a key twice in a list",
        {**FULL, "keys": ["f783", "096b", "f783"]},
        "revocations.twice",
        "keys[2]",
    ),
    undrafted(
        "nobody signs for production",
        {**FULL, "ring": ring(ring_key(MAIN, environments=["sandbox"]))},
        "key_ring.no_active_for",
        "ring",
    ),
    undrafted(
        "a list with a ring that is none",
        {**FULL, "ring": {"keys": []}},
        "key_ring.none_active",
        "ring.keys",
    ),
    signed("a list with its signature", FULL, listed(FULL_CONTENT)),
    signed(
        "a list that says nothing yet, with its signature",
        {"issued": "2026-04-01", "ring": RING},
        GOOD,
    ),
    unsigned("the signature of a stranger", signer(STRANGER).sign(b"x").hex()),
    unsigned("a signature of 63 bytes", "00" * 63),
    unsigned("no signature", ""),
]
