"""Payments: money that came in from a customer, seen by whoever sees the customer."""

from datetime import date
from decimal import Decimal
from typing import TypedDict, Unpack

from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from crm_store import customers
from crm_store.records import Customer, Payment
from crm_store.unit import Unit


class PaymentFilter(TypedDict, total=False):
    """What a list of payments may be narrowed to, days included at both ends; what is None narrows nothing."""

    first: date | None
    last: date | None
    customer_id: int | None
    owner_id: int | None


def by_id(unit: Unit, payment_id: int) -> Payment | None:
    """Give the payment, if the viewer sees its customer."""
    return unit.session.exec(_matching(unit, {}).where(col(Payment.id) == payment_id)).first()


def search(unit: Unit, *, limit: int = 20, **wanted: Unpack[PaymentFilter]) -> tuple[Payment, ...]:
    """List the payments that match, the latest first."""
    query = _matching(unit, wanted).order_by(col(Payment.day).desc(), col(Payment.id).desc())
    return tuple(unit.session.exec(query.limit(limit)))


def count(unit: Unit, **wanted: Unpack[PaymentFilter]) -> int:
    """Count the payments that match."""
    return unit.session.scalar(_matching(unit, wanted).with_only_columns(func.count())) or 0


def totals(unit: Unit, **wanted: Unpack[PaymentFilter]) -> dict[str, Decimal]:
    """Give the sums of the payments that match, by currency."""
    query = _matching(unit, wanted).with_only_columns(col(Payment.currency), func.sum(Payment.amount))
    rows = unit.session.connection().execute(query.group_by(col(Payment.currency)))
    return {currency: amount or Decimal(0) for currency, amount in rows}


def add(
    unit: Unit,
    *,
    customer_id: int,
    amount: Decimal,
    currency: str,
    day: date | None = None,
    order_id: int | None = None,
) -> Payment | None:
    """Keep a payment, of today unless a day is given; None when the viewer sees no such customer."""
    if customers.by_id(unit, customer_id) is None:
        return None
    return unit.changes.add(
        Payment(
            customer_id=customer_id,
            amount=amount,
            currency=currency,
            day=day or unit.local_now.date(),
            order_id=order_id,
            author_id=unit.author_id,
            created_at=unit.now,
        )
    )


def remove(unit: Unit, payment_id: int) -> Payment | None:
    """Take a payment out; None when the viewer sees no such payment."""
    payment = by_id(unit, payment_id)
    if payment is None:
        return None
    unit.changes.remove(payment)
    return payment


def _matching(unit: Unit, wanted: PaymentFilter) -> SelectOfScalar[Payment]:
    query = (
        select(Payment)
        .join(Customer, col(Customer.id) == col(Payment.customer_id))
        .where(unit.sees(col(Customer.owner_id)))
    )
    if (first := wanted.get("first")) is not None:
        query = query.where(col(Payment.day) >= first)
    if (last := wanted.get("last")) is not None:
        query = query.where(col(Payment.day) <= last)
    if (customer_id := wanted.get("customer_id")) is not None:
        query = query.where(col(Payment.customer_id) == customer_id)
    if (owner_id := wanted.get("owner_id")) is not None:
        query = query.where(col(Customer.owner_id) == owner_id)
    return query
