"""What the talk is about from here on: the focus, the last action, the open question, the message handled."""

from bot.messages import Incoming
from bot.performing import Done
from bot.replying import Reply
from bot.revisiting import keep_handled
from crm_store import customers, sessions
from crm_store.unit import Unit
from handlers.actions import Action, Named, Undo
from handlers.shared import codec
from handlers.shared.base import Question
from handlers.shared.last import Last, keep_last


def remember(done: tuple[Done, ...], replied: Reply, unit: Unit, incoming: Incoming) -> None:
    """Keep the context that the next message may lean on."""
    for one in done:
        _focus(one.action, unit)
        _last(one, unit)
    _question(done, replied, unit)
    keep_handled(incoming, unit)


def _focus(action: Action, unit: Unit) -> None:
    named = getattr(action, "customer", None)
    if isinstance(named, Named) and named.only and customers.by_id(unit, named.only.id):
        sessions.focus_on(unit, named.only.id)


def _last(one: Done, unit: Unit) -> None:
    written = unit.changes.change_set
    if isinstance(one.action, Undo):
        sessions.keep_last(unit, None)  # what was taken back is no longer there to be corrected
    elif one.wrote and written:
        keep_last(unit, Last(one.action, change_set_id=written.id, step=one.step))


def _question(done: tuple[Done, ...], replied: Reply, unit: Unit) -> None:
    asked = next((one.outcome for one in done if isinstance(one.outcome, Question)), None)
    if asked is None:
        sessions.ask(unit, None)
        return
    offers = [[choice.label, codec.dump(choice.action)] for choice in replied.choices]
    sessions.ask(unit, {"action": codec.dump(asked.action), "slot": asked.slot, "offers": offers})
