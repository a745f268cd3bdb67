"""Goods that cannot be delivered as the command says."""

from oracle.expectations import Case
from oracle.installed import borrowed, line, origin, policy, record, unit
from oracle.planning import does, price, refuses
from oracle.records import IN_STOCK, SCRAPPED, Json, end_user, reseller, wholesaler
from oracle.subjects.deliveries import OFF, P2, SN7, delivery
from oracle.subjects.edits import EXTERNAL, UNMANAGED

AT_C1 = [unit("M", end_user("C1"), "2025-03-01", **SN7)]
LENT = [unit("M", borrowed("X9"), "2025-03-01", **SN7)]
FIVE = "item:SDH1/1000"


def refused(what: str, source: str, given: list[Json], command: Json, code: str, path: str) -> Case:
    """A delivery that is refused."""
    return refuses(what, source, given, "deliver", command, code, path)


CASES = [
    refused(
        "nothing is delivered into the stock",
        "IB 2.8",
        [],
        delivery(to=IN_STOCK),
        *("delivery.no_recipient", "to"),
    ),
    refused(
        "nothing is delivered to the scrap",
        "IB 2.8",
        [],
        delivery(to=SCRAPPED),
        *("delivery.no_recipient", "to"),
    ),
    refused(
        "a product without serials is delivered without",
        "Z31",
        [UNMANAGED],
        delivery(product="P1"),
        *("item.serial_not_managed", "serials"),
    ),
    does(
        "a product whose stock is kept elsewhere may be delivered with serials",
        "Z31, market 8",
        [OFF, EXTERNAL],
        "deliver",
        delivery(product="P1", to=reseller("R1")),
        "new item item:SDH1/1000/SN-7: product P1, serial SN-7, placement reseller R1,"
        " since 2025-03-15, soldOn 2025-03-15, deliveredOn 2025-03-15, origin shipment SDH1/1000",
        "reads product P1, twins P1 SN-7",
        "numbers item item:SDH1/1000/SN-7",
    ),
    refused(
        "a product with serials is delivered with them",
        "Z31",
        [P2],
        delivery(serials=None),
        *("item.serial_required", "serials"),
    ),
    refused(
        "an empty list of serials is none",
        "Z31",
        [P2],
        delivery(serials=[]),
        *("item.serial_required", "serials"),
    ),
    refused(
        "as many pieces as serials",
        "IB-S2, Q1",
        [P2],
        delivery(quantity=2),
        *("delivery.quantity_differs", "quantity"),
    ),
    refused(
        "a serial is delivered once",
        "Q1",
        [P2],
        delivery(serials=["A", "B", "A"]),
        *("delivery.serial_twice", "serials[2]"),
    ),
    refused(
        "a delivered serial has 25 characters at most",
        "Q7",
        [P2],
        delivery(serials=["A", "x" * 26]),
        *("id.invalid", "serials[1]"),
    ),
    refused(
        "as many ids as records",
        "SI14",
        [P2],
        delivery(ids=["X", "Y"]),
        *("ids.count_differs", "ids"),
    ),
    refused(
        "one id for the record of many pieces",
        "SI14",
        [],
        delivery(serials=None, quantity=2, ids=["X", "Y"]),
        *("ids.count_differs", "ids"),
    ),
    refused(
        "an id that another item has",
        "SI14",
        [OFF, unit("X", IN_STOCK)],
        delivery(ids=["X"]),
        *("record.duplicate", "ids[0]"),
    ),
    refused(
        "a product that is not lent",
        "IB-B7",
        [record("product", id="P2", loanAllowed=False)],
        delivery(to=borrowed("X9")),
        *("product.loan_not_allowed", "to.loan"),
    ),
    refused(
        "a loan has no price",
        "IB 2.8",
        [],
        delivery(to=borrowed("X9"), price=price("1")),
        *("delivery.loan_with_price", "price"),
    ),
    refused(
        "nothing is delivered after today",
        "SI10",
        [],
        delivery(on="2025-03-17"),
        *("day.after_today", "on"),
    ),
    refused(
        "a price wants its currency",
        "IB-S1, Z2",
        [],
        delivery(price=price("2400", None)),
        *("item.sale_price_currency_missing_on_create", "price.currency"),
    ),
    refused(
        "a price below zero",
        "IB-R4",
        [],
        delivery(price=price("-1")),
        *("item.price_negative", "price"),
    ),
    refused(
        "a reseller borrows only where the policy lets it",
        "IB-A6",
        [],
        delivery(to={**reseller("R1"), "loan": True}),
        *("item.reseller_loan", "to.loan"),
    ),
    does(
        "a reseller's demonstration unit",
        "IB-A6, Z33",
        [policy(resellerLoans=True)],
        "deliver",
        delivery(product="P9", to={**reseller("R1"), "loan": True}, serials=None),
        f"new item {FIVE}: product P9, placement reseller R1 on loan, since 2025-03-15,"
        " deliveredOn 2025-03-15, origin shipment SDH1/1000",
        "reads no product P9",
        f"notice loan.without_due item {FIVE}",
        f"numbers item {FIVE}",
    ),
    refused(
        "a loan is not due before its delivery",
        "IB-S7, Z33",
        [],
        delivery(to=borrowed("X9", "2025-03-14")),
        *("range.ends_before_start", "to.loanDue"),
    ),
    refused(
        "a site is one of the user's addresses",
        "Z1",
        [record("account", id="C1", addresses=[{"code": "HQ"}])],
        delivery(site="X"),
        *("item.site_unknown", "site"),
    ),
    refused(
        "a known serial does not go before it came",
        "Z3",
        [unit("M", IN_STOCK, "2025-03-16", **SN7)],
        delivery(),
        *("history.overlap", "on"),
    ),
    refused(
        "a serial that another user has",
        "SI8",
        AT_C1,
        delivery(to=end_user("C2")),
        *("item.installed_elsewhere", "serials[0]"),
    ),
    refused(
        "a serial that a user has does not go to a reseller",
        "SI8",
        AT_C1,
        delivery(serials=["SN-6", "SN-7"], to=reseller("C1")),
        *("item.installed_elsewhere", "serials[1]"),
    ),
    refused(
        "a serial that the user has on loan is kept, not delivered",
        "SI8",
        LENT,
        delivery(to=end_user("X9")),
        *("item.on_loan", "serials[0]"),
    ),
    refused(
        "a serial that the user has on loan is not lent again",
        "SI8",
        LENT,
        delivery(to=borrowed("X9")),
        *("item.on_loan", "serials[0]"),
    ),
    refused(
        "a serial that another user has on loan",
        "SI8",
        LENT,
        delivery(to=end_user("C1")),
        *("item.installed_elsewhere", "serials[0]"),
    ),
    refused(
        "a serial that two living items have",
        "IB-A25",
        [unit("M", IN_STOCK, **SN7), unit("N", wholesaler("G1"), **SN7)],
        delivery(),
        *("item.serial_taken", "serials[0]"),
    ),
    does(
        "of two items of a serial one is scrapped",
        "SI8, IB-A25",
        [
            OFF,
            unit("M", SCRAPPED, "2025-01-01", **SN7),
            unit("N", end_user("C1"), "2025-03-01", **SN7),
            line("M", 1, end_user("C1"), None, "2025-01-01", origin=origin("manual")),
        ],
        "deliver",
        delivery(),
        "nothing",
    ),
]
