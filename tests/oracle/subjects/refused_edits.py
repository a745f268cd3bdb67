"""Edits of items that are refused."""

from oracle.installed import borrowed, unit
from oracle.planning import price
from oracle.records import IN_STOCK, end_user
from oracle.subjects.edits import BRANDS, C1, MANAGED, OLD, UNMANAGED, M, edit, refused

CASES = [
    refused(
        "a field is set or cleared, not both",
        "design 4",
        [M],
        edit(clear=["brand", "site"], site="HQ"),
        *("input.one_of", "clear[1]"),
    ),
    refused(
        "an unknown item has no fields", "SC27", [M], edit(item="X"), *("item.unknown", "item")
    ),
    refused(
        "a sale price that is added wants its currency",
        "IB-S1, IB-R3, Z2",
        [M],
        edit(salePrice=price("1500.00", None)),
        *("item.sale_price_currency_missing_on_change", "salePrice.currency"),
    ),
    refused(
        "a sale price of 0 wants its currency too",
        "Z2",
        [M],
        edit(salePrice=price("0", None)),
        *("item.sale_price_currency_missing_on_change", "salePrice.currency"),
    ),
    refused(
        "a purchase price that is added wants its currency",
        "IB-R4, Z2",
        [M],
        edit(purchasePrice=price("1", None)),
        *("item.purchase_price_currency_missing_on_change", "purchasePrice.currency"),
    ),
    refused(
        "an item is not sold below zero",
        "IB-R4",
        [M],
        edit(salePrice=price("-1")),
        *("item.price_negative", "salePrice"),
    ),
    refused(
        "a first day within the last line is refused",
        "Z3",
        [M, OLD],
        edit(since="2024-02-19"),
        *("history.overlap", "since"),
    ),
    refused(
        "without a first day the sale must not lie within the last line",
        "SI5, Z3",
        [M, OLD],
        edit(clear=["since"], soldOn="2024-02-19"),
        *("history.overlap", "since"),
    ),
    refused(
        "a first day does not lie after today",
        "SI10",
        [M],
        edit(since="2025-06-02"),
        *("day.after_today", "since"),
    ),
    refused(
        "a loan is not due before it begins",
        "Z33, IB-S7",
        [unit("M", borrowed("C1"), "2025-04-01")],
        edit(loanDue="2025-03-31"),
        *("range.ends_before_start", "loanDue"),
    ),
    refused(
        "what is not on loan is not due",
        "Z33",
        [M],
        edit(loanDue="2025-12-31"),
        *("item.not_on_loan", "loanDue"),
    ),
    refused(
        "a number belongs to one item",
        "Z15",
        [M, unit("N", IN_STOCK, number="7")],
        edit(number="7"),
        *("number.taken", "number"),
    ),
    refused(
        "a product without serials takes none",
        "Z31",
        [UNMANAGED, M],
        edit(serial="X1"),
        *("item.serial_not_managed", "serial"),
    ),
    refused(
        "an item with a serial is one piece",
        "IB-S2, IB-R5, Q1",
        [unit("M", end_user("C1"), serial="X1")],
        edit(quantity=2),
        *("item.serial_quantity", "quantity"),
    ),
    refused(
        "several pieces get no serial",
        "IB-S2, IB-R5",
        [unit("M", end_user("C1"), quantity=2)],
        edit(serial="X1"),
        *("item.serial_quantity", "quantity"),
    ),
    refused(
        "an item of a product with serials is one piece, serial or not",
        "IB-S2, Q1",
        [MANAGED, unit("M", end_user("C1"), product="P2")],
        edit(quantity=2),
        *("item.serial_quantity", "quantity"),
    ),
    refused(
        "a serial that another item of the product has is taken",
        "IB-A25",
        [M, unit("N", IN_STOCK, serial="X1")],
        edit(serial="X1"),
        *("item.serial_taken", "serial"),
    ),
    refused(
        "a serial of 26 characters is too long",
        "IB-S2, Q7",
        [M],
        edit(serial="x" * 26),
        *("id.invalid", "serial"),
    ),
    refused(
        "a brand that the list does not have",
        "Z29",
        [BRANDS, M],
        edit(brand="ACMI"),
        *("collection.unknown_entry", "brand"),
    ),
    refused(
        "a brand that the list has put aside",
        "Z29, Z10",
        [BRANDS, M],
        edit(brand="OLDIE"),
        *("collection.unknown_entry", "brand"),
    ),
    refused(
        "a site is one of the user's addresses",
        "Z1",
        [C1, M],
        edit(site="PARIS"),
        *("item.site_unknown", "site"),
    ),
]
