"""What is understood but has no capability yet: kept as a note on the customer, and said so."""

from dataclasses import dataclass

from crm_store import customers
from handlers.actions import (
    Export,
    SendPoll,
    SetTarget,
    ShowSatisfaction,
    ShowTarget,
    UpdateCustomer,
    name_of,
)
from handlers.shared.base import Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.naming import customer_or_question
from handlers.shared.not_yet import NotYet
from handlers.shared.noted import Noted
from handlers.shared.text import appended, for_screen

Refused = SendPoll | ShowSatisfaction | SetTarget | ShowTarget | Export


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteKept(Outcome):
    """The words were kept as a note: complaints are not yet kept as records of their own."""

    customer: str
    note: str


def keep_note(action: Noted, desk: Desk) -> Outcome:
    """Keep the words of the message on the customer."""
    # The answer to the question comes without the words, so that they have to wait in it.
    waiting = UpdateCustomer(customer=action.customer, field="note", value=desk.words)
    customer = customer_or_question(waiting, action.customer, desk)
    if isinstance(customer, Question):
        return customer
    customers.amend(desk.unit, customer.id, notes=appended(customer.notes, desk.words, day=desk.today))
    desk.unit.changes.summarise(f"keep_note {customer.name}")
    return NoteKept(customer=customer.name, note=for_screen(desk.words))


def not_yet(action: Refused, _desk: Desk) -> NotYet:
    """Say that it cannot be done yet."""
    return NotYet(kind=name_of(action))
