"""Taking in a shared contact or a vCard: whose person it is, or a new customer, is for the writer to say."""

from dataclasses import dataclass

from crm_store import sessions
from handlers.actions import AddCustomer, AddPerson, Decline, Match, Named, TakeCard
from handlers.shared.base import Offer, Question
from handlers.shared.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class CardReceived(Question):
    """Somebody's details came; nothing is kept until it is said where they belong."""

    person: str
    title: str | None
    phone: str | None
    email: str | None
    company: str | None


def take_card(action: TakeCard, desk: Desk) -> CardReceived:
    """Offer what the card may be: a person at a customer, or a new customer."""
    name = action.person or action.company or action.phone or ""
    person = AddPerson(person=Named(name), title=action.title, phone=action.phone, email=action.email)
    return CardReceived(
        action=person,
        slot="customer",
        person=name,
        title=action.title,
        phone=action.phone,
        email=action.email,
        company=action.company if action.company != name else None,
        offers=(
            *(Offer(_at(person, one), "button-person-at", one.name) for one in _likely(action, desk)),
            Offer(_customer(action, name), "button-add-new", action.company or name),
            Offer(Decline(), "button-leave-it"),
        ),
    )


def _likely(action: TakeCard, desk: Desk) -> list[Match]:
    focus = sessions.talk(desk.unit).focus
    named = action.customer.matches[:3] if action.customer else ()
    return list(dict.fromkeys((*named, *((Match(focus.id, focus.name),) if focus else ()))))


def _at(person: AddPerson, customer: Match) -> AddPerson:
    return AddPerson(Named(customer.name, (customer,)), person.person, person.title, person.phone, person.email)


def _customer(action: TakeCard, name: str) -> AddCustomer:
    if action.company and action.company != name:
        return AddCustomer(customer=Named(action.company), person=Named(name), phone=action.phone)
    return AddCustomer(customer=Named(name), phone=action.phone)
