"""What was logged: by day, by customer, or by a colleague; each row can be opened."""

from dataclasses import dataclass

from crm_store import contacts
from crm_store.contacts import ContactFilter
from crm_store.records import Customer, User
from handlers.actions import AmendContact, ListContacts, When
from handlers.shared.base import Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.members import member_or_question
from handlers.shared.naming import customer_or_question
from handlers.shared.rows import ContactRow, contact_rows
from handlers.shared.when import days

_ROWS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactsListed(Outcome):
    """Contacts of the log, the latest first; `more` is how many are not shown."""

    total: int
    period: When | None
    customer: str | None
    owner: str | None
    rows: tuple[ContactRow, ...]
    more: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoContacts(Outcome):
    """Nothing of the kind was logged."""

    period: When | None
    customer: str | None
    owner: str | None


def list_contacts(action: ListContacts, desk: Desk) -> Outcome:
    """List contacts that the viewer may see."""
    customer = customer_or_question(action, action.customer, desk) if action.customer else None
    if isinstance(customer, Question):
        return customer
    owner = member_or_question(action, action.owner, desk)
    return owner if isinstance(owner, Question) else _listed(action, desk, customer, owner)


def _listed(action: ListContacts, desk: Desk, customer: Customer | None, owner: User | None) -> Outcome:
    first, last = days(action.period)
    wanted = ContactFilter(
        first=first,
        last=last,
        customer_id=customer.id if customer else None,
        author_id=owner.id if owner else None,
    )
    total = contacts.count(desk.unit, **wanted)
    about = customer.name if customer else None
    whose = owner.name if owner else None
    if total == 0:
        return NoContacts(period=action.period, customer=about, owner=whose)
    found = contacts.search(desk.unit, limit=_ROWS, **wanted)
    return ContactsListed(
        total=total,
        period=action.period,
        customer=about,
        owner=whose,
        rows=contact_rows(found, desk),
        more=total - len(found) or None,
        offers=tuple(
            Offer(AmendContact(one.contact.id), "button-row", number) for number, one in enumerate(found, start=1)
        ),
    )
