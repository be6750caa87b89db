"""How much is known of a customer, and what would be worth knowing next."""

from collections.abc import Sequence
from dataclasses import dataclass

from crm_store.records import Customer, Person

_COMPANY = {"person": 20, "phone": 25, "industry": 15, "region": 10, "address": 10, "email": 10, "birthday": 10}
_PRIVATE = {"phone": 40, "birthday": 20, "address": 20, "region": 10, "email": 10}
"""What each thing is worth, in percent, in the order in which it is asked for."""


@dataclass(frozen=True, slots=True)
class Completeness:
    """The share that is known, in percent, and what is missing, the most useful first."""

    percent: int
    missing: tuple[str, ...]


def completeness(customer: Customer, people: Sequence[Person]) -> Completeness:
    """Tell how much is known; a number or a birthday of somebody there is as good as the customer's own."""
    worth = _PRIVATE if customer.kind == "person" else _COMPANY
    missing = tuple(field for field in worth if not _knows(customer, people, field))
    return Completeness(100 - sum(worth[field] for field in missing), missing)


def _knows(customer: Customer, people: Sequence[Person], field: str) -> bool:
    if field == "person":
        return bool(people)
    return any(getattr(one, field, None) for one in (customer, *people))
