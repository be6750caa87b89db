"""A customer's pause ends in a week: time to get ready for it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from crm_store import care, customers, deliveries
from crm_store.records import Delivery
from handlers.actions import Moment, PauseCustomer, ScheduleFollowUp
from handlers.nudges.telling import Told, hours, id_of
from handlers.shared.base import Offer, Outcome
from handlers.shared.desk import Desk
from handlers.shared.filling import known

AHEAD = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseEnds(Outcome):
    """A customer rests until a day that is near."""

    customer: str
    until: Moment
    reason: str | None


def plan(desk: Desk, at: datetime) -> None:
    """Make the deliveries of the pauses that end in a week."""
    if "pause" in hours(desk).off:
        return
    ends = desk.today + timedelta(AHEAD)
    for pause in care.pauses_ending(desk.unit, ends, owner_id=desk.unit.viewer.user_id):
        about = {"until": pause.last.isoformat(), "reason": pause.reason}
        deliveries.add(desk.unit, "pause", f"customer:{pause.customer_id}", due_at=at, about=about)


def tell(delivery: Delivery, desk: Desk) -> Told | None:
    """Say that a pause ends; nothing where it was made longer."""
    customer = customers.by_id(desk.unit, id_of(delivery.subject))
    about = delivery.about or {}
    until = date.fromisoformat(about["until"])
    if customer is None or until < desk.today or care.rests_beyond(desk.unit, customer.id, until):
        return None
    named = known(customer)
    offers = (
        Offer(ScheduleFollowUp(customer=named, due=Moment(until + timedelta(1))), "button-plan-then"),
        Offer(PauseCustomer(customer=named), "button-pause-longer"),
    )
    outcome = PauseEnds(customer=customer.name, until=Moment(until), reason=about.get("reason"), offers=offers)
    return Told(outcome, customer.id)
