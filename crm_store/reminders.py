"""When the clock has to look at something next: one indexed row for each follow-up and each habit of a person.

The rows follow the records: whoever writes a follow-up or a person's settings has them made anew in the same
transaction. Looking for what is due then reads nothing else.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import Connection, delete, insert
from sqlmodel import Session, col, select

from crm_store.batches import batches
from crm_store.clock import DAY_CLOCK, clock_of, instant
from crm_store.hours import EVENING, Hours, hours_of
from crm_store.insight.days import later
from crm_store.records import FollowUp, Organisation, Reminder, User
from crm_store.records.push import ReminderKind
from crm_store.workdays import is_workday, next_workday

NEVER = datetime(9999, 12, 31, tzinfo=UTC)
"""When the clock looks at what is not to be told again."""

LEAD = timedelta(minutes=30)
"""So long before it somebody is told of what they have to go to."""

GONE_TO = frozenset({"visit", "meeting", "meal", "event"})

GAPS = (1, 2, 4, 7, 14, 30)
"""Days between one word about something overdue and the next; after the last nothing more is said."""

NIGHT = time(3)
_MANAGING = frozenset({"leader", "manager", "admin"})
_MONDAY = 0


def due(connection: Connection, now: datetime, *, limit: int = 500) -> list[int | None]:
    """Give whose reminders are due, None for what is nobody's own."""
    query = select(Reminder.user_id).where(col(Reminder.at) <= now).order_by(col(Reminder.at)).limit(limit)
    return list(dict.fromkeys(connection.scalars(query)))


def of_user(session: Session, user_id: int | None, now: datetime) -> tuple[Reminder, ...]:
    """Give what is due for somebody, the longest due first."""
    query = select(Reminder).where(col(Reminder.user_id) == user_id, col(Reminder.at) <= now)
    return tuple(session.exec(query.order_by(col(Reminder.at), col(Reminder.id)).limit(500)))


def next_at(connection: Connection) -> datetime | None:
    """Give when the clock has to look next."""
    query = select(Reminder.at).where(col(Reminder.at) < NEVER).order_by(col(Reminder.at)).limit(1)
    return connection.scalar(query)


def put(session: Session, kind: ReminderKind, subject: int, *, user_id: int | None, at: datetime) -> None:
    """Let the clock look at something at a time, in place of any other time for it."""
    session.connection().execute(delete(Reminder).where(col(Reminder.kind) == kind, col(Reminder.subject) == subject))
    session.add(Reminder(kind=kind, subject=subject, user_id=user_id, at=at))


def follow(session: Session, ids: Sequence[int], *, now: datetime) -> None:
    """Make the reminders of these follow-ups anew."""
    session.flush()
    for some in batches(ids):
        connection = session.connection()
        connection.execute(delete(Reminder).where(col(Reminder.kind) == "follow_up", col(Reminder.subject).in_(some)))
        query = (
            select(FollowUp, User)
            .join(User, col(User.id) == col(FollowUp.owner_id))
            .where(col(FollowUp.id).in_(some), *_TOLD)
        )
        rows = [_row(follow_up, hours_of(user), now) for follow_up, user in session.exec(query)]
        if rows:
            connection.execute(insert(Reminder), rows)


_TOLD = (
    col(FollowUp.status) == "open",
    col(FollowUp.due_day).is_not(None),
    col(FollowUp.customer_id).is_not(None),
    col(User.deactivated_at).is_(None),
)


def attend(session: Session, user_ids: Iterable[int], *, now: datetime) -> None:
    """Make the reminders of these people's days anew, and of what they have to do."""
    session.flush()
    for user_id in user_ids:
        user = session.get(User, user_id)
        of_days = col(Reminder.kind).in_(("morning", "evening", "weekly"))
        session.connection().execute(delete(Reminder).where(of_days, col(Reminder.subject) == user_id))
        if user is None or user.deactivated_at is not None:
            session.connection().execute(delete(Reminder).where(col(Reminder.user_id) == user_id))
            continue
        session.add_all(_habits(user, now))
        query = select(FollowUp.id).where(col(FollowUp.owner_id) == user_id, col(FollowUp.status) == "open")
        follow(session, session.exec(query).all(), now=now)


def fill(session: Session, *, now: datetime) -> None:
    """Make the reminders that are missing: of people, follow-ups and the night's work that came in otherwise."""
    there = select(Reminder.subject).where(col(Reminder.kind) == "morning")
    people = select(User.id).where(col(User.deactivated_at).is_(None), col(User.id).not_in(there))
    attend(session, session.exec(people).all(), now=now)
    known = select(Reminder.subject).where(col(Reminder.kind) == "follow_up")
    plans = (
        select(FollowUp.id)
        .join(User, col(User.id) == col(FollowUp.owner_id))
        .where(*_TOLD, col(FollowUp.id).not_in(known))
    )
    follow(session, session.exec(plans).all(), now=now)
    if session.exec(select(Reminder.id).where(col(Reminder.kind) == "nightly")).first() is None:
        session.add(Reminder(kind="nightly", subject=0, at=now))


def next_night(session: Session, now: datetime) -> datetime:
    """Give when the next night's work is due."""
    zone = session.exec(select(Organisation.zone)).first() or "UTC"
    return Hours(home=zone).next_clock(NIGHT, now)


def again(reminder: Reminder, hours: Hours, country: str, now: datetime) -> None:
    """Let the clock come back to something overdue, later each time, and at last not at all."""
    reminder.round += 1
    if reminder.round > len(GAPS):
        reminder.at = NEVER
        return
    day = hours.local(now).date() + timedelta(GAPS[reminder.round - 1])
    reminder.at = hours.at(day if is_workday(day, country) else next_workday(day, country), hours.morning)


def first_at(follow_up: FollowUp, hours: Hours) -> datetime | None:
    """Give when a follow-up is told at its own time; None where it only stands in the morning's list."""
    if follow_up.due_day is None or follow_up.due_last_day is not None:
        return None
    if follow_up.due_clock is not None and follow_up.next_at is not None:
        return follow_up.next_at - (LEAD if follow_up.channel in GONE_TO else timedelta())
    if follow_up.due_part is None:
        return None
    clock = hours.parts.get(follow_up.due_part) or clock_of(None, follow_up.due_part, DAY_CLOCK)
    return instant(follow_up.due_day, clock, follow_up.zone)


def _row(follow_up: FollowUp, hours: Hours, now: datetime) -> dict[str, object]:
    at, told = first_at(follow_up, hours), 0
    if at is not None and at <= now and follow_up.next_at is not None and now < follow_up.next_at:
        at = follow_up.next_at  # planned for so soon that the time itself is soon enough
    if at is None or at <= now:
        at, told = _overdue_at(follow_up, hours, now), 1
    return {"kind": "follow_up", "subject": follow_up.id, "user_id": follow_up.owner_id, "at": at, "round": told}


def _overdue_at(follow_up: FollowUp, hours: Hours, now: datetime) -> datetime:
    last = follow_up.due_last_day or follow_up.due_day or now.date()
    at = hours.at(later(last, 1), hours.morning)
    return at if at > now else hours.next_clock(hours.morning, now)


def _habits(user: User, now: datetime) -> Iterator[Reminder]:
    hours = hours_of(user)
    morning, evening = hours.next_clock(hours.morning, now), hours.next_clock(EVENING, now)
    yield Reminder(kind="morning", subject=user.id, user_id=user.id, at=morning)
    yield Reminder(kind="evening", subject=user.id, user_id=user.id, at=evening)
    if user.role in _MANAGING:
        yield Reminder(kind="weekly", subject=user.id, user_id=user.id, at=next_week(hours, now))


def next_week(hours: Hours, now: datetime) -> datetime:
    """Give the person's next Monday morning."""
    at = hours.next_clock(hours.morning, now)
    while hours.local(at).weekday() != _MONDAY:
        at = hours.next_clock(hours.morning, at)
    return at
