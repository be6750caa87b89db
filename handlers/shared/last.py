"""The last action carried out, with what it wrote: what the next words may correct."""

from dataclasses import dataclass

from crm_store import sessions
from crm_store.unit import Unit
from handlers.actions import Action, Replace
from handlers.shared import codec

_PLACES = ("change_set_id", "step", "contact_id", "follow_up_id", "order_id", "payment_id")


@dataclass(frozen=True, slots=True)
class Last:
    """An action, and where its record stands: a step of a change set, or the record itself where it was opened.

    What stands nowhere, such as a deal that was opened, is not done over but done.
    """

    action: Action
    change_set_id: int | None = None
    step: int | None = None
    contact_id: int | None = None
    follow_up_id: int | None = None
    order_id: int | None = None
    payment_id: int | None = None

    def replaced_by(self, action: Action) -> Action:
        """Take back what the last action wrote and do this one instead."""
        places = {place: getattr(self, place) for place in _PLACES}
        return Replace(action=action, **places) if any(place is not None for place in places.values()) else action


def last_of(unit: Unit) -> Last | None:
    """Give what the next words may correct, while it holds."""
    kept = sessions.talk(unit).last_action
    return Last(codec.load(kept["action"]), **{place: kept.get(place) for place in _PLACES}) if kept else None


def keep_last(unit: Unit, last: Last) -> None:
    """Let the next words correct this."""
    places = {place: getattr(last, place) for place in _PLACES}
    sessions.keep_last(unit, {"action": codec.dump(last.action)} | places)
