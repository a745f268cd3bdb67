"""Units that take the place of others, and what becomes of the warranty (market 9, 11)."""

from oracle.expectations import Case
from oracle.installed import MANUAL, borrowed, origin, policy, prices, record, unit
from oracle.planning import after, does, refuses, then
from oracle.records import (
    IN_STOCK,
    SCRAPPED,
    Json,
    end_user,
    for_item,
    for_product,
    maintenance,
    months,
    reseller,
    taking_in,
    template,
    warranty,
)

OLD = unit(
    *("A", end_user("C1"), "2025-01-10"),
    site="HQ",
    soldOn="2025-01-09",
    exactPlace="Hall A",
    brand="ACME",
    origin=MANUAL,
)
NEW = unit("B", IN_STOCK, "2025-02-01", soldOn="2025-01-31", origin=origin("loanReturn", "LR1"))
G24 = template("G24", "warranty", term=months(24), start="sale")
TERMS = [record("product", id="P1", warrantyTemplate="G24"), G24]
W = warranty("W", "C1", "2025-01-10", [for_item("A")], template="G0", lastDay="2026-01-09")
WORDS = {
    "old": (
        "item A: placement inStock, since 2025-06-01, -site, -soldOn, -exactPlace,"
        " replacement by=B, origin change A, previousOrigin manual"
    ),
    "new": (
        "item B: placement endUser C1, since 2025-06-01, site HQ, -soldOn, exactPlace Hall A,"
        " replacement of=A, origin change B, previousOrigin loanReturn LR1"
    ),
    "old line": (
        "new installation installation:A/1: item A, number 1, placement endUser C1,"
        " since 2025-01-10, lastDay 2025-06-01, site HQ, soldOn 2025-01-09, exactPlace Hall A,"
        " origin manual"
    ),
    "new line": (
        "new installation installation:B/1: item B, number 1, placement inStock,"
        " since 2025-02-01, lastDay 2025-06-01, soldOn 2025-01-31, origin loanReturn LR1"
    ),
}
SWAP = list(WORDS.values())
LIMITS = "lastDay=2025-12-31 skills=HW serviceKinds=repair places=HQ"
NO_PRICES = "no commercial A, no commercial B"


def command(**fields: object) -> Json:
    """B replaces A on the first of June."""
    return {"item": "A", "by": "B", "on": "2025-06-01", "today": "2025-06-02", **fields}


def replaced(what: str, source: str, given: list[Json], rows: list[str], **fields: object) -> Case:
    """A replacement by the usual units."""
    return does(
        *(what, source, [OLD, NEW, *given], "replace_item", command(**fields)), *SWAP, *rows
    )


def refused(
    what: str, source: str, given: list[Json], code: str, path: str, **fields: object
) -> Case:
    """A replacement that is refused."""
    return refuses(what, source, given, "replace_item", command(**fields), code, path)


def fresh(last_of: str = "24") -> str:
    """The warranty that the product's template gives the new unit."""
    return (
        "new contract warranty:B/2025-06-01/G24: category warranty, holder C1, template G24,"
        f" firstDay 2025-06-01, term months={last_of}, scope B, origin change B/1"
    )


FRESH_READS = f"reads product P1, template G24, {NO_PRICES}"
FRESH_NUMBER = "numbers contract warranty:B/2025-06-01/G24"
INHERITED = replaced(
    "the new unit inherits what remains of the warranty",
    "D19, market 9",
    [W],
    ["contract W: scope A + B from 2025-06-01", f"reads {NO_PRICES}"],
)


def plus(first: str, last: str, number: int, given: list[Json], what: str) -> Case:
    """So many months more."""
    name = f"warranty:B/2025-06-01/plus{number}"
    end = f", lastDay {last}" if last else ""
    return does(
        *(what, "D19, market 9", [OLD, NEW, *given], "replace_item"),
        command(warranty={"kind": "plusMonths", "months": number}),
        *SWAP,
        f"new contract {name}: category warranty, holder C1, template G0, firstDay {first}{end},"
        " scope B, origin change B/1",
        f"reads {NO_PRICES}, {', '.join('contract ' + each['id'] for each in given)}",
        f"numbers contract {name}",
    )


def longer(what: str, given: list[Json], rows: list[str]) -> Case:
    """The longer of two warranties."""
    return replaced(*(what, "D19, market 9", [*TERMS, *given], rows), warranty={"kind": "longerOf"})


def until(last: str) -> Json:
    """The old warranty with another end."""
    return warranty("W", "C1", "2025-01-10", [for_item("A")], lastDay=last)


CASES = [
    INHERITED,
    after(INHERITED, "a unit is replaced once by another", "SI1", "nothing"),
    replaced(
        "an old line hands down its limits, not its first day",
        "D19",
        [
            warranty(
                *("W", "C1", "2025-01-10"),
                [
                    for_item(
                        "A",
                        firstDay="2025-02-01",
                        lastDay="2025-12-31",
                        skills=["HW"],
                        serviceKinds=["repair"],
                        places=["HQ"],
                    ),
                    for_product("P9"),
                ],
            )
        ],
        [
            f"contract W: scope A from 2025-02-01 {LIMITS} + P9 + B from 2025-06-01 {LIMITS}",
            f"reads {NO_PRICES}",
        ],
    ),
    replaced(
        "every warranty in force is inherited, nothing else is",
        "D19, market 2",
        [
            warranty("U", "C1", "2025-01-10", [for_item("A", lastDay="2025-05-31")]),
            warranty("V", "C9", "2025-06-01", [for_item("A")]),
            warranty("W", "C1", "2025-01-10", [for_item("A")], lastDay="2025-06-01"),
            warranty("X", "C1", "2025-01-10", [for_item("A")], lastDay="2025-05-31"),
            warranty("Y", "C1", "2025-01-10", [for_product("P1")]),
            warranty("Z", "C1", "2025-01-10", [{**for_item("A"), "pair": taking_in("HW")}]),
            maintenance("K", "C1", "2025-01-10", [for_item("A")]),
            warranty("T", "C9", "2025-01-10", [for_item("A")], holderBound=True),
            warranty("S", "C1", "2025-01-10", [for_item("A")], holderBound=True),
        ],
        [
            "contract S: scope A + B from 2025-06-01",
            "contract V: scope A + B from 2025-06-01",
            "contract W: scope A + B from 2025-06-01",
            f"reads {NO_PRICES}",
        ],
    ),
    replaced("without an old warranty there is none to inherit", "D19", [], [f"reads {NO_PRICES}"]),
    replaced(
        "a warranty that starts anew leaves the old one alone",
        "D19, market 9",
        [*TERMS, W],
        [fresh(), FRESH_READS, FRESH_NUMBER],
        warranty={"kind": "restart"},
    ),
    replaced(
        "the policy says what becomes of warranties",
        "D19",
        [*TERMS, W, policy(replacementWarranty={"kind": "restart"})],
        [fresh(), FRESH_READS, FRESH_NUMBER],
    ),
    replaced(
        "the command says it before the policy",
        "D19",
        [*TERMS, W, policy(replacementWarranty={"kind": "restart"})],
        ["contract W: scope A + B from 2025-06-01", f"reads {NO_PRICES}"],
        warranty={"kind": "inherit"},
    ),
    replaced(
        "a warranty that cannot start anew is told",
        "D19, SI7",
        [W],
        [
            f"reads no product P1, {NO_PRICES}",
            "notice warranty.not_signed item B reason noTemplate",
        ],
        warranty={"kind": "restart"},
    ),
    longer(
        "an old warranty that ends with a new one stays",
        [until("2027-05-31")],
        ["contract W: scope A + B from 2025-06-01", FRESH_READS],
    ),
    longer(
        "an old warranty that ends a day earlier gives way",
        [until("2027-05-30")],
        [fresh(), FRESH_READS + ", contract W", FRESH_NUMBER],
    ),
    longer(
        "an open warranty is the longer one",
        [warranty("W", "C1", "2025-01-10", [for_item("A")])],
        ["contract W: scope A + B from 2025-06-01", FRESH_READS],
    ),
    longer(
        "without an old warranty the new one is longer", [], [fresh(), FRESH_READS, FRESH_NUMBER]
    ),
    replaced(
        "without a new warranty the old one is longer",
        "D19, market 9",
        [W],
        ["contract W: scope A + B from 2025-06-01", f"reads no product P1, {NO_PRICES}"],
        warranty={"kind": "longerOf"},
    ),
    plus("2025-06-01", "2026-07-09", 6, [W], "six months more than the old warranty had"),
    plus(
        *("2025-06-01", "2026-02-28", 1),
        [{**W, "lastDay": "2026-01-31"}],
        "a month more, up to the end of a short one",
    ),
    plus(
        *("2025-06-01", "2026-03-09", 1),
        [{**W, "lastDay": "2026-02-09"}, {**W, "id": "W2", "lastDay": "2026-01-09"}],
        "a month more than the longer of two old warranties",
    ),
    plus(
        *("2025-06-01", "", 6),
        [warranty("W", "C1", "2025-01-10", [for_item("A")], template="G0")],
        "some months more than for ever is for ever",
    ),
    replaced(
        "without an old warranty there is nothing to add months to",
        "D19",
        [],
        [f"reads {NO_PRICES}"],
        warranty={"kind": "plusMonths", "months": 6},
    ),
    does(
        "an old unit may go to the scrap, and both keep their prices in their past",
        "market 9, IB-H13",
        [
            OLD,
            unit("B", reseller("R1"), "2025-02-01"),
            prices("A", "100.00 EUR"),
            prices("B", "90.00 EUR"),
        ],
        "replace_item",
        command(old=SCRAPPED),
        WORDS["old"].replace("inStock", "scrapped"),
        "item B: placement endUser C1, since 2025-06-01, site HQ, exactPlace Hall A,"
        " replacement of=A, origin change B",
        WORDS["old line"],
        "new installation installation:B/1: item B, number 1, placement reseller R1,"
        " since 2025-02-01, lastDay 2025-06-01",
        "remove commercial A",
        "remove commercial B",
        "new pastCommercial installation:A/1: salePrice 100.00 EUR",
        "new pastCommercial installation:B/1: salePrice 90.00 EUR",
    ),
    does(
        "a unit on loan is replaced for the rest of the loan",
        "market 11, Z33",
        [unit("A", borrowed("C1", "2025-06-30"), "2025-04-01"), unit("B", IN_STOCK, "2025-02-01")],
        "replace_item",
        command(),
        "item A: placement inStock, since 2025-06-01, replacement by=B, origin change A",
        "item B: placement endUser C1 on loan until 2025-06-30, since 2025-06-01,"
        " replacement of=A, origin change B",
        "new installation installation:A/1: item A, number 1, placement endUser C1 on loan until"
        " 2025-06-30, since 2025-04-01, lastDay 2025-06-01",
        "new installation installation:B/1: item B, number 1, placement inStock,"
        " since 2025-02-01, lastDay 2025-06-01",
        f"reads {NO_PRICES}",
    ),
    then(
        *(INHERITED, "a unit that replaced another is replaced in its turn", "market 11"),
        "replace_item",
        {"item": "B", "by": "A", "on": "2025-06-10", "today": "2025-06-10"},
        "item A: placement endUser C1, since 2025-06-10, site HQ, exactPlace Hall A,"
        " replacement of=B by=B, previousOrigin change A",
        "item B: placement inStock, since 2025-06-10, -site, -exactPlace,"
        " replacement of=A by=A, previousOrigin change B",
        "new installation installation:A/2: item A, number 2, placement inStock,"
        " since 2025-06-01, lastDay 2025-06-10, origin change A",
        "new installation installation:B/2: item B, number 2, placement endUser C1,"
        " since 2025-06-01, lastDay 2025-06-10, site HQ, exactPlace Hall A, origin change B",
        "contract W: scope A + B from 2025-06-01 + A from 2025-06-10",
        f"reads {NO_PRICES}",
    ),
]
