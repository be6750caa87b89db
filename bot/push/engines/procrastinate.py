"""The clock of several processes on one Postgres: procrastinate hands out who makes and who delivers.

The rows are the truth here too: a job only says that there is something to look at. One job at a time makes what is
due, one at a time delivers to each person; the jobs of a process that died are handed to another.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import suppress
from datetime import datetime
from typing import Any, TypeVar

import procrastinate
import structlog
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException
from procrastinate.jobs import Status
from psycopg_pool import AsyncConnectionPool

from bot.push import due
from bot.push.deliver import Clerk
from crm_store import deliveries
from crm_store.engines.job_tables import bring_up

log = structlog.get_logger(__name__)

HEARTBEAT, GONE = 5.0, 20.0
"""Seconds between two signs of life of a process, and after which without one its jobs are taken over."""

EACH_MINUTE, OFTEN = "* * * * *", "* * * * * */10"
_AT_ONCE = 20
_FINISH_SECONDS = 15.0

Found = TypeVar("Found")


class ProcrastinateEngine:
    """Runs the clock together with the other processes until it is told to stop."""

    def __init__(self, clerk: Clerk, *, worker: Executor, now: Callable[[], datetime]) -> None:
        self._clerk = clerk
        self._worker = worker
        self._now = now
        self._hurries: set[asyncio.Task[None]] = set()
        address = clerk.store.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        connector = procrastinate.PsycopgConnector(
            conninfo=address, pool_factory=AsyncConnectionPool, min_size=1, max_size=6
        )
        self._app = procrastinate.App(connector=connector)
        self._tick = self._task("tick", self.tick, cron=EACH_MINUTE)
        self._night = self._task("night", self._nightly)
        self._deliver = self._task("deliver", self._to_person)
        self._task("take-over", self._take_over, cron=OFTEN)

    def hurry(self) -> None:
        """Look for what is due now, not at the next minute."""
        task = asyncio.create_task(self._ask(self._tick, "tick", timestamp=0))
        self._hurries.add(task)
        task.add_done_callback(self._hurries.discard)

    async def run(self) -> None:
        """Work until cancelled; what is in hand then is finished."""
        await self._run(lambda: bring_up(self._clerk.store))
        await self._run(lambda: due.begin(self._clerk.store, self._now(), alone=False))
        async with self._app.open_async():
            await self._app.run_worker_async(
                concurrency=_AT_ONCE,
                delete_jobs="always",
                install_signal_handlers=False,
                shutdown_graceful_timeout=_FINISH_SECONDS,
                update_heartbeat_interval=HEARTBEAT,
                stalled_worker_timeout=GONE,
            )

    async def settle(self, *, seconds: float | None = None) -> None:
        """Wait for what was asked for in a hurry."""
        if self._hurries:
            await asyncio.wait(set(self._hurries), timeout=seconds)

    async def tick(self, timestamp: int = 0) -> None:  # noqa: ARG002  # the minute, which procrastinate names
        """Make what is due, and let each be delivered."""
        store = self._clerk.store
        for user_id in await self._run(lambda: due.due(store, self._now())):
            if user_id is None:
                await self._ask(self._night, "night")
            else:
                await self._run(lambda one=user_id: due.make(store, one, self._now()))  # type: ignore[misc]
        for user_id in await self._run(self._waiting):
            await self._ask(self._deliver, f"person-{user_id}", user_id=user_id)

    async def _nightly(self) -> None:
        await asyncio.to_thread(due.nightly, self._clerk.store, self._now())

    async def _to_person(self, user_id: int) -> None:
        """Deliver to somebody, to whom nobody else delivers now: a lease that is held is one of a process that died."""
        await self._run(lambda: self._let_go(user_id))
        await self._clerk.deliver(user_id)

    async def _take_over(self, timestamp: int) -> None:  # noqa: ARG002  # the same
        """Let the jobs be done that processes without a sign of life had in hand."""
        manager = self._app.job_manager
        for job in await manager.get_stalled_jobs(seconds_since_heartbeat=GONE):
            log.warning("job-taken-over", job=job.call_string)
            try:
                await manager.retry_job(job)
            except ConnectorException:  # the same waits already, or another process was quicker
                with suppress(ConnectorException):
                    await manager.finish_job(job, status=Status.FAILED, delete_job=True)

    def _task(self, name: str, work: Callable[..., Any], *, cron: str | None = None) -> Any:  # noqa: ANN401  # procrastinate's own
        if cron is None:
            return self._app.task(name=name)(work)
        task = self._app.task(name=name, queueing_lock=name, lock=name)(work)
        self._app.periodic(cron=cron)(task)
        return task

    async def _ask(self, task: Any, key: str, **told: int) -> None:  # noqa: ANN401  # the same
        """Ask for a job unless it is waiting already; one of its kind at a time is worked."""
        with suppress(AlreadyEnqueued):
            await task.configure(queueing_lock=key, lock=key).defer_async(**told)

    def _let_go(self, user_id: int) -> None:
        with self._clerk.store.session() as session:
            deliveries.release(session, user_id=user_id)

    def _waiting(self) -> list[int]:
        with self._clerk.store.reading() as connection:
            return deliveries.due(connection, self._now(), channel=self._clerk.channel)

    async def _run(self, work: Callable[[], Found]) -> Found:
        return await asyncio.get_running_loop().run_in_executor(self._worker, work)
