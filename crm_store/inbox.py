"""Messages that were answered and messages that we sent: twice is once, and a reply can be edited later."""

from typing import Any

from sqlalchemy import bindparam
from sqlmodel import col, select

from crm_store.changes import MessageRef
from crm_store.records import ChangeSet, HandledMessage, SentMessage
from crm_store.statements import Query, inserting, write
from crm_store.unit import Unit


def handled(unit: Unit, place: MessageRef) -> HandledMessage | None:
    """Give how the viewer's message at this place was answered; None when it is new."""
    where = {"channel": place.channel, "chat": place.chat, "message": place.message}
    return unit.first(_HANDLED, user_id=unit.viewer.user_id, **where)


def keep(unit: Unit, place: MessageRef, *, reply: dict[str, Any] | None = None, again: bool = True) -> None:
    """Remember that the viewer's message at this place is answered, and how; `again` when it may be known already."""
    if again and (row := handled(unit, place)):
        row.reply, row.handled_at = reply, unit.now
        return
    fields = {
        "channel": place.channel,
        "chat": place.chat,
        "message": place.message,
        "user_id": unit.viewer.user_id,
        "reply": reply,
        "handled_at": unit.now,
    }
    write(unit.session, inserting(HandledMessage), fields)


def change_sets_of(unit: Unit, place: MessageRef) -> tuple[ChangeSet, ...]:
    """Give what the viewer's message at this place changed and still stands, the latest first."""
    unit.changes.settle()
    query = select(ChangeSet).where(
        col(ChangeSet.channel) == place.channel,
        col(ChangeSet.chat) == place.chat,
        col(ChangeSet.message) == place.message,
        col(ChangeSet.author_id) == unit.viewer.user_id,
        col(ChangeSet.undone_at).is_(None),
    )
    return tuple(unit.session.exec(query.order_by(col(ChangeSet.id).desc())))


def keep_sent(unit: Unit, place: MessageRef, *, change_set_id: int) -> None:
    """Remember where the message stands that told of a change set."""
    fields = {
        "channel": place.channel,
        "chat": place.chat,
        "message": place.message,
        "change_set_id": change_set_id,
        "sent_at": unit.now,
    }
    write(unit.session, inserting(SentMessage), fields)


def sent_for(unit: Unit, change_set_id: int) -> tuple[MessageRef, ...]:
    """Give where the messages stand that told of the viewer's change set."""
    query = (
        select(SentMessage)
        .join(ChangeSet, col(ChangeSet.id) == col(SentMessage.change_set_id))
        .where(col(SentMessage.change_set_id) == change_set_id, col(ChangeSet.author_id) == unit.viewer.user_id)
        .order_by(col(SentMessage.id))
    )
    return tuple(MessageRef(sent.channel, sent.chat, sent.message) for sent in unit.session.exec(query))


def take_told_in_vain(unit: Unit) -> tuple[MessageRef, ...]:
    """Give, once, where the messages stand that told of what the viewer takes back with this message."""
    if not unit.took_back:
        return ()
    query = (
        select(SentMessage)
        .join(ChangeSet, col(ChangeSet.id) == col(SentMessage.change_set_id))
        .where(col(ChangeSet.undone_at) == unit.now, col(ChangeSet.undone_by) == unit.viewer.user_id)
        .order_by(col(SentMessage.id))
    )
    told = tuple(unit.session.exec(query))
    for sent in told:
        unit.session.delete(sent)
    return tuple(MessageRef(sent.channel, sent.chat, sent.message) for sent in told)


def told_at(unit: Unit, place: MessageRef) -> MessageRef | None:
    """Give the viewer's message of whose change the message at this place told."""
    query = (
        select(ChangeSet)
        .join(SentMessage, col(ChangeSet.id) == col(SentMessage.change_set_id))
        .where(
            col(SentMessage.channel) == place.channel,
            col(SentMessage.chat) == place.chat,
            col(SentMessage.message) == place.message,
            col(ChangeSet.author_id) == unit.viewer.user_id,
        )
        .order_by(col(SentMessage.id).desc())
    )
    told = unit.session.exec(query).first()
    if told is None or told.channel is None or told.chat is None or told.message is None:
        return None
    return MessageRef(told.channel, told.chat, told.message)


_HANDLED: Query[HandledMessage] = Query(
    lambda _: select(HandledMessage).where(
        col(HandledMessage.channel) == bindparam("channel"),
        col(HandledMessage.chat) == bindparam("chat"),
        col(HandledMessage.message) == bindparam("message"),
        col(HandledMessage.user_id) == bindparam("user_id"),
    )
)
