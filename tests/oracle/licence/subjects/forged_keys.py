"""Keys that nobody trusted has signed, or not so (LI 12, rows 8 to 19)."""

import hashlib
from typing import Any

from oracle.expectations import Case
from oracle.licence.cbor import encoded
from oracle.licence.claims import number_of
from oracle.licence.envelope import LIST_TYPE, signed_bytes
from oracle.licence.key import Key, parsed
from oracle.licence.material import (
    KEY,
    MAIN,
    RING,
    SECOND,
    STRANGER,
    TYPICAL,
    TYPICAL_CLAIMS,
    Json,
    asked,
    claims,
    joined,
    kid,
    ring,
    ring_key,
    sealed,
    typical,
    verdict,
)
from oracle.licence.signature import ORDER, signer

BAD = "bad_signature key 315c, by 315c"
IDENTITY = (1).to_bytes(32, "little")
# The same point, written as if the field went on.
IDENTITY_AGAIN = (2**255 - 18).to_bytes(32, "little")
GOOD: Key = parsed(KEY)
MESSAGE = signed_bytes(GOOD.kid, GOOD.payload)
BOTH = ring(ring_key(MAIN), ring_key(SECOND, "verifyOnly"))


def forged(what: str, row: int, text: str, trusted: Json = RING, by: str = BAD) -> Case:
    """A key that its signature does not fit."""
    return verdict(what, f"LI 12 row {row}", asked(text, ring=trusted), by)


def with_claims(**changed: Any) -> str:
    """Other claims under the old signature."""
    return joined(GOOD.kid, encoded(claims(**changed)), GOOD.signature)


def with_signature(signature: bytes) -> str:
    """The old claims under another signature."""
    return joined(GOOD.kid, GOOD.payload, signature)


def with_nonce(nonce: bytes) -> bytes:
    """A signature that fits, made with a nonce of nought: whoever has the key can make it."""
    secret = bytearray(hashlib.sha512(bytes([MAIN]) * 32).digest()[:32])
    secret[0], secret[31] = secret[0] & 248, secret[31] & 63 | 64
    public = bytes.fromhex(ring_key(MAIN)["publicKey"])
    challenge = int.from_bytes(hashlib.sha512(nonce + public + MESSAGE).digest(), "little")
    proof = challenge * int.from_bytes(secret, "little") % ORDER
    return nonce + proof.to_bytes(32, "little")


def flipped(data: bytes, bit: int) -> bytes:
    """The bytes with one bit the other way round."""
    at = len(data) - 1 - bit // 8
    return data[:at] + bytes([data[at] ^ 1 << bit % 8]) + data[at + 1 :]


def twin() -> bytes:
    """The same proof, one round of the group further."""
    proof = int.from_bytes(GOOD.signature[32:], "little") + ORDER
    return GOOD.signature[:32] + proof.to_bytes(32, "little")


def window(what: str, capped: Json, text: str, *rows: str, **changed: Any) -> Case:
    """A key that a retired key has signed."""
    trusted = ring(ring_key(SECOND), capped)
    question = asked(text, ring=trusted, **changed)
    return verdict(what, "LI 6, LI 12 row 18", question, *rows)


def told(**changed: str | None) -> str:
    """What the usual claims say with other days."""
    found = TYPICAL_CLAIMS
    for name, value in changed.items():
        start = found.index(f", {name} ")
        end = found.index(",", start + 2)
        found = found[:start] + (f", {name} {value}" if value else "") + found[end:]
    return found


CAPPED = ring_key(MAIN, "verifyOnly", maxEnd="2026-06-30")
PAST = "key_out_of_window key 315c maxEnd 2026-06-30, by 315c"

CASES = [
    forged(
        "a bit of the claims is turned",
        8,
        joined(GOOD.kid, flipped(GOOD.payload, 77), GOOD.signature),
    ),
    forged("a bit of the nonce is turned", 8, with_signature(flipped(GOOD.signature, 300))),
    forged("a bit of the proof is turned", 8, with_signature(flipped(GOOD.signature, 200))),
    forged("more users under the old signature", 9, with_claims(c10={0: 9999, 1: 50})),
    forged("ten more years under the old signature", 9, with_claims(c7=number_of("2036-12-31"))),
    forged("no end under the old signature", 9, with_claims(c7=None, c8=None)),
    forged(
        "the signature of another key of the ring",
        10,
        with_signature(signer(SECOND).sign(MESSAGE)),
        BOTH,
    ),
    forged(
        "the signature of a sandbox key",
        10,
        with_signature(parsed(sealed(TYPICAL, SECOND)).signature),
        BOTH,
    ),
    forged("the twin of a good signature", 11, with_signature(twin())),
    forged("a signature of noughts", 12, with_signature(bytes(64))),
    forged("a signature of ones", 12, with_signature(b"\xff" * 64)),
    forged("the neutral point and no proof", 12, with_signature(IDENTITY + bytes(32))),
    forged("the neutral point with a proof that fits", 12, with_signature(with_nonce(IDENTITY))),
    forged(
        "the neutral point in its second spelling", 12, with_signature(with_nonce(IDENTITY_AGAIN))
    ),
    forged(
        "a byte behind the signature", 13, joined(GOOD.kid, GOOD.payload, GOOD.signature + b"\0")
    ),
    forged(
        "a byte between claims and signature",
        13,
        joined(GOOD.kid, GOOD.payload + b"\0", GOOD.signature),
    ),
    forged("a key cut at the end of a line", 13, KEY[: 3 + 7 * 25]),
    forged(
        "the name of another key of the ring",
        14,
        joined(kid(SECOND), GOOD.payload, GOOD.signature),
        BOTH,
        "bad_signature key f783, by f783",
    ),
    forged(
        "a stranger under the name of our key", 15, with_signature(signer(STRANGER).sign(MESSAGE))
    ),
    forged(
        "a stranger under his own name",
        16,
        sealed(TYPICAL, STRANGER),
        by="unknown_key key 096b, by 096b",
    ),
    forged(
        "claims that nobody could read, by a stranger",
        16,
        sealed(b"\xff", STRANGER),
        by="unknown_key key 096b, by 096b",
    ),
    forged(
        "a key that is revoked",
        17,
        KEY,
        ring(ring_key(SECOND), ring_key(MAIN, "revoked")),
        "key_revoked key 315c, by 315c",
    ),
    forged(
        "a revoked key with a bad signature",
        17,
        with_signature(bytes(64)),
        ring(ring_key(SECOND), ring_key(MAIN, "revoked")),
        "key_revoked key 315c, by 315c",
    ),
    verdict(
        "a key that verifies only",
        "LI 6",
        asked(ring=ring(ring_key(SECOND), ring_key(MAIN, "verifyOnly"))),
        "valid, by 315c, usable, 244 days left",
        TYPICAL_CLAIMS,
    ),
    window("an end past the cap", CAPPED, KEY, PAST, TYPICAL_CLAIMS),
    window(
        "an end on the cap, and grace past it",
        CAPPED,
        typical(c7=number_of("2026-06-30"), c8=1),
        PAST,
        told(lastDay="2026-06-30", graceDays="1"),
    ),
    window(
        "grace stretched to a year",
        CAPPED,
        typical(c7=number_of("2026-06-01"), c8=366),
        PAST,
        told(lastDay="2026-06-01", graceDays="366"),
    ),
    window(
        "an early start with a far end",
        CAPPED,
        typical(c6=0, c7=number_of("2035-12-31")),
        PAST,
        told(firstDay="1970-01-01", lastDay="2035-12-31"),
    ),
    window(
        "no end under a cap",
        CAPPED,
        typical(c7=None, c8=None),
        PAST,
        told(lastDay=None, graceDays=None),
    ),
    window(
        "end and grace up to the cap",
        CAPPED,
        typical(c7=number_of("2026-05-31")),
        "valid, by 315c, usable, 30 days left",
        told(lastDay="2026-05-31"),
        "warning ends_soon daysLeft 30",
    ),
    window(
        "an environment that the key is not for",
        ring_key(MAIN, "verifyOnly", environments=["sandbox"]),
        KEY,
        "key_out_of_window key 315c environment production, by 315c",
        TYPICAL_CLAIMS,
    ),
    window(
        "neither the end nor the environment",
        ring_key(MAIN, "verifyOnly", maxEnd="2026-06-30", environments=["sandbox", "demo"]),
        KEY,
        "key_out_of_window key 315c maxEnd 2026-06-30 environment production, by 315c",
        TYPICAL_CLAIMS,
    ),
    window(
        "a key out of its window for another application",
        CAPPED,
        KEY,
        PAST,
        TYPICAL_CLAIMS,
        application="sonar",
    ),
    forged("the bare claims signed", 19, with_signature(signer(MAIN).sign(GOOD.payload))),
    forged("claims signed as a list of revocations", 19, sealed(TYPICAL, typ=LIST_TYPE)),
    forged(
        "claims signed as a token",
        19,
        with_signature(signer(MAIN).sign(b"eyJhbGciOiJFZERTQSJ9." + GOOD.payload.hex().encode())),
    ),
    forged(
        "claims signed with another context",
        19,
        with_signature(signer(MAIN).sign(MESSAGE.replace(b"Signature1", b"Signature2"))),
    ),
]
