"""Opening one order, so that the next words change it; letting it be cancelled, or taking it out."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from crm_store import customers, orders
from crm_store.records import Order
from crm_store.unit import Unit
from handlers.actions import AmendOrder, CancelOrder, LogOrder, Moment, RemoveOrder
from handlers.shared.amounts import money_in
from handlers.shared.base import Money, Offer, Outcome
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.last import Last, keep_last
from handlers.shared.naming import RecordGone
from handlers.shared.steps import summarise
from handlers.shared.text import for_screen


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderOpened(Outcome):
    """One order with all that was kept; `how` says how to change it."""

    customer: str
    product: str | None
    quantity: Decimal | None
    money: Money | None
    at: Moment
    cancelled: bool
    how: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderCancelled(Outcome):
    """The customer took an order back."""

    customer: str
    product: str | None
    money: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRemoved(Outcome):
    """An order was taken out."""

    customer: str
    product: str | None
    money: Money | None


def amend_order(action: AmendOrder, desk: Desk) -> Outcome:
    """Open an order."""
    order = orders.by_id(desk.unit, action.order_id or 0)
    customer = customers.by_id(desk.unit, order.customer_id) if order else None
    if order is None or customer is None:
        return RecordGone()
    said = LogOrder(known(customer), order.amount, order.currency, order.product, order.quantity, Moment(order.day))
    keep_last(desk.unit, Last(said, order_id=order.id))
    cancelled = order.status == "cancelled"
    remove = Offer(RemoveOrder(order.id), "button-remove")
    return OrderOpened(
        customer=customer.name,
        product=for_screen(order.product),
        quantity=order.quantity,
        money=money_in(order.amount, order.currency),
        at=Moment(order.day),
        cancelled=cancelled,
        offers=(remove,) if cancelled else (Offer(CancelOrder(order.id), "button-cancel-order"), remove),
    )


def cancel_order(action: CancelOrder, desk: Desk) -> Outcome:
    """Let an order count no more."""
    return _taken(action, orders.cancel, OrderCancelled, desk)


def remove_order(action: RemoveOrder, desk: Desk) -> Outcome:
    """Take an order out."""
    return _taken(action, orders.remove, OrderRemoved, desk)


def _taken(
    action: CancelOrder | RemoveOrder,
    take: Callable[[Unit, int], Order | None],
    said: type[OrderCancelled | OrderRemoved],
    desk: Desk,
) -> Outcome:
    order = take(desk.unit, action.order_id or 0)
    customer = customers.by_id(desk.unit, order.customer_id) if order else None
    if order is None or customer is None:
        return RecordGone()
    summarise(desk, action, customer.name)
    return said(customer=customer.name, product=for_screen(order.product), money=money_in(order.amount, order.currency))
