"""Opening one deal, so that a button or the next words move it on; taking it out."""

from dataclasses import dataclass

from crm_store import customers, deals
from crm_store.deals import STAGES
from handlers.actions import AmendDeal, RemoveDeal, UpdateDeal, When
from handlers.shared.amounts import money_in
from handlers.shared.base import Money, Offer, Outcome
from handlers.shared.deal_rows import close_of
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.last import Last, keep_last
from handlers.shared.naming import RecordGone
from handlers.shared.steps import summarise
from handlers.shared.text import for_screen


@dataclass(frozen=True, slots=True, kw_only=True)
class DealOpened(Outcome):
    """One deal with all that was kept, in its stage for so many `days`; `how` says how to change it."""

    customer: str
    product: str | None
    money: Money | None
    stage: str
    days: int
    close: When | None
    reason: str | None
    how: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DealRemoved(Outcome):
    """A deal was taken out."""

    customer: str
    product: str | None
    money: Money | None


def amend_deal(action: AmendDeal, desk: Desk) -> Outcome:
    """Open a deal."""
    placed = deals.by_id(desk.unit, action.deal_id or 0)
    if placed is None:
        return RecordGone()
    deal, said = placed.deal, UpdateDeal(customer=known(placed.customer), deal_id=placed.deal.id)
    keep_last(desk.unit, Last(said))
    moves = (
        Offer(UpdateDeal(customer=said.customer, stage=stage, deal_id=deal.id), "button-deal-stage", stage)
        for stage in STAGES
        if stage != deal.stage
    )
    return DealOpened(
        customer=placed.customer.name,
        product=for_screen(deal.product),
        money=money_in(deal.amount, deal.currency),
        stage=deal.stage,
        days=(desk.today - deal.stage_since).days,
        close=close_of(deal) if deal.closed_on is None else None,
        reason=for_screen(deal.reason),
        offers=(*moves, Offer(RemoveDeal(deal.id), "button-remove")),
    )


def remove_deal(action: RemoveDeal, desk: Desk) -> Outcome:
    """Take a deal out."""
    deal = deals.remove(desk.unit, action.deal_id or 0)
    customer = customers.by_id(desk.unit, deal.customer_id) if deal else None
    if deal is None or customer is None:
        return RecordGone()
    summarise(desk, action, customer.name)
    return DealRemoved(
        customer=customer.name, product=for_screen(deal.product), money=money_in(deal.amount, deal.currency)
    )
