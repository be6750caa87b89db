"""A follow-up whose time has come, or soon will where somebody has to go there."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from crm_store import deliveries, follow_ups, their_zone
from crm_store.follow_ups import PlannedFollowUp
from crm_store.records import Delivery, FollowUp, Reminder
from crm_store.reminders import LEAD, NEVER, first_at
from handlers.actions import FinishFollowUp, Moment, RescheduleFollowUp, When
from handlers.nudges.telling import LastTalk, Told, hours, id_of, last_talk, late_since
from handlers.shared.base import Offer, Outcome
from handlers.shared.desk import Desk
from handlers.shared.rows import person_name
from handlers.shared.text import for_screen
from handlers.shared.when import due_of

_WEEK = 7
_STALE = timedelta(hours=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpDue(Outcome):
    """Something is to be done now (or `soon`): what and with whom, what was said last, and the number to call.

    `there` is what the clock shows where the number is, if that is another time than here.
    """

    soon: bool
    due: When | None
    customer: str | None
    task: str | None
    channel: str | None
    person: str | None
    phone: str | None
    there: Moment | None
    their_night: Literal["yes"] | None
    last: tuple[LastTalk, ...]
    late: Moment | None


def plan(reminder: Reminder, desk: Desk) -> None:
    """Make the delivery of a follow-up whose time has come; from then on it may be overdue."""
    planned = follow_ups.by_id(desk.unit, reminder.subject)
    if planned is None or planned.follow_up.status != "open":
        reminder.at = NEVER
        return
    kept = planned.follow_up
    at, asked = reminder.at, kept.due_clock is not None
    if desk.unit.now - at < _STALE:  # what is older stands in the morning's list
        deliveries.add(desk.unit, "follow_up", f"follow_up:{kept.id}", due_at=at, asked=asked)
    own = hours(desk)
    reminder.round, last = 1, kept.due_last_day or kept.due_day or desk.today
    reminder.at = max(own.at(last + timedelta(1), own.morning), own.next_clock(own.morning, desk.unit.now))


def tell(delivery: Delivery, desk: Desk) -> Told | None:
    """Say what is to be done; nothing if that is done, dropped or moved since."""
    planned = follow_ups.by_id(desk.unit, id_of(delivery.subject))
    if planned is None or not _still(planned.follow_up, delivery, desk):
        return None
    customer_id = planned.customer.id if planned.customer else None
    return Told(_said(planned, delivery, desk), customer_id, planned.follow_up.id)


def _still(kept: FollowUp, delivery: Delivery, desk: Desk) -> bool:
    due = {first_at(kept, hours(desk)), kept.next_at}
    return kept.status == "open" and kept.owner_id == desk.unit.viewer.user_id and delivery.due_at in due


def _said(planned: PlannedFollowUp, delivery: Delivery, desk: Desk) -> FollowUpDue:
    kept, customer = planned.follow_up, planned.customer
    phone = (planned.person.phone if planned.person else None) or (customer.phone if customer else None)
    there = their_zone.clock_at(phone, desk.unit.now, seen_from=desk.unit.viewer.zone)
    late = late_since(delivery, desk)
    return FollowUpDue(
        soon=late is None and kept.next_at is not None and kept.next_at - desk.unit.now > LEAD / 6,
        due=due_of(kept),
        customer=customer.name if customer else None,
        task=for_screen(kept.task),
        channel=kept.channel,
        person=person_name(planned),
        phone=phone,
        there=Moment(there.date(), there.time()) if there else None,
        their_night="yes" if there and their_zone.is_night(there) else None,
        last=last_talk(customer.id, desk) if customer else (),
        late=late,
        offers=_answers(kept, desk),
    )


def _answers(kept: FollowUp, desk: Desk) -> tuple[Offer, ...]:
    soon = desk.now + timedelta(hours=1)
    moves = (
        ("button-hour", Moment(soon.date(), soon.time().replace(second=0, microsecond=0))),
        ("button-tomorrow", Moment(desk.today + timedelta(1))),
        ("button-next-week", Moment(desk.today + timedelta(_WEEK))),
        ("button-pick-day", None),
    )
    done = Offer(FinishFollowUp(kept.id), "button-done")
    return (done, *(Offer(RescheduleFollowUp(follow_up_id=kept.id, due=to), label) for label, to in moves))
