"""Taking back: the viewer's latest message, repeated further back, or the message of a button."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from crm_store import undo as store
from crm_store.clock import local
from crm_store.undo import Refused, Undone
from handlers.actions import Moment, Undo
from handlers.shared.base import Outcome
from handlers.shared.desk import Desk
from handlers.shared.steps import summary_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeUndone(Outcome):
    """A message's changes were taken back: `what` its first action did, for which customer, `more` if several."""

    what: str
    customer: str | None
    more: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingToUndo(Outcome):
    """The viewer changed nothing that could be taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoneBefore(Outcome):
    """That message was taken back before."""

    passing: ClassVar[bool] = True


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoRefused(Outcome):
    """Nothing was taken back: somebody (`who`, unless it was the viewer) changed it since, or builds on it.

    `why` is `changed` or `in_use`.
    """

    passing: ClassVar[bool] = True

    why: str
    who: str | None
    at: Moment | None


def undo(action: Undo, desk: Desk) -> Outcome:
    """Take back one message's changes."""
    change_set_id = action.change_set_id or _latest(desk)
    if change_set_id is None:
        return NothingToUndo()
    taken = store.undo(desk.unit, change_set_id)
    return _undone(taken) if isinstance(taken, Undone) else _refused(taken, desk)


def _latest(desk: Desk) -> int | None:
    latest = store.latest_undoable(desk.unit)
    return latest.id if latest else None


def _undone(taken: Undone) -> ChangeUndone:
    what, customer = summary_of(taken.change_set.summary)
    steps = len({change.step for change in taken.changes if change.step >= 0})
    return ChangeUndone(what=what, customer=customer, more=steps if steps > 1 else None)


def _refused(refused: Refused, desk: Desk) -> Outcome:
    if refused.why == "nothing":
        return UndoneBefore()
    return UndoRefused(why=refused.why, who=None if refused.own else refused.by, at=_moment(refused.at, desk))


def _moment(at: datetime | None, desk: Desk) -> Moment | None:
    wall = local(at, desk.unit.viewer.zone) if at else None
    return Moment(wall.date(), wall.time()) if wall else None
