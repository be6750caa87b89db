"""The days of a repeating follow-up, by its RFC 5545 rule, in local time."""

from datetime import date, datetime, time
from functools import lru_cache

from dateutil.rrule import rrule, rruleset, rrulestr


def next_day(repeat: str, *, start: date, clock: time | None, after: datetime) -> date | None:
    """Give the first day of the series after a local instant; None where the rule ends or is no rule."""
    rule = _rule(repeat, datetime.combine(start, clock or time.max.replace(microsecond=0)))
    try:
        found = rule.after(after) if rule else None
    except (OverflowError, ValueError):
        return None
    return found.date() if found else None


@lru_cache(maxsize=512)
def _rule(repeat: str, start: datetime) -> rrule | rruleset | None:
    try:
        return rrulestr(repeat, dtstart=start)
    except (ValueError, KeyError, IndexError, AttributeError, TypeError, OverflowError):
        return None
