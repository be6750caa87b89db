"""Letting go, with a word, of drafts whose customer was never said: nobody but their writer has seen them."""

from dataclasses import dataclass
from datetime import timedelta

from crm_store import contacts, drafts, follow_ups
from crm_store.records import Contact, FollowUp
from crm_store.unit import Unit
from handlers.actions import DropDrafts, When
from handlers.shared.base import Line, Outcome
from handlers.shared.desk import Desk
from handlers.shared.steps import summarise
from handlers.shared.text import for_row
from handlers.shared.when import due_of, time_of

DRAFT_DAYS = 7
_SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow(Line):
    """One draft that went: the words for the customer, and what it said."""

    words: str | None
    at: When | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftsDropped(Outcome):
    """Drafts older than `days` were let go; the first of `count` are shown."""

    count: int
    days: int
    rows: tuple[DraftRow, ...]


def has_stale_drafts(unit: Unit) -> bool:
    """Tell whether the viewer has drafts that nobody completed in time."""
    return drafts.any_before(unit, unit.now - timedelta(DRAFT_DAYS))


def _stale(unit: Unit) -> tuple[Contact | FollowUp, ...]:
    since = unit.now - timedelta(DRAFT_DAYS)
    kept: tuple[Contact | FollowUp, ...] = (*contacts.drafts(unit), *follow_ups.drafts(unit))
    return tuple(one for one in kept if one.created_at < since)


def drop_drafts(action: DropDrafts, desk: Desk) -> DraftsDropped:
    """Let go of what is stale, and say what it was."""
    stale = _stale(desk.unit)
    rows = tuple(_row(one) for one in stale[:_SHOWN])
    for one in stale:
        desk.unit.changes.remove(one)
    summarise(desk, action)
    return DraftsDropped(count=len(stale), days=DRAFT_DAYS, rows=rows)


def _row(draft: Contact | FollowUp) -> DraftRow:
    if isinstance(draft, Contact):
        return DraftRow(words=draft.customer_words, at=time_of(draft), note=for_row(draft.note))
    return DraftRow(words=draft.customer_words, at=due_of(draft), note=for_row(draft.task))
