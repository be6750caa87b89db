"""What became of the messages that went out, kept in the store on the worker thread."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from datetime import datetime

import structlog

from bot.outbox import Sent
from bot.together import Together
from crm_store import chats, inbox
from crm_store.access import NOBODY
from crm_store.changes import MessageRef
from crm_store.errors import StoreError
from crm_store.store import Store, Unit

Change = Callable[[Unit], None]

_MOST = 100

log = structlog.get_logger(__name__)


class StoreLedger:
    """Keeps where each message stands that told of a change, and which chats take no messages.

    Sending does not wait for it: what comes while a write is under way is written together after it.
    """

    def __init__(self, store: Store, *, channel: str, worker: Executor, now: Callable[[], datetime]) -> None:
        self._store = store
        self._channel = channel
        self._now = now
        self._writing = Together(self._kept, worker=worker, most=_MOST)

    async def sent(self, sent: Sent) -> None:
        """Keep where a message stands, if it told of a change."""
        change_set_id = sent.message.change_set_id
        if change_set_id is not None:
            place = MessageRef(self._channel, sent.chat, sent.message_id)
            self._write(lambda unit: inbox.keep_sent(unit, place, change_set_id=change_set_id))

    async def closed(self, chat: str, reason: str) -> None:
        """Keep that a chat takes nothing."""
        log.info("chat-closed", channel=self._channel, chat=chat, reason=reason)
        self._write(lambda unit: chats.close(unit, channel=self._channel, chat=chat, reason=reason))

    async def settle(self) -> None:
        """Wait until all is written."""
        await self._writing.settle()

    def _write(self, change: Change) -> None:
        self._writing.ask(change)

    def _kept(self, changes: Sequence[Change]) -> Sequence[None]:
        try:
            with self._store.unit(viewer=NOBODY, now=self._now()) as unit:
                for change in changes:
                    change(unit)
        except StoreError as error:  # the messages are out all the same
            log.warning("sent-not-recorded", reason=str(error))
        return [None] * len(changes)
