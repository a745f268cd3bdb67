"""Tokens to sign, made of the keys that licences have (LI 4.4)."""

from collections.abc import Sequence
from typing import Any

from oracle.licence.catalogue import catalogue_of
from oracle.licence.ring import active_for, checked
from oracle.licence.stored import stored_key
from oracle.licence.token import signing_input
from oracle.plan.desk import Desk
from oracle.refused import Refused

Json = dict[str, Any]


def draft_token(records: Sequence[Json], question: Json) -> Json:
    """The claims of the stored key, for everybody who reads tokens."""
    desk = Desk(records)
    ring = checked(question["ring"])
    licence = desk.known("licence", question["licence"])
    if not licence:
        raise Refused("licence.unknown", "licence")
    stored = stored_key(licence, ring, lambda name: catalogue_of(desk.known("application", name)))
    if stored.believed is None:
        raise Refused("licence.key_invalid", "licence")
    claims = stored.believed.claims
    key = active_for(ring, claims.get("environment", "production"))
    algorithm = question.get("algorithm") or "eddsa"
    message = signing_input(claims, question["issuer"], key["id"], algorithm)
    return {
        "form": "jwt",
        "key": key["id"],
        "publicKey": key["publicKey"],
        "bytes": message.hex(),
    }
