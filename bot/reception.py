"""Between a messenger and the conversation: every event dealt with in order, its replies posted.

A person who presses a button is always told that it was seen, and one who waits long sees that an answer is made.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.conversation import Answer
from bot.messages import Incoming
from bot.outbox import Outbox, SendError

log = structlog.get_logger(__name__)

LATE = timedelta(minutes=5)
"""A message that comes this long after it was sent is answered with the time to which it belongs."""

SLOW = 0.7
"""Seconds after which a person is shown that an answer is being made."""


class Manners(Protocol):
    """The small courtesies of a messenger."""

    def acknowledge(self, press: str, notice: str) -> Coroutine[None, None, None]:
        """End the wait of who pressed a button, perhaps with a short notice."""

    def typing(self, chat: str) -> Coroutine[None, None, None]:
        """Show that an answer is being made."""


class Reception:
    """Takes what comes in, has it answered, and hands the answer to the outbox."""

    def __init__(
        self,
        handle: Callable[[Incoming], Awaitable[Answer]],
        outbox: Outbox,
        manners: Manners,
        *,
        now: Callable[[], datetime],
        slow: float = SLOW,
    ) -> None:
        self._handle = handle
        self._outbox = outbox
        self._manners = manners
        self._now = now
        self._slow = slow
        self._courtesies: set[asyncio.Task[None]] = set()

    async def take(self, incoming: Incoming) -> None:
        """Deal with one event; when this returns without an error, it is kept for good.

        Raises:
            StoreError: the database cannot be used, so that the event has to come again.
        """
        dated = replace(incoming, late=self._now() - incoming.sent_at >= LATE)
        answer = await self._answer(dated)
        notices = [reply.text for reply in answer.replies if reply.notice]
        if incoming.press is not None:
            self._in_background(self._manners.acknowledge(incoming.press, "\n".join(notices)))
        for reply in answer.replies:
            if not reply.notice:
                self._outbox.post(incoming.chat, reply, group=incoming.group)

    async def rest(self) -> None:
        """Wait for the courtesies under way."""
        await asyncio.gather(*self._courtesies)

    async def _answer(self, incoming: Incoming) -> Answer:
        waiting = asyncio.get_running_loop().call_later(self._slow, self._show_typing, incoming.chat)
        try:
            return await self._handle(incoming)
        finally:
            waiting.cancel()

    def _show_typing(self, chat: str) -> None:
        self._in_background(self._manners.typing(chat))

    def _in_background(self, courtesy: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(_politely(courtesy))
        self._courtesies.add(task)
        task.add_done_callback(self._courtesies.discard)


async def _politely(courtesy: Coroutine[None, None, None]) -> None:
    try:
        await courtesy
    except SendError as error:  # nothing is lost by it
        log.info("courtesy-failed", reason=str(error))
