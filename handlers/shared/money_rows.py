"""Rows of orders and payments, as several capabilities show them."""

from dataclasses import dataclass
from decimal import Decimal

from crm_store.owed import OpenOrder
from crm_store.records import Order, Payment
from handlers.actions import Moment
from handlers.shared.amounts import money_in
from handlers.shared.base import Line, Money
from handlers.shared.text import for_row


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRow(Line):
    """One order; of `due` it is known that it is still to be paid."""

    number: int
    day: Moment
    product: str | None
    quantity: Decimal | None
    money: Money | None
    due: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentRow(Line):
    """One payment."""

    number: int
    day: Moment
    money: Money


def order_row(order: Order, *, number: int, due: Decimal | None = None) -> OrderRow:
    """Make a row of an order."""
    return OrderRow(
        number=number,
        day=Moment(order.day),
        product=for_row(order.product),
        quantity=order.quantity,
        money=money_in(order.amount, order.currency),
        due=money_in(due, order.currency) if due else None,
    )


def open_row(open_: OpenOrder, *, number: int) -> OrderRow:
    """Make a row of an order that is not paid in full."""
    return order_row(open_.order, number=number, due=open_.due)


def payment_row(payment: Payment, *, number: int) -> PaymentRow:
    """Make a row of a payment."""
    return PaymentRow(number=number, day=Moment(payment.day), money=Money(payment.amount, payment.currency))
