"""Which days are worked in a country: weekends, public holidays, and working days that were moved to a weekend.

China announces its holidays and moved days a year ahead at most: beyond that the rule stands in, and `announced` says
so.
"""

from datetime import date, timedelta
from functools import cache

_SATURDAY = 5
_LONGEST_BREAK = 30


@cache
def is_workday(day: date, country: str) -> bool:
    """Tell whether people work on a day."""
    if country == "CN" and (official := _official(day)) is not None:
        return official
    return day.weekday() < _SATURDAY and day not in _holidays(country, day.year)


@cache
def announced(year: int, country: str) -> bool:
    """Tell whether the moved working days of a year are known, where a country moves any."""
    return country != "CN" or _official(date(year, 10, 8)) is not None


def next_workday(day: date, country: str) -> date:
    """Give the first day worked after a day; a break without end is not believed."""
    for ahead in range(1, _LONGEST_BREAK):
        if is_workday(day + timedelta(ahead), country):
            return day + timedelta(ahead)
    return day + timedelta(1)


def _official(day: date) -> bool | None:
    import chinese_calendar  # noqa: PLC0415  # half a second that a chat does not have

    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return None


@cache
def _holidays(country: str, year: int) -> frozenset[date]:
    import holidays  # noqa: PLC0415  # the same

    try:
        return frozenset(holidays.country_holidays(country, years=year))
    except (NotImplementedError, KeyError):
        return frozenset()
