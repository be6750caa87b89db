"""Standings in the store: right after every write, exactly back after every undo, and in line with a full rebuild."""

from datetime import timedelta
from decimal import Decimal

import pytest
from sqlmodel import col, select

from crm_store import customers, orders, organisation, undo
from crm_store.insight import keep, lapsing, pyramid, rebuild
from crm_store.insight.base import context
from crm_store.records import Base, Move, Order, Pause, Standing, Terms
from tests.crm_store.conftest import NOW, House

TODAY = NOW.date()


def add(house: House, name: str, *days: int, amount: int = 1000, who: str = "ann") -> int:
    """Add a customer two years ago, with orders so many days ago."""
    with house.unit(who, now=NOW - timedelta(730)) as unit:
        made = customers.add(unit, name=name).id
    with house.unit(who) as unit:
        for day in days:
            orders.add(unit, customer_id=made, currency="CNY", amount=Decimal(amount), day=TODAY - timedelta(day))
    return made


def standing(house: House, customer_id: int) -> Standing:
    with house.unit("max") as unit:
        return unit.session.get(Standing, customer_id)


def moves(house: House, customer_id: int) -> list[tuple[str, str | None, str | None]]:
    with house.unit("max") as unit:
        query = select(Move).where(col(Move.customer_id) == customer_id).order_by(col(Move.id))
        return [(move.axis, move.before, move.after) for move in unit.session.exec(query)]


def take_back(house: House, who: str = "ann") -> None:
    with house.unit(who) as unit:
        assert isinstance(undo.undo(unit, undo.latest_undoable(unit).id), undo.Undone)


def test_an_order_moves_a_customer_and_its_undo_moves_it_back(house: House) -> None:
    made = add(house, "c", *range(700, 300, -30))
    before = standing(house, made)
    with house.unit("ann") as unit:
        orders.add(unit, customer_id=made, currency="CNY", amount=Decimal(60_000))
    after = standing(house, made)
    assert (before.stage, before.level, after.stage, after.level) == ("dormant", 4, "recovering", 0)
    assert (before.tier, after.tier, after.value) == ("ordinary", "important", Decimal(62_000))
    assert ("stage", "dormant", "recovering") in moves(house, made)
    take_back(house)
    assert standing(house, made) == before
    assert moves(house, made)[-1] == ("stage", "exploring", "dormant")


@pytest.mark.parametrize("status", ["cancelled", "accepted"])
def test_a_cancelled_order_never_counts(house: House, status: str) -> None:
    made = add(house, "c", 5)
    with house.unit("ann") as unit:
        order = unit.session.exec(select(Order).where(col(Order.customer_id) == made)).one()
        unit.changes.amend(order, status=status)
    assert standing(house, made).orders == (status == "accepted")


def test_a_return_is_taken_off_its_day_and_off_the_value(house: House) -> None:
    made = add(house, "c", 200, 100)
    with house.unit("ann") as unit:
        day = TODAY - timedelta(100)
        orders.add(unit, customer_id=made, currency="CNY", amount=Decimal(-1000), day=day)
    found = standing(house, made)
    assert (found.orders, found.value, found.last_order) == (1, Decimal(1000), TODAY - timedelta(200))


def test_several_orders_of_a_day_are_one_and_a_backdated_one_withdraws_the_alert(house: House) -> None:
    made = add(house, "c", 400, 370, 340, 310, 280, 250, 220, 220, 220)
    assert (standing(house, made).orders, standing(house, made).level) == (7, 4)
    with house.unit("ann") as unit:
        orders.add(unit, customer_id=made, currency="CNY", day=TODAY - timedelta(10))
    found = standing(house, made)
    assert (found.orders, found.level, found.last_order) == (8, 0, TODAY - timedelta(10))


def test_money_of_another_currency_counts_by_its_rate_alone(house: House) -> None:
    made = add(house, "c")
    with house.unit("ann") as unit:
        orders.add(unit, customer_id=made, currency="USD", amount=Decimal(100), day=TODAY - timedelta(100))
    assert (standing(house, made).value, standing(house, made).orders) == (0, 1)
    with house.unit("ada") as unit:
        organisation.set_settings(unit, insight={"rates": {"USD": 7.2}})
    rebuild.rebuild(house.store, now=NOW)
    assert standing(house, made).value == Decimal(720)


def test_a_pause_stops_the_clock_until_it_ends(house: House) -> None:
    made = add(house, "c", *range(560, 190, -30))
    assert standing(house, made).level == 4
    with house.unit("ann") as unit:
        first, last = TODAY - timedelta(195), TODAY + timedelta(20)
        unit.changes.add(Pause(customer_id=made, first=first, last=last, created_at=NOW))
    assert standing(house, made).level == 0
    take_back(house)
    assert standing(house, made).level == 4


def test_a_human_sets_a_stage_until_a_day(house: House) -> None:
    made = add(house, "c", 100, 70, 40, 10)
    with house.unit("ann") as unit:
        unit.changes.add(Terms(customer_id=made, stage="mature", stage_until=TODAY + timedelta(10)))
    assert (standing(house, made).stage, standing(house, made).stage_rule) == ("mature", "hand")
    rebuild.daily(house.store, now=NOW)
    rebuild.daily(house.store, now=NOW + timedelta(11))
    assert standing(house, made).stage == "growing"


def test_a_tier_set_by_hand_holds_for_half_a_year(house: House) -> None:
    made = add(house, "c", 200, 100)
    with house.unit("ann") as unit:
        customers.set_tier(unit, made, tier="vip", reason="example")
    assert standing(house, made).tier == "vip"
    rebuild.rebuild(house.store, now=NOW + timedelta(179))
    assert standing(house, made).tier == "vip"
    rebuild.rebuild(house.store, now=NOW + timedelta(180))
    assert standing(house, made).tier == "ordinary"
    with house.unit("ann") as unit:
        kept = customers.by_id(unit, made)
    assert (kept.tier, kept.tier_source, kept.tier_reason) == ("ordinary", "rule", None)


def test_a_rebuild_of_the_base_finds_what_the_writes_had_kept(house: House) -> None:
    for number in range(30):
        add(house, f"c{number}", *range(300, 100 - number * 3, -20), amount=100 * (number + 1))
    rebuild.rebuild(house.store, now=NOW)
    before = house.dump()["standing"]
    with house.unit("max") as unit:
        keep.rebuild(unit.session, list(range(1, 31)), now=NOW)
    assert house.dump()["standing"] == before
    rebuild.rebuild(house.store, now=NOW)
    assert house.dump()["standing"] == before


def test_a_month_ranks_up_at_once_and_down_after_two(house: House) -> None:
    made = [add(house, f"c{number}", 200, amount=100 * (number + 1)) for number in range(20)]
    rebuild.rebuild(house.store, now=NOW)
    assert [standing(house, one).tier for one in made[-5:]] == ["ordinary", *["important"] * 3, "vip"]
    tiers = []
    for month in range(1, 4):
        later = NOW + timedelta(31 * month)
        with house.unit("ann", now=later) as unit:
            orders.add(unit, customer_id=made[0], currency="CNY", amount=Decimal(9000))
        rebuild.daily(house.store, now=later)
        tiers.append((standing(house, made[0]).tier, standing(house, made[19]).tier))
    assert tiers == [("vip", "vip"), ("vip", "important"), ("vip", "important")]


def test_the_daily_run_reads_only_what_is_due(house: House) -> None:
    made = add(house, "c", *range(400, 40, -30))
    add(house, "busy", *range(400, 0, -30))
    rebuild.rebuild(house.store, now=NOW)
    found = standing(house, made)
    assert rebuild.daily(house.store, now=NOW).customers == 0
    due = (found.next_check_at - TODAY).days
    with house.store.reading() as connection:
        assert made not in keep.due(connection, TODAY + timedelta(due - 1))
        assert made in keep.due(connection, TODAY + timedelta(due))


def test_a_list_is_of_today_even_if_the_clock_never_ran(house: House) -> None:
    made = add(house, "c", *range(400, 0, -30))
    with house.unit("ann") as unit:
        assert made not in [one.customer.id for one in lapsing.search(unit) if one.found.judged.level]
    with house.unit("ann", now=NOW + timedelta(70)) as unit:
        assert made in [one.customer.id for one in lapsing.search(unit) if one.found.judged.level]


def test_most_to_lose_comes_first(house: House) -> None:
    small = add(house, "small", *range(400, 80, -30), amount=100)
    big = add(house, "big", *range(400, 80, -30), amount=5000)
    with house.unit("ann") as unit:
        assert [one.customer.id for one in lapsing.search(unit)] == [big, small]


def test_the_pyramid_shows_what_the_viewer_sees(house: House) -> None:
    for number in range(20):
        add(house, f"c{number}", 100, amount=100 * (number + 1))
    add(house, "of another", 100, amount=5000, who="bob")
    rebuild.rebuild(house.store, now=NOW)
    with house.unit("ann") as unit:
        mine = pyramid.of_base(unit)
    assert [(layer.tier, layer.customers) for layer in mine.layers] == [("vip", 1), ("important", 3), ("ordinary", 16)]
    assert (mine.customers, mine.money) == (20, Decimal(21_000))
    assert mine.truth.top_fifth == pytest.approx(7400 / 21_000)


def test_a_base_without_anything_is_no_fault(house: House) -> None:
    assert rebuild.rebuild(house.store, now=NOW).customers == 0
    with house.unit("max") as unit:
        assert unit.session.get(Base, 1).base_gap == 45.0
        assert pyramid.of_base(unit).customers == 0
        assert context(unit.session, NOW).cuts.by_amounts


def test_a_scheme_is_used_from_the_next_ranking_on(house: House) -> None:
    made = add(house, "c", 200, amount=60_000)
    with house.unit("ada") as unit:
        organisation.set_settings(unit, insight={"scheme": "six"})
    rebuild.rebuild(house.store, now=NOW)
    assert standing(house, made).tier == "jade"


def test_an_archived_customer_stands_nowhere(house: House) -> None:
    made = add(house, "c", 100)
    with house.unit("ann") as unit:
        unit.changes.amend(customers.by_id(unit, made), archived_at=NOW)
    assert standing(house, made) is None
