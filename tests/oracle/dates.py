"""Civil days and months, counted in the plainest way.

A result outside the years that `datetime.date` knows is a `ValueError` or an `OverflowError`.
"""

from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


def day(text: str) -> date:
    """The day that an ISO text names."""
    return date.fromisoformat(text)


def days_in_month(year: int, month: int) -> int:
    """Tries the lengths of a month from 31 down; the calendar repeats every 400 years."""
    alike = 2000 + year % 400
    for length in (31, 30, 29):
        try:
            date(alike, month, length)
        except ValueError:
            continue
        return length
    return 28


def month_after(start: date, months: int) -> tuple[int, int]:
    """Year and month so many months after those of `start`; the year may leave the calendar."""
    year, index = divmod(start.year * 12 + start.month - 1 + months, 12)
    return year, index + 1


def add_months(start: date, months: int) -> date:
    """RA-3.2: the same number in the other month, or the last one of a month that is too short."""
    year, month = month_after(start, months)
    return date(year, month, min(start.day, days_in_month(year, month)))


def day_before(year: int, month: int, number: int) -> date:
    """The day before a day given in parts, which may be the first one beyond the calendar."""
    if number > 1:
        return date(year, month, number - 1)
    if month > 1:
        return date(year, month - 1, days_in_month(year, month - 1))
    return date(year - 1, 12, 31)


def grid_last_day(first: date, months: int) -> date:
    """D1: the day before the boundary, which is clamped to its month."""
    year, month = month_after(first, months)
    return day_before(year, month, min(first.day, days_in_month(year, month)))


def civil_last_day(first: date, months: int) -> date:
    """D2: the eve of the day with the same number; a month too short for it counts to its end."""
    year, month = month_after(first, months)
    length = days_in_month(year, month)
    if first.day > length:
        return date(year, month, length)
    return day_before(year, month, first.day)
