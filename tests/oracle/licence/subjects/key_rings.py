"""Rings of keys, as they are stated and as sets that other programs read (LI 6)."""

import base64
import json
from typing import Any

from oracle.expectations import Case
from oracle.licence import text64
from oracle.licence.jwk import written
from oracle.licence.material import (
    MAIN,
    SECOND,
    THIRD,
    TYPICAL_CLAIMS,
    Json,
    answers,
    asked,
    refuses,
    ring,
    ring_key,
    verdict,
)
from oracle.licence.signature import fingerprint, public_key

IDENTITY = "01" + "00" * 31
NO_POINT = "02" + "00" * 31
ORDER_EIGHT = "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"


def named(public: str, **fields: Any) -> Json:
    """A key under its fingerprint, whatever it is."""
    name = fingerprint(bytes.fromhex(public))
    return {"id": name, "publicKey": public, "status": "verifyOnly", **fields}


def refused(what: str, *keys: Json, code: str, path: str) -> Case:
    """A ring that nothing is verified with."""
    source = "LI 6, LI 12 row 35"
    return refuses(
        *(what, source, [], "verify_licence", asked(ring={"keys": list(keys)})), code, path
    )


def read(what: str, keys: list[Json], *rows: str) -> Case:
    """A set that makes a ring."""
    return answers(what, "LI 6", [], "read_key_ring", {"text": text_of(keys)}, *rows)


def unread(what: str, text: str, code: str, path: str) -> Case:
    """A set that makes none."""
    source = "LI 6, LI 12 row 35"
    return refuses(what, source, [], "read_key_ring", {"text": text}, code, path)


def text_of(keys: list[Json]) -> str:
    """A set."""
    return json.dumps({"keys": keys}, ensure_ascii=False, separators=(",", ":"))


def member(seed: int = MAIN, **changed: Any) -> Json:
    """A key of a set, with some members changed or left out."""
    found = {**written(ring_key(seed)), **changed}
    return {name: value for name, value in found.items() if value is not None}


def without(*names: str) -> Json:
    """The main key without some members."""
    return {name: value for name, value in member().items() if name not in names}


ACTIVE = ring_key(MAIN)
OLD = ring_key(SECOND, "verifyOnly", maxEnd="2027-01-01")
GONE = ring_key(THIRD, "revoked")
X, X2, X3 = (
    base64.urlsafe_b64encode(public_key(seed)).decode().rstrip("=")
    for seed in (MAIN, SECOND, THIRD)
)
# How each key of a set begins, and what stands behind its name.
HEAD = '"kty":"OKP","crv":"Ed25519"'
USE = '"use":"sig","alg":"EdDSA"'
NEXT = ring_key(SECOND, environments=["sandbox", "demo"])

CASES = [
    refused("no key at all", code="key_ring.none_active", path="ring.keys"),
    refused(
        *("no key that signs", ring_key(MAIN, "verifyOnly")),
        code="key_ring.none_active",
        path="ring.keys",
    ),
    refused(
        *("a key that signs nowhere", ring_key(MAIN, environments=[])),
        code="key_ring.none_active",
        path="ring.keys",
    ),
    refused(
        *("a key that is too short", ACTIVE, {**OLD, "publicKey": OLD["publicKey"][2:]}),
        code="key_ring.wrong_length",
        path="ring.keys[1].publicKey",
    ),
    refused(
        *("a key that is too long", {**ACTIVE, "publicKey": ACTIVE["publicKey"] + "00"}),
        code="key_ring.wrong_length",
        path="ring.keys[0].publicKey",
    ),
    refused(
        *("a key that is empty", {**ACTIVE, "publicKey": ""}),
        code="key_ring.wrong_length",
        path="ring.keys[0].publicKey",
    ),
    refused(
        *("the neutral point", ACTIVE, named(IDENTITY)),
        code="key_ring.weak_key",
        path="ring.keys[1].publicKey",
    ),
    refused(
        *("a point of order eight", ACTIVE, named(ORDER_EIGHT)),
        code="key_ring.weak_key",
        path="ring.keys[1].publicKey",
    ),
    refused(
        *("no point at all", ACTIVE, named(NO_POINT)),
        code="key_ring.weak_key",
        path="ring.keys[1].publicKey",
    ),
    refused(
        *("a key under the name of another one", {**ACTIVE, "id": OLD["id"]}),
        code="key_ring.not_fingerprint",
        path="ring.keys[0].id",
    ),
    refused(
        *("a key twice", ACTIVE, OLD, {**ACTIVE, "status": "verifyOnly"}),
        code="key_ring.key_twice",
        path="ring.keys[2].id",
    ),
    refused(
        *("two keys that sign everywhere", ACTIVE, GONE, ring_key(SECOND)),
        code="key_ring.two_active",
        path="ring.keys[2].status",
    ),
    refused(
        "two keys that sign for sandboxes",
        ring_key(MAIN, environments=["production", "sandbox"]),
        NEXT,
        code="key_ring.two_active",
        path="ring.keys[1].status",
    ),
    verdict(
        "a key for each environment",
        "LI 6",
        asked(ring=ring(ring_key(MAIN, environments=["production"]), NEXT, GONE)),
        "valid, by 315c, usable, 244 days left",
        TYPICAL_CLAIMS,
    ),
    answers(
        *("a ring becomes a set", "LI 6", [], "write_key_ring", ring(ACTIVE, OLD, GONE)),
        f'{{"keys":[{{{HEAD},"x":"{X}","kid":"315c",{USE},"status":"active"}},'
        f'{{{HEAD},"x":"{X2}","kid":"f783",{USE},"status":"verify_only","max_end":"2027-01-01"}},'
        f'{{{HEAD},"x":"{X3}","kid":"7694",{USE},"status":"revoked"}}]}}',
    ),
    answers(
        "environments in a set",
        *("LI 6", [], "write_key_ring"),
        ring(ring_key(MAIN, environments=["production"]), NEXT),
        f'{{"keys":[{{{HEAD},"x":"{X}","kid":"315c",{USE},"status":"active","envs":["production"]}},'
        f'{{{HEAD},"x":"{X2}","kid":"f783",{USE},"status":"active","envs":["sandbox","demo"]}}]}}',
    ),
    refuses(
        "a ring that is none becomes no set",
        *("LI 6", [], "write_key_ring", ring(ACTIVE, ring_key(SECOND))),
        *("key_ring.two_active", "keys[1].status"),
    ),
    refuses(
        "a mixed-up key becomes no set",
        *("LI 6", [], "write_key_ring", ring({**ACTIVE, "id": "0000"})),
        *("key_ring.not_fingerprint", "keys[0].id"),
    ),
    read(
        "a set becomes a ring",
        [
            member(),
            member(SECOND, status="verify_only", max_end="2027-01-01"),
            member(THIRD, status="revoked", envs=["sandbox"]),
        ],
        "active 315c",
        "verifyOnly maxEnd 2027-01-01 f783",
        "revoked environments sandbox 7694",
    ),
    read(
        "a key without a status verifies only",
        [member(), without("status") | {"x": member(SECOND)["x"], "kid": "f783"}],
        "active 315c",
        "verifyOnly f783",
    ),
    read(
        "use and algorithm may be left to the curve",
        [member(use=None, alg=None)],
        "active 315c",
    ),
    unread("a set that is no JSON", '{"keys":[', "input.syntax", "text"),
    unread("a set without keys", "{}", "input.missing_field", "text.keys"),
    unread("a set of no keys", '{"keys":[]}', "key_ring.none_active", "text.keys"),
    unread(
        *("a private key", text_of([member(d="AA")])),
        *("key_ring.private_key", "text.keys[0].d"),
    ),
    unread(
        *("a key of another kind", text_of([member(), member(SECOND, kty="EC")])),
        *("key_ring.algorithm_unknown", "text.keys[1].kty"),
    ),
    unread(
        *("a key of another curve", text_of([member(crv="X25519")])),
        *("key_ring.algorithm_unknown", "text.keys[0].crv"),
    ),
    unread(
        *("a key of another algorithm", text_of([member(alg="HS256")])),
        *("key_ring.algorithm_unknown", "text.keys[0].alg"),
    ),
    unread(
        *("a key with a chain", text_of([member(x5c=[])])),
        *("input.unknown_field", "text.keys[0].x5c"),
    ),
    unread(
        *("a set with a member of its own", '{"keys":[],"issuer":"x"}'),
        *("input.unknown_field", "text.issuer"),
    ),
    unread(
        *("a key without its name", text_of([without("kid")])),
        *("input.missing_field", "text.keys[0].kid"),
    ),
    unread(
        *("a key without its point", text_of([without("x")])),
        *("input.missing_field", "text.keys[0].x"),
    ),
    unread(
        *(
            "a name that comes twice in a key",
            f'{{"keys":[{{"kid":"315c","kid":"315c","x":"{X}"}}]}}',
        ),
        *("input.duplicate_field", "text.keys[0].kid"),
    ),
    unread(
        *("a point that is too short", text_of([member(x=X[:-4])])),
        *("key_ring.wrong_length", "text.keys[0].x"),
    ),
    unread(
        *("a point that is padded", text_of([member(x=X + "=")])),
        *("key_ring.wrong_length", "text.keys[0].x"),
    ),
    unread(
        *("a weak point", text_of([member(), member(x=text64.written(bytes.fromhex(IDENTITY)))])),
        *("key_ring.weak_key", "text.keys[1].x"),
    ),
    unread(
        *("a point under another name", text_of([member(kid="f783")])),
        *("key_ring.not_fingerprint", "text.keys[0].kid"),
    ),
    unread(
        *("the same name twice", text_of([member(), member(status="revoked")])),
        *("key_ring.key_twice", "text.keys[1].kid"),
    ),
    unread(
        *("two that sign", text_of([member(), member(SECOND)])),
        *("key_ring.two_active", "text.keys[1].status"),
    ),
]
