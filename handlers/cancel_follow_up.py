"""Dropping a planned follow-up."""

from dataclasses import dataclass

from crm_store import follow_ups
from handlers.actions import CancelFollowUp, When
from handlers.shared.base import Outcome
from handlers.shared.desk import Desk
from handlers.shared.following import follow_up_or_outcome
from handlers.shared.naming import RecordGone
from handlers.shared.rows import customer_name
from handlers.shared.steps import summarise
from handlers.shared.text import for_screen
from handlers.shared.when import due_of


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpCancelled(Outcome):
    """A follow-up was dropped."""

    customer: str | None
    task: str | None
    channel: str | None
    due: When | None
    reason: str | None


def cancel_follow_up(action: CancelFollowUp, desk: Desk) -> Outcome:
    """Drop a follow-up."""
    planned = follow_up_or_outcome(action, desk)
    if isinstance(planned, Outcome):
        return planned
    dropped = follow_ups.cancel(desk.unit, planned.follow_up.id, reason=action.reason)
    if dropped is None:
        return RecordGone()
    summarise(desk, action, customer_name(planned))
    return FollowUpCancelled(
        customer=customer_name(planned),
        task=for_screen(dropped.task),
        channel=dropped.channel,
        due=due_of(dropped),
        reason=for_screen(dropped.reason),
    )
