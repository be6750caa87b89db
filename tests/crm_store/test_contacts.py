"""Contacts: their times, drafts, lists, and how they are amended and taken out."""

from datetime import UTC, date, datetime, time

import pytest

from crm_store import contacts, customers, people
from crm_store.store import Unit
from tests.crm_store.conftest import NOW, House

TODAY = date(2026, 11, 21)
YESTERDAY = date(2026, 11, 20)


@pytest.fixture
def customer_id(house: House) -> int:
    with house.unit() as unit:
        return customers.add(unit, name="Kestrel Labs").id


TIMES = [
    ({}, NOW, True),
    ({"day": TODAY}, NOW, False),
    ({"day": TODAY, "clock": time(9, 5)}, datetime(2026, 11, 21, 1, 5, tzinfo=UTC), False),
    ({"day": YESTERDAY}, datetime(2026, 11, 20, 4, 0, tzinfo=UTC), False),
    ({"day": YESTERDAY, "part": "evening"}, datetime(2026, 11, 20, 11, 0, tzinfo=UTC), False),
    ({"day": date(2026, 11, 9), "last_day": date(2026, 11, 15)}, datetime(2026, 11, 15, 4, 0, tzinfo=UTC), False),
    ({"day": date.max, "clock": time(23)}, datetime(9999, 12, 31, 15, 0, tzinfo=UTC), False),
    ({"day": date.min, "clock": time(1)}, datetime(1, 1, 1, 1, 0, tzinfo=UTC), False),
]


@pytest.mark.parametrize(("said", "occurred_at", "assumed"), TIMES)
def test_a_contact_has_the_time_that_was_said(
    house: House, customer_id: int, said: dict[str, object], occurred_at: datetime, *, assumed: bool
) -> None:
    with house.unit() as unit:
        made = contacts.add(unit, customer_id=customer_id, **said)
    with house.unit() as unit:
        kept = contacts.by_id(unit, made.id).contact
    assert (kept.occurred_at, kept.assumed) == (occurred_at, assumed)


def test_a_contact_that_is_amended_moves(house: House, customer_id: int) -> None:
    with house.unit() as unit:
        made = contacts.add(unit, customer_id=customer_id)
        contacts.amend(unit, made.id, day=YESTERDAY, part="morning", note="lenses")
        assert (made.occurred_at, made.assumed) == (datetime(2026, 11, 20, 1, 0, tzinfo=UTC), False)
        contacts.amend(unit, made.id, clock=time(16), part=None)
    assert (made.day, made.occurred_at) == (YESTERDAY, datetime(2026, 11, 20, 8, 0, tzinfo=UTC))


def test_a_range_ends_where_one_day_is_said(house: House, customer_id: int) -> None:
    with house.unit() as unit:
        made = contacts.add(unit, customer_id=customer_id, day=date(2026, 11, 9), last_day=date(2026, 11, 15))
        contacts.amend(unit, made.id, day=YESTERDAY)
    assert made.last_day is None


def days(unit: Unit, **wanted: object) -> list[int]:
    found = contacts.search(unit, **wanted)
    assert contacts.count(unit, **wanted) == len(found)
    return [logged.contact.day.day for logged in found]


def test_a_period_holds_what_lies_in_it_even_in_part(house: House, customer_id: int) -> None:
    with house.unit() as unit:
        for day in (8, 12, 16):
            contacts.add(unit, customer_id=customer_id, day=date(2026, 11, day))
        contacts.add(unit, customer_id=customer_id, day=date(2026, 11, 5), last_day=date(2026, 11, 9))
        assert days(unit, first=date(2026, 11, 9), last=date(2026, 11, 15)) == [12, 5]
        assert days(unit, first=date(2026, 11, 13)) == [16]
        assert days(unit, last=date(2026, 11, 7)) == [5]


def test_a_list_can_be_of_one_writer(house: House, customer_id: int) -> None:
    with house.unit("lea") as unit:
        contacts.add(unit, customer_id=customer_id, day=date(2026, 11, 3))
    with house.unit("ann") as unit:
        contacts.add(unit, customer_id=customer_id, day=date(2026, 11, 4))
        assert days(unit, author_id=house.viewers["lea"].user_id) == [3]
        assert contacts.latest(unit, customer_id).contact.day.day == 4


def test_a_draft_is_completed_by_its_customer(house: House, customer_id: int) -> None:
    with house.unit() as unit:
        draft = contacts.add(unit, customer_id=None, customer_words="Kes", candidates=(customer_id, 9), note="lenses")
        assert contacts.drafts(unit) == (draft,)
        contacts.amend(unit, draft.id, customer_id=customer_id, customer_words=None, candidates=[])
        assert contacts.drafts(unit) == ()
        assert [logged.contact.note for logged in contacts.search(unit)] == ["lenses"]


def test_a_person_stays_with_their_customer(house: House, customer_id: int) -> None:
    with house.unit() as unit:
        rosa = people.add(unit, customer_id=customer_id, name="Rosa Diaz")
        other = customers.add(unit, name="Falcon Works").id
        made = contacts.add(unit, customer_id=customer_id, person_id=rosa.id)
        assert contacts.by_id(unit, made.id).person == rosa
        assert contacts.add(unit, customer_id=other, person_id=rosa.id) is None
        contacts.amend(unit, made.id, customer_id=other)
    assert (made.customer_id, made.person_id) == (other, None)


def test_a_contact_taken_out_is_gone(house: House, customer_id: int) -> None:
    with house.unit() as unit:
        made = contacts.add(unit, customer_id=customer_id)
        contacts.remove(unit, made.id)
        assert contacts.by_id(unit, made.id) is None
        assert contacts.remove(unit, made.id) is None
