"""Crossed pairs and the days on which they, and their standard lines, hold."""

from oracle.expectations import Case, lost, won
from oracle.records import (
    Json,
    ask,
    for_all,
    for_item,
    for_product,
    leaving_out,
    maintenance,
    pause,
    taking_in,
)
from oracle.subjects.pairs import HW_IN, HW_OUT, ITEM
from oracle.subjects.skills import HW_ASKED, SN7, TREE

ASKED = ask("SN-7", "2025-06-01", skill="HW")
LEFT_OUT_LATER = for_item("SN-7", pair=leaving_out("HW"), firstDay="2025-09-01")
SUSPENDED = "contract.suspended=2025-06-01=2025-06-30"
UNNAMED = ask("SN-7", "2025-06-01")


def taken_in(last: str) -> Json:
    """A pair on the item that takes hardware in for a while."""
    return for_item("SN-7", pair=taking_in("HW"), lastDay=last)


def left_out(last: str) -> Json:
    """A pair on the item that leaves hardware out for a while."""
    return for_item("SN-7", pair=leaving_out("HW"), lastDay=last)


def software(*scope: Json) -> list[Json]:
    """A contract for software alone, with such lines."""
    return [*TREE, SN7, maintenance("K", "C1", "2025-01-01", list(scope), skills=["SW"])]


def all_skills(*scope: Json) -> list[Json]:
    """A contract for every skill, with such lines."""
    return [*TREE, SN7, maintenance("K", "C1", "2025-01-01", list(scope))]


CASES = [
    Case(
        "a pair holds no longer than its standard line",
        "SC11, SC4",
        software(for_item("SN-7", lastDay="2025-08-31"), HW_IN),
        ASKED,
        won(
            "K/1",
            "2025-08-31",
            ["K/1 applies", "K/0 skill.not_listed=HW"],
            direct=[1],
            indirect=[0],
            crossed=1,
            factors=HW_ASKED,
        ),
    ),
    Case(
        "a pair holds on while one standard line follows another",
        "SC11, SC4",
        software(
            for_item("SN-7", lastDay="2025-08-31"),
            HW_IN,
            for_product("P2", firstDay="2025-09-01", lastDay="2025-12-31"),
        ),
        ASKED,
        won(
            "K/1",
            "2025-12-31",
            [
                "K/1 applies",
                "K/0 skill.not_listed=HW",
                "K/2 line.not_started=2025-09-01, skill.not_listed=HW",
            ],
            direct=[1],
            indirect=[0],
            crossed=1,
            factors=HW_ASKED,
        ),
    ),
    Case(
        "after its standard line has ended a pair has nothing to refine",
        "SC11",
        software(for_item("SN-7", lastDay="2025-05-31"), HW_IN),
        ASKED,
        lost(
            [
                "K/1 pair.nothing_to_refine",
                "K/0 line.ended=2025-05-31, skill.not_listed=HW",
            ],
            indirect=[0],
            crossed=1,
            factors=HW_ASKED,
        ),
    ),
    Case(
        "before its standard line begins an excluding pair has nothing to refine",
        "SC11",
        all_skills(for_item("SN-7", firstDay="2025-07-01"), HW_OUT),
        ASKED,
        lost(
            [
                "K/1 pair.excluded=1, pair.nothing_to_refine",
                "K/0 line.not_started=2025-07-01",
            ],
            indirect=[0],
            crossed=1,
            factors=HW_ASKED,
        ),
    ),
    Case(
        "an excluding pair that begins later cuts the cover of its standard line",
        "SC11, SC4",
        all_skills(ITEM, LEFT_OUT_LATER),
        ASKED,
        won(
            "K/0",
            "2025-08-31",
            ["K/1 line.not_started=2025-09-01, pair.excluded=1", "K/0 applies"],
            direct=[1],
            factors=HW_ASKED,
        ),
    ),
    Case(
        "without a skill a later exclusion cuts nothing",
        "SC11, SC4",
        all_skills(ITEM, LEFT_OUT_LATER),
        UNNAMED,
        won(
            "K/0",
            "open",
            ["K/1 line.not_started=2025-09-01, pair.excluded=1", "K/0 applies"],
            direct=[1],
        ),
    ),
    Case(
        "an excluding pair that is over bites no more",
        "SC11",
        all_skills(ITEM, left_out("2025-05-31")),
        ASKED,
        won(
            "K/0",
            "open",
            ["K/1 line.ended=2025-05-31, pair.excluded=1", "K/0 applies"],
            direct=[1],
            factors=HW_ASKED,
        ),
    ),
    Case(
        "on its last day an excluding pair bites, and nothing is covered",
        "SC11",
        all_skills(ITEM, left_out("2025-06-01")),
        ASKED,
        lost(
            ["K/1 pair.excluded=1", "K/0 pair.excluded=1"],
            direct=[1],
            indirect=[0],
            crossed=1,
            factors=HW_ASKED,
        ),
    ),
    Case(
        "a pair that ends hands the cover back to the list of skills",
        "SC11, SC4",
        software(ITEM, taken_in("2025-09-30")),
        ASKED,
        won(
            "K/1",
            "2025-09-30",
            ["K/1 applies", "K/0 skill.not_listed=HW"],
            direct=[1],
            indirect=[0],
            crossed=1,
            factors=HW_ASKED,
        ),
    ),
    Case(
        "while the closer pair is over the next one decides",
        "SC11",
        all_skills(
            ITEM,
            taken_in("2025-05-31"),
            for_product("P2", pair=leaving_out("HW")),
        ),
        ASKED,
        lost(
            [
                "K/1 line.ended=2025-05-31, pair.excluded=2",
                "K/0 pair.excluded=2",
                "K/2 pair.excluded=2",
            ],
            direct=[1],
            indirect=[2],
            crossed=1,
            factors=HW_ASKED,
        ),
    ),
    Case(
        "when the closer pair ends the cover of its standard line ends too",
        "SC11, SC4",
        all_skills(
            ITEM,
            taken_in("2025-07-31"),
            for_product("P2", pair=leaving_out("HW")),
        ),
        ASKED,
        won(
            "K/1",
            "2025-07-31",
            ["K/1 applies", "K/0 outranked", "K/2 pair.excluded=2"],
            direct=[1],
            indirect=[0, 2],
            crossed=2,
            factors=HW_ASKED,
        ),
    ),
    Case(
        "another contract goes on where an exclusion begins",
        "SC11, SC4",
        [
            *all_skills(ITEM, LEFT_OUT_LATER),
            maintenance("L", "C1", "2025-01-01", [for_all()], lastDay="2025-12-31"),
        ],
        ASKED,
        won(
            "K/0",
            "2025-08-31",
            [
                "K/1 line.not_started=2025-09-01, pair.excluded=1",
                "K/0 applies",
                "L/0 outranked",
            ],
            unbroken="2025-12-31",
            direct=[1],
            indirect=[2],
            factors=HW_ASKED,
        ),
    ),
    Case(
        "nothing is assumed for a pair whose dates do not hold",
        "SC9, SC11",
        all_skills(ITEM, taken_in("2025-05-31")),
        UNNAMED,
        won("K/0", "open", ["K/1 line.ended=2025-05-31", "K/0 applies"], direct=[1]),
    ),
    Case(
        "while its contract is suspended a pair has nothing to refine",
        "SC11, SC21",
        [
            *TREE,
            SN7,
            maintenance(
                *("K", "C1", "2025-01-01", [ITEM, HW_OUT]),
                suspensions=[pause("2025-06-01", "2025-06-30")],
            ),
        ],
        ASKED,
        lost(
            [
                f"K/1 {SUSPENDED}, pair.excluded=1, pair.nothing_to_refine",
                f"K/0 {SUSPENDED}",
            ],
            factors=HW_ASKED,
        ),
    ),
]
