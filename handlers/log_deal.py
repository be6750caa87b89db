"""Keeping a new opportunity."""

from dataclasses import dataclass

from crm_store import deals
from crm_store.deals import STAGES
from crm_store.records import Customer, Deal
from crm_store.records.money import DealStage
from handlers.actions import AmendDeal, LogDeal, LogOrder, When
from handlers.shared.amounts import currency_of, money_in, odd_number
from handlers.shared.base import Money, Offer, Outcome, Question
from handlers.shared.deal_rows import close_of
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.naming import RecordGone, customer_or_question
from handlers.shared.steps import summarise
from handlers.shared.text import for_screen
from handlers.shared.when import span


@dataclass(frozen=True, slots=True, kw_only=True)
class DealLogged(Outcome):
    """A deal was kept; `others` are still open there beside it."""

    customer: str
    product: str | None
    money: Money | None
    stage: str
    close: When | None
    reason: str | None
    added: bool
    others: int | None


def log_deal(action: LogDeal, desk: Desk) -> Outcome:
    """Keep a deal."""
    customer = customer_or_question(action, action.customer, desk)
    if isinstance(customer, Question):
        return customer
    if odd := odd_number(action.amount):
        return odd
    others = deals.count(desk.unit, customer_id=customer.id, is_open=True)
    close = span(action.close)
    deal = deals.add(
        desk.unit,
        customer_id=customer.id,
        currency=currency_of(action.currency, desk),
        amount=action.amount,
        product=action.product,
        stage=stage_of(action.stage),
        close_day=close["day"],
        close_last_day=close["last_day"],
        reason=action.reason,
    )
    if deal is None:
        return RecordGone()
    summarise(desk, action, customer.name)
    return _logged(customer, deal, others, desk)


def stage_of(words: str | None) -> DealStage:
    """Give the stage that is meant; what is no stage begins at the beginning."""
    return next((stage for stage in STAGES if stage == words), "lead")


def _logged(customer: Customer, deal: Deal, others: int, desk: Desk) -> DealLogged:
    ordered = LogOrder(known(customer), deal.amount, deal.currency, deal.product)
    change = Offer(AmendDeal(deal.id), "button-change-deal")
    return DealLogged(
        customer=customer.name,
        product=for_screen(deal.product),
        money=money_in(deal.amount, deal.currency),
        stage=deal.stage,
        close=close_of(deal),
        reason=for_screen(deal.reason),
        added=desk.unit.changes.has_added(customer),
        others=others or None,
        offers=(Offer(ordered, "button-log-order"), change) if deal.stage == "won" else (change,),
    )
