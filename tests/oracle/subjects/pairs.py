"""Crossed pairs: lines that take a skill into a contract or out of it."""

from oracle.expectations import Case, Parts, lost, won
from oracle.records import (
    Json,
    ask,
    for_all,
    for_group,
    for_item,
    for_product,
    leaving_out,
    maintenance,
    product,
    taking_in,
    warranty,
)
from oracle.subjects.skills import SN7, TREE

ITEM = for_item("SN-7")
HW_IN = for_item("SN-7", pair=taking_in("HW"))
HW_OUT = for_item("SN-7", pair=leaving_out("HW"))
PRN_IN = for_item("SN-7", pair=taking_in("HW-PRN"))
PRN_OUT = for_item("SN-7", pair=leaving_out("HW-PRN"))

# The direct ones, the indirect ones, and how many of these are pairs.
Lists = tuple[list[int], list[int], int]


def given(*scope: Json, skills: list[str] | None = None) -> list[Json]:
    """The tree, the item in a group, and a contract with such lines."""
    record = maintenance("K", "C1", "2025-01-01", list(scope))
    if skills is not None:
        record = maintenance("K", "C1", "2025-01-01", list(scope), skills=skills)
    return [*TREE, product("P2", group="G"), SN7, record]


def june(skill: str | None, lists: Lists) -> tuple[Json, Parts]:
    """A question in June 2025, and what its verdict holds beside the rows."""
    direct, indirect, crossed = lists
    parts: Parts = {"direct": direct, "indirect": indirect, "crossed": crossed}
    if skill is None:
        return ask("SN-7", "2025-06-01"), {**parts, "assumes": ["skill"]}
    asked = ask("SN-7", "2025-06-01", skill=skill)
    return asked, {**parts, "factors": [f"skill={skill} from question"]}


def picks(
    what: str, records: list[Json], skill: str | None, by: str, rows: list[str], lists: Lists
) -> Case:
    """Some line answers, for ever."""
    question, parts = june(skill, lists)
    return Case(what, "SC11", records, question, won(by, "open", rows, **parts))


def none(what: str, records: list[Json], skill: str | None, rows: list[str], lists: Lists) -> Case:
    """No line answers."""
    question, parts = june(skill, lists)
    return Case(what, "SC11", records, question, lost(rows, **parts))


CASES = [
    picks(
        "an including pair takes in a skill that the contract does not list",
        given(ITEM, HW_IN, skills=["SW"]),
        *("HW", "K/1", ["K/1 applies", "K/0 skill.not_listed=HW"]),
        ([1], [0], 1),
    ),
    picks(
        "an including pair takes in the skills below its own",
        given(ITEM, HW_IN, skills=["SW"]),
        *("HW-PRN", "K/1", ["K/1 applies", "K/0 skill.not_listed=HW-PRN"]),
        ([1], [0], 1),
    ),
    none(
        "an including pair does not take in the skill above its own",
        given(ITEM, PRN_IN, skills=["SW"]),
        *("HW", ["K/1 skill.not_listed=HW", "K/0 skill.not_listed=HW"]),
        ([1], [0], 1),
    ),
    picks(
        "a pair of another skill says so, and the standard line answers",
        given(ITEM, HW_IN, skills=["SW"]),
        *("SW", "K/0", ["K/1 skill.not_listed=SW", "K/0 applies"]),
        ([1], [0], 1),
    ),
    picks(
        "an including pair takes in a skill though the contract lists none at all",
        given(ITEM, HW_IN, skills=[]),
        *("HW", "K/1", ["K/1 applies", "K/0 skill.none_listed"]),
        ([1], [0], 1),
    ),
    none(
        "an excluding pair takes the standard line out",
        given(ITEM, PRN_OUT),
        *("HW-PRN", ["K/1 pair.excluded=1", "K/0 pair.excluded=1"]),
        ([1], [0], 1),
    ),
    none(
        "an excluding pair takes out the skills below its own",
        given(ITEM, HW_OUT),
        *("HW-PRN-LASER", ["K/1 pair.excluded=1", "K/0 pair.excluded=1"]),
        ([1], [0], 1),
    ),
    none(
        "an excluding pair takes a skill out that the contract lists itself",
        given(ITEM, HW_OUT, skills=["HW"]),
        *("HW", ["K/1 pair.excluded=1", "K/0 pair.excluded=1"]),
        ([1], [0], 1),
    ),
    picks(
        "an excluding pair of another skill is excluded itself and bites nobody",
        given(ITEM, PRN_OUT),
        *("HW-SCN", "K/0", ["K/1 pair.excluded=1, skill.not_listed=HW-SCN", "K/0 applies"]),
        ([1], [0], 1),
    ),
    picks(
        "an excluding pair does not take out the skill above its own",
        given(ITEM, PRN_OUT),
        *("HW", "K/0", ["K/1 pair.excluded=1, skill.not_listed=HW", "K/0 applies"]),
        ([1], [0], 1),
    ),
    picks(
        "without a skill an excluding pair does not bite and is assumed",
        given(ITEM, PRN_OUT),
        *(None, "K/0", ["K/1 pair.excluded=1", "K/0 applies"]),
        ([1], [0], 1),
    ),
    picks(
        "without a skill an including pair holds and is assumed",
        given(ITEM, HW_IN),
        *(None, "K/1", ["K/1 applies", "K/0 outranked"]),
        ([1], [0], 1),
    ),
    none(
        "an including pair alone has nothing to refine",
        given(HW_IN),
        *("HW", ["K/0 pair.nothing_to_refine"]),
        ([], [0], 1),
    ),
    none(
        "an excluding pair alone is excluded and has nothing to refine",
        given(HW_OUT),
        *("HW", ["K/0 pair.excluded=0, pair.nothing_to_refine"]),
        ([], [0], 1),
    ),
    none(
        "a pair alone that is of another skill says both",
        given(HW_IN),
        *("SW", ["K/0 pair.nothing_to_refine, skill.not_listed=SW"]),
        ([], [0], 1),
    ),
    none(
        "of two pairs without a standard line neither takes the other out",
        given(HW_OUT, HW_IN),
        "HW",
        ["K/0 pair.excluded=0, pair.nothing_to_refine", "K/1 pair.nothing_to_refine"],
        ([], [0, 1], 2),
    ),
    picks(
        "a pair refines no line of another contract",
        [*given(HW_IN), maintenance("L", "C1", "2025-01-01", [ITEM])],
        *("HW", "L/0", ["K/0 pair.nothing_to_refine", "L/0 applies"]),
        ([1], [0], 1),
    ),
    picks(
        "an excluding pair takes no line of another contract out",
        [*given(ITEM, HW_OUT), maintenance("L", "C1", "2025-01-01", [ITEM])],
        *("HW", "L/0", ["K/1 pair.excluded=1", "K/0 pair.excluded=1", "L/0 applies"]),
        ([1, 2], [0], 1),
    ),
    none(
        "a pair on the product takes a whole base out",
        given(for_all(), for_product("P2", pair=leaving_out("HW"))),
        *("HW", ["K/1 pair.excluded=1", "K/0 pair.excluded=1"]),
        ([], [1, 0], 1),
    ),
    picks(
        "a pair on the group takes a skill into a whole base",
        given(for_all(), for_group("G", pair=taking_in("HW")), skills=["SW"]),
        *("HW", "K/1", ["K/1 applies", "K/0 skill.not_listed=HW"]),
        ([], [1, 0], 1),
    ),
    picks(
        "a pair for another product does not reach the item",
        given(for_all(), for_product("P9", pair=leaving_out("HW"))),
        *("HW", "K/0", ["K/0 applies"]),
        ([], [0], 0),
    ),
    picks(
        "of two pairs the closer element decides: an item taken in, its product left out",
        given(ITEM, HW_IN, for_product("P2", pair=leaving_out("HW"))),
        *("HW", "K/1", ["K/1 applies", "K/0 outranked", "K/2 pair.excluded=2"]),
        ([1], [0, 2], 2),
    ),
    none(
        "of two pairs the closer element decides: an item left out, its product taken in",
        given(ITEM, HW_OUT, for_product("P2", pair=taking_in("HW"))),
        *("HW", ["K/1 pair.excluded=1", "K/0 pair.excluded=1", "K/2 pair.excluded=1"]),
        ([1], [0, 2], 2),
    ),
    picks(
        "of two pairs the product decides before its group",
        given(
            for_all(),
            for_group("G", pair=leaving_out("HW")),
            for_product("P2", pair=taking_in("HW")),
        ),
        *("HW", "K/2", ["K/2 applies", "K/1 pair.excluded=1", "K/0 outranked"]),
        ([], [2, 0, 1], 2),
    ),
    picks(
        "on one element the deeper skill decides, taken in",
        given(ITEM, HW_OUT, PRN_IN),
        *("HW-PRN-LASER", "K/2", ["K/1 pair.excluded=1", "K/2 applies", "K/0 outranked"]),
        ([2], [0, 1], 2),
    ),
    none(
        "on one element the deeper skill decides, left out",
        given(ITEM, HW_IN, PRN_OUT),
        *("HW-PRN", ["K/1 pair.excluded=2", "K/2 pair.excluded=2", "K/0 pair.excluded=2"]),
        ([2], [0, 1], 2),
    ),
    none(
        "a deeper pair of another skill leaves the decision to the shallow one",
        given(ITEM, HW_OUT, PRN_IN),
        *("HW-SCN", ["K/1 pair.excluded=1", "K/2 skill.not_listed=HW-SCN", "K/0 pair.excluded=1"]),
        ([2], [0, 1], 2),
    ),
    none(
        "the closer element decides before the deeper skill",
        given(ITEM, HW_OUT, for_product("P2", pair=taking_in("HW-PRN"))),
        *("HW-PRN", ["K/1 pair.excluded=1", "K/0 pair.excluded=1", "K/2 pair.excluded=1"]),
        ([1], [0, 2], 2),
    ),
    none(
        "on a tie of element and skill the excluding pair decides",
        given(ITEM, HW_IN, HW_OUT),
        *("HW", ["K/1 pair.excluded=2", "K/2 pair.excluded=2", "K/0 pair.excluded=2"]),
        ([2], [0, 1], 2),
    ),
    none(
        "of two equal excluding pairs the earlier line is named, each names itself",
        given(HW_OUT, HW_OUT, ITEM),
        *("HW", ["K/0 pair.excluded=0", "K/1 pair.excluded=1", "K/2 pair.excluded=0"]),
        ([2], [0, 1], 2),
    ),
    picks(
        "of two equal including pairs the earlier line wins",
        given(ITEM, HW_IN, HW_IN, skills=["SW"]),
        *("HW", "K/1", ["K/1 applies", "K/2 outranked", "K/0 skill.not_listed=HW"]),
        ([2], [0, 1], 2),
    ),
    picks(
        "pairs come before standard lines of the same element and behind closer ones",
        given(
            for_all(),
            for_group("G"),
            for_group("G", pair=taking_in("HW")),
            for_product("P2"),
            for_product("P2", pair=taking_in("HW")),
            ITEM,
            HW_IN,
        ),
        "HW",
        "K/6",
        ["K/6 applies", *(f"K/{line} outranked" for line in (5, 4, 3, 2, 1, 0))],
        ([1], [3, 5, 6, 0, 2, 4], 3),
    ),
    picks(
        "the category comes before the pair",
        [*given(ITEM, HW_IN), warranty("W", "C1", "2025-01-01", [for_all()])],
        *("HW", "W/0", ["W/0 applies", "K/1 outranked", "K/0 outranked"]),
        ([2], [0, 1], 1),
    ),
    picks(
        "a pair may name a skill that has no record",
        given(ITEM, for_item("SN-7", pair=taking_in("GARDEN")), skills=["SW"]),
        *("GARDEN", "K/1", ["K/1 applies", "K/0 skill.not_listed=GARDEN"]),
        ([1], [0], 1),
    ),
]

# An excluding pair that is meant for some kinds of service or places only (SC14).
REPAIRS_OUT = for_item("SN-7", pair=leaving_out("HW"), serviceKinds=["repair"])
HALL_OUT = for_item("SN-7", pair=leaving_out("HW"), places=["Hall A"])
HW_ASKED = "skill=HW from question"

CASES += [
    Case(
        "an excluding pair for one kind of service takes that kind out",
        "SC11, SC14",
        given(ITEM, REPAIRS_OUT),
        ask("SN-7", "2025-06-01", skill="HW", serviceKind="repair"),
        lost(
            ["K/1 pair.excluded=1", "K/0 pair.excluded=1"],
            direct=[1],
            indirect=[0],
            crossed=1,
            factors=[HW_ASKED, "serviceKind=repair from question"],
        ),
    ),
    Case(
        "an excluding pair for one kind of service leaves the others alone",
        "SC11, SC14",
        given(ITEM, REPAIRS_OUT),
        ask("SN-7", "2025-06-01", skill="HW", serviceKind="inspection"),
        won(
            *("K/0", "open"),
            ["K/1 pair.excluded=1, service_kind.not_listed=inspection", "K/0 applies"],
            direct=[1],
            indirect=[0],
            crossed=1,
            factors=[HW_ASKED, "serviceKind=inspection from question"],
        ),
    ),
    Case(
        "an excluding pair for one kind of service does not bite where no kind is named",
        "SC11, SC14",
        given(ITEM, REPAIRS_OUT),
        ask("SN-7", "2025-06-01", skill="HW"),
        won(
            *("K/0", "open"),
            ["K/1 pair.excluded=1", "K/0 applies"],
            direct=[1],
            indirect=[0],
            crossed=1,
            factors=[HW_ASKED],
            assumes=["serviceKind"],
        ),
    ),
    Case(
        "an excluding pair for one place leaves the others alone",
        "SC11, SC14, SC23",
        given(ITEM, HALL_OUT),
        ask("SN-7", "2025-06-01", skill="HW", place="Hall B"),
        won(
            *("K/0", "open"),
            ["K/1 pair.excluded=1, place.not_covered=Hall B", "K/0 applies"],
            direct=[1],
            indirect=[0],
            crossed=1,
            factors=[HW_ASKED, "place=Hall B from question"],
        ),
    ),
]
