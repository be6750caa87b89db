"""Letting a customer's clock stand still until a day."""

from dataclasses import dataclass
from datetime import timedelta

from crm_store import care
from crm_store.records import Customer
from handlers.actions import Moment, PauseCustomer
from handlers.shared.base import Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.filling import filled
from handlers.shared.naming import RecordGone, customer_or_question
from handlers.shared.steps import summarise
from handlers.shared.text import for_screen
from handlers.shared.when import days

_LENGTHS = (14, 30, 90)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerPaused(Outcome):
    """A customer rests until a day, and nobody is told that it is silent."""

    customer: str
    until: Moment
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseAsked(Question):
    """It is not said until when, or the day has passed."""

    customer: str


def pause_customer(action: PauseCustomer, desk: Desk) -> Outcome:
    """Pause a customer."""
    customer = customer_or_question(action, action.customer, desk)
    if isinstance(customer, Question):
        return customer
    until = days(action.until)[1]
    if until is None or until < desk.today:
        return _ask(action, customer, desk)
    if care.pause(desk.unit, customer.id, until=until, reason=action.reason) is None:
        return RecordGone()
    summarise(desk, action, customer.name)
    return CustomerPaused(customer=customer.name, until=Moment(until), reason=for_screen(action.reason))


def _ask(action: PauseCustomer, customer: Customer, desk: Desk) -> Question:
    ends = [Moment(desk.today + timedelta(length)) for length in _LENGTHS]
    offers = tuple(Offer(filled(action, until=end), "button-value", end) for end in ends)
    return PauseAsked(action=action, slot="until", customer=customer.name, offers=offers)
