"""Contacts: what happened with whom. One without a customer is a draft, seen by its writer and counted nowhere."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeAlias, TypedDict, Unpack, cast

from sqlalchemy import ColumnElement, bindparam
from sqlmodel import and_, col, func, or_, select
from sqlmodel.sql.expression import Select

from crm_store import people
from crm_store.clock import PAST_DAY_CLOCK, clock_of, instant
from crm_store.records import Contact, Customer, Person
from crm_store.statements import Query, made
from crm_store.unit import Unit

Joined: TypeAlias = Select[Contact, Customer, Person]


class ContactFilter(TypedDict, total=False):
    """What a list of contacts may be narrowed to, days included at both ends; what is None narrows nothing."""

    first: date | None
    last: date | None
    customer_id: int | None
    author_id: int | None


class ContactChange(TypedDict, total=False):
    """The fields of a contact that may be changed."""

    customer_id: int | None
    customer_words: str | None
    candidates: list[int]
    person_id: int | None
    person_words: str | None
    channel: str | None
    day: date
    last_day: date | None
    clock: time | None
    part: str | None
    reached: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class LoggedContact:
    """A contact with whom it was: a draft has no customer yet."""

    contact: Contact
    customer: Customer | None
    person: Person | None


def by_id(unit: Unit, contact_id: int) -> LoggedContact | None:
    """Give the contact, if it is of a customer whom the viewer sees, or the viewer's own draft."""
    query = _joined().where(
        col(Contact.id) == contact_id,
        or_(
            and_(col(Customer.id).is_not(None), unit.sees(col(Customer.owner_id))),
            and_(col(Contact.customer_id).is_(None), col(Contact.author_id) == unit.viewer.user_id),
        ),
    )
    row = unit.session.exec(query).first()
    return LoggedContact(*row) if row else None


def search(
    unit: Unit, *, limit: int = 20, offset: int = 0, **wanted: Unpack[ContactFilter]
) -> tuple[LoggedContact, ...]:
    """List the contacts that match, the latest first."""
    query = _matching(_joined().where(*_counted(unit)), wanted)
    query = query.order_by(col(Contact.occurred_at).desc(), col(Contact.id).desc())
    return tuple(LoggedContact(*row) for row in unit.session.exec(query.limit(limit).offset(offset)))


def count(unit: Unit, **wanted: Unpack[ContactFilter]) -> int:
    """Count the contacts that match."""
    query = _matching(_joined().where(*_counted(unit)), wanted).with_only_columns(func.count())
    return unit.session.scalar(query) or 0


def latest(unit: Unit, customer_id: int) -> LoggedContact | None:
    """Give the last contact with a customer."""
    return next(iter(search(unit, customer_id=customer_id, limit=1)), None)


def drafts(unit: Unit) -> tuple[Contact, ...]:
    """Give the viewer's own contacts whose customer is still open, the latest first."""
    return unit.all(_DRAFTS, author_id=unit.viewer.user_id)


def add(
    unit: Unit,
    *,
    customer_id: int | None,
    customer_words: str | None = None,
    candidates: tuple[int, ...] = (),
    person_id: int | None = None,
    person_words: str | None = None,
    channel: str | None = None,
    day: date | None = None,
    last_day: date | None = None,
    clock: time | None = None,
    part: str | None = None,
    reached: bool = True,
    note: str | None = None,
) -> Contact | None:
    """Keep a contact; without a day it is of now, and marked so. None when the viewer sees no such customer."""
    if not people.belongs(unit, person_id, customer_id):
        return None
    today = unit.local_now.date()
    contact = made(
        Contact,
        customer_id=customer_id,
        customer_words=customer_words,
        candidates=list(candidates),
        person_id=person_id,
        person_words=person_words,
        channel=channel,
        day=day or today,
        last_day=last_day,
        ends_on=last_day or day or today,
        clock=clock,
        part=part,
        assumed=day is None,
        occurred_at=_occurred(unit, day or today, last_day, clock, part),
        reached=reached,
        note=note,
        author_id=unit.author_id,
        created_at=unit.now,
    )
    return unit.changes.add(contact)


def amend(unit: Unit, contact_id: int, **change: Unpack[ContactChange]) -> Contact | None:
    """Change fields of a contact, or say of a draft whose it is; None when the viewer sees no such contact."""
    logged = by_id(unit, contact_id)
    if logged is None:
        return None
    contact = logged.contact
    fields: dict[str, object] = dict(change)
    if change.get("customer_id", contact.customer_id) != contact.customer_id:
        fields.setdefault("person_id", None)
    if not people.belongs(unit, *_whose(contact, fields)):
        return None
    if fields.keys() & {"day", "last_day", "clock", "part"}:
        fields |= _when(unit, contact, change)
    return unit.changes.amend(contact, **fields)


def remove(unit: Unit, contact_id: int) -> Contact | None:
    """Take a contact out of the log; None when the viewer sees no such contact."""
    logged = by_id(unit, contact_id)
    if logged is None:
        return None
    unit.changes.remove(logged.contact)
    return logged.contact


_DRAFTS: Query[Contact] = Query(
    lambda _: (
        select(Contact)
        .where(col(Contact.customer_id).is_(None), col(Contact.author_id) == bindparam("author_id"))
        .order_by(col(Contact.id).desc())
    )
)


def _joined() -> Joined:
    return (
        select(Contact, Customer, Person)
        .join(Customer, col(Customer.id) == col(Contact.customer_id), isouter=True)
        .join(Person, col(Person.id) == col(Contact.person_id), isouter=True)
    )


def _counted(unit: Unit) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(Customer.id).is_not(None), unit.sees(col(Customer.owner_id))


def _matching(query: Joined, wanted: ContactFilter) -> Joined:
    if (first := wanted.get("first")) is not None:
        query = query.where(col(Contact.ends_on) >= first)
    if (last := wanted.get("last")) is not None:
        query = query.where(col(Contact.day) <= last)
    if (customer_id := wanted.get("customer_id")) is not None:
        query = query.where(col(Contact.customer_id) == customer_id)
    if (author_id := wanted.get("author_id")) is not None:
        query = query.where(col(Contact.author_id) == author_id)
    return query


def _whose(contact: Contact, fields: dict[str, object]) -> tuple[int | None, int | None]:
    ids = [fields.get(name, getattr(contact, name)) for name in ("person_id", "customer_id")]
    return cast("tuple[int | None, int | None]", tuple(ids))


def _when(unit: Unit, contact: Contact, change: ContactChange) -> dict[str, object]:
    day = change.get("day", contact.day)
    last_day = change.get("last_day", None if "day" in change else contact.last_day)
    clock = change.get("clock", contact.clock)
    part = change.get("part", contact.part)
    occurred_at = _occurred(unit, day, last_day, clock, part)
    return {"assumed": False, "last_day": last_day, "ends_on": last_day or day, "occurred_at": occurred_at}


def _occurred(unit: Unit, day: date, last_day: date | None, clock: time | None, part: str | None) -> datetime:
    """Give the instant to sort by: of today without a time it is now, of another day its noon."""
    if clock is None and part is None and last_day is None and day == unit.local_now.date():
        return unit.now
    return instant(last_day or day, clock_of(clock, part, PAST_DAY_CLOCK), unit.viewer.zone)
