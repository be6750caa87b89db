"""Why a customer has its tier, its stage and its lapse level: the rule, the numbers and the dates."""

from dataclasses import dataclass
from datetime import timedelta

from crm_store.insight import lapsing
from crm_store.insight.lapsing import Lapsing
from crm_store.records import Customer
from handlers.actions import Explain, LogContact, MarkLost, Moment, NotLapsing, PauseCustomer, ScheduleFollowUp
from handlers.shared.base import Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.naming import customer_or_question
from handlers.shared.silence import SilenceRow, touch_of
from handlers.shared.standing import (
    ClockWhy,
    SignWhy,
    StageWhy,
    TierWhy,
    clock_why,
    signs_why,
    stage_why,
    tier_why,
)

_PAUSE_DAYS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained(Outcome):
    """How a customer stands, and what each part of it rests on."""

    customer: str
    tier: tuple[TierWhy, ...]
    stage: tuple[StageWhy, ...]
    clock: tuple[ClockWhy, ...]
    touch: tuple[SilenceRow, ...]
    signs: tuple[SignWhy, ...]


def explain(action: Explain, desk: Desk) -> Outcome:
    """Explain how a customer stands."""
    customer = customer_or_question(action, action.customer, desk)
    if isinstance(customer, Question):
        return customer
    one = lapsing.of_customer(desk.unit, customer.id)
    if one is None:
        return Explained(customer=customer.name, tier=(), stage=(), clock=(), touch=(), signs=())
    return Explained(
        customer=customer.name,
        tier=(tier_why(one, desk),),
        stage=(stage_why(one, desk),),
        clock=clock_why(one, desk),
        touch=_touch(one),
        signs=signs_why(one, desk),
        offers=_answers(customer, desk) if one.level else (),
    )


def _touch(one: Lapsing) -> tuple[SilenceRow, ...]:
    """Tell our own silence, except to say that somebody who orders was never logged as talked to."""
    judged = one.found.judged
    return (touch_of(one),) if judged.touch.talked or judged.life is None else ()


def _answers(customer: Customer, desk: Desk) -> tuple[Offer, ...]:
    """Offer what can be said to an alert."""
    named = known(customer)
    return (
        Offer(LogContact(customer=named, channel="call"), "button-called"),
        Offer(ScheduleFollowUp(customer=named, due=Moment(desk.today + timedelta(1))), "button-tomorrow"),
        Offer(PauseCustomer(customer=named, until=Moment(desk.today + timedelta(_PAUSE_DAYS))), "button-pause"),
        Offer(MarkLost(customer=named), "button-lost"),
        Offer(NotLapsing(customer=named), "button-not-so"),
    )
