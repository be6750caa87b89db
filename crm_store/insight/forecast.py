"""What a regular buyer will need and when, and what a customer is worth over the next year, as ranges."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from crm_store.insight.curve import Curve
from crm_store.insight.days import later
from crm_store.insight.defaults import DEFAULTS, InsightDefaults
from crm_store.insight.life import Life
from crm_store.insight.rhythm import gaps_in, median_of

_YEAR = 365
_LOW, _HIGH = 0.5, 1.5
_STEPS = 365


@dataclass(frozen=True, slots=True)
class RunOut:
    """When a regular buyer's stock runs out, with the days from and to which that may be."""

    day: date
    earliest: date
    latest: date
    by_quantity: bool


@dataclass(frozen=True, slots=True)
class Worth:
    """What a customer may bring in the next twelve months, between half and one and a half times `amount`."""

    orders: float
    order_value: float
    amount: float

    @property
    def low(self) -> float:
        """The lower end."""
        return _LOW * self.amount

    @property
    def high(self) -> float:
        """The upper end."""
        return _HIGH * self.amount


def run_out(bought: Sequence[tuple[date, float | None]], *, numbers: InsightDefaults = DEFAULTS) -> RunOut | None:
    """Forecast when what was bought last is used up; None where the buyer is not regular.

    Where all quantities are known, each day uses what was bought before the last order over the days that it took;
    otherwise the own median gap tells. The range spans the shortest and the longest of the last gaps.
    """
    days = sorted(bought)[-numbers.last_gaps - 1 :]
    gaps = [(after[0] - before[0]).days for before, after in pairwise(days)]
    if not gaps_in(gaps, numbers=numbers).regular or min(gaps) < 1:
        return None
    usual = median_of(gaps)
    lasts = _lasts(days) or usual
    return RunOut(
        day=later(days[-1][0], round(lasts)),
        earliest=later(days[-1][0], round(lasts * min(gaps) / usual)),
        latest=later(days[-1][0], round(lasts * max(gaps) / usual)),
        by_quantity=_lasts(days) is not None,
    )


def missed(forecast: date, actual: date) -> int:
    """Score a forecast afterwards: the days by which it was early (below nought) or late."""
    return (forecast - actual).days


def worth(
    life: Life, curve: Curve, mean_order: float, base_order: float, *, numbers: InsightDefaults = DEFAULTS
) -> Worth:
    """Forecast the next twelve months: expected orders times an order value shrunk to the base's."""
    weight = numbers.order_weight
    value = (life.orders * mean_order + weight * base_order) / (life.orders + weight)
    orders = expected_orders(life, curve, _YEAR)
    return Worth(orders, value, orders * value)


def expected_orders(life: Life, curve: Curve, horizon: int) -> float:
    """Give the orders to expect within so many days: the first by the curve from today, the others by the own pace.

    A customer that comes back keeps its rhythm for the rest of the horizon with the chance that the curve gives it
    after an order.
    """
    step = horizon / _STEPS
    stays = curve.p_back(life.orders + 1, 0, life.rho, max(horizon, 2 * life.rho))
    silent_before = [curve.p_back(life.orders, life.silent, life.rho, at * step) for at in range(_STEPS + 1)]
    return sum(
        (chance - before) * (1 + stays * (horizon - (at + 0.5) * step) / life.rho)
        for at, (before, chance) in enumerate(pairwise(silent_before))
    )


def _lasts(days: Sequence[tuple[date, float | None]]) -> float | None:
    amounts = [amount for _, amount in days]
    if any(not amount or amount <= 0 for amount in amounts):
        return None
    known = [float(amount) for amount in amounts if amount]
    used = sum(known[:-1]) / (days[-1][0] - days[0][0]).days
    return known[-1] / used
