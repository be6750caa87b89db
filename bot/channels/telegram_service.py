"""Keeping a bot in touch with Telegram: by asking for updates until told to stop, or by having them posted.

An update counts as taken when it is dealt with, not before: what a crash interrupts is delivered again.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any, Protocol

import structlog

from bot.channels.telegram_reading import Me, MembersChanged
from bot.messages import Incoming
from bot.outbox import Clock, Flooded, Sender, SendError

log = structlog.get_logger(__name__)

WAIT = 25
"""Seconds for which Telegram keeps a request for updates open."""

UPDATES = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member")
LONGEST_WAIT = 30.0

Event = Incoming | MembersChanged
Take = Callable[[Event], Awaitable[None]]


class Telegram(Sender, Protocol):
    """What each library's adapter offers: every call may raise the outbox's errors."""

    me: Me

    async def open(self) -> None:
        """Find out who the bot is.

        Raises:
            TokenRefused: Telegram does not know the token.
        """

    async def close(self) -> None:
        """Let go of the connections."""

    async def updates(self, offset: int | None, *, wait: int) -> Sequence[tuple[int, Any]]:
        """Ask for updates from this number on; gives them with their numbers."""

    def parse(self, body: Mapping[str, Any]) -> Any:  # noqa: ANN401  # an update of the library's own
        """Read an update that was posted; None when it is none."""

    async def read(self, update: Any) -> Event | None:  # noqa: ANN401  # the same
        """Turn an update into what it means to us."""

    async def post_to(self, url: str | None, *, secret: str) -> None:
        """Have updates posted to this address, or not any more."""

    async def introduce(self, language: str, commands: Mapping[str, str], description: str) -> None:
        """Set the menu of commands and the description for readers of a language, or of all others."""

    async def acknowledge(self, press: str, notice: str) -> None:
        """End the wait of who pressed a button, perhaps with a short notice."""

    async def typing(self, chat: str) -> None:
        """Show that an answer is being made."""

    async def count_members(self, chat: str) -> int:
        """Count who is in a group, the bot included."""

    async def is_member(self, chat: str, account: str) -> bool:
        """Tell whether somebody is in a group."""


async def poll(telegram: Telegram, take: Take, *, stop: asyncio.Event, clock: Clock) -> None:
    """Ask for updates and have each dealt with, in order, until told to stop."""
    offset: int | None = None
    wait = 0.5
    while not stop.is_set():
        try:
            batch = await _unless(stop, telegram.updates(offset, wait=WAIT))
        except SendError as error:
            wait = error.seconds if isinstance(error, Flooded) else min(wait * 2, LONGEST_WAIT)
            log.warning("updates-not-received", reason=str(error), wait=wait)
            await _unless(stop, clock.sleep(wait))
            continue
        wait = 0.5
        offset = await _deal(telegram, batch or (), take, stop=stop, offset=offset)
    if offset is not None:
        with suppress(SendError):  # tells Telegram what is dealt with; where it fails, that is delivered again
            await telegram.updates(offset, wait=0)


async def deal(telegram: Telegram, update: object, take: Take) -> None:
    """Have one update dealt with; one that cannot be read is left, for it would be no better the next time."""
    event = await _event(telegram, update)
    if event is not None:
        await take(event)


async def _event(telegram: Telegram, update: object) -> Event | None:
    if update is None:
        log.warning("update-not-read", reason="it is none")
        return None
    try:
        return await telegram.read(update)
    except SendError as error:  # a file that is needed to read it cannot be fetched
        log.warning("update-not-read", reason=str(error))
        return None
    except Exception:  # it must not keep those behind it waiting
        log.exception("update-not-read")
        return None


async def _deal(
    telegram: Telegram, batch: Sequence[tuple[int, Any]], take: Take, *, stop: asyncio.Event, offset: int | None
) -> int | None:
    """Have updates dealt with, those of private chats that stand side by side together; gives where to go on."""
    for numbers, events in await _runs(telegram, batch):
        if stop.is_set():
            break
        for outcome in await asyncio.gather(*map(take, events), return_exceptions=True):
            if isinstance(outcome, BaseException):
                raise outcome
        offset = numbers[-1] + 1
    return offset


async def _runs(telegram: Telegram, batch: Sequence[tuple[int, Any]]) -> list[tuple[list[int], list[Event]]]:
    """Cut updates where a group is spoken in or changes: who is in it may have to be asked before or after."""
    runs: list[tuple[list[int], list[Event]]] = []
    private = False
    for number, update in batch:
        event = await _event(telegram, update)
        joins = event is None or (isinstance(event, Incoming) and not event.group)
        if not runs or not (joins and private):
            runs.append(([], []))
        private = joins
        runs[-1][0].append(number)
        runs[-1][1].extend((event,) if event else ())
    return runs


async def _unless(stop: asyncio.Event, work: Awaitable[Any]) -> Any:  # noqa: ANN401  # gives what the work gives
    """Wait for work, but no longer than until the stop; None when it was stopped."""
    working, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        for task in (working, stopping):
            task.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)
