"""How close a customer is: trading, preferred supplier, partner, strategic alliance. Said by people alone."""

from dataclasses import dataclass

from crm_store import care
from handlers.actions import SetRelation
from handlers.shared.base import Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.filling import filled
from handlers.shared.naming import RecordGone, customer_or_question
from handlers.shared.steps import summarise
from handlers.shared.text import for_screen

RELATIONS = ("trading", "preferred", "partner", "alliance")


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationSet(Outcome):
    """A customer is closer, or less close, than before."""

    customer: str
    relation: str
    was: str | None
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationAsked(Question):
    """It is not said how close."""

    customer: str


def set_relation(action: SetRelation, desk: Desk) -> Outcome:
    """Say how close a customer is."""
    customer = customer_or_question(action, action.customer, desk)
    if isinstance(customer, Question):
        return customer
    if action.relation not in RELATIONS:
        offers = tuple(Offer(filled(action, relation=one), "button-relation", one) for one in RELATIONS)
        return RelationAsked(action=action, slot="relation", customer=customer.name, offers=offers)
    before = care.terms_of(desk.unit, customer.id)
    was = before.relation if before else None
    if care.set_relation(desk.unit, customer.id, action.relation, reason=action.reason) is None:
        return RecordGone()
    summarise(desk, action, customer.name)
    return RelationSet(customer=customer.name, relation=action.relation, was=was, reason=for_screen(action.reason))
