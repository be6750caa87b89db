"""Adding a customer, with a warning where it looks as if it were kept already."""

from dataclasses import dataclass

from crm_store import customers, people
from crm_store.customers import Duplicate
from crm_store.records import Customer
from handlers.actions import AddCustomer, AddThen, ShowCustomer
from handlers.shared.base import Line, Offer, Outcome, Perform, Question, Result
from handlers.shared.desk import Desk
from handlers.shared.filling import filled, known
from handlers.shared.naming import CustomerAsked
from handlers.shared.steps import aside, summarise
from handlers.shared.text import for_row, for_screen
from handlers.shared.tiers import TIERS, tier_offers

_ROWS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomerAdded(Outcome):
    """A customer was added; `odd_tier` was said, and is none of the tiers in use."""

    customer: str
    person: str | None
    phone: str | None
    tier: str | None
    odd_tier: str | None
    region: str | None
    industry: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicateRow(Line):
    """A customer who may be the same; of another's, the typed name and the owner are all that is told."""

    customer: str
    owner: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DuplicateFound(Question):
    """Nothing was added: it looks as if the customer were kept already."""

    words: str
    rows: tuple[DuplicateRow, ...]


def add_customer(action: AddCustomer, desk: Desk) -> Outcome:
    """Add a customer, unless one like it is there."""
    if action.customer is None:
        return CustomerAsked(action=action, slot="customer")
    alike = customers.likely_duplicates(desk.unit, name=action.customer.words, phone=action.phone)
    if alike:
        return _duplicate(action, action.customer.words, alike)
    return _added(action, _add(action, action.customer.words, desk))


def add_then(action: AddThen, desk: Desk) -> Result:
    """Add a customer although others are like it, and do what waited for it."""
    add = action.add
    if add is None or add.customer is None:
        return CustomerAsked(action=AddCustomer(), slot="customer")
    if action.then is None:
        return _added(add, _add(add, add.customer.words, desk))
    with aside(desk):
        customer = _add(add, add.customer.words, desk)
    return Perform(filled(action.then, customer=known(customer)))


def _add(action: AddCustomer, name: str, desk: Desk) -> Customer:
    customer = customers.add(
        desk.unit,
        name=name,
        phone=action.phone,
        tier=action.tier if action.tier in TIERS else None,
        region=action.region,
        industry=action.industry,
    )
    if action.person:
        people.add(desk.unit, customer_id=customer.id, name=action.person.words)
    summarise(desk, AddCustomer(), customer.name)
    return customer


def _added(action: AddCustomer, customer: Customer) -> CustomerAdded:
    odd = action.tier if action.tier not in TIERS else None
    return CustomerAdded(
        customer=for_screen(customer.name),
        person=for_row(action.person.words) if action.person else None,
        phone=customer.phone,
        tier=customer.tier,
        odd_tier=for_row(odd),
        region=customer.region,
        industry=customer.industry,
        offers=tier_offers(customer) if odd else (),
    )


def _duplicate(action: AddCustomer, words: str, alike: tuple[Duplicate, ...]) -> DuplicateFound:
    own = [one.customer for one in alike if one.customer][:_ROWS]
    others = [one.owner_name for one in alike if one.customer is None]
    rows = [DuplicateRow(customer=customer.name, owner=None) for customer in own]
    rows += [DuplicateRow(customer=for_row(words), owner=owner) for owner in dict.fromkeys(others)]
    opened = [Offer(ShowCustomer(customer=known(customer)), "button-open", customer.name) for customer in own]
    return DuplicateFound(
        action=AddThen(add=action),
        slot="add",
        words=for_row(words),
        rows=tuple(rows),
        offers=(*opened, Offer(AddThen(add=action), "button-add-anyway")),
    )
