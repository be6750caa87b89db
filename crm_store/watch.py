"""The lapsing that somebody has to be told of: from the standings, where a level has risen, to reminders by owner."""

from datetime import date, datetime

from sqlalchemy import insert, update
from sqlmodel import Session, col, delete, select

from crm_store import customers
from crm_store.batches import batches
from crm_store.hours import hours_of
from crm_store.insight.base import context
from crm_store.records import Customer, Delivery, Reminder, Standing, User
from crm_store.unit import Unit

_AT_ONCE = 2_000


def told(unit: Unit, customer_id: int, *, again_on: date) -> None:
    """Keep that somebody is told of a customer's silence, and when to speak of it again if it lasts."""
    if customers.by_id(unit, customer_id) is None:
        return
    of_customer = col(Standing.customer_id) == customer_id
    unit.session.connection().execute(update(Standing).where(of_customer).values(tell_on=again_on))


def take(session: Session, now: datetime) -> int:
    """Let the owners of customers that have risen to a level be told on their next morning; gives how many rose."""
    today = context(session, now).today
    query = (
        select(Standing.customer_id, User)
        .join(Customer, col(Customer.id) == col(Standing.customer_id))
        .join(User, col(User.id) == col(Customer.owner_id))
        .where(col(Standing.tell_on) <= today, col(User.deactivated_at).is_(None))
    )
    found = session.exec(query.limit(_AT_ONCE)).all()
    mornings = {user.id: hours_of(user).next_clock(hours_of(user).morning, now) for _, user in found}
    rows = [
        {"kind": "lapsing", "subject": customer_id, "user_id": user.id, "at": mornings[user.id], "round": 0}
        for customer_id, user in found
    ]
    connection = session.connection()
    for ids in batches([customer_id for customer_id, _ in found]):
        connection.execute(delete(Reminder).where(col(Reminder.kind) == "lapsing", col(Reminder.subject).in_(ids)))
        connection.execute(update(Standing).where(col(Standing.customer_id).in_(ids)).values(tell_on=None))
    if rows:
        connection.execute(insert(Reminder), rows)
    return len(rows)


def prune(session: Session, before: datetime) -> None:
    """Forget the deliveries of long ago about which nothing is left to be done."""
    long_ago = (col(Delivery.due_at) < before, col(Delivery.next_at).is_(None), col(Delivery.state) != "given_up")
    session.connection().execute(delete(Delivery).where(*long_ago))
