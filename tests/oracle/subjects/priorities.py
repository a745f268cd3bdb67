"""The explicit number of a contract, where the policy asks for it, and the scenarios in full."""

from oracle.expectations import Case, lost, won
from oracle.oneline import SCOPE, SN7
from oracle.records import (
    Json,
    ask,
    end_user,
    for_all,
    for_item,
    for_product,
    item,
    leaving_out,
    maintenance,
    months,
    policy,
    renewal,
    skill,
    warranty,
)

ON = "2025-06-01"
NUMBERED = policy("priority", "category", "element", "earliestEnd")


def numbered(name: str, priority: int | None) -> Json:
    """Maintenance from 2025 on with a number, or without one."""
    if priority is None:
        return maintenance(name, "C1", "2025-01-01", SCOPE)
    return maintenance(name, "C1", "2025-01-01", SCOPE, priority=priority)


def order(what: str, source: str, given: list[Json], *names: str) -> Case:
    """Contracts that all apply, in the order in which they stand."""
    rows = [f"{names[0]}/0 applies", *(f"{name}/0 outranked" for name in names[1:])]
    answer = won(f"{names[0]}/0", "open", rows, direct=list(range(len(names))))
    return Case(what, source, [SN7, *given], ask("SN-7", ON), answer)


K4 = maintenance("K4", "C1", "2025-01-01", SCOPE, skills=["HW"])
GROUPS = [skill("HW"), skill("HW-PRN", parent="HW"), skill("HW-SCN", parent="HW"), SN7]
S17 = [
    item("SN-7", end_user("C1"), since="2025-03-15"),
    warranty("W", "C1", "2025-03-15", SCOPE, term=months(24)),
    *(
        maintenance(name, "C1", "2025-01-01", scope, term=months(12), renewal=renewal(12))
        for name, scope in (("K1", [for_all()]), ("K2", [for_product("P2")]), ("K3", SCOPE))
    ),
]
WITH_PAIR = [
    *S17,
    maintenance(
        *("K5", "C1", "2025-01-01"),
        [for_all(), for_item("SN-7", pair=leaving_out("SW"))],
        term=months(12),
    ),
]

CASES = [
    order(
        "where the policy asks for it the lower number answers first",
        "SC26",
        [NUMBERED, numbered("A", 2), numbered("B", 1)],
        *("B", "A"),
    ),
    order(
        "a contract without a number stands behind all that have one",
        "SC26",
        [NUMBERED, numbered("A", None), numbered("B", 4294967295)],
        *("B", "A"),
    ),
    order(
        "zero is a number, and the lowest",
        "SC26",
        [NUMBERED, numbered("A", 1), numbered("B", 0)],
        *("B", "A"),
    ),
    order(
        "numbers are not compared as texts",
        "SC26",
        [NUMBERED, numbered("A", 10), numbered("B", 9)],
        *("B", "A"),
    ),
    order(
        "equal numbers leave the decision to the id",
        "SC26",
        [NUMBERED, numbered("B", 1), numbered("A", 1)],
        *("A", "B"),
    ),
    order(
        "the usual order does not look at numbers",
        "SC26, D15",
        [numbered("A", 2), numbered("B", 1)],
        *("A", "B"),
    ),
    Case(
        "a number goes before category and element",
        "SC26",
        [
            SN7,
            NUMBERED,
            warranty("W", "C1", "2025-01-01", SCOPE),
            maintenance("K", "C1", "2025-01-01", [for_all()], priority=7),
        ],
        ask("SN-7", ON),
        won("K/0", "open", ["K/0 applies", "W/0 outranked"], direct=[1], indirect=[0]),
    ),
    Case(
        "a number may decide last of all",
        "SC26",
        [
            SN7,
            policy("category", "priority"),
            numbered("A", 3),
            numbered("B", 1),
            warranty("W", "C1", "2025-01-01", SCOPE),
        ],
        ask("SN-7", ON),
        won("W/0", "open", ["W/0 applies", "B/0 outranked", "A/0 outranked"], direct=[0, 1, 2]),
    ),
    Case(
        "four ways to be covered: two in the direct list, two in the indirect one",
        "IB-S17, Z36, Z37",
        S17,
        ask("SN-7", ON),
        won(
            "W/0",
            "2027-03-14",
            ["W/0 applies", "K3/0 outranked", "K2/0 outranked", "K1/0 outranked"],
            unbroken="open",
            direct=[0, 1],
            indirect=[2, 3],
        ),
    ),
    Case(
        "on the last day of the warranty it still answers first",
        "IB-S17",
        S17,
        ask("SN-7", "2027-03-14"),
        won(
            "W/0",
            "2027-03-14",
            ["W/0 applies", "K3/0 outranked", "K2/0 outranked", "K1/0 outranked"],
            unbroken="open",
            direct=[0, 1],
            indirect=[2, 3],
        ),
    ),
    Case(
        "a pair is counted apart and stands last in the indirect list",
        "IB-S17, Z36, Z37",
        WITH_PAIR,
        ask("SN-7", ON),
        won(
            "W/0",
            "2027-03-14",
            [
                "W/0 applies",
                "K5/1 pair.excluded=1",
                "K3/0 outranked",
                "K2/0 outranked",
                "K5/0 outranked",
                "K1/0 outranked",
            ],
            unbroken="open",
            direct=[0, 2],
            indirect=[3, 4, 5, 1],
            crossed=1,
            assumes=["skill"],
        ),
    ),
    Case(
        "a listed group covers both of its children",
        "IB-S18",
        [*GROUPS, K4],
        ask("SN-7", ON, skill="HW-SCN"),
        won(
            *("K4/0", "open", ["K4/0 applies"]),
            direct=[0],
            factors=["skill=HW-SCN from question"],
        ),
    ),
    Case(
        "a contract with a group of skills and one with none: only the first answers",
        "IB-S18, SC10",
        [*GROUPS, K4, maintenance("K0", "C1", "2025-01-01", SCOPE, skills=[])],
        ask("SN-7", ON, skill="HW-PRN"),
        won(
            "K4/0",
            "open",
            ["K0/0 skill.none_listed", "K4/0 applies"],
            direct=[0, 1],
            factors=["skill=HW-PRN from question"],
        ),
    ),
    Case(
        "what no group lists only a contract for all skills covers",
        "IB-S18",
        [*GROUPS, K4, maintenance("K9", "C1", "2025-01-01", SCOPE)],
        ask("SN-7", ON, skill="SW"),
        won(
            "K9/0",
            "open",
            ["K4/0 skill.not_listed=SW", "K9/0 applies"],
            direct=[0, 1],
            factors=["skill=SW from question"],
        ),
    ),
    Case(
        "what nobody lists is covered by nobody",
        "IB-S18",
        [*GROUPS, K4],
        ask("SN-7", ON, skill="SW"),
        lost(["K4/0 skill.not_listed=SW"], direct=[0], factors=["skill=SW from question"]),
    ),
]
