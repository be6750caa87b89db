"""Taking a nudge back whose cause is gone, and saying several at once that had to wait."""

from dataclasses import dataclass

from handlers.shared.base import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgeWithdrawn(Outcome):
    """What somebody was told is seen to; `about` is how it began."""

    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgesHeld(Outcome):
    """Several things are said at once that could not be said at their time."""

    count: int
