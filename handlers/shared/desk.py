"""Where a capability works: the transaction, the viewer's local time, and the words behind the action."""

from dataclasses import dataclass
from datetime import date, datetime

from crm_store.store import Unit


@dataclass(frozen=True, slots=True)
class Desk:
    """What a handler may use: `unit` to read and write, `now` (aware, in the viewer's zone), `words` as written.

    `step` numbers the action within its message, so that a correction takes back that step alone.
    `language` is the one in which the viewer wrote.
    """

    unit: Unit
    now: datetime
    words: str
    step: int
    language: str

    @property
    def today(self) -> date:
        """The viewer's local day."""
        return self.now.date()
