"""Rows of lists that several capabilities show, and how to make them from what the store gives."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from crm_store import users
from crm_store.contacts import LoggedContact
from crm_store.follow_ups import PlannedFollowUp
from crm_store.records import Person
from handlers.actions import Channel, Named, ScheduleFollowUp, When
from handlers.shared.base import Line
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.text import for_row
from handlers.shared.when import due_of, is_past, time_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow(Line):
    """One contact of the log; `owner` is its writer where that is somebody else."""

    number: int
    at: When
    customer: str | None
    channel: str | None
    person: str | None
    owner: str | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpRow(Line):
    """One follow-up; `owner` is who has to do it where that is somebody else."""

    number: int
    due: When | None
    late: bool
    customer: str | None
    task: str | None
    channel: str | None
    owner: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRow(Line):
    """One contact where it is clear with which customer."""

    number: int
    at: When
    channel: str | None
    person: str | None
    owner: str | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow(Line):
    """One follow-up where it is clear for which customer."""

    due: When | None
    late: bool
    task: str | None
    channel: str | None
    owner: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow(Line):
    """One person at a customer."""

    name: str
    title: str | None
    phone: str | None
    email: str | None


def contact_rows(logged: Iterable[LoggedContact], desk: Desk) -> tuple[ContactRow, ...]:
    """Number contacts and make rows of them."""
    return tuple(
        ContactRow(
            number=number,
            at=time_of(one.contact),
            customer=customer_name(one),
            channel=one.contact.channel,
            person=person_name(one),
            owner=somebody_else(one.contact.author_id, desk),
            note=for_row(one.contact.note),
        )
        for number, one in enumerate(logged, start=1)
    )


def follow_up_rows(planned: Iterable[PlannedFollowUp], desk: Desk) -> tuple[FollowUpRow, ...]:
    """Number follow-ups and make rows of them."""
    return tuple(
        FollowUpRow(
            number=number,
            due=due_of(one.follow_up),
            late=is_past(due_of(one.follow_up), desk.now),
            customer=customer_name(one),
            task=for_row(one.follow_up.task),
            channel=one.follow_up.channel,
            owner=somebody_else(one.follow_up.owner_id, desk),
        )
        for number, one in enumerate(planned, start=1)
    )


def history_rows(logged: Iterable[LoggedContact], desk: Desk) -> tuple[HistoryRow, ...]:
    """Number the contacts of one customer and make rows of them."""
    return tuple(
        HistoryRow(number=row.number, at=row.at, channel=row.channel, person=row.person, owner=row.owner, note=row.note)
        for row in contact_rows(logged, desk)
    )


def plan_rows(planned: Iterable[PlannedFollowUp], desk: Desk) -> tuple[PlanRow, ...]:
    """Make rows of the follow-ups of one customer."""
    return tuple(
        PlanRow(due=row.due, late=row.late, task=row.task, channel=row.channel, owner=row.owner)
        for row in follow_up_rows(planned, desk)
    )


def person_rows(people: Iterable[Person]) -> tuple[PersonRow, ...]:
    """Make rows of people."""
    return tuple(PersonRow(name=p.name, title=p.title, phone=p.phone, email=p.email) for p in people)


def customer_name(one: LoggedContact | PlannedFollowUp) -> str | None:
    """Name the customer, by the words of a draft where it is still open."""
    kept = one.contact if isinstance(one, LoggedContact) else one.follow_up
    return one.customer.name if one.customer else kept.customer_words


def person_name(one: LoggedContact | PlannedFollowUp) -> str | None:
    """Name the person, as written where the store does not know them."""
    kept = one.contact if isinstance(one, LoggedContact) else one.follow_up
    return one.person.name if one.person else kept.person_words


def named_customer(one: LoggedContact | PlannedFollowUp) -> Named | None:
    """Name the customer as an action does."""
    words = customer_name(one)
    return known(one.customer) if one.customer else Named(words) if words else None


def named_person(one: LoggedContact | PlannedFollowUp) -> Named | None:
    """Name the person as an action does."""
    words = person_name(one)
    return known(one.person) if one.person else Named(words) if words else None


def as_planned(planned: PlannedFollowUp, *, owner: str | None) -> ScheduleFollowUp:
    """Give the action that would plan a follow-up as it stands, for what the next words may change of it."""
    return ScheduleFollowUp(
        customer=named_customer(planned),
        person=named_person(planned),
        due=due_of(planned.follow_up),
        repeat=planned.follow_up.repeat,
        task=planned.follow_up.task,
        channel=cast("Channel | None", planned.follow_up.channel),
        owner=owner,
    )


def somebody_else(user_id: int | None, desk: Desk) -> str | None:
    """Name a user who is not the viewer."""
    if user_id is None or user_id == desk.unit.viewer.user_id:
        return None
    user = users.by_id(desk.unit, user_id)
    return user.name if user else None
