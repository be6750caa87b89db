"""Keeping money that came in, against the orders that await it."""

from dataclasses import dataclass, replace
from decimal import Decimal

from crm_store import owed, payments
from crm_store.names.folding import fold
from crm_store.owed import Balance, Ledger, OpenOrder
from crm_store.records import Customer, Payment
from handlers.actions import AmendPayment, LogPayment, Moment
from handlers.shared.amounts import OwedRow, currency_of, odd_number, owed_rows
from handlers.shared.base import Line, Money, Offer, Outcome, Perform, Question, Result
from handlers.shared.desk import Desk
from handlers.shared.naming import RecordGone, customer_or_question
from handlers.shared.steps import summarise
from handlers.shared.text import for_row
from handlers.shared.when import past_day

_CHOICES = 4
_SHORTEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidRow(Line):
    """An order that the payment went to; of a part payment, `due` is still open."""

    day: Moment
    product: str | None
    money: Money
    due: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentLogged(Outcome):
    """A payment was kept: the orders it went to, what is `owed` after it, and what of it is `credit` by now.

    `no_order` says that no order awaited it.
    """

    customer: str
    money: Money
    at: Moment
    added: bool
    paid: tuple[PaidRow, ...]
    owed: tuple[OwedRow, ...]
    clear: bool
    no_order: bool
    credit: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountAsked(Question):
    """It is not said how much came in; what is owed is offered."""

    customer: str
    owed: tuple[OwedRow, ...]


def log_payment(action: LogPayment, desk: Desk) -> Result:
    """Keep a payment."""
    customer = customer_or_question(action, action.customer, desk)
    if isinstance(customer, Question):
        return customer
    currency = currency_of(action.currency, desk)
    before = owed.ledger(desk.unit, customer.id)
    open_ = before.balance(currency).open
    if action.order_id is None and (meant := _named(open_, desk.words)):
        return Perform(replace(action, order_id=meant.order.id))
    if action.amount is None:
        return _ask_amount(action, customer, before, desk)
    if odd := odd_number(action.amount):
        return odd
    payment = payments.add(
        desk.unit,
        customer_id=customer.id,
        amount=action.amount,
        currency=currency,
        day=past_day(action.at, desk.today),
        order_id=action.order_id or _of_amount(open_, action.amount),
    )
    if payment is None:
        return RecordGone()
    summarise(desk, action, customer.name)
    return _logged(customer, payment, before, desk)


def _named(open_: tuple[OpenOrder, ...], words: str) -> OpenOrder | None:
    """Give the one open order whose goods or number the words name, where there are several."""
    said = fold(words)
    named = [one for one in open_ if any(_says(said, name) for name in (one.order.product, one.order.reference))]
    return named[0] if len(named) == 1 < len(open_) else None


def _says(said: str, name: str | None) -> bool:
    return name is not None and len(name) >= _SHORTEST and fold(name) in said


def _of_amount(open_: tuple[OpenOrder, ...], amount: Decimal) -> int | None:
    """Give the one open order that this amount pays exactly."""
    exact = [one.order.id for one in open_ if one.due == amount]
    return exact[0] if len(exact) == 1 else None


def _ask_amount(action: LogPayment, customer: Customer, ledger: Ledger, desk: Desk) -> AmountAsked:
    balances = ledger.balances
    amounts = [Money(one.owed, one.currency) for one in balances if one.open]
    amounts += [Money(one.due, balance.currency) for balance in balances for one in balance.open]
    offers = tuple(
        Offer(replace(action, amount=one.amount, currency=one.currency), "button-value", one)
        for one in list(dict.fromkeys(amounts))[:_CHOICES]
    )
    return AmountAsked(
        action=action, slot="amount", customer=customer.name, owed=owed_rows(balances, desk), offers=offers
    )


def _logged(customer: Customer, payment: Payment, before: Ledger, desk: Desk) -> PaymentLogged:
    was = before.balance(payment.currency)
    after = Ledger(before.orders, (*before.payments, payment))
    now = after.balance(payment.currency)
    return PaymentLogged(
        customer=customer.name,
        money=Money(payment.amount, payment.currency),
        at=Moment(payment.day),
        added=desk.unit.changes.has_added(customer),
        paid=_paid(was, now),
        owed=owed_rows(after.balances, desk),
        clear=bool(was.open) and not any(one.open for one in after.balances),
        no_order=not was.open,
        credit=Money(now.credit, now.currency) if now.credit else None,
        offers=(Offer(AmendPayment(payment.id), "button-change-payment"),),
    )


def _paid(was: Balance, now: Balance) -> tuple[PaidRow, ...]:
    """Tell which orders are open no more, or for less."""
    left = {one.order.id: one.due for one in now.open}
    return tuple(
        PaidRow(
            day=Moment(one.order.day),
            product=for_row(one.order.product),
            money=Money(one.due - left.get(one.order.id, Decimal(0)), now.currency),
            due=Money(left[one.order.id], now.currency) if one.order.id in left else None,
        )
        for one in was.open
        if left.get(one.order.id) != one.due
    )
