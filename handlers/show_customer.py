"""A customer's card, or one side of it: history, people, phone numbers, orders, deals."""

from collections.abc import Callable
from dataclasses import dataclass

from crm_store import people
from crm_store.records import Customer
from handlers.actions import ShowCustomer
from handlers.shared.base import Outcome, Question
from handlers.shared.card import card_side
from handlers.shared.desk import Desk
from handlers.shared.money_sides import deals_side, orders_side
from handlers.shared.naming import customer_or_question
from handlers.shared.rows import PersonRow, person_rows
from handlers.shared.timeline import history_side


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


def _people(customer: Customer, desk: Desk) -> Outcome:
    rows = person_rows(people.of_customer(desk.unit, customer.id))
    return PeopleShown(customer=customer.name, rows=rows) if rows else NoPeople(customer=customer.name)


def _phones(customer: Customer, desk: Desk) -> Outcome:
    rows = person_rows(person for person in people.of_customer(desk.unit, customer.id) if person.phone)
    if not rows and not customer.phone:
        return NoPhones(customer=customer.name)
    return PhonesShown(customer=customer.name, phone=customer.phone, rows=rows)


_SIDES: dict[str, Callable[[Customer, Desk], Outcome]] = {
    "card": card_side,
    "history": history_side,
    "people": _people,
    "phone": _phones,
    "orders": orders_side,
    "deals": deals_side,
}
