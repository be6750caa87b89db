"""What the assistant can do, by example."""

from dataclasses import dataclass

from handlers.actions import Help
from handlers.shared.base import Outcome
from handlers.shared.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpGiven(Outcome):
    """The things that can be said."""


def help_(_action: Help, _desk: Desk) -> HelpGiven:
    """Give examples of what can be said."""
    return HelpGiven()
