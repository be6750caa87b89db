"""Orders: what a customer bought, seen by whoever sees the customer."""

from datetime import date
from decimal import Decimal
from typing import TypedDict, Unpack

from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from crm_store import customers
from crm_store.records import Customer, Order
from crm_store.unit import Unit


class OrderFilter(TypedDict, total=False):
    """What a list of orders may be narrowed to, days included at both ends; what is None narrows nothing."""

    first: date | None
    last: date | None
    customer_id: int | None
    owner_id: int | None


def by_id(unit: Unit, order_id: int) -> Order | None:
    """Give the order, a cancelled one too, if the viewer sees its customer."""
    return unit.session.exec(_visible(unit).where(col(Order.id) == order_id)).first()


def search(unit: Unit, *, limit: int = 20, offset: int = 0, **wanted: Unpack[OrderFilter]) -> tuple[Order, ...]:
    """List the accepted orders that match, the latest first."""
    query = _matching(unit, wanted).order_by(col(Order.day).desc(), col(Order.id).desc())
    return tuple(unit.session.exec(query.limit(limit).offset(offset)))


def count(unit: Unit, **wanted: Unpack[OrderFilter]) -> int:
    """Count the accepted orders that match."""
    return unit.session.scalar(_matching(unit, wanted).with_only_columns(func.count())) or 0


def totals(unit: Unit, **wanted: Unpack[OrderFilter]) -> dict[str, Decimal]:
    """Give the sums of the accepted orders that match, by currency."""
    query = _matching(unit, wanted).with_only_columns(col(Order.currency), func.sum(Order.amount))
    rows = unit.session.connection().execute(query.group_by(col(Order.currency)))
    return {currency: amount or Decimal(0) for currency, amount in rows}


def add(
    unit: Unit,
    *,
    customer_id: int,
    currency: str,
    amount: Decimal | None = None,
    product: str | None = None,
    quantity: Decimal | None = None,
    day: date | None = None,
    settled: bool = False,
) -> Order | None:
    """Keep an order, of today unless a day is given; a settled one awaits no payment.

    None when the viewer sees no such customer.
    """
    if customers.by_id(unit, customer_id) is None:
        return None
    return unit.changes.add(
        Order(
            customer_id=customer_id,
            amount=amount,
            currency=currency,
            product=product,
            quantity=quantity,
            day=day or unit.local_now.date(),
            settled=settled,
            author_id=unit.author_id,
            created_at=unit.now,
        )
    )


def cancel(unit: Unit, order_id: int) -> Order | None:
    """Let an order count no more, as its customer took it back; None when the viewer sees no such order."""
    order = by_id(unit, order_id)
    return order and unit.changes.amend(order, status="cancelled")


def remove(unit: Unit, order_id: int) -> Order | None:
    """Take an order out, because it never was; None when the viewer sees no such order."""
    order = by_id(unit, order_id)
    if order is None:
        return None
    unit.changes.remove(order)
    return order


def _visible(unit: Unit) -> SelectOfScalar[Order]:
    joined = select(Order).join(Customer, col(Customer.id) == col(Order.customer_id))
    return joined.where(unit.sees(col(Customer.owner_id)))


def _matching(unit: Unit, wanted: OrderFilter) -> SelectOfScalar[Order]:
    query = _visible(unit).where(col(Order.status) == "accepted")
    if (first := wanted.get("first")) is not None:
        query = query.where(col(Order.day) >= first)
    if (last := wanted.get("last")) is not None:
        query = query.where(col(Order.day) <= last)
    if (customer_id := wanted.get("customer_id")) is not None:
        query = query.where(col(Order.customer_id) == customer_id)
    if (owner_id := wanted.get("owner_id")) is not None:
        query = query.where(col(Customer.owner_id) == owner_id)
    return query
