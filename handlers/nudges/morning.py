"""A person's morning: from what their clock holds to the deliveries of the day."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from crm_store import deliveries
from crm_store.hours import Hours
from crm_store.records import Reminder
from crm_store.reminders import again
from crm_store.workdays import is_workday
from handlers.nudges import lapsing, occasions, pause_end
from handlers.nudges.telling import country, hours
from handlers.shared.desk import Desk

_STALE = timedelta(hours=9)


def plan(morning: Reminder, overdue: Sequence[Reminder], slipping: Sequence[Reminder], desk: Desk) -> None:
    """Make the deliveries of a morning; a morning that was slept through is not caught up with."""
    own, at = hours(desk), morning.at
    morning.at = own.next_clock(own.morning, desk.unit.now)
    if desk.unit.now - at >= _STALE:
        wait(overdue, morning)
        wait(slipping, morning)
        return
    worked = is_workday(desk.today, country(desk))
    if not worked:
        wait(overdue, morning)
        wait(slipping, morning)
    _digest(overdue if worked else (), own, at, desk)
    occasions.plan(desk, at)
    pause_end.plan(desk, at)
    if worked and "lapsing" not in own.off:
        lapsing.plan(slipping, desk, room=own.cap - 1)


def wait(rows: Sequence[Reminder], morning: Reminder) -> None:
    """Let reminders wait for the next morning."""
    for row in rows:
        row.at = max(row.at, morning.at)


def _digest(overdue: Sequence[Reminder], own: Hours, at: datetime, desk: Desk) -> None:
    kind = "digest" if "digest" not in own.off else "overdue"
    if kind in own.off or (kind == "overdue" and not overdue):
        return
    about = {"overdue": [row.subject for row in overdue]}
    deliveries.add(desk.unit, kind, f"user:{desk.unit.viewer.user_id}", due_at=at, about=about)
    for row in overdue:
        again(row, own, country(desk), desk.unit.now)
