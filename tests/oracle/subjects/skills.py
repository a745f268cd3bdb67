"""The skill that is asked for: its tree, its lists, named, taken from the product or assumed."""

from typing import TypedDict, Unpack

from oracle.expectations import Case, lost, won
from oracle.records import (
    Json,
    Limits,
    Named,
    Terms,
    ask,
    end_user,
    for_item,
    item,
    maintenance,
    product,
    skill,
)

SN7 = item("SN-7", end_user("C1"))
TREE = [
    skill("HW"),
    skill("HW-PRN", parent="HW"),
    skill("HW-SCN", parent="HW"),
    skill("HW-PRN-LASER", parent="HW-PRN"),
    skill("SW"),
]


class Told(TypedDict, total=False):
    """What the verdict tells about factors."""

    factors: list[str]
    assumes: list[str]


def given(terms: Terms, limits: Limits | None = None) -> list[Json]:
    """One contract with such terms, its line with such limits, and the tree of skills."""
    scope = [for_item("SN-7", **(limits or {}))]
    return [*TREE, SN7, maintenance("K", "C1", "2025-01-01", scope, **terms)]


def asking(**named: Unpack[Named]) -> Json:
    """The question, with what it names."""
    return ask("SN-7", "2025-06-01", **named)


def yes(what: str, source: str, records: list[Json], question: Json, **parts: Unpack[Told]) -> Case:
    """The one contract applies."""
    return Case(
        what, source, records, question, won("K/0", "open", ["K/0 applies"], direct=[0], **parts)
    )


def no(
    what: str, source: str, records: list[Json], question: Json, why: str, **parts: Unpack[Told]
) -> Case:
    """The one contract is refused, though its dates hold."""
    return Case(what, source, records, question, lost([f"K/0 {why}"], direct=[0], **parts))


HW_ASKED = ["skill=HW from question"]
PRN_ASKED = ["skill=HW-PRN from question"]
SW_ASKED = ["skill=SW from question"]
PRINTER = [product("P2", skill="HW-PRN")]

CASES = [
    yes(
        "a listed skill covers itself",
        "SC10",
        given({"skills": ["HW"]}),
        asking(skill="HW"),
        factors=HW_ASKED,
    ),
    yes(
        "a listed skill covers its children",
        "IB-S18",
        given({"skills": ["HW"]}),
        asking(skill="HW-PRN"),
        factors=PRN_ASKED,
    ),
    yes(
        "a listed skill covers all levels below it",
        "SC10, IB-C14",
        given({"skills": ["HW"]}),
        asking(skill="HW-PRN-LASER"),
        factors=["skill=HW-PRN-LASER from question"],
    ),
    no(
        "a skill of another tree is not listed",
        "IB-S18",
        given({"skills": ["HW"]}),
        asking(skill="SW"),
        "skill.not_listed=SW",
        factors=SW_ASKED,
    ),
    no(
        "a listed skill does not cover the one above it",
        "SC10",
        given({"skills": ["HW-PRN"]}),
        asking(skill="HW"),
        "skill.not_listed=HW",
        factors=HW_ASKED,
    ),
    no(
        "a listed skill does not cover its sister",
        "SC10",
        given({"skills": ["HW-SCN"]}),
        asking(skill="HW-PRN"),
        "skill.not_listed=HW-PRN",
        factors=PRN_ASKED,
    ),
    yes(
        "a contract without a list covers every skill",
        "IB-S18, SC10",
        given({}),
        asking(skill="SW"),
        factors=SW_ASKED,
    ),
    no(
        "an empty list of skills covers none",
        "IB-S18, SC10",
        given({"skills": []}),
        asking(skill="HW"),
        "skill.none_listed",
        factors=HW_ASKED,
    ),
    no(
        "an empty list of skills covers none even when none is named",
        "SC10, SC9",
        given({"skills": []}),
        asking(),
        "skill.none_listed",
    ),
    yes(
        "a skill that has no record can be listed all the same",
        "SC10, SC27",
        given({"skills": ["GARDEN"]}),
        asking(skill="GARDEN"),
        factors=["skill=GARDEN from question"],
    ),
    no(
        "a skill that nobody knows is simply not listed",
        "SC27",
        given({"skills": ["HW", "SW"]}),
        asking(skill="GARDEN"),
        "skill.not_listed=GARDEN",
        factors=["skill=GARDEN from question"],
    ),
    yes(
        "a skill whose parent has no record is below that parent all the same",
        "SC10",
        [skill("TAP", parent="WATER"), *given({"skills": ["WATER"]})],
        asking(skill="TAP"),
        factors=["skill=TAP from question"],
    ),
    yes(
        "a skill that nobody names does not restrict and is assumed",
        "D14, SC9",
        given({"skills": ["HW"]}),
        asking(),
        assumes=["skill"],
    ),
    yes(
        "the product's skill stands in for one that is not named",
        "SC8",
        [*PRINTER, *given({"skills": ["HW"]})],
        asking(),
        factors=["skill=HW-PRN from product"],
    ),
    no(
        "the product's skill can refuse a contract",
        "SC8",
        [*PRINTER, *given({"skills": ["SW"]})],
        asking(),
        "skill.not_listed=HW-PRN",
        factors=["skill=HW-PRN from product"],
    ),
    yes(
        "a skill that the question names goes before the product's",
        "SC8",
        [*PRINTER, *given({"skills": ["SW"]})],
        asking(skill="SW"),
        factors=SW_ASKED,
    ),
    yes(
        "a skill counts when both contract and line list it or one above it",
        "SC14",
        given({"skills": ["HW", "SW"]}, {"skills": ["HW-PRN"]}),
        asking(skill="HW-PRN"),
        factors=PRN_ASKED,
    ),
    no(
        "a skill that only the contract lists is not listed",
        "SC14",
        given({"skills": ["HW", "SW"]}, {"skills": ["HW-PRN"]}),
        asking(skill="SW"),
        "skill.not_listed=SW",
        factors=SW_ASKED,
    ),
    no(
        "a skill that only the line lists is not listed",
        "SC14",
        given({"skills": ["HW"]}, {"skills": ["SW"]}),
        asking(skill="SW"),
        "skill.not_listed=SW",
        factors=SW_ASKED,
    ),
    no(
        "a skill that neither list accepts is told once",
        "SC14, SC7",
        given({"skills": ["HW-PRN"]}, {"skills": ["HW-SCN"]}),
        asking(skill="SW"),
        "skill.not_listed=SW",
        factors=SW_ASKED,
    ),
    no(
        "a line that lists nothing covers nothing under a contract for all skills",
        "SC14, SC10",
        given({}, {"skills": []}),
        asking(skill="SW"),
        "skill.none_listed",
        factors=SW_ASKED,
    ),
    no(
        "an empty list beside one that refuses is the only thing told",
        "SC10, SC7",
        given({"skills": []}, {"skills": ["HW"]}),
        asking(skill="SW"),
        "skill.none_listed",
        factors=SW_ASKED,
    ),
    Case(
        "nothing is assumed for a contract whose dates do not hold",
        "SC9",
        given({"skills": ["HW"], "serviceKinds": ["repair"], "lastDay": "2025-03-31"}),
        asking(),
        lost(["K/0 contract.ended=2025-03-31"]),
    ),
    Case(
        "an assumption is told even where the contract is refused for something else",
        "SC9",
        [
            item("SN-7", end_user("C2")),
            maintenance(
                *("K", "C1", "2025-01-01", [for_item("SN-7")]),
                skills=["HW"],
                holderBound=True,
            ),
        ],
        asking(),
        lost(["K/0 holder.changed=C1"], direct=[0], assumes=["skill"]),
    ),
]
