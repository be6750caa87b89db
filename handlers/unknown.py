"""What is none of our business: nothing is kept of it."""

from dataclasses import dataclass

from handlers.actions import Help, Unknown
from handlers.shared.base import Offer, Outcome
from handlers.shared.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class NotUnderstood(Outcome):
    """Nothing was understood and nothing kept; `hint` says what can be done."""

    hint: bool = True


def unknown(_action: Unknown, _desk: Desk) -> NotUnderstood:
    """Say that nothing was kept, and what can be said."""
    return NotUnderstood(offers=(Offer(Help(), "button-help"),))
