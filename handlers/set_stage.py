"""A customer's stage by hand, for a time."""

from dataclasses import dataclass

from crm_store import care
from crm_store.insight.stages import STAGES
from handlers.actions import Moment, SetStage
from handlers.shared.base import Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.filling import filled
from handlers.shared.naming import RecordGone, customer_or_question
from handlers.shared.steps import summarise
from handlers.shared.text import for_screen


@dataclass(frozen=True, slots=True, kw_only=True)
class StageSet(Outcome):
    """A customer has another stage until a day, whatever the rule says."""

    customer: str
    stage: str
    until: Moment | None
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageAsked(Question):
    """It is not said which stage, or the word names none."""

    customer: str


def set_stage(action: SetStage, desk: Desk) -> Outcome:
    """Set a customer's stage."""
    customer = customer_or_question(action, action.customer, desk)
    if isinstance(customer, Question):
        return customer
    if action.stage not in STAGES:
        offers = tuple(Offer(filled(action, stage=stage), "button-stage", stage) for stage in STAGES)
        return StageAsked(action=action, slot="stage", customer=customer.name, offers=offers)
    kept = care.set_stage(desk.unit, customer.id, action.stage, reason=action.reason)
    if kept is None:
        return RecordGone()
    summarise(desk, action, customer.name)
    until = Moment(kept.stage_until) if kept.stage_until else None
    return StageSet(customer=customer.name, stage=action.stage, until=until, reason=for_screen(action.reason))
