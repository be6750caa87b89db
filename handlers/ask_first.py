"""Asking before doing what was not said clearly enough: a wrong record is worse than a question."""

from dataclasses import dataclass

from handlers.actions import Action, AskFirst, Decline, Named, name_of
from handlers.shared.base import Offer, Question
from handlers.shared.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtRaised(Question):
    """Nothing was done: the likely meaning is offered, with the customer it would be for."""

    customer: str | None


def ask_first(action: AskFirst, _desk: Desk) -> DoubtRaised:
    """Offer the likely action, and to leave it."""
    meant = action.action or Decline()
    return DoubtRaised(
        action=meant,
        slot="",
        customer=_customer(meant),
        offers=(Offer(meant, f"doubt-{name_of(meant).replace('_', '-')}"), Offer(Decline(), "button-leave-it")),
    )


def _customer(action: Action) -> str | None:
    named = getattr(action, "customer", None)
    return str(named) if isinstance(named, Named) else None
