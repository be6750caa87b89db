"""Leaving it at that."""

from dataclasses import dataclass

from handlers.actions import Decline
from handlers.shared.base import Outcome
from handlers.shared.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined(Outcome):
    """What was offered is not needed."""


def decline(_action: Decline, _desk: Desk) -> Declined:
    """Leave it at that."""
    return Declined()
