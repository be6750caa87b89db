"""The index follows the records, and shows nobody another's customers."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import Connection, create_engine

from crm_store.names import CustomerNames, PersonName
from crm_store.names.find import find_in
from crm_store.names.index import create, drop, put, set_owner

from .conftest import BOOK, OURS, THEIRS

SPRUCE = CustomerNames(9, "云杉纺织有限公司", ("云杉",), (PersonName(3, "祝小满", "老板"),), OURS)
TEXT = "云杉祝老板要货"


@pytest.fixture
def index() -> Iterator[Connection]:
    with create_engine("sqlite://").connect() as connection:
        create(connection)
        put(connection, [SPRUCE])
        yield connection


def seen(index: Connection, owner: int | None, text: str = TEXT) -> list[str]:
    owners = None if owner is None else frozenset({owner})
    return [mention.words for mention in find_in(index, text, owners=owners)]


def test_an_owner_sees_his_own_and_nobody_else_does(index: Connection) -> None:
    assert seen(index, OURS) == seen(index, None) == ["云杉", "祝老板"]
    assert seen(index, THEIRS) == []
    assert find_in(index, TEXT, owners=frozenset()) == ()


def test_people_of_others_stay_hidden_also_when_their_customer_is_spoken_of(index: Connection) -> None:
    assert find_in(index, TEXT, owners=frozenset({THEIRS}), near=(SPRUCE.id,)) == ()


def test_a_new_owner_takes_over(index: Connection) -> None:
    set_owner(index, SPRUCE.id, THEIRS)
    assert (seen(index, OURS), seen(index, THEIRS)) == ([], ["云杉", "祝老板"])


def test_what_belongs_to_nobody_is_seen_by_those_who_see_all(index: Connection) -> None:
    set_owner(index, SPRUCE.id, None)
    assert (seen(index, OURS), seen(index, None)) == ([], ["云杉", "祝老板"])


def test_putting_again_replaces(index: Connection) -> None:
    put(index, [replace(SPRUCE, name="银杏纺织有限公司", aliases=(), people=())])
    assert seen(index, OURS) == []
    assert seen(index, OURS, "银杏纺织来电") == ["银杏纺织"]


def test_putting_twice_leaves_one_entry(index: Connection) -> None:
    put(index, [SPRUCE])
    (spruce, _) = find_in(index, TEXT, owners=None)
    assert len(spruce.customers) == 1


def test_dropping_leaves_nothing(index: Connection) -> None:
    drop(index, SPRUCE.id)
    assert index.exec_driver_sql("SELECT count(*) FROM name_entry").scalar() == 0
    assert index.exec_driver_sql("SELECT count(*) FROM name_key").scalar() == 0


def test_a_name_in_focus_brings_its_people_to_the_front(index: Connection) -> None:
    many = [CustomerNames(n, f"第{n}号厂", (), (PersonName(n, "祝小满", "老板"),), OURS) for n in range(100, 200)]
    put(index, many)
    (mention,) = find_in(index, "祝老板要货", owners=None, near=(SPRUCE.id,))
    assert mention.people[0].customer.id == SPRUCE.id


@pytest.mark.parametrize(
    "name", ["", " ", "'; DROP TABLE name_key; --", "%s {0}", "王", "A", "公司", "有限公司", "🙂", "x" * 5_000]
)
def test_any_name_can_be_kept(index: Connection, name: str) -> None:
    put(index, [CustomerNames(500, name, (name,), (PersonName(500, name, name),), OURS)])
    assert seen(index, OURS) == ["云杉", "祝老板"]


def test_a_book_of_others_adds_nothing(index: Connection) -> None:
    put(index, [replace(one, id=one.id + 1000, owner_id=THEIRS) for one in BOOK])
    text = "西南重工王总, 澜溪, Mike at Ashford, lanxi, Ms Turner, 云杉"
    assert seen(index, OURS, text) == ["云杉"]
