"""Answering the press of a button that has had its day."""

from dataclasses import dataclass
from typing import ClassVar

from handlers.actions import PressStale
from handlers.shared.base import Outcome
from handlers.shared.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class ButtonStale(Outcome):
    """The button did nothing: it was `used` before, has `expired`, or is `unknown`."""

    passing: ClassVar[bool] = True

    state: str


def press_stale(action: PressStale, _desk: Desk) -> ButtonStale:
    """Say kindly why nothing happened."""
    return ButtonStale(state=action.state or "unknown")
