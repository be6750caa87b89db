"""The morning's list: what is to be done today, what is overdue, who slips away, whose day it is.

Nothing to say is not said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crm_store import follow_ups
from crm_store.follow_ups import PlannedFollowUp
from crm_store.insight.base import context
from crm_store.insight.lapsing import Lapsing, search
from crm_store.insight.levels import CALL, GONE, WATCH
from crm_store.insight.rhythm import Place
from crm_store.records import Delivery
from crm_store.workdays import announced, is_workday
from handlers.actions import ListFollowUps, Moment
from handlers.nudges.occasions import OccasionRow, occasion_rows
from handlers.nudges.overdue import SHOWN as OVERDUE_SHOWN
from handlers.nudges.overdue import done_offers, still_open
from handlers.nudges.telling import Told, country, hours
from handlers.shared.base import Line, Offer, Outcome
from handlers.shared.desk import Desk
from handlers.shared.rows import FollowUpRow, follow_up_rows
from handlers.shared.silence import Habit, silence_of

_TODAY_SHOWN = 10
_LAPSING_SHOWN = 5
_LAPSING_LOOKED_AT = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class SlippingRow(Line):
    """A customer who is slipping away, in one line."""

    level: int
    customer: str
    tier: str | None
    days: int
    habit: Habit
    usual: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestTold(Outcome):
    """A day at a glance: `late` is all that is overdue; `unannounced` a year whose moved working days nobody knows."""

    day: Moment
    today: tuple[FollowUpRow, ...]
    overdue: tuple[FollowUpRow, ...]
    late: int
    lapsing: tuple[SlippingRow, ...]
    occasions: tuple[OccasionRow, ...]
    unannounced: str | None


def tell(delivery: Delivery, desk: Desk) -> Told | None:
    """Say what the day brings, if it brings anything and is still young."""
    if hours(desk).local(delivery.due_at).date() != desk.today:
        return None
    today = _today(desk)
    late = still_open((delivery.about or {}).get("overdue", ()), desk)
    shown = late[:OVERDUE_SHOWN]
    rows = follow_up_rows((*today, *shown), desk)
    lapsing, occasions = tuple(_slipping(desk)), occasion_rows(desk)
    if not (rows or lapsing or occasions):
        return None
    outcome = DigestTold(
        day=Moment(desk.today),
        today=rows[: len(today)],
        overdue=rows[len(today) :],
        late=max(len(late), _overdue(desk)) if shown else 0,
        lapsing=lapsing,
        occasions=occasions,
        unannounced=_unannounced(desk.today, country(desk)),
        offers=tuple(_offers(today, late)),
    )
    return Told(outcome)


def _today(desk: Desk) -> tuple[PlannedFollowUp, ...]:
    """Give what is for today, in order of time; a range counts on its first and its last working day."""
    own = desk.unit.viewer.user_id
    found = follow_ups.search(desk.unit, limit=50, owner_id=own, first=desk.today, last=desk.today)
    home = country(desk)
    return tuple(one for one in found if _counts_today(one, desk.today, home))[:_TODAY_SHOWN]


def _counts_today(planned: PlannedFollowUp, today: date, home: str) -> bool:
    first, last = planned.follow_up.due_day, planned.follow_up.due_last_day
    if first is None or last is None:
        return True
    days = [first + timedelta(ahead) for ahead in range(min((last - first).days, 400) + 1)]
    worked = [day for day in days if is_workday(day, home)] or days
    return today in {worked[0], worked[-1]}


def _overdue(desk: Desk) -> int:
    return follow_ups.count(desk.unit, owner_id=desk.unit.viewer.user_id, overdue=True)


def _slipping(desk: Desk) -> Iterator[SlippingRow]:
    if "lapsing" in hours(desk).off or not is_workday(desk.today, country(desk)):
        return
    found = search(desk.unit, limit=_LAPSING_LOOKED_AT, owner_id=desk.unit.viewer.user_id)
    scheme = context(desk.unit.session, desk.unit.now).scheme
    speaking = [one for one in found if _speaks(one, scheme.place(one.customer.tier), desk.today)]
    for one in speaking[:_LAPSING_SHOWN]:
        said = silence_of(one)
        yield SlippingRow(
            level=one.level,
            customer=one.customer.name,
            tier=one.customer.tier,
            days=said.days,
            habit=said.habit,
            usual=said.usual,
        )


def _speaks(one: Lapsing, place: Place, today: date) -> bool:
    """Tell whether a customer belongs in the list: a first sign for the top tier alone, and no more once it is gone."""
    if one.held_until is not None and one.held_until > today:
        return False
    return CALL <= one.level < GONE or (one.level == WATCH and place == "top")


def _offers(today: Sequence[PlannedFollowUp], late: Sequence[PlannedFollowUp]) -> Iterator[Offer]:
    yield from done_offers((*today, *late[:OVERDUE_SHOWN]), first=1)
    if len(late) > OVERDUE_SHOWN:
        yield Offer(ListFollowUps(overdue=True), "button-all-overdue")


def _unannounced(today: date, home: str) -> str | None:
    """Give the year of which nobody knows yet on which days people work, at its beginning."""
    return str(today.year) if today.month == 1 and not announced(today.year, home) else None
