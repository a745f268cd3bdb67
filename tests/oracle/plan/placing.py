"""What a new installation must fulfil, and what is to be said of it (IB 2.7, Z33, Z7)."""

from typing import Any

from oracle.dates import civil_last_day, day
from oracle.door import known_first_day
from oracle.plan.desk import Desk
from oracle.refused import Refused

Json = dict[str, Any]

UNUSUAL = (("endUser", "reseller"), ("endUser", "wholesaler"), ("reseller", "wholesaler"))


def on_loan(placement: Json) -> bool:
    """An end user or a reseller that only borrows the item."""
    return bool(placement.get("loan"))


def same_installation(one: Json, other: Json) -> bool:
    """H1, H4: kind, account, reseller and loan flag; the due day is none of them."""
    triggers = [
        (each["kind"], each.get("account"), each.get("reseller"), on_loan(each))
        for each in (one, other)
    ]
    return triggers[0] == triggers[1]


def after_today(day_text: str | None, today: str, path: str) -> None:
    """SI10: nothing takes effect after the day of the command."""
    if day_text is not None and day_text > today:
        raise Refused("day.after_today", path)


def check_leaving(desk: Desk, item: Json, placement: Json) -> None:
    """IB 2.7, A6: nothing leaves the scrap, and resellers borrow where the policy lets them."""
    if item and item["placement"]["kind"] == "scrapped" != placement["kind"]:
        raise Refused("item.scrapped", "item")
    by_reseller = placement["kind"] == "reseller" and on_loan(placement)
    if by_reseller and not desk.policy().get("resellerLoans"):
        raise Refused("item.reseller_loan", "placement.loan")


def check_due_day(placement: Json, first: str | None) -> None:
    """Z33: a loan does not end before it begins."""
    due = placement.get("loanDue")
    if due is not None and first is not None and due < first:
        raise Refused("range.ends_before_start", "placement.loanDue")


def with_due_day(desk: Desk, item: Json, placement: Json, first: str | None) -> Json:
    """Z33: a loan without a due day ends with the term of the loan template, counted by law."""
    if not on_loan(placement) or placement.get("loanDue") is not None:
        return placement
    due = loan_end(desk, item["product"], first)
    if due is None:
        desk.notice("loan.without_due", item=item["id"])
        return placement
    return {**placement, "loanDue": due}


def loan_end(desk: Desk, product: str, first: str | None) -> str | None:
    """The last day of the product's loan template, from a first day on."""
    name = desk.read("product", product).get("loanTemplate")
    if name is None:
        return None
    term = desk.read("template", name).get("term")
    if term is None or first is None:
        return None
    return str(last_day_by_law(first, term))


def last_day_by_law(first: str, term: Json) -> Any:
    """D2: months by civil law, days counted."""
    if term.get("days") is not None:
        return day(first).fromordinal(day(first).toordinal() + term["days"] - 1)
    return civil_last_day(day(first), term["months"])


def tell_placement(desk: Desk, before: Json, placement: Json) -> None:
    """IB 2.7, Z7: an unusual direction, and closed accounts that were not named before."""
    former = before["placement"] if before else {"kind": ""}
    if (former["kind"], placement["kind"]) in UNUSUAL:
        desk.notice("placement.unusual", before=former["kind"], after=placement["kind"])
    for party in (placement.get("account"), placement.get("reseller")):
        named = party in (None, former.get("account"), former.get("reseller"))
        if not named and desk.known("account", party).get("closed"):
            desk.notice("account.closed", account=party)


def first_day(installation: Json) -> str | None:
    """SI5: its first day, else the day of the sale, else unknown."""
    return known_first_day(installation)
