"""Changing one field of a customer or of a person there, handing a customer over, or adding to the notes."""

from dataclasses import dataclass, replace
from typing import cast

from crm_store import customers, people, users
from crm_store.customers import CustomerChange
from crm_store.people import PersonChange
from crm_store.records import Customer, User
from handlers.actions import Action, AddPerson, Named, UpdateCustomer
from handlers.shared.base import Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.filling import filled, known
from handlers.shared.members import member_or_question
from handlers.shared.naming import customer_or_question, person_at
from handlers.shared.steps import summarise
from handlers.shared.text import appended, for_row, for_screen

_OF_PEOPLE = {"name", "title", "phone", "email", "birthday", "note"}
_CHOICES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerUpdated(Outcome):
    """A field has another value."""

    customer: str
    person: str | None
    field: str
    value: str
    was: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteAdded(Outcome):
    """The notes have one more line."""

    customer: str
    person: str | None
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldAsked(Question):
    """It is not said what should change."""

    customer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueAsked(Question):
    """It is not said what the field should become."""

    customer: str
    person: str | None
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFieldAsked(Question):
    """Only people have this field, and nobody was named."""

    customer: str
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonUnknown(Outcome):
    """Nobody at the customer is called so."""

    customer: str
    words: str


def update_customer(action: UpdateCustomer, desk: Desk) -> Outcome:
    """Change one field."""
    customer = customer_or_question(action, action.customer, desk)
    if isinstance(customer, Question):
        return customer
    if question := _open_slot(action, customer, desk):
        return question
    if action.field == "owner":
        return _hand_over(action, customer, desk)
    if action.person and action.field in _OF_PEOPLE:
        return _of_person(action, action.person, customer, desk)
    return _of_customer(action, customer, desk)


def _open_slot(action: UpdateCustomer, customer: Customer, desk: Desk) -> Question | None:
    if action.field is None:
        return FieldAsked(action=action, slot="field", customer=customer.name)
    if action.field == "title" and action.person is None:
        return _whose(action, customer, desk)
    if not action.value or not action.value.strip():
        person = str(action.person) if action.person else None
        return ValueAsked(action=action, slot="value", customer=customer.name, person=person, field=action.field)
    return None


def _whose(action: UpdateCustomer, customer: Customer, desk: Desk) -> PersonFieldAsked:
    there = people.of_customer(desk.unit, customer.id)[:_CHOICES]
    offers = tuple(Offer(replace(action, person=known(one)), "button-customer", one.name) for one in there)
    return PersonFieldAsked(
        action=action, slot="person", customer=customer.name, field=str(action.field), offers=offers
    )


def _of_customer(action: UpdateCustomer, customer: Customer, desk: Desk) -> Outcome:
    field, value = str(action.field), str(action.value)
    if field == "note":
        customers.amend(desk.unit, customer.id, notes=appended(customer.notes, value, day=desk.today))
        summarise(desk, action, customer.name)
        return NoteAdded(customer=customer.name, person=None, value=for_screen(value))
    name, was = customer.name, getattr(customer, field)
    customers.amend(desk.unit, customer.id, **cast("CustomerChange", {field: value}))
    summarise(desk, action, name)
    return _updated(name, None, field, value, was)


def _of_person(action: UpdateCustomer, named: Named, customer: Customer, desk: Desk) -> Outcome:
    person = person_at(named, customer, desk)
    if person is None:
        return _unknown_person(action, named, customer)
    field, value = str(action.field), str(action.value)
    if field == "note":
        people.amend(desk.unit, person.id, notes=appended(person.notes, value, day=desk.today))
        summarise(desk, action, customer.name)
        return NoteAdded(customer=customer.name, person=person.name, value=for_screen(value))
    name, was = person.name, getattr(person, field)
    people.amend(desk.unit, person.id, **cast("PersonChange", {field: value}))
    summarise(desk, action, customer.name)
    return _updated(customer.name, name, field, value, was)


def _unknown_person(action: UpdateCustomer, named: Named, customer: Customer) -> PersonUnknown:
    words = for_row(named.words)
    new: Action = AddPerson(customer=known(customer), person=named)
    if action.field in {"title", "phone", "email"}:
        new = filled(new, **{action.field: action.value})
    return PersonUnknown(customer=customer.name, words=words, offers=(Offer(new, "button-add-person", words),))


def _hand_over(action: UpdateCustomer, customer: Customer, desk: Desk) -> Outcome:
    member = member_or_question(action, action.value, desk, slot="value")
    if not isinstance(member, User):
        return member or FieldAsked(action=action, slot="value", customer=customer.name)
    was = users.by_id(desk.unit, customer.owner_id) if customer.owner_id else None
    customers.hand_over(desk.unit, customer.id, owner_id=member.id)
    summarise(desk, action, customer.name)
    return _updated(customer.name, None, "owner", member.name, was.name if was else None)


def _updated(customer: str, person: str | None, field: str, value: str, was: str | None) -> CustomerUpdated:
    return CustomerUpdated(
        customer=customer,
        person=person,
        field=field,
        value=for_screen(value),
        was=for_screen(was) if was != value else None,
    )
