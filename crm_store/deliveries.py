"""Deliveries: what somebody is to be told, is being told, and was told. The rows are the truth of it.

A delivery is made once for its kind, subject and due time. Whoever sends it takes a lease first and records the
message's id afterwards; a process that dies in between leaves a lease that runs out.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, update
from sqlmodel import Session, and_, col, func, or_, select

from crm_store.changes import MessageRef
from crm_store.records import Change, Delivery, Identity, User
from crm_store.unit import Unit

LEASE = timedelta(minutes=2)

STEPS = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 5, 10, 15, 30, 30, 60, 60, 120, 120, 240, 240, 360, 360))
"""How long after each failed try the next one comes: a day in all, then it is given up."""

KEPT_DAYS = 90
CLOCK_ONLY = frozenset({"digest", "lapsing", "birthday", "festival", "pause", "evening", "weekly", "overdue"})
"""What is said unasked."""


def due(connection: Connection, now: datetime, *, channel: str, alone: bool = False) -> list[int]:
    """Give for whom something is to be sent; `alone` asks for those alone whom no other channel reaches."""
    query = (
        select(Delivery.user_id)
        .where(col(Delivery.next_at) <= now, _free(now), _reached(channel, alone=alone))
        .order_by(col(Delivery.next_at))
    )
    return list(dict.fromkeys(connection.scalars(query.limit(2_000))))


def next_at(connection: Connection, *, user_id: int | None = None) -> datetime | None:
    """Give when something has to be sent next, to anybody or to one person."""
    query = select(Delivery.next_at).where(col(Delivery.next_at).is_not(None))
    if user_id is not None:
        query = query.where(col(Delivery.user_id) == user_id)
    return connection.scalar(query.order_by(col(Delivery.next_at)).limit(1))


def add(
    unit: Unit,
    kind: str,
    subject: str,
    *,
    due_at: datetime,
    asked: bool = False,
    about: dict[str, Any] | None = None,
    user_id: int | None = None,
) -> Delivery | None:
    """Make a delivery to the viewer, unless it is to somebody else; None where it was made before."""
    user_id = user_id or unit.viewer.user_id
    known = (
        col(Delivery.user_id) == user_id,
        col(Delivery.kind) == kind,
        col(Delivery.subject) == subject,
        col(Delivery.due_at) == due_at,
    )
    if unit.session.exec(select(Delivery.id).where(*known)).first() is not None:
        return None
    row = Delivery(
        user_id=user_id,
        kind=kind,
        subject=subject,
        due_at=due_at,
        next_at=due_at,
        asked=asked,
        about=about,
        created_at=unit.now,
    )
    unit.session.add(row)
    unit.session.flush()
    return row


def claim(unit: Unit) -> tuple[Delivery, ...]:
    """Take what is to be sent to the viewer now: what is due, and with it what failed and would be tried later."""
    mine = and_(col(Delivery.user_id) == unit.viewer.user_id, col(Delivery.next_at).is_not(None))
    query = select(Delivery).where(mine, _free(unit.now))
    rows = unit.session.exec(query.order_by(col(Delivery.due_at), col(Delivery.id))).all()
    if not any(row.next_at and row.next_at <= unit.now for row in rows):
        return ()
    wanted = [row for row in rows if row.next_at and (row.next_at <= unit.now or row.state == "failed")]
    for row in wanted:
        row.leased_until = unit.now + LEASE
    return tuple(wanted)


def hold(row: Delivery, until: datetime) -> None:
    """Put off what may not be said yet."""
    row.next_at, row.leased_until = until, None


def withdraw(row: Delivery) -> None:
    """Leave unsaid what is not wanted any more."""
    row.state, row.next_at, row.leased_until = "withdrawn", None, None


def record_sent(unit: Unit, ids: Sequence[int], place: MessageRef, text: str) -> None:
    """Record that these went out together as one message; an edit is recorded as well."""
    for row in _rows(unit, ids):
        row.leased_until = row.next_at = row.error = None
        if row.state == "withdrawn":
            continue
        row.attempts += 1
        row.state, row.sent_at, row.text = "sent", unit.now, text
        row.channel, row.chat, row.message = place.channel, place.chat, place.message


def record_failed(unit: Unit, ids: Sequence[int], error: str, *, wait: timedelta | None, final: bool = False) -> None:
    """Record a try that failed: the next one comes after the wait asked for, else after the next step, else never."""
    for row in _rows(unit, ids):
        row.leased_until, row.error = None, error
        if wait is None and not final and row.next_at is not None and row.next_at > unit.now:
            continue  # it went along with another before its own turn, which is still to come
        row.attempts += 1
        if row.state == "withdrawn" or final or row.attempts > len(STEPS):
            row.state = row.state if row.state == "withdrawn" else "given_up"
            row.next_at = None
            continue
        row.state = "failed"
        row.next_at = unit.now + (STEPS[row.attempts - 1] if wait is None else wait)


def release(session: Session, *, user_id: int | None = None) -> None:
    """Let go of every lease, or of those on what is for one person: whoever held one is gone."""
    held = update(Delivery).where(col(Delivery.leased_until).is_not(None))
    if user_id is not None:
        held = held.where(col(Delivery.user_id) == user_id)
    session.connection().execute(held.values(leased_until=None))


def told_today(unit: Unit, since: datetime) -> int:
    """Count the messages that the viewer was sent unasked since their day began."""
    query = select(func.count(func.distinct(Delivery.message))).where(
        col(Delivery.user_id) == unit.viewer.user_id,
        col(Delivery.sent_at) >= since,
        col(Delivery.kind).in_(CLOCK_ONLY),
    )
    return unit.session.scalar(query) or 0


def latest_about(unit: Unit, kind: str, subject: str) -> Delivery | None:
    """Give the last delivery of a kind about something to the viewer."""
    query = select(Delivery).where(
        col(Delivery.user_id) == unit.viewer.user_id, col(Delivery.kind) == kind, col(Delivery.subject) == subject
    )
    return unit.session.exec(query.order_by(col(Delivery.id).desc())).first()


def at(unit: Unit, place: MessageRef) -> tuple[Delivery, ...]:
    """Give what the message at a place told the viewer."""
    query = select(Delivery).where(
        col(Delivery.user_id) == unit.viewer.user_id,
        col(Delivery.channel) == place.channel,
        col(Delivery.chat) == place.chat,
        col(Delivery.message) == place.message,
    )
    return tuple(unit.session.exec(query.order_by(col(Delivery.id))))


def latest_sent(unit: Unit) -> tuple[Delivery, ...]:
    """Give what the viewer was told last."""
    query = select(Delivery).where(col(Delivery.user_id) == unit.viewer.user_id, col(Delivery.state) == "sent")
    row = unit.session.exec(query.order_by(col(Delivery.sent_at).desc(), col(Delivery.id).desc())).first()
    if row is None or not (row.channel and row.chat and row.message):
        return ()
    return at(unit, MessageRef(row.channel, row.chat, row.message))


def touched(unit: Unit) -> tuple[Delivery, ...]:
    """Give what was told, to whomever, about what the viewer's message has changed and is not answered yet."""
    written = unit.changes.change_set
    if written is None:
        return ()
    query = select(Change.table, Change.row_id, Change.before, Change.after).where(
        col(Change.change_set_id) == written.id
    )
    subjects = {one for change in unit.session.exec(query) for one in _subjects(*change)}
    if not subjects:
        return ()
    found = select(Delivery).where(
        col(Delivery.subject).in_(subjects),
        col(Delivery.state) == "sent",
        col(Delivery.answered_at).is_(None),
        col(Delivery.sent_at) >= unit.now - timedelta(days=14),
    )
    return tuple(unit.session.exec(found))


def _subjects(table: str, row_id: int, before: dict[str, Any] | None, after: dict[str, Any] | None) -> set[str]:
    customer_id = ((after or {}) | (before or {})).get("customer_id")
    if table == "follow_up":
        return {f"follow_up:{row_id}"}
    return {f"customer:{customer_id}"} if customer_id else set()


def _rows(unit: Unit, ids: Sequence[int]) -> Sequence[Delivery]:
    own = col(Delivery.user_id) == unit.viewer.user_id
    return unit.session.exec(select(Delivery).where(own, col(Delivery.id).in_(ids))).all()


def _free(now: datetime) -> ColumnElement[bool]:
    return or_(col(Delivery.leased_until).is_(None), col(Delivery.leased_until) <= now)


def _reached(channel: str, *, alone: bool) -> ColumnElement[bool]:
    own = and_(col(Identity.user_id) == col(Delivery.user_id), col(Identity.channel) == channel)
    active = exists().where(col(User.id) == col(Delivery.user_id), col(User.deactivated_at).is_(None))
    found = and_(exists().where(own), active)
    other = and_(col(Identity.user_id) == col(Delivery.user_id), col(Identity.channel) != channel)
    return and_(found, ~exists().where(other)) if alone else found


def unsettled(session: Session, *, states: Sequence[str], limit: int = 200) -> tuple[tuple[Delivery, User], ...]:
    """Give what still has to be told, failed or was given up, with whom it is for, the longest due first."""
    query = (
        select(Delivery, User)
        .join(User, col(User.id) == col(Delivery.user_id))
        .where(col(Delivery.state).in_(states))
        .order_by(col(Delivery.due_at), col(Delivery.id))
    )
    return tuple(session.exec(query.limit(limit)).all())


def retry(session: Session, delivery_id: int | None, *, now: datetime) -> int:
    """Let what failed or was given up be tried again at once, one or all; gives how many that are."""
    again = {"state": "failed", "next_at": now, "leased_until": None, "attempts": 0}
    return _change(session, delivery_id, ("failed", "given_up"), again)


def drop(session: Session, delivery_id: int | None) -> int:
    """Leave unsaid what waits, failed or was given up: one, or all that went wrong; gives how many that are."""
    states = ("failed", "given_up") if delivery_id is None else ("waiting", "failed", "given_up")
    return _change(session, delivery_id, states, {"state": "withdrawn", "next_at": None, "leased_until": None})


def _change(session: Session, delivery_id: int | None, states: Sequence[str], values: dict[str, Any]) -> int:
    chosen: list[ColumnElement[bool]] = [col(Delivery.state).in_(states)]
    if delivery_id is not None:
        chosen.append(col(Delivery.id) == delivery_id)
    return session.connection().execute(update(Delivery).where(*chosen).values(values)).rowcount
