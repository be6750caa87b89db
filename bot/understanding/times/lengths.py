"""Lengths of time: three days, an hour and a half, 半个月."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import ClassVar

from bot.understanding.times.calendar import add_months
from bot.understanding.times.sense import Reading, Sense

SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "night": 86400,
    "workday": 86400,
    "weekend": 2 * 86400,
    "week": 7 * 86400,
    "workweek": 7 * 86400,
    "fortnight": 14 * 86400,
    "month": 30 * 86400,
    "quarter": 90 * 86400,
    "half": 180 * 86400,
    "year": 365 * 86400,
    "decade": 3650 * 86400,
    "century": 36500 * 86400,
}
_IN_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_SHORT = ("second", "minute", "hour")
_HALF_MONTH_DAYS = 15


@dataclass(frozen=True, slots=True)
class Length:
    """Amounts of units that are added up: `((1, "year"), (2, "day"))`."""

    kind: ClassVar[str] = "length"
    amounts: tuple[tuple[Decimal, str], ...]

    @property
    def seconds(self) -> float:
        """The length in seconds, a month 30 days and a year 365."""
        return float(sum(number * SECONDS[unit] for number, unit in self.amounts))

    @property
    def days(self) -> int:
        """The length in whole days."""
        return int(self.seconds // SECONDS["day"])

    @property
    def short(self) -> bool:
        """Whether it is counted in hours or less, so that a time of day comes of it."""
        return any(unit in _SHORT for _, unit in self.amounts)

    @property
    def count(self) -> int:
        """The number of its first amount, at least one."""
        return max(int(self.amounts[0][0]), 1)

    @property
    def coarsest(self) -> str:
        """The unit of its first amount."""
        return self.amounts[0][1]

    def plus(self, other: "Length") -> "Length":
        """Add another length."""
        return Length(self.amounts + other.amounts)

    def move(self, start: datetime, *, sign: int = 1) -> datetime:
        """Move a time by this length, months and years by the calendar."""
        moved = start
        for number, unit in self.amounts:
            moved = _move(moved, number * sign, unit)
        return moved

    def move_day(self, start: date, *, sign: int = 1) -> date:
        """Move a day by this length."""
        return self.move(datetime(start.year, start.month, start.day), sign=sign).date()  # noqa: DTZ001 # local wall clock

    def read(self, _sense: Sense) -> Reading | None:
        """Read as a bare length."""
        return Reading("duration")


def _move(start: datetime, number: Decimal, unit: str) -> datetime:
    """Move a time by one amount."""
    months = number * _IN_MONTHS.get(unit, 0)
    if not months:
        return start + timedelta(seconds=float(number * SECONDS[unit]))
    whole = int(months)
    day = add_months(start.date(), whole)
    rest = (months - whole) * 2 * _HALF_MONTH_DAYS
    return datetime.combine(day, start.time()) + timedelta(days=float(rest))
