"""Whom an action is about: one customer of the viewer's, or the question that finds out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from crm_store import contacts, customers, people
from crm_store.records import Customer, Person
from handlers.actions import Action, AddCustomer, AddThen, Match, Named, RememberName
from handlers.shared.base import Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.filling import filled
from handlers.shared.text import for_row

_CHOICES = 6
_RECENT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerAsked(Question):
    """No customer was named; `kept` says that the rest is kept as a draft."""

    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WhichCustomer(Question):
    """The words fit several customers."""

    words: str
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerUnknown(Question):
    """No customer of the viewer's is called so; `elsewhere` owns one, `similar` ones are offered."""

    words: str
    elsewhere: str | None = None
    similar: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordGone(Outcome):
    """What a button was about is no longer there, or not the viewer's to see."""

    passing: ClassVar[bool] = True


def customer_of(named: Named | None, desk: Desk) -> Customer | None:
    """Give the one customer meant, if there is one and the viewer may see it."""
    return customers.by_id(desk.unit, named.only.id) if named and named.only else None


def customer_or_question(action: Action, named: Named | None, desk: Desk) -> Customer | Question:
    """Give the one customer meant, or the question that completes the action."""
    return customer_of(named, desk) or customer_question(action, named, desk)


def customer_question(action: Action, named: Named | None, desk: Desk, *, kept: bool = False) -> Question:
    """Ask for the customer of an action, with the likely answers as offers."""
    if named is None:
        recent = _recent(desk)
        return CustomerAsked(action=action, slot="customer", kept=kept, offers=_choices(action, recent))
    if len(named.matches) > 1:
        return WhichCustomer(
            action=action,
            slot="customer",
            words=for_row(named.words),
            kept=kept,
            offers=_choices(action, named.matches, remember=named.words if kept else None),
        )
    return _unknown(action, named, desk, kept=kept)


def person_at(named: Named | None, customer: Customer, desk: Desk) -> Person | None:
    """Give the person of the store who is meant among the people at a customer."""
    if named is None:
        return None
    ids = {match.id for match in named.matches}
    there = [person for person in people.of_customer(desk.unit, customer.id) if person.id in ids]
    return there[0] if len(there) == 1 else people.named(desk.unit, customer.id, named.words)


def _unknown(action: Action, named: Named, desk: Desk, *, kept: bool) -> Question:
    alike = customers.likely_duplicates(desk.unit, name=named.words)
    mine = [Match(one.customer.id, one.customer.name) for one in alike if one.customer]
    others = [one.owner_name for one in alike if one.customer is None]
    words = Named(named.words)
    new = AddThen(add=AddCustomer(customer=words), then=filled(action, customer=words))
    label = for_row(named.words)
    return CustomerUnknown(
        action=action,
        slot="customer",
        words=label,
        elsewhere=others[0] if others else None,
        similar=bool(mine),
        kept=kept,
        offers=(*_choices(action, mine), Offer(new, "button-add-new", label)),
    )


def _choices(action: Action, candidates: Sequence[Match], *, remember: str | None = None) -> tuple[Offer, ...]:
    return tuple(_choice(action, match, remember) for match in candidates[:_CHOICES])


def _choice(action: Action, match: Match, words: str | None) -> Offer:
    """Offer a customer; with words, what they mean is known from then on."""
    meant = Named(match.name, (match,))
    chosen = filled(action, customer=meant)
    if words:
        chosen = RememberName(words=words, customer=meant, then=chosen)
    return Offer(chosen, "button-customer", match.name)


def _recent(desk: Desk) -> list[Match]:
    latest = contacts.search(desk.unit, author_id=desk.unit.viewer.user_id, limit=20)
    seen = {logged.customer.id: logged.customer.name for logged in latest if logged.customer}
    return [Match(number, name) for number, name in list(seen.items())[:_RECENT]]
