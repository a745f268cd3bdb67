"""The short answer alone: the same facts and the same rule, without the reasons."""

from oracle.expectations import Case, Refusal
from oracle.records import (
    IN_STOCK,
    Json,
    ask,
    borrower,
    end_user,
    for_all,
    for_item,
    item,
    maintenance,
    policy,
    product,
    reseller,
)
from oracle.subjects import (
    complaints,
    ends,
    follow_ups,
    history,
    inactive,
    lines,
    loans,
    market,
    pairs,
    places,
    priorities,
    renewals,
    suspensions,
    timelines,
    unbroken,
    unjudged,
)

ON = "2025-06-01"


def short(
    what: str, source: str, records: list[Json], question: Json, cover: str | Refusal
) -> Case:
    """A case of the call that answers with a cover."""
    return Case(what, source, records, question, cover, call="covered")


CASES = [
    short(
        "where no criterion tells two lines of a contract apart, the earlier one answers",
        "SC6, D15",
        [
            policy("category"),
            item("SN-7", end_user("C1")),
            maintenance("K", "C1", "2025-01-01", [for_all(lastDay="2025-06-30"), for_item("SN-7")]),
        ],
        *(ask("SN-7", "2025-03-01"), "2025-06-30"),
    ),
    short(
        "the last day of a warranty is its own last day of cover",
        *("IB-S5, SC4", ends.DELIVERED, ask("SN-7", "2027-03-14"), "2027-03-14"),
    ),
    short(
        "the day after the warranty is not covered",
        *("IB-S5", ends.DELIVERED, ask("SN-7", "2027-03-15"), "no"),
    ),
    short(
        "the day before the delivery is not covered",
        *("IB-S5", ends.DELIVERED, ask("SN-7", "2025-03-14"), "no"),
    ),
    short(
        "a contract that renews by itself is covered without an end",
        *("SC4", [ends.SN7, renewals.ROLLING], ask("SN-7", "2040-02-29"), "open"),
    ),
    short(
        "a notice on file gives the cover an end",
        *("IB-S25", [ends.SN7, renewals.april("2025-01-15")], ask("SN-7", ON), "2026-03-31"),
    ),
    short(
        "archiving gives the cover an end",
        *("SC24", lines.FILED, ask("SN-7", "2025-03-03"), "2025-05-31"),
    ),
    short(
        "a line's own last day gives the cover an end",
        *("SC14, SC4", lines.SPRING, ask("SN-7", "2025-04-04"), "2025-05-31"),
    ),
    short(
        "a withdrawn contract covers nothing",
        *("SC17", lines.WITHDRAWN, ask("SN-7", "2025-01-01"), "no"),
    ),
    short(
        "the cover is the winner's and not that of what follows it",
        "SC4",
        [ends.SN7, unbroken.K25, unbroken.year("K26", "2026-01-01", "2026-12-31")],
        ask("SN-7", ON),
        "2025-12-31",
    ),
    short(
        "an item in stock is not covered",
        "IB-D16",
        [item("M", IN_STOCK), maintenance("K", "C1", "2025-01-01", [for_item("M")])],
        *(ask("M", ON), "no"),
    ),
    short(
        "an item at a reseller is covered by a line that names it",
        "SC13",
        [item("M", reseller("R1")), maintenance("K", "R1", "2025-01-01", [for_item("M")])],
        *(ask("M", ON), "open"),
    ),
    short(
        "a line that names the item covers in a gap of its history",
        *("SC15", history.CORRECTED, ask("M", "2025-02-24"), "2025-12-31"),
    ),
    short(
        "an item on loan is not covered by a whole base that leaves out loans",
        "SC12",
        [item("M", borrower("C1")), maintenance("K", "C1", "2025-01-01", [for_all()])],
        *(ask("M", ON), "no"),
    ),
    short(
        "a contract that cannot be judged yet leaves the cover unjudged",
        "SC25, SV4",
        [unjudged.SN7, unjudged.PLAIN_UNCLEAR],
        *(ask("SN-7", ON), "unjudged"),
    ),
    short(
        "a contract that cannot be judged yet does not stop the next one",
        "SC25",
        [unjudged.SN7, unjudged.UNCLEAR, unjudged.PLAIN],
        *(ask("SN-7", ON), "2025-12-31"),
    ),
    short(
        "the short answer names the same winner as the long one on the last day of May",
        *("market 27, market 21", complaints.TURN_OF_MAY),
        *(ask("SN-7", "2025-05-31"), "2025-05-31"),
    ),
    short(
        "the short answer names the same winner as the long one on the first day of June",
        *("market 27, market 21", complaints.TURN_OF_MAY, ask("SN-7", ON), "open"),
    ),
    short(
        "a skill that is named goes through the same lists",
        "market 27, SC10",
        [
            ends.SN7,
            maintenance("K", "C1", "2025-01-01", [for_all()], skills=["HW"]),
        ],
        *(ask("SN-7", ON, skill="SW"), "no"),
    ),
    short(
        "a skill that is not named is assumed for the short answer too",
        "market 27, SC9",
        [
            ends.SN7,
            maintenance("K", "C1", "2025-01-01", [for_all()], skills=["HW"]),
        ],
        *(ask("SN-7", ON), "open"),
    ),
    short(
        "an empty list of skills covers nothing for the short answer too",
        "market 27, SC10",
        [
            item("M", end_user("C1")),
            maintenance("K", "C1", "2025-01-01", [for_all()], skills=[]),
        ],
        *(ask("M", ON), "no"),
    ),
    short(
        "an item that is not there is an error and not a no",
        "SC27",
        [ends.SN7],
        ask("SN-8", ON),
        Refusal("item.unknown", "item"),
    ),
    short(
        "the short answer is cut by a suspension that lies ahead",
        *("SC4, SC21", suspensions.KEPT, ask("SN-7", "2025-02-01"), "2025-02-28"),
    ),
    short(
        "the short answer goes on with the days that were appended",
        *("SC4, SC21", suspensions.MOVED, ask("SN-7", ON), "2026-01-31"),
    ),
    short(
        "the short answer on a suspended day is no",
        *("SC21", suspensions.KEPT, ask("SN-7", "2025-03-15"), "no"),
    ),
    short(
        "the short answer ends before a follow-up that nobody has confirmed",
        *("Z8, SC4", follow_ups.confirming(), ask("SN-7", ON), "2025-12-31"),
    ),
    short(
        "the short answer behind a missing confirmation is no",
        *("Z8", follow_ups.confirming(), ask("SN-7", "2026-01-05"), "no"),
    ),
    short(
        "the short answer ends before a gap",
        *("SR29, SC4", inactive.FOR_EVER, ask("SN-7", "2026-07-01"), "2026-12-31"),
    ),
    short(
        "the short answer behind a gap is open again",
        *("SR29", inactive.TWICE, ask("SN-7", "2029-01-01"), "open"),
    ),
    short(
        "the short answer knows pairs that take a skill in",
        "SC11, market 27",
        pairs.given(pairs.ITEM, pairs.HW_IN, skills=["SW"]),
        *(ask("SN-7", ON, skill="HW-PRN"), "open"),
    ),
    short(
        "the short answer knows pairs that leave a skill out",
        "SC11, market 27",
        pairs.given(pairs.ITEM, pairs.HW_OUT),
        *(ask("SN-7", ON, skill="HW-PRN"), "no"),
    ),
    short(
        "the short answer ends before an exclusion that lies ahead",
        *("SC11, SC4", timelines.EXCLUDED, ask("SN-7", ON, skill="HW"), "2025-08-31"),
    ),
    short(
        "the short answer takes the skill of the product as a named one",
        "SC8, SC11",
        [product("P2", skill="HW"), *timelines.EXCLUDED],
        *(ask("SN-7", "2025-09-01"), "no"),
    ),
    short(
        "the short answer is that of the loan contract",
        "SC12",
        loans.lent(*loans.THREE),
        *(ask("SN-7", ON), "open"),
    ),
    short(
        "the short answer takes the site for the place",
        "SC23",
        places.sited("Hall B", {"places": ["Hall A"]}),
        *(ask("SN-7", ON), "no"),
    ),
    short(
        "the short answer takes the place that is asked for before the site",
        "SC23",
        places.sited("Hall B", {"places": ["Hall A"]}),
        *(ask("SN-7", ON, place="Hall A"), "open"),
    ),
    short(
        "the short answer is that of the lowest number where the policy asks for it",
        "SC26",
        [
            ends.SN7,
            priorities.NUMBERED,
            priorities.numbered("A", 2),
            {**priorities.numbered("B", 1), "lastDay": "2025-12-31"},
        ],
        *(ask("SN-7", ON), "2025-12-31"),
    ),
    short(
        "the short answer names the winner of many that are not in force",
        *("market 21", market.JANUARY, ask("SN-7", "2026-01-15"), "2026-12-31"),
    ),
]
