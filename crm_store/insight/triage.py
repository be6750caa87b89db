"""Why a customer's money fell: fewer orders, smaller ones, or lower prices. And who the core customers are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from crm_store.insight.defaults import DEFAULTS, InsightDefaults
from crm_store.insight.life import Life

Cause = Literal["orders", "quantity", "price"]


class Line(NamedTuple):
    """One order with its quantity, where that was said; the amount in ten-thousandths."""

    day: date
    amount: int
    quantity: float | None


@dataclass(frozen=True, slots=True)
class Fall:
    """Money of the last window against the one before, as what multiplies to it.

    `orders`, `quantity` (of an order) and `price` (of a unit) are the last window's over the one before; without
    quantities the size of an order cannot be told apart, and `price` is None. `causes` are those that fell.
    """

    now: int
    before: int
    window: int
    orders: float
    quantity: float
    price: float | None
    causes: tuple[Cause, ...]


def fall_of(lines: Sequence[Line], today: date, window: int, *, numbers: InsightDefaults = DEFAULTS) -> Fall | None:
    """Take a fall apart; None where the money did not fall."""
    now = [line for line in lines if 0 <= (today - line.day).days < window]
    before = [line for line in lines if window <= (today - line.day).days < 2 * window]
    money = sum(line.amount for line in now)
    earlier = sum(line.amount for line in before)
    if not now or not before or money >= numbers.fall * earlier:
        return None
    orders = _days(now) / _days(before)
    size = (money / earlier) / orders
    units, units_before = _units(now), _units(before)
    if units is None or units_before is None:
        return Fall(money, earlier, window, orders, size, None, _causes(orders, size, None, numbers))
    quantity = (units / _days(now)) / (units_before / _days(before))
    price = size / quantity
    return Fall(money, earlier, window, orders, quantity, price, _causes(orders, quantity, price, numbers))


def is_core(value: int, cut: int, life: Life) -> bool:
    """Tell whether a customer is one of the core: among the top contributors, and growing."""
    return value >= cut > 0 and life.now > life.before > 0


def _days(lines: Sequence[Line]) -> int:
    return len({line.day for line in lines})


def _units(lines: Sequence[Line]) -> float | None:
    known = [line.quantity for line in lines if line.quantity and line.quantity > 0]
    return sum(known) if len(known) == len(lines) else None


def _causes(orders: float, quantity: float, price: float | None, numbers: InsightDefaults) -> tuple[Cause, ...]:
    ratios: list[tuple[Cause, float | None]] = [("orders", orders), ("quantity", quantity), ("price", price)]
    return tuple(cause for cause, ratio in ratios if ratio is not None and ratio < numbers.fall_cause)
