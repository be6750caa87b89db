"""Opening one contact of the log, so that the next words change it."""

from dataclasses import dataclass
from typing import cast

from crm_store import contacts
from crm_store.contacts import LoggedContact
from handlers.actions import AmendContact, Channel, LogContact, RemoveContact, When
from handlers.shared.base import Offer, Outcome
from handlers.shared.desk import Desk
from handlers.shared.last import Last, keep_last
from handlers.shared.naming import RecordGone
from handlers.shared.rows import customer_name, named_customer, named_person, person_name, somebody_else
from handlers.shared.text import for_screen
from handlers.shared.when import time_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactOpened(Outcome):
    """One contact with all that was kept; `how` says how to change it."""

    customer: str | None
    channel: str | None
    at: When
    person: str | None
    owner: str | None
    note: str | None
    how: bool = True


def amend_contact(action: AmendContact, desk: Desk) -> Outcome:
    """Open a contact."""
    logged = contacts.by_id(desk.unit, action.contact_id) if action.contact_id else None
    if logged is None:
        return RecordGone()
    keep_last(desk.unit, Last(_as_logged(logged), contact_id=logged.contact.id))
    return ContactOpened(
        customer=customer_name(logged),
        channel=logged.contact.channel,
        at=time_of(logged.contact),
        person=person_name(logged),
        owner=somebody_else(logged.contact.author_id, desk),
        note=for_screen(logged.contact.note),
        offers=(Offer(RemoveContact(logged.contact.id), "button-remove"),),
    )


def _as_logged(logged: LoggedContact) -> LogContact:
    return LogContact(
        customer=named_customer(logged),
        person=named_person(logged),
        channel=cast("Channel | None", logged.contact.channel),
        at=time_of(logged.contact),
        note=logged.contact.note,
    )
