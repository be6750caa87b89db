"""What customers owe: their orders less what they paid, worked out whenever it is asked.

Nothing of it is kept, so that a payment that is taken back or an order that is told late needs no second look. What
a payment was said to be for comes first; the rest goes to the oldest orders. Sums never mix currencies.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, union_all
from sqlalchemy import select as select_columns
from sqlmodel import col, func, select

from crm_store.insight.base import context
from crm_store.records import Customer, Order, Payment
from crm_store.unit import Unit

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class OpenOrder:
    """An order of which `due` is still to be paid."""

    order: Order
    due: Decimal


@dataclass(frozen=True, slots=True)
class Balance:
    """How a customer stands in one currency: what is open, the oldest first, or what it has paid too much."""

    currency: str
    open: tuple[OpenOrder, ...]
    credit: Decimal

    @property
    def owed(self) -> Decimal:
        """What is still to be paid."""
        return sum((one.due for one in self.open), NOTHING)

    @property
    def since(self) -> date | None:
        """The day of the oldest order that is not paid in full."""
        return self.open[0].order.day if self.open else None


@dataclass(frozen=True, slots=True)
class Debtor:
    """A customer who owes money."""

    customer: Customer
    balances: tuple[Balance, ...]


def settle(orders: Iterable[Order], payments: Iterable[Payment]) -> tuple[Balance, ...]:
    """Set payments off against orders, by currency; returns count as payments."""
    bought: dict[str, list[Order]] = defaultdict(list)
    paid: dict[str, list[Payment]] = defaultdict(list)
    for order in orders:
        bought[order.currency].append(order)
    for payment in payments:
        paid[payment.currency].append(payment)
    return tuple(_balance(currency, bought[currency], paid[currency]) for currency in sorted({*bought, *paid}))


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a customer ordered and paid, as far as it bears on what it owes."""

    orders: tuple[Order, ...]
    payments: tuple[Payment, ...]

    @property
    def balances(self) -> tuple[Balance, ...]:
        """How the customer stands in each currency in which something is open or was paid too much."""
        return tuple(one for one in settle(self.orders, self.payments) if one.open or one.credit)

    def balance(self, currency: str) -> Balance:
        """Give how the customer stands in one currency."""
        return next((one for one in self.balances if one.currency == currency), Balance(currency, (), NOTHING))


def ledger(unit: Unit, customer_id: int) -> Ledger:
    """Give what a customer ordered and paid."""
    return _ledgers(unit, [customer_id]).get(customer_id, Ledger((), ()))


def of_customer(unit: Unit, customer_id: int) -> tuple[Balance, ...]:
    """Give how a customer stands, in each currency in which something is open or was paid too much."""
    return ledger(unit, customer_id).balances


def debtors(unit: Unit, *, owner_id: int | None = None, limit: int = 20) -> tuple[Debtor, ...]:
    """List who owes money: most in the organisation's own currency first, then the longest."""
    query = _owing(unit)
    if owner_id is not None:
        query = query.where(col(Customer.owner_id) == owner_id)
    rows = unit.session.connection().execute(query).all()
    worth: dict[int, Decimal] = defaultdict(Decimal)
    known = context(unit.session, unit.now)
    for customer_id, currency, amount in rows:
        rate = 1.0 if currency == known.currency else known.numbers.rates.get(currency, 0.0)
        worth[customer_id] += amount * Decimal(rate)
    top = sorted(worth, key=lambda one: (-worth[one], one))[:limit]
    ledgers = _ledgers(unit, top)
    found = [
        Debtor(unit.session.get_one(Customer, one), tuple(b for b in ledgers[one].balances if b.open)) for one in top
    ]
    return tuple(sorted(found, key=lambda one: (-worth[one.customer.id], _since(one))))


def totals(unit: Unit, *, owner_id: int | None = None) -> tuple[int, dict[str, Decimal]]:
    """Give how many customers owe money, and how much in all, by currency."""
    query = _owing(unit)
    if owner_id is not None:
        query = query.where(col(Customer.owner_id) == owner_id)
    sums: dict[str, Decimal] = defaultdict(Decimal)
    who: set[int] = set()
    for customer_id, currency, amount in unit.session.connection().execute(query):
        sums[currency] += amount
        who.add(customer_id)
    return len(who), dict(sums)


def is_kept(unit: Unit) -> bool:
    """Tell whether payments are kept here at all: where they are not, what is owed is nobody's to say unasked."""
    return unit.session.exec(select(Payment.id).limit(1)).first() is not None


def _since(debtor: Debtor) -> date:
    return min((one.since for one in debtor.balances if one.since), default=date.max)


def _balance(currency: str, orders: Sequence[Order], payments: Sequence[Payment]) -> Balance:
    due = {one.id: one.amount for one in orders if one.amount is not None and one.amount > 0}
    pool = -sum((one.amount for one in orders if one.amount is not None and one.amount < 0), NOTHING)
    for payment in payments:
        told = min(payment.amount, due.get(payment.order_id or 0, NOTHING))
        if told:
            due[payment.order_id or 0] -= told
        pool += payment.amount - told
    still: list[OpenOrder] = []
    for order in sorted(orders, key=lambda one: (one.day, one.id)):
        open_ = due.get(order.id, NOTHING)
        taken = min(open_, pool)
        pool -= taken
        still += [OpenOrder(order, open_ - taken)] if open_ > taken else []
    return Balance(currency, tuple(still), pool)


def _ledgers(unit: Unit, customer_ids: Sequence[int]) -> dict[int, Ledger]:
    """Give what the customers whom the viewer sees ordered and paid."""
    seen = col(Customer.id).in_(customer_ids), unit.sees(col(Customer.owner_id))
    awaited = select(Order).where(col(Order.status) == "accepted", ~col(Order.settled), col(Order.amount).is_not(None))
    orders: dict[int, list[Order]] = defaultdict(list)
    payments: dict[int, list[Payment]] = defaultdict(list)
    for order in unit.session.exec(awaited.join(Customer, col(Customer.id) == col(Order.customer_id)).where(*seen)):
        orders[order.customer_id].append(order)
    paid = select(Payment).join(Customer, col(Customer.id) == col(Payment.customer_id)).where(*seen)
    for payment in unit.session.exec(paid.order_by(col(Payment.day), col(Payment.id))):
        payments[payment.customer_id].append(payment)
    return {one: Ledger(tuple(orders[one]), tuple(payments[one])) for one in {*orders, *payments}}


def _owing(unit: Unit) -> Select[Any]:
    """Add up what each customer of the viewer's owes in each currency."""
    bought = select_columns(col(Order.customer_id), col(Order.currency), col(Order.amount)).where(
        col(Order.status) == "accepted", ~col(Order.settled), col(Order.amount).is_not(None)
    )
    paid = select_columns(col(Payment.customer_id), col(Payment.currency), -col(Payment.amount))
    both = union_all(bought, paid).subquery()
    owed = func.sum(both.c.amount)
    return (
        select_columns(both.c.customer_id, both.c.currency, owed)
        .join(Customer, col(Customer.id) == both.c.customer_id)
        .where(unit.sees(col(Customer.owner_id)), col(Customer.archived_at).is_(None))
        .group_by(both.c.customer_id, both.c.currency)
        .having(owed > 0)
    )
