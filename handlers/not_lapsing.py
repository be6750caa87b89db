"""An alert was not so: the customer is judged by a longer rhythm from now on."""

from dataclasses import dataclass

from crm_store import care
from crm_store.insight import lapsing
from handlers.actions import NotLapsing
from handlers.shared.base import Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.naming import RecordGone, customer_or_question
from handlers.shared.steps import summarise


@dataclass(frozen=True, slots=True, kw_only=True)
class RhythmTaken(Outcome):
    """The customer's rhythm is so many days from now on; it was worked out as `was` before."""

    customer: str
    days: int
    was: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RhythmUnknown(Outcome):
    """The customer has no orders whose rhythm could be set."""

    customer: str


def not_lapsing(action: NotLapsing, desk: Desk) -> Outcome:
    """Take the present silence for usual."""
    customer = customer_or_question(action, action.customer, desk)
    if isinstance(customer, Question):
        return customer
    one = lapsing.of_customer(desk.unit, customer.id)
    life = one.found.judged.life if one else None
    if life is None:
        return RhythmUnknown(customer=customer.name)
    days = max(life.silent, round(life.rho), 1)
    if care.take_rhythm(desk.unit, customer.id, float(days)) is None:
        return RecordGone()
    summarise(desk, action, customer.name)
    return RhythmTaken(customer=customer.name, days=days, was=max(1, round(life.rho)))
