"""Delivering: check once more that it is wanted, word it, send it, record it. The same for every engine.

What comes together for one person is one message. A process may die anywhere: before the send nothing is lost, after
the record nothing is sent again; between the two the message goes out a second time.
"""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Protocol, TypeVar

import structlog

from bot.messages import Outgoing
from bot.outbox import Closed, Flooded, Refused, SendError, Sent
from bot.push.due import desk_of
from bot.push.wording import Part, withdrawn, worded
from bot.rendering.values import Voice
from crm_store import chats, deliveries, sessions, users
from crm_store.access import NOBODY, Viewer
from crm_store.changes import MessageRef
from crm_store.hours import Hours, hours_of
from crm_store.records import Delivery
from crm_store.store import Store, Unit
from handlers.nudges.catalog import NUDGES
from handlers.nudges.telling import LATE, Told
from handlers.shared.desk import Desk

log = structlog.get_logger(__name__)

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Parcel:
    """One message to one person, and the deliveries that it makes."""

    user_id: int
    ids: tuple[int, ...]
    chat: str
    message: Outgoing
    customer_id: int | None = None


class Post(Protocol):
    """The way out, as far as a delivery needs it."""

    async def deliver(self, chat: str, message: Outgoing) -> Sent:
        """Send a message now and say where it stands, or raise why not."""


@dataclass(frozen=True, slots=True)
class Clerk:
    """Delivers on one store and one channel; what touches the store runs on the worker."""

    store: Store
    post: Post
    channel: str
    worker: Executor
    now: Callable[[], datetime]

    async def deliver(self, user_id: int) -> int:
        """Deliver what is due to somebody; gives how many messages went out."""
        sent = 0
        for parcel in await self._run(lambda: prepare(self.store, user_id, channel=self.channel, now=self.now())):
            sent += await self._send(parcel)
        return sent

    async def _send(self, parcel: Parcel) -> bool:
        try:
            sent = await self.post.deliver(parcel.chat, parcel.message)
        except SendError as error:
            failure = error
            log.warning("nudge-not-sent", user=parcel.user_id, reason=str(error))
            await self._run(lambda: failed(self.store, parcel, failure, channel=self.channel, now=self.now()))
            return False
        place = MessageRef(self.channel, parcel.chat, sent.message_id)
        await self._run(lambda: record(self.store, parcel, place, now=self.now()))
        return True

    async def _run(self, work: Callable[[], Found]) -> Found:
        return await asyncio.get_running_loop().run_in_executor(self.worker, work)


def prepare(store: Store, user_id: int, *, channel: str, now: datetime) -> tuple[Parcel, ...]:
    """Take what is due to somebody and word it; what is not wanted, or not now, is put away."""
    with store.unit(viewer=NOBODY, now=now) as unit:
        user = users.by_id(unit, user_id)
        chat = users.account_of(unit, user_id, channel=channel) if user else None
        closed = chats.closed_for(unit, channel=channel, chat=chat) if chat else None
    if user is None or chat is None:
        return ()
    viewer = users.viewer_of(user, now=now)
    with store.unit(viewer=viewer, now=now) as unit:
        rows = deliveries.claim(unit)
        if closed:
            deliveries.record_failed(unit, [row.id for row in rows], closed, wait=None, final=True)
            return ()
        return tuple(_parcels(rows, unit, hours_of(user), chat))


def record(store: Store, parcel: Parcel, place: MessageRef, *, now: datetime) -> None:
    """Record a message that went out, and let the talk be about what it says."""
    with store.unit(viewer=_viewer(store, parcel.user_id, now), now=now) as unit:
        deliveries.record_sent(unit, parcel.ids, place, parcel.message.text)
        if parcel.customer_id is not None:
            sessions.focus_on(unit, parcel.customer_id)


def failed(store: Store, parcel: Parcel, error: SendError, *, channel: str, now: datetime) -> None:
    """Record a try that failed, and when to try again."""
    wait = timedelta(seconds=error.seconds) if isinstance(error, Flooded) else None
    final = isinstance(error, Refused | Closed)
    with store.unit(viewer=_viewer(store, parcel.user_id, now), now=now) as unit:
        deliveries.record_failed(unit, parcel.ids, str(error), wait=wait, final=final)
        if isinstance(error, Closed):
            chats.close(unit, channel=channel, chat=parcel.chat, reason=str(error))


def _viewer(store: Store, user_id: int, now: datetime) -> Viewer:
    with store.unit(viewer=NOBODY, now=now) as unit:
        user = users.by_id(unit, user_id)
    return users.viewer_of(user, now=now) if user else NOBODY


def _parcels(rows: Sequence[Delivery], unit: Unit, own: Hours, chat: str) -> Iterator[Parcel]:
    desk = desk_of(unit, unit.viewer)
    voice = Voice(unit.viewer.language, desk.today)
    gone = [row for row in rows if row.state == "withdrawn"]
    parts = list(_wanted([row for row in rows if row.state != "withdrawn"], desk, own))
    for row in gone:
        yield from _taken_back(row, unit, voice, chat)
    late = [part for part in parts if unit.now - part.delivery.due_at >= LATE]
    fresh = [[part] for part in parts if unit.now - part.delivery.due_at < LATE]
    for together in [late, *fresh] if late else fresh:
        yield _parcel(together, unit, voice, own, chat)


def _parcel(parts: Sequence[Part], unit: Unit, voice: Voice, own: Hours, chat: str) -> Parcel:
    silent = own.is_quiet(unit.now)
    customer_id = parts[0].told.customer_id if len(parts) == 1 else None
    ids = tuple(part.delivery.id for part in parts)
    return Parcel(unit.viewer.user_id, ids, chat, worded(parts, unit, voice, silent=silent), customer_id)


def _taken_back(row: Delivery, unit: Unit, voice: Voice, chat: str) -> Iterator[Parcel]:
    """Edit a message once nothing that it told is open."""
    if NUDGES[row.kind].tell(row, desk_of(unit, unit.viewer)) is not None:  # what ended it was taken back
        row.state, row.next_at, row.leased_until = "sent", None, None
        return
    place = MessageRef(row.channel or "", chat, row.message or "")
    others = [one for one in deliveries.at(unit, place) if one.id != row.id]
    if not row.message or any(one.state == "sent" and one.answered_at is None for one in others):
        deliveries.withdraw(row)
    else:
        yield Parcel(unit.viewer.user_id, (row.id,), chat, withdrawn(row, voice))


def _wanted(rows: Sequence[Delivery], desk: Desk, own: Hours) -> Iterator[Part]:
    """Give what is to be said now; withdraw what is not wanted any more, and put off what has to wait."""
    unit = desk.unit
    midnight = own.at(desk.today, time(0))
    room = own.cap - deliveries.told_today(unit, midnight)
    for row in rows:
        told = NUDGES[row.kind].tell(row, desk) if own.on and row.kind in NUDGES else None
        unasked = row.kind in deliveries.CLOCK_ONLY
        if told is None:
            deliveries.withdraw(row)
        elif until := _held(row, told, own, unit.now):
            deliveries.hold(row, until)
        elif unasked and room <= 0:
            deliveries.hold(row, own.next_clock(own.morning, unit.now))
        else:
            room -= unasked
            row.about = (row.about or {}) | {"customer_id": told.customer_id, "follow_up_id": told.follow_up_id}
            yield Part(row, told)


def _held(row: Delivery, told: Told, own: Hours, now: datetime) -> datetime | None:
    """Give until when something is held back: a rest that was asked for, or hours in which nobody is disturbed."""
    if until := own.rests(now, told.customer_id):
        return own.next_open(until)
    return own.next_open(now) if own.is_quiet(now) and not row.asked else None
