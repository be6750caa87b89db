"""What is to be done: by day, by customer, or for a colleague."""

from dataclasses import dataclass

from crm_store import follow_ups
from crm_store.follow_ups import FollowUpFilter
from crm_store.records import Customer, User
from handlers.actions import CompleteFollowUp, ListFollowUps, When
from handlers.shared.base import Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.members import member_or_question
from handlers.shared.naming import customer_or_question
from handlers.shared.rows import FollowUpRow, follow_up_rows
from handlers.shared.when import days

_ROWS = 10
_BUTTONS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpsListed(Outcome):
    """What is planned, the next due first; `more` is how many are not shown."""

    total: int
    overdue: bool
    period: When | None
    customer: str | None
    owner: str | None
    rows: tuple[FollowUpRow, ...]
    more: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoFollowUps(Outcome):
    """Nothing of the kind is planned."""

    overdue: bool
    period: When | None
    customer: str | None
    owner: str | None


def list_follow_ups(action: ListFollowUps, desk: Desk) -> Outcome:
    """List the follow-ups that are open: the viewer's own, unless a customer or a colleague is named."""
    customer = customer_or_question(action, action.customer, desk) if action.customer else None
    if isinstance(customer, Question):
        return customer
    owner = member_or_question(action, action.owner, desk)
    return owner if isinstance(owner, Question) else _listed(action, desk, customer, owner)


def _listed(action: ListFollowUps, desk: Desk, customer: Customer | None, owner: User | None) -> Outcome:
    wanted = _wanted(action, desk, customer, owner)
    total = follow_ups.count(desk.unit, **wanted)
    about = customer.name if customer else None
    whose = owner.name if owner else None
    overdue = bool(action.overdue)
    if total == 0:
        return NoFollowUps(overdue=overdue, period=action.period, customer=about, owner=whose)
    found = follow_ups.search(desk.unit, limit=_ROWS, **wanted)
    return FollowUpsListed(
        total=total,
        overdue=overdue,
        period=action.period,
        customer=about,
        owner=whose,
        rows=follow_up_rows(found, desk),
        more=total - len(found) or None,
        offers=tuple(
            Offer(CompleteFollowUp(follow_up_id=one.follow_up.id), "button-done-row", number)
            for number, one in enumerate(found[:_BUTTONS], start=1)
        ),
    )


def _wanted(action: ListFollowUps, desk: Desk, customer: Customer | None, owner: User | None) -> FollowUpFilter:
    first, last = days(action.period)
    mine = None if customer else desk.unit.viewer.user_id
    return FollowUpFilter(
        first=first,
        last=last,
        customer_id=customer.id if customer else None,
        owner_id=owner.id if owner else mine,
        overdue=action.overdue,
    )
