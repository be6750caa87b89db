"""Marking a follow-up done of which somebody was told, and asking in one line how it went."""

from dataclasses import dataclass
from typing import cast

from crm_store import follow_ups
from crm_store.follow_ups import PlannedFollowUp
from handlers.actions import Channel, CompleteFollowUp, Decline, FinishFollowUp, LogContact, When
from handlers.shared.base import Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.naming import RecordGone
from handlers.shared.rows import customer_name, named_customer, named_person
from handlers.shared.steps import summarise
from handlers.shared.text import for_screen
from handlers.shared.when import due_of


@dataclass(frozen=True, slots=True, kw_only=True)
class HowAsked(Question):
    """A follow-up is done, and how it went is kept as a contact once that is said."""

    customer: str | None
    task: str | None
    channel: str | None
    next_due: When | None


def finish_follow_up(action: FinishFollowUp, desk: Desk) -> Outcome:
    """Mark a follow-up done and ask how it went."""
    planned = follow_ups.by_id(desk.unit, action.follow_up_id) if action.follow_up_id else None
    completed = follow_ups.complete(desk.unit, planned.follow_up.id) if planned else None
    if planned is None or completed is None:
        return RecordGone()
    summarise(desk, CompleteFollowUp(), customer_name(planned))
    contact = _contact(planned)
    return HowAsked(
        action=contact,
        slot="note",
        customer=customer_name(planned),
        task=for_screen(planned.follow_up.task),
        channel=planned.follow_up.channel,
        next_due=due_of(completed.following) if completed.following else None,
        offers=(Offer(contact, "button-no-more-to-say"), Offer(Decline(), "button-no-contact")),
    )


def _contact(planned: PlannedFollowUp) -> LogContact:
    channel = cast("Channel | None", planned.follow_up.channel)
    return LogContact(customer=named_customer(planned), person=named_person(planned), channel=channel)
