"""What is offered after something was done and nothing more is planned for that customer."""

from crm_store import follow_ups
from crm_store.records import Customer
from handlers.actions import Named, ScheduleFollowUp
from handlers.shared.base import Offer
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.when import near_days


def next_steps(customer: Customer, desk: Desk, *, person: Named | None = None) -> tuple[Offer, ...]:
    """Offer the usual days for a next step, unless one is planned already."""
    if follow_ups.count(desk.unit, customer_id=customer.id):
        return ()
    return tuple(
        Offer(ScheduleFollowUp(customer=known(customer), person=person, due=day), label)
        for label, day in near_days(desk.today)
    )
