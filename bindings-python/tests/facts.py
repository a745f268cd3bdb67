"""Random facts that go together, out of few names so that they meet; JSON, as the oracle has it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

Json = dict[str, Any]

FIRST = date(2023, 1, 30)
EDGES = [date(2024, 1, 31), date(2024, 2, 29), date(2024, 12, 31), date(2025, 2, 28)]


def named(letter: str, count: int) -> st.SearchStrategy[str]:
    """One of a few names."""
    return st.sampled_from([f"{letter}{number}" for number in range(count)])


def days(earliest: int, latest: int) -> st.SearchStrategy[date]:
    """A day so many days after the first, or one where months are short."""
    anywhere = st.integers(earliest, latest).map(lambda after: FIRST + timedelta(days=after))
    return mostly(anywhere, st.sampled_from(EDGES))


def mostly(common: st.SearchStrategy[Any], rare: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """The rare one in one case out of six."""
    return st.integers(0, 5).flatmap(lambda drawn: rare if drawn == 5 else common)


def of_kind(kind: str, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Json]:
    """Alternatives are told apart by their kind."""
    return st.fixed_dictionaries({"kind": st.just(kind), **fields})


def rarely(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Json]:
    """At most one of the fields, and most often none."""
    stated = [st.fixed_dictionaries({name: held}) for name, held in fields.items()]
    return mostly(st.just({}), st.one_of(stated))


def listed(names: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    """A list that restricts, or one that accepts nothing."""
    return st.lists(names, max_size=3, unique=True)


ACCOUNT = named("A", 3)
PRODUCT = named("P", 3)
GROUP = named("G", 2)
SKILL = named("S", 4)
KIND = named("K", 2)
ITEM = named("M", 3)
EARLY = days(0, 400).map(str)
DAY = days(300, 1100).map(str)
MONTHS = st.fixed_dictionaries({"months": st.integers(1, 40)})
TERM = mostly(MONTHS, st.fixed_dictionaries({"days": st.integers(1, 900)}))
USED = st.fixed_dictionaries(
    {"kind": st.just("endUser"), "account": ACCOUNT}, optional={"loan": st.booleans()}
)
ELSEWHERE = st.one_of(
    of_kind("reseller", account=ACCOUNT),
    of_kind("wholesaler", account=ACCOUNT),
    of_kind("inStock"),
    of_kind("scrapped"),
)
PLACEMENT = mostly(USED, ELSEWHERE)
ELEMENT = st.one_of(
    of_kind("item", item=ITEM),
    of_kind("product", product=PRODUCT),
    of_kind("group", group=GROUP),
    of_kind("wholeBase"),
)
SPAN = st.tuples(EARLY, DAY).map(lambda span: {"firstDay": min(span), "lastDay": max(span)})
LINE = st.tuples(
    st.fixed_dictionaries({"element": ELEMENT}),
    mostly(st.just({}), SPAN),
    rarely(skills=listed(SKILL), serviceKinds=listed(KIND), firstDay=EARLY, lastDay=DAY),
).map(lambda parts: {**parts[0], **parts[1], **parts[2]})
RENEWAL = st.fixed_dictionaries({"months": st.integers(1, 14)}, optional={"notice": TERM})
COURSE = st.one_of(
    st.just({}),
    st.fixed_dictionaries({"term": TERM}, optional={"renewal": RENEWAL}),
    st.fixed_dictionaries({"lastDay": DAY}, optional={"renewal": RENEWAL}),
)
CANCELLATION = st.one_of(
    st.fixed_dictionaries({"received": DAY}, optional={"lastDay": DAY}),
    st.fixed_dictionaries({"lastDay": DAY}),
)
HEAD = st.fixed_dictionaries(
    {
        "category": st.sampled_from(["warranty", "maintenance"]),
        "holder": ACCOUNT,
        "firstDay": EARLY,
        "scope": st.lists(LINE, min_size=1, max_size=3),
    },
    optional={
        "coversGroup": st.booleans(),
        "holderBound": st.booleans(),
        "includesLoans": st.booleans(),
    },
)
LISTS = rarely(
    skills=listed(SKILL),
    serviceKinds=listed(KIND),
    unjudged=st.lists(st.just("points"), max_size=1),
)
ENDS = rarely(cancellation=CANCELLATION, archivedOn=DAY)
CONTRACT = st.tuples(HEAD, COURSE, LISTS, ENDS).map(
    lambda parts: {"kind": "contract", **parts[0], **parts[1], **parts[2], **parts[3]}
)


@st.composite
def tree(draw: st.DrawFn, kind: str, letter: str) -> list[Json]:
    """Records in a tree: those above stand before those below."""
    found = []
    for number in range(4):
        above = draw(st.integers(0, 3))
        parent = {"parent": f"{letter}{above}"} if above < number else {}
        found.append({"kind": kind, "id": f"{letter}{number}", **parent})
    return draw(st.sampled_from([found, found[:2], []]))


@st.composite
def item(draw: st.DrawFn, name: str) -> list[Json]:
    """An item and its history: each installation starts when the one before ended, or later."""
    days_ = sorted(
        draw(mostly(st.lists(days(0, 300), max_size=1), st.lists(days(0, 900), max_size=4)))
    )
    known = draw(st.booleans())
    found: list[Json] = []
    for number, (since, following) in enumerate(pairwise(days_), start=1):
        gap = timedelta(days=draw(st.sampled_from([0, 0, 1, 40])))
        found.append(
            {
                "kind": "installation",
                "id": f"{name}/{number}",
                "item": name,
                "number": number,
                "placement": draw(PLACEMENT),
                **({"since": str(since)} if known or number > 1 else {}),
                "lastDay": str(max(since, following - gap)),
            }
        )
    running = {"since": str(days_[-1])} if days_ else {}
    placed = {"product": draw(PRODUCT), "placement": draw(PLACEMENT), **running}
    return [*found, {"kind": "item", "id": name, **placed}]


@st.composite
def book(draw: st.DrawFn) -> list[Json]:
    """The records of a small Book, in no order."""
    records = [*draw(tree("account", "A")), *draw(tree("skill", "S"))]
    for number in range(3):
        records += draw(item(f"M{number}"))
        optional: dict[str, st.SearchStrategy[Any]] = {"group": GROUP, "skill": SKILL}
        told = draw(st.one_of(st.none(), st.fixed_dictionaries({}, optional=optional)))
        if told is not None:
            records.append({"kind": "product", "id": f"P{number}", **told})
    for number, contract in enumerate(draw(st.lists(CONTRACT, min_size=1, max_size=6))):
        records.append({**contract, "id": f"W{number}"})
    precedence = st.permutations(["category", "element", "earliestEnd"])
    criteria = draw(
        st.one_of(st.none(), st.none(), precedence, precedence.map(lambda all_: all_[:1]))
    )
    if criteria is not None:
        records.append({"kind": "policy", "precedence": criteria})
    return draw(st.permutations(records))


QUESTION = st.fixed_dictionaries(
    {"item": ITEM, "on": DAY},
    optional={
        "basis": st.sampled_from(["incident", "request", "intervention", "closing"]),
        "skill": SKILL,
        "serviceKind": KIND,
        "place": named("L", 2),
    },
)
