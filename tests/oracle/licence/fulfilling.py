"""Signatures that come back from whoever holds the keys (LI 5: verify after sign, always)."""

import re
from typing import Any

from oracle.door import UNITS
from oracle.fields import in_declared_order
from oracle.licence import text64
from oracle.licence.cbor import Scanner
from oracle.licence.envelope import LIST_TYPE, cose, kid_of
from oracle.licence.key import Key
from oracle.licence.signature import holds
from oracle.licence.stored import short_hash
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
    keys = {}
    for position, (asked, signature) in enumerate(zip(plan["toSign"], signatures, strict=True)):
        if not is_signed(asked, signature):
            raise Refused("signature.invalid", f"signatures[{position}]")
        _, payload = parts(asked["bytes"])
        keys[asked["licence"]] = Key(
            bytes.fromhex(asked["key"]), payload, bytes.fromhex(signature)
        ).text()
    changes = [filled(change, keys) for change in plan["unsigned"]["changes"]]
    return {
        "changes": {"expects": plan["unsigned"]["expects"], "changes": changes},
        "notices": plan["notices"],
        "newRecords": [],
    }


def is_signed(asked: Json, signature: str) -> bool:
    """Whether the key that was asked has signed what it was asked for."""
    message = bytes.fromhex(asked["bytes"])
    return holds(bytes.fromhex(asked["publicKey"]), message, bytes.fromhex(signature))


def parts(text: str) -> tuple[bytes, bytes]:
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
    if not is_signed(draft, signature):
        raise Refused("signature.invalid", "signature")
    data = bytes.fromhex(signature)
    if draft["form"] == "jwt":
        return {"text": f"{bytes.fromhex(draft['bytes']).decode()}.{text64.written(data)}"}
    header, payload = parts(draft["bytes"])
    return {"text": text64.written(cose(kid_of(header, LIST_TYPE), payload, data, LIST_TYPE))}
