"""The main flow, from a message to its replies: the file to read first.

A message is heard, done, answered and remembered whole, or not at all; those that wait together are kept with one
commit. Everything below is plain synchronous code; channels call `handle` on a worker thread.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

import structlog

from bot.arriving import invited
from bot.hearing import Said, hear
from bot.messages import Incoming, Outgoing
from bot.nudged import attend, pressed, withdraw_answered
from bot.performing import language_of, perform
from bot.remembering import remember
from bot.replying import apologise, greet_stranger, language_of_stranger, reply, welcome
from bot.revisiting import look_back, place_of, seen_before
from crm_store import users
from crm_store.access import NOBODY, Viewer
from crm_store.errors import StoreError
from crm_store.store import Store, Turn
from handlers.actions import Action

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a message led to: the actions understood, and the replies to send."""

    replies: tuple[Outgoing, ...]
    actions: tuple[Action, ...] = ()


class Conversation:
    """Answers messages on one store. The one place that catches the unexpected."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def handle(self, incoming: Incoming) -> Answer:
        """Answer one message; a fault keeps nothing of it and is told with the id under which it is logged.

        Raises:
            StoreError: the database cannot be used at all, which whoever runs the bot has to mend.
        """
        return self.handle_all((incoming,))[0]

    def handle_all(self, several: Sequence[Incoming]) -> tuple[Answer, ...]:
        """Answer several messages in their order; when this returns, all that they changed is kept for good.

        Raises:
            StoreError: the same; then nothing of any of them is kept.
        """
        with self._store.turn() as turn:
            return tuple(self._safely(incoming, turn) for incoming in several)

    def _safely(self, incoming: Incoming, turn: Turn) -> Answer:
        try:
            return self._answer(incoming, turn)
        except StoreError:
            raise
        except Exception:
            fault = uuid4().hex[:8]
            log.exception("message-failed", fault=fault, channel=incoming.channel)
            return Answer((apologise(incoming, fault),))

    def _answer(self, incoming: Incoming, turn: Turn) -> Answer:
        account, now = incoming.account, incoming.sent_at
        viewer = users.known(turn.session(), channel=incoming.channel, external_id=account, now=now)
        return self._talk(incoming, viewer, turn) if viewer else self._at_the_door(incoming, turn)

    def _at_the_door(self, incoming: Incoming, turn: Turn) -> Answer:
        """Let somebody with an invitation in; anybody else gets one polite sentence."""
        joining = invited(incoming)
        if joining is None:
            return Answer((greet_stranger(incoming),))
        with turn.unit(viewer=NOBODY, now=incoming.sent_at, message=place_of(incoming)) as unit:
            (done,) = perform((Said(joining),), unit, language_of_stranger(incoming))
            return Answer((welcome(done, incoming),), (joining,))

    def _talk(self, incoming: Incoming, viewer: Viewer, turn: Turn) -> Answer:
        with turn.unit(viewer=viewer, now=incoming.sent_at, message=place_of(incoming)) as unit:
            if seen_before(incoming, unit):
                return Answer(())
            language = language_of(incoming.readable, unit)
            seen = look_back(incoming, unit)
            said = seen.said or hear(incoming, unit, nudged=attend(incoming, unit))
            incoming = pressed(incoming, unit)
            done = perform(said, unit, language)
            withdraw_answered(unit)
            replied = reply(done, unit, language, incoming, answer=seen.answer)
            remember(done, replied, unit, incoming)
            return Answer((replied.outgoing, *replied.edits), tuple(one.action for one in said))
