"""The only way out: limits, retries, order in a chat, and a record of what became of each message.

A channel's faults come here as the few errors below, whatever its library calls them. `Flooded` and `Unreachable`
are waited out; `Closed` is recorded, and nothing more is tried in that chat; `Refused` is a fault of ours and logged.
"""

import asyncio
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Protocol

import structlog

from bot.messages import Outgoing

# ruff: noqa: N818  # the names say what happened; the base class says that they are errors

log = structlog.get_logger(__name__)

ATTEMPTS = 20
"""So often a message is tried while the network or the messenger fails: about a quarter of an hour."""

LONGEST_WAIT = 60.0


class SendError(Exception):
    """A message did not go out."""


class Flooded(SendError):
    """The messenger wants to be left alone for so many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"flooded for {seconds} s")
        self.seconds = seconds


class Unreachable(SendError):
    """The network or the messenger fails at the moment."""


class Closed(SendError):
    """The chat does not take messages any more: blocked, left or gone."""


class Refused(SendError):
    """The messenger does not accept this request, now or later."""


class CannotEdit(Refused):
    """The message that should change is gone or too old."""


class Clock(Protocol):
    """Time as the outbox needs it; tests bring one that does not wait."""

    def now(self) -> float:
        """Give the seconds since some beginning."""

    async def sleep(self, seconds: float) -> None:
        """Let so many seconds pass."""


class SystemClock:
    """Real time."""

    def now(self) -> float:
        """Give the seconds since some beginning."""
        return asyncio.get_running_loop().time()

    async def sleep(self, seconds: float) -> None:
        """Let so many seconds pass."""
        await asyncio.sleep(seconds)


class Sender(Protocol):
    """A channel, as far as the outbox knows it."""

    def pieces(self, message: Outgoing) -> tuple[Outgoing, ...]:
        """Cut a message into what the channel takes at once."""

    async def send(self, chat: str, message: Outgoing) -> str:
        """Send a message and give its id."""

    async def edit(self, chat: str, message: Outgoing) -> None:
        """Put a message in the place of the one that it replaces."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that stands in a chat."""

    chat: str
    message_id: str
    message: Outgoing


class Ledger(Protocol):
    """Where it is recorded what became of messages."""

    async def sent(self, sent: Sent) -> None:
        """Record a message that went out."""

    async def closed(self, chat: str, reason: str) -> None:
        """Record that a chat takes nothing any more."""


class Turns(Protocol):
    """Where processes that share a messenger agree on whose turn it is."""

    async def take(self, key: str, gap: float) -> float:
        """Take the next turn under a key, a gap after the one before; gives in how many seconds it is."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How many messages may go out within how many seconds: in a chat, in a group, in all."""

    chat: tuple[int, float] = (1, 1.0)
    group: tuple[int, float] = (20, 60.0)
    overall: tuple[int, float] = (30, 1.0)


@dataclass(slots=True)
class _Window:
    """A number of turns in any stretch of so many seconds."""

    turns: int
    seconds: float
    taken: deque[float] = field(default_factory=deque)

    def delay(self, now: float) -> float:
        while self.taken and self.taken[0] <= now - self.seconds:
            self.taken.popleft()
        return 0.0 if len(self.taken) < self.turns else self.taken[0] + self.seconds - now


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A message in line; whoever waits for its `fate` is told at the first failure, and tries again by themselves."""

    message: Outgoing
    fate: asyncio.Future[Sent] | None = None

    @property
    def patient(self) -> bool:
        return self.fate is None

    def went(self, sent: Sent) -> None:
        if self.fate is not None and not self.fate.done():
            self.fate.set_result(sent)

    def failed(self, error: SendError) -> None:
        if self.fate is not None and not self.fate.done():
            self.fate.set_exception(error)


@dataclass(slots=True)
class _Line:
    """The messages that wait in one chat, in order, and who takes them out."""

    windows: tuple[_Window, ...]
    waiting: deque[_Waiting] = field(default_factory=deque)
    worker: asyncio.Task[None] | None = None

    @property
    def idle(self) -> bool:
        return not self.waiting and (self.worker is None or self.worker.done())


class Outbox:
    """Sends messages in the background, in order within a chat, no faster than the messenger allows."""

    def __init__(
        self, sender: Sender, ledger: Ledger, *, clock: Clock, pace: Pace | None, turns: Turns | None = None
    ) -> None:
        self._turns = turns
        self._sender = sender
        self._ledger = ledger
        self._clock = clock
        self._pace = pace
        self._overall = (_Window(*pace.overall),) if pace else ()
        self._lines: dict[str, _Line] = {}

    def post(self, chat: str, message: Outgoing, *, group: bool = False) -> None:
        """Let a message go out when its turn comes."""
        self._line_up(chat, [_Waiting(piece) for piece in self._sender.pieces(message)], group=group)

    async def deliver(self, chat: str, message: Outgoing) -> Sent:
        """Send a message in its turn, once, and tell where it stands; what is cut into pieces stands at its last.

        Raises:
            SendError: it did not go out; when to try again is for whoever asked.
        """
        waiting = [
            _Waiting(piece, asyncio.get_running_loop().create_future()) for piece in self._sender.pieces(message)
        ]
        self._line_up(chat, waiting, group=False)
        fates = await asyncio.gather(*(one.fate for one in waiting if one.fate), return_exceptions=True)
        for fate in fates:
            if isinstance(fate, BaseException):
                raise fate
        return next(fate for fate in reversed(fates) if isinstance(fate, Sent))

    async def drain(self, *, seconds: float | None = None) -> bool:
        """Wait until nothing waits any more, at most so long; tells whether all went out."""
        busy = [line.worker for line in self._lines.values() if line.worker and not line.worker.done()]
        if not busy:
            return True
        _, left = await asyncio.wait(busy, timeout=seconds)
        for worker in left:
            worker.cancel()
        return not left

    def _open(self, chat: str, *, group: bool) -> _Line:
        now = self._clock.now()
        for name, line in list(self._lines.items()):  # forget chats in which all is long done
            if line.idle and not any(window.delay(now) or window.taken for window in line.windows):
                del self._lines[name]
        paced = (self._pace.chat, *((self._pace.group,) if group else ())) if self._pace else ()
        return self._lines.setdefault(chat, _Line(tuple(_Window(*limit) for limit in paced)))

    def _line_up(self, chat: str, waiting: list[_Waiting], *, group: bool) -> None:
        line = self._lines.get(chat) or self._open(chat, group=group)
        line.waiting.extend(waiting)
        if line.worker is None or line.worker.done():
            line.worker = asyncio.create_task(self._work(chat, line))

    async def _work(self, chat: str, line: _Line) -> None:
        while line.waiting:
            first = line.waiting[0]
            try:
                sent = await self._deliver(chat, line, first)
                await self._ledger.sent(sent)
                first.went(sent)
            except Closed as closed:
                for one in line.waiting:
                    one.failed(closed)
                line.waiting.clear()
                await self._ledger.closed(chat, str(closed))
                return
            except SendError as error:
                first.failed(error)
                if first.patient:
                    log.warning("message-not-sent", chat=chat, reason=str(error))
            line.waiting.popleft()

    async def _deliver(self, chat: str, line: _Line, waiting: _Waiting) -> Sent:
        waits, message = _backoff(), waiting.message
        while True:
            await self._turn(chat, line)
            try:
                return await self._put(chat, message)
            except Flooded as flooded:
                if not waiting.patient:
                    raise
                await self._clock.sleep(flooded.seconds)
            except CannotEdit:
                if not waiting.patient:
                    raise
                message = replace(message, replaces=None)
            except Unreachable:
                wait = next(waits, None) if waiting.patient else None
                if wait is None:
                    raise
                await self._clock.sleep(wait)

    async def _put(self, chat: str, message: Outgoing) -> Sent:
        if message.replaces:
            await self._sender.edit(chat, message)
            return Sent(chat, message.replaces, message)
        return Sent(chat, await self._sender.send(chat, message), message)

    async def _turn(self, chat: str, line: _Line) -> None:
        if self._turns is not None:
            for key, windows in ((chat, line.windows), ("", self._overall)):
                for window in windows:
                    gap = window.seconds / window.turns
                    await self._clock.sleep(await self._turns.take(f"{key} {gap:.3f}", gap))
            return
        windows = (*line.windows, *self._overall)
        while (delay := max((window.delay(self._clock.now()) for window in windows), default=0.0)) > 0:
            await self._clock.sleep(delay)
        for window in windows:
            window.taken.append(self._clock.now())


def _backoff() -> Iterator[float]:
    return (min(0.5 * 2**attempt, LONGEST_WAIT) for attempt in range(ATTEMPTS))
