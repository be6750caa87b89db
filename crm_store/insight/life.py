"""What is known of one customer, as plain values, and what follows from its orders on a given day.

Amounts are whole ten-thousandths of the main unit, as the store keeps them: exact to add and quick to compare.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from crm_store.insight.days import RUNNING, Stopped
from crm_store.insight.defaults import DEFAULTS, InsightDefaults
from crm_store.insight.rhythm import NO_GAPS, Gaps, Place, gaps_in, median_of, rhythm_days


class Purchase(NamedTuple):
    """What a customer bought on one local day, net of returns and above nought."""

    day: date
    amount: int


@dataclass(frozen=True, slots=True)
class Said:
    """What people said of a customer that bears on its clock.

    `cycle_days` replaces the rhythm; a contract is judged by its end alone, unless notice was given.
    """

    cycle_days: float | None = None
    contract_ends: date | None = None
    notice: bool = False
    lost: bool = False


NOTHING_SAID = Said()


class Talk(NamedTuple):
    """When somebody at the customer was reached: the last day, and the own gaps between such days."""

    last: date | None = None
    gaps: Gaps = NO_GAPS


SILENT = Talk()


@dataclass(frozen=True, slots=True)
class Mood:
    """What a customer complained of and answered: the days on which it counts as a sign."""

    complaint_since: date | None = None
    unhappy_on: date | None = None


CALM = Mood()


class Facts(NamedTuple):
    """Everything about one customer that its stage and level are worked out from, and nothing that they depend on not.

    `purchases` are in order, one a day; `since` is when the customer was added.
    """

    since: date
    purchases: Sequence[Purchase] = ()
    cancelled: Sequence[date] = ()
    place: Place = "lowest"
    base_gap: float = DEFAULTS.base_gap
    clock: Stopped = RUNNING
    said: Said = NOTHING_SAID
    talk: Talk = SILENT
    mood: Mood = CALM


class Life(NamedTuple):
    """A customer's orders as they stand on one day.

    `silent` and `m` are the silence in days and in rhythms, `window` the days over which money is compared, `now` and
    `before` the money of the last such window and of the one before. `since_gap` counts the orders since a gap so
    long that the customer had been given up, where one is among the last few.
    """

    orders: int
    first: date
    last: date
    gaps: Gaps
    rho: float
    silent: int
    window: int
    now: int
    before: int
    since_gap: int | None

    @property
    def m(self) -> float:
        """The silence in rhythms."""
        return self.silent / self.rho


def life_of(facts: Facts, today: date, *, numbers: InsightDefaults = DEFAULTS) -> Life | None:
    """Work out how a customer's orders stand on a day; None while there are none."""
    purchases = facts.purchases
    if not purchases:
        return None
    wide = gaps_between(purchases[-numbers.last_gaps - numbers.settled_orders - 1 :])
    own = gaps_in(wide[-numbers.last_gaps :], numbers=numbers)
    rho = facts.said.cycle_days or rhythm_days(own.count, own.median, facts.base_gap, numbers=numbers)
    window = round(max(numbers.window_days, numbers.window_rhythms * rho))
    last = purchases[-1].day
    now, before = windows(purchases, today, window)
    return Life(
        orders=len(purchases),
        first=purchases[0].day,
        last=last,
        gaps=own,
        rho=rho,
        silent=facts.clock.silence(last, today),
        window=window,
        now=now,
        before=before,
        since_gap=_since_gap(facts, wide, numbers),
    )


def windows(purchases: Sequence[Purchase], today: date, window: int) -> tuple[int, int]:
    """Give the money of the last so many days and of as many before them."""
    half = today.toordinal() - window
    now = before = 0
    for day, amount in reversed(purchases):
        ordinal = day.toordinal()
        if ordinal > half:
            now += amount
        elif ordinal > half - window:
            before += amount
        else:
            break
    return now, before


def money_since(purchases: Sequence[Purchase], first: date) -> int:
    """Give the money of the purchases from a day on."""
    start = bisect_right(purchases, first - timedelta(1), key=_day)
    return sum(amount for _, amount in purchases[start:])


def year_before(purchases: Sequence[Purchase], *, numbers: InsightDefaults = DEFAULTS) -> int:
    """Give the money of the year that ended with the last purchase: what the customer brings while it orders."""
    if not purchases:
        return 0
    return money_since(purchases, purchases[-1].day - timedelta(numbers.value_days - 1))


def gaps_between(purchases: Sequence[Purchase]) -> list[int]:
    """Give the days between each purchase and the next."""
    days = [day.toordinal() for day, _ in purchases]
    return [after - before for before, after in pairwise(days)]


def _since_gap(facts: Facts, gaps: Sequence[int], numbers: InsightDefaults) -> int | None:
    """Look for a gap that was too long for the rhythm of its time, which is at least the shortest gap or the base's."""
    gone = numbers.late[2]
    least = facts.said.cycle_days or max(1.0, min([facts.base_gap, *gaps]))
    for since in range(1, min(numbers.settled_orders, len(gaps) + 1)):
        gap = gaps[-since]
        if gap >= numbers.lost_days or (gap >= gone * least and gap >= gone * _then(facts, gaps[:-since], numbers)):
            return since
    return None


def _then(facts: Facts, earlier: Sequence[int], numbers: InsightDefaults) -> float:
    """Give the rhythm as it was before a gap, from those that came earlier."""
    latest = earlier[-numbers.last_gaps :]
    own = median_of(latest) if latest else None
    return facts.said.cycle_days or rhythm_days(len(latest), own, facts.base_gap, numbers=numbers)


def _day(purchase: Purchase) -> date:
    return purchase.day
