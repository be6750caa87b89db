"""Customers: how they are found, listed, changed and handed over."""

from datetime import date, timedelta

import pytest

from crm_store import contacts, customers, follow_ups, people
from crm_store.follow_ups import Due
from crm_store.store import Unit
from tests.crm_store.conftest import NOW, House


def names(unit: Unit, **wanted: object) -> list[str]:
    found = customers.search(unit, **wanted)
    assert customers.count(unit, **wanted) == len(found)
    return [customer.name for customer in found]


@pytest.mark.parametrize("words", ["恆力機械", " 恒力机械 ", "ＫＬ", "kl"])
def test_an_exact_name_is_found_in_either_script_width_and_case(house: House, words: str) -> None:
    with house.unit() as unit:
        made = customers.add(unit, name="恒力机械", aliases=("KL",))
        assert customers.by_name_exact(unit, words) == (made,)
        assert customers.by_name_exact(unit, f"{words}2") == ()


@pytest.mark.parametrize(
    ("name", "kind"), [("王芳", "person"), ("Kestrel Labs Inc.", "company"), ("恒力机械", "company")]
)
def test_a_name_tells_the_kind_where_nothing_else_does(house: House, name: str, kind: str) -> None:
    with house.unit() as unit:
        assert customers.add(unit, name=name).kind == kind
        assert customers.add(unit, name=name, kind="company").kind == "company"


REGIONS = [("華東", ["east"]), ("华东地区", ["east"]), ("ZHEJIANG", ["zhe"]), ("东", []), ("西南", []), ("", [])]


@pytest.mark.parametrize(("words", "expected"), REGIONS)
def test_a_region_is_matched_by_a_part_of_its_words(house: House, words: str, expected: list[str]) -> None:
    with house.unit() as unit:
        customers.add(unit, name="east", region="华东")
        customers.add(unit, name="zhe", region="Zhejiang province")
        customers.add(unit, name="none")
        assert names(unit, region=words) == expected


def test_filters_narrow_together(house: House) -> None:
    with house.unit("max") as unit:
        bob = house.viewers["bob"].user_id
        customers.add(unit, name="one", tier="vip", industry="医疗器械", owner_id=bob)
        customers.add(unit, name="two", tier="vip", industry="物流", owner_id=bob)
        customers.add(unit, name="three", tier="vip", industry="医疗器械")
        assert names(unit, tier="vip", industry="醫療", owner_id=bob) == ["one"]
        assert names(unit, tier="vip") == ["one", "three", "two"]
        assert [found.name for found in customers.search(unit, limit=1, offset=1)] == ["three"]


def test_silence_counts_from_the_last_contact_or_the_day_it_was_added(house: House) -> None:
    with house.unit(now=NOW - timedelta(40)) as unit:
        ids = [customers.add(unit, name=name).id for name in ("never", "lately", "long ago")]
    with house.unit() as unit:
        customers.add(unit, name="new")
        contacts.add(unit, customer_id=ids[1], day=date(2026, 11, 20))
        contacts.add(unit, customer_id=ids[2], day=date(2026, 10, 1))
        assert names(unit, silent_days=30) == ["long ago", "never"]
        assert names(unit, silent_days=45) == ["long ago"]
        assert names(unit, silent_days=10**40) == []


def test_the_index_follows_a_new_name_alias_and_person(house: House) -> None:
    with house.unit() as unit:
        made = customers.add(unit, name="Kestrel Labs")
        customers.amend(unit, made.id, name="Falcon Works")
        customers.add_alias(unit, made.id, "Blue House")
        people.add(unit, customer_id=made.id, name="Rosa Diaz")
        found = [customers.named_in(unit, text) for text in ("Kestrel Labs", "Falcon Works", "Blue House", "Rosa Diaz")]
    assert [bool(mentions) for mentions in found] == [False, True, True, True]
    assert found[3][0].people[0].customer.id == made.id


def test_a_tier_knows_where_it_comes_from(house: House) -> None:
    with house.unit() as unit:
        made = customers.add(unit, name="Kestrel Labs")
        customers.set_tier(unit, made.id, tier="vip", reason="big order")
    assert (made.tier, made.tier_source, made.tier_reason, made.tier_set_at) == ("vip", "hand", "big order", NOW)


def test_open_follow_ups_of_the_owner_go_with_a_customer_handed_over(house: House) -> None:
    ann, bob = (house.viewers[who].user_id for who in ("ann", "bob"))
    with house.unit("ann") as unit:
        made = customers.add(unit, name="Kestrel Labs").id
        done, planned = (follow_ups.add(unit, customer_id=made, due=Due(date(2026, 12, 1))) for _ in range(2))
        follow_ups.complete(unit, done.id)
    with house.unit("max") as unit:
        customers.hand_over(unit, made, owner_id=bob)
        owners = [follow_ups.by_id(unit, one.id).follow_up.owner_id for one in (done, planned)]
    assert owners == [ann, bob]


DUPLICATES = [
    ("恆力機械", None, True),
    ("恒力机械有限公司", None, True),
    ("宏达物流", None, False),
    ("宏达物流", "13800000000", True),
]


@pytest.mark.parametrize(("name", "phone", "expected"), DUPLICATES)
def test_a_likely_duplicate_is_told(house: House, name: str, phone: str | None, *, expected: bool) -> None:
    with house.unit() as unit:
        made = customers.add(unit, name="恒力机械", phone="13800000000")
        found = customers.likely_duplicates(unit, name=name, phone=phone)
    assert found == ((customers.Duplicate(made, "Ann"),) if expected else ())


@pytest.mark.parametrize("name", ["'; DROP TABLE customer; --", "{0.__class__}", "{ $x }", "%s", "😀" * 500, "*"])
def test_a_name_is_kept_as_it_is_whatever_it_looks_like(house: House, name: str) -> None:
    with house.unit() as unit:
        customers.add(unit, name=name, region=name, aliases=(name,))
    with house.unit() as unit:
        assert [customer.name for customer in customers.by_name_exact(unit, name)] == [name]
        customers.named_in(unit, f"saw {name} today")
