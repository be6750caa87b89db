"""What a user's talk is about: rows, not a messenger's state, so that it holds in every channel and after a restart."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, insert, update
from sqlmodel import col, select

from crm_store import customers
from crm_store.clock import local
from crm_store.records import ChatSession, Customer
from crm_store.statements import Query, write
from crm_store.unit import Unit

FOCUS_MINUTES = 30
QUESTION_DAYS = 7


@dataclass(frozen=True, slots=True)
class Talk:
    """The context that still holds: the customer in focus, the last action, the open question.

    `heard_at` is when the viewer was last answered.
    """

    focus: Customer | None = None
    last_action: dict[str, Any] | None = None
    last_at: datetime | None = None
    question: dict[str, Any] | None = None
    heard_at: datetime | None = None


_FIELDS = ("focus_id", "focus_at", "last_action", "last_action_at", "question", "question_at")
_NOTHING: dict[str, Any] = dict.fromkeys(_FIELDS)


def talk(unit: Unit) -> Talk:
    """Give what of the viewer's context still holds: half an hour, until midnight, for a week."""
    row = _row(unit)
    focused = row["focus_id"] is not None and _within(row["focus_at"], unit.now, timedelta(minutes=FOCUS_MINUTES))
    today = _same_day(unit, row["last_action_at"])
    asked = _within(row["question_at"], unit.now, timedelta(QUESTION_DAYS))
    return Talk(
        customers.by_id(unit, row["focus_id"]) if focused else None,
        row["last_action"] if today else None,
        row["last_action_at"] if today else None,
        row["question"] if asked else None,
        row["question_at"],
    )


def focus_on(unit: Unit, customer_id: int | None) -> None:
    """Let the talk be about this customer from now on."""
    unit.talk = _row(unit) | {"focus_id": customer_id, "focus_at": unit.now}


def keep_last(unit: Unit, action: dict[str, Any] | None) -> None:
    """Remember the action just carried out, for what may correct it."""
    unit.talk = _row(unit) | {"last_action": action, "last_action_at": unit.now}


def ask(unit: Unit, question: dict[str, Any] | None) -> None:
    """Remember the question just asked, in place of any other; None closes it."""
    unit.talk = _row(unit) | {"question": question, "question_at": unit.now}


def save(unit: Unit) -> None:
    """Write what the message made of the viewer's talk, in one statement at its end."""
    if unit.talk is None or unit.talk == unit.talk_before:
        return
    unit.session.flush()
    known = unit.talk_before is not None
    values = {"user": unit.viewer.user_id} if known else {"user_id": unit.viewer.user_id}
    write(unit.session, _CHANGE if known else _ADD, values | unit.talk)
    unit.talk_before = unit.talk


def _row(unit: Unit) -> dict[str, Any]:
    if unit.talk is None:
        kept = unit.first(_KEPT, user_id=unit.viewer.user_id)
        unit.talk_before = dict(zip(_FIELDS, kept, strict=True)) if kept else None
        unit.talk = unit.talk_before or _NOTHING
    return unit.talk


# A customer who went with this very message is spoken of no more.
_IN_FOCUS = select(Customer.id).where(col(Customer.id) == bindparam("focus_id")).scalar_subquery()
_VALUES: dict[str, Any] = {name: bindparam(name) for name in _FIELDS} | {"focus_id": _IN_FOCUS}
_ADD = insert(ChatSession).values(_VALUES | {"user_id": bindparam("user_id")})
_CHANGE = update(ChatSession).where(col(ChatSession.user_id) == bindparam("user")).values(_VALUES)
_KEPT: Query[tuple[Any, ...]] = Query(
    lambda _: select(*(getattr(ChatSession, name) for name in _FIELDS)).where(
        col(ChatSession.user_id) == bindparam("user_id")
    )
)


def _within(since: datetime | None, now: datetime, limit: timedelta) -> bool:
    return since is not None and now - since <= limit


def _same_day(unit: Unit, since: datetime | None) -> bool:
    return since is not None and local(since, unit.viewer.zone).date() == unit.local_now.date()
