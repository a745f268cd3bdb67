"""Components, deletions, vouchers, and end users that somebody types."""

from oracle.expectations import Case, Refusal
from oracle.installed import line, past_prices, prices, record, unit
from oracle.planning import after, does, refuses, then
from oracle.records import IN_STOCK, Json, end_user, for_item, leaving_out, maintenance

A, B, C = (unit(name, end_user("C1")) for name in "ABC")
B_IN_A = unit("B", end_user("C1"), parent="A")
C_IN_B = unit("C", end_user("C1"), parent="B")
VOUCHER = record("voucher", id="V", item="A", category="CARD", product="P1", origin="order")
FULL = record(
    *("voucher",),
    id="V",
    item="A",
    category="CARD",
    product="P1",
    origin="order",
    printedOn=["2025-05-31"] * 25,
)
NEARLY = record(
    *("voucher",),
    id="V",
    item="A",
    category="CARD",
    product="P1",
    origin="order",
    printedOn=["2025-05-31"] * 24,
)


def placed(what: str, source: str, given: list[Json], *rows: str, **fields: object) -> Case:
    """A component that is placed."""
    return does(what, source, given, "place_component", {"today": "2025-06-01", **fields}, *rows)


def unplaced(
    what: str, source: str, given: list[Json], code: str, path: str, **fields: object
) -> Case:
    """A component that is not."""
    command = {"today": "2025-06-01", **fields}
    return refuses(what, source, given, "place_component", command, code, path)


def in_use(what: str, *others: Json) -> Case:
    """An item that something else names."""
    return refuses(
        *(what, "IB-R6, Z14", [A, B, *others], "delete_item", {"item": "A"}),
        *("item.in_use", "item"),
    )


IN_A = placed(
    "an item becomes a part of another", "IB-B1", [A, B], "item B: parent A", item="B", parent="A"
)
PRINTED = does(
    "a print is remembered",
    "V1",
    [A, VOUCHER],
    "print_voucher",
    {"voucher": "V", "today": "2025-06-01"},
    "voucher V: printedOn 2025-06-01",
)
GONE = does(
    "an item goes with its past, its prices and its vouchers",
    "IB-R6",
    [
        unit("A", end_user("C1"), "2025-01-01", replacement={"of": "B"}),
        B,
        line("A", 1, end_user("C0"), "2024-01-01", "2025-01-01"),
        line("A", 2, IN_STOCK, "2023-01-01", "2024-01-01"),
        past_prices("installation:A/1", "5.00 EUR"),
        prices("A", "7.00 EUR"),
        prices("B", "8.00 EUR"),
        VOUCHER,
        {**VOUCHER, "id": "W", "item": "B"},
    ],
    "delete_item",
    {"item": "A"},
    "remove item A",
    "remove installation installation:A/1",
    "remove installation installation:A/2",
    "remove commercial A",
    "remove pastCommercial installation:A/1",
    "remove voucher V",
)
C1 = record("account", id="C1", number="4711", code="Müller")
C2 = record("account", id="C2", number="4712", code="C1")
C3 = record("account", id="C3", number="C3")
K9 = record("contact", id="K9", account="C1", name="K9")
PARTIES = [C1, C2, C3, record("account", id="C4", number="X", code="x"), K9]


def typed(what: str, text: str, account: str) -> Case:
    """A text that names one account, and somebody says so."""
    question = {"text": text, "confirmed": True}
    return Case(what, "Z32, SI20", PARTIES, question, [f"account {account}"], "end_user")


def untyped(what: str, text: str, code: str, path: str, given: list[Json] = PARTIES) -> Case:
    """A text that names nobody, or nobody yet."""
    question: Json = {"text": text}
    return Case(what, "Z32, SI20", given, question, Refusal(code, path), "end_user")


NOT_SELECTED = ("item.end_user_not_selected", "text")

COMPONENTS = [
    IN_A,
    after(IN_A, "a part is placed once", "SI1", "nothing"),
    then(
        *(IN_A, "a part is taken out", "IB-B1", "place_component"),
        {"item": "B", "today": "2025-06-02"},
        "item B: -parent",
    ),
    placed("what is no part is taken out already", "SI1", [A], "nothing", item="A"),
    placed(
        "a part of a part",
        "IB-B1",
        [A, B_IN_A, C],
        "item C: parent B",
        item="C",
        parent="B",
    ),
    unplaced(
        "no item is a part of itself",
        "IB-B1",
        [A],
        *("item.parent_cycle", "parent"),
        item="A",
        parent="A",
    ),
    unplaced(
        "no item is a part of its parts",
        "IB-B1",
        [A, B_IN_A, C_IN_B],
        *("item.parent_cycle", "parent"),
        item="A",
        parent="C",
    ),
    unplaced(
        "an unknown item has no parts",
        "SC27",
        [A],
        *("item.unknown", "parent"),
        item="A",
        parent="X",
    ),
    unplaced("an unknown item is no part", "SC27", [A], *("item.unknown", "item"), item="X"),
]
DELETIONS = [
    GONE,
    does(
        "an item that nothing names goes alone",
        "IB-R6",
        [A, B],
        "delete_item",
        {"item": "A"},
        "remove item A",
    ),
    in_use(
        "an item that a contract names stays", maintenance("K", "C1", "2025-01-01", [for_item("A")])
    ),
    in_use(
        "an item that a pair names stays",
        maintenance("K", "C1", "2025-01-01", [{**for_item("A"), "pair": leaving_out("HW")}]),
    ),
    in_use(
        "an item that a request lists stays",
        record("warrantyRequest", id="W", product="P1", on="2025-01-01", items=["B", "A"]),
    ),
    in_use("an item with components stays", C_IN_B, unit("D", IN_STOCK, parent="A")),
    in_use("an item that was replaced stays", unit("E", IN_STOCK, replacement={"of": "A"})),
    in_use("an item that replaced another stays", unit("E", IN_STOCK, replacement={"by": "A"})),
    refuses(
        "an unknown item is not deleted",
        "SC27",
        *([A], "delete_item", {"item": "X"}, "item.unknown", "item"),
    ),
]
VOUCHERS = [
    PRINTED,
    after(
        *(PRINTED, "two prints of one day count twice", "V1"),
        "voucher V: printedOn 2025-06-01 + 2025-06-01",
    ),
    does(
        "a voucher is printed for the 25th time",
        "V1",
        [A, NEARLY],
        "print_voucher",
        {"voucher": "V", "today": "2025-06-01"},
        "voucher V: printedOn " + "2025-05-31 + " * 24 + "2025-06-01",
    ),
    refuses(
        "a voucher is not printed for the 26th time",
        "V1",
        [A, FULL],
        "print_voucher",
        {"voucher": "V", "today": "2025-06-01"},
        *("voucher.printed_too_often", "voucher"),
    ),
    refuses(
        "an unknown voucher is not printed",
        "V1",
        [A, VOUCHER],
        "print_voucher",
        {"voucher": "X", "today": "2025-06-01"},
        *("voucher.unknown", "voucher"),
    ),
]
TYPED = [
    typed("a number names an account", "4711", "C1"),
    typed("a code names an account, capitals or not", "MÜLLER", "C1"),
    typed("a code is not taken for the id of another account", "C1", "C2"),
    typed("number and code of one account are one", "X", "C4"),
    untyped("a typed account wants a confirmation", "c1", "confirmation.required", "confirmed"),
    untyped("a part of a number names nobody", "471", *NOT_SELECTED),
    untyped("a number with a blank names nobody", "4711 ", *NOT_SELECTED),
    untyped("a contact is chosen through the search", "K9", *NOT_SELECTED),
    untyped("an id that is neither number nor code names nobody", "C4", *NOT_SELECTED),
    untyped(
        "what two accounts are called names none of them",
        "7",
        *NOT_SELECTED,
        [record("account", id="C1", number="7"), record("account", id="C2", code="7")],
    ),
]
