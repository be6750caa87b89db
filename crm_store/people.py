"""People at customers: seen by whoever sees the customer."""

from typing import TypedDict, Unpack

from sqlalchemy import bindparam
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from crm_store import customers
from crm_store.access import Sees
from crm_store.names.folding import fold
from crm_store.records import Customer, Person
from crm_store.statements import Query, fetch
from crm_store.unit import Unit


class PersonChange(TypedDict, total=False):
    """The fields of a person that may be changed."""

    name: str
    title: str | None
    phone: str | None
    email: str | None
    birthday: str | None
    notes: str | None


def by_id(unit: Unit, person_id: int) -> Person | None:
    """Give the person, if the viewer may see their customer."""
    return unit.first(_BY_ID, id=person_id)


def of_customer(unit: Unit, customer_id: int) -> tuple[Person, ...]:
    """Give the people at a customer, in the order in which they became known."""
    return unit.all(_OF_CUSTOMER, customer_id=customer_id)


def named(unit: Unit, customer_id: int, name: str) -> Person | None:
    """Give the person of exactly this name at a customer, in either script or case."""
    wanted = fold(name.strip())
    return next((person for person in of_customer(unit, customer_id) if fold(person.name) == wanted), None)


def add(
    unit: Unit,
    *,
    customer_id: int,
    name: str,
    title: str | None = None,
    phone: str | None = None,
    email: str | None = None,
) -> Person | None:
    """Add a person to a customer; None when the viewer sees no such customer."""
    if customers.by_id(unit, customer_id) is None:
        return None
    return unit.changes.add(
        Person(
            customer_id=customer_id,
            name=name,
            title=title,
            phone=phone,
            email=email,
            created_at=unit.now,
        )
    )


def amend(unit: Unit, person_id: int, **change: Unpack[PersonChange]) -> Person | None:
    """Change fields of a person; None when the viewer sees no such person."""
    person = by_id(unit, person_id)
    return person and unit.changes.amend(person, **change)


def belongs(unit: Unit, person_id: int | None, customer_id: int | None) -> bool:
    """Tell whether the viewer sees this customer and this person there; what is None is not asked."""
    if person_id is not None:
        person = fetch(unit.session, Person, person_id)
        if person is None or person.customer_id != customer_id:
            return False
    return customer_id is None or customers.by_id(unit, customer_id) is not None


def _visible(sees: Sees) -> SelectOfScalar[Person]:
    return (
        select(Person)
        .join(Customer, col(Customer.id) == col(Person.customer_id))
        .where(sees(col(Customer.owner_id)))
        .order_by(col(Person.id))
    )


_BY_ID: Query[Person] = Query(lambda sees: _visible(sees).where(col(Person.id) == bindparam("id")))
_OF_CUSTOMER: Query[Person] = Query(
    lambda sees: _visible(sees).where(col(Person.customer_id) == bindparam("customer_id"))
)
