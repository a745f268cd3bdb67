"""Lists and trees that are longer than what an engine may hold in one word."""

from oracle.records import Json, for_all, for_item, maintenance, skill
from oracle.subjects.places import sited
from oracle.subjects.skills import SN7, asking, no, yes

HALLS = [f"Hall {number}" for number in range(1, 71)]
KINDS = [f"kind {number}" for number in range(1, 71)]
TRADES = [f"S{number}" for number in range(1, 71)]
# Each one below the one before it.
CHAIN = [skill("S1"), *(skill(f"S{number}", parent=f"S{number - 1}") for number in range(2, 71))]


def trained(contract: list[str], line: list[str]) -> list[Json]:
    """A long tree of skills, and a contract that lists some of them, as its line does."""
    scope = [for_item("SN-7", skills=line)]
    return [*CHAIN, skill("T"), SN7, maintenance("K", "C1", "2025-01-01", scope, skills=contract)]


CASES = [
    yes(
        "the last of seventy places is covered",
        "SC23",
        sited(None, {"places": HALLS}),
        asking(place="Hall 70"),
        factors=["place=Hall 70 from question"],
    ),
    no(
        "a place is covered by the contract and by the line, or not at all",
        "SC23, SC6",
        sited(None, {"places": HALLS}, {"places": ["Hall 1", "Hall 69"]}),
        asking(place="Hall 70"),
        "place.not_covered=Hall 70",
        factors=["place=Hall 70 from question"],
    ),
    yes(
        "the last of seventy places at a site on record",
        "SC23, SC8",
        sited("Hall 70", {"places": HALLS}, {"places": ["Hall 70"]}),
        asking(),
        factors=["place=Hall 70 from item"],
    ),
    yes(
        "the last of seventy kinds of service is covered",
        "SC10",
        [SN7, maintenance("K", "C1", "2025-01-01", [for_item("SN-7")], serviceKinds=KINDS)],
        asking(serviceKind="kind 70"),
        factors=["serviceKind=kind 70 from question"],
    ),
    no(
        "a kind of service beyond seventy others is not covered",
        "SC10",
        [
            SN7,
            maintenance("K", "C1", "2025-01-01", [for_item("SN-7")], serviceKinds=KINDS[:-1]),
            maintenance("L", "C2", "2025-01-01", [for_all()], serviceKinds=KINDS[-1:]),
        ],
        asking(serviceKind="kind 70"),
        "service_kind.not_listed=kind 70",
        factors=["serviceKind=kind 70 from question"],
    ),
    yes(
        "a skill covers what stands sixty-nine steps below it",
        "SC10",
        trained(["S1"], ["S1"]),
        asking(skill="S70"),
        factors=["skill=S70 from question"],
    ),
    yes(
        "the lists of contract and line may name different skills above",
        "SC10, SC6",
        trained(["S3", "T"], ["S69"]),
        asking(skill="S70"),
        factors=["skill=S70 from question"],
    ),
    no(
        "a skill beside seventy others is not covered by what is above them",
        "SC10",
        trained(["S1"], ["S1", "T"]),
        asking(skill="T"),
        "skill.not_listed=T",
        factors=["skill=T from question"],
    ),
    no(
        "a listed skill does not cover what stands above it, however long the tree",
        "SC10",
        trained(["S70"], ["S70"]),
        asking(skill="S69"),
        "skill.not_listed=S69",
        factors=["skill=S69 from question"],
    ),
    yes(
        "nobody names one of seventy skills",
        "SC9, SC10",
        [SN7, maintenance("K", "C1", "2025-01-01", [for_item("SN-7")], skills=TRADES)],
        asking(),
        assumes=["skill"],
    ),
    yes(
        "nobody names a skill at one of seventy places",
        "SC9, SC10, SC23",
        sited(None, {"places": HALLS, "skills": ["HW"]}),
        asking(place="Hall 70"),
        factors=["place=Hall 70 from question"],
        assumes=["skill"],
    ),
    no(
        "no skill is listed at one of seventy places",
        "SC10, SC23",
        sited(None, {"places": HALLS, "skills": []}),
        asking(place="Hall 70"),
        "skill.none_listed",
        factors=["place=Hall 70 from question"],
    ),
]
