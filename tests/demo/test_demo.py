"""The made-up organisation is believable, and the same for the same day."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.cli.seat import seated
from bot.demo.build import build, made_for
from bot.demo.history import Event, Task, Touch, year_of
from bot.demo.sketches import cast
from crm_store import contacts, customers, follow_ups, orders, undo
from crm_store.insight import lapsing
from crm_store.store import Store
from crm_store.unit import Unit
from tests.databases import fresh

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 9, 40, tzinfo=UTC)
DAYS = [TODAY, date(2026, 2, 28), date(2028, 2, 29), date(2027, 1, 1)]


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    made = fresh()
    build(made, today=TODAY)
    yield made
    made.close()


@pytest.fixture
def manager(store: Store) -> Iterator[Unit]:
    with store.unit(viewer=seated(store, "方远"), now=NOW) as unit:
        yield unit


def years(today: date) -> list[list[Event]]:
    told = cast()
    return [
        year_of(sketch, place, told.words["en"], today=today)
        for sketches in told.customers.values()
        for place, sketch in enumerate(sketches)
    ]


@pytest.mark.parametrize("today", DAYS)
def test_the_same_day_makes_the_same_year(today: date) -> None:
    assert years(today) == years(today)
    assert years(today) != years(today + timedelta(days=1))


@pytest.mark.parametrize("today", DAYS)
def test_nothing_took_place_after_yesterday(today: date) -> None:
    touches = [event for year in years(today) for event in year if isinstance(event, Touch)]
    assert max(touch.day for touch in touches) < today


@pytest.mark.parametrize("today", DAYS)
def test_what_is_done_was_planned_before(today: date) -> None:
    tasks = [event for year in years(today) for event in year if isinstance(event, Task)]
    assert all(task.day <= (task.done or task.due) for task in tasks)
    assert min(task.due for task in tasks if not task.done) < today < max(task.due for task in tasks)


def test_three_reps_look_after_120_customers(manager: Unit) -> None:
    owners = Counter(customer.owner_id for customer in customers.search(manager, limit=500))
    assert len(owners) == 3
    assert sum(owners.values()) == 120


def test_a_year_is_behind_them(manager: Unit) -> None:
    assert contacts.count(manager) > 1000
    assert len(orders.search(manager, limit=2000)) > 300
    assert follow_ups.count(manager, status="done") > 100
    assert follow_ups.count(manager, first=TODAY, last=TODAY + timedelta(days=1)) >= 6


def test_some_are_lapsing_at_each_level_and_most_are_not(manager: Unit) -> None:
    levels = Counter(found.level for found in lapsing.search(manager, limit=500))
    assert set(levels) == {1, 2, 3, 4}
    assert sum(levels.values()) < 40


@pytest.mark.parametrize("name", ["周敏", "林怡君", "Grace Tan", "方远"])
def test_nobody_can_take_the_past_back(store: Store, name: str) -> None:
    with store.unit(viewer=seated(store, name), now=NOW) as unit:
        assert undo.latest_undoable(unit) is None


def test_it_knows_for_which_day_it_was_made(store: Store) -> None:
    assert made_for(store) == TODAY
