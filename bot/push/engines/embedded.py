"""The clock of a bot that is alone on its database: a ticker in the same process.

Once a minute it makes what is due and delivers it, person by person; the rows with their leases are the truth, so a
process that dies is made good at the next start.
"""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from typing import TypeVar

import structlog

from bot.push import due
from bot.push.deliver import Clerk
from crm_store import deliveries
from crm_store.errors import StoreError

log = structlog.get_logger(__name__)

TICK = 60.0
_AT_ONCE = 20

Found = TypeVar("Found")


class EmbeddedEngine:
    """Runs the clock until it is told to stop; `hurry` lets it look at once."""

    def __init__(self, clerk: Clerk, *, worker: Executor, now: Callable[[], datetime], every: float = TICK) -> None:
        self._clerk = clerk
        self._worker = worker
        self._now = now
        self._every = every
        self._hurried = asyncio.Event()
        self._busy: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._room = asyncio.Semaphore(_AT_ONCE)
        self._night = ThreadPoolExecutor(1, "night")

    def hurry(self) -> None:
        """Look for what is due now, not at the next minute."""
        self._hurried.set()

    async def run(self) -> None:
        """Tick until cancelled; a fault is logged, and the next tick goes on."""
        await self._surely(self._begin)
        while True:
            await self._surely(self.tick)
            self._hurried.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._hurried.wait(), self._every)

    async def tick(self) -> None:
        """Make what is due, and deliver all that is to be delivered."""
        store = self._clerk.store
        for user_id in await self._run(lambda: due.due(store, self._now())):
            if user_id is None:  # the night's work takes long, and takes the store for itself only in between
                await asyncio.get_running_loop().run_in_executor(self._night, due.nightly, store, self._now())
            else:
                await self._run(lambda one=user_id: due.make(store, one, self._now()))  # type: ignore[misc]
        for user_id in await self._run(self._waiting):
            if user_id not in self._busy:  # one chat that is slow to take its messages keeps nobody else waiting
                self._busy.add(user_id)
                task = asyncio.create_task(self._deliver(user_id))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    async def settle(self, *, seconds: float | None = None) -> None:
        """Wait until what is being delivered is recorded, at most so long, and the night's work is done."""
        if self._tasks:
            _, left = await asyncio.wait(set(self._tasks), timeout=seconds)
            for task in left:
                task.cancel()
        await asyncio.to_thread(self._night.shutdown)

    async def _deliver(self, user_id: int) -> None:
        try:
            async with self._room:
                await self._clerk.deliver(user_id)
        except Exception:
            log.exception("nudge-failed", user=user_id)
        finally:
            self._busy.discard(user_id)

    def _waiting(self) -> list[int]:
        with self._clerk.store.reading() as connection:
            return deliveries.due(connection, self._now(), channel=self._clerk.channel)

    async def _begin(self) -> None:
        await self._run(lambda: due.begin(self._clerk.store, self._now(), alone=True))

    async def _surely(self, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        except StoreError:
            log.exception("clock-store-failed")
        except Exception:
            log.exception("clock-failed")

    async def _run(self, work: Callable[[], Found]) -> Found:
        return await asyncio.get_running_loop().run_in_executor(self._worker, work)
