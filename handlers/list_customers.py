"""Customers by tier, region, industry, owner, or by how long they have been silent."""

from dataclasses import dataclass

from crm_store import contacts, customers
from crm_store.customers import CustomerFilter
from crm_store.records import Customer, User
from handlers.actions import ListCustomers, ShowCustomer
from handlers.shared.base import Line, Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.members import member_or_question
from handlers.shared.rows import somebody_else

_ROWS = 10
_BUTTONS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerRow(Line):
    """One customer; `silent` is the number of days since the last contact."""

    number: int
    customer: str
    tier: str | None
    region: str | None
    industry: str | None
    owner: str | None
    silent: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomersListed(Outcome):
    """The customers that match; `more` is how many are not shown."""

    total: int
    tier: str | None
    stage: str | None
    region: str | None
    industry: str | None
    silent_days: int | None
    owner: str | None
    rows: tuple[CustomerRow, ...]
    more: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoCustomers(Outcome):
    """No customer matches."""

    tier: str | None
    stage: str | None
    region: str | None
    industry: str | None
    silent_days: int | None
    owner: str | None


def list_customers(action: ListCustomers, desk: Desk) -> Outcome:
    """List the customers that match."""
    owner = member_or_question(action, action.owner, desk)
    return owner if isinstance(owner, Question) else _listed(action, desk, owner)


def _listed(action: ListCustomers, desk: Desk, owner: User | None) -> Outcome:
    wanted = CustomerFilter(
        tier=action.tier,
        stage=action.stage,
        region=action.region,
        industry=action.industry,
        silent_days=action.silent_days,
        owner_id=owner.id if owner else None,
    )
    total = customers.count(desk.unit, **wanted)
    if total == 0:
        return _none(action, owner)
    found = customers.search(desk.unit, limit=_ROWS, **wanted)
    return CustomersListed(
        total=total,
        tier=action.tier,
        stage=action.stage,
        region=action.region,
        industry=action.industry,
        silent_days=action.silent_days,
        owner=owner.name if owner else None,
        rows=tuple(_row(number, customer, desk) for number, customer in enumerate(found, start=1)),
        more=total - len(found) or None,
        offers=tuple(_open(number, customer) for number, customer in enumerate(found[:_BUTTONS], start=1)),
    )


def _none(action: ListCustomers, owner: User | None) -> NoCustomers:
    return NoCustomers(
        tier=action.tier,
        stage=action.stage,
        region=action.region,
        industry=action.industry,
        silent_days=action.silent_days,
        owner=owner.name if owner else None,
    )


def _row(number: int, customer: Customer, desk: Desk) -> CustomerRow:
    latest = contacts.latest(desk.unit, customer.id)
    return CustomerRow(
        number=number,
        customer=customer.name,
        tier=customer.tier,
        region=customer.region,
        industry=customer.industry,
        owner=somebody_else(customer.owner_id, desk),
        silent=max(0, (desk.today - latest.contact.day).days) if latest else None,
    )


def _open(number: int, customer: Customer) -> Offer:
    return Offer(ShowCustomer(customer=known(customer)), "button-row", number)
