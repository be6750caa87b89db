"""Which planned follow-up is meant: the only one that fits, or the question that finds out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from crm_store import follow_ups
from crm_store.follow_ups import PlannedFollowUp
from handlers.actions import (
    Action,
    CancelFollowUp,
    CompleteFollowUp,
    LogContact,
    RescheduleFollowUp,
    ScheduleFollowUp,
)
from handlers.shared.base import Offer, Outcome, Question, Value
from handlers.shared.desk import Desk
from handlers.shared.naming import RecordGone
from handlers.shared.rows import FollowUpRow, follow_up_rows
from handlers.shared.text import for_row

_CHOICES = 6

Following = CompleteFollowUp | RescheduleFollowUp | CancelFollowUp


@dataclass(frozen=True, slots=True, kw_only=True)
class WhichFollowUp(Question):
    """Several follow-ups may be meant, or the words fit none of those that there are."""

    rows: tuple[FollowUpRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoSuchFollowUp(Outcome):
    """Nothing that is planned may be meant; what was said can be kept as something new."""

    customer: str | None
    to_keep: bool
    to_plan: bool


def follow_up_or_outcome(action: Following, desk: Desk) -> PlannedFollowUp | Outcome:
    """Give the one open follow-up that is meant, or what to say when there is none or a choice to make."""
    if action.follow_up_id is not None:
        planned = follow_ups.by_id(desk.unit, action.follow_up_id)
        return planned if planned and planned.follow_up.status == "open" else RecordGone()
    found = _own_first(tuple(_fitting(action, desk, words=action.task)), desk)
    if len(found) == 1:
        return found[0]
    asked = found or tuple(_fitting(action, desk, words=None)) if action.customer else found
    return _which(action, asked, desk) if asked else _none(action)


def _fitting(action: Following, desk: Desk, *, words: str | None) -> Iterator[PlannedFollowUp]:
    if action.customer is None:
        yield from follow_ups.find_open(desk.unit, words=words)
    for match in action.customer.matches if action.customer else ():
        yield from follow_ups.find_open(desk.unit, customer_id=match.id, words=words)


def _own_first(found: tuple[PlannedFollowUp, ...], desk: Desk) -> tuple[PlannedFollowUp, ...]:
    own = tuple(one for one in found if one.follow_up.owner_id == desk.unit.viewer.user_id)
    return own or found


def _which(action: Following, found: tuple[PlannedFollowUp, ...], desk: Desk) -> WhichFollowUp:
    rows = follow_up_rows(found[:_CHOICES], desk)
    offers = tuple(
        Offer(replace(action, follow_up_id=one.follow_up.id), "button-row", _label(row, rows))
        for one, row in zip(found, rows, strict=False)
    )
    return WhichFollowUp(action=action, slot="follow_up_id", rows=rows, offers=offers)


def _label(row: FollowUpRow, rows: tuple[FollowUpRow, ...]) -> Value:
    """Name a follow-up by its task or its customer where that tells it from the others, else by its number."""
    if row.task and [other.task for other in rows].count(row.task) == 1:
        return row.task
    alone = [other.customer for other in rows].count(row.customer) == 1
    return row.customer if alone else row.number


def _none(action: Following) -> NoSuchFollowUp:
    new = _instead(action)
    return NoSuchFollowUp(
        customer=for_row(str(action.customer)) if action.customer else None,
        to_keep=isinstance(new, LogContact),
        to_plan=isinstance(new, ScheduleFollowUp),
        offers=(Offer(new, _LABELS[type(new)]),) if new else (),
    )


def _instead(action: Following) -> Action | None:
    match action:
        case CompleteFollowUp(customer=named, task=task) if named:
            return LogContact(customer=named, note=task)
        case RescheduleFollowUp(customer=named, task=task, due=due) if named:
            return ScheduleFollowUp(customer=named, task=task, due=due)
    return None


_LABELS: dict[type[Action], str] = {
    LogContact: "button-keep-contact",
    ScheduleFollowUp: "button-plan-new",
}
