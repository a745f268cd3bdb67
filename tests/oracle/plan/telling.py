"""A plan in the few words in which a case expects it.

A record that was there tells what changed: `item M: since 2025-02-28, -soldOn`. A new one tells all
of it: `new installation installation:M/1: item M, number 1`. What is expected beside the records
that are written stands behind `reads`, the records that a host may want to number behind `numbers`.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from oracle.door import UNITS
from oracle.fields import FIELDS, ID_FIELDS, PRICES, id_of, in_declared_order

Json = dict[str, Any]


def plan_told(records: Sequence[Json], plan: Json) -> list[str]:
    """Changes, then what they rest on, then notices, then what may get a number."""
    held = {(each["kind"], id_of(each)): in_declared_order(each, UNITS) for each in records}
    changes = plan["changes"]["changes"]
    found = [change_told(held, change) for change in changes] or ["nothing"]
    found += reads_told(plan["changes"])
    found += [notice_told(each) for each in plan["notices"]]
    found += [numbered_told(each) for each in plan["newRecords"]]
    return found


def change_told(held: dict[tuple[str, str], Json], change: Json) -> str:
    """One record: new, changed or removed."""
    if "remove" in change:
        return f"remove {change['remove']['kind']} {change['remove']['id']}"
    record = change["put"]
    kind, name = record["kind"], id_of(record)
    before = held.get((kind, name))
    rows = ", ".join(rows_told(before or {}, record))
    head = f"{kind} {name}" if before is not None else f"new {kind} {name}"
    return f"{head}: {rows}" if rows else head


def rows_told(before: Json, record: Json) -> Iterator[str]:
    """The fields that differ, in declared order."""
    for field in FIELDS[record["kind"]]:
        if field == ID_FIELDS.get(record["kind"], "id") or before.get(field) == record.get(field):
            continue
        yield f"{field} {value_told(field, record[field])}" if field in record else f"-{field}"


def value_told(field: str, value: Any) -> str:
    """A value in one word or two."""
    # The origin of a voucher is a word.
    if field in TELLING and not isinstance(value, str):
        return TELLING[field](value)
    if isinstance(value, dict):
        return " ".join(f"{name}={value_told(name, each)}" for name, each in value.items())
    if isinstance(value, list):
        return " + ".join(value_told("", each) for each in value) or "none"
    return str(value).lower() if isinstance(value, bool) else str(value)


def placement_told(placement: Json) -> str:
    """`endUser C1`, and what else there is: `on loan until 2025-06-30`, `through R1`."""
    words = [placement["kind"], placement.get("account")]
    if placement.get("loan") is not None:
        words.append("on loan" if placement["loan"] else "not on loan")
    if placement.get("loanDue") is not None:
        words.append(f"until {placement['loanDue']}")
    if placement.get("reseller") is not None:
        words.append(f"through {placement['reseller']}")
    return " ".join(word for word in words if word is not None)


def origin_told(origin: Json) -> str:
    """`shipment SDH1/1000`."""
    document = [str(origin[name]) for name in ("document", "line") if name in origin]
    return f"{origin['source']} {'/'.join(document)}".strip()


def line_told(line: Json) -> str:
    """A scope line: `M-1 from 2025-06-01`; anything else of it as `name=value`."""
    element = " ".join(str(value) for name, value in line["element"].items() if name != "kind")
    words = [element or line["element"]["kind"]]
    for name, value in line.items():
        if name == "firstDay":
            words.append(f"from {value}")
        elif name != "element":
            words.append(f"{name}={value_told(name, value)}")
    return " ".join(words)


def reads_told(changes: Json) -> list[str]:
    """What is expected beside the records that change."""
    written = [
        (each["remove"]["kind"], each["remove"]["id"])
        if "remove" in each
        else (each["put"]["kind"], id_of(each["put"]))
        for each in changes["changes"]
    ]
    found = []
    for each in changes["expects"]:
        if each["kind"] == "set":
            # What surrounds an item is expected whole wherever the item comes apart.
            if each["need"]["kind"] == "twins":
                found.append(f"twins {each['need']['product']} {each['need']['serial']}")
            if each["need"]["kind"] == "licencesOf":
                found.append(f"licences of {each['need']['account']}")
            if each["need"]["kind"] == "accountsCoded":
                found.append(f"accounts coded {each['need']['code']}")
        elif (each["record"]["kind"], each["record"]["id"]) not in written:
            absent = "" if "revision" in each else "no "
            found.append(f"{absent}{each['record']['kind']} {each['record']['id']}")
    return [f"reads {', '.join(found)}"] if found else []


def money_told(price: Json) -> str:
    """`2400.00 EUR`."""
    return f"{price['amount']} {price['currency']}"


def scope_told(scope: list[Json]) -> str:
    """Its lines."""
    return " + ".join(map(line_told, scope)) or "none"


TELLING: dict[str, Callable[[Any], str]] = {
    "placement": placement_told,
    "origin": origin_told,
    "previousOrigin": origin_told,
    "scope": scope_told,
    **dict.fromkeys(PRICES, money_told),
}


def notice_told(notice: Json) -> str:
    """`notice placement.unusual before endUser after reseller`."""
    facts = [f"{name} {fact_told(fact)}" for name, fact in notice.items() if name != "kind"]
    return " ".join(["notice", notice["kind"], *facts])


def fact_told(fact: Any) -> str:
    """A fact; a record by kind and id."""
    return f"{fact['kind']} {fact['id']}" if isinstance(fact, dict) else str(fact)


def numbered_told(new: Json) -> str:
    """`numbers item M-2, accountNumber 4711`."""
    facts = [f"{name} {value}" for name, value in new.items() if name != "record"]
    return ", ".join([f"numbers {new['record']['kind']} {new['record']['id']}", *facts])
