"""Every kind of nudge: how it is told, and what a person's reminders come to when they are due."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from crm_store.records import Delivery, Reminder
from handlers.nudges import (
    digest,
    end_of_day,
    follow_up_due,
    lapsing,
    morning,
    occasions,
    overdue,
    pause_end,
    weekly,
)
from handlers.nudges.telling import Told, hours
from handlers.shared.desk import Desk


@dataclass(frozen=True, slots=True)
class Nudge:
    """How a kind of nudge is told; one that `stays` is a list, which an answer to one of its rows does not replace."""

    tell: Callable[[Delivery, Desk], Told | None]
    stays: bool = False


NUDGES: Mapping[str, Nudge] = {
    "follow_up": Nudge(follow_up_due.tell),
    "digest": Nudge(digest.tell, stays=True),
    "overdue": Nudge(overdue.tell, stays=True),
    "lapsing": Nudge(lapsing.tell),
    "birthday": Nudge(occasions.tell_birthday),
    "festival": Nudge(occasions.tell_feast),
    "pause": Nudge(pause_end.tell),
    "evening": Nudge(end_of_day.tell, stays=True),
    "weekly": Nudge(weekly.tell, stays=True),
}
"""The kinds, by the name under which deliveries keep them."""


def plan(due: Sequence[Reminder], desk: Desk) -> None:
    """Turn what is due for one person into deliveries, and let each reminder come again when it should."""
    late = [row for row in due if row.kind == "follow_up" and row.round]
    slipping = [row for row in due if row.kind == "lapsing"]
    today = next((row for row in due if row.kind == "morning"), None)
    if not hours(desk).on:
        _let_pass(due, desk)
        return
    for row in due:
        if row.kind == "follow_up" and not row.round:
            follow_up_due.plan(row, desk)
        elif row.kind in _HABITS:
            _HABITS[row.kind](row, desk)
    if today is not None:
        morning.plan(today, late, slipping, desk)
    else:
        _until_morning((*late, *slipping), desk)


_HABITS: Mapping[str, Callable[[Reminder, Desk], None]] = {"evening": end_of_day.plan, "weekly": weekly.plan}


def _until_morning(rows: Sequence[Reminder], desk: Desk) -> None:
    own = hours(desk)
    for row in rows:
        row.at = own.next_clock(own.morning, desk.unit.now)


def _let_pass(due: Sequence[Reminder], desk: Desk) -> None:
    """Let somebody be who wants to hear nothing: everything comes up again the next morning."""
    for row in due:
        row.round = max(row.round, 1 if row.kind == "follow_up" else 0)
    _until_morning(due, desk)
