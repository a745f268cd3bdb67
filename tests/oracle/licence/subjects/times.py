"""When a key holds, to the second, and what a clock is worth (LI 9, LI 12 rows 31 and 33)."""

from typing import Any

from oracle.expectations import Case
from oracle.licence.claims import number_of
from oracle.licence.material import TYPICAL_CLAIMS, asked, typical, verdict

ROW = "LI 9, LI 12 row 31"
CLOCK = "LI 9, LI 12 row 33"


def at(what: str, now: str, *rows: str, source: str = ROW, **changed: Any) -> Case:
    """The usual key at a moment: from 2026-01-01 to 2026-12-31, with 30 days of grace."""
    question = asked(now=now, **changed)
    return verdict(what, source, question, rows[0], TYPICAL_CLAIMS, *rows[1:])


def of(what: str, source: str, now: str, text: str, told: str, *rows: str) -> Case:
    """Another key at a moment."""
    return verdict(what, source, asked(text, now=now), rows[0], told, *rows[1:])


def without(*names: str) -> str:
    """The usual claims without some."""
    rows = TYPICAL_CLAIMS.split(", ")
    return ", ".join(row for row in rows if row.split(" ")[0] not in names)


BEFORE = "not_yet_valid firstDay 2026-01-01, by 315c"
GRACE = "grace lastDay 2027-01-30, by 315c, usable"
OVER = "expired since 2027-01-31, by 315c"
SOON = "warning ends_soon daysLeft"
NO_GRACE = without("graceDays")
NO_END = without("lastDay", "graceDays")
NO_START = without("firstDay")

CASES = [
    at("a second before the first day begins anywhere", "2025-12-31T09:59:59Z", BEFORE),
    at(
        "the second in which the first day begins somewhere",
        "2025-12-31T10:00:00Z",
        "valid, by 315c, usable, 366 days left",
    ),
    at("half a second before the first day begins anywhere", "2025-12-31T09:59:59.5Z", BEFORE),
    at(
        "the first day in Greenwich",
        "2026-01-01T00:00:00Z",
        "valid, by 315c, usable, 365 days left",
    ),
    at(
        "the day on which the last place has the first day",
        "2026-01-01T12:00:00Z",
        "valid, by 315c, usable, 364 days left",
    ),
    at("31 days before the end", "2026-12-01T11:59:59Z", "valid, by 315c, usable, 31 days left"),
    at(
        "30 days before the end",
        "2026-12-01T12:00:00Z",
        "valid, by 315c, usable, 30 days left",
        f"{SOON} 30",
    ),
    at("the last day", "2026-12-31T12:00:00Z", "valid, by 315c, usable, 0 days left", f"{SOON} 0"),
    at(
        "the last second of the last day in the last place",
        "2027-01-01T11:59:59Z",
        "valid, by 315c, usable, 0 days left",
        f"{SOON} 0",
    ),
    at(
        "a moment before the last day ends everywhere",
        "2027-01-01T11:59:59.999999Z",
        "valid, by 315c, usable, 0 days left",
        f"{SOON} 0",
    ),
    at(
        "the second in which the last day is over everywhere",
        "2027-01-01T12:00:00Z",
        f"{GRACE}, 29 days left",
    ),
    at("the last second of grace", "2027-01-31T11:59:59Z", f"{GRACE}, 0 days left"),
    at("the second after grace", "2027-01-31T12:00:00Z", OVER),
    at("years later", "2036-06-01T00:00:00Z", OVER),
    of(
        "the last second without grace",
        ROW,
        "2027-01-01T11:59:59Z",
        typical(c8=None),
        NO_GRACE,
        "valid, by 315c, usable, 0 days left",
        f"{SOON} 0",
    ),
    of(
        "the second after the end without grace",
        ROW,
        "2027-01-01T12:00:00Z",
        typical(c8=None),
        NO_GRACE,
        "expired since 2027-01-01, by 315c",
    ),
    of(
        "a key for ever",
        "LI 9",
        "2099-12-31T23:59:59Z",
        typical(c7=None, c8=None),
        NO_END,
        "valid, by 315c, usable",
    ),
    of(
        "a key for ever that has not begun",
        "LI 9",
        "2025-12-31T09:59:59Z",
        typical(c7=None, c8=None),
        NO_END,
        BEFORE,
    ),
    of(
        "a key that always was",
        "LI 9",
        "1999-01-01T00:00:00Z",
        typical(c6=None),
        NO_START,
        "valid, by 315c, usable, 10227 days left",
    ),
    of(
        "a key of one day, a second before it",
        ROW,
        "2026-05-31T09:59:59Z",
        typical(c6=number_of("2026-06-01"), c7=number_of("2026-06-01"), c8=None),
        NO_GRACE.replace("2026-01-01", "2026-06-01").replace("2026-12-31", "2026-06-01"),
        "not_yet_valid firstDay 2026-06-01, by 315c",
    ),
    of(
        "a key of one day, two days before its end anywhere",
        ROW,
        "2026-05-31T10:00:00Z",
        typical(c6=number_of("2026-06-01"), c7=number_of("2026-06-01"), c8=None),
        NO_GRACE.replace("2026-01-01", "2026-06-01").replace("2026-12-31", "2026-06-01"),
        "valid, by 315c, usable, 2 days left",
        f"{SOON} 2",
    ),
    of(
        "the end of February in a leap year",
        ROW,
        "2028-03-01T11:59:59Z",
        typical(c7=number_of("2028-02-29"), c8=None),
        NO_GRACE.replace("2026-12-31", "2028-02-29"),
        "valid, by 315c, usable, 0 days left",
        f"{SOON} 0",
    ),
    of(
        "a key until the last day of all",
        "LI 9",
        "2026-05-01T12:00:00Z",
        typical(c7=number_of("9999-12-31")),
        TYPICAL_CLAIMS.replace("2026-12-31", "9999-12-31"),
        "valid, by 315c, usable, 2912322 days left",
    ),
    of(
        "maintenance until today",
        "LI 9",
        "2026-06-02T11:59:59Z",
        typical(c13=number_of("2026-06-01")),
        f"{TYPICAL_CLAIMS}, maintainedUntil 2026-06-01",
        "valid, by 315c, usable, 213 days left",
    ),
    of(
        "maintenance until yesterday",
        "LI 9",
        "2026-06-02T12:00:00Z",
        typical(c13=number_of("2026-06-01")),
        f"{TYPICAL_CLAIMS}, maintainedUntil 2026-06-01",
        "valid, by 315c, usable, 212 days left",
        "warning maintenance_ended on 2026-06-01",
    ),
    of(
        "every warning at once but one",
        "LI 9",
        "2026-12-05T12:00:00Z",
        typical(c13=number_of("2026-06-01"), c50=1),
        f"{TYPICAL_CLAIMS}, maintainedUntil 2026-06-01",
        "valid, by 315c, usable, 26 days left",
        f"{SOON} 26",
        "warning maintenance_ended on 2026-06-01",
        "warning unknown_claims claims 50",
    ),
    of(
        "warnings in grace",
        "LI 9",
        "2027-01-02T12:00:00Z",
        typical(c13=number_of("2026-06-01")),
        f"{TYPICAL_CLAIMS}, maintainedUntil 2026-06-01",
        f"{GRACE}, 28 days left",
        "warning maintenance_ended on 2026-06-01",
    ),
    of(
        "no warnings when it is over",
        "LI 9",
        "2028-01-02T12:00:00Z",
        typical(c13=number_of("2026-06-01"), c50=1),
        f"{TYPICAL_CLAIMS}, maintainedUntil 2026-06-01",
        OVER,
    ),
    at(
        "a clock that is 200 days behind",
        "2026-03-01T00:00:00Z",
        "clock_suspect highWater 2026-09-17T00:00:00Z holds true, by 315c",
        source=CLOCK,
        highWater="2026-09-17T00:00:00Z",
    ),
    at(
        "a clock that is behind the whole licence",
        "2026-03-01T00:00:00Z",
        "clock_suspect highWater 2028-01-01T00:00:00Z holds false, by 315c",
        source=CLOCK,
        highWater="2028-01-01T00:00:00Z",
    ),
    at(
        "a clock that was behind before it began",
        "2020-01-01T00:00:00Z",
        "clock_suspect highWater 2025-06-01T00:00:00Z holds false, by 315c",
        source=CLOCK,
        highWater="2025-06-01T00:00:00Z",
    ),
    at(
        "a clock that was set back in grace",
        "2026-06-01T00:00:00Z",
        "clock_suspect highWater 2027-01-15T00:00:00Z holds true, by 315c",
        source=CLOCK,
        highWater="2027-01-15T00:00:00Z",
    ),
    at(
        "a clock two hours behind",
        "2026-05-01T12:00:00Z",
        "valid, by 315c, usable, 244 days left",
        source=CLOCK,
        highWater="2026-05-01T14:00:00Z",
    ),
    at(
        "a clock a day behind, to the second",
        "2026-05-01T12:00:00Z",
        "valid, by 315c, usable, 243 days left",
        source=CLOCK,
        highWater="2026-05-02T12:00:00Z",
    ),
    at(
        "a clock a day and a second behind",
        "2026-05-01T12:00:00Z",
        "clock_suspect highWater 2026-05-02T12:00:01Z holds true, by 315c",
        source=CLOCK,
        highWater="2026-05-02T12:00:01Z",
    ),
    at(
        "a clock a day and half a second behind",
        "2026-05-01T12:00:00Z",
        "clock_suspect highWater 2026-05-02T12:00:00.5Z holds true, by 315c",
        source=CLOCK,
        highWater="2026-05-02T12:00:00.5Z",
    ),
    at(
        "the later one of clock and mark decides",
        "2027-01-01T11:00:00Z",
        f"{GRACE}, 29 days left",
        source=CLOCK,
        highWater="2027-01-01T12:00:00Z",
    ),
    at(
        "a mark that is over, a clock that is nearly",
        "2027-01-31T00:00:00Z",
        OVER,
        source=CLOCK,
        highWater="2027-01-31T12:00:00Z",
    ),
    at(
        "a mark before the clock says nothing",
        "2026-05-01T12:00:00Z",
        "valid, by 315c, usable, 244 days left",
        source=CLOCK,
        highWater="2025-01-01T00:00:00Z",
    ),
]
