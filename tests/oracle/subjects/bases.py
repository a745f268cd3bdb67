"""The whole base on a day, overdue loans, and what names an item."""

from oracle.expectations import Case, Refusal
from oracle.records import (
    IN_STOCK,
    SCRAPPED,
    Json,
    borrower,
    commercial,
    days,
    end_user,
    for_all,
    for_item,
    installation,
    item,
    maintenance,
    months,
    product,
    reseller,
    template,
    warranty,
    wholesaler,
)

# Of an ERP that overwrites: the item was sold on, and the first user is still known.
RESOLD = [
    item("B", end_user("C2"), since="2025-03-01", site="S2"),
    installation("B", 1, end_user("C1"), "2024-01-01", "2025-03-01", site="S1"),
    item("A", reseller("C1"), since="2025-02-01", site="S1"),
    item("é", wholesaler("W1")),
    item("Z", IN_STOCK, since="2025-01-01"),
    item("X", SCRAPPED, since="2025-03-01"),
    installation("X", 1, end_user("C1"), "2025-01-01", "2025-02-20"),
]
L3 = template("L3", "loan", term=months(3))
P2 = product("P2", loanTemplate="L3")


def lent(name: str, account: str, since: str | None, due: str | None = None) -> Json:
    """An item on loan, with the day it is due."""
    placement = borrower(account) if due is None else {**borrower(account), "loanDue": due}
    return item(name, placement, since=since)


# IB-S7.
S7 = [L3, P2, lent("SN-8", "X9", "2025-04-01")]
S8 = [
    L3,
    P2,
    item("SN-8", IN_STOCK, since="2025-07-04"),
    installation("SN-8", 1, borrower("X9"), "2025-04-01", "2025-07-04"),
]
MANY = [
    L3,
    P2,
    lent("D", "C1", "2025-04-01", "2025-04-30"),
    lent("C", "C2", "2025-01-01"),
    lent("B", "C1", None),
    lent("A", "C1", None, "2025-03-31"),
    item("E", {**reseller("R1"), "loan": True, "loanDue": "2025-04-30"}, since="2025-04-02"),
    item("F", end_user("C1"), since="2025-01-01"),
]


def at(what: str, source: str, given: list[Json], asked: Json, *rows: str) -> Case:
    """The base on a day."""
    return Case(what, source, given, asked, list(rows), call="base")


def overdue(what: str, source: str, given: list[Json], on: str, *rows: str) -> Case:
    """The loans that are overdue on a day."""
    return Case(what, source, given, {"on": on}, list(rows), call="overdue_loans")


def counted(what: str, source: str, given: list[Json], on: str, told: str) -> Case:
    """How many items are where on a day."""
    return Case(what, source, given, {"on": on}, [told], call="tally")


A, B = "A P2 reseller C1 since 2025-02-01 site=S1", "B P2 endUser C2 since 2025-03-01 site=S2"
B_BEFORE = "B P2 endUser C1 since 2024-01-01 site=S1"
X, Z, E = "X P2 endUser C1 since 2025-01-01", "Z P2 inStock since 2025-01-01", "é P2 wholesaler W1"
SN8 = "SN-8 at X9 due 2025-06-30 since 2025-04-01"

BASES = [
    at(
        "a past day shows who had what then",
        "market 3",
        RESOLD,
        {"on": "2025-02-01"},
        A,
        B_BEFORE,
        X,
        Z,
        E,
    ),
    at(
        "a day earlier the reseller had nothing",
        "market 3",
        RESOLD,
        {"on": "2025-01-31"},
        B_BEFORE,
        X,
        Z,
        E,
    ),
    at(
        "the last day before a gap counts",
        "SC15",
        RESOLD,
        {"on": "2025-02-20"},
        A,
        B_BEFORE,
        X,
        Z,
        E,
    ),
    at("in a gap an item is with nobody", "SC15", RESOLD, {"on": "2025-02-21"}, A, B_BEFORE, Z, E),
    at(
        "on the day of the hand-over the newer user has it",
        "D13",
        RESOLD,
        {"on": "2025-03-01"},
        A,
        B,
        Z,
        E,
    ),
    at(
        "what began before all time is there on the first day",
        "SI5",
        RESOLD,
        {"on": "1900-01-01"},
        E,
    ),
    at(
        "of one account what it uses and what it sells",
        "market 6",
        RESOLD,
        {"on": "2025-02-28", "account": "C1"},
        A,
        B_BEFORE,
    ),
    at(
        "a day later it has lost what was sold on",
        "market 6",
        RESOLD,
        {"on": "2025-03-01", "account": "C1"},
        A,
    ),
    at(
        "the new user has it from that day on",
        "market 6",
        RESOLD,
        {"on": "2025-03-01", "account": "C2"},
        B,
    ),
    at("at one site", "market 3", RESOLD, {"on": "2025-02-28", "site": "S1"}, A, B_BEFORE),
    at(
        "of one account at one site",
        "market 3",
        RESOLD,
        {"on": "2025-03-01", "account": "C2", "site": "S1"},
    ),
    at(
        "an account that nobody knows holds nothing",
        "SC27",
        RESOLD,
        {"on": "2025-03-01", "account": "C9"},
    ),
    overdue("on the day it is due a loan is in time", "IB-S7, Z33", S7, "2025-06-30"),
    overdue("on the day after it is overdue", "IB-S7, Z33", S7, "2025-07-01", SN8),
    overdue("it stays so until it comes back", "IB-S8", S8, "2025-07-03", SN8),
    overdue("on the day it comes back it is no loan any more", "IB-S8, D13", S8, "2025-07-04"),
    overdue("before it was lent it is no loan", "IB-S7", S7, "2025-03-31"),
    overdue(
        "loans stand by the day they were due, then by item; those that never end apart",
        "Z33",
        MANY,
        "2025-05-01",
        "A at C1 due 2025-03-31",
        "C at C2 due 2025-03-31 since 2025-01-01",
        "D at C1 due 2025-04-30 since 2025-04-01",
        "E at R1 due 2025-04-30 since 2025-04-02",
        "never B",
    ),
    overdue(
        "a stated day outweighs the template's term, and counts on the day after",
        "Z33",
        MANY,
        "2025-04-30",
        "A at C1 due 2025-03-31",
        "C at C2 due 2025-03-31 since 2025-01-01",
        "never B",
    ),
    overdue(
        "a term of days counts its first one",
        "Z33",
        [template("L3", "loan", term=days(10)), P2, lent("M", "C1", "2025-01-01")],
        "2025-01-11",
        "M at C1 due 2025-01-10 since 2025-01-01",
    ),
    overdue(
        "three months from the last of November end with February",
        "Z33, D2",
        [L3, P2, lent("M", "C1", "2024-11-30")],
        "2025-03-01",
        "M at C1 due 2025-02-28 since 2024-11-30",
    ),
    overdue(
        "without a template a loan never ends",
        "Z33",
        [lent("M", "C1", "2025-01-01")],
        "2025-12-31",
        "never M",
    ),
    overdue(
        "without a term neither",
        "Z33",
        [template("L3", "loan"), P2, lent("M", "C1", "2025-01-01")],
        "2025-12-31",
        "never M",
    ),
]

NAMED = [
    item("M", end_user("C1"), since="2025-03-01"),
    item("N", end_user("C1")),
    {**item("P-9", end_user("C1")), "parent": "M"},
    {**item("P-10", end_user("C1")), "parent": "M"},
    installation("M", 2, end_user("C2"), "2025-02-01", "2025-03-01"),
    installation("M", 10, end_user("C3"), "2025-01-01", "2025-02-01"),
    commercial("M", "10.00", "EUR"),
    warranty("W", "C1", "2025-01-01", [for_item("M"), for_item("M"), for_item("N")]),
    maintenance("K", "C1", "2025-01-01", [for_all()]),
    {
        "kind": "warrantyRequest",
        "id": "R",
        "product": "P2",
        "on": "2025-01-01",
        "items": ["N", "M"],
    },
    {
        "kind": "voucher",
        "id": "V",
        "item": "M",
        "category": "red",
        "product": "P2",
        "origin": "delivery",
    },
]
TALLIES = [
    counted(
        "on the first day there is what began before all time",
        "market 3, SI5",
        RESOLD,
        "1900-01-01",
        "0 endUser 0 reseller 1 wholesaler 0 inStock 0 scrapped 4 nobody",
    ),
    counted(
        "a gap is with nobody",
        "market 3, SC15",
        RESOLD,
        "2025-02-28",
        "1 endUser 1 reseller 1 wholesaler 1 inStock 0 scrapped 1 nobody",
    ),
    counted(
        "on the day of the hand-over an item counts once, for the newer one",
        "market 3, D13",
        RESOLD,
        "2025-03-01",
        "1 endUser 1 reseller 1 wholesaler 1 inStock 1 scrapped 0 nobody",
    ),
    counted(
        "what began and ended on one day counts for the one after it",
        "D13",
        [
            item("M", IN_STOCK, since="2025-05-05"),
            installation("M", 2, reseller("R1"), "2025-05-05", "2025-05-05"),
            installation("M", 1, end_user("C1"), None, "2025-05-05"),
        ],
        "2025-05-05",
        "0 endUser 0 reseller 0 wholesaler 1 inStock 0 scrapped 0 nobody",
    ),
    counted(
        "the day before is the former one's",
        "D13",
        [
            item("M", IN_STOCK, since="2025-05-05"),
            installation("M", 2, reseller("R1"), "2025-05-05", "2025-05-05"),
            installation("M", 1, end_user("C1"), None, "2025-05-05"),
        ],
        "2025-05-04",
        "1 endUser 0 reseller 0 wholesaler 0 inStock 0 scrapped 0 nobody",
    ),
    counted(
        "where there is nothing nothing counts",
        "market 3",
        [],
        "2025-05-04",
        "0 endUser 0 reseller 0 wholesaler 0 inStock 0 scrapped 0 nobody",
    ),
]
DEPENDENTS = [
    Case(
        "everything that names an item is told by kind and id",
        "IB-1.6, SI20",
        NAMED,
        {"item": "M"},
        [
            *("item P-10", "item P-9", "installation M/10", "installation M/2", "commercial M"),
            *("contract W", "warrantyRequest R", "voucher V"),
        ],
        call="dependents",
    ),
    Case(
        "a contract over the whole base names no item",
        "SC2",
        NAMED,
        {"item": "N"},
        ["contract W", "warrantyRequest R"],
        call="dependents",
    ),
    Case("nothing may name an item", "SI20", NAMED, {"item": "P-9"}, [], call="dependents"),
    Case(
        "an item that is not in the Book is named by nothing",
        "SC27",
        NAMED,
        {"item": "X"},
        Refusal("item.unknown", "item"),
        call="dependents",
    ),
]
