"""Counting silence: the days between two days, less those on which a customer's clock stood still.

A clock stands still while a customer is paused and while everybody is closed (the Spring Festival and the like).
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from borax.calendars.lunardate import LunarDate

Span = tuple[date, date]
"""The first and the last day of something, both included."""

_SPRING_COUNTRIES = frozenset({"CN", "HK", "MO", "TW", "SG"})
_YEARS = range(1990, 2100)


@dataclass(frozen=True, slots=True)
class Stopped:
    """The days, as ordinals, on which a clock stands still, in order and each once."""

    ordinals: tuple[int, ...] = ()

    def between(self, last: date, today: date) -> int:
        """Count the stopped days after `last`, up to and with `today`."""
        if not self.ordinals:
            return 0
        found = bisect_right(self.ordinals, today.toordinal()) - bisect_right(self.ordinals, last.toordinal())
        return max(0, found)

    def silence(self, last: date, today: date) -> int:
        """Give the days of silence since `last`; a day that lies ahead is no silence."""
        return max(0, (today - last).days - self.between(last, today))

    def reaches(self, last: date, days: int) -> date:
        """Give the first day on which the silence since `last` has so many days."""
        day = later(last, days)
        if not self.ordinals or self.ordinals[-1] <= last.toordinal():
            return day
        while (missing := days - self.silence(last, day)) > 0 and day < date.max:
            day = later(day, missing)
        return day


RUNNING = Stopped()
"""A clock that never stood still."""


def stopped(spans: Iterable[Span], *, beside: Stopped = RUNNING) -> Stopped:
    """Give the clock that stands still on these days, and on those of another."""
    days = {day for first, last in spans for day in range(first.toordinal(), last.toordinal() + 1)}
    return Stopped(tuple(sorted(days | set(beside.ordinals)))) if days else beside


@cache
def spring_festivals(country: str) -> tuple[Span, ...]:
    """Give the Spring Festivals of a country that closes for them: from New Year's Eve, eight days each."""
    if country not in _SPRING_COUNTRIES:
        return ()
    firsts = (LunarDate(year, 1, 1).to_solar_date() for year in _YEARS)
    return tuple((first - timedelta(1), first + timedelta(6)) for first in firsts)


def later(day: date, days: int) -> date:
    """Give the day so many days later; the calendar's end stays inside it."""
    return day + timedelta(days) if (date.max - day).days > days else date.max
