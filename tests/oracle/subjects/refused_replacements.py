"""Units that replace nothing, or are not replaced."""

from oracle.installed import unit
from oracle.records import SCRAPPED, end_user, reseller
from oracle.subjects.replacements import NEW, OLD, refused

CASES = [
    refused("an unknown unit is not replaced", "SC27", [NEW], *("item.unknown", "item")),
    refused("an unknown unit replaces nothing", "SC27", [OLD], *("item.unknown", "by")),
    refused(
        "a unit does not replace itself", "market 9", [OLD], *("replacement.itself", "by"), by="A"
    ),
    refused(
        "an old unit does not go to a user",
        "market 9",
        [OLD, NEW],
        *("replacement.old_placement", "old"),
        old=end_user("C2"),
    ),
    refused(
        "an old unit does not go to the channel",
        "market 9",
        [OLD, NEW],
        *("replacement.old_placement", "old"),
        old=reseller("R1"),
    ),
    refused(
        "only a unit at a user is replaced",
        "market 9",
        [unit("A", reseller("R1"), "2025-01-10"), NEW],
        *("item.not_at_end_user", "item"),
    ),
    refused(
        "a unit at a user replaces nothing",
        "market 9",
        [OLD, unit("B", end_user("C2"), "2025-02-01")],
        *("item.not_available", "by"),
    ),
    refused(
        "a scrapped unit replaces nothing",
        "market 9, D10",
        [OLD, unit("B", SCRAPPED, "2025-02-01")],
        *("item.not_available", "by"),
    ),
    refused(
        "nothing is replaced after today",
        "SI10",
        [OLD, NEW],
        *("day.after_today", "on"),
        on="2025-06-03",
    ),
    refused(
        "nothing is replaced before it came",
        "IB-H15",
        [OLD, NEW],
        *("history.overlap", "on"),
        on="2025-01-09",
    ),
    refused(
        "nothing replaces before it came",
        "IB-H15",
        [OLD, NEW],
        *("history.overlap", "on"),
        on="2025-01-31",
    ),
]
