"""Arithmetic on dates that the standard library leaves out: months of unequal length, weeks, quarters."""

from datetime import date, timedelta

MONTHS_IN_YEAR = 12
DAYS_IN_WEEK = 7
Span = tuple[date, date]


def add_days(day: date, days: int) -> date:
    """Move a day by whole days."""
    return day + timedelta(days=days)


def add_months(day: date, months: int) -> date:
    """Move a day by whole months, to that month's last day where it is shorter."""
    year, month = divmod(day.year * MONTHS_IN_YEAR + day.month - 1 + months, MONTHS_IN_YEAR)
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def month_length(year: int, month: int) -> int:
    """Give the number of days of a month."""
    following = date(year + month // MONTHS_IN_YEAR, month % MONTHS_IN_YEAR + 1, 1) if year < date.max.year else None
    return (following - timedelta(days=1)).day if following else 31


def make_date(year: int, month: int, day: int) -> date | None:
    """Make a date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def week_start(day: date) -> date:
    """Give the Monday of the day's week."""
    return day - timedelta(days=day.weekday())


def month_span(day: date) -> Span:
    """Give the first day of the day's month and of the next."""
    first = day.replace(day=1)
    return first, add_months(first, 1)


def unit_span(day: date, unit: str, shift: int) -> Span | None:
    """Give the calendar week, month, quarter, half or year that lies `shift` of them from the day's own."""
    match unit:
        case "day":
            return add_days(day, shift), add_days(day, shift + 1)
        case "week":
            first = add_days(week_start(day), shift * DAYS_IN_WEEK)
            return first, add_days(first, DAYS_IN_WEEK)
        case "fortnight":
            first = add_days(week_start(day), shift * 2 * DAYS_IN_WEEK)
            return first, add_days(first, 2 * DAYS_IN_WEEK)
        case "weekend":
            saturday = add_days(week_start(day), shift * DAYS_IN_WEEK + 5)
            return saturday, add_days(saturday, 2)
        case "workweek":
            first = add_days(week_start(day), shift * DAYS_IN_WEEK)
            return first, add_days(first, 5)
        case _:
            return _months_span(day, unit, shift)


MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


def _months_span(day: date, unit: str, shift: int) -> Span | None:
    """Give the span of a unit that is made of whole months."""
    months = MONTHS_OF.get(unit)
    if months is None:
        return None
    number = (day.year * MONTHS_IN_YEAR + day.month - 1) // months + shift
    first = date(*_year_and_month(number * months), 1)
    return first, add_months(first, months)


def _year_and_month(months: int) -> tuple[int, int]:
    """Turn a count of months since the year 0 into a year and a month."""
    year, month = divmod(months, MONTHS_IN_YEAR)
    return year, month + 1


def nth_weekday(first: date, end: date, weekday: int, number: int) -> date | None:
    """Give the n-th such weekday (1 = Monday) of a span, counted from its end where the number is negative."""
    if number > 0:
        day = add_days(first, (weekday - first.isoweekday()) % DAYS_IN_WEEK + (number - 1) * DAYS_IN_WEEK)
    else:
        last = add_days(end, -1)
        day = add_days(last, -((last.isoweekday() - weekday) % DAYS_IN_WEEK) + (number + 1) * DAYS_IN_WEEK)
    return day if first <= day < end else None


def easter(year: int, *, orthodox: bool = False) -> date:
    """Give Easter Sunday, of the western or the orthodox churches."""
    from dateutil import easter as churches  # noqa: PLC0415 # rarely needed

    return churches.easter(year, churches.EASTER_ORTHODOX if orthodox else churches.EASTER_WESTERN)
