"""Opening one payment, so that the next words change it; taking it out."""

from dataclasses import dataclass

from crm_store import customers, payments
from handlers.actions import AmendPayment, LogPayment, Moment, RemovePayment
from handlers.shared.base import Money, Offer, Outcome
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.last import Last, keep_last
from handlers.shared.naming import RecordGone
from handlers.shared.steps import summarise


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentOpened(Outcome):
    """One payment; `how` says how to change it."""

    customer: str
    money: Money
    at: Moment
    how: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentRemoved(Outcome):
    """A payment was taken out."""

    customer: str
    money: Money


def amend_payment(action: AmendPayment, desk: Desk) -> Outcome:
    """Open a payment."""
    payment = payments.by_id(desk.unit, action.payment_id or 0)
    customer = customers.by_id(desk.unit, payment.customer_id) if payment else None
    if payment is None or customer is None:
        return RecordGone()
    said = LogPayment(known(customer), payment.amount, payment.currency, Moment(payment.day), payment.order_id)
    keep_last(desk.unit, Last(said, payment_id=payment.id))
    return PaymentOpened(
        customer=customer.name,
        money=Money(payment.amount, payment.currency),
        at=Moment(payment.day),
        offers=(Offer(RemovePayment(payment.id), "button-remove"),),
    )


def remove_payment(action: RemovePayment, desk: Desk) -> Outcome:
    """Take a payment out."""
    payment = payments.remove(desk.unit, action.payment_id or 0)
    customer = customers.by_id(desk.unit, payment.customer_id) if payment else None
    if payment is None or customer is None:
        return RecordGone()
    summarise(desk, action, customer.name)
    return PaymentRemoved(customer=customer.name, money=Money(payment.amount, payment.currency))
