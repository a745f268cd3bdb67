"""COSE_Sign1 (RFC 9052): the bytes that are signed, and the form that other libraries read."""

from typing import Any

import cbor2

from oracle.licence.cbor import Scanner, encoded
from oracle.licence.payload_fault import PayloadInvalid
from oracle.licence.signature import SIGNATURE_BYTES

EDDSA = -8
KEY_TYPE = "application/licence-key.v1+cbor"
LIST_TYPE = "application/licence-revocations.v1+cbor"
TAG = 18
PARTS = 4


def protected(kid: bytes, typ: str) -> bytes:
    """The header that says by which key and for what; the verifier builds it himself."""
    return encoded({1: EDDSA, 4: kid, 16: typ})


def signed_bytes(kid: bytes, payload: bytes, typ: str = KEY_TYPE) -> bytes:
    """The `Sig_structure`."""
    return encoded(["Signature1", protected(kid, typ), b"", payload])


def cose(kid: bytes, payload: bytes, signature: bytes, typ: str = KEY_TYPE) -> bytes:
    """The same signature in its envelope."""
    parts: list[Any] = [protected(kid, typ), {}, payload, signature]
    return encoded(cbor2.CBORTag(TAG, parts))


def opened(data: bytes, typ: str) -> tuple[bytes, bytes, bytes]:
    """Key id, payload and signature of an envelope in its one spelling."""
    if data[:1] != bytes([0xC0 | TAG]):
        raise PayloadInvalid
    scanner = Scanner(data[1:])
    parts = scanner.item(0)
    if scanner.at != len(data) - 1 or not isinstance(parts, list) or len(parts) != PARTS:
        raise PayloadInvalid
    header, unprotected, payload, signature = parts
    if unprotected != {} or not all(
        isinstance(each, bytes) for each in (header, payload, signature)
    ):
        raise PayloadInvalid
    kid = kid_of(header, typ)
    if len(signature) != SIGNATURE_BYTES:
        raise PayloadInvalid
    return kid, payload, signature


def kid_of(header: bytes, typ: str) -> bytes:
    """The key id in a header that is the only one possible for it."""
    start = encoded({1: EDDSA, 4: b"\0\0"})
    at = len(start) - 2
    kid = header[at : at + 2]
    if header != protected(kid, typ):
        raise PayloadInvalid
    return kid
