"""Marking a planned follow-up as done; one that repeats makes its next occurrence."""

from dataclasses import dataclass

from crm_store import follow_ups
from crm_store.follow_ups import Completed, PlannedFollowUp
from handlers.actions import CompleteFollowUp, When
from handlers.shared.base import Offer, Outcome
from handlers.shared.desk import Desk
from handlers.shared.following import follow_up_or_outcome
from handlers.shared.naming import RecordGone
from handlers.shared.next_steps import next_steps
from handlers.shared.rows import customer_name
from handlers.shared.steps import summarise
from handlers.shared.text import for_screen
from handlers.shared.when import due_of


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpCompleted(Outcome):
    """A follow-up is done; `next_due` is the next occurrence of one that repeats."""

    customer: str | None
    task: str | None
    channel: str | None
    due: When | None
    next_due: When | None
    next_step: bool


def complete_follow_up(action: CompleteFollowUp, desk: Desk) -> Outcome:
    """Mark a follow-up done."""
    planned = follow_up_or_outcome(action, desk)
    if isinstance(planned, Outcome):
        return planned
    completed = follow_ups.complete(desk.unit, planned.follow_up.id)
    if completed is None:
        return RecordGone()
    summarise(desk, action, customer_name(planned))
    return _completed(planned, completed, desk)


def _completed(planned: PlannedFollowUp, completed: Completed, desk: Desk) -> FollowUpCompleted:
    steps: tuple[Offer, ...] = next_steps(planned.customer, desk) if planned.customer else ()
    return FollowUpCompleted(
        customer=customer_name(planned),
        task=for_screen(completed.done.task),
        channel=completed.done.channel,
        due=due_of(completed.done),
        next_due=due_of(completed.following) if completed.following else None,
        next_step=bool(steps),
        offers=steps,
    )
