"""Counting who is in a group: customers are spoken of where everybody is on the staff, and nowhere else."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from datetime import datetime
from typing import Protocol, TypeVar

import structlog

from bot.outbox import SendError
from crm_store import chats
from crm_store.access import NOBODY
from crm_store.store import Store, Unit

log = structlog.get_logger(__name__)

Found = TypeVar("Found")


class Members(Protocol):
    """A messenger, as far as it tells who is in a group."""

    async def count_members(self, chat: str) -> int:
        """Count who is in a group, the bot included."""

    async def is_member(self, chat: str, account: str) -> bool:
        """Tell whether somebody is in a group."""


class Groups:
    """Keeps up to date which of the marked groups hold staff alone."""

    def __init__(
        self, store: Store, members: Members, *, channel: str, worker: Executor, now: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._members = members
        self._channel = channel
        self._worker = worker
        self._now = now

    async def check_if_due(self, chat: str) -> None:
        """Count a marked group again when its last count is too old."""
        if await self._ask(lambda unit: chats.needs_check(unit, channel=self._channel, chat=chat)):
            await self._count(chat)

    async def check(self, chat: str) -> None:
        """Count a marked group again: somebody came or went."""
        if await self._ask(lambda unit: chats.is_marked(unit, channel=self._channel, chat=chat)):
            await self._count(chat)

    async def _count(self, chat: str) -> None:
        accounts = await self._ask(lambda unit: chats.staff_accounts(unit, channel=self._channel))
        alone = await self._staff_alone(chat, accounts)
        await self._ask(lambda unit: chats.confirm(unit, channel=self._channel, chat=chat, staff_alone=alone))

    async def _staff_alone(self, chat: str, accounts: tuple[str, ...]) -> bool:
        """Tell whether all members but the bot are staff; what cannot be asked is taken for a no."""
        try:
            everybody = await self._members.count_members(chat)
            staff = [await self._members.is_member(chat, account) for account in accounts]
        except SendError as error:
            log.warning("group-not-counted", chat=chat, reason=str(error))
            return False
        return everybody == sum(staff) + 1

    async def _ask(self, question: Callable[[Unit], Found]) -> Found:
        return await asyncio.get_running_loop().run_in_executor(self._worker, self._answer, question)

    def _answer(self, question: Callable[[Unit], Found]) -> Found:
        with self._store.unit(viewer=NOBODY, now=self._now()) as unit:
            return question(unit)
