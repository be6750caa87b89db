"""What is worked out from the records and kept beside them: the name index, the standings, the reminders.

A write only notes whose are out of date; they are made anew before they are read and before the transaction ends.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, SQLModel, col, select

from crm_store import birthdays, reminders
from crm_store.batches import batches
from crm_store.insight import grading, keep
from crm_store.names import CustomerNames, PersonName, index
from crm_store.records import Alias, Contact, Customer, FollowUp, Order, Organisation, Pause, Person, Terms, User


class Derived:
    """The rows whose names, standing or reminders have to be worked out again."""

    def __init__(self, session: Session, *, now: datetime) -> None:
        self._session = session
        self._now = now
        self._names: set[int] = set()
        self._standings: set[int] = set()
        self._plans: set[int] = set()
        self._people: set[int] = set()
        self._birthdays: set[int] = set()
        self._scheme = False

    def touch(self, row: SQLModel) -> None:
        """Note what a write of this row puts out of date."""
        if isinstance(row, Customer | Person) and row.birthday:
            self._birthdays.add(row.id if isinstance(row, Customer) else row.customer_id)
        match row:
            case Customer():
                self._names.add(row.id)
                self._standings.add(row.id)
            case Alias() | Person():
                self._names.add(row.customer_id)
            case FollowUp():
                self._plans.add(row.id)
            case User():
                self._people.add(row.id)
            case Contact(customer_id=int(customer_id)) | Order(customer_id=customer_id):
                self._standings.add(customer_id)
            case Pause(customer_id=customer_id) | Terms(customer_id=customer_id):
                self._standings.add(customer_id)
            case Organisation():
                self._scheme = True
            case _:
                pass

    def refresh(self) -> None:
        """Bring the name index and the standings up to the records."""
        self._session.flush()
        for ids in batches(sorted(self._names)):
            index_names(self._session, ids)
        if self._standings:
            keep.rebuild(self._session, sorted(self._standings), now=self._now)
        if self._scheme:
            self._scheme = False
            grading.regrade(self._session, now=self._now)
        if self._birthdays:
            birthdays.index(self._session, sorted(self._birthdays))
        if self._plans:
            reminders.follow(self._session, sorted(self._plans), now=self._now)
        if self._people:
            reminders.attend(self._session, sorted(self._people), now=self._now)
        for kept in (self._names, self._standings, self._plans, self._people, self._birthdays):
            kept.clear()


def rebuild(session: Session, *, now: datetime) -> None:
    """Work everything out anew, for rows that were written in bulk."""
    session.flush()
    for ids in batches(session.exec(select(col(Customer.id)).order_by(col(Customer.id))).all()):
        index_names(session, ids)
        birthdays.index(session, ids)
        keep.rebuild(session, ids, now=now)


def index_names(session: Session, customer_ids: Sequence[int]) -> None:
    """Make the name index right for these customers: as they are called now, or out when gone or archived."""
    connection = session.connection()
    living = session.exec(
        select(Customer).where(col(Customer.id).in_(customer_ids), col(Customer.archived_at).is_(None))
    ).all()
    for gone in set(customer_ids) - {customer.id for customer in living}:
        index.drop(connection, gone)
    index.put(connection, _names_of(session, living))


def _names_of(session: Session, customers: Sequence[Customer]) -> list[CustomerNames]:
    ids = [customer.id for customer in customers]
    aliases: dict[int, list[str]] = defaultdict(list)
    people: dict[int, list[PersonName]] = defaultdict(list)
    for alias in session.exec(select(Alias).where(col(Alias.customer_id).in_(ids)).order_by(col(Alias.id))):
        aliases[alias.customer_id].append(alias.name)
    for person in session.exec(select(Person).where(col(Person.customer_id).in_(ids)).order_by(col(Person.id))):
        people[person.customer_id].append(PersonName(person.id, person.name, person.title))
    return [
        CustomerNames(
            id=customer.id,
            name=customer.name,
            aliases=tuple(aliases[customer.id]),
            people=tuple(people[customer.id]),
            owner_id=customer.owner_id,
            private=customer.kind == "person",
        )
        for customer in customers
    ]
