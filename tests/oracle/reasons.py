"""Why a candidate does not apply: its dates, and where the item is; one function per reason."""

from collections.abc import Callable
from datetime import date
from typing import Any

from oracle.candidates import Candidate
from oracle.chain import chain_end, gap_on, natural_end
from oracle.dates import day
from oracle.situation import (
    Situation,
    holder_is_party,
    in_channel,
    on_loan,
    out_of_service,
    whereabouts,
)
from oracle.terms import cancellation_last_day, optional_day, suspension_on

Json = dict[str, Any]

Rule = Callable[[Situation, Candidate], Json | None]


def not_started(now: Situation, candidate: Candidate) -> Json | None:
    """IB-C33: before the contract's first day."""
    first = day(candidate.contract["firstDay"])
    return reason("contract.not_started", firstDay=str(first)) if now.on < first else None


def cancelled_since(now: Situation, candidate: Candidate) -> date | None:
    """SC29: the last day that a cancellation leaves, once it is over."""
    last = cancellation_last_day(candidate.contract)
    return None if last is None or now.on <= last else last


def cancelled(now: Situation, candidate: Candidate) -> Json | None:
    """SC29: as soon as the time that the cancellation leaves is over."""
    last = cancelled_since(now, candidate)
    return None if last is None else reason("contract.cancelled", lastDay=str(last))


def ended(now: Situation, candidate: Candidate) -> Json | None:
    """SC29: past the end that the contract has without its cancellation."""
    last = natural_end(now.records, candidate.contract)
    if last is None or now.on <= last:
        return None
    return reason("contract.ended", lastDay=str(last))


def not_renewed(now: Situation, candidate: Candidate, code: str) -> Json | None:
    """SC18: from the first missing follow-up on; not a word of it after a cancellation."""
    found = chain_end(now.records, candidate.contract)
    if found is None or found.code != code or now.on < found.first_day:
        return None
    if cancelled_since(now, candidate) is not None:
        return None
    return reason(code, firstDay=str(found.first_day))


def offer_open(now: Situation, candidate: Candidate) -> Json | None:
    """SC18, Z8: the follow-up waits for the answer to an offer."""
    return not_renewed(now, candidate, "renewal.offer_open")


def unconfirmed(now: Situation, candidate: Candidate) -> Json | None:
    """SC18, Z8: the follow-up waits for its confirmation."""
    return not_renewed(now, candidate, "renewal.unconfirmed")


def account_inactive(now: Situation, candidate: Candidate) -> Json | None:
    """SR38: the day lies in a follow-up on whose first day the account was inactive."""
    first = gap_on(now.records, candidate.contract, now.on)
    if first is None or cancelled_since(now, candidate) is not None:
        return None
    found = chain_end(now.records, candidate.contract)
    if found is not None and found.first_day <= first:
        return None
    return reason("renewal.account_inactive", firstDay=str(first))


def archived(now: Situation, candidate: Candidate) -> Json | None:
    """SC24: no day from the archiving on."""
    since = optional_day(candidate.contract.get("archivedOn"))
    if since is None or now.on < since:
        return None
    return reason("contract.archived", on=str(since))


def suspended(now: Situation, candidate: Candidate) -> Json | None:
    """SC21: on the days of a suspension, as they are recorded."""
    found = suspension_on(candidate.contract, now.on)
    if found is None:
        return None
    days = {name: found[name] for name in ("firstDay", "lastDay") if found.get(name) is not None}
    return reason("contract.suspended", **days)


def line_not_started(now: Situation, candidate: Candidate) -> Json | None:
    """SC14: before the line's own first day."""
    first = optional_day(candidate.line.get("firstDay"))
    if first is None or now.on >= first:
        return None
    return reason("line.not_started", firstDay=str(first))


def line_ended(now: Situation, candidate: Candidate) -> Json | None:
    """SC14: past the line's own last day."""
    last = optional_day(candidate.line.get("lastDay"))
    if last is None or now.on <= last:
        return None
    return reason("line.ended", lastDay=str(last))


def no_service(now: Situation, _: Candidate) -> Json | None:
    """SC7, IB-D16: nothing covers an item that is scrapped or back in stock."""
    if not out_of_service(now):
        return None
    return reason("placement.out_of_service", placement=whereabouts(now))


def needs_item_line(now: Situation, candidate: Candidate) -> Json | None:
    """SC13, IB-D16: in the channel only a line that names the item counts."""
    if not in_channel(now) or candidate.element == "item":
        return None
    return reason("placement.needs_item_line", placement=whereabouts(now))


def holder_changed(now: Situation, candidate: Candidate) -> Json | None:
    """SC2, D19: a contract bound to its holder lets go of an item that has moved on."""
    contract = candidate.contract
    if not contract.get("holderBound") or candidate.element != "item":
        return None
    if holder_is_party(now, contract):
        return None
    return reason("holder.changed", holder=contract["holder"])


def loan_not_on_loan(now: Situation, candidate: Candidate) -> Json | None:
    """SC12: a loan contract speaks only while the item is on loan."""
    if candidate.contract["category"] != "loan" or on_loan(now):
        return None
    return reason("loan.not_on_loan")


def loan_not_included(now: Situation, candidate: Candidate) -> Json | None:
    """SC12, IB-A27: loans stand outside a whole base, unless the contract takes them in."""
    contract = candidate.contract
    if not on_loan(now) or candidate.element != "wholeBase" or contract["category"] == "loan":
        return None
    return None if contract.get("includesLoans") else reason("loan.not_included")


def reason(code: str, **facts: Any) -> Json:
    """SC32: a code and the facts that decided."""
    return {"kind": code, **facts}


DATE_RULES: tuple[Rule, ...] = (
    not_started,
    cancelled,
    ended,
    offer_open,
    unconfirmed,
    account_inactive,
    archived,
    suspended,
    line_not_started,
    line_ended,
)
PLACEMENT_RULES: tuple[Rule, ...] = (
    no_service,
    needs_item_line,
    holder_changed,
    loan_not_on_loan,
    loan_not_included,
)


def speaking(rules: tuple[Rule, ...], now: Situation, candidate: Candidate) -> list[Json]:
    """The reasons that the rules find, in their order."""
    found = [rule(now, candidate) for rule in rules]
    return [each for each in found if each is not None]


def date_reasons(now: Situation, candidate: Candidate) -> list[Json]:
    """SC16: the reasons up to `line.ended`."""
    return speaking(DATE_RULES, now, candidate)


def placement_reasons(now: Situation, candidate: Candidate) -> list[Json]:
    """What is said about where the item is, who has it, and on what terms."""
    return speaking(PLACEMENT_RULES, now, candidate)
