"""Chats: which group may see customers, after an admin's word and a count of its members, and which chat is closed."""

from datetime import timedelta

from sqlmodel import col, select, update

from crm_store.records import Chat, Identity, User
from crm_store.unit import Unit

CHECK_HOURS = 24


def is_staffs(unit: Unit, *, channel: str, chat: str) -> bool:
    """Tell whether a group is the staff's own, and was counted not long ago."""
    row = _row(unit, channel, chat)
    return row is not None and row.marked_by is not None and row.confirmed and not _stale(unit, row)


def mark(unit: Unit, *, channel: str, chat: str, staffs: bool) -> bool:
    """Mark a group as the staff's, or not any more; False when the viewer has no right to."""
    if not unit.viewer.rights.settings:
        return False
    row = _made(unit, channel, chat)
    row.marked_by = unit.author_id if staffs else None
    row.confirmed, row.checked_at = False, None
    return True


def needs_check(unit: Unit, *, channel: str, chat: str) -> bool:
    """Tell whether the members of a marked group have to be counted again."""
    row = _row(unit, channel, chat)
    return row is not None and row.marked_by is not None and _stale(unit, row)


def is_marked(unit: Unit, *, channel: str, chat: str) -> bool:
    """Tell whether an admin has marked a group as the staff's."""
    row = _row(unit, channel, chat)
    return row is not None and row.marked_by is not None


def confirm(unit: Unit, *, channel: str, chat: str, staff_alone: bool) -> None:
    """Keep what a count of a group's members found."""
    row = _made(unit, channel, chat)
    row.confirmed, row.checked_at = staff_alone, unit.now


def count_again(unit: Unit) -> None:
    """Let every group be counted before it is trusted again: the staff has changed."""
    unit.session.exec(update(Chat).values(checked_at=None))


def staff_accounts(unit: Unit, *, channel: str) -> tuple[str, ...]:
    """Give the accounts by which a channel knows the active staff."""
    query = (
        select(Identity.external_id)
        .join(User, col(User.id) == col(Identity.user_id))
        .where(col(Identity.channel) == channel, col(User.deactivated_at).is_(None))
    )
    return tuple(unit.session.exec(query))


def close(unit: Unit, *, channel: str, chat: str, reason: str) -> None:
    """Remember that a chat takes no messages, and why."""
    row = _made(unit, channel, chat)
    row.closed_reason, row.closed_at = reason, unit.now


def reopen(unit: Unit, *, channel: str, chat: str) -> None:
    """Forget that a chat was closed: somebody writes in it."""
    row = _row(unit, channel, chat)
    if row is not None and row.closed_at is not None:
        row.closed_reason = row.closed_at = None


def closed_for(unit: Unit, *, channel: str, chat: str) -> str | None:
    """Give the reason for which a chat takes nothing; None when it is open."""
    row = _row(unit, channel, chat)
    return row.closed_reason if row else None


def _stale(unit: Unit, row: Chat) -> bool:
    return row.checked_at is None or unit.now - row.checked_at >= timedelta(hours=CHECK_HOURS)


def _row(unit: Unit, channel: str, chat: str) -> Chat | None:
    query = select(Chat).where(col(Chat.channel) == channel, col(Chat.external_id) == chat)
    return unit.session.exec(query).first()


def _made(unit: Unit, channel: str, chat: str) -> Chat:
    row = _row(unit, channel, chat)
    if row is None:
        row = Chat(channel=channel, external_id=chat)
        unit.session.add(row)
    return row
