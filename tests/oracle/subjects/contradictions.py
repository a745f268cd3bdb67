"""Suspensions, follow-ups, pairs, templates and accounts that contradict themselves."""

from oracle.expectations import Case
from oracle.oneline import SN7, holds
from oracle.records import (
    Json,
    account,
    appended,
    days,
    follow_up,
    for_all,
    for_item,
    leaving_out,
    months,
    pause,
    policy,
    product,
    renewal,
    stretch,
    taking_in,
    template,
)
from oracle.subjects.refusals import contract, refused

OVERLAP = "contract.suspensions_overlap"
BACKWARDS = "range.ends_before_start"
UNRENEWED = "contract.follow_up_without_renewal"


def scoped(*scope: Json) -> Json:
    """Maintenance with such lines."""
    return {**contract(), "scope": list(scope)}


def renewed(**fields: object) -> Json:
    """Maintenance that renews, with more to say about it."""
    record = contract(term=months(12), renewal=renewal(12))
    scope = record.pop("scope")
    return {**record, **fields, "scope": scope}


def suspended(*suspensions: Json) -> Json:
    """Maintenance that rests at times."""
    return contract(suspensions=list(suspensions))


CASES: list[Case] = [
    refused(
        "a suspension that ends before it starts",
        "SV3",
        BACKWARDS,
        "suspensions[1].lastDay",
        suspended(pause("2025-02-01", "2025-02-01"), pause("2025-03-02", "2025-03-01")),
    ),
    refused(
        "two suspensions of one day",
        "D19, market 23",
        OVERLAP,
        "suspensions[1].firstDay",
        suspended(pause("2025-03-01", "2025-03-01"), pause("2025-03-01", "2025-03-01")),
    ),
    refused(
        "two suspensions that share a day",
        "D19, market 23",
        OVERLAP,
        "suspensions[1].firstDay",
        suspended(pause("2025-03-01", "2025-03-10"), appended("2025-03-10", "2025-03-20")),
    ),
    refused(
        "two suspensions that share a day, and names the one that begins later",
        "D19, market 23",
        OVERLAP,
        "suspensions[0].firstDay",
        suspended(pause("2025-03-10", "2025-03-20"), pause("2025-03-01", "2025-03-10")),
    ),
    refused(
        "a suspension within another",
        "D19, market 23",
        OVERLAP,
        "suspensions[1].firstDay",
        suspended(pause("2025-03-01", "2025-03-31"), pause("2025-03-10", "2025-03-11")),
    ),
    refused(
        "a suspension after one that has no last day",
        "D19, market 23",
        OVERLAP,
        "suspensions[0].firstDay",
        suspended(pause("2026-03-01", "2026-03-31"), pause("2025-03-01")),
    ),
    refused(
        "two suspensions without a last day",
        "D19, market 23",
        OVERLAP,
        "suspensions[1].firstDay",
        suspended(pause("2025-03-01"), pause("2025-04-01")),
    ),
    refused(
        "the third of three suspensions where only it overlaps",
        "D19, market 23",
        OVERLAP,
        "suspensions[2].firstDay",
        suspended(
            pause("2025-05-01", "2025-05-31"),
            pause("2025-03-01", "2025-03-31"),
            pause("2025-05-31", "2025-06-30"),
        ),
    ),
    holds(
        "a suspension without a last day may follow one that has ended",
        "D19, market 23",
        [SN7, suspended(pause("2025-04-01"), pause("2025-03-01", "2025-03-31"))],
        *("2025-02-01", "2025-02-28"),
    ),
    refused(
        "offers for follow-ups that do not come",
        *("SC18", UNRENEWED, "offersFrom"),
        contract(term=months(12), offersFrom="2025-01-01"),
    ),
    refused(
        "confirmations of follow-ups that do not come",
        *("SC18", UNRENEWED, "confirmationsFrom"),
        contract(term=months(12), confirmationsFrom="2025-01-01"),
    ),
    refused(
        "the state of a follow-up that does not come",
        *("SC18", UNRENEWED, "followUps"),
        contract(term=months(12), followUps=[follow_up("2026-01-01", "confirmed")]),
    ),
    refused(
        "two states of one follow-up",
        "SC18",
        "contract.follow_up_twice",
        "followUps[2].firstDay",
        renewed(
            followUps=[
                follow_up("2026-01-01", "confirmed"),
                follow_up("2027-01-01", "confirmed"),
                follow_up("2026-01-01", "declined"),
            ]
        ),
    ),
    refused(
        "the same state of one follow-up twice",
        "SC18",
        "contract.follow_up_twice",
        "followUps[1].firstDay",
        renewed(followUps=[follow_up("2026-01-01", "confirmed")] * 2),
    ),
    refused(
        "a pair on the whole base",
        "SC11",
        "contract.pair_on_whole_base",
        "scope[1].pair",
        scoped(for_item("SN-7"), for_all(pair=leaving_out("HW"))),
    ),
    refused(
        "a pair beside a list of skills",
        "SC11",
        "contract.pair_with_skills",
        "scope[1].skills",
        scoped(for_item("SN-7"), for_item("SN-7", pair=taking_in("HW"), skills=["HW"])),
    ),
    refused(
        "a pair beside an empty list of skills",
        "SC11",
        "contract.pair_with_skills",
        "scope[0].skills",
        scoped(for_item("SN-7", pair=taking_in("HW"), skills=[])),
    ),
    refused(
        "a pair for an item that is not there",
        "SC11",
        "reference.unknown",
        "scope[0].element.item",
        scoped(for_item("SN-8", pair=taking_in("HW"))),
    ),
    refused(
        "an account that is inactive backwards",
        *("SV3", BACKWARDS, "inactive[1].lastDay"),
        account("C1", inactive=[stretch("2025-01-01"), stretch("2025-02-01", "2025-01-31")]),
    ),
    refused(
        "a template of no months",
        *("SV3", "input.out_of_range", "term.months"),
        template("G0", "warranty", term=months(0)),
    ),
    refused(
        "a template of no days",
        *("SV3", "input.out_of_range", "term.days"),
        template("G0", "warranty", term=days(0)),
    ),
    refused(
        "a template that renews by no months",
        *("SV3", "input.out_of_range", "renewal.months"),
        template("G0", "maintenance", term=months(12), renewal=renewal(0)),
    ),
    refused(
        "a template with a notice of no months",
        *("SV3", "input.out_of_range", "renewal.notice.months"),
        template("G0", "maintenance", term=months(12), renewal=renewal(12, months(0))),
    ),
    refused(
        "a product with no months of warranty",
        *("SV3, IB-W6", "input.out_of_range", "warrantyMonths"),
        product("P2", warrantyMonths=0),
    ),
    refused(
        "two templates of one id",
        *("design 3", "record.duplicate", "[2]"),
        *(template("G24", "warranty"), template("G24", "warranty")),
    ),
    refused(
        "a policy that names the priority twice",
        *("D15", "policy.criterion_twice", "precedence[2]"),
        policy("priority", "element", "priority"),
    ),
    holds(
        "a template may lack its term though it renews",
        "SC20, IB-W6",
        [SN7, template("G", "maintenance", renewal=renewal(12)), contract(template="G")],
        *("2025-06-01", "open"),
    ),
    holds(
        "templates may be known by their id only",
        "design 3",
        [
            SN7,
            product("P2", warrantyTemplate="G24", loanTemplate="L3", serviceTemplate="S12"),
            contract(template="G24"),
        ],
        *("2025-06-01", "open"),
    ),
    holds(
        "one record of each kind may bear the same id",
        "design 3",
        [SN7, template("K", "warranty"), account("K"), product("K"), contract()],
        *("2025-06-01", "open"),
    ),
]
