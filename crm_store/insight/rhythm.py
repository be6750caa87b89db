"""How often a customer orders, or is reached: pure functions over plain days.

rho, the rhythm, is the customer's own median gap shrunk to what is usual: the base's gap for orders, the cadence of
the tier for contacts.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from crm_store.insight.defaults import DEFAULTS, InsightDefaults

Place = Literal["top", "middle", "lowest"]
"""Where a tier stands in its scheme; a customer without a tier stands lowest."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """A customer's own gaps: how many, their median in days, and whether they are regular."""

    count: int = 0
    median: float | None = None
    regular: bool = False


NO_GAPS = Gaps()


def gaps_of(days: Sequence[date], *, numbers: InsightDefaults = DEFAULTS) -> Gaps:
    """Work out the gaps between the latest different days, in any order."""
    latest = sorted(set(days))[-numbers.last_gaps - 1 :]
    return gaps_in([(after - before).days for before, after in pairwise(latest)], numbers=numbers)


def gaps_in(gaps: Sequence[int], *, numbers: InsightDefaults = DEFAULTS) -> Gaps:
    """Sum up gaps that are known already."""
    count = len(gaps)
    if not count:
        return NO_GAPS
    return Gaps(count, median_of(gaps), count >= numbers.regular_gaps and _even(gaps, numbers.regular_spread))


def median_of(values: Sequence[int]) -> float:
    """Give the middle of some numbers, or the mean of the two middle ones."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return float(ordered[middle]) if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def rhythm_days(count: int, own_median: float | None, usual: float, *, numbers: InsightDefaults = DEFAULTS) -> float:
    """Give rho in days: what is usual alone where the customer has no gaps of its own.

    Example: nine gaps of 21 days beside a base of 45 give exp((9 ln 21 + 3 ln 45) / 12), some 25 days.
    """
    prior = numbers.prior_weight
    own = math.log(max(own_median or 1.0, 1.0))
    return math.exp((count * own + prior * math.log(max(usual, 1.0))) / (count + prior))


def base_gap(count: int, base_median: float, *, numbers: InsightDefaults = DEFAULTS) -> float:
    """Give the base's gap: the median over all customers, shrunk to the one that stands before any data."""
    weight = numbers.base_weight
    mean = count * math.log(max(base_median, 1.0)) + weight * math.log(numbers.base_gap)
    return math.exp(mean / (count + weight))


def cadence(place: Place, *, numbers: InsightDefaults = DEFAULTS) -> int:
    """Give the days between contacts that a tier asks for."""
    wanted = {"top": numbers.top_cadence, "middle": numbers.middle_cadence, "lowest": numbers.lowest_cadence}
    return wanted[place]


def _even(gaps: Sequence[int], spread: float) -> bool:
    count, total = len(gaps), sum(gaps)
    variance = sum([gap * gap for gap in gaps]) / count - (total / count) ** 2
    return math.sqrt(max(0.0, variance)) <= spread * total / count
