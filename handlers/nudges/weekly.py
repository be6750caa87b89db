"""Monday morning for whoever leads: who carries overdue work, and which top customers slip. Exceptions alone."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from crm_store import deliveries, follow_ups, users
from crm_store.insight import lapsing
from crm_store.insight.base import context
from crm_store.insight.levels import CALL
from crm_store.records import Delivery, Reminder
from crm_store.reminders import next_week
from handlers.actions import ListFollowUps, ListLapsing
from handlers.nudges.telling import Told, hours
from handlers.shared.base import Line, Offer, Outcome
from handlers.shared.desk import Desk
from handlers.shared.rows import somebody_else

MUCH = 3
"""From so many overdue follow-ups on somebody is named."""

_SHOWN = 5
_STALE = timedelta(hours=8)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadRow(Line):
    """Somebody carries overdue work."""

    owner: str
    overdue: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipRow(Line):
    """A customer of the top tier slips away."""

    level: int
    customer: str
    owner: str | None
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekTold(Outcome):
    """What of a team's work is out of the ordinary."""

    loads: tuple[LoadRow, ...]
    slips: tuple[SlipRow, ...]


def plan(reminder: Reminder, desk: Desk) -> None:
    """Make the delivery of a week's beginning."""
    own, at = hours(desk), reminder.at
    reminder.at = next_week(own, desk.unit.now)
    if desk.unit.now - at < _STALE and own.local(at).weekday() == 0 and "weekly" not in own.off:
        deliveries.add(desk.unit, "weekly", f"user:{desk.unit.viewer.user_id}", due_at=at)


def tell(_delivery: Delivery, desk: Desk) -> Told | None:
    """Say what is out of the ordinary; nothing where nothing is."""
    loads, slips = _loads(desk), _slips(desk)
    if not loads and not slips:
        return None
    offers = (*_look_into(loads), *((Offer(ListLapsing(), "button-who-slips"),) if slips else ()))
    return Told(WeekTold(loads=loads, slips=slips, offers=offers))


def _loads(desk: Desk) -> tuple[LoadRow, ...]:
    late = follow_ups.search(desk.unit, limit=2_000, overdue=True)
    found = Counter(one.follow_up.owner_id for one in late if one.follow_up.owner_id)
    much = [(user_id, number) for user_id, number in found.most_common(_SHOWN) if number >= MUCH]
    named = ((users.by_id(desk.unit, user_id), number) for user_id, number in much)
    return tuple(LoadRow(owner=user.name, overdue=number) for user, number in named if user)


def _slips(desk: Desk) -> tuple[SlipRow, ...]:
    top = context(desk.unit.session, desk.unit.now).scheme.tiers[0]
    found = [one for one in lapsing.search(desk.unit, limit=20, tier=top) if one.level >= CALL]
    return tuple(
        SlipRow(
            level=one.level,
            customer=one.customer.name,
            owner=somebody_else(one.customer.owner_id, desk),
            days=one.silent_days,
        )
        for one in found[:_SHOWN]
    )


def _look_into(loads: tuple[LoadRow, ...]) -> tuple[Offer, ...]:
    return tuple(Offer(ListFollowUps(owner=row.owner, overdue=True), "button-member", row.owner) for row in loads[:3])
