"""Items that are put on record by hand."""

from oracle.expectations import Case
from oracle.installed import address, borrowed, record, through, unit
from oracle.planning import ALREADY, after, does, price, refuses
from oracle.records import (
    IN_STOCK,
    SCRAPPED,
    Json,
    end_user,
    months,
    product,
    template,
    wholesaler,
)
from oracle.subjects.edits import BRANDS, EXTERNAL, MANAGED

C1 = record(
    "account",
    id="C1",
    number="4711",
    abbreviation="CAFE",
    ownSupplierNumber="70001",
    addresses=[address("ADR2", kind="delivery"), address("ADR1", isDefault=True)],
)
FIRST = record("account", id="C1", addresses=[address("ADR7"), address("ADR8")])
K9 = record("contact", id="K9", account="C1", address=address("HOME"))


def register(**fields: object) -> Json:
    """P1 at C1 under the id M, in June."""
    head = {"product": "P1", "placement": end_user("C1"), "today": "2025-06-01", "id": "M"}
    return {name: each for name, each in {**head, **fields}.items() if each is not None}


def stored(what: str, source: str, given: list[Json], command: Json, *rows: str) -> Case:
    """A registration that is made; its item is the first row."""
    return does(what, source, given, "register", command, *rows)


def refused(what: str, source: str, given: list[Json], command: Json, code: str, path: str) -> Case:
    """A registration that is refused."""
    return refuses(what, source, given, "register", command, code, path)


WHOLE = stored(
    "everything that can be stated of an item",
    "IB 1.1, IB 1.2, IB 2.8, Z15",
    [BRANDS, C1],
    register(
        id=None,
        product="P 7",
        number="10001",
        serial="SN/7",
        quantity=1,
        description="Press",
        brand="ACME",
        since="2025-05-30",
        site="ADR2",
        exactPlace="Hall A",
        salesSite="NORTH",
        soldOn="2025-05-20",
        purchasedOn="2025-05-21",
        deliveredOn="2025-05-29",
        inServiceOn="2025-06-02",
        salePrice=price("2400"),
        purchasePrice=price("2500.5"),
    ),
    "new item item:P%207/SN%2F7: product P 7, serial SN/7, placement endUser C1, since 2025-05-30,"
    " site ADR2, soldOn 2025-05-20, purchasedOn 2025-05-21, deliveredOn 2025-05-29,"
    " inServiceOn 2025-06-02, number 10001, quantity 1, description Press, brand ACME,"
    " salesSite NORTH, exactPlace Hall A, origin manual",
    "new commercial item:P%207/SN%2F7: salePrice 2400.00 EUR, purchasePrice 2500.50 EUR",
    "reads twins P 7 SN/7",
    "numbers item item:P%207/SN%2F7, salesSite NORTH, accountNumber 4711, abbreviation CAFE,"
    " ownSupplierNumber 70001",
)
AT_C1 = "new item M: product P1, placement endUser C1"

CASES = [
    WHOLE,
    after(
        WHOLE,
        "an item is registered once",
        "SI14",
        "nothing",
        f"{ALREADY} item item:P%207/SN%2F7",
    ),
    stored(
        "the least there is to say",
        "IB 2.8, SI5",
        [],
        register(),
        f"{AT_C1}, origin manual",
        "numbers item M",
    ),
    stored(
        "the default address of the user is the site",
        "Z1, IB 1.4",
        [C1],
        register(),
        f"{AT_C1}, site ADR1, origin manual",
        "reads account C1",
        "numbers item M, accountNumber 4711, abbreviation CAFE, ownSupplierNumber 70001",
    ),
    stored(
        "without a default the first address is the site",
        "Z1",
        [FIRST],
        register(),
        f"{AT_C1}, site ADR7, origin manual",
        "reads account C1",
        "numbers item M",
    ),
    stored(
        "the address of a private contact is the site",
        "Z1",
        [K9],
        register(placement=end_user("K9")),
        "new item M: product P1, placement endUser K9, site HOME, origin manual",
        "reads contact K9",
        "numbers item M",
    ),
    stored(
        "in the channel there is no site",
        "SI13",
        [C1],
        register(placement=wholesaler("C1")),
        "new item M: product P1, placement wholesaler C1, origin manual",
        "numbers item M, accountNumber 4711, abbreviation CAFE, ownSupplierNumber 70001",
    ),
    stored(
        "an item may start in stock",
        "IB 2.8",
        [],
        register(placement=IN_STOCK, quantity=20),
        "new item M: product P1, placement inStock, quantity 20, origin manual",
        "numbers item M",
    ),
    stored(
        "an item may start on the scrap",
        "IB 2.8",
        [],
        register(placement=SCRAPPED),
        "new item M: product P1, placement scrapped, origin manual",
        "numbers item M",
    ),
    stored(
        "a registration signs no warranty",
        "SI7",
        [product("P1", warrantyTemplate="G24"), template("G24", "warranty", term=months(24))],
        register(since="2025-05-01"),
        f"{AT_C1}, since 2025-05-01, origin manual",
        "numbers item M",
    ),
    stored(
        "a loan is due by its template",
        "Z33, IB-S7",
        [product("P1", loanTemplate="L3"), template("L3", "loan", term=months(3))],
        register(placement=borrowed("X9"), since="2025-04-01"),
        "new item M: product P1, placement endUser X9 on loan until 2025-06-30, since 2025-04-01,"
        " origin manual",
        "reads product P1, template L3",
        "numbers item M",
    ),
    stored(
        "a loan by a template of days",
        "Z33, SC19",
        [product("P1", loanTemplate="L3"), template("L3", "loan", term={"days": 30})],
        register(placement=borrowed("X9"), since="2025-04-01"),
        "new item M: product P1, placement endUser X9 on loan until 2025-04-30, since 2025-04-01,"
        " origin manual",
        "reads product P1, template L3",
        "numbers item M",
    ),
    stored(
        "a loan that begins on the 31st ends with the short month",
        "Z33, D2",
        [product("P1", loanTemplate="L3"), template("L3", "loan", term=months(1))],
        register(placement=borrowed("X9"), since="2025-01-31"),
        "new item M: product P1, placement endUser X9 on loan until 2025-02-28, since 2025-01-31,"
        " origin manual",
        "reads product P1, template L3",
        "numbers item M",
    ),
    stored(
        "a loan without a first day is due by the day of the sale",
        "Z33, SI5",
        [product("P1", loanTemplate="L3"), template("L3", "loan", term=months(3))],
        register(placement=borrowed("X9"), soldOn="2025-04-02"),
        "new item M: product P1, placement endUser X9 on loan until 2025-07-01,"
        " soldOn 2025-04-02, origin manual",
        "reads product P1, template L3",
        "numbers item M",
    ),
    stored(
        "a loan without any day has no due day",
        "Z33",
        [product("P1", loanTemplate="L3"), template("L3", "loan", term=months(3))],
        register(placement=borrowed("X9")),
        "new item M: product P1, placement endUser X9 on loan, origin manual",
        "reads product P1, template L3",
        "notice loan.without_due item M",
        "numbers item M",
    ),
    stored(
        "a loan may be due on its first day",
        "Z33",
        [],
        register(placement=borrowed("X9", "2025-04-01"), since="2025-04-01"),
        "new item M: product P1, placement endUser X9 on loan until 2025-04-01, since 2025-04-01,"
        " origin manual",
        "numbers item M",
    ),
    stored(
        "a serial that is still missing is told",
        "Z31",
        [MANAGED],
        register(product="P2"),
        "new item M: product P2, placement endUser C1, origin manual",
        "notice item.serial_missing item M",
        "numbers item M",
    ),
    stored(
        "a product whose stock is kept elsewhere takes a serial",
        "Z31, market 8",
        [EXTERNAL],
        register(serial="X1"),
        "new item M: product P1, serial X1, placement endUser C1, origin manual",
        "reads twins P1 X1",
        "numbers item M",
    ),
    stored(
        "the serial of a scrapped item is free",
        "SI8",
        [unit("N", SCRAPPED, serial="X1")],
        register(serial="X1"),
        "new item M: product P1, serial X1, placement endUser C1, origin manual",
        "reads twins P1 X1",
        "numbers item M",
    ),
    stored(
        "the name of a scrapped item gets a number behind it",
        "SI14",
        [unit("item:P1/X1", SCRAPPED, serial="X1"), unit("item:P1/X1#2", SCRAPPED, serial="X1")],
        register(id=None, serial="X1"),
        "new item item:P1/X1#3: product P1, serial X1, placement endUser C1, origin manual",
        "reads twins P1 X1",
        "numbers item item:P1/X1#3",
    ),
    stored(
        "an id that an item has is registered already, whatever else is said",
        "SI14",
        [unit("M", IN_STOCK)],
        register(serial="X1", salePrice=price("1", None)),
        "nothing",
        f"{ALREADY} item M",
    ),
    stored(
        "a brand that the list has",
        "Z29",
        [BRANDS],
        register(brand="ACME"),
        f"{AT_C1}, brand ACME, origin manual",
        "numbers item M",
    ),
    stored(
        "an installation may begin today",
        "SI10",
        [],
        register(since="2025-06-01"),
        f"{AT_C1}, since 2025-06-01, origin manual",
        "numbers item M",
    ),
    stored(
        "closed accounts are told",
        "Z7",
        [record("account", id="C1", closed=True), record("account", id="R1", closed=True)],
        register(placement=through("C1", "R1")),
        "new item M: product P1, placement endUser C1 through R1, origin manual",
        "notice account.closed account C1",
        "notice account.closed account R1",
        "numbers item M",
    ),
]
