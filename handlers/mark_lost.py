"""A customer is lost: said by somebody, whatever the clock says."""

from dataclasses import dataclass

from crm_store import care
from handlers.actions import MarkLost
from handlers.shared.base import Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.naming import RecordGone, customer_or_question
from handlers.shared.steps import summarise
from handlers.shared.text import for_screen


@dataclass(frozen=True, slots=True, kw_only=True)
class LostMarked(Outcome):
    """A customer counts as lost from today."""

    customer: str
    reason: str | None


def mark_lost(action: MarkLost, desk: Desk) -> Outcome:
    """Mark a customer as lost."""
    customer = customer_or_question(action, action.customer, desk)
    if isinstance(customer, Question):
        return customer
    if care.mark_lost(desk.unit, customer.id, reason=action.reason) is None:
        return RecordGone()
    summarise(desk, action, customer.name)
    return LostMarked(customer=customer.name, reason=for_screen(action.reason))
