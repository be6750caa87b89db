"""What is offered after something was done and nothing more is planned for that customer."""

from collections.abc import Iterable
from dataclasses import replace

from crm_store import follow_ups
from crm_store.records import Customer
from handlers.actions import Action, Named, ScheduleFollowUp
from handlers.shared.base import Offer, Outcome
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.when import near_days


def next_steps(customer: Customer, desk: Desk, *, person: Named | None = None) -> tuple[Offer, ...]:
    """Offer the usual days for a next step, unless one is planned already."""
    if follow_ups.is_planned(desk.unit, customer.id):
        return ()
    return tuple(
        Offer(ScheduleFollowUp(customer=known(customer), person=person, due=day), label)
        for label, day in near_days(desk.today)
    )


def unless_planned(outcome: Outcome, said: Iterable[Action]) -> Outcome:
    """Take the question for a next step out of an outcome where the same message plans one for that customer."""
    offered = {str(one.action.customer) for one in outcome.offers if isinstance(one.action, ScheduleFollowUp)}
    planned = {str(one.customer) for one in said if isinstance(one, ScheduleFollowUp)}
    if not getattr(outcome, "next_step", False) or not offered & planned:
        return outcome
    offers = tuple(one for one in outcome.offers if not isinstance(one.action, ScheduleFollowUp))
    return replace(outcome, next_step=False, offers=offers)  # type: ignore[call-arg]  # it has that field
