"""The scrapping of an item, and another place at the same user."""

from oracle.installed import (
    MANUAL,
    address,
    borrowed,
    prices,
    record,
    unit,
)
from oracle.planning import after, does, price, refuses, then, then_refuses
from oracle.records import IN_STOCK, SCRAPPED, Json, end_user, reseller

USED = unit("M", end_user("C1"), "2023-01-10", site="HQ", exactPlace="Hall A", origin=MANUAL)
GONE = unit("M", SCRAPPED, "2025-08-01", origin=MANUAL)
C1 = record("account", id="C1", addresses=[address("HQ"), address("YARD")])
K9 = record("contact", id="K9", address=address("HOME"))


def command(**fields: object) -> Json:
    """M is scrapped on the first of August, confirmed."""
    known = {"item": "M", "today": "2025-08-01", "confirmed": True, **fields}
    return {name: each for name, each in known.items() if each is not None}


def moving(**fields: object) -> Json:
    """M stands elsewhere from the first of August on."""
    return {"item": "M", "today": "2025-08-01", **fields}


SCRAP = does(
    "a scrapped item has no user, and the line keeps the former one",
    "IB-S15, IB 2.8",
    [USED, prices("M", "500.00 EUR")],
    "scrap",
    command(),
    "item M: placement scrapped, since 2025-08-01, -site, -exactPlace, origin change M,"
    " previousOrigin manual",
    "new installation installation:M/1: item M, number 1, placement endUser C1, since 2023-01-10,"
    " lastDay 2025-08-01, site HQ, exactPlace Hall A, origin manual",
    "remove commercial M",
    "new pastCommercial installation:M/1: salePrice 500.00 EUR",
)
BACK = then(
    *(SCRAP, "restore brings back the user of a scrapped item", "IB-S15, D10", "restore"),
    {"item": "M", "today": "2025-08-02"},
    "item M: placement endUser C1, since 2023-01-10, site HQ, exactPlace Hall A, origin manual,"
    " -previousOrigin",
    "remove installation installation:M/1",
    "new commercial M: salePrice 500.00 EUR",
    "remove pastCommercial installation:M/1",
)

CASES = [
    SCRAP,
    after(SCRAP, "a scrapped item is scrapped already", "IB 2.7", "nothing"),
    after(
        SCRAP,
        "what is scrapped already is not asked about",
        "SI6, IB 2.7",
        "nothing",
        confirmed=False,
        on="2026-01-01",
    ),
    BACK,
    then_refuses(
        *(SCRAP, "a scrapped item goes to nobody", "IB-S15, D10", "change_installation"),
        {"item": "M", "placement": end_user("C1"), "today": "2025-08-02", "confirmed": True},
        *("item.scrapped", "item"),
    ),
    refuses(
        "scrapping wants a confirmation",
        "SI6, D12",
        [USED],
        "scrap",
        command(confirmed=None),
        *("confirmation.required", "confirmed"),
    ),
    does(
        "scrapping on an earlier day, with what was paid for it",
        "SI10, IB-H16",
        [unit("M", IN_STOCK, "2025-07-01")],
        "scrap",
        command(on="2025-07-01", takeBackPrice=price("12.5")),
        "item M: placement scrapped, origin change M",
        "new installation installation:M/1: item M, number 1, placement inStock, since 2025-07-01,"
        " lastDay 2025-07-01",
        "new pastCommercial installation:M/1: takeBackPrice 12.50 EUR",
        "reads no commercial M",
    ),
    refuses(
        "an item is not scrapped after today",
        "SI10",
        [USED],
        "scrap",
        command(on="2025-08-02"),
        *("day.after_today", "on"),
    ),
    refuses(
        "an item is not scrapped before it came",
        "IB-H15",
        [unit("M", IN_STOCK, "2025-07-01")],
        "scrap",
        command(on="2025-06-30"),
        *("history.overlap", "on"),
    ),
    refuses(
        "a scrapped item's take-back price wants its currency",
        "IB-H16, Z2",
        [USED],
        "scrap",
        command(takeBackPrice=price("1", None)),
        *("item.take_back_price_currency_missing", "takeBackPrice.currency"),
    ),
    refuses(
        "an unknown item is not scrapped",
        "SC27",
        [USED],
        "scrap",
        command(item="X"),
        *("item.unknown", "item"),
    ),
    does(
        "another place at the same user opens no line",
        "IB-S12, IB-H2",
        [C1, USED],
        "relocate",
        moving(site="YARD", exactPlace="Gate 3"),
        "item M: site YARD, exactPlace Gate 3",
    ),
    does(
        "what is left out stays where it is",
        "SI18",
        [C1, USED],
        "relocate",
        moving(exactPlace="Gate 3"),
        "item M: exactPlace Gate 3",
    ),
    does(
        "an item that stands there already stays as it is",
        "SI18",
        [C1, USED],
        "relocate",
        moving(site="HQ", exactPlace="Hall A"),
        "nothing",
    ),
    does(
        "the site of a loan may change",
        "IB-H2",
        [unit("M", borrowed("C1"), "2025-01-01")],
        "relocate",
        moving(site="ANYWHERE"),
        "item M: site ANYWHERE",
    ),
    refuses(
        "a site is one of the user's addresses",
        "Z1, SI13",
        [C1, USED],
        "relocate",
        moving(site="PARIS"),
        *("item.site_unknown", "site"),
    ),
    refuses(
        "the one address of a contact is the only site",
        "Z1",
        [K9, unit("M", end_user("K9"), "2025-01-01")],
        "relocate",
        moving(site="HQ"),
        *("item.site_unknown", "site"),
    ),
    does(
        "a contact's address is a site",
        "Z1",
        [K9, unit("M", end_user("K9"), "2025-01-01")],
        "relocate",
        moving(site="HOME"),
        "item M: site HOME",
    ),
    does(
        "without addresses on record any site will do",
        "Z1, design 3",
        [record("account", id="C1"), USED],
        "relocate",
        moving(site="PARIS"),
        "item M: site PARIS",
    ),
    refuses(
        "a scrapped item stands nowhere",
        "SI18",
        [GONE],
        "relocate",
        moving(site="HQ"),
        *("item.scrapped", "item"),
    ),
    refuses(
        "an item in stock is at no user's site",
        "SI13",
        [unit("M", IN_STOCK)],
        "relocate",
        moving(site="HQ"),
        *("item.not_at_end_user", "item"),
    ),
    refuses(
        "an item in the channel is at no user's site",
        "SI13",
        [unit("M", reseller("R1"))],
        "relocate",
        moving(exactPlace="Shelf 1"),
        *("item.not_at_end_user", "item"),
    ),
    refuses(
        "an unknown item stands nowhere",
        "SC27",
        [USED],
        "relocate",
        moving(item="X", site="HQ"),
        *("item.unknown", "item"),
    ),
]
