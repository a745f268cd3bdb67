"""What was known at an instant, and who is meant by a typed text."""

import hashlib
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from oracle.base_holding import KINDS, by_bytes
from oracle.coverage import canonical
from oracle.door import Refused, check

Json = dict[str, Any]
Name = tuple[str, str]

INSTANT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z", re.ASCII)


def instant(text: str, path: str) -> tuple[datetime, str]:
    """An instant as something that can be compared."""
    found = INSTANT.fullmatch(text)
    if found is None:
        raise Refused("instant.invalid", path)
    try:
        return datetime.fromisoformat(f"{found[1]}+00:00"), (found[2] or "").ljust(9, "0")
    except ValueError:
        raise Refused("instant.invalid", path) from None


def name_of(record: Json) -> Name:
    """Kind and id."""
    own = record.get("id") or record.get("item") or record.get("installation")
    return record["kind"], own or "policy"


def known_at(records: Sequence[Json], log: Json) -> Json:
    """Makes the change sets again, one recorded after the other."""
    check(records)
    entries = [
        (instant(each["recorded"], f"entries[{position}].recorded"), position)
        for position, each in enumerate(log["entries"])
    ]
    until = instant(log["instant"], "instant")
    known: dict[Name, Json] = {}
    for recorded, position in sorted(entries):
        if recorded <= until:
            try:
                known = applied(known, log["entries"][position]["changes"])
            except Refused as refused:
                path = f"entries[{position}].changes.{refused.path}"
                raise Refused(refused.code, path) from None
    names = sorted(known, key=lambda each: (KINDS.index(each[0]), by_bytes(each[1])))
    return {"expects": [], "changes": [{"put": known[each]} for each in names]}


def applied(known: dict[Name, Json], changes: Json) -> dict[Name, Json]:
    """All of it or nothing: what already holds expects nothing."""
    after = dict(known)
    for change in changes["changes"]:
        if "put" in change:
            after[name_of(change["put"])] = change["put"]
        else:
            after.pop((change["remove"]["kind"], change["remove"]["id"]), None)
    if after == known:
        return known
    for position, each in enumerate(changes["expects"]):
        record = known.get((each["record"]["kind"], each["record"]["id"]))
        if each.get("revision") != (None if record is None else revision(record)):
            raise Refused("change.stale", f"expects[{position}]")
    for position, change in enumerate(changes["changes"]):
        refuse(after, position, change)
    return after


def revision(record: Json) -> str:
    """The first eight bytes of SHA-256 over the record's text."""
    return hashlib.sha256(canonical(record).encode()).hexdigest()[:16]


def refuse(after: dict[Name, Json], position: int, change: Json) -> None:
    """What the door has against one change, when all are made."""
    if "remove" in change:
        rest = list(after.values())
        if change["remove"]["kind"] == "item" and any(
            change["remove"]["id"] in (each.get("item"), each.get("parent")) for each in rest
        ):
            raise Refused("reference.unknown", f"changes[{position}].remove")
        return
    name = name_of(change["put"])
    others = [each for own, each in after.items() if own != name]
    try:
        check([after[name], *others])
    except Refused as refused:
        if refused.path.startswith("[0]"):
            path = f"changes[{position}].put{refused.path.removeprefix('[0]')}"
            raise Refused(refused.code, path) from None
