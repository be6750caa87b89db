"""The return curve: how likely a silent customer is to order again, by its orders so far and its silence in rhythms.

A new organisation starts from the shipped curve (the mean of three public order logs) and blends its own silences in.
A rate is that of returns per rhythm; the chance of a return within H days is 1 - exp(-(L(m + H/rho) - L(m))).
"""

import json
import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from crm_store.insight.defaults import DEFAULTS, InsightDefaults

Cells = tuple[float, ...]
"""One number for each piece of silence between two edges of the curve; the last piece has no end."""

_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Curve:
    """Return rates per rhythm, a row for each class of customers by number of orders; `spells` of its own it has."""

    strata: tuple[int, ...]
    edges: tuple[float, ...]
    rates: tuple[Cells, ...]
    spells: int = 0

    def row_of(self, orders: int) -> int:
        """Give the row of customers with so many orders."""
        return max(0, bisect_right(self.strata, orders) - 1)

    def total(self, orders: int, silence: float) -> float:
        """Give L(m), the rate summed up over a silence of so many rhythms."""
        rates = self.rates[self.row_of(orders)]
        cell = bisect_right(self.edges, silence) - 1
        whole = sum(
            rate * (end - start) for rate, (start, end) in zip(rates[:cell], pairwise(self.edges), strict=False)
        )
        return whole + rates[cell] * (silence - self.edges[cell])

    def p_back(self, orders: int, silent_days: float, rho: float, horizon: float) -> float:
        """Give the chance of an order within the horizon, all in days."""
        m = silent_days / rho
        return 1 - math.exp(self.total(orders, m) - self.total(orders, m + horizon / rho))


@cache
def default_curve() -> Curve:
    """Read the curve that is shipped."""
    told = json.loads(files("crm_store.insight").joinpath("default_curve.json").read_text("utf-8"))
    strata = tuple(told["strata"])
    return Curve(strata, tuple(map(float, told["edges"])), tuple(tuple(told["rates"][str(row)]) for row in strata))


class Learning:
    """Counts an organisation's own silences, to blend them into the shipped curve."""

    def __init__(self, curve: Curve) -> None:
        self.spells = 0
        self._curve = curve
        self._returns = [[0.0] * len(curve.edges) for _ in curve.strata]
        self._watched = [[0.0] * len(curve.edges) for _ in curve.strata]

    def spell(self, orders: int, rhythms: float, *, ended: bool) -> None:
        """Count a silence after so many orders: how many rhythms it lasted, and whether an order ended it."""
        row = self._curve.row_of(orders)
        edges = self._curve.edges
        last = bisect_right(edges, rhythms) - 1
        watched = self._watched[row]
        for cell in range(last):
            watched[cell] += edges[cell + 1] - edges[cell]
        watched[last] += rhythms - edges[last]
        if ended:
            self.spells += 1
            self._returns[row][last] += 1

    def blended(self, *, numbers: InsightDefaults = DEFAULTS) -> Curve:
        """Give the curve with the own silences: (returns + weight x shipped rate) / (watched + weight)."""
        weight = numbers.curve_weight
        rates = tuple(
            tuple(
                (back + weight * shipped) / (seen + weight)
                for back, seen, shipped in zip(returns, watched, row, strict=True)
            )
            for returns, watched, row in zip(self._returns, self._watched, self._curve.rates, strict=True)
        )
        return Curve(self._curve.strata, self._curve.edges, rates, self.spells)


def horizon_days(rho: float, *, numbers: InsightDefaults = DEFAULTS) -> float:
    """Give the days for which the chance of a return is said: 90, or two rhythms if that is longer."""
    return max(float(numbers.horizon_days), numbers.horizon_rhythms * rho)


def band(p_back: float, *, numbers: InsightDefaults = DEFAULTS) -> str:
    """Give the textbook's band of a chance: both borders belong to the middle."""
    if p_back > numbers.likely + _TINY:
        return "likely"
    return "unlikely" if p_back < numbers.unlikely - _TINY else "open"


def as_json(curve: Curve) -> dict[str, object]:
    """Write a curve as JSON can hold it."""
    return {
        "strata": list(curve.strata),
        "edges": list(curve.edges),
        "rates": [list(row) for row in curve.rates],
        "spells": curve.spells,
    }


def from_json(told: Mapping[str, Iterable[float]] | None) -> Curve:
    """Read such a curve back; the shipped one where there is none."""
    if not told:
        return default_curve()
    kept: dict[str, object] = dict(told)
    return _read(kept)


def _read(told: Mapping[str, object]) -> Curve:
    rows = told["rates"]
    assert isinstance(rows, list)  # noqa: S101  # written by `as_json` alone
    return Curve(
        tuple(told["strata"]),  # type: ignore[arg-type]  # the same
        tuple(told["edges"]),  # type: ignore[arg-type]  # the same
        tuple(tuple(row) for row in rows),
        int(told["spells"]),  # type: ignore[call-overload]  # the same
    )
