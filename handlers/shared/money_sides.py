"""What a customer ordered and what it may order: the two sides of its card that are about money."""

from dataclasses import dataclass

from crm_store import deals, orders, owed
from crm_store.records import Customer
from handlers.actions import AmendDeal, AmendOrder
from handlers.shared.amounts import OwedRow, credits_of, owed_rows, sums_of
from handlers.shared.base import Offer, Outcome, Sums
from handlers.shared.deal_rows import DealRow, deal_rows
from handlers.shared.desk import Desk
from handlers.shared.money_rows import OrderRow, order_row

_ROWS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class OrdersShown(Outcome):
    """The latest orders of a customer, what all of them come to, and what of it is owed."""

    customer: str
    total: int
    worth: Sums | None
    rows: tuple[OrderRow, ...]
    more: int | None
    owed: tuple[OwedRow, ...]
    credit: Sums | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoOrders(Outcome):
    """No order is known."""

    customer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DealsShown(Outcome):
    """The deals of a customer: so many open ones, what they come to, and those closed lately."""

    customer: str
    total: int
    worth: Sums | None
    rows: tuple[DealRow, ...]
    more: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoDeals(Outcome):
    """No deal is known."""

    customer: str


def orders_side(customer: Customer, desk: Desk) -> Outcome:
    """Show what a customer ordered."""
    found = orders.search(desk.unit, customer_id=customer.id, limit=_ROWS)
    if not found:
        return NoOrders(customer=customer.name)
    total = orders.count(desk.unit, customer_id=customer.id)
    balances = owed.of_customer(desk.unit, customer.id) if owed.is_kept(desk.unit) else ()
    due = {one.order.id: one.due for balance in balances for one in balance.open}
    return OrdersShown(
        customer=customer.name,
        total=total,
        worth=sums_of(orders.totals(desk.unit, customer_id=customer.id)),
        rows=tuple(order_row(one, number=place, due=due.get(one.id)) for place, one in enumerate(found, start=1)),
        more=total - len(found) or None,
        owed=owed_rows(balances, desk),
        credit=credits_of(balances),
        offers=tuple(Offer(AmendOrder(one.id), "button-row", place) for place, one in enumerate(found, start=1)),
    )


def deals_side(customer: Customer, desk: Desk) -> Outcome:
    """Show the deals with a customer."""
    found = deals.search(desk.unit, customer_id=customer.id, limit=_ROWS)
    if not found:
        return NoDeals(customer=customer.name)
    sums = deals.sums(desk.unit, customer_id=customer.id, is_open=True)
    return DealsShown(
        customer=customer.name,
        total=sum(one.count for one in sums),
        worth=sums_of(deals.by_currency(sums)),
        rows=deal_rows(found, desk),
        more=deals.count(desk.unit, customer_id=customer.id) - len(found) or None,
        offers=tuple(Offer(AmendDeal(one.deal.id), "button-row", place) for place, one in enumerate(found, start=1)),
    )
