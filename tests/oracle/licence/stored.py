"""The key that a licence has now, and why it should get another one (LI 5)."""

import hashlib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from oracle.licence import key_text
from oracle.licence.catalogue import Catalogue
from oracle.licence.key import Failed, Verified, parsed, verified
from oracle.licence.ring import out_of_window

Json = dict[str, Any]

CHANGED = {
    "application": "applicationChanged",
    "customer": "customerChanged",
    "url": "urlChanged",
    "firstDay": "startChanged",
    "lastDay": "endChanged",
    "graceDays": "graceChanged",
    "modules": "modulesChanged",
    "limits": "limitsChanged",
    "parameters": "parametersChanged",
    "environment": "environmentChanged",
    "maintainedUntil": "maintenanceChanged",
}


@dataclass(frozen=True)
class Stored:
    """A stored key: what it says, as far as it is to be believed, and the reason if it is not."""

    text: str | None
    believed: Verified | None
    reason: str | None

    @property
    def sequence(self) -> int:
        """The revision it was signed as."""
        return 0 if self.believed is None else int(self.believed.claims["sequence"])

    def fingerprint(self) -> str | None:
        """Of the text; in its canonical spelling, when it can be read."""
        if self.text is None:
            return None
        try:
            return short_hash(parsed(self.text).text().encode())
        except (key_text.KeyFault, key_text.UnsupportedVersion):
            return short_hash(self.text.encode())


def short_hash(data: bytes) -> str:
    """A revision, as records have them."""
    return hashlib.sha256(data).hexdigest()[:16]


def stored_key(licence: Json, ring: Json, catalogues: Callable[[str], Catalogue]) -> Stored:
    """Judged by its signature alone: a key that is revoked by now still says what was signed."""
    text = licence.get("key")
    if text is None:
        return Stored(None, None, "noKeyYet")
    known = [{**key, "status": "verifyOnly"} for key in ring["keys"]]
    try:
        believed = verified(text, {"keys": known}, catalogues)
    except Failed:
        return Stored(text, None, "storedKeyInvalid")
    if believed.claims["licence"] != licence["id"]:
        return Stored(text, None, "storedKeyInvalid")
    return Stored(text, believed, None)


def is_good(stored: Stored, ring: Json) -> bool:
    """Whether the key counts: its signer is not revoked, and may sign what it says."""
    if stored.believed is None:
        return False
    found = next(key for key in ring["keys"] if key["id"] == stored.believed.entry["id"])
    return found["status"] != "revoked" and not out_of_window(found, stored.believed.claims)


def reasons(stored: Stored, wanted: Json, ring: Json, resigned: Collection[str] = ()) -> list[str]:
    """Why the licence needs another key, in their order; none when it needs none."""
    if stored.believed is None:
        return [str(stored.reason)]
    kid, claims = stored.believed.entry["id"], stored.believed.claims
    entry = next(key for key in ring["keys"] if key["id"] == kid)
    found = []
    if entry["status"] == "revoked":
        found.append("signingKeyRevoked")
    if out_of_window(entry, claims):
        found.append("signingKeyUnfit")
    if kid in resigned:
        found.append("resignRequested")
    return found + [
        reason for field, reason in CHANGED.items() if claims.get(field) != wanted.get(field)
    ]
