"""What is worked out from the records and kept beside them: the name index and the contact rhythms.

A write only notes whose are out of date; they are made anew before they are read and before the transaction ends.
"""

from collections import defaultdict
from collections.abc import Sequence

from sqlmodel import Session, SQLModel, col, select

from crm_store.batches import batches
from crm_store.insight import keep
from crm_store.names import CustomerNames, PersonName, index
from crm_store.records import Alias, Contact, Customer, Person


class Derived:
    """The customers whose names or rhythm have to be worked out again."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._names: set[int] = set()
        self._rhythms: set[int] = set()

    def touch(self, row: SQLModel) -> None:
        """Note what a write of this row puts out of date."""
        match row:
            case Customer():
                self._names.add(row.id)
                self._rhythms.add(row.id)
            case Alias() | Person():
                self._names.add(row.customer_id)
            case Contact(customer_id=int(customer_id)):
                self._rhythms.add(customer_id)
            case _:
                pass

    def refresh(self) -> None:
        """Bring the name index and the rhythms up to the records."""
        self._session.flush()
        for ids in batches(sorted(self._names)):
            index_names(self._session, ids)
        for ids in batches(sorted(self._rhythms)):
            keep.rebuild(self._session, ids)
        self._names.clear()
        self._rhythms.clear()


def rebuild(session: Session) -> None:
    """Work everything out anew, for rows that were written in bulk."""
    session.flush()
    for ids in batches(session.exec(select(col(Customer.id)).order_by(col(Customer.id))).all()):
        index_names(session, ids)
        keep.rebuild(session, ids)


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
