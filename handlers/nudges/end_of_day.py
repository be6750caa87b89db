"""The end of a day on which something was planned and nothing was logged: one question, one tap."""

from dataclasses import dataclass
from datetime import timedelta

from crm_store import contacts, deliveries, follow_ups
from crm_store.follow_ups import PlannedFollowUp
from crm_store.hours import EVENING
from crm_store.records import Delivery, Reminder
from crm_store.workdays import is_workday
from handlers.actions import Decline
from handlers.nudges.overdue import done_offers
from handlers.nudges.telling import Told, country, hours
from handlers.shared.base import Offer, Outcome
from handlers.shared.desk import Desk
from handlers.shared.rows import FollowUpRow, follow_up_rows

_SHOWN = 4
_STALE = timedelta(hours=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEnds(Outcome):
    """Something was planned today, and nothing is logged."""

    total: int
    rows: tuple[FollowUpRow, ...]


def plan(reminder: Reminder, desk: Desk) -> None:
    """Make the delivery at the end of a working day."""
    own, at = hours(desk), reminder.at
    reminder.at = own.next_clock(EVENING, desk.unit.now)
    fresh = desk.unit.now - at < _STALE
    if fresh and "evening" not in own.off and is_workday(desk.today, country(desk)) and _planned(desk):
        deliveries.add(desk.unit, "evening", f"user:{desk.unit.viewer.user_id}", due_at=at)


def tell(delivery: Delivery, desk: Desk) -> Told | None:
    """Ask how the day went; nothing once something was logged, or the day is over."""
    planned = _planned(desk)
    if not planned or hours(desk).local(delivery.due_at).date() != desk.today:
        return None
    shown = planned[:_SHOWN]
    offers = (*done_offers(shown, first=1), Offer(Decline(), "button-nothing-today"))
    return Told(DayEnds(total=len(planned), rows=follow_up_rows(shown, desk), offers=offers))


def _planned(desk: Desk) -> tuple[PlannedFollowUp, ...]:
    """Give what was for today, where nothing was logged."""
    own = desk.unit.viewer.user_id
    planned = follow_ups.search(desk.unit, limit=20, owner_id=own, first=desk.today, last=desk.today)
    if not planned or contacts.count(desk.unit, author_id=own, first=desk.today, last=desk.today):
        return ()
    return planned
