"""Messages that come back: delivered twice, edited, or answered by a later one."""

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.hearing import Said
from bot.messages import Incoming
from crm_store import inbox, sessions, undo
from crm_store.changes import MessageRef
from crm_store.undo import Undone
from crm_store.unit import Unit
from handlers.actions import LogContact, Replace, Undo
from handlers.shared.last import last_of

_EDITION, _FOCUS, _LAST, _CUT = "edition", "focus", "last", "cut"

LONG = 4000
"""A messenger cuts a longer text into several messages, which come at once; together they are one note."""

AT_ONCE = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class Look:
    """What a look back gives: what is to be done instead of hearing the message, and the answer that it replaces."""

    said: tuple[Said, ...] = ()
    answer: str | None = None


def place_of(incoming: Incoming) -> MessageRef:
    """Say where a message stands."""
    return MessageRef(incoming.channel, incoming.chat, incoming.message_id)


def seen_before(incoming: Incoming, unit: Unit) -> bool:
    """Tell whether this was dealt with already; an edited message is new once for each edition."""
    row = inbox.handled(unit, place_of(incoming))
    if row is None:
        return False
    return not incoming.edited or (row.reply or {}).get(_EDITION) == incoming.edition


def look_back(incoming: Incoming, unit: Unit) -> Look:
    """Take back what an edited message did, go on with one that was cut, and mean the message that is answered."""
    if incoming.reply_to:
        _mean(MessageRef(incoming.channel, incoming.chat, incoming.reply_to), unit)
    return _recalled(incoming, unit) if incoming.edited else _continued(incoming, unit)


def keep_handled(incoming: Incoming, unit: Unit) -> None:
    """Remember that a message is dealt with, and of what the talk was then."""
    _mark_cut(incoming, unit)
    talk = sessions.talk(unit)
    then = {
        _EDITION: incoming.edition,
        _FOCUS: talk.focus.id if talk.focus else None,
        _LAST: talk.last_action,
    }
    inbox.keep(unit, place_of(incoming), reply=then, again=incoming.edited)


def _mark_cut(incoming: Incoming, unit: Unit) -> None:
    """Note with the last action that its message may go on in the next one; any other message takes the note away."""
    last = sessions.talk(unit).last_action
    if last is None:
        return
    rest = {name: value for name, value in last.items() if name != _CUT}
    cut = {_CUT: [incoming.channel, incoming.chat]} if len(incoming.text) >= LONG else {}
    if rest | cut != last:
        sessions.keep_last(unit, rest | cut)


def _recalled(incoming: Incoming, unit: Unit) -> Look:
    answer = None
    for change_set in inbox.change_sets_of(unit, place_of(incoming)):
        answer = _answer_to(change_set.id, incoming, unit)
        if not isinstance(undo.undo(unit, change_set.id), Undone):
            return Look((Said(Undo(change_set.id)),))  # says who changed it since
    sessions.keep_last(unit, None)
    sessions.ask(unit, None)
    return Look(answer=answer)


def _continued(incoming: Incoming, unit: Unit) -> Look:
    """Add what goes on where a long message was cut to the note of the contact that it told of."""
    if not incoming.text or incoming.attachment or incoming.reply_to:
        return Look()
    talk = sessions.talk(unit)
    if (talk.last_action or {}).get(_CUT) != [incoming.channel, incoming.chat]:
        return Look()
    if talk.last_at is None or incoming.sent_at - talk.last_at > AT_ONCE:
        return Look()
    last = last_of(unit)
    if last is None or not isinstance(last.action, LogContact):
        return Look()
    whole = replace(last.action, note="\n".join(filter(None, (last.action.note, incoming.readable))))
    said = Said(Replace(last.change_set_id, last.step, whole), incoming.readable)
    return Look((said,), _answer_to(last.change_set_id or 0, incoming, unit))


def _answer_to(change_set_id: int, incoming: Incoming, unit: Unit) -> str | None:
    """Give our message in this chat that told of a change."""
    told = [place.message for place in inbox.sent_for(unit, change_set_id) if place.chat == incoming.chat]
    return told[-1] if told else None


def _mean(place: MessageRef, unit: Unit) -> None:
    row = inbox.handled(unit, inbox.told_at(unit, place) or place)
    if row is None or not row.reply:
        return
    sessions.keep_last(unit, row.reply[_LAST])
    if row.reply[_FOCUS]:
        sessions.focus_on(unit, row.reply[_FOCUS])
