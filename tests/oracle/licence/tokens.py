"""Tokens to sign, made of the keys that licences have (LI 4.4)."""

from collections.abc import Sequence
from typing import Any

from oracle.licence.bench import is_inactive
from oracle.licence.catalogue import catalogue_of
from oracle.licence.ring import active_for, checked, out_of_window
from oracle.licence.stored import is_good, stored_key
from oracle.licence.token import is_too_long, signing_input
from oracle.plan.desk import Desk
from oracle.refused import Refused

Json = dict[str, Any]


def draft_token(records: Sequence[Json], question: Json) -> Json:
    """The claims of the stored key, for everybody who reads tokens.

    A token outlives the question, so what a product would refuse of the key makes none.
    """
    desk = Desk(records)
    ring = checked(question["ring"])
    licence = desk.known("licence", question["licence"])
    if not licence:
        raise Refused("licence.unknown", "licence")
    if licence.get("cancelledOn") is not None:
        raise Refused("licence.cancelled", "licence")
    if is_inactive(desk.known("account", licence["account"]), question["on"]):
        raise Refused("account.inactive", "licence")
    stored = stored_key(licence, ring, lambda name: catalogue_of(desk.known("application", name)))
    if stored.believed is None or not is_good(stored, ring):
        raise Refused("licence.key_invalid", "licence")
    claims = stored.believed.claims
    key = active_for(ring, claims.get("environment", "production"))
    if out_of_window(key, claims):
        raise Refused("licence.beyond_signing_key", "licence")
    algorithm = question.get("algorithm") or "eddsa"
    message = signing_input(claims, question["issuer"], key["id"], algorithm)
    if is_too_long(message):
        raise Refused("licence.too_long", "licence")
    return {
        "form": "jwt",
        "key": key["id"],
        "publicKey": key["publicKey"],
        "bytes": message.hex(),
    }
