"""Adding a person at a customer, or what is new about one who is known."""

from dataclasses import dataclass

from crm_store import people
from crm_store.people import PersonChange
from crm_store.records import Customer, Person
from handlers.actions import AddPerson
from handlers.shared.base import Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.naming import RecordGone, customer_or_question, person_at
from handlers.shared.steps import summarise


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAdded(Outcome):
    """A person was added to a customer."""

    customer: str
    person: str
    title: str | None
    phone: str | None
    email: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonKnown(Outcome):
    """The person was there before; what was new about them is kept."""

    customer: str
    person: str
    title: str | None
    phone: str | None
    email: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAsked(Question):
    """It is not said who the new person is."""

    customer: str


def add_person(action: AddPerson, desk: Desk) -> Outcome:
    """Add a person."""
    customer = customer_or_question(action, action.customer, desk)
    if isinstance(customer, Question):
        return customer
    if action.person is None:
        return PersonAsked(action=action, slot="person", customer=customer.name)
    known = person_at(action.person, customer, desk)
    person = _amend(action, known, desk) if known else _add(action, action.person.words, customer, desk)
    if person is None:
        return RecordGone()
    summarise(desk, action, customer.name)
    kind = PersonKnown if known else PersonAdded
    return kind(customer=customer.name, person=person.name, title=person.title, phone=person.phone, email=person.email)


def _add(action: AddPerson, name: str, customer: Customer, desk: Desk) -> Person | None:
    return people.add(
        desk.unit,
        customer_id=customer.id,
        name=name,
        title=action.title,
        phone=action.phone,
        email=action.email,
    )


def _amend(action: AddPerson, known: Person, desk: Desk) -> Person | None:
    change = PersonChange(
        title=action.title or known.title, phone=action.phone or known.phone, email=action.email or known.email
    )
    return people.amend(desk.unit, known.id, **change)
