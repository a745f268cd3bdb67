"""Answers about the installed base in the few words in which a case expects them."""

from collections.abc import Callable, Iterator
from typing import Any

Json = dict[str, Any]


def placed(placement: Json | None) -> str:
    """`endUser C1`, with `loan`, the day it is due and `via` a reseller; `nobody` in a gap."""
    if placement is None:
        return "nobody"
    told = [placement["kind"], placement.get("account"), "loan" if placement.get("loan") else None]
    told += [
        placement.get("loanDue"),
        f"via {placement['reseller']}" if "reseller" in placement else None,
    ]
    return " ".join(each for each in told if each)


def days(each: Json) -> str:
    """`2025-01-01..2025-03-31`; a side that is not known is empty."""
    return f"{each.get('firstDay', '')}..{each.get('lastDay', '')}"


def fields(each: Json, *names: str) -> str:
    """The fields that are there, as ` site=S1`."""
    return "".join(f" {name}={flat(each[name])}" for name in names if name in each)


def flat(value: Any) -> str:
    """A field; an origin by its parts."""
    return "/".join(str(each) for each in value.values()) if isinstance(value, dict) else str(value)


def held_told(answer: Json) -> Iterator[str]:
    """The placement with its days, then all that is known of it."""
    found = answer.get("installation")
    if found is None:
        yield f"{answer['item']} {answer['on']} nobody"
        return
    seen = ("number", "site", "exactPlace", "soldOn", "purchasedOn", "deliveredOn", "origin")
    head = f"{answer['item']} {answer['on']} {placed(found['placement'])} {days(found)}"
    yield head + fields(found, *seen)


def holdings_told(holdings: list[Json]) -> Iterator[str]:
    """`2025-01-01..2025-03-31 endUser C1 site=S1`."""
    for each in holdings:
        yield f"{days(each)} {placed(each.get('placement'))}{fields(each, 'site')}"


def holders_told(answer: Json) -> Iterator[str]:
    """The question, then one holder after the other."""
    yield f"{answer['item']} {days(answer['range'])}"
    yield from holdings_told(answer["holders"])


def base_told(answer: Json) -> Iterator[str]:
    """`SN-1 P2 endUser C1 since 2025-01-01 site=S1`."""
    for each in answer["items"]:
        since = f" since {each['firstDay']}" if "firstDay" in each else ""
        yield f"{each['item']} {each['product']} {placed(each['placement'])}{since}" + fields(
            each, "site"
        )


def tally_told(answer: Json) -> Iterator[str]:
    """The counts, each with its sort."""
    yield " ".join(f"{count} {name}" for name, count in answer.items() if name != "on")


def overdue_told(answer: Json) -> Iterator[str]:
    """`SN-8 at X9 due 2025-06-30 since 2025-04-01`, then `never SN-9`."""
    for each in answer["loans"]:
        since = f" since {each['firstDay']}" if "firstDay" in each else ""
        yield f"{each['item']} at {each['account']} due {each['due']}{since}"
    for each in answer["withoutDue"]:
        yield f"never {each}"


def dependents_told(answer: Json) -> Iterator[str]:
    """Kind and id."""
    for each in answer["records"]:
        yield f"{each['kind']} {each['id']}"


def dossier_told(answer: Json) -> Iterator[str]:
    """The warranty in short, then lines, indirect ones, requests and installations."""
    warranty = answer["warranty"]
    applies = warranty.get("applicable", {}).get("template", "none")
    granted = "".join(f" {each['contract']}" for each in warranty["granted"])
    yield f"applicable {applies}, granted{granted or ' none'}"
    for each in answer["lines"]:
        place = f"{each['contract']}/{each['line']}"
        yield f"{each['state']} {place} {each['category']} of {each['holder']} {days(each)}"
    if answer["indirect"]:
        names = (f"{each['contract']}/{each['line']}" for each in answer["indirect"])
        yield f"indirect {' '.join(names)}"
    for each in answer["requests"]:
        yield f"request {each['request']} {each['on']}" + fields(each, "warranty", "validatedOn")
    yield from holdings_told(answer["installations"])


def findings_told(answer: Json) -> Iterator[str]:
    """The code, every fact, then what the repair does."""
    for each in answer["findings"]:
        facts = fields(each, *(name for name in each if name not in ("kind", "repair")))
        changes = each.get("repair", {}).get("changes", [])
        yield each["kind"] + facts + "".join(f", {change_told(change)}" for change in changes)


def change_told(change: Json) -> str:
    """`put installation M/1 #1 ..2025-01-01`, `remove installation M/1`."""
    if "remove" in change:
        return f"remove {change['remove']['kind']} {change['remove']['id']}"
    record = change["put"]
    name = record.get("id") or record.get("item") or record.get("installation") or "policy"
    more = f" #{record['number']} ..{record['lastDay']}" if record["kind"] == "installation" else ""
    return f"put {record['kind']} {name}{more}"


def known_told(answer: Json) -> Iterator[str]:
    """The records that stood then."""
    for change in answer["changes"]:
        placement = change["put"].get("placement")
        yield change_told(change) + (f" {placed(placement)}" if placement else "")


TELLING: dict[str, Callable[[Json], Iterator[str]]] = {
    "held": held_told,
    "holders": holders_told,
    "base": base_told,
    "tally": tally_told,
    "overdue_loans": overdue_told,
    "dependents": dependents_told,
    "dossier": dossier_told,
    "check_histories": findings_told,
    "known_at": known_told,
}
