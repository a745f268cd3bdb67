"""Signed lists of what is no longer good (LI 9): licences by number and revision, and keys."""

from dataclasses import dataclass, field
from typing import Any

from oracle.door import check_count
from oracle.licence import text64
from oracle.licence.cbor import encoded
from oracle.licence.claims import LAST_DAY, MOST_SEQUENCE, day_of, is_uint, number_of, raw
from oracle.licence.envelope import LIST_TYPE, opened, signed_bytes
from oracle.licence.payload_fault import PayloadInvalid
from oracle.licence.ring import active_for, checked, entry
from oracle.licence.signature import holds
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


def read_list(text: str | None, ring: Json) -> Revocations:
    """The list of a call; none revokes nothing."""
    if text is None:
        return NOTHING_REVOKED
    data = text64.read(text) if len(text.encode("utf-8")) <= LONGEST_LIST else None
    try:
        kid, payload, signature = opened(data or b"", LIST_TYPE)
        found = listed(payload)
    except PayloadInvalid:
        raise refused("malformed") from None
    key = entry(ring, kid.hex())
    if key is None:
        raise refused("unknown_key")
    if key["status"] == "revoked":
        raise refused("key_revoked")
    message = signed_bytes(kid, payload, LIST_TYPE)
    if not holds(bytes.fromhex(key["publicKey"]), message, signature):
        raise refused("bad_signature")
    issued = day_of(raw(payload)[ISSUED])
    if key.get("maxEnd") is not None and issued > key["maxEnd"]:
        raise refused("key_out_of_window")
    return found


def refused(code: str) -> Refused:
    """Why a list is not read."""
    return Refused(f"revocations.{code}", "revocations")


def listed(payload: bytes) -> Revocations:
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
    return Revocations(licences, tuple(each.hex() for each in keys), following)


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
    ring = checked(question["ring"])
    check_list(question)
    key = active_for(ring, "production")
    payload = payload_of(question)
    message = signed_bytes(bytes.fromhex(key["id"]), payload, LIST_TYPE)
    return {
        "form": "revocations",
        "key": key["id"],
        "publicKey": key["publicKey"],
        "bytes": message.hex(),
    }


def check_list(question: Json) -> None:
    """Days in order, and nothing twice."""
    following = question.get("next")
    if following is not None and following < question["issued"]:
        raise Refused("range.ends_before_start", "next")
    revoked = question.get("licences") or []
    for position, each in enumerate(revoked):
        check_count(each.get("below"), f"licences[{position}].below")
    licences = [each["licence"] for each in revoked]
    for position, licence in enumerate(licences):
        if licence in licences[:position]:
            raise Refused("revocations.twice", f"licences[{position}].licence")
    keys = question.get("keys") or []
    for position, key in enumerate(keys):
        if key in keys[:position]:
            raise Refused("revocations.twice", f"keys[{position}]")


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
