"""Signed lists of what is no longer good (LI 9): licences by number and revision, and keys."""

from dataclasses import dataclass, field
from typing import Any

from oracle.door import check_count
from oracle.licence import text64
from oracle.licence.cbor import encoded
from oracle.licence.claims import (
    EPOCH,
    LAST_DAY,
    MOST_SEQUENCE,
    day_of,
    is_uint,
    number_of,
    raw,
)
from oracle.licence.envelope import LIST_TYPE, cose, opened, signed_bytes
from oracle.licence.payload_fault import PayloadInvalid
from oracle.licence.ring import active_for, checked, entry, serves
from oracle.licence.signature import SIGNATURE_BYTES, holds
from oracle.refused import Refused

Json = dict[str, Any]

LONGEST_LIST = 1 << 20
KID_BYTES = 2
ISSUED, NEXT, LICENCES, KEYS = 1, 2, 3, 4


@dataclass(frozen=True)
class Revocations:
    """A list that is to be believed."""

    licences: dict[int, Any] = field(default_factory=dict)
    keys: tuple[str, ...] = ()
    next: str | None = None
    issued: str = ""
    key: str = ""

    def against(self, claims: Json) -> Json | None:
        """Row 11: the whole licence, or revisions below one."""
        below = self.licences.get(int(claims["licence"]))
        if below is True:
            return {"kind": "licence.revoked"}
        if below is None or claims["sequence"] >= below:
            return None
        found = {"sequence": claims["sequence"], "needed": below}
        return {"kind": "licence.superseded", **found}


NOTHING_REVOKED = Revocations()


def read_revocations(_: Any, question: Json) -> Json:
    """What a list says, when it is to be believed."""
    found = read_list(question["text"], checked(question["ring"]), "text")
    licences = [
        {"licence": str(licence)} if below is True else {"licence": str(licence), "below": below}
        for licence, below in sorted(found.licences.items())
    ]
    contents: Json = {
        "key": found.key,
        "issued": found.issued,
        "next": found.next,
        "licences": licences or None,
        "keys": list(found.keys) or None,
    }
    return {name: value for name, value in contents.items() if value is not None}


def read_list(text: str, ring: Json, path: str) -> Revocations:
    """A list that a key of the ring has signed, whatever a file puts around it."""
    text = text.strip(" \t\r\n")
    data = text64.read(text) if len(text.encode("utf-8")) <= LONGEST_LIST else None
    try:
        kid, payload, signature = opened(data or b"", LIST_TYPE)
        found = listed(payload, kid.hex())
    except PayloadInvalid:
        raise refused("malformed", path) from None
    key = entry(ring, found.key)
    if key is None:
        raise refused("unknown_key", path)
    if key["status"] == "revoked":
        raise refused("key_revoked", path)
    message = signed_bytes(kid, payload, LIST_TYPE)
    if not holds(bytes.fromhex(key["publicKey"]), message, signature):
        raise refused("bad_signature", path)
    # Whoever signs for sandboxes alone must not revoke what is real.
    if is_late(key, found.issued) or "production" not in serves(key):
        raise refused("key_out_of_window", path)
    return found


def refused(code: str, path: str) -> Refused:
    """Why a list is not read or made."""
    return Refused(f"revocations.{code}", path)


def is_late(key: Json, issued: str) -> bool:
    """Whether a list is issued past the last day of its key."""
    return key.get("maxEnd") is not None and issued > key["maxEnd"]


def listed(payload: bytes, kid: str) -> Revocations:
    """The content, when every part of it is one of ours."""
    found = raw(payload)
    licences, keys = found.get(LICENCES, {}), found.get(KEYS, [])
    rules = (
        set(found) <= {ISSUED, NEXT, LICENCES, KEYS},
        is_uint(found.get(ISSUED), 0, LAST_DAY),
        NEXT not in found or is_uint(found[NEXT], found.get(ISSUED, 0), LAST_DAY),
        LICENCES not in found or is_licences(licences),
        KEYS not in found or is_keys(keys),
    )
    if not all(rules):
        raise PayloadInvalid
    following = day_of(found[NEXT]) if NEXT in found else None
    revoked = tuple(each.hex() for each in keys)
    return Revocations(licences, revoked, following, day_of(found[ISSUED]), kid)


def is_licences(value: Any) -> bool:
    """Numbers of licences, each with the least revision that is good, or with none."""
    if not isinstance(value, dict) or not value or not all(is_uint(each, 1) for each in value):
        return False
    return all(each is True or is_uint(each, 1, MOST_SEQUENCE) for each in value.values())


def is_keys(value: Any) -> bool:
    """Key ids that rise."""
    if not isinstance(value, list) or not value:
        return False
    if not all(isinstance(each, bytes) and len(each) == KID_BYTES for each in value):
        return False
    return value == sorted(set(value))


def draft_revocations(_: Any, question: Json) -> Json:
    """A list to sign, by the key that signs for production."""
    for position, each in enumerate(question.get("licences") or []):
        check_count(each.get("below"), f"licences[{position}].below")
    ring = checked(question["ring"])
    check_list(question)
    check_days(question)
    key = active_for(ring, "production")
    if is_late(key, question["issued"]):
        raise refused("key_out_of_window", "issued")
    payload = payload_of(question)
    kid = bytes.fromhex(key["id"])
    # What comes back has its signature in it, whatever that will be.
    text = text64.written(cose(kid, payload, bytes(SIGNATURE_BYTES), LIST_TYPE))
    if len(text) > LONGEST_LIST:
        raise refused("too_long", "licences")
    message = signed_bytes(kid, payload, LIST_TYPE)
    return {
        "form": "revocations",
        "key": key["id"],
        "publicKey": key["publicKey"],
        "bytes": message.hex(),
    }


def check_list(question: Json) -> None:
    """Nothing twice."""
    licences = [each["licence"] for each in question.get("licences") or []]
    for position, licence in enumerate(licences):
        if licence in licences[:position]:
            raise refused("twice", f"licences[{position}].licence")
    keys = question.get("keys") or []
    for position, key in enumerate(keys):
        if key in keys[:position]:
            raise refused("twice", f"keys[{position}]")


def check_days(question: Json) -> None:
    """Days that a list can state, in their order."""
    issued, following = question["issued"], question.get("next")
    for path, day in (("issued", issued), ("next", following)):
        if day is not None and day < EPOCH.isoformat():
            raise Refused("day.out_of_range", path)
    if following is not None and following < issued:
        raise Refused("range.ends_before_start", "next")


def payload_of(question: Json) -> bytes:
    """The one payload of a list."""
    licences = {
        int(each["licence"]): each.get("below", True) for each in question.get("licences") or []
    }
    keys = sorted(bytes.fromhex(each) for each in question.get("keys") or [])
    found: dict[int, Any] = {ISSUED: number_of(question["issued"])}
    if question.get("next") is not None:
        found[NEXT] = number_of(question["next"])
    if licences:
        found[LICENCES] = licences
    if keys:
        found[KEYS] = keys
    return encoded(found)
