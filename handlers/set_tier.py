"""Setting a customer's tier by hand."""

from dataclasses import dataclass

from crm_store import customers
from crm_store.records import Customer
from handlers.actions import SetTier
from handlers.shared.base import Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.naming import customer_or_question
from handlers.shared.steps import summarise
from handlers.shared.text import for_row, for_screen
from handlers.shared.tiers import TIERS, tier_offers


@dataclass(frozen=True, slots=True, kw_only=True)
class TierSet(Outcome):
    """A customer has another tier."""

    customer: str
    tier: str
    was: str | None
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TierKept(Outcome):
    """The customer had this tier before."""

    customer: str
    tier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TierAsked(Question):
    """It is not said which tier."""

    customer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TierUnknown(Question):
    """The words name no tier in use."""

    customer: str
    words: str


def set_tier(action: SetTier, desk: Desk) -> Outcome:
    """Set a customer's tier."""
    customer = customer_or_question(action, action.customer, desk)
    if isinstance(customer, Question):
        return customer
    if action.tier not in TIERS:
        return _ask(action, customer)
    if customer.tier == action.tier and action.reason is None:
        return TierKept(customer=customer.name, tier=action.tier)
    was = customer.tier
    customers.set_tier(desk.unit, customer.id, tier=action.tier, reason=action.reason)
    summarise(desk, action, customer.name)
    reason = for_screen(action.reason)
    return TierSet(customer=customer.name, tier=action.tier, was=was if was != action.tier else None, reason=reason)


def _ask(action: SetTier, customer: Customer) -> Question:
    offers = tier_offers(customer, reason=action.reason)
    if action.tier is None:
        return TierAsked(action=action, slot="tier", customer=customer.name, offers=offers)
    return TierUnknown(action=action, slot="tier", customer=customer.name, words=for_row(action.tier), offers=offers)
