"""The clock of a talk in the terminal: what falls due while it is open is printed.

Whoever can be reached by a messenger is told there; the terminal tells those whom nothing else reaches.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Event, Thread
from uuid import uuid4

import structlog

from bot.channels.console import CHANNEL, Console
from bot.push import due
from bot.push.deliver import prepare, record
from crm_store import deliveries
from crm_store.changes import MessageRef
from crm_store.errors import StoreError
from crm_store.store import Store

log = structlog.get_logger(__name__)

_SECONDS = 15.0


class Timepiece:
    """Tells one person at one terminal what is due."""

    def __init__(self, store: Store, user_id: int, console: Console, now: Callable[[], datetime]) -> None:
        self._store = store
        self._user_id = user_id
        self._console = console
        self._now = now
        self._opened = now()
        due.begin(store, self._opened, alone=False)

    def told(self) -> Iterator[str]:
        """Make what is due, and give the text of what this person is told now."""
        due.tick(self._store, self._now())
        with self._store.reading() as connection:
            waiting = deliveries.due(connection, self._now(), channel=CHANNEL, alone=True)
        if self._user_id in waiting:
            yield from self._delivered()

    def since_opened(self) -> Iterator[str]:
        """Give what has fallen due since the talk began; nothing does while the clock stands still."""
        return self.told() if self._now() > self._opened else iter(())

    @contextmanager
    def watching(self, show: Callable[[str], None], *, seconds: float = _SECONDS) -> Iterator[None]:
        """Show what is due, now and as long as the block lasts."""
        closed = Event()
        watcher = Thread(target=self._watch, args=(show, closed, seconds), daemon=True)
        watcher.start()
        try:
            yield
        finally:
            closed.set()
            watcher.join(timeout=seconds)

    def _watch(self, show: Callable[[str], None], closed: Event, seconds: float) -> None:
        while not closed.is_set():
            try:
                for text in self.told():
                    show(text)
            except StoreError as error:
                log.warning("clock-store-failed", reason=str(error))
            closed.wait(seconds)

    def _delivered(self) -> Iterator[str]:
        for parcel in prepare(self._store, self._user_id, channel=CHANNEL, now=self._now()):
            if not parcel.message.replaces:  # what was printed stays printed
                yield from self._console.show([parcel.message])
            place = MessageRef(CHANNEL, parcel.chat, parcel.message.replaces or uuid4().hex)
            record(self._store, parcel, place, now=self._now())
