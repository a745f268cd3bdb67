"""Requests and registrations that are refused."""

from oracle.installed import unit
from oracle.planning import price
from oracle.records import IN_STOCK, SCRAPPED, end_user
from oracle.subjects.requests import (
    C2,
    CHANNEL,
    PAST,
    SN9,
    register,
    request,
    unregistered,
    unrequested,
)

CASES = [
    unrequested(
        "nobody asks for a scrapped item",
        "Z25, IB-S15",
        PAST,
        request(on="2025-06-02"),
        *("item.not_installed", "item"),
    ),
    unrequested(
        "nobody asks for an item in stock",
        "Z25",
        [unit("M", IN_STOCK)],
        request(),
        *("item.not_installed", "item"),
    ),
    unrequested(
        "nobody asks for an item before it came",
        "Z25, SC15",
        [unit("M", end_user("C1"), "2025-06-02")],
        request(on="2025-06-01"),
        *("item.not_installed", "item"),
    ),
    unrequested(
        "nobody asks after today",
        "SI10",
        [SN9],
        request(on="2025-06-04"),
        *("day.after_today", "on"),
    ),
    unrequested(
        "nobody asks for an unknown item",
        "SC27",
        [SN9],
        request(item="X"),
        *("item.unknown", "item"),
    ),
    unregistered(
        "an item at a user has its user already",
        "SI15",
        [unit("M", end_user("C1"), "2025-05-02")],
        register(),
        *("item.not_in_channel", "item"),
    ),
    unregistered(
        "an item at the same user has its user already",
        "SI15",
        [unit("M", end_user("C2"), "2025-05-02")],
        register(),
        *("item.not_in_channel", "item"),
    ),
    unregistered(
        "an item in stock was not sold by anybody",
        "SI15",
        [unit("M", IN_STOCK, "2025-05-02")],
        register(),
        *("item.not_in_channel", "item"),
    ),
    unregistered(
        "a scrapped item was not sold by anybody",
        "SI15, IB 2.7",
        [unit("M", SCRAPPED, "2025-05-02")],
        register(),
        *("item.not_in_channel", "item"),
    ),
    unregistered(
        "nobody bought after today",
        "SI10",
        [CHANNEL],
        register(purchasedOn="2025-06-04"),
        *("day.after_today", "purchasedOn"),
    ),
    unregistered(
        "nobody bought before the reseller had it",
        "IB-H15",
        [CHANNEL],
        register(purchasedOn="2025-05-01"),
        *("history.overlap", "purchasedOn"),
    ),
    unregistered(
        "the purchase price wants its currency",
        "IB-R4, Z2",
        [CHANNEL],
        register(purchasePrice=price("2990", None)),
        *("item.purchase_price_currency_missing_on_change", "purchasePrice.currency"),
    ),
    unregistered(
        "the site is one of the user's addresses",
        "Z1",
        [C2, CHANNEL],
        register(site="X"),
        *("item.site_unknown", "site"),
    ),
    unregistered(
        "an unknown item is not registered",
        "SC27",
        [CHANNEL],
        register(item="X"),
        *("item.unknown", "item"),
    ),
]
