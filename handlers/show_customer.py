"""A customer's card, or one side of it: history, people, phone numbers, orders."""

from collections.abc import Callable
from dataclasses import dataclass

from crm_store import contacts, follow_ups, people
from crm_store.insight import lapsing
from crm_store.records import Customer
from handlers.actions import AmendContact, ShowCustomer
from handlers.shared.base import Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.money_sides import deals_side, orders_side
from handlers.shared.naming import customer_or_question
from handlers.shared.rows import (
    HistoryRow,
    PersonRow,
    PlanRow,
    history_rows,
    person_rows,
    plan_rows,
    somebody_else,
)
from handlers.shared.silence import SilenceRow, silence_of
from handlers.shared.text import for_screen

_ON_CARD = 3
_ROWS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerShown(Outcome):
    """What is known of a customer at a glance."""

    customer: str
    tier: str | None
    owner: str | None
    industry: str | None
    region: str | None
    phone: str | None
    email: str | None
    address: str | None
    birthday: str | None
    people: tuple[PersonRow, ...]
    contacts: tuple[HistoryRow, ...]
    follow_ups: tuple[PlanRow, ...]
    silence: tuple[SilenceRow, ...]
    notes: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryShown(Outcome):
    """The contacts with a customer, the latest first."""

    customer: str
    total: int
    rows: tuple[HistoryRow, ...]
    more: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoHistory(Outcome):
    """There was no contact yet."""

    customer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleShown(Outcome):
    """The people at a customer."""

    customer: str
    rows: tuple[PersonRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoPeople(Outcome):
    """Nobody is known there."""

    customer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhonesShown(Outcome):
    """The phone numbers of a customer and of its people."""

    customer: str
    phone: str | None
    rows: tuple[PersonRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoPhones(Outcome):
    """No phone number is known."""

    customer: str


def show_customer(action: ShowCustomer, desk: Desk) -> Outcome:
    """Show a customer."""
    customer = customer_or_question(action, action.customer, desk)
    if isinstance(customer, Question):
        return customer
    return _SIDES[action.about or "card"](customer, desk)


def _card(customer: Customer, desk: Desk) -> Outcome:
    logged = contacts.search(desk.unit, customer_id=customer.id, limit=_ON_CARD)
    planned = follow_ups.search(desk.unit, customer_id=customer.id, limit=_ON_CARD)
    lapse = lapsing.of_customer(desk.unit, customer.id)
    return CustomerShown(
        customer=customer.name,
        tier=customer.tier,
        owner=somebody_else(customer.owner_id, desk),
        industry=customer.industry,
        region=customer.region,
        phone=customer.phone,
        email=customer.email,
        address=customer.address,
        birthday=customer.birthday,
        people=person_rows(people.of_customer(desk.unit, customer.id)[:_ROWS]),
        contacts=history_rows(logged, desk),
        follow_ups=plan_rows(planned, desk),
        silence=(silence_of(lapse),) if lapse and lapse.silent_days else (),
        notes=for_screen(customer.notes),
    )


def _history(customer: Customer, desk: Desk) -> Outcome:
    total = contacts.count(desk.unit, customer_id=customer.id)
    if total == 0:
        return NoHistory(customer=customer.name)
    found = contacts.search(desk.unit, customer_id=customer.id, limit=_ROWS)
    return HistoryShown(
        customer=customer.name,
        total=total,
        rows=history_rows(found, desk),
        more=total - len(found) or None,
        offers=tuple(
            Offer(AmendContact(one.contact.id), "button-row", number) for number, one in enumerate(found, start=1)
        ),
    )


def _people(customer: Customer, desk: Desk) -> Outcome:
    rows = person_rows(people.of_customer(desk.unit, customer.id))
    return PeopleShown(customer=customer.name, rows=rows) if rows else NoPeople(customer=customer.name)


def _phones(customer: Customer, desk: Desk) -> Outcome:
    rows = person_rows(person for person in people.of_customer(desk.unit, customer.id) if person.phone)
    if not rows and not customer.phone:
        return NoPhones(customer=customer.name)
    return PhonesShown(customer=customer.name, phone=customer.phone, rows=rows)


_SIDES: dict[str, Callable[[Customer, Desk], Outcome]] = {
    "card": _card,
    "history": _history,
    "people": _people,
    "phone": _phones,
    "orders": orders_side,
    "deals": deals_side,
}
