"""The table of a command that signs: compare first, sign only what differs (LI 5)."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from oracle.licence.catalogue import Catalogue, catalogue_of
from oracle.licence.claims import day_of, number_of, payload_of
from oracle.licence.envelope import signed_bytes
from oracle.licence.ring import active_for, checked, out_of_window, serves
from oracle.licence.stored import Stored, reasons, short_hash, stored_key
from oracle.licence.wanted import (
    claims_of,
    environment_of,
    fault,
    faults,
    length_faults,
    sequence_faults,
)
from oracle.plan.desk import Desk
from oracle.plan.names import free_name, name_of
from oracle.refused import Refused

Json = dict[str, Any]


@dataclass(frozen=True)
class Judgement:
    """A licence against its key: why it cannot have one, else why it should have another."""

    faults: list[Json]
    reasons: list[str]
    claims: Json
    stored: Stored


class Bench:
    """The facts, the ring, and what has been decided so far."""

    def __init__(self, desk: Desk, command: Json, action: str) -> None:
        self.desk = desk
        self.ring = checked(command["ring"])
        self.command = command
        self.action = action
        self.to_sign: list[Json] = []
        self.outcomes: list[Json] = []

    def account(self, name: str, path: str = "account") -> Json:
        """The account, which must have a record."""
        if not self.desk.known("account", name):
            raise Refused("account.unknown", path)
        return self.desk.read("account", name)

    def judge(self, licence: Json, resigned: Collection[str] = ()) -> Judgement:
        """What there is against what there should be; both rest on the application."""
        self.desk.read("application", licence["application"])
        return judged(self.desk, self.ring, licence, resigned)

    def sign(self, licence: Json, judgement: Judgement) -> None:
        """The licence with its next revision, what is to be signed, and what is remembered."""
        claims = judgement.claims
        key = active_for(self.ring, environment_of(licence))
        application = self.desk.known("application", licence["application"])
        catalogue = catalogue_of(application)
        payload = payload_of(claims, catalogue)
        self.to_sign.append(
            {
                "licence": licence["id"],
                "key": key["id"],
                "publicKey": key["publicKey"],
                "bytes": signed_bytes(bytes.fromhex(key["id"]), payload).hex(),
            }
        )
        today = self.command["today"]
        changed = {"sequence": claims["sequence"], "issuedOn": today}
        self.desk.put({**licence, "kind": "licence", **changed})
        self.remember(licence, judgement, key["id"], catalogue)
        self.tell(licence["id"], judgement)

    def remember(self, licence: Json, judgement: Judgement, kid: str, catalogue: Catalogue) -> None:
        """C8: who did what, by fingerprints and without the keys themselves."""
        sequence, stored = judgement.claims["sequence"], judgement.stored
        name = name_of("audit", "licence", licence["id"], sequence)
        former = stored.believed
        self.desk.put(
            {
                "kind": "auditEntry",
                "id": free_name(self.desk, "auditEntry", name),
                "on": self.command["today"],
                "at": self.command.get("at"),
                "by": self.command.get("by"),
                "action": self.action,
                "account": licence["account"],
                "licence": licence["id"],
                "sequence": sequence,
                "reasons": judgement.reasons,
                "signingKey": kid,
                "formerClaims": None if former is None else self.former(former.claims),
                "claims": fingerprint(judgement.claims, catalogue),
                "formerKey": stored.fingerprint(),
            }
        )

    def former(self, claims: Json) -> str:
        """What was claimed before, by the catalogue of the application that it was for."""
        return fingerprint(
            claims, catalogue_of(self.desk.known("application", claims["application"]))
        )

    def tell(self, licence: str, judgement: Judgement) -> None:
        """What a host should let somebody confirm: less time, fewer modules."""
        if judgement.stored.believed is None:
            return
        before, after = judgement.stored.believed.claims, judgement.claims
        old, new = usable_end(before), usable_end(after)
        if new is not None and (old is None or new < old):
            facts = {} if old is None else {"before": old}
            self.desk.notice("licence.shortened", licence=licence, **facts, after=new)
        for module in before.get("modules", []):
            if module not in after.get("modules", []):
                self.desk.notice("licence.module_removed", licence=licence, module=module)

    def outcome(self, kind: str, licence: str, **facts: Any) -> None:
        """What became of a licence."""
        self.outcomes.append({"kind": kind, "licence": licence, **facts})

    def plan(self) -> Json:
        """What is to be signed, and what is to be stored then."""
        plan = self.desk.plan()
        return {
            "toSign": self.to_sign,
            "outcomes": self.outcomes,
            "unsigned": plan["changes"],
            "notices": plan["notices"],
        }


def judged(desk: Desk, ring: Json, licence: Json, resigned: Collection[str] = ()) -> Judgement:
    """A licence against its key."""
    account = desk.known("account", licence["account"]) or {"id": licence["account"]}
    application = desk.known("application", licence["application"])
    stored = stored_key(licence, ring, lambda name: catalogue_of(desk.known("application", name)))
    sequence = max(licence.get("sequence") or 0, stored.sequence) + 1
    catalogue = catalogue_of(application)
    found = faults(licence, account, catalogue)
    if found:
        return Judgement(found, [], {}, stored)
    claims = claims_of(licence, account, sequence)
    why = reasons(stored, claims, ring, resigned)
    if why:
        found = [
            *sequence_faults(claims),
            *window_faults(ring, licence, claims),
            *length_faults(claims, catalogue),
        ]
    return Judgement(found, why, claims, stored)


def window_faults(ring: Json, licence: Json, claims: Json) -> Iterator[Json]:
    """A key that every product would refuse is not made."""
    for key in ring["keys"]:
        serving = key["status"] == "active" and environment_of(licence) in serves(key)
        if serving and out_of_window(key, claims):
            yield fault("beyond_signing_key", key=key["id"], maxEnd=key["maxEnd"])


def fingerprint(claims: Json, catalogue: Catalogue) -> str:
    """Of all claims but the revision, by the catalogue of today."""
    return short_hash(payload_of({**claims, "sequence": None}, catalogue))


def usable_end(claims: Json) -> str | None:
    """The last day of grace; none for ever."""
    if "lastDay" not in claims:
        return None
    return day_of(number_of(claims["lastDay"]) + claims.get("graceDays", 0))


def is_inactive(account: Json, day: str) -> bool:
    """Whether the account is inactive on a day."""
    return any(
        each["firstDay"] <= day <= each.get("lastDay", "9999-12-31")
        for each in account.get("inactive") or []
    )
