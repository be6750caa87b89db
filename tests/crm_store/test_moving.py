"""Moving a whole organisation to another database, and going on there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_store import contacts, customers, follow_ups, people, undo
from crm_store.errors import NotEmpty
from crm_store.moving import copy_to
from crm_store.store import Store
from tests import databases
from tests.crm_store.conftest import House

TEXTS = ("今天去了恒力机械", "called Kestrel")


@pytest.fixture
def full(house: House) -> House:
    with house.unit() as unit:
        made = customers.add(unit, name="恒力机械", tier="vip")
        people.add(unit, customer_id=made.id, name="王建国", phone="13900000001")
        contacts.add(unit, customer_id=made.id, note="聊过一次")
        follow_ups.add(unit, customer_id=customers.add(unit, name="Kestrel Labs").id, task="报价")
    return house


@pytest.fixture(params=["file", "server"])
def moved(request: pytest.FixtureRequest, full: House, tmp_path: Path) -> Iterator[House]:
    url = databases.postgres() if request.param == "server" else f"sqlite:///{tmp_path}/new.db"
    store = Store.open(url, create=True)
    assert copy_to(full.store, store) > 0
    yield House(store, full.viewers)
    store.close()


def test_everything_arrives(full: House, moved: House) -> None:
    assert moved.dump(TEXTS) == full.dump(TEXTS)


def test_the_work_goes_on_there(moved: House) -> None:
    before = moved.dump(TEXTS)
    with moved.unit() as unit:
        customers.add(unit, name="Marlow Foods")
        written = unit.changes.change_set
        assert written
    with moved.unit() as unit:
        undo.undo(unit, written.id)
    assert moved.dump(TEXTS) == before


def test_nothing_is_copied_onto_something(full: House, house_in_file: House) -> None:
    with pytest.raises(NotEmpty):
        copy_to(full.store, house_in_file.store)
