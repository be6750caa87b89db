"""RFM: how lately, how often and for how much a customer ordered, each from 1 to 5. A label, never the tier."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_GROUPS = 5


@dataclass(frozen=True, slots=True)
class Rfm:
    """The three marks, 5 the best."""

    recency: int
    frequency: int
    money: int

    def __str__(self) -> str:
        """Write the label, such as 5-4-5."""
        return f"{self.recency}-{self.frequency}-{self.money}"


@dataclass(frozen=True, slots=True)
class Quintiles:
    """The values at which the next fifth of the base begins, for each of the three, rising."""

    recency: tuple[float, ...]
    frequency: tuple[float, ...]
    money: tuple[float, ...]


def fifths(rising: Sequence[float]) -> tuple[float, ...]:
    """Give where each fifth but the first begins, as `ntile(5)` splits a base: the larger fifths come first."""
    size, larger = divmod(len(rising), _GROUPS)
    starts = [group * size + min(group, larger) for group in range(1, _GROUPS)]
    return tuple(rising[min(start, len(rising) - 1)] for start in starts) if rising else ()


def mark(silent_days: float, orders: int, money: float, quintiles: Quintiles) -> Rfm:
    """Mark a customer against the base; equal values get the same mark, the better one."""
    return Rfm(
        recency=_GROUPS - _above(silent_days, quintiles.recency, ties_up=False),
        frequency=1 + _above(orders, quintiles.frequency),
        money=1 + _above(money, quintiles.money),
    )


def _above(value: float, starts: tuple[float, ...], *, ties_up: bool = True) -> int:
    return bisect_right(starts, value) if ties_up else sum(value > start for start in starts)
