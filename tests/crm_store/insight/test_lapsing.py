"""Who is slipping away, from the contacts in the store."""

from datetime import timedelta

import pytest

from crm_store import contacts, customers, undo
from crm_store.insight import lapsing
from tests.crm_store.conftest import NOW, House

TODAY = NOW.date()


def customer(house: House, name: str, *, tier: str | None = None, ago: tuple[int, ...] = (), age: int = 400) -> int:
    """Add a customer so many days ago, with contacts so many days ago."""
    with house.unit("ann", now=NOW - timedelta(age)) as unit:
        made = customers.add(unit, name=name, tier=tier).id
    with house.unit("ann") as unit:
        for days in ago:
            contacts.add(unit, customer_id=made, day=TODAY - timedelta(days))
    return made


def slipping(house: House, **wanted: int | str) -> list[tuple[str, int]]:
    with house.unit("ann") as unit:
        found = lapsing.search(unit, **wanted)
        assert lapsing.count(unit, **wanted) == len(found)
    return [(one.customer.name, one.level) for one in found]


def test_the_most_valuable_come_first_and_the_long_gone_last(house: House) -> None:
    customer(house, "fine", tier="vip", ago=(40, 26, 12))
    customer(house, "late vip", tier="vip", ago=(61, 47, 33))
    customer(house, "later vip", tier="vip", ago=(68, 54, 40))
    customer(house, "ordinary", ago=(260, 230, 200))
    customer(house, "gone vip", tier="vip", ago=(328, 314, 300))
    assert slipping(house) == [("later vip", 3), ("late vip", 2), ("ordinary", 2), ("gone vip", 4)]
    assert slipping(house, tier="vip") == [("later vip", 3), ("late vip", 2), ("gone vip", 4)]


def test_a_customer_says_how_it_stands(house: House) -> None:
    made = customer(house, "weekly", tier="vip", ago=(70, 63, 56, 49))
    with house.unit("ann") as unit:
        stands = lapsing.of_customer(unit, made)
    assert (stands.silent_days, stands.usual_days, stands.regular) == (49, 7.0, True)
    assert stands.rhythm_days == pytest.approx(7**0.5 * 14**0.5)
    assert stands.last_day == TODAY - timedelta(49)


def test_a_customer_never_reached_is_judged_by_the_cadence_since_it_was_added(house: House) -> None:
    customer(house, "new", tier="vip", age=10)
    made = customer(house, "neglected", tier="vip", age=30)
    assert slipping(house) == [("neglected", 2)]
    with house.unit("ann") as unit:
        assert lapsing.of_customer(unit, made).last_day is None


def test_a_touch_ends_it_and_its_undo_brings_it_back(house: House) -> None:
    made = customer(house, "late", tier="vip", ago=(61, 47, 33))
    before = slipping(house)
    with house.unit("ann") as unit:
        contacts.add(unit, customer_id=made)
    assert slipping(house) == []
    with house.unit("ann") as unit:
        undo.undo(unit, undo.latest_undoable(unit).id)
    assert slipping(house) == before == [("late", 2)]


def test_a_try_that_reached_nobody_holds_the_alert_and_keeps_the_clock(house: House) -> None:
    made = customer(house, "late", tier="vip", ago=(61, 47, 33))
    with house.unit("ann") as unit:
        contacts.add(unit, customer_id=made, reached=False)
        stands = lapsing.of_customer(unit, made)
    assert (stands.silent_days, stands.held_until) == (33, TODAY + timedelta(4))
    assert slipping(house) == [("late", 2)]


def test_a_silence_that_was_named_counts_whatever_the_level(house: House) -> None:
    customer(house, "quiet", ago=(60,))
    assert slipping(house) == []
    assert slipping(house, silent_days=60) == [("quiet", 0)]
    assert slipping(house, silent_days=61) == []
    assert slipping(house, silent_days=10**30) == []


def test_a_change_of_tier_changes_what_is_late(house: House) -> None:
    made = customer(house, "quiet", ago=(60,))
    with house.unit("ann") as unit:
        customers.set_tier(unit, made, tier="vip")
    assert slipping(house) == [("quiet", 3)]
