"""A key taken apart, and held against a ring."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from oracle.licence import key_text
from oracle.licence.catalogue import Catalogue
from oracle.licence.claims import read
from oracle.licence.envelope import cose, signed_bytes
from oracle.licence.payload_fault import PayloadInvalid, UnsupportedClaim
from oracle.licence.ring import entry
from oracle.licence.signature import holds

Json = dict[str, Any]


@dataclass(frozen=True)
class Key:
    """Key id, payload and signature, side by side."""

    kid: bytes
    payload: bytes
    signature: bytes

    @property
    def id(self) -> str:
        """The name of the key that is said to have signed."""
        return self.kid.hex()

    def data(self) -> bytes:
        """As it is spelled."""
        return self.kid + self.payload + self.signature

    def text(self) -> str:
        """Its canonical text."""
        return key_text.written(self.data())

    def cose(self) -> bytes:
        """As COSE libraries read it."""
        return cose(self.kid, self.payload, self.signature)

    def is_signed_by(self, public_key: bytes) -> bool:
        """Whether that key has signed these claims for licences."""
        return holds(public_key, signed_bytes(self.kid, self.payload), self.signature)


@dataclass(frozen=True)
class Verified:
    """What a text says when it is to be believed."""

    entry: Json
    claims: Json
    unknown: list[int]
    payload: bytes = b""


class Failed(Exception):
    """A text that is not to be believed: the status, and the key id as far as it is known."""

    def __init__(self, status: str, kid: str | None = None, **facts: Any) -> None:
        super().__init__(status)
        self.status: Json = {"kind": f"licence.{status}", **facts}
        self.kid = kid


def parsed(text: str) -> Key:
    """The parts of a typed key."""
    data = key_text.read(text)
    return Key(data[:2], data[2:-64], data[-64:])


def verified(text: str, ring: Json, catalogues: Any, revoked: Iterable[str] = ()) -> Verified:
    """Rows 1 to 6 of LI 9, in their order."""
    try:
        key = parsed(text)
    except key_text.KeyFault as refused:
        raise Failed("malformed", fault=refused.fault) from None
    except key_text.UnsupportedVersion as refused:
        raise Failed("unsupported_version", version=refused.version) from None
    trusted = trusted_entry(ring, key.id, revoked)
    if not key.is_signed_by(bytes.fromhex(trusted["publicKey"])):
        raise Failed("bad_signature", key.id, key=key.id)
    claims, unknown = claims_in(key, catalogues)
    return Verified(trusted, claims, unknown, key.payload)


def trusted_entry(ring: Json, kid: str, revoked: Iterable[str]) -> Json:
    """The key in the ring, as long as nobody has revoked it."""
    found = entry(ring, kid)
    if found is None:
        raise Failed("unknown_key", kid, key=kid)
    if found["status"] == "revoked" or kid in revoked:
        raise Failed("key_revoked", kid, key=kid)
    return found


def claims_in(key: Key, catalogues: Any) -> tuple[Json, list[int]]:
    """The claims, named by the catalogue of the application that they are for."""
    try:
        bare, _ = read(key.payload, Catalogue())
        return read(key.payload, catalogues(bare["application"]))
    except PayloadInvalid as refused:
        facts = {} if refused.claim is None else {"claim": refused.claim}
        raise Failed("payload_invalid", key.id, **facts) from None
    except UnsupportedClaim as refused:
        raise Failed("unsupported_claim", key.id, claim=refused.claim) from None
