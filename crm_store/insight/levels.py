"""How grave a silence is: levels 0 to 4, the signs that raise them early, and the days on which they change.

0 is nothing, 1 watch, 2 call, 3 rescue, 4 win back. m is the silence in rhythms. The chat speaks of levels; the stage
has a plainer rule of its own and knows neither the tier's factor nor the signs.
"""

import math
from datetime import date
from functools import lru_cache

from crm_store.insight.days import RUNNING, Stopped, later
from crm_store.insight.defaults import DEFAULTS, InsightDefaults
from crm_store.insight.rhythm import Place

GONE = 4
RESCUE = 3
CALL = 2
WATCH = 1

_TINY = 1e-6


def bounds(rho: float, place: Place, *, numbers: InsightDefaults = DEFAULTS) -> tuple[int, ...]:
    """Give the days of silence from which levels 1 to 4 hold, the guards included."""
    factor = 1.0 if place == "middle" else numbers.top_factor if place == "top" else numbers.lowest_factor
    return _bounds(rho, factor, numbers.levels, numbers.grace_days, numbers.lost_days)


@lru_cache(maxsize=256)
def _bounds(rho: float, factor: float, rhythms: tuple[float, ...], grace_days: int, last: int) -> tuple[int, ...]:
    first, second, third, gone = rhythms
    grace, scaled = rho + grace_days, factor * rho
    return (
        min(whole_days(max(first * scaled, grace)), last),
        min(whole_days(max(second * scaled, grace)), last),
        min(whole_days(max(third * scaled, grace)), last),
        min(whole_days(max(gone * rho, grace)), last),
    )


def whole_days(days: float) -> int:
    """Give the first whole day that is not before so many days; 36.000000001 is 36."""
    return math.ceil(days - _TINY)


def level(silent_days: int, rho: float, place: Place, *, numbers: InsightDefaults = DEFAULTS) -> int:
    """Give the level of a silence of so many days."""
    if silent_days >= numbers.lost_days:
        return GONE
    return sum(silent_days >= bound for bound in bounds(rho, place, numbers=numbers))


def raised(plain: int, signs: int) -> int:
    """Raise a level by early signs, one each, to 2 at most."""
    return max(plain, min(CALL, plain + signs))


def watch_on(
    since: date, rho: float, place: Place, *, clock: Stopped = RUNNING, numbers: InsightDefaults = DEFAULTS
) -> date:
    """Give the first day on which a silence since then is above level 0."""
    return clock.reaches(since, bounds(rho, place, numbers=numbers)[0])


def held_until(tried_day: date, rho: float, *, numbers: InsightDefaults = DEFAULTS) -> date:
    """Give the first day on which an alert speaks again after a try that reached nobody."""
    return later(tried_day, max(numbers.hold_days, whole_days(rho / 4)))


def again_after(rho: float) -> int:
    """Give the days after which a level that still holds may be told again: half a rhythm, 7 to 30 days."""
    return max(7, min(30, whole_days(rho / 2)))
