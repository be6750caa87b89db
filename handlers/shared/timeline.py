"""All that happened with a customer, on one line of time: contacts, orders, payments and the moves of its deals."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time

from crm_store import contacts, deals, orders, payments
from crm_store.clock import instant
from crm_store.records import Customer, Deal, DealMove
from handlers.actions import AmendContact, AmendDeal, AmendOrder, AmendPayment, Moment
from handlers.shared.amounts import money_in
from handlers.shared.base import Line, Money, Offer, Outcome
from handlers.shared.desk import Desk
from handlers.shared.money_rows import OrderRow, PaymentRow, order_row, payment_row
from handlers.shared.rows import HistoryRow, history_rows
from handlers.shared.text import for_row

_ROWS = 8
_EVENING = time(23, 59)


@dataclass(frozen=True, slots=True, kw_only=True)
class DealMoveRow(Line):
    """A deal came to a stage."""

    number: int
    day: Moment
    product: str | None
    money: Money | None
    stage: str
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryShown(Outcome):
    """What happened with a customer, the latest first; `total` of it are contacts, `more` is how much is not shown."""

    customer: str
    total: int
    rows: tuple[HistoryRow | OrderRow | PaymentRow | DealMoveRow, ...]
    more: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoHistory(Outcome):
    """Nothing happened yet."""

    customer: str


@dataclass(frozen=True, slots=True)
class _Event:
    """Something that happened, its row, and what opens it."""

    at: datetime
    row: HistoryRow | OrderRow | PaymentRow | DealMoveRow
    offer: Offer


def history_side(customer: Customer, desk: Desk) -> Outcome:
    """Show what happened with a customer."""
    events = sorted(_events(customer, desk), key=lambda one: one.at, reverse=True)
    if not events:
        return NoHistory(customer=customer.name)
    touched = contacts.count(desk.unit, customer_id=customer.id)
    shown = [replace(one.row, number=place) for place, one in enumerate(events[:_ROWS], start=1)]
    return HistoryShown(
        customer=customer.name,
        total=touched,
        rows=tuple(shown),
        more=_in_all(customer, touched, desk) - len(shown) or None,
        offers=tuple(replace(one.offer, about=place) for place, one in enumerate(events[:_ROWS], start=1)),
    )


def _in_all(customer: Customer, touched: int, desk: Desk) -> int:
    unit = desk.unit
    money = orders.count(unit, customer_id=customer.id) + payments.count(unit, customer_id=customer.id)
    return touched + money + deals.count_moves(unit, customer.id)


def _events(customer: Customer, desk: Desk) -> Iterator[_Event]:
    """Give the latest of each kind; what has a day alone stands at its end."""
    unit, zone = desk.unit, desk.unit.viewer.zone
    logged = contacts.search(unit, customer_id=customer.id, limit=_ROWS)
    for one, row in zip(logged, history_rows(logged, desk), strict=True):
        yield _Event(one.contact.occurred_at, row, Offer(AmendContact(one.contact.id), "button-row"))
    for order in orders.search(unit, customer_id=customer.id, limit=_ROWS):
        at = instant(order.day, _EVENING, zone)
        yield _Event(at, order_row(order, number=0), Offer(AmendOrder(order.id), "button-row"))
    for payment in payments.search(unit, customer_id=customer.id, limit=_ROWS):
        at = instant(payment.day, _EVENING, zone)
        yield _Event(at, payment_row(payment, number=0), Offer(AmendPayment(payment.id), "button-row"))
    for move, deal in deals.moves_of(unit, customer.id, limit=_ROWS):
        at = instant(move.day, _EVENING, zone)
        yield _Event(at, _move_row(move, deal), Offer(AmendDeal(deal.id), "button-row"))


def _move_row(move: DealMove, deal: Deal) -> DealMoveRow:
    return DealMoveRow(
        number=0,
        day=Moment(move.day),
        product=for_row(deal.product),
        money=money_in(deal.amount, deal.currency),
        stage=move.after,
        reason=for_row(move.reason or (deal.reason if move.after == deal.stage == "lost" else None)),
    )
