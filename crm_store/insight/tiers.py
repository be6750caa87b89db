"""Tiers: who stands where by the money of the last year. Up at once, down only after two months below the cut.

Values are whole ten-thousandths of the main unit. The cuts are amounts, found once a month by ranking the base; between
rankings an order is measured against them.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from math import ceil
from typing import NamedTuple

from crm_store.insight.defaults import DEFAULTS, InsightDefaults
from crm_store.insight.schemes import Scheme

SCALE = 10_000
_CLOSE = 1e-9


@dataclass(frozen=True, slots=True)
class Cuts:
    """The amounts from which each tier but the lowest holds, from the top down; `graded` customers made them."""

    amounts: tuple[int, ...]
    graded: int
    by_amounts: bool


class Standing(NamedTuple):
    """What a customer's tier rests on: the tier of the last ranking, and how many rankings in a row it fell short."""

    ranked: str | None = None
    below: int = 0


@dataclass(frozen=True, slots=True)
class Concentration:
    """The true figures behind the slogan of 80/20: money shares of the top fifth, and customers behind 80 %."""

    top_fifth: float
    customers_for_most: float


def cuts_of(scheme: Scheme, descending: Sequence[int], *, numbers: InsightDefaults = DEFAULTS) -> Cuts:
    """Find the cuts over the values of all graded customers, the highest first; ties go up."""
    graded = len(descending)
    if scheme.by == "amounts":
        return Cuts(tuple(round(cut * SCALE) for cut in scheme.cuts), graded, by_amounts=True)
    if graded < numbers.small_book:
        return Cuts(small_cuts(len(scheme.cuts), numbers=numbers), graded, by_amounts=True)
    at = _by_money(scheme, descending) if scheme.by == "money" else [cut * graded for cut in scheme.cuts]
    return Cuts(tuple(descending[max(0, ceil(place - _CLOSE) - 1)] for place in at), graded, by_amounts=False)


def small_cuts(count: int, *, numbers: InsightDefaults = DEFAULTS) -> tuple[int, ...]:
    """Give the amounts that decide while a book is small, from the top down."""
    amounts = [numbers.small_amount * numbers.small_step**step * SCALE for step in range(count)]
    return tuple(reversed(amounts))


def tier_at(value: int, scheme: Scheme, cuts: Cuts) -> str:
    """Give the tier of a value; who brings nothing stands lowest, whatever the cuts."""
    if value <= 0:
        return scheme.tiers[-1]
    reached = (tier for tier, amount in zip(scheme.tiers, cuts.amounts, strict=False) if value >= amount)
    return next(reached, scheme.tiers[-1])


def ranked(
    value: int, before: Standing, scheme: Scheme, cuts: Cuts, *, numbers: InsightDefaults = DEFAULTS
) -> Standing:
    """Rank a customer for a new month: up at once, down after enough months below nine tenths of its tier's cut."""
    now = tier_at(value, scheme, cuts)
    if before.ranked not in scheme.tiers or scheme.rank(now) <= scheme.rank(before.ranked):
        return Standing(now)
    cut = cuts.amounts[scheme.rank(before.ranked)]
    if value >= numbers.demotion_share * cut:
        return Standing(before.ranked)
    below = before.below + 1
    return Standing(now) if below >= numbers.demotion_months else Standing(before.ranked, below)


def current(value: int, standing: Standing, scheme: Scheme, cuts: Cuts) -> str:
    """Give the tier between two rankings: that of the last one, or a better one that was reached since."""
    now = tier_at(value, scheme, cuts)
    return min(now, standing.ranked or now, key=scheme.rank)


def is_young(first: date | None, today: date, *, numbers: InsightDefaults = DEFAULTS) -> bool:
    """Tell whether a customer is not yet graded: no order so far, or the first too short ago."""
    return first is None or (today - first).days < numbers.young_days


def missing(value: int, tier: str, scheme: Scheme, cuts: Cuts) -> tuple[str, int] | None:
    """Give the next tier up and the money missing to it; None at the top."""
    place = scheme.rank(tier)
    if not 0 < place < len(scheme.tiers):
        return None
    return scheme.tiers[place - 1], max(0, cuts.amounts[place - 1] - value)


def concentration(descending: Sequence[int], *, share: float = 0.2, most: float = 0.8) -> Concentration:
    """Give what the top fifth brings and how many customers it takes for most of the money."""
    totals = list(accumulate(max(0, value) for value in descending))
    if not totals or not totals[-1]:
        return Concentration(0.0, 0.0)
    top = totals[max(0, ceil(share * len(totals) - _CLOSE) - 1)]
    enough = bisect_right(totals, most * totals[-1] - 1) + 1
    return Concentration(top / totals[-1], min(enough, len(totals)) / len(totals))


def _by_money(scheme: Scheme, descending: Sequence[int]) -> list[float]:
    totals = list(accumulate(max(0, value) for value in descending))
    return [bisect_right(totals, cut * totals[-1] - 1) + 1.0 if totals[-1] else 1.0 for cut in scheme.cuts]
