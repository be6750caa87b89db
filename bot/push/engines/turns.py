"""The turns of several processes, asked for off the loop."""

import asyncio
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass

from crm_store import turns
from crm_store.store import Store


@dataclass(frozen=True, slots=True)
class StoreTurns:
    """Turns that are kept in the database all processes have."""

    store: Store
    worker: Executor

    async def take(self, key: str, gap: float) -> float:
        """Take the next turn under a key; gives in how many seconds it is."""
        return await asyncio.get_running_loop().run_in_executor(self.worker, turns.take, self.store, key, gap)


def turns_for(store: Store) -> StoreTurns | None:
    """Give the turns of a database that several processes may have; None where one is alone with its own count."""
    if store.engine.dialect.name != "postgresql":
        return None
    turns.prepare(store)
    return StoreTurns(store, ThreadPoolExecutor(2, "turns"))
