"""Changes of an installation that are refused."""

from oracle.installed import borrowed, policy, unit
from oracle.planning import price, refuses
from oracle.records import end_user, reseller
from oracle.subjects.changes import CHANGE, PLAIN, S10, change, refused

CASES = [
    refuses(
        "a change that is not confirmed stores nothing",
        "IB-S11, IB-H5, D12",
        S10,
        CHANGE,
        change(confirmed=None, takeBackPrice=price("1200")),
        *("confirmation.required", "confirmed"),
    ),
    refused(
        "a confirmation that says no is none",
        "IB-H5",
        "confirmation.required",
        "confirmed",
        confirmed=False,
    ),
    refused(
        "what is refused is refused before anything is asked",
        "SI6",
        *("day.after_today", "closedOn"),
        closedOn="2025-03-01",
        confirmed=None,
    ),
    refuses(
        "a take-back price wants its currency",
        "IB-S10, IB-H16, Z2",
        S10,
        CHANGE,
        change(takeBackPrice=price("1200.00", None)),
        *("item.take_back_price_currency_missing", "takeBackPrice.currency"),
    ),
    refused(
        "a loan is not due before its first day",
        "Z33, IB-S7",
        *("range.ends_before_start", "placement.loanDue"),
        placement=borrowed("C3", "2025-02-27"),
    ),
    refuses(
        "an installation does not end before it began",
        "Z3, IB-H15",
        [unit("M", end_user("C1"), "2025-03-01")],
        CHANGE,
        change(),
        *("history.overlap", "closedOn"),
    ),
    refuses(
        "without a first day the sale tells when an installation began",
        "SI5, IB-H14",
        [unit("M", end_user("C1"), soldOn="2025-02-21")],
        CHANGE,
        change(closedOn="2025-02-20"),
        *("history.overlap", "closedOn"),
    ),
    refused(
        "the next installation does not begin before the last one ends",
        "Z3",
        *("history.overlap", "since"),
        since="2025-02-27",
    ),
    refused(
        "no installation ends after today",
        "SI10, IB-H15",
        *("day.after_today", "closedOn"),
        closedOn="2025-03-01",
    ),
    refused(
        "no installation begins after today",
        "SI10",
        *("day.after_today", "since"),
        since="2025-03-01",
    ),
    refused(
        "a price has no more decimals than its currency",
        "SV2, D8",
        *("money.scale", "salePrice.amount"),
        salePrice=price("10.5", "JPY"),
    ),
    refused(
        "a price in an unknown currency is refused",
        "SV2",
        *("currency.unknown", "purchasePrice.currency"),
        purchasePrice=price("10", "XBON"),
    ),
    refused(
        "a price below zero is refused",
        "IB-R4",
        *("item.price_negative", "takeBackPrice"),
        takeBackPrice=price("-0.01"),
    ),
    refused(
        "a sale price wants its currency on a change",
        "IB-S1, IB-R3, Z2",
        *("item.sale_price_currency_missing_on_change", "salePrice.currency"),
        salePrice=price("1500.00", None),
    ),
    refused(
        "a purchase price wants its currency on a change",
        "IB-R4, Z2",
        *("item.purchase_price_currency_missing_on_change", "purchasePrice.currency"),
        purchasePrice=price("0", None),
    ),
    refused(
        "an unknown item is refused first of all",
        "SC27",
        *("item.unknown", "item"),
        item="X",
        closedOn="2099-01-01",
    ),
    refused(
        "a reseller borrows only where the policy lets it",
        "IB-A6",
        *("item.reseller_loan", "placement.loan"),
        placement={**reseller("R1"), "loan": True},
    ),
    refused(
        "a policy that says no lets no reseller borrow",
        "IB-A6",
        *("item.reseller_loan", "placement.loan"),
        given=[policy(resellerLoans=False), PLAIN],
        placement={**reseller("R1"), "loan": True},
    ),
]
