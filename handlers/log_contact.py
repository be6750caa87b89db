"""Keeping a contact that took place, as a draft while it is open whom it was with."""

from dataclasses import dataclass

from crm_store import contacts
from crm_store.records import Contact, Customer
from handlers.actions import AmendContact, LogContact, Moment, When
from handlers.shared.base import Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.naming import RecordGone, customer_of, customer_question, person_at
from handlers.shared.next_steps import next_steps
from handlers.shared.steps import over, summarise
from handlers.shared.text import for_row, for_screen
from handlers.shared.when import span, time_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactLogged(Outcome):
    """A contact was kept; `assumed` says that its time is that of the message, `added` that the customer is new."""

    customer: str
    channel: str | None
    at: When
    assumed: bool
    added: bool
    person: str | None
    note: str | None
    next_step: bool


def log_contact(action: LogContact, desk: Desk) -> Outcome:
    """Keep a contact with a customer."""
    customer = customer_of(action.customer, desk)
    if customer is None:
        return _draft(action, desk)
    person = person_at(action.person, customer, desk)
    contact = contacts.add(
        desk.unit,
        customer_id=customer.id,
        person_id=person.id if person else None,
        person_words=str(action.person) if action.person else None,
        channel=action.channel,
        note=action.note,
        **span(action.at),
    )
    if contact is None:
        return RecordGone()
    summarise(desk, action, customer.name)
    return _logged(action, desk, customer, contact)


def _draft(action: LogContact, desk: Desk) -> Question:
    named = action.customer
    contacts.add(
        desk.unit,
        customer_id=None,
        customer_words=named.words if named else None,
        candidates=tuple(match.id for match in named.matches) if named else (),
        person_words=str(action.person) if action.person else None,
        channel=action.channel,
        note=action.note,
        **span(action.at),
    )
    summarise(desk, action, named.words if named else None)
    return customer_question(over(action, desk), named, desk, kept=True)


def _logged(action: LogContact, desk: Desk, customer: Customer, contact: Contact) -> ContactLogged:
    steps = next_steps(customer, desk, person=action.person)
    return ContactLogged(
        customer=customer.name,
        channel=contact.channel,
        at=Moment(desk.today, desk.now.time()) if contact.assumed else time_of(contact),
        assumed=contact.assumed,
        added=desk.unit.changes.has_added(customer),
        person=for_row(str(action.person)) if action.person else None,
        note=for_screen(contact.note),
        next_step=bool(steps),
        offers=(*steps, Offer(AmendContact(contact.id), "button-change-contact")),
    )
