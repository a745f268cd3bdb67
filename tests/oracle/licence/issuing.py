"""Commands that give licences their keys: saving, updating, signing anew (AC C4, Z40)."""

from collections.abc import Collection, Sequence
from typing import Any

from oracle.door import UNITS
from oracle.fields import in_declared_order
from oracle.licence.bench import Bench, is_inactive
from oracle.licence.catalogue import catalogue_of
from oracle.licence.ring import active_for
from oracle.licence.stored import stored_key
from oracle.licence.wanted import environment_of
from oracle.plan.desk import Desk
from oracle.refused import Refused

Json = dict[str, Any]

# What only signing writes.
DERIVED = ("key", "sequence", "issuedOn")


def save_licence(records: Sequence[Json], command: Json) -> Json:
    """A licence as somebody states it, and its key at once."""
    bench = Bench(Desk(records), command, "save")
    desk = bench.desk
    stated = in_declared_order({"kind": "licence", **command["licence"]}, UNITS)
    account = bench.account(stated["account"], "licence.account")
    held = desk.known("licence", stated["id"])
    for field in DERIVED:
        if field in stated and stated[field] != held.get(field):
            raise Refused("licence.key_stated", f"licence.{field}")
    source = stated.get("source")
    if source is not None and source != stated["id"] and not desk.known("licence", source):
        raise Refused("reference.unknown", "licence.source")
    licence = {**stated, **{field: held[field] for field in DERIVED if field in held}}
    desk.put(licence)
    reason = skipped(account, licence, command["today"])
    if reason is not None:
        bench.outcome("skipped", licence["id"], reason=reason)
        return bench.plan()
    judgement = bench.judge(licence)
    if judgement.faults:
        raise Refused(judgement.faults[0]["kind"], "licence")
    settle(bench, licence)
    return bench.plan()


def settle(bench: Bench, licence: Json, resigned: Collection[str] = ()) -> None:
    """Fails, signs or leaves alone, and says so."""
    judgement = bench.judge(licence, resigned)
    if judgement.faults:
        bench.outcome("failed", licence["id"], faults=judgement.faults)
    elif judgement.reasons:
        bench.sign(licence, judgement)
        facts = {"sequence": judgement.claims["sequence"], "reasons": judgement.reasons}
        bench.outcome("changed", licence["id"], **facts)
    else:
        bench.outcome("unchanged", licence["id"])


def skipped(account: Json, licence: Json, today: str) -> str | None:
    """C6: no keys for what is over."""
    if licence.get("cancelledOn") is not None:
        return "cancelled"
    return "accountInactive" if is_inactive(account, today) else None


def update_licences(records: Sequence[Json], command: Json) -> Json:
    """Every licence of the account; what fails does not stop the others."""
    return issued(Bench(Desk(records), command, "update"), command, requested=False)


def rekey_licences(records: Sequence[Json], command: Json) -> Json:
    """The same, and what certain keys have signed is signed again."""
    return issued(Bench(Desk(records), command, "rekey"), command, requested=True)


def issued(bench: Bench, command: Json, *, requested: bool) -> Json:
    """The licences of an account in the order of their numbers."""
    account = bench.account(command["account"])
    for licence in bench.desk.licences(command["account"]):
        reason = skipped(account, licence, command["today"])
        if reason is not None:
            bench.outcome("skipped", licence["id"], reason=reason)
        else:
            settle(bench, licence, resigned_keys(bench, licence) if requested else ())
    return bench.plan()


def resigned_keys(bench: Bench, licence: Json) -> Collection[str]:
    """The keys named, else every one that does not sign for this environment now."""
    keys: list[str] | None = bench.command.get("keys")
    if keys is not None:
        return keys
    stored = stored_key(
        licence,
        bench.ring,
        lambda name: catalogue_of(bench.desk.known("application", name)),
    )
    if stored.believed is None:
        return ()
    active = active_for(bench.ring, environment_of(licence))["id"]
    return [each["id"] for each in bench.ring["keys"] if each["id"] != active]
