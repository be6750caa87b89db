"""Asking again where somebody names a day that no calendar has."""

from dataclasses import dataclass

from handlers.actions import DoubtDay
from handlers.shared.base import Outcome
from handlers.shared.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class DayDoubted(Outcome):
    """Nothing was kept: the day in `words` does not exist."""

    words: str


def doubt_day(action: DoubtDay, _desk: Desk) -> DayDoubted:
    """Say which day it was, and that nothing was kept."""
    return DayDoubted(words=action.words or "")
