"""Moving a deal on: another stage, amount or day, and why it was lost."""

from dataclasses import dataclass, replace

from crm_store import deals
from crm_store.deals import STAGES, DealChange, PlacedDeal
from crm_store.records import Deal
from crm_store.records.money import DealStage
from handlers.actions import AmendDeal, LogOrder, UpdateDeal, When
from handlers.shared.amounts import currency_of, money_in, odd_number
from handlers.shared.base import Money, Offer, Outcome, Question, Result
from handlers.shared.deal_rows import close_of
from handlers.shared.dealing import chosen
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.naming import RecordGone, customer_or_question
from handlers.shared.steps import summarise
from handlers.shared.text import for_row, for_screen
from handlers.shared.when import span

_REASONS = ("price", "competitor", "budget", "delayed")


@dataclass(frozen=True, slots=True, kw_only=True)
class DealMoved(Outcome):
    """A deal was changed; `was_stage` and `was` are what stood there before, where that is another."""

    customer: str
    product: str | None
    money: Money | None
    stage: str
    was_stage: str | None
    was: Money | None
    close: When | None
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LostReasonAsked(Question):
    """A deal was kept as lost, and it was not said why."""

    customer: str
    product: str | None
    money: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DealNewsAsked(Question):
    """It is clear which deal is meant, but not what is new with it."""

    customer: str
    product: str | None
    money: Money | None
    stage: str


def update_deal(action: UpdateDeal, desk: Desk) -> Result:
    """Move a deal on."""
    if action.deal_id is None:
        customer = customer_or_question(action, action.customer, desk)
        return customer if isinstance(customer, Question) else chosen(action, customer, desk)
    placed = deals.by_id(desk.unit, action.deal_id)
    if placed is None:
        return RecordGone()
    change = _change(action, placed.deal, desk)
    if not change:
        return _ask_news(action, placed)
    if odd := odd_number(action.amount):
        return odd
    stage, money = placed.deal.stage, money_in(placed.deal.amount, placed.deal.currency)
    deals.amend(desk.unit, placed.deal.id, **change)
    summarise(desk, action, placed.customer.name)
    if action.stage == "lost" and placed.deal.reason is None:
        return _ask_reason(placed)
    return _moved(placed, stage, money)


def _change(action: UpdateDeal, deal: Deal, desk: Desk) -> DealChange:
    change = DealChange()
    if stage := _stage(action.stage):
        change["stage"] = stage
    if action.amount is not None:
        change["amount"] = action.amount
        change["currency"] = currency_of(action.currency, desk) if action.currency else deal.currency
    if action.close is not None:
        close = span(action.close)
        change["close_day"], change["close_last_day"] = close["day"], close["last_day"]
    if action.reason is not None:
        change["reason"] = action.reason
    return change


def _stage(words: str | None) -> DealStage | None:
    return next((stage for stage in STAGES if stage == words), None)


def _moved(placed: PlacedDeal, stage: str, money: Money | None) -> DealMoved:
    deal, customer = placed.deal, placed.customer
    now = money_in(deal.amount, deal.currency)
    change = Offer(AmendDeal(deal.id), "button-change-deal")
    ordered = Offer(LogOrder(known(customer), deal.amount, deal.currency, deal.product), "button-log-order")
    return DealMoved(
        customer=customer.name,
        product=for_screen(deal.product),
        money=now,
        stage=deal.stage,
        was_stage=stage if stage != deal.stage else None,
        was=money if money != now else None,
        close=close_of(deal) if deal.closed_on is None else None,
        reason=for_screen(deal.reason),
        offers=(ordered, change) if deal.stage == "won" else (change,),
    )


def _ask_reason(placed: PlacedDeal) -> LostReasonAsked:
    deal, customer = placed.deal, placed.customer
    because = UpdateDeal(customer=known(customer), deal_id=deal.id)
    return LostReasonAsked(
        action=because,
        slot="reason",
        customer=customer.name,
        product=for_screen(deal.product),
        money=money_in(deal.amount, deal.currency),
        offers=tuple(Offer(replace(because, reason=one), "button-lost-reason", one) for one in _REASONS),
    )


def _ask_news(action: UpdateDeal, placed: PlacedDeal) -> DealNewsAsked:
    deal = placed.deal
    return DealNewsAsked(
        action=action,
        slot="stage",
        customer=placed.customer.name,
        product=for_row(deal.product),
        money=money_in(deal.amount, deal.currency),
        stage=deal.stage,
        offers=tuple(
            Offer(replace(action, stage=stage), "button-deal-stage", stage) for stage in STAGES if stage != deal.stage
        ),
    )
