"""Keeping a place that was sent: with the visit just logged, or as the start of one."""

from dataclasses import dataclass
from datetime import timedelta

from crm_store import attachments, contacts
from crm_store.contacts import LoggedContact
from handlers.actions import Decline, KeepPlace, LogContact, Moment, When
from handlers.shared.base import Offer, Outcome, Perform, Question, Result
from handlers.shared.desk import Desk
from handlers.shared.naming import RecordGone, customer_question
from handlers.shared.steps import summarise
from handlers.shared.when import time_of

_JUST = timedelta(minutes=30)
_ON_THE_SPOT = {None, "visit", "meeting", "meal", "event"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceKept(Outcome):
    """The place was kept with a visit."""

    customer: str
    at: When


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitAsked(Question):
    """The place is kept; whom the visit is to is open."""


def keep_place(action: KeepPlace, desk: Desk) -> Result:
    """Keep a place with the visit just logged, or start a visit."""
    if action.attachment_id is not None:
        return _started(action, action.attachment_id, desk)
    visit = _just_logged(desk)
    kept = attachments.add(
        desk.unit,
        kind="location",
        customer_id=visit.contact.customer_id if visit else None,
        contact_id=visit.contact.id if visit else None,
        position=(float(action.latitude or 0), float(action.longitude or 0)),
    )
    if kept is None:
        return RecordGone()
    summarise(desk, action, visit.customer.name if visit and visit.customer else None)
    if visit is None or visit.customer is None:
        return _asked(kept.id, desk)
    shown = Moment(desk.today, desk.now.time()) if visit.contact.assumed else time_of(visit.contact)
    return PlaceKept(customer=visit.customer.name, at=shown)


def _started(action: KeepPlace, attachment_id: int, desk: Desk) -> Result:
    customer = action.customer.only if action.customer else None
    if customer is None:
        return customer_question(action, action.customer, desk, kept=True)
    if attachments.file_under(desk.unit, attachment_id, customer_id=customer.id) is None:
        return RecordGone()
    return Perform(LogContact(customer=action.customer, channel="visit"))


def _just_logged(desk: Desk) -> LoggedContact | None:
    latest = contacts.search(desk.unit, author_id=desk.unit.viewer.user_id, limit=1)
    fresh = [
        one for one in latest if one.contact.created_at >= desk.unit.now - _JUST and one.contact.channel in _ON_THE_SPOT
    ]
    return fresh[0] if fresh else None


def _asked(attachment_id: int, desk: Desk) -> VisitAsked:
    waiting = KeepPlace(attachment_id=attachment_id)
    likely = customer_question(waiting, None, desk).offers
    return VisitAsked(action=waiting, slot="customer", offers=(*likely, Offer(Decline(), "button-no-visit")))
