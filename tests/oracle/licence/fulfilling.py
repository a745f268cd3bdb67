"""Signatures that come back from whoever holds the keys (LI 5: verify after sign, always)."""

import re
from typing import Any

from oracle.door import UNITS
from oracle.fields import in_declared_order
from oracle.licence import text64
from oracle.licence.catalogue import Catalogue
from oracle.licence.cbor import Scanner
from oracle.licence.claims import LONGEST_PAYLOAD, read
from oracle.licence.envelope import LIST_TYPE, cose, kid_of, signed_bytes
from oracle.licence.key import Key
from oracle.licence.payload_fault import PayloadInvalid, UnsupportedClaim
from oracle.licence.signature import fingerprint, holds
from oracle.licence.stored import short_hash
from oracle.licence.token import is_own
from oracle.refused import Refused

Json = dict[str, Any]


def signed_plan(_: Any, question: Json) -> Json:
    """The plan with its keys, all of them or none."""
    plan, signatures = question["plan"], question["signatures"]
    for position, signature in enumerate(signatures):
        if not re.fullmatch("(?:[0-9a-f]{2})*", signature):
            raise Refused("bytes.invalid", f"signatures[{position}]")
    if len(signatures) != len(plan["toSign"]):
        raise Refused("signature.count_differs", "signatures")
    records = [change["put"] for change in plan["unsigned"]["changes"] if "put" in change]
    keys: dict[str, str] = {}
    for position, (asked, signature) in enumerate(zip(plan["toSign"], signatures, strict=True)):
        payload = payload_asked(asked)
        own = fingerprint(bytes.fromhex(asked["publicKey"])) == asked["key"]
        known = payload is not None and own and asked["licence"] not in keys
        if payload is None or not known or not is_foreseen(asked, payload, records):
            raise Refused("signature.invalid", f"plan.toSign[{position}]")
        if not is_signed(asked, signature):
            raise Refused("signature.invalid", f"signatures[{position}]")
        keys[asked["licence"]] = Key(
            bytes.fromhex(asked["key"]), payload, bytes.fromhex(signature)
        ).text()
    if any(is_signing(record) and record.get("licence") not in keys for record in records):
        raise Refused("signature.invalid", "plan.toSign")
    changes = [filled(change, keys) for change in plan["unsigned"]["changes"]]
    return {
        "changes": {"expects": plan["unsigned"]["expects"], "changes": changes},
        "notices": plan["notices"],
        "newRecords": [],
    }


def payload_asked(asked: Json) -> bytes | None:
    """The payload of a message, when the message is that of a licence key and of nothing else."""
    try:
        _, payload = parts(asked["bytes"])
    except (PayloadInvalid, TypeError, ValueError):
        return None
    if not isinstance(payload, bytes) or len(payload) > LONGEST_PAYLOAD:
        return None
    message = signed_bytes(bytes.fromhex(asked["key"]), payload)
    return payload if message.hex() == asked["bytes"] else None


def is_foreseen(asked: Json, payload: bytes, records: list[Json]) -> bool:
    """Whether the plan stores a licence, and remembers it, as the message has it."""
    try:
        claims, _ = read(payload, Catalogue())
    except (PayloadInvalid, UnsupportedClaim):
        return False
    licence, sequence = claims["licence"], claims["sequence"]
    stored = {"kind": "licence", "id": licence, "sequence": sequence}
    remembered = {
        "kind": "auditEntry",
        "licence": licence,
        "sequence": sequence,
        "signingKey": asked["key"],
    }
    found = [
        any(record.items() >= each.items() for record in records) for each in (stored, remembered)
    ]
    return bool(licence == asked["licence"]) and all(found)


def is_signing(record: Json) -> bool:
    """Whether an entry remembers that a key was signed."""
    return record["kind"] == "auditEntry" and record.get("signingKey") is not None


def is_signed(asked: Json, signature: str) -> bool:
    """Whether the key that was asked has signed what it was asked for."""
    message = bytes.fromhex(asked["bytes"])
    return holds(bytes.fromhex(asked["publicKey"]), message, bytes.fromhex(signature))


def parts(text: str) -> tuple[Any, Any]:
    """Header and payload of the bytes that were signed."""
    _, header, _, payload = Scanner(bytes.fromhex(text)).item(0)
    return header, payload


def filled(change: Json, keys: dict[str, str]) -> Json:
    """A licence with its key, or the entry that remembers it."""
    record = change.get("put", {})
    if record.get("kind") == "licence" and record["id"] in keys:
        return {"put": in_declared_order({**record, "key": keys[record["id"]]}, UNITS)}
    if record.get("kind") == "auditEntry" and record.get("licence") in keys:
        text = keys[record["licence"]]
        return {"put": in_declared_order({**record, "key": short_hash(text.encode())}, UNITS)}
    return change


def signed_text(_: Any, question: Json) -> Json:
    """A token or a list with its signature."""
    draft, signature = question["draft"], question["signature"]
    if fingerprint(bytes.fromhex(draft["publicKey"])) != draft["key"]:
        raise Refused("signature.invalid", "draft")
    if not is_signed(draft, signature):
        raise Refused("signature.invalid", "signature")
    data = bytes.fromhex(signature)
    if draft["form"] == "jwt":
        # Letters of other alphabets are none of base64url, whatever they stand for.
        text = f"{bytes.fromhex(draft['bytes']).decode('latin-1')}.{text64.written(data)}"
        if not is_own(text, draft["key"]):
            raise Refused("signature.invalid", "draft")
        return {"text": text}
    header, payload = parts(draft["bytes"])
    return {"text": text64.written(cose(kid_of(header, LIST_TYPE), payload, data, LIST_TYPE))}
