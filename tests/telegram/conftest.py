"""A bot at work on a real store, spoken to by real client libraries through a Telegram of our own."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

import pytest

from bot.running import BotSettings, TelegramBot
from crm_store import contacts, customers, follow_ups, organisation, people, users
from crm_store.access import NOBODY, Viewer
from crm_store.store import Store, Unit
from tests.databases import fresh
from tests.telegram.fake_api.phone import Phone
from tests.telegram.fake_api.server import fake_api
from tests.telegram.fake_api.world import TOKEN, World

NOW = datetime(2026, 11, 20, 9, 40, tzinfo=UTC)
"""A Friday, twenty to six in the evening in Shanghai."""

Library = Literal["aiogram", "ptb"]
STAFF = {"Ada": ("admin", "en"), "Ann": ("rep", "en"), "李雷": ("rep", "zh-Hans"), "阿明": ("rep", "zh-Hant")}
CUSTOMERS = {
    "Ann": (("Kestrel Labs", "Rosa Diaz"), ("Northwind Foods", "John Smith"), ("Northwind Paper", "Mary Jones")),
    "李雷": (("恒力机械", "王强"), ("蓝海软件", "陈静"), ("蓝海酒店", "赵敏")),
    "阿明": (("恆力機械", "王強"), ("藍海軟體", "陳靜"), ("藍海飯店", "趙敏")),
}


class Hurried:
    """A clock by which no test waits: a second is a thousandth."""

    def now(self) -> float:
        return asyncio.get_running_loop().time() * 1000

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / 1000)


@dataclass
class Office:
    """The store, the fake Telegram, everybody's phone, and the bot that is running."""

    store: Store
    world: World
    api: str
    library: Library
    now: datetime = NOW
    phones: dict[str, Phone] = field(default_factory=dict)
    viewers: dict[str, Viewer] = field(default_factory=dict)

    def settings(self, **changes: Any) -> BotSettings:  # noqa: ANN401  # of the fields' own kinds
        return replace(BotSettings(TOKEN, library=self.library, api=self.api, pace=None), **changes)

    def phone(self, name: str) -> Phone:
        return self.phones[name]

    def later(self, **by: float) -> None:
        """Let time pass, for Telegram and for the bot."""
        self.now += timedelta(**by)
        self.world.now = self.now

    def seen(self, query: Callable[[Unit], Any], *, who: str = "Ada") -> Any:  # noqa: ANN401  # what the query gives
        """Look into the store as one of the staff."""
        with self.store.unit(viewer=self.viewers[who], now=self.now) as unit:
            return query(unit)

    def contacts(self, who: str = "Ada") -> list[tuple[str, str | None]]:
        """List what is logged, the latest first: customer and note."""
        return [(one.customer.name, one.contact.note) for one in self.seen(contacts.search, who=who)]

    def plans(self, who: str = "Ada") -> list[tuple[str, str]]:
        """List what is planned: customer and day."""
        return [(one.customer.name, str(one.follow_up.due_day)) for one in self.seen(follow_ups.search, who=who)]

    @asynccontextmanager
    async def bot(self, **changes: object) -> AsyncIterator[TelegramBot]:
        """Run the bot for the time of the block, and stop it cleanly."""
        bot = TelegramBot(self.store, self.settings(**changes), now=lambda: self.now, clock=Hurried())
        stop = asyncio.Event()
        running = asyncio.create_task(bot.run(stop))
        try:
            yield bot
        finally:
            stop.set()
            await running


@pytest.fixture(params=["aiogram", "ptb"])
def library(request: pytest.FixtureRequest) -> Library:
    return request.param  # type: ignore[no-any-return]  # one of the two above


@pytest.fixture
async def office(library: Library) -> AsyncIterator[Office]:
    """Give an office whose bot is not running yet."""
    async with fake_api(World(now=NOW)) as (world, api):
        store = fresh()
        made = Office(store, world, api, library)
        _found(made)
        yield made
        store.close()


@pytest.fixture
async def at_work(office: Office) -> AsyncIterator[Office]:
    """Give an office whose bot is running."""
    async with office.bot():
        yield office


def _found(office: Office) -> None:
    with office.store.unit(viewer=NOBODY, now=NOW) as unit:
        organisation.set_up(unit, name="Acme", currency="CNY", country="CN", zone="Asia/Shanghai", language="zh-Hans")
        for account, (name, (role, language)) in enumerate(STAFF.items(), start=1):
            user = users.add(unit, name=name, role=role, language=language, zone="Asia/Shanghai")
            users.link(unit, user.id, channel="telegram", external_id=str(account))
            office.viewers[name] = users.viewer_of(user)
            office.phones[name] = Phone(office.world, account, name, language=language[:2])
    for owner, theirs in CUSTOMERS.items():
        with office.store.unit(viewer=office.viewers[owner], now=NOW - timedelta(60)) as unit:
            for name, person in theirs:
                customer = customers.add(unit, name=name)
                people.add(unit, customer_id=customer.id, name=person)
