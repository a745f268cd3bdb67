"""Rings as JWK Sets (LI 6, RFC 8037), in one spelling and without any private half."""

import json
from typing import Any

from oracle.licence import text64
from oracle.licence.ring import check_active, check_key, checked
from oracle.refused import Refused

Json = dict[str, Any]

STATUS = {"active": "active", "verify_only": "verifyOnly", "revoked": "revoked"}
KNOWN = ("kty", "crv", "x", "kid", "use", "alg", "status", "max_end", "envs")
NEEDED = ("kty", "crv", "x", "kid")
ONLY = {"kty": "OKP", "crv": "Ed25519", "alg": "EdDSA"}
# Where a fault of a ring lies in a set.
PLACES = {"publicKey": "x", "id": "kid"}


def write_key_ring(_: Any, ring: Json) -> Json:
    """The set, without blanks, its members in one order."""
    checked(ring, "")
    keys = [written(key) for key in ring["keys"]]
    return {"text": json.dumps({"keys": keys}, ensure_ascii=False, separators=(",", ":"))}


def written(key: Json) -> Json:
    """One key."""
    words = {word: status for status, word in STATUS.items()}
    found: Json = {
        "kty": "OKP",
        "crv": "Ed25519",
        "x": text64.written(bytes.fromhex(key["publicKey"])),
        "kid": key["id"],
        "use": "sig",
        "alg": "EdDSA",
        "status": words[key["status"]],
        "max_end": key.get("maxEnd"),
        "envs": key.get("environments"),
    }
    return {name: value for name, value in found.items() if value is not None}


def read_key_ring(_: Any, question: Json) -> Json:
    """The ring of a set; it is held to the same rules as a ring that is stated."""
    found = parsed(question["text"])
    refuse_unknown(found, ("keys",), "text")
    if "keys" not in found:
        raise Refused("input.missing_field", "text.keys")
    keys: list[Json] = []
    for position, member in enumerate(found["keys"]):
        where = f"text.keys[{position}]"
        key = read(member, where)
        try:
            check_key(key, "")
        except Refused as refused:
            raise Refused(refused.code, f"{where}.{PLACES[refused.path[1:]]}") from None
        if key["id"] in [each["id"] for each in keys]:
            raise Refused("key_ring.key_twice", f"{where}.kid")
        keys.append(key)
    check_active(keys, "text.keys")
    return {"keys": keys}


def parsed(text: str) -> Json:
    """JSON in which no member comes twice."""
    try:
        found: Json = json.loads(text, object_pairs_hook=Members)
    except ValueError:
        raise Refused("input.syntax", "text") from None
    refuse_doubles(found, "text")
    return found


class Members(dict[str, Any]):
    """An object that remembers which member came twice."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        names = [name for name, _ in pairs]
        twice = [name for position, name in enumerate(names) if name in names[:position]]
        self.twice = twice[0] if twice else None


def refuse_doubles(value: Any, where: str) -> None:
    """The first member that comes twice, wherever it is."""
    if isinstance(value, Members):
        if value.twice is not None:
            raise Refused("input.duplicate_field", f"{where}.{value.twice}")
        for name, each in value.items():
            refuse_doubles(each, f"{where}.{name}")
    if isinstance(value, list):
        for position, each in enumerate(value):
            refuse_doubles(each, f"{where}[{position}]")


def refuse_unknown(found: Json, known: tuple[str, ...], where: str) -> None:
    """A member that nobody reads would be trusted to mean something."""
    for name in found:
        if name not in known:
            raise Refused("input.unknown_field", f"{where}.{name}")


def read(member: Json, where: str) -> Json:
    """One key of a set."""
    if "d" in member:
        raise Refused("key_ring.private_key", f"{where}.d")
    refuse_unknown(member, KNOWN, where)
    for name in NEEDED:
        if name not in member:
            raise Refused("input.missing_field", f"{where}.{name}")
    for name, word in ONLY.items():
        if member.get(name, word) != word:
            raise Refused("key_ring.algorithm_unknown", f"{where}.{name}")
    public = text64.read(member["x"])
    if public is None:
        raise Refused("key_ring.wrong_length", f"{where}.x")
    key: Json = {
        "id": member["kid"],
        "publicKey": public.hex(),
        "status": STATUS[member.get("status", "verify_only")],
        "maxEnd": member.get("max_end"),
        "environments": member.get("envs"),
    }
    return {name: value for name, value in key.items() if value is not None}
