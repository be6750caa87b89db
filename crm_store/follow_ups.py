"""Follow-ups: what is to be done for whom and when. One without a customer is a draft, as a contact may be."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any, TypeAlias, TypedDict, Unpack, cast

from sqlalchemy import ColumnElement, bindparam
from sqlmodel import and_, col, func, nulls_last, or_, select
from sqlmodel.sql.expression import Select

from crm_store import people
from crm_store.clock import DAY_CLOCK, clock_of, instant
from crm_store.matching import ENOUGH, closeness
from crm_store.occurrences import next_day
from crm_store.records import Customer, FollowUp, Person
from crm_store.records.activity import Status
from crm_store.statements import Query, made
from crm_store.unit import Unit

Joined: TypeAlias = Select[FollowUp, Customer, Person]


class FollowUpFilter(TypedDict, total=False):
    """What a list of follow-ups may be narrowed to, days included at both ends; what is None narrows nothing."""

    first: date | None
    last: date | None
    customer_id: int | None
    owner_id: int | None
    overdue: bool | None
    status: Status | None


class FollowUpChange(TypedDict, total=False):
    """The fields of a follow-up that may be changed; the time is changed by `reschedule`."""

    customer_id: int | None
    customer_words: str | None
    candidates: list[int]
    person_id: int | None
    person_words: str | None
    task: str | None
    channel: str | None
    owner_id: int | None
    repeat: str | None


@dataclass(frozen=True, slots=True)
class PlannedFollowUp:
    """A follow-up with whom it is for: a draft has no customer yet."""

    follow_up: FollowUp
    customer: Customer | None
    person: Person | None


@dataclass(frozen=True, slots=True)
class Completed:
    """A follow-up that was done, and the next one of its series if it repeats."""

    done: FollowUp
    following: FollowUp | None


@dataclass(frozen=True, slots=True)
class Due:
    """When something is to be done, in local terms; a day alone, a range, a clock time or a part of the day."""

    day: date | None = None
    last_day: date | None = None
    clock: time | None = None
    part: str | None = None


def by_id(unit: Unit, follow_up_id: int) -> PlannedFollowUp | None:
    """Give the follow-up, if its customer or itself is for the viewer to see, or it is the viewer's own draft."""
    query = _joined().where(
        col(FollowUp.id) == follow_up_id,
        or_(and_(*_counted(unit)), and_(*_drafted(unit))),
    )
    row = unit.session.exec(query).first()
    return PlannedFollowUp(*row) if row else None


def search(
    unit: Unit, *, limit: int = 20, offset: int = 0, **wanted: Unpack[FollowUpFilter]
) -> tuple[PlannedFollowUp, ...]:
    """List the follow-ups that match (the open ones, where no status is given), the next due first."""
    query = _matching(unit, _joined().where(*_counted(unit)), wanted)
    query = query.order_by(nulls_last(col(FollowUp.next_at)), col(FollowUp.id))
    return tuple(PlannedFollowUp(*row) for row in unit.session.exec(query.limit(limit).offset(offset)))


def count(unit: Unit, **wanted: Unpack[FollowUpFilter]) -> int:
    """Count the follow-ups that match."""
    query = _matching(unit, _joined().where(*_counted(unit)), wanted).with_only_columns(func.count())
    return unit.session.scalar(query) or 0


def drafts(unit: Unit) -> tuple[FollowUp, ...]:
    """Give the viewer's own follow-ups whose customer is still open, the latest first."""
    return unit.all(_DRAFTS, author_id=unit.viewer.user_id)


def is_planned(unit: Unit, customer_id: int) -> bool:
    """Tell whether something is to be done for a customer."""
    return bool(unit.all(_PLANNED, customer_id=customer_id))


def find_open(unit: Unit, *, customer_id: int | None = None, words: str | None = None) -> tuple[PlannedFollowUp, ...]:
    """Give the open follow-ups that may be meant: of a customer, with a task like these words, the closest first."""
    planned = search(unit, customer_id=customer_id, limit=500)
    if not words:
        return planned
    close = [(closeness(words, one.follow_up.task or ""), one) for one in planned]
    best = max((share for share, _ in close), default=0.0)
    return tuple(one for share, one in close if share == best >= ENOUGH)


def add(
    unit: Unit,
    *,
    customer_id: int | None,
    customer_words: str | None = None,
    candidates: tuple[int, ...] = (),
    person_id: int | None = None,
    person_words: str | None = None,
    due: Due | None = None,
    repeat: str | None = None,
    task: str | None = None,
    channel: str | None = None,
    owner_id: int | None = None,
) -> FollowUp | None:
    """Plan a follow-up, the viewer's own unless given to another; None when the viewer sees no such customer."""
    if not people.belongs(unit, person_id, customer_id):
        return None
    due = _first(unit, due, repeat)
    follow_up = made(
        FollowUp,
        customer_id=customer_id,
        customer_words=customer_words,
        candidates=list(candidates),
        person_id=person_id,
        person_words=person_words,
        **_times(due, unit.viewer.zone),
        zone=unit.viewer.zone,
        repeat=repeat,
        repeat_from=due.day if repeat else None,
        task=task,
        channel=channel,
        owner_id=owner_id if owner_id is not None else unit.author_id,
        author_id=unit.author_id,
        created_at=unit.now,
    )
    return unit.changes.add(follow_up)


def amend(unit: Unit, follow_up_id: int, **change: Unpack[FollowUpChange]) -> FollowUp | None:
    """Change fields of a follow-up, or say of a draft whose it is; None when the viewer sees no such follow-up."""
    planned = by_id(unit, follow_up_id)
    if planned is None:
        return None
    follow_up = planned.follow_up
    fields: dict[str, object] = dict(change)
    if change.get("customer_id", follow_up.customer_id) != follow_up.customer_id:
        fields.setdefault("person_id", None)
    if not people.belongs(unit, *_whose(follow_up, fields)):
        return None
    if "repeat" in change:
        due = _first(unit, _due_of(follow_up), change["repeat"])
        fields |= {**_times(due, follow_up.zone), "repeat_from": due.day}
    return unit.changes.amend(follow_up, **fields)


def complete(unit: Unit, follow_up_id: int, *, note: str | None = None) -> Completed | None:
    """Mark an open follow-up done and plan the next one of its series; None when there is no such open one."""
    follow_up = _open(unit, follow_up_id)
    if follow_up is None:
        return None
    unit.changes.amend(follow_up, status="done", done_at=unit.now, reason=note)
    return Completed(follow_up, _following(unit, follow_up))


def reschedule(unit: Unit, follow_up_id: int, *, due: Due) -> FollowUp | None:
    """Move an open follow-up; a new day alone keeps the time of day. None when there is no such open one."""
    follow_up = _open(unit, follow_up_id)
    if follow_up is None:
        return None
    if due.last_day is None and due.clock is None and due.part is None:
        due = replace(_due_of(follow_up), day=due.day, last_day=None)
    return unit.changes.amend(follow_up, **_times(due, follow_up.zone))


def cancel(unit: Unit, follow_up_id: int, *, reason: str | None = None) -> FollowUp | None:
    """Drop an open follow-up, and with it the rest of its series; None when there is no such open one."""
    follow_up = _open(unit, follow_up_id)
    return follow_up and unit.changes.amend(follow_up, status="cancelled", done_at=unit.now, reason=reason)


def remove(unit: Unit, follow_up_id: int) -> FollowUp | None:
    """Take a follow-up away as if it had never been; None when the viewer sees no such follow-up."""
    planned = by_id(unit, follow_up_id)
    if planned is None:
        return None
    unit.changes.remove(planned.follow_up)
    return planned.follow_up


_DRAFTS: Query[FollowUp] = Query(
    lambda _: (
        select(FollowUp)
        .where(col(FollowUp.customer_id).is_(None), col(FollowUp.author_id) == bindparam("author_id"))
        .order_by(col(FollowUp.id).desc())
    )
)
_PLANNED: Query[int] = Query(
    lambda sees: (
        select(FollowUp.id)
        .join(Customer, col(Customer.id) == col(FollowUp.customer_id))
        .where(
            col(FollowUp.customer_id) == bindparam("customer_id"),
            col(FollowUp.status) == "open",
            or_(sees(col(Customer.owner_id)), sees(col(FollowUp.owner_id))),
        )
        .limit(1)
    )
)


def _joined() -> Joined:
    return (
        select(FollowUp, Customer, Person)
        .join(Customer, col(Customer.id) == col(FollowUp.customer_id), isouter=True)
        .join(Person, col(Person.id) == col(FollowUp.person_id), isouter=True)
    )


def _counted(unit: Unit) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    # What a manager gave somebody to do is theirs to see, whoever owns the customer.
    seen = or_(unit.sees(col(Customer.owner_id)), unit.sees(col(FollowUp.owner_id)))
    return col(Customer.id).is_not(None), seen


def _drafted(unit: Unit) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(FollowUp.customer_id).is_(None), col(FollowUp.author_id) == unit.viewer.user_id


def _matching(unit: Unit, query: Joined, wanted: FollowUpFilter) -> Joined:
    query = query.where(col(FollowUp.status) == (wanted.get("status") or "open"))
    last_day = func.coalesce(FollowUp.due_last_day, FollowUp.due_day)
    if (first := wanted.get("first")) is not None:
        query = query.where(last_day >= first)
    if (last := wanted.get("last")) is not None:
        query = query.where(col(FollowUp.due_day) <= last)
    if (customer_id := wanted.get("customer_id")) is not None:
        query = query.where(col(FollowUp.customer_id) == customer_id)
    if (owner_id := wanted.get("owner_id")) is not None:
        query = query.where(col(FollowUp.owner_id) == owner_id)
    if wanted.get("overdue"):
        late = and_(col(FollowUp.due_clock).is_not(None), col(FollowUp.next_at) < unit.now)
        query = query.where(or_(last_day < unit.local_now.date(), late))
    return query


def _open(unit: Unit, follow_up_id: int) -> FollowUp | None:
    planned = by_id(unit, follow_up_id)
    return planned.follow_up if planned and planned.follow_up.status == "open" else None


def _whose(follow_up: FollowUp, fields: dict[str, object]) -> tuple[int | None, int | None]:
    ids = [fields.get(name, getattr(follow_up, name)) for name in ("person_id", "customer_id")]
    return cast("tuple[int | None, int | None]", tuple(ids))


def _due_of(follow_up: FollowUp) -> Due:
    return Due(follow_up.due_day, follow_up.due_last_day, follow_up.due_clock, follow_up.due_part)


def _first(unit: Unit, due: Due | None, repeat: str | None) -> Due:
    """Give the first occurrence of a series of which no start was said: the next after today."""
    due = due or Due()
    if repeat is None or due.day is not None:
        return due
    today = unit.local_now.date()
    tonight = datetime.combine(today, time.max)
    return replace(due, day=next_day(repeat, start=today, clock=due.clock, after=tonight))


def _following(unit: Unit, done: FollowUp) -> FollowUp | None:
    if done.repeat is None or done.due_day is None:
        return None
    was_due = datetime.combine(done.due_day, done.due_clock or time.max)
    after = max(was_due, unit.local_now)
    start = done.repeat_from or done.due_day
    day = next_day(done.repeat, start=start, clock=done.due_clock, after=after)
    if day is None:
        return None
    due = replace(_due_of(done), day=day, last_day=None)
    following = FollowUp(
        **done.model_dump(include=_CARRIED), **_times(due, done.zone), previous_id=done.id, created_at=unit.now
    )
    return unit.changes.add(following)


_CARRIED = {
    "customer_id",
    "person_id",
    "person_words",
    "zone",
    "repeat",
    "repeat_from",
    "task",
    "channel",
    "owner_id",
    "author_id",
}


def _times(due: Due, zone: str) -> dict[str, Any]:
    return {
        "due_day": due.day,
        "due_last_day": due.last_day,
        "due_clock": due.clock,
        "due_part": due.part,
        "next_at": due.day and instant(due.day, clock_of(due.clock, due.part, DAY_CLOCK), zone),
    }
