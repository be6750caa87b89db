"""A small staff whose clock is run by hand: time jumps from one thing that is due to the next."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import select

from bot.assembly import conversation_on
from bot.conversation import Conversation
from bot.messages import Incoming, Outgoing
from bot.outbox import SendError
from bot.push import due
from bot.push.deliver import Parcel, failed, prepare, record
from crm_store import contacts, customers, deliveries, follow_ups, organisation, people, reminders, users
from crm_store.access import NOBODY, Viewer
from crm_store.changes import MessageRef
from crm_store.follow_ups import Due
from crm_store.records import Delivery
from crm_store.store import Store, Unit

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=ZONE)
"""A Tuesday morning, after the digest."""

CHANNEL = "telegram"


@dataclass(frozen=True, slots=True)
class Said:
    """A message as somebody saw it."""

    at: datetime
    who: str
    message: Outgoing
    place: str

    @property
    def text(self) -> str:
        return self.message.text

    @property
    def labels(self) -> list[str]:
        return [button.label for row in self.message.buttons for button in row]


@dataclass(slots=True)
class Watch:
    """The store, its staff, and the clock in the test's hands."""

    store: Store
    conversation: Conversation
    now: datetime = NOW
    viewers: dict[str, Viewer] = field(default_factory=dict)
    said: list[Said] = field(default_factory=list)
    trouble: Callable[[datetime], SendError | None] = lambda _now: None
    serial: Iterator[int] = field(default_factory=lambda: count(1))

    def joins(self, name: str, *, role: str = "rep", zone: str = "Asia/Shanghai", **more: object) -> Viewer:
        """Let somebody join the staff."""
        with self.store.unit(viewer=NOBODY, now=self.instant) as unit:
            language = str(more.pop("language", "zh-Hans"))
            user = users.add(unit, name=name, role=role, language=language, zone=zone, **more)  # type: ignore[arg-type]
            users.link(unit, user.id, channel=CHANNEL, external_id=str(user.id))
        self.viewers[name] = users.viewer_of(user)
        return self.viewers[name]

    @property
    def instant(self) -> datetime:
        return self.now.astimezone(UTC)

    def unit(self, who: str = "Ann", *, at: datetime | None = None) -> AbstractContextManager[Unit]:
        """Look into the store as one of the staff."""
        return self.store.unit(viewer=self.viewers[who], now=(at or self.now).astimezone(UTC))

    def settle(self, who: str = "Ann", **change: object) -> None:
        """Change somebody's settings."""
        with self.unit(who) as unit:
            users.amend(unit, self.viewers[who].user_id, **change)  # type: ignore[arg-type]

    def customer(self, name: str, *, who: str = "Ann", **details: object) -> int:
        """Add a customer with one person and a contact of today."""
        with self.unit(who) as unit:
            found = customers.add(unit, name=name, **details)  # type: ignore[arg-type]
            people.add(unit, customer_id=found.id, name="王建国", phone="13900000001")
            contacts.add(unit, customer_id=found.id, note="聊过一次")
            return found.id

    def plans(self, customer_id: int, day: date, *, who: str = "Ann", **more: object) -> int:
        """Plan a follow-up on a day: `clock`, `part`, `last_day`, or what `follow_ups.add` takes."""
        when = {key: more.pop(key) for key in ("clock", "part", "last_day") if key in more}
        with self.unit(who) as unit:
            found = follow_ups.add(unit, customer_id=customer_id, due=Due(day, **when), **more)  # type: ignore[arg-type]
            assert found
            return found.id

    def says(self, text: str, *, who: str = "Ann", button: str | None = None, under: Said | None = None) -> str:
        """Say something, or press a button, and give the reply; what it ends is taken back."""
        account = str(self.viewers[who].user_id)
        message = f"in{next(self.serial)}"
        place = {"press": message, "pressed": under.place if under else None} if button else {}
        incoming = Incoming(CHANNEL, account, account, message, self.instant, text, button, **place)  # type: ignore[arg-type]
        return "\n".join(reply.text for reply in self.conversation.handle(incoming).replies)

    def taps(self, said: Said, label: str) -> str:
        """Press a button under a nudge."""
        token = next(button.token for row in said.message.buttons for button in row if button.label == label)
        return self.says("", who=said.who, button=token, under=said)

    def run(self, until: datetime) -> list[Said]:
        """Let time pass until then; gives what was said meanwhile."""
        before, ticked = len(self.said), list[datetime]()
        while (at := self._next()) is not None and at <= until.astimezone(UTC):
            stuck = at.astimezone(ZONE) <= self.now and bool(ticked)
            self.now = max(self.now + timedelta(minutes=stuck), at.astimezone(ZONE))
            if self.now > until:
                break
            ticked.append(self.now)
            self.tick()
        self.now = max(self.now, until)
        return self.said[before:]

    def tick(self) -> None:
        """Do what a minute's tick does."""
        due.tick(self.store, self.instant)
        with self.store.reading() as connection:
            waiting = deliveries.due(connection, self.instant, channel=CHANNEL)
        for user_id in waiting:
            for parcel in prepare(self.store, user_id, channel=CHANNEL, now=self.instant):
                self._post(parcel)

    def rows(self, kind: str | None = None) -> list[Delivery]:
        """Give the deliveries."""
        with self.store.session() as session:
            found = session.exec(select(Delivery).order_by(Delivery.id)).all()  # type: ignore[arg-type]
        return [row for row in found if kind in {None, row.kind}]

    def _next(self) -> datetime | None:
        with self.store.reading() as connection:
            found = [reminders.next_at(connection), deliveries.next_at(connection)]
        return min((one for one in found if one), default=None)

    def _post(self, parcel: Parcel) -> None:
        error = self.trouble(self.now)
        if error is not None:
            failed(self.store, parcel, error, channel=CHANNEL, now=self.instant)
            return
        place = parcel.message.replaces or f"m{next(self.serial)}"
        who = next(name for name, viewer in self.viewers.items() if viewer.user_id == parcel.user_id)
        self.said.append(Said(self.now, who, parcel.message, place))
        record(self.store, parcel, MessageRef(CHANNEL, parcel.chat, place), now=self.instant)


def on(day: int, hour: int, minute: int = 0, *, month: int = 11) -> datetime:
    """Give a moment of that November in Shanghai."""
    return datetime.combine(date(2026, month, day), time(hour, minute), ZONE)


@pytest.fixture
def watch() -> Iterator[Watch]:
    store = Store.open("sqlite://")
    made = Watch(store, conversation_on(store))
    with store.unit(viewer=NOBODY, now=made.instant) as unit:
        organisation.set_up(unit, name="T", currency="CNY", country="CN", zone="Asia/Shanghai", language="zh-Hans")
    made.joins("Ann")
    due.begin(store, made.instant, alone=True)
    made.run(NOW + timedelta(minutes=1))
    yield made
    store.close()
