"""Work for the one thread that writes: what comes while it is busy is done at once after it, in one transaction.

Alone, a message waits for nobody. When many come, one commit to the disk serves several of them.
"""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from typing import Generic, TypeVar

Asked = TypeVar("Asked")
Given = TypeVar("Given")

MOST = 16
"""So many are done at once: more would let the first wait for the last."""


class Together(Generic[Asked, Given]):
    """Hands what is asked for to `work` on another thread, in order, several at a time."""

    def __init__(
        self, work: Callable[[Sequence[Asked]], Sequence[Given]], *, worker: Executor, most: int = MOST
    ) -> None:
        self._work = work
        self._worker = worker
        self._most = most
        self._waiting: list[tuple[Asked, asyncio.Future[Given]]] = []
        self._working: asyncio.Task[None] | None = None

    def ask(self, one: Asked) -> "asyncio.Future[Given]":
        """Have this done; what it is waited for with gives the result, or raises what the work raised."""
        given: asyncio.Future[Given] = asyncio.get_running_loop().create_future()
        self._waiting.append((one, given))
        if self._working is None or self._working.done():
            self._working = asyncio.create_task(self._do_all())
        return given

    async def settle(self) -> None:
        """Wait until all is done."""
        if self._working is not None:
            await self._working

    async def _do_all(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[: self._most], self._waiting[self._most :]
            doing = asyncio.get_running_loop().run_in_executor(self._worker, self._work, [one for one, _ in batch])
            try:
                results = await doing
            except Exception as error:  # noqa: BLE001  # who asked is told
                for _, given in batch:
                    if not given.done():
                        given.set_exception(error)
            else:
                for (_, given), result in zip(batch, results, strict=True):
                    if not given.done():
                        given.set_result(result)
