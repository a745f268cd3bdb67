"""Who holds what: one item on a day and through days, the whole base, loans, dependents."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from oracle.dates import ONE_DAY, civil_last_day, day
from oracle.door import check, check_range, history_of
from oracle.situation import by_id, first_day_of, installation_on, item_named, of_kind

Json = dict[str, Any]

KINDS = (
    *("collection", "skill", "account", "contact", "product", "template", "item", "installation"),
    *("commercial", "pastCommercial", "contract", "warrantyRequest", "voucher", "policy"),
)
SEEN = ("site", "exactPlace", "soldOn", "purchasedOn", "deliveredOn", "origin")


def holder_of(placement: Json) -> str | None:
    """The account that has an item, if it is with one."""
    name: str | None = placement.get("account")
    return name


def with_first_day(installation: Json) -> Json:
    """SI5: the first day, where one is known."""
    first = first_day_of(installation)
    return {"firstDay": first} if first else {}


def held(records: Sequence[Json], question: Json) -> Json:
    """D13: the installation at the end of the day; without one, nothing more is said."""
    check(records)
    item = item_named(records, question["item"])
    found = installation_on(records, item, day(question["on"]))
    answer: Json = {"item": question["item"], "on": question["on"]}
    if found is None:
        return answer
    told: Json = {"placement": found["placement"], **with_first_day(found)}
    for name in ("lastDay", "number"):
        if found["kind"] == "installation":
            told[name] = found[name]
    told |= {name: found[name] for name in SEEN if name in found}
    return {**answer, "installation": told}


def holders(records: Sequence[Json], question: Json) -> Json:
    """Asks who holds the item on each day, and joins the days of one installation."""
    check(records)
    asked = question["range"]
    check_range(asked["firstDay"], asked.get("lastDay"), "range.lastDay")
    item = item_named(records, question["item"])
    found: list[Json] = []
    before: str | None = None
    for on in days_until_nothing_changes(records, item, asked):
        installation = installation_on(records, item, on)
        name = "nobody" if installation is None else f"{installation['kind']} {installation['id']}"
        if name != before:
            found.append({"firstDay": str(on), **holding(installation)})
        before = name
        found[-1]["lastDay"] = str(on)
    if asked.get("lastDay") is None:
        del found[-1]["lastDay"]
    else:
        found[-1]["lastDay"] = asked["lastDay"]
    names = ("firstDay", "lastDay", "placement", "site")
    told = [{name: each[name] for name in names if name in each} for each in found]
    return {"item": question["item"], "range": asked, "holders": told}


def holding(installation: Json | None) -> Json:
    """Who holds it and where, as far as somebody does."""
    found = installation or {}
    return {name: found[name] for name in ("placement", "site") if name in found}


def days_until_nothing_changes(records: Sequence[Json], item: Json, asked: Json) -> Iterator[date]:
    """Every day of the range, up to two days behind the last one that history names."""
    lines = history_of(records, item["id"])
    named = [first_day_of(each) for each in (item, *lines)] + [each["lastDay"] for each in lines]
    first = day(asked["firstDay"])
    last = max([first, *(day(each) for each in named if each)]) + 2 * ONE_DAY
    if asked.get("lastDay") is not None:
        last = min(last, day(asked["lastDay"]))
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def by_bytes(name: str) -> bytes:
    """The order of ids."""
    return name.encode("utf-8")


def items_in_order(records: Sequence[Json]) -> list[Json]:
    """All items by the bytes of their ids."""
    return sorted(of_kind(records, "item"), key=lambda each: by_bytes(each["id"]))


def base(records: Sequence[Json], question: Json) -> Json:
    """Every item that is with somebody or in stock at the end of the day."""
    check(records)
    found = []
    for item in items_in_order(records):
        then = installation_on(records, item, day(question["on"]))
        if then is None or then["placement"]["kind"] == "scrapped":
            continue
        account, site = question.get("account"), question.get("site")
        if account is not None and holder_of(then["placement"]) != account:
            continue
        if site is not None and then.get("site") != site:
            continue
        told = {"item": item["id"], "product": item["product"], "placement": then["placement"]}
        told |= with_first_day(then)
        found.append({**told, **({"site": then["site"]} if "site" in then else {})})
    return {"on": question["on"], "items": found}


def tally(records: Sequence[Json], question: Json) -> Json:
    """How many items each sort of placement has at the end of the day."""
    check(records)
    sorts = ("endUser", "reseller", "wholesaler", "inStock", "scrapped", "nobody")
    counts = dict.fromkeys(sorts, 0)
    for item in of_kind(records, "item"):
        then = installation_on(records, item, day(question["on"]))
        counts["nobody" if then is None else then["placement"]["kind"]] += 1
    return {"on": question["on"], **counts}


def overdue_loans(records: Sequence[Json], question: Json) -> Json:
    """Z33: the loans of the day, by when they were due; those never due are named apart."""
    check(records)
    loans, without = [], []
    for item in items_in_order(records):
        then = installation_on(records, item, day(question["on"]))
        if then is None or not then["placement"].get("loan"):
            continue
        due = due_of(records, item, then)
        if due is None:
            without.append(item["id"])
        elif str(due) < question["on"]:
            told = {"item": item["id"], "account": then["placement"]["account"], "due": str(due)}
            loans.append({**told, **with_first_day(then)})
    loans.sort(key=lambda each: (each["due"], by_bytes(each["item"])))
    return {"on": question["on"], "loans": loans, "withoutDue": without}


def due_of(records: Sequence[Json], item: Json, then: Json) -> date | None:
    """The stated day, else the last one of the loan template's term, counted from the first day."""
    if then["placement"].get("loanDue") is not None:
        return day(then["placement"]["loanDue"])
    product = by_id(records, "product", item["product"]) or {}
    template = by_id(records, "template", product.get("loanTemplate", "")) or {}
    first, term = first_day_of(then), template.get("term")
    if not first or term is None:
        return None
    if "days" in term:
        return day(first) + timedelta(days=term["days"] - 1)
    return civil_last_day(day(first), term["months"])


def dependents(records: Sequence[Json], question: Json) -> Json:
    """The records that name the item, by kind and id."""
    check(records)
    item = item_named(records, question["item"])["id"]
    found = [each for each in records if names(each, item)]
    refs = [{"kind": each["kind"], "id": each.get("id", item)} for each in found]
    refs.sort(key=lambda each: (KINDS.index(each["kind"]), by_bytes(each["id"])))
    return {"item": item, "records": refs}


def names(record: Json, item: str) -> bool:
    """Whether a record speaks of the item."""
    if record["kind"] == "item":
        return item in (record.get("parent"), *record.get("replacement", {}).values())
    if record["kind"] == "contract":
        return any(line["element"].get("item") == item for line in record["scope"])
    return item in (record.get("item"), *(record.get("items") or []))
