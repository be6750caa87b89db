"""Planning what is to be done for a customer, kept also while the day or the customer is still open."""

from dataclasses import dataclass, replace

from crm_store import follow_ups
from crm_store.records import Customer, FollowUp, User
from handlers.actions import AmendFollowUp, Decline, ScheduleFollowUp, When
from handlers.shared.base import Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.members import member_or_question
from handlers.shared.naming import RecordGone, customer_of, customer_question, person_at
from handlers.shared.repeats import Repeats, repeats
from handlers.shared.rows import somebody_else
from handlers.shared.steps import over, summarise
from handlers.shared.text import for_row, for_screen
from handlers.shared.when import due, due_of, is_past, near_days


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpScheduled(Outcome):
    """A follow-up was planned; `owner` has to do it where that is somebody else, `past` warns of its time."""

    customer: str
    due: When | None
    added: bool
    task: str | None
    channel: str | None
    person: str | None
    owner: str | None
    repeats: tuple[Repeats, ...]
    past: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpTimeAsked(Question):
    """A follow-up was kept, and no day for it was said."""

    customer: str
    task: str | None
    channel: str | None


def schedule_follow_up(action: ScheduleFollowUp, desk: Desk) -> Outcome:
    """Plan a follow-up."""
    owner = member_or_question(action, action.owner, desk)
    if isinstance(owner, Question):
        return owner
    customer = customer_of(action.customer, desk)
    if customer is None:
        return _draft(action, desk, owner)
    person = person_at(action.person, customer, desk)
    follow_up = follow_ups.add(
        desk.unit,
        customer_id=customer.id,
        person_id=person.id if person else None,
        person_words=str(action.person) if action.person else None,
        due=due(action.due),
        repeat=action.repeat,
        task=action.task,
        channel=action.channel,
        owner_id=owner.id if owner else None,
    )
    if follow_up is None:
        return RecordGone()
    summarise(desk, action, customer.name)
    return _scheduled(action, desk, customer, follow_up) if follow_up.due_day else _ask_time(action, desk, customer)


def _draft(action: ScheduleFollowUp, desk: Desk, owner: User | None) -> Question:
    named = action.customer
    follow_ups.add(
        desk.unit,
        customer_id=None,
        customer_words=named.words if named else None,
        candidates=tuple(match.id for match in named.matches) if named else (),
        person_words=str(action.person) if action.person else None,
        due=due(action.due),
        repeat=action.repeat,
        task=action.task,
        channel=action.channel,
        owner_id=owner.id if owner else None,
    )
    summarise(desk, action, named.words if named else None)
    return customer_question(over(action, desk), named, desk, kept=True)


def _ask_time(action: ScheduleFollowUp, desk: Desk, customer: Customer) -> FollowUpTimeAsked:
    offers = [Offer(over(replace(action, due=day), desk), label) for label, day in near_days(desk.today)]
    return FollowUpTimeAsked(
        action=over(action, desk),
        slot="due",
        customer=customer.name,
        task=for_screen(action.task),
        channel=action.channel,
        offers=(*offers, Offer(Decline(), "button-no-need")),
    )


def _scheduled(action: ScheduleFollowUp, desk: Desk, customer: Customer, follow_up: FollowUp) -> FollowUpScheduled:
    return FollowUpScheduled(
        customer=customer.name,
        due=due_of(follow_up),
        added=desk.unit.changes.has_added(customer),
        task=for_screen(follow_up.task),
        channel=follow_up.channel,
        person=for_row(str(action.person)) if action.person else None,
        owner=somebody_else(follow_up.owner_id, desk),
        repeats=repeats(follow_up.repeat),
        past=is_past(due_of(follow_up), desk.now),
        offers=(Offer(AmendFollowUp(follow_up.id), "button-change-plan"),),
    )
