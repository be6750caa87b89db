"""The Telegram bot at work: its adapter, the reception, the outbox and the web server put together and kept going."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Literal, TypeVar
from urllib.parse import urlsplit

import structlog
from aiohttp import web

from bot.channels.telegram_reading import CHANNEL, MembersChanged
from bot.channels.telegram_service import Event, Telegram, deal, poll
from bot.conversation import Conversation
from bot.groups import Groups
from bot.ledger import StoreLedger
from bot.outbox import Clock, Outbox, Pace, SendError, SystemClock
from bot.push.deliver import Clerk
from bot.push.engines import engine_for
from bot.push.engines.embedded import TICK
from bot.push.engines.turns import turns_for
from bot.reception import Reception
from bot.rendering.wording import say
from bot.together import Together
from bot.web.server import add_health, add_webhook, new_app, serving
from crm_store import duties, organisation
from crm_store.access import NOBODY
from crm_store.duties import Duty
from crm_store.errors import StoreError
from crm_store.invitations import LINK_SETTING
from crm_store.store import Store

log = structlog.get_logger(__name__)

COMMANDS = {
    "log": "command-log",
    "next": "command-next",
    "tier": "command-tier",
    "lapsing": "command-lapsing",
    "undo": "command-undo",
    "help": "command-help",
}
"""The menu of commands, and the message that describes each."""
FINISH_SECONDS = 15.0
RECORD_SECONDS = 2.0

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class BotSettings:
    """How the bot runs: it asks for updates, or has them posted to `webhook_url`; `port` None opens no server."""

    token: str = field(repr=False)
    library: Literal["aiogram", "ptb"] = "aiogram"
    api: str = "https://api.telegram.org"
    webhook_url: str | None = None
    webhook_secret: str = field(default="", repr=False)
    host: str = "127.0.0.1"
    port: int | None = None
    pace: Pace | None = field(default_factory=Pace)
    patience: float = 5.0
    """Seconds before the store or Telegram is tried again."""

    tick: float | None = TICK
    """Seconds between two looks of the clock; None where it stands still and nothing is said unasked."""


class TelegramBot:
    """The bot on one store."""

    def __init__(
        self,
        store: Store,
        settings: BotSettings,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        clock: Clock | None = None,
    ) -> None:
        self._store = store
        self._settings = settings
        self._now = now
        self._clock = clock or SystemClock()
        self._worker = ThreadPoolExecutor(1, "conversation")
        self.telegram = adapter(settings, now=now)
        self._ledger = StoreLedger(store, channel=CHANNEL, worker=self._worker, now=now)
        self.outbox = Outbox(self.telegram, self._ledger, clock=self._clock, pace=settings.pace, turns=turns_for(store))
        together = Together(Conversation(store).handle_all, worker=self._worker)
        self._reception = Reception(together.ask, self.outbox, self.telegram, now=now)
        self._groups = Groups(store, self.telegram, channel=CHANNEL, worker=self._worker, now=now)
        clerk = Clerk(store, self.outbox, CHANNEL, self._worker, now)
        self.engine = engine_for(clerk, worker=self._worker, now=now, every=settings.tick or TICK)

    async def run(self, stop: asyncio.Event) -> None:
        """Work until told to stop; what is in hand then is finished.

        Raises:
            TokenRefused: Telegram does not know the token.
            StoreError: the database cannot be used, and the stop came before it could be again.
        """
        ticking: asyncio.Task[None] | None = None
        try:
            await self._until(stop, self._open)
            if self._settings.tick is not None:
                ticking = asyncio.create_task(self.engine.run())
            await self._work(stop)
            await self._reception.rest()
            if not await self.outbox.drain(seconds=FINISH_SECONDS):
                log.warning("stopped-with-messages-unsent")
            await self._ledger.settle()
        finally:
            if ticking is not None:
                ticking.cancel()
            await self.engine.settle(seconds=RECORD_SECONDS)
            await self.telegram.close()
            self._worker.shutdown()

    async def take(self, event: Event) -> None:
        """Deal with one event.

        Raises:
            StoreError: the database cannot be used, so that the event has to come again.
        """
        if isinstance(event, MembersChanged):
            await self._groups.check(event.chat)
            return
        if event.group:
            await self._groups.check_if_due(event.chat)
        await self._reception.take(event)
        self.engine.hurry()  # what the message ended is not to stand in anybody's chat
        if event.group:  # the message may have marked the group
            await self._groups.check_if_due(event.chat)

    async def healthy(self) -> bool:
        """Tell whether the store answers."""
        try:
            await self._in_store(self._look)
        except StoreError:
            return False
        return True

    async def _work(self, stop: asyncio.Event) -> None:
        app = new_app()
        add_health(app, self.healthy)
        url = self._settings.webhook_url
        if url:
            secret = self._settings.webhook_secret
            add_webhook(app, urlsplit(url).path or "/", secret=secret, take=self._posted)
        if self._settings.port is None:
            await self._receive(stop)
            return
        async with serving(app, host=self._settings.host, port=self._settings.port):
            await self._receive(stop)

    async def _receive(self, stop: asyncio.Event) -> None:
        url, secret = self._settings.webhook_url, self._settings.webhook_secret
        await self._until(stop, lambda: self.telegram.post_to(url, secret=secret))
        if url:
            await stop.wait()
        else:
            await self._poll(stop)

    async def _poll(self, stop: asyncio.Event) -> None:
        """Ask for updates while no other process does: to two, Telegram gives them by chance."""
        while not stop.is_set():
            duty = await self._in_store(lambda: duties.take(self._store, "polling"))
            if duty is None:
                await self._rest(stop)
                continue
            ended = asyncio.Event()
            watch = asyncio.create_task(self._watch(duty, stop, ended))
            await poll(self.telegram, lambda event: self._surely(event, stop), stop=ended, clock=self._clock)
            watch.cancel()
            duty.release()

    async def _watch(self, duty: Duty, stop: asyncio.Event, ended: asyncio.Event) -> None:
        """Let the asking end when all is to stop, or when the duty of it is lost with the connection that held it."""
        while not stop.is_set() and await self._in_store(duty.still):
            await self._rest(stop)
        ended.set()

    async def _rest(self, stop: asyncio.Event) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), self._settings.patience)

    async def _posted(self, body: Mapping[str, Any]) -> None:
        try:
            await deal(self.telegram, self.telegram.parse(body), self.take)
        except StoreError as error:
            log.exception("store-failed")
            raise web.HTTPServiceUnavailable from error  # Telegram posts it again

    async def _surely(self, event: Event, stop: asyncio.Event) -> None:
        """Deal with an event, again and again while the store cannot be used."""
        while True:
            try:
                await self.take(event)
            except StoreError:
                if stop.is_set():
                    raise
                log.exception("store-failed", again_in=self._settings.patience)
                await self._clock.sleep(self._settings.patience)
            else:
                return

    async def _open(self) -> None:
        await self.telegram.open()
        link = f"https://t.me/{self.telegram.me.username}?start="
        chinese = await self._in_store(lambda: self._settle(link))
        for code, language in (("", "en"), ("zh", chinese)):
            commands = {command: say(language, message, {}) for command, message in COMMANDS.items()}
            await self.telegram.introduce(code, commands, say(language, "bot-description", {}))

    def _look(self) -> None:
        with self._store.unit(viewer=NOBODY, now=self._now()) as unit:
            organisation.current(unit)

    def _settle(self, link: str) -> str:
        """Keep the bot's address for invitations; gives the Chinese in which its menu speaks."""
        with self._store.unit(viewer=replace(NOBODY, role="admin"), now=self._now()) as unit:
            house = organisation.set_settings(unit, **{LINK_SETTING: link})
            return "zh-Hant" if house and house.language == "zh-Hant" else "zh-Hans"

    async def _until(self, stop: asyncio.Event, work: Callable[[], Awaitable[None]]) -> None:
        """Do what Telegram has to be reached for, again and again until it is reached or all is to stop."""
        while not stop.is_set():
            try:
                await work()
            except SendError as error:
                log.warning("telegram-not-reached", reason=str(error), again_in=self._settings.patience)
                await self._rest(stop)
            else:
                return

    async def _in_store(self, work: Callable[[], Found]) -> Found:
        return await asyncio.get_running_loop().run_in_executor(self._worker, work)


def adapter(settings: BotSettings, *, now: Callable[[], datetime]) -> Telegram:
    """Make the adapter of the chosen library; the other one is not imported.

    Raises:
        TokenRefused: the token is not even shaped like one.
    """
    if settings.library == "ptb":
        from bot.channels.telegram_ptb import PtbTelegram  # noqa: PLC0415  # one library is enough

        return PtbTelegram(settings.token, api=settings.api, now=now)
    from bot.channels.telegram_aiogram import AiogramTelegram  # noqa: PLC0415  # the same

    return AiogramTelegram(settings.token, api=settings.api, now=now)
