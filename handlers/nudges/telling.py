"""What every kind of nudge gives back, and what they all look at."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from crm_store import contacts, organisation, users
from crm_store.clock import local
from crm_store.hours import Hours, hours_of
from crm_store.records import Delivery
from handlers.actions import Moment, When
from handlers.shared.base import Line, Outcome
from handlers.shared.desk import Desk
from handlers.shared.rows import history_rows

LATE = timedelta(minutes=10)
"""From then on it is said that a nudge comes late."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a nudge says. The talk is then about the customer; words alone may answer for the follow-up."""

    outcome: Outcome
    customer_id: int | None = None
    follow_up_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LastTalk(Line):
    """What was said with a customer the last time."""

    at: When
    channel: str | None
    person: str | None
    note: str | None


def last_talk(customer_id: int, desk: Desk) -> tuple[LastTalk, ...]:
    """Give the last contact with a customer, if there was one."""
    return tuple(
        LastTalk(at=row.at, channel=row.channel, person=row.person, note=row.note)
        for row in history_rows(contacts.search(desk.unit, customer_id=customer_id, limit=1), desk)
    )


def hours(desk: Desk) -> Hours:
    """Give the hours of whom the desk belongs to."""
    user = users.by_id(desk.unit, desk.unit.viewer.user_id)
    return hours_of(user) if user else Hours(home=desk.unit.viewer.zone)


def country(desk: Desk) -> str:
    """Give the country whose working days count."""
    house = organisation.current(desk.unit)
    return house.country if house else ""


def late_since(delivery: Delivery, desk: Desk) -> Moment | None:
    """Give when a nudge was due that comes late."""
    return moment(delivery.due_at, desk) if desk.unit.now - delivery.due_at >= LATE else None


def moment(at: datetime, desk: Desk) -> Moment:
    """Give an instant as the person's wall clock shows it."""
    wall = local(at, desk.unit.viewer.zone)
    return Moment(wall.date(), wall.time())


def id_of(subject: str) -> int:
    """Read the id in a subject such as `customer:5`."""
    return int(subject.partition(":")[2])
