"""What a Book refuses to hold, as far as one list of records shows it.

Shapes (types, missing and unknown fields, formats of ids and days) are not judged here.
"""

import itertools
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from oracle import admission
from oracle.country import check_country
from oracle.dates import day
from oracle.fields import PRICES, id_of
from oracle.refused import Refused
from oracle.terms import optional_day, term_last_day

__all__ = [
    "UNITS",
    "Refused",
    "check",
    "check_range",
    "history_of",
    "known_first_day",
]

Json = dict[str, Any]

# ISO 4217: codes by the number of decimals of their minor unit.
DECIMALS = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    2: "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD"
    " CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL"
    " GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR"
    " LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD"
    " PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC"
    " SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD YER ZAR ZMW",
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}
UNITS = {code: decimals for decimals, codes in DECIMALS.items() for code in codes.split()}
LAST_OF_ALL = date(9999, 12, 31)


def check(records: Sequence[Json]) -> None:
    """Raises `Refused` for the first record that the door turns away.

    What a record says of itself comes first, then what the records say of each other.
    """
    for position, record in enumerate(records):
        try:
            for found in CHECKS.get(record["kind"], ()):
                found(record)
            check_duplicate(records, position)
        except Refused as refused:
            raise Refused(refused.code, join(position, refused.path)) from None
    for position, record in enumerate(records):
        try:
            check_references(records, record)
            check_number(records, record)
            check_history(records, record)
            check_cycle(records, record)
            admission.check_item_number(records, record)
            admission.check_party(records, record)
            admission.check_components(records, record)
        except Refused as refused:
            raise Refused(refused.code, join(position, refused.path)) from None


def join(position: int, path: str) -> str:
    """The path from the list of records."""
    return f"[{position}].{path}" if path else f"[{position}]"


def check_range(first: str | None, last: str | None, path: str) -> None:
    """SV3: a range whose last day lies before its first."""
    if first is not None and last is not None and day(last) < day(first):
        raise Refused("range.ends_before_start", path)


def check_count(count: int | None, path: str) -> None:
    """Counts start at one."""
    if count is not None and count < 1:
        raise Refused("input.out_of_range", path)


def check_term_counts(term: Json | None, path: str) -> None:
    """SV3: a term of no months or no days."""
    if term is not None:
        check_count(term.get("months"), f"{path}.months")
        check_count(term.get("days"), f"{path}.days")


def check_installation(record: Json) -> None:
    """A closed installation has a number from one on and days in their order (SI5)."""
    check_count(record["number"], "number")
    check_range(known_first_day(record), record["lastDay"], "lastDay")


def check_account(record: Json) -> None:
    """SV3: each inactive stretch."""
    for position, each in enumerate(record.get("inactive") or []):
        check_range(each["firstDay"], each.get("lastDay"), f"inactive[{position}].lastDay")


def check_product(record: Json) -> None:
    """IB-W6: the months of warranty are at least one."""
    check_count(record.get("warrantyMonths"), "warrantyMonths")


def check_counts(record: Json) -> None:
    """The term, the renewal and its notice are at least one unit long, in templates as well."""
    check_term_counts(record.get("term"), "term")
    renewal = record.get("renewal")
    if renewal is not None:
        check_count(renewal["months"], "renewal.months")
        check_term_counts(renewal.get("notice"), "renewal.notice")


def check_contract_ranges(record: Json) -> None:
    """SV3: the contract's own days, those of each suspension, then those of each line."""
    check_range(record["firstDay"], record.get("lastDay"), "lastDay")
    for position, each in enumerate(record.get("suspensions") or []):
        check_range(each["firstDay"], each.get("lastDay"), f"suspensions[{position}].lastDay")
    for position, line in enumerate(record["scope"]):
        check_range(line.get("firstDay"), line.get("lastDay"), f"scope[{position}].lastDay")


def check_contract_end(record: Json) -> None:
    """SC20, SV7, SR41: what the term, the last day and the renewal say must fit together."""
    term, last = record.get("term"), optional_day(record.get("lastDay"))
    if record.get("renewal") is not None:
        if term is None and last is None:
            raise Refused("contract.renewal_without_term", "renewal")
        if last == LAST_OF_ALL:
            raise Refused("contract.renewal_never_ends", "lastDay")
    if term is not None:
        try:
            end = term_last_day(record)
        except (ValueError, OverflowError):
            raise Refused("day.out_of_range", "term") from None
        if last is not None and last != end:
            raise Refused("contract.term_and_last_day", "lastDay")


def check_cancellation(record: Json) -> None:
    """SC17: a cancellation without any day."""
    cancellation = record.get("cancellation")
    if cancellation is None:
        return
    if cancellation.get("received") is None and cancellation.get("lastDay") is None:
        raise Refused("contract.cancellation_empty", "cancellation")


def check_suspensions(record: Json) -> None:
    """D19: no day is suspended twice; they may stand in any order."""
    numbered = enumerate(record.get("suspensions") or [])
    in_order = sorted(numbered, key=lambda each: (each[1]["firstDay"], each[0]))
    for (_, before), (position, each) in itertools.pairwise(in_order):
        if each["firstDay"] <= before.get("lastDay", str(LAST_OF_ALL)):
            raise Refused("contract.suspensions_overlap", f"suspensions[{position}].firstDay")


def check_follow_ups(record: Json) -> None:
    """SC18: what is said of follow-ups needs follow-ups, and each is spoken of once."""
    for field in ("offersFrom", "confirmationsFrom", "followUps"):
        if record.get(field) and record.get("renewal") is None:
            raise Refused("contract.follow_up_without_renewal", field)
    days = [each["firstDay"] for each in record.get("followUps") or []]
    for position, each in enumerate(days):
        if each in days[:position]:
            raise Refused("contract.follow_up_twice", f"followUps[{position}].firstDay")


def check_pairs(record: Json) -> None:
    """SC11: a pair names one skill and an element smaller than the whole base."""
    for position, line in enumerate(record["scope"]):
        if line.get("pair") is None:
            continue
        if line["element"]["kind"] == "wholeBase":
            raise Refused("contract.pair_on_whole_base", f"scope[{position}].pair")
        if line.get("skills") is not None:
            raise Refused("contract.pair_with_skills", f"scope[{position}].skills")


def check_policy(record: Json) -> None:
    """D15: a criterion decides once."""
    criteria = record.get("precedence") or []
    for position, criterion in enumerate(criteria):
        if criterion in criteria[:position]:
            raise Refused("policy.criterion_twice", f"precedence[{position}]")


def check_prices(record: Json) -> None:
    """SV2, R4: a currency of ISO 4217, no more decimals than it has, and nothing below zero."""
    for field in PRICES:
        if record.get(field) is not None:
            check_money(record[field], field)
            admission.check_amount(record, field)


def check_money(price: Json, path: str) -> None:
    """SV2: a currency of ISO 4217, and no more decimals than it has."""
    if price["currency"] not in UNITS:
        raise Refused("currency.unknown", f"{path}.currency")
    # Zeros at the end say nothing, so none is lost.
    exponent = Decimal(price["amount"]).normalize().as_tuple().exponent
    if isinstance(exponent, int) and -exponent > UNITS[price["currency"]]:
        raise Refused("money.scale", f"{path}.amount")


def check_request(record: Json) -> None:
    """Counts start at one."""
    check_count(record.get("quantity"), "quantity")


CHECKS = {
    "collection": (admission.check_collection,),
    "country": (check_country,),
    "account": (check_account, admission.check_account),
    "product": (check_product,),
    "template": (check_counts,),
    "item": (admission.check_item,),
    "installation": (check_installation, admission.check_due_day),
    "contract": (
        check_counts,
        check_contract_ranges,
        check_contract_end,
        check_cancellation,
        check_suspensions,
        check_follow_ups,
        check_pairs,
    ),
    "policy": (check_policy,),
    "commercial": (check_prices,),
    "pastCommercial": (check_prices,),
    "warrantyRequest": (check_prices, check_request),
    "voucher": (admission.check_voucher,),
    "application": (admission.check_application,),
}


def check_duplicate(records: Sequence[Json], position: int) -> None:
    """A list names each record once."""
    names = [(record["kind"], id_of(record)) for record in records[: position + 1]]
    if names[position] in names[:position]:
        raise Refused("record.duplicate", "")


def named_items(record: Json) -> Iterator[tuple[str, str]]:
    """The items that a record names, each with its path."""
    if record["kind"] in ("installation", "commercial"):
        yield record["item"], "item"
    if record["kind"] == "contract":
        for position, line in enumerate(record["scope"]):
            if line["element"]["kind"] == "item":
                yield line["element"]["item"], f"scope[{position}].element.item"


def check_references(records: Sequence[Json], record: Json) -> None:
    """Items that are named must exist; accounts, products and skills may be known by id only."""
    items = {each["id"] for each in records if each["kind"] == "item"}
    for item, path in named_items(record):
        if item not in items:
            raise Refused("reference.unknown", path)
    held = {(each["kind"], id_of(each)) for each in records}
    for kind, name, path in admission.named_records(record):
        if (kind, name) not in held:
            raise Refused("reference.unknown", path)


def known_first_day(installation: Json) -> str | None:
    """SI5: the first day on record, else the sale date; without both it began before all days."""
    first: str | None = installation.get("since") or installation.get("soldOn")
    return first


def history_of(records: Sequence[Json], item: str) -> list[Json]:
    """The closed installations of an item, unknown first days first (SI21)."""
    closed = [each for each in records if each["kind"] == "installation" and each["item"] == item]
    return sorted(
        closed,
        key=lambda each: (known_first_day(each) or "", each["lastDay"], each["number"]),
    )


def check_number(records: Sequence[Json], record: Json) -> None:
    """SI21: the closed installations of an item have numbers of their own."""
    if record["kind"] != "installation":
        return
    for other in history_of(records, record["item"]):
        if other["number"] == record["number"] and other["id"] != record["id"]:
            raise Refused("installation.number_taken", "number")


def check_history(records: Sequence[Json], record: Json) -> None:
    """Z3: installations of an item that follow each other share at most one day."""
    if record["kind"] not in ("item", "installation"):
        return
    item = record["id"] if record["kind"] == "item" else record["item"]
    running = [each for each in records if each["kind"] == "item" and each["id"] == item]
    line = [*history_of(records, item), *running]
    for earlier, later in itertools.pairwise(line):
        if (known_first_day(later) or "") < earlier["lastDay"]:
            if later is record:
                raise Refused("history.overlap", "since")
            if earlier is record:
                raise Refused("history.overlap", "lastDay")


def check_cycle(records: Sequence[Json], record: Json) -> None:
    """SC10, SC27: nobody is above himself."""
    kind = record["kind"]
    if kind not in ("account", "skill"):
        return
    parents = {each["id"]: each.get("parent") for each in records if each["kind"] == kind}
    above = record.get("parent")
    for _ in parents:
        if above == record["id"]:
            raise Refused(f"{kind}.parent_cycle", "parent")
        above = parents.get(above)
