"""Taking one contact out of the log."""

from dataclasses import dataclass

from crm_store import contacts
from handlers.actions import RemoveContact, When
from handlers.shared.base import Outcome
from handlers.shared.desk import Desk
from handlers.shared.naming import RecordGone
from handlers.shared.rows import customer_name
from handlers.shared.steps import summarise
from handlers.shared.when import time_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRemoved(Outcome):
    """A contact is no longer in the log."""

    customer: str | None
    channel: str | None
    at: When


def remove_contact(action: RemoveContact, desk: Desk) -> Outcome:
    """Take a contact out of the log."""
    logged = contacts.by_id(desk.unit, action.contact_id) if action.contact_id else None
    if logged is None:
        return RecordGone()
    contacts.remove(desk.unit, logged.contact.id)
    summarise(desk, action, customer_name(logged))
    return ContactRemoved(customer=customer_name(logged), channel=logged.contact.channel, at=time_of(logged.contact))
