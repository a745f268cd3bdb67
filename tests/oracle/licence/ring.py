"""The keys that a product trusts, and which of them may sign what (LI 6)."""

from typing import Any

from oracle.dates import day
from oracle.licence.signature import KEY_BYTES, fingerprint, is_weak
from oracle.refused import Refused

Json = dict[str, Any]

ENVIRONMENTS = ("production", "sandbox", "demo")


def checked(ring: Json, path: str = "ring") -> Json:
    """The ring, when it contradicts nothing."""
    keys = ring["keys"]
    for position, key in enumerate(keys):
        where = f"{path}.keys[{position}]" if path else f"keys[{position}]"
        check_key(key, where)
        if key["id"] in [each["id"] for each in keys[:position]]:
            raise Refused("key_ring.key_twice", f"{where}.id")
    check_active(keys, f"{path}.keys" if path else "keys")
    return ring


def check_key(key: Json, where: str) -> None:
    """A public key that is one, under its own name."""
    public = bytes.fromhex(key["publicKey"])
    if len(public) != KEY_BYTES:
        raise Refused("key_ring.wrong_length", f"{where}.publicKey")
    if is_weak(public):
        raise Refused("key_ring.weak_key", f"{where}.publicKey")
    if fingerprint(public) != key["id"]:
        raise Refused("key_ring.not_fingerprint", f"{where}.id")


def check_active(keys: list[Json], path: str) -> None:
    """One key at most signs for an environment, and there is one that signs."""
    served: set[str] = set()
    for position, key in enumerate(keys):
        if key["status"] != "active":
            continue
        if served & set(serves(key)):
            raise Refused("key_ring.two_active", f"{path}[{position}].status")
        served |= set(serves(key))
    if not served:
        raise Refused("key_ring.none_active", path)


def serves(key: Json) -> tuple[str, ...]:
    """The environments that a key is good for."""
    found = key.get("environments")
    return ENVIRONMENTS if found is None else tuple(found)


def entry(ring: Json, kid: str) -> Json | None:
    """The key of that name."""
    return next((key for key in ring["keys"] if key["id"] == kid), None)


def active_for(ring: Json, environment: str, path: str = "ring") -> Json:
    """The key that signs for an environment."""
    for key in ring["keys"]:
        if key["status"] == "active" and environment in serves(key):
            return dict(key)
    raise Refused("key_ring.no_active_for", path)


def out_of_window(key: Json, claims: Json) -> Json:
    """What a key may not have signed: its own last day, and the environment; empty when it may."""
    found: Json = {}
    if key.get("maxEnd") is not None and beyond(claims, key["maxEnd"]):
        found["maxEnd"] = key["maxEnd"]
    environment = claims.get("environment", "production")
    if environment not in serves(key):
        found["environment"] = environment
    return found


def beyond(claims: Json, cap: str) -> bool:
    """End and grace past the cap; no end is beyond every cap."""
    if "lastDay" not in claims:
        return True
    grace: int = claims.get("graceDays", 0)
    return (day(claims["lastDay"]) - day(cap)).days + grace > 0
