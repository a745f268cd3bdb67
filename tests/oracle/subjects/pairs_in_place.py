"""Crossed pairs beside placements, holders, loans and the other factors."""

from oracle.expectations import Case, lost, won
from oracle.records import (
    SCRAPPED,
    Json,
    ask,
    borrower,
    end_user,
    for_all,
    for_item,
    for_product,
    item,
    leaving_out,
    maintenance,
    product,
    reseller,
    taking_in,
)
from oracle.subjects.pairs import HW_IN, HW_OUT, ITEM
from oracle.subjects.pairs_in_time import ASKED, UNNAMED, all_skills
from oracle.subjects.skills import HW_ASKED, SN7, TREE


def at(placement: Json, *scope: Json, holder: str = "C1") -> list[Json]:
    """The item somewhere else, and a contract for every skill."""
    found = item("SN-7", placement)
    return [*TREE, found, maintenance("K", holder, "2025-01-01", list(scope))]


CASES = [
    Case(
        "the skill of the product bites as one that is asked for",
        "SC11, SC8",
        [product("P2", skill="HW"), *all_skills(ITEM, HW_OUT)],
        UNNAMED,
        lost(
            ["K/1 pair.excluded=1", "K/0 pair.excluded=1"],
            direct=[1],
            indirect=[0],
            crossed=1,
            factors=["skill=HW from product"],
        ),
    ),
    Case(
        "a pair answers to the service kinds and places of its contract",
        "SC11, SC14",
        [
            *TREE,
            SN7,
            maintenance(
                *("K", "C1", "2025-01-01", [ITEM, HW_IN]),
                serviceKinds=["repair"],
                places=["Hall A"],
            ),
        ],
        ask("SN-7", "2025-06-01", skill="HW", serviceKind="inspection", place="Hall B"),
        lost(
            [
                f"K/{line} service_kind.not_listed=inspection, place.not_covered=Hall B"
                for line in (1, 0)
            ],
            direct=[1],
            indirect=[0],
            crossed=1,
            factors=[
                *HW_ASKED,
                "serviceKind=inspection from question",
                "place=Hall B from question",
            ],
        ),
    ),
    Case(
        "a standard line refused for its service kind is still there to be refined",
        "SC11",
        all_skills(for_item("SN-7", serviceKinds=["inspection"]), HW_IN),
        ask("SN-7", "2025-06-01", skill="HW", serviceKind="repair"),
        won(
            "K/1",
            "open",
            ["K/1 applies", "K/0 service_kind.not_listed=repair"],
            direct=[1],
            indirect=[0],
            crossed=1,
            factors=[*HW_ASKED, "serviceKind=repair from question"],
        ),
    ),
    Case(
        "a pair that names the item follows it, like its standard line",
        "SC11, SC2",
        at(end_user("C1"), ITEM, HW_IN, holder="C9"),
        ASKED,
        won(
            "K/1",
            "open",
            ["K/1 applies", "K/0 outranked"],
            direct=[1],
            indirect=[0],
            crossed=1,
            factors=HW_ASKED,
            notes=["contract.holder_differs=C9"],
        ),
    ),
    Case(
        "a pair on the product of somebody else's contract is no candidate and bites nobody",
        "SC11, SC13",
        at(end_user("C1"), ITEM, for_product("P2", pair=leaving_out("HW")), holder="C9"),
        ASKED,
        won(
            "K/0",
            "open",
            ["K/0 applies"],
            direct=[0],
            factors=HW_ASKED,
            notes=["contract.holder_differs=C9"],
        ),
    ),
    Case(
        "a pair of a contract that has let the item go has nothing to refine",
        "SC11, SC2",
        [*TREE, SN7, maintenance("K", "C9", "2025-01-01", [ITEM, HW_OUT], holderBound=True)],
        ASKED,
        lost(
            [
                "K/1 holder.changed=C9, pair.excluded=1, pair.nothing_to_refine",
                "K/0 holder.changed=C9",
            ],
            direct=[1],
            indirect=[0],
            crossed=1,
            factors=HW_ASKED,
        ),
    ),
    Case(
        "in the channel a pair on the product needs a line that names the item",
        "SC11, SC13",
        at(reseller("R1"), ITEM, for_product("P2", pair=taking_in("HW")), holder="R1"),
        ASKED,
        won(
            "K/0",
            "open",
            ["K/0 applies", "K/1 placement.needs_item_line=reseller:R1"],
            direct=[0],
            indirect=[1],
            crossed=1,
            factors=HW_ASKED,
            notes=["item.in_channel=R1"],
        ),
    ),
    Case(
        "a pair of a scrapped item is refused with all that is true",
        "SC11, SC7",
        at(SCRAPPED, ITEM, HW_IN),
        ASKED,
        lost(
            [
                "K/1 placement.out_of_service=scrapped, pair.nothing_to_refine",
                "K/0 placement.out_of_service=scrapped",
            ],
            direct=[1],
            indirect=[0],
            crossed=1,
            factors=HW_ASKED,
            notes=["item.scrapped"],
        ),
    ),
    Case(
        "a whole base that leaves out loans leaves a pair nothing to refine",
        "SC11, SC12",
        at(borrower("C1"), for_all(), HW_IN),
        ASKED,
        lost(
            ["K/1 pair.nothing_to_refine", "K/0 loan.not_included"],
            indirect=[1, 0],
            crossed=1,
            factors=HW_ASKED,
            notes=["item.on_loan=C1"],
        ),
    ),
    Case(
        "a pair of a contract not yet judged leaves the cover unjudged",
        "SC11, SC25",
        [
            *TREE,
            SN7,
            maintenance("K", "C1", "2025-01-01", [ITEM, HW_IN], unjudged=["levels"]),
        ],
        ASKED,
        lost(
            ["K/1 contract.not_yet_judged=levels", "K/0 contract.not_yet_judged=levels"],
            cover="unjudged",
            direct=[1],
            indirect=[0],
            crossed=1,
            factors=HW_ASKED,
            notes=["contract.not_yet_judged=K"],
        ),
    ),
]
