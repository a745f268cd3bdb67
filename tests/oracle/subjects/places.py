"""Lines that are bound to places: the place asked for, else the site on record."""

from oracle.expectations import Case, lost, won
from oracle.records import (
    Json,
    Limits,
    Terms,
    ask,
    end_user,
    for_item,
    installation,
    item,
    maintenance,
    taking_in,
)
from oracle.subjects.skills import HW_ASKED, SN7, TREE, asking, given, no, yes

A_ASKED = ["place=Hall A from question"]
B_ASKED = ["place=Hall B from question"]
AT_A = ["place=Hall A from item"]
AT_B = ["place=Hall B from item"]
ONLY_A: Terms = {"places": ["Hall A"]}


def sited(site: str | None, terms: Terms, limits: Limits | None = None) -> list[Json]:
    """An item at a site, and a contract with such lists."""
    found = (
        item("SN-7", end_user("C1")) if site is None else item("SN-7", end_user("C1"), site=site)
    )
    scope = [for_item("SN-7", **(limits or {}))]
    return [found, maintenance("K", "C1", "2025-01-01", scope, **terms)]


MOVED = [
    item("SN-7", end_user("C1"), since="2025-03-01", site="Hall B"),
    installation("SN-7", 1, end_user("C1"), "2024-01-01", "2025-01-31", site="Hall A"),
    maintenance("K", "C1", "2024-01-01", [for_item("SN-7")], places=["Hall A"]),
]

CASES = [
    yes(
        "a place that is listed is covered",
        "SC23",
        given(ONLY_A),
        asking(place="Hall A"),
        factors=A_ASKED,
    ),
    no(
        "a place that is not listed is not covered",
        "SC23, SC32",
        given(ONLY_A),
        asking(place="Hall B"),
        "place.not_covered=Hall B",
        factors=B_ASKED,
    ),
    yes(
        "the site on record stands in for the place",
        "SC23, SC8",
        sited("Hall A", ONLY_A),
        asking(),
        factors=AT_A,
    ),
    no(
        "a site that is not listed is not covered",
        "SC23",
        sited("Hall B", ONLY_A),
        asking(),
        "place.not_covered=Hall B",
        factors=AT_B,
    ),
    yes(
        "the place asked for decides over the site",
        "SC23",
        sited("Hall B", ONLY_A),
        asking(place="Hall A"),
        factors=A_ASKED,
    ),
    no(
        "the site does not help a place that is not listed",
        "SC23",
        sited("Hall A", ONLY_A),
        asking(place="Hall B"),
        "place.not_covered=Hall B",
        factors=B_ASKED,
    ),
    yes(
        "a place that nobody names is assumed",
        "SC9, D14",
        given(ONLY_A),
        asking(),
        assumes=["place"],
    ),
    yes(
        "a site restricts nothing where nobody lists places",
        "SC10",
        sited("Hall A", {}),
        asking(),
        factors=AT_A,
    ),
    yes(
        "of several listed places any one will do",
        "SC10",
        given({}, {"places": ["Hall B", "Hall A"]}),
        asking(place="Hall A"),
        factors=A_ASKED,
    ),
    no(
        "a place must stand in the lists of contract and line",
        "SC14",
        given({"places": ["Hall A", "Hall B"]}, {"places": ["Hall B"]}),
        asking(place="Hall A"),
        "place.not_covered=Hall A",
        factors=A_ASKED,
    ),
    no(
        "places are equal or they are not",
        "SC23, SV1",
        given({"places": ["hall a"]}),
        asking(place="Hall A"),
        "place.not_covered=Hall A",
        factors=A_ASKED,
    ),
    no(
        "an empty list of places covers none that is asked for",
        "SC10",
        given({"places": []}),
        asking(place="Hall A"),
        "place.none_listed",
        factors=A_ASKED,
    ),
    no(
        "an empty list of places covers none when none is named either",
        "SC10, SC7",
        given({"places": []}),
        asking(),
        "place.none_listed",
    ),
    no(
        "an empty list of places on the line is enough",
        "SC10, SC14",
        given(ONLY_A, {"places": []}),
        asking(place="Hall B"),
        "place.none_listed",
        factors=B_ASKED,
    ),
    no(
        "an empty list of places does not ask for the site",
        "SC10, SC23",
        sited("Hall A", {"places": []}),
        asking(),
        "place.none_listed",
        factors=AT_A,
    ),
    no(
        "an empty list of service kinds on the line is enough",
        "SC10, SC14",
        given({"serviceKinds": ["repair"]}, {"serviceKinds": []}),
        asking(serviceKind="inspection"),
        "service_kind.none_listed",
        factors=["serviceKind=inspection from question"],
    ),
    no(
        "skill, service kind and place are refused in this order",
        "SC7",
        given({"skills": ["SW"], "serviceKinds": ["repair"], "places": ["Hall A"]}),
        asking(skill="HW", serviceKind="inspection", place="Hall B"),
        "skill.not_listed=HW, service_kind.not_listed=inspection, place.not_covered=Hall B",
        factors=[*HW_ASKED, "serviceKind=inspection from question", *B_ASKED],
    ),
    no(
        "three empty lists are told in this order",
        "SC7, SC10",
        given({"skills": [], "serviceKinds": [], "places": []}),
        asking(),
        "skill.none_listed, service_kind.none_listed, place.none_listed",
    ),
    yes(
        "three factors that nobody names are assumed in this order",
        "SC9",
        given({"skills": ["SW"], "serviceKinds": ["repair"], "places": ["Hall A"]}),
        asking(),
        assumes=["skill", "serviceKind", "place"],
    ),
    Case(
        "for a past day the site of that installation counts",
        "SC23, SC1, SI3",
        MOVED,
        ask("SN-7", "2025-01-15"),
        won("K/0", "open", ["K/0 applies"], direct=[0], factors=AT_A),
    ),
    Case(
        "the present site does not count for the past, nor the past one today",
        "SC23, SC1",
        MOVED,
        ask("SN-7", "2025-03-01"),
        lost(["K/0 place.not_covered=Hall B"], direct=[0], factors=AT_B),
    ),
    Case(
        "on a day without installation there is no site, and the place is assumed",
        "SC23, SC15",
        MOVED,
        ask("SN-7", "2025-02-15"),
        won(
            *("K/0", "open", ["K/0 applies"]),
            direct=[0],
            assumes=["place"],
            notes=["item.not_installed", "contract.holder_differs=C1"],
        ),
    ),
    Case(
        "a place named on a day without installation decides",
        "SC23, SC15",
        MOVED,
        ask("SN-7", "2025-02-15", place="Hall B"),
        lost(
            ["K/0 place.not_covered=Hall B"],
            direct=[0],
            factors=B_ASKED,
            notes=["item.not_installed"],
        ),
    ),
    Case(
        "a closed installation without a site lends no other's",
        "SC23, SI13",
        [
            item("SN-7", end_user("C1"), since="2025-03-01", site="Hall B"),
            installation("SN-7", 1, end_user("C1"), "2024-01-01", "2025-03-01"),
            maintenance("K", "C1", "2024-01-01", [for_item("SN-7")], places=["Hall A"]),
        ],
        ask("SN-7", "2025-01-15"),
        won("K/0", "open", ["K/0 applies"], direct=[0], assumes=["place"]),
    ),
    Case(
        "a pair may be bound to places of its own",
        "SC11, SC14, SC23",
        [
            *TREE,
            SN7,
            maintenance(
                *("K", "C1", "2025-01-01"),
                [for_item("SN-7"), for_item("SN-7", pair=taking_in("HW"), places=["Hall A"])],
            ),
        ],
        asking(skill="HW", place="Hall B"),
        won(
            "K/0",
            "open",
            ["K/1 place.not_covered=Hall B", "K/0 applies"],
            direct=[1],
            indirect=[0],
            crossed=1,
            factors=[*HW_ASKED, *B_ASKED],
        ),
    ),
]
