"""The tiers in use, from the top down, and the buttons that set them."""

from crm_store.records import Customer
from handlers.actions import SetTier
from handlers.shared.base import Offer
from handlers.shared.filling import known

TIERS = ("vip", "important", "ordinary")


def tier_offers(customer: Customer, *, reason: str | None = None) -> tuple[Offer, ...]:
    """Offer each tier for a customer."""
    named = known(customer)
    return tuple(Offer(SetTier(customer=named, tier=tier, reason=reason), "button-tier", tier) for tier in TIERS)
