"""What is said to somebody who may not do what they asked for."""

from dataclasses import dataclass

from handlers.shared.base import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class AdminsOnly(Outcome):
    """Only an admin may do that; nothing was changed."""
