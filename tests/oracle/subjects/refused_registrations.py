"""Items that are not put on record."""

from oracle.installed import borrowed, unit
from oracle.planning import price
from oracle.records import IN_STOCK, reseller
from oracle.subjects.edits import BRANDS, MANAGED, UNMANAGED
from oracle.subjects.registrations import C1, refused, register

CASES = [
    refused(
        "a loan is not due before its first day",
        "Z33, IB-S7",
        [],
        register(placement=borrowed("X9", "2025-03-31"), since="2025-04-01"),
        *("range.ends_before_start", "placement.loanDue"),
    ),
    refused(
        "a sale price wants its currency when an item is created",
        "IB-S1, IB-R3, Z2",
        [],
        register(salePrice=price("1500.00", None)),
        *("item.sale_price_currency_missing_on_create", "salePrice.currency"),
    ),
    refused(
        "a price of 0 wants its currency when an item is created",
        "Z2",
        [],
        register(salePrice=price("0", None)),
        *("item.sale_price_currency_missing_on_create", "salePrice.currency"),
    ),
    refused(
        "a purchase price wants its currency when an item is created",
        "IB-R4, Z2",
        [],
        register(purchasePrice=price("1500.00", None)),
        *("item.purchase_price_currency_missing_on_create", "purchasePrice.currency"),
    ),
    refused(
        "an item with a serial is one piece",
        "IB-S2, Q1",
        [MANAGED],
        register(product="P2", serial="SN-0001", quantity=2),
        *("item.serial_quantity", "quantity"),
    ),
    refused(
        "an item of a product with serials is one piece before its serial is known",
        "IB-S2, Q1",
        [MANAGED],
        register(product="P2", quantity=2),
        *("item.serial_quantity", "quantity"),
    ),
    refused(
        "a serial of 26 characters is too long",
        "IB-S2, Q7",
        [MANAGED],
        register(product="P2", serial="x" * 26),
        *("id.invalid", "serial"),
    ),
    refused(
        "a product without serials takes none",
        "Z31",
        [UNMANAGED],
        register(serial="X1"),
        *("item.serial_not_managed", "serial"),
    ),
    refused(
        "a serial in circulation is taken",
        "IB-A25",
        [unit("N", reseller("R1"), serial="X1")],
        register(serial="X1"),
        *("item.serial_taken", "serial"),
    ),
    refused(
        "without id and serial nothing names the item",
        "SI14",
        [],
        register(id=None),
        *("id.required", "id"),
    ),
    refused(
        "a brand that the list does not have",
        "Z29",
        [BRANDS],
        register(brand="ACMI"),
        *("collection.unknown_entry", "brand"),
    ),
    refused(
        "a number belongs to one item",
        "Z15",
        [unit("N", IN_STOCK, number="7")],
        register(number="7"),
        *("number.taken", "number"),
    ),
    refused(
        "an installation does not begin after today",
        "SI10",
        [],
        register(since="2025-06-02"),
        *("day.after_today", "since"),
    ),
    refused(
        "a reseller borrows only where the policy lets it",
        "IB-A6",
        [],
        register(placement={**reseller("R1"), "loan": True}),
        *("item.reseller_loan", "placement.loan"),
    ),
    refused(
        "a site is one of the user's addresses",
        "Z1",
        [C1],
        register(site="ADR3"),
        *("item.site_unknown", "site"),
    ),
]
