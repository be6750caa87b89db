"""Keeping an order that a customer placed."""

from dataclasses import dataclass
from decimal import Decimal

from crm_store import orders, owed
from crm_store.records import Customer, Order
from handlers.actions import AmendOrder, LogOrder, LogPayment, Moment
from handlers.shared.amounts import OwedRow, currency_of, money_in, odd_number, owed_rows
from handlers.shared.base import Money, Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.naming import RecordGone, customer_or_question
from handlers.shared.steps import summarise
from handlers.shared.text import for_screen
from handlers.shared.when import past_day


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderLogged(Outcome):
    """An order was kept; `unpriced` asks for its amount, `credit` of it had been paid before.

    `owed` is what the customer owes in all, where that is more than this order.
    """

    customer: str
    product: str | None
    quantity: Decimal | None
    money: Money | None
    at: Moment
    added: bool
    unpriced: bool
    credit: Money | None
    owed: tuple[OwedRow, ...]


def log_order(action: LogOrder, desk: Desk) -> Outcome:
    """Keep an order."""
    customer = customer_or_question(action, action.customer, desk)
    if isinstance(customer, Question):
        return customer
    if odd := odd_number(action.amount, action.quantity):
        return odd
    order = orders.add(
        desk.unit,
        customer_id=customer.id,
        currency=currency_of(action.currency, desk),
        amount=action.amount,
        product=action.product,
        quantity=action.quantity,
        day=past_day(action.at, desk.today),
    )
    if order is None:
        return RecordGone()
    summarise(desk, action, customer.name)
    return _logged(customer, order, desk)


def _logged(customer: Customer, order: Order, desk: Desk) -> OrderLogged:
    balance = owed.ledger(desk.unit, customer.id).balance(order.currency)
    due = next((one.due for one in balance.open if one.order.id == order.id), Decimal(0))
    paid = order.amount - due if order.amount else Decimal(0)
    return OrderLogged(
        customer=customer.name,
        product=for_screen(order.product),
        quantity=order.quantity,
        money=money_in(order.amount, order.currency),
        at=Moment(order.day),
        added=desk.unit.changes.has_added(customer),
        unpriced=order.amount is None,
        credit=money_in(paid, order.currency) if paid > 0 else None,
        owed=owed_rows((balance,), desk) if balance.owed > due and owed.is_kept(desk.unit) else (),
        offers=_offers(customer, order, due),
    )


def _offers(customer: Customer, order: Order, due: Decimal) -> tuple[Offer, ...]:
    paid = LogPayment(customer=known(customer), amount=due, currency=order.currency, order_id=order.id)
    change = Offer(AmendOrder(order.id), "button-change-order")
    return (Offer(paid, "button-paid"), change) if due else (change,)
