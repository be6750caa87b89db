"""Moving a planned follow-up to another time."""

from dataclasses import dataclass, replace

from crm_store import follow_ups
from crm_store.follow_ups import PlannedFollowUp
from crm_store.records import FollowUp
from handlers.actions import AmendFollowUp, RescheduleFollowUp, When
from handlers.shared.base import Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.following import follow_up_or_outcome
from handlers.shared.naming import RecordGone
from handlers.shared.rows import customer_name
from handlers.shared.steps import summarise
from handlers.shared.text import for_screen
from handlers.shared.when import due, due_of, is_past, near_days


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpMoved(Outcome):
    """A follow-up has another time; `past` warns of it."""

    customer: str | None
    task: str | None
    channel: str | None
    due: When | None
    was: When | None
    past: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTimeAsked(Question):
    """It is clear what moves, but not where to."""

    customer: str | None
    task: str | None
    channel: str | None


def reschedule_follow_up(action: RescheduleFollowUp, desk: Desk) -> Outcome:
    """Move a follow-up."""
    planned = follow_up_or_outcome(action, desk)
    if isinstance(planned, Outcome):
        return planned
    to = due(action.due)
    if to is None:
        return _ask_time(action, planned, desk)
    was = due_of(planned.follow_up)
    moved = follow_ups.reschedule(desk.unit, planned.follow_up.id, due=to)
    if moved is None:
        return RecordGone()
    summarise(desk, action, customer_name(planned))
    return _moved(planned, moved, was, desk)


def _moved(planned: PlannedFollowUp, moved: FollowUp, was: When | None, desk: Desk) -> FollowUpMoved:
    return FollowUpMoved(
        customer=customer_name(planned),
        task=for_screen(moved.task),
        channel=moved.channel,
        due=due_of(moved),
        was=was,
        past=is_past(due_of(moved), desk.now),
        offers=(Offer(AmendFollowUp(moved.id), "button-change-plan"),),
    )


def _ask_time(action: RescheduleFollowUp, planned: PlannedFollowUp, desk: Desk) -> NewTimeAsked:
    chosen = replace(action, follow_up_id=planned.follow_up.id)
    return NewTimeAsked(
        action=chosen,
        slot="due",
        customer=customer_name(planned),
        task=for_screen(planned.follow_up.task),
        channel=planned.follow_up.channel,
        offers=tuple(Offer(replace(chosen, due=day), label) for label, day in near_days(desk.today)),
    )
