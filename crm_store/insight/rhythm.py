"""How often a customer is reached, and how grave its present silence is: pure functions over plain days.

rho, the rhythm, is the customer's own median gap shrunk to the cadence of its tier; m is the silence in rhythms.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import fmean, median, pstdev

from crm_store.insight.defaults import DEFAULTS, RhythmDefaults


@dataclass(frozen=True, slots=True)
class Gaps:
    """The customer's own gaps between contacts: how many, their median in days, and whether they are regular."""

    count: int = 0
    median: float | None = None
    regular: bool = False


NO_GAPS = Gaps()
_DIGITS = 6


def gaps_of(days: Sequence[date], *, defaults: RhythmDefaults = DEFAULTS) -> Gaps:
    """Work out the gaps between the latest different days on which somebody was reached, in any order."""
    latest = sorted(set(days))[-defaults.last_gaps - 1 :]
    gaps = [(later - earlier).days for earlier, later in pairwise(latest)]
    if not gaps:
        return NO_GAPS
    even = len(gaps) >= defaults.regular_gaps and pstdev(gaps) <= defaults.regular_spread * fmean(gaps)
    return Gaps(len(gaps), float(median(gaps)), even)


def rhythm_days(
    count: int, own_median: float | None, tier: str | None, *, defaults: RhythmDefaults = DEFAULTS
) -> float:
    """Give rho in days: the tier's cadence alone where the customer has no gaps of its own."""
    cadence = math.log(defaults.cadence.get(tier or "", defaults.lowest_cadence))
    own = math.log(max(own_median or 1.0, 1.0))
    return math.exp(
        (count * own + defaults.prior_weight * cadence) / (count + defaults.prior_weight),
    )


def level(silent_days: int, rho: float, tier: str | None, *, defaults: RhythmDefaults = DEFAULTS) -> int:
    """Give the lapse level, 0 to 4, of a silence of so many days."""
    if is_gone(silent_days, rho, defaults=defaults):
        return 4
    if silent_days - rho < defaults.grace_days:
        return 0
    return sum(silent_days >= bound for bound in _bounds(rho, tier, defaults))


def is_gone(silent_days: int, rho: float, *, defaults: RhythmDefaults = DEFAULTS) -> bool:
    """Tell whether a silence is of the last level, from which a customer has to be won back."""
    last = max(defaults.levels[-1] * rho, rho + defaults.grace_days)
    return silent_days >= min(last, defaults.lost_days)


def watch_on(since: date, rho: float, tier: str | None, *, defaults: RhythmDefaults = DEFAULTS) -> date:
    """Give the first day on which a silence since then is above level 0."""
    silence = max(_bounds(rho, tier, defaults)[0], rho + defaults.grace_days)
    return _after(since, min(math.ceil(silence), defaults.lost_days))


def held_until(tried_day: date, rho: float, *, defaults: RhythmDefaults = DEFAULTS) -> date:
    """Give the first day on which an alert speaks again after a try that reached nobody."""
    return _after(tried_day, max(defaults.hold_days, math.ceil(rho / 4)))


def _bounds(rho: float, tier: str | None, defaults: RhythmDefaults) -> list[float]:
    factor = defaults.factors.get(tier or "", defaults.lowest_factor)
    # Rounded, so that 3 x 0.8 x 30 days are 72 and not a hair more.
    return [round(bound * factor * rho, _DIGITS) for bound in defaults.levels[:-1]]


def _after(day: date, days: int) -> date:
    return day + timedelta(days) if (date.max - day).days > days else date.max
