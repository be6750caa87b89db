"""Which tier a customer has, and why."""

from dataclasses import dataclass
from datetime import datetime

from crm_store.clock import local
from crm_store.records import Customer
from handlers.actions import Moment, QueryTier
from handlers.shared.base import Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.naming import customer_or_question
from handlers.shared.text import for_screen
from handlers.shared.tiers import tier_offers


@dataclass(frozen=True, slots=True, kw_only=True)
class TierShown(Outcome):
    """A customer's tier: whether a hand or a rule set it, since when, and why."""

    customer: str
    tier: str
    source: str | None
    since: Moment | None
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TierMissing(Outcome):
    """The customer was never graded."""

    customer: str


def query_tier(action: QueryTier, desk: Desk) -> Outcome:
    """Tell a customer's tier."""
    customer = customer_or_question(action, action.customer, desk)
    if isinstance(customer, Question):
        return customer
    if customer.tier is None:
        return TierMissing(customer=customer.name, offers=tier_offers(customer))
    return _shown(customer, customer.tier, desk)


def _shown(customer: Customer, tier: str, desk: Desk) -> TierShown:
    return TierShown(
        customer=customer.name,
        tier=tier,
        source=customer.tier_source,
        since=_day(customer.tier_set_at, desk),
        reason=for_screen(customer.tier_reason),
    )


def _day(at: datetime | None, desk: Desk) -> Moment | None:
    return Moment(local(at, desk.unit.viewer.zone).date()) if at else None
