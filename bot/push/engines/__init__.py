"""Who runs what is due, and when: one engine for each kind of database."""

from collections.abc import Callable
from concurrent.futures import Executor
from datetime import datetime
from typing import Protocol

from bot.push.deliver import Clerk
from bot.push.engines.embedded import TICK, EmbeddedEngine


class Engine(Protocol):
    """What runs the clock."""

    def hurry(self) -> None:
        """Look for what is due now, not at the next minute."""

    async def run(self) -> None:
        """Work until cancelled."""

    async def settle(self, *, seconds: float | None = None) -> None:
        """Wait until what is in hand is done, at most so long."""


def engine_for(clerk: Clerk, *, worker: Executor, now: Callable[[], datetime], every: float = TICK) -> Engine:
    """Give the engine that the clerk's database needs; alone on it, it looks so often."""
    if clerk.store.engine.dialect.name == "postgresql":
        from bot.push.engines.procrastinate import ProcrastinateEngine  # noqa: PLC0415  # an extra

        return ProcrastinateEngine(clerk, worker=worker, now=now)
    return EmbeddedEngine(clerk, worker=worker, now=now, every=every)
