"""Service kinds, the place and the day's label: what a question may name beside a skill."""

from oracle.subjects.skills import HW_ASKED, SW_ASKED, asking, given, no, yes

REPAIR_ASKED = ["serviceKind=repair from question"]

CASES = [
    yes(
        "a listed service kind is accepted",
        "SC10",
        given({"serviceKinds": ["repair", "inspection"]}),
        asking(serviceKind="repair"),
        factors=REPAIR_ASKED,
    ),
    no(
        "a service kind that is not listed is refused",
        "SC10",
        given({"serviceKinds": ["inspection"]}),
        asking(serviceKind="repair"),
        "service_kind.not_listed=repair",
        factors=REPAIR_ASKED,
    ),
    yes(
        "a contract without a list accepts every service kind",
        "SC10, IB-C28",
        given({}),
        asking(serviceKind="repair"),
        factors=REPAIR_ASKED,
    ),
    no(
        "an empty list of service kinds accepts none that is named",
        "SC10",
        given({"serviceKinds": []}),
        asking(serviceKind="repair"),
        "service_kind.none_listed",
        factors=REPAIR_ASKED,
    ),
    no(
        "an empty list of service kinds accepts nothing when none is named either",
        "SC10, SC7",
        given({"serviceKinds": []}),
        asking(),
        "service_kind.none_listed",
    ),
    yes(
        "a service kind that nobody names is assumed",
        "SC9, D14",
        given({}, {"serviceKinds": ["repair"]}),
        asking(),
        assumes=["serviceKind"],
    ),
    no(
        "a service kind must stand in both lists",
        "SC14",
        given({"serviceKinds": ["repair", "inspection"]}, {"serviceKinds": ["inspection"]}),
        asking(serviceKind="repair"),
        "service_kind.not_listed=repair",
        factors=REPAIR_ASKED,
    ),
    no(
        "service kinds know no tree",
        "SC10",
        given({"serviceKinds": ["HW"]}),
        asking(serviceKind="HW-PRN"),
        "service_kind.not_listed=HW-PRN",
        factors=["serviceKind=HW-PRN from question"],
    ),
    no(
        "a skill and a service kind that are not listed are told in this order",
        "SC7",
        given({"skills": ["HW"], "serviceKinds": ["inspection"]}),
        asking(skill="SW", serviceKind="repair"),
        "skill.not_listed=SW, service_kind.not_listed=repair",
        factors=[*SW_ASKED, *REPAIR_ASKED],
    ),
    yes(
        "two factors that nobody names are assumed in this order",
        "SC9",
        given({"serviceKinds": ["repair"]}, {"skills": ["HW"]}),
        asking(),
        assumes=["skill", "serviceKind"],
    ),
    yes(
        "a factor that is named is not assumed beside one that is not",
        "SC9",
        given({"skills": ["HW"], "serviceKinds": ["repair"]}),
        asking(skill="HW"),
        factors=HW_ASKED,
        assumes=["serviceKind"],
    ),
    yes(
        "a place restricts nothing where nobody lists places",
        "SC31",
        given({}),
        asking(place="Hall A"),
        factors=["place=Hall A from question"],
    ),
    yes(
        "all three factors are told in their order",
        "SC8, SC31",
        given({"skills": ["HW"], "serviceKinds": ["repair"]}),
        asking(skill="HW", serviceKind="repair", place="Hall A"),
        factors=[*HW_ASKED, *REPAIR_ASKED, "place=Hall A from question"],
    ),
    yes(
        "the label of the day is told back and decides nothing",
        "D17, IB-D10, SC31",
        given({}),
        asking(basis="closing"),
    ),
]
