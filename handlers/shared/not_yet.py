"""What is said where something is understood that cannot be done yet."""

from dataclasses import dataclass

from handlers.shared.base import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class NotYet(Outcome):
    """This cannot be done yet, and nothing was kept."""

    kind: str
