"""How long a customer has been silent, against what is usual for it."""

from dataclasses import dataclass
from typing import Literal

from crm_store.insight.lapsing import Lapsing
from handlers.shared.base import Line

Habit = Literal["usually", "on_average", "aim", "never"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceRow(Line):
    """A silence in days: beside the customer's own habit, or the aim for its tier where it has none yet."""

    level: int
    days: int
    habit: Habit
    usual: int


def silence_of(lapsing: Lapsing) -> SilenceRow:
    """Put a silence in terms that can be said aloud."""
    days = lapsing.usual_days or lapsing.rhythm_days
    return SilenceRow(level=lapsing.level, days=lapsing.silent_days, habit=_habit(lapsing), usual=max(1, round(days)))


def _habit(lapsing: Lapsing) -> Habit:
    if lapsing.last_day is None:
        return "never"
    if lapsing.usual_days is None:
        return "aim"
    return "usually" if lapsing.regular else "on_average"
