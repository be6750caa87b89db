"""How much is known of a customer, and what to ask next."""

from datetime import UTC, datetime

import pytest

from crm_store.completeness import completeness
from crm_store.records import Customer, Person

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def customer(**known: object) -> Customer:
    return Customer(name="x", folded="x", created_at=NOW, **known)


def person(**known: object) -> Person:
    return Person(customer_id=1, name="y", created_at=NOW, **known)


ALL = {"phone": "1", "industry": "food", "region": "East", "address": "a", "email": "e", "birthday": "3-5"}


@pytest.mark.parametrize(
    ("known", "people", "percent", "first"),
    [
        ({}, [], 0, "person"),
        ({}, [person()], 20, "phone"),
        ({}, [person(phone="1", birthday="3-5", email="e")], 65, "industry"),
        (ALL, [person()], 100, None),
        ({**ALL, "birthday": None}, [person()], 90, "birthday"),
        ({"kind": "person"}, [], 0, "phone"),
        ({"kind": "person", **ALL}, [], 100, None),
    ],
)
def test_what_is_missing_is_asked_for_by_worth(
    known: dict[str, str], people: list[Person], percent: int, first: str | None
) -> None:
    found = completeness(customer(**known), people)
    assert (found.percent, next(iter(found.missing), None)) == (percent, first)
