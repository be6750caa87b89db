"""Which tier a customer has, why, since when, and what is missing to the next."""

from dataclasses import dataclass

from crm_store.insight import lapsing
from crm_store.records import Customer
from handlers.actions import Explain, QueryTier
from handlers.shared.base import Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.naming import customer_or_question
from handlers.shared.standing import TierWhy, tier_why
from handlers.shared.tiers import tier_offers


@dataclass(frozen=True, slots=True, kw_only=True)
class TierShown(Outcome):
    """A customer's tier, with what it rests on."""

    customer: str
    tier: str
    why: tuple[TierWhy, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TierMissing(Outcome):
    """The customer is not graded: it has not ordered for long enough, or at all, and nobody said a tier."""

    customer: str
    why: tuple[TierWhy, ...]


def query_tier(action: QueryTier, desk: Desk) -> Outcome:
    """Tell a customer's tier."""
    customer = customer_or_question(action, action.customer, desk)
    if isinstance(customer, Question):
        return customer
    one = lapsing.of_customer(desk.unit, customer.id)
    why = (tier_why(one, desk),) if one else ()
    tier = one.found.tier if one else customer.tier
    if tier is None:
        return TierMissing(customer=customer.name, why=why, offers=tier_offers(customer))
    return TierShown(customer=customer.name, tier=tier, why=why, offers=_offers(customer))


def _offers(customer: Customer) -> tuple[Offer, ...]:
    return (Offer(Explain(customer=known(customer)), "button-why"),)
