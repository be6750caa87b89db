"""What a user's talk is about: rows, not a messenger's state, so that it holds in every channel and after a restart."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import col, select

from crm_store import customers
from crm_store.clock import local
from crm_store.records import ChatSession, Customer
from crm_store.unit import Unit

FOCUS_MINUTES = 30
QUESTION_DAYS = 7


@dataclass(frozen=True, slots=True)
class Talk:
    """The context that still holds: the customer in focus, the last action, the open question."""

    focus: Customer | None = None
    last_action: dict[str, Any] | None = None
    question: dict[str, Any] | None = None


def talk(unit: Unit) -> Talk:
    """Give what of the viewer's context still holds: half an hour, until midnight, for a week."""
    row = _row(unit)
    if row is None:
        return Talk()
    focused = row.focus_id is not None and _within(row.focus_at, unit.now, timedelta(minutes=FOCUS_MINUTES))
    asked = _within(row.question_at, unit.now, timedelta(QUESTION_DAYS))
    return Talk(
        customers.by_id(unit, row.focus_id or 0) if focused else None,
        row.last_action if _same_day(unit, row.last_action_at) else None,
        row.question if asked else None,
    )


def focus_on(unit: Unit, customer_id: int | None) -> None:
    """Let the talk be about this customer from now on."""
    row = _made(unit)
    row.focus_id, row.focus_at = customer_id, unit.now


def keep_last(unit: Unit, action: dict[str, Any] | None) -> None:
    """Remember the action just carried out, for what may correct it."""
    row = _made(unit)
    row.last_action, row.last_action_at = action, unit.now


def ask(unit: Unit, question: dict[str, Any] | None) -> None:
    """Remember the question just asked, in place of any other; None closes it."""
    row = _made(unit)
    row.question, row.question_at = question, unit.now


def _row(unit: Unit) -> ChatSession | None:
    if unit.chat_session is None:
        query = select(ChatSession).where(col(ChatSession.user_id) == unit.viewer.user_id)
        unit.chat_session = unit.session.exec(query).first()
    return unit.chat_session


def _made(unit: Unit) -> ChatSession:
    row = _row(unit)
    if row is None:
        row = unit.chat_session = ChatSession(user_id=unit.viewer.user_id)
        unit.session.add(row)
    return row


def _within(since: datetime | None, now: datetime, limit: timedelta) -> bool:
    return since is not None and now - since <= limit


def _same_day(unit: Unit, since: datetime | None) -> bool:
    return since is not None and local(since, unit.viewer.zone).date() == unit.local_now.date()
