"""Opening one follow-up, to finish, move, change or drop it."""

from dataclasses import dataclass

from crm_store import follow_ups
from handlers.actions import (
    AmendFollowUp,
    CancelFollowUp,
    CompleteFollowUp,
    RescheduleFollowUp,
    When,
)
from handlers.shared.base import Offer, Outcome
from handlers.shared.desk import Desk
from handlers.shared.last import Last, keep_last
from handlers.shared.naming import RecordGone
from handlers.shared.repeats import Repeats, repeats
from handlers.shared.rows import as_planned, customer_name, person_name, somebody_else
from handlers.shared.text import for_screen
from handlers.shared.when import due_of, near_days


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpOpened(Outcome):
    """One follow-up with all that was kept; `how` says how to change it."""

    customer: str | None
    due: When | None
    task: str | None
    channel: str | None
    person: str | None
    owner: str | None
    repeats: tuple[Repeats, ...]
    how: bool = True


def amend_follow_up(action: AmendFollowUp, desk: Desk) -> Outcome:
    """Open a follow-up."""
    planned = follow_ups.by_id(desk.unit, action.follow_up_id) if action.follow_up_id else None
    if planned is None or planned.follow_up.status != "open":
        return RecordGone()
    owner = somebody_else(planned.follow_up.owner_id, desk)
    keep_last(desk.unit, Last(as_planned(planned, owner=owner), follow_up_id=planned.follow_up.id))
    return FollowUpOpened(
        customer=customer_name(planned),
        due=due_of(planned.follow_up),
        task=for_screen(planned.follow_up.task),
        channel=planned.follow_up.channel,
        person=person_name(planned),
        owner=owner,
        repeats=repeats(planned.follow_up.repeat),
        offers=_offers(planned.follow_up.id, desk),
    )


def _offers(follow_up_id: int, desk: Desk) -> tuple[Offer, ...]:
    moves = (
        Offer(RescheduleFollowUp(due=day, follow_up_id=follow_up_id), label) for label, day in near_days(desk.today)
    )
    done = Offer(CompleteFollowUp(follow_up_id=follow_up_id), "button-done")
    return (done, *moves, Offer(CancelFollowUp(follow_up_id=follow_up_id), "button-drop"))
