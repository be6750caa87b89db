"""Follow-ups: when they are due, what is overdue, how they repeat, and how words find them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from crm_store import customers, follow_ups
from crm_store.follow_ups import Due
from crm_store.store import Unit
from tests.crm_store.conftest import NOW, House

MONDAY = date(2026, 11, 23)


@pytest.fixture
def customer_id(house: House) -> int:
    with house.unit() as unit:
        return customers.add(unit, name="Kestrel Labs").id


TIMES = [
    (Due(MONDAY, clock=time(15)), datetime(2026, 11, 23, 7, 0, tzinfo=UTC)),
    (Due(MONDAY, part="evening"), datetime(2026, 11, 23, 11, 0, tzinfo=UTC)),
    (Due(MONDAY), datetime(2026, 11, 23, 0, 30, tzinfo=UTC)),
    (Due(MONDAY, last_day=date(2026, 11, 29)), datetime(2026, 11, 23, 0, 30, tzinfo=UTC)),
    (Due(), None),
    (None, None),
]


@pytest.mark.parametrize(("due", "next_at"), TIMES)
def test_the_next_instant_is_worked_out(house: House, customer_id: int, due: Due | None, next_at: datetime) -> None:
    with house.unit() as unit:
        made = follow_ups.add(unit, customer_id=customer_id, due=due)
    with house.unit() as unit:
        assert follow_ups.by_id(unit, made.id).follow_up.next_at == next_at


MOVES = [
    (Due(date(2026, 11, 26)), Due(date(2026, 11, 26), clock=time(15))),
    (Due(date(2026, 11, 26), part="morning"), Due(date(2026, 11, 26), part="morning")),
    (Due(MONDAY, clock=time(9)), Due(MONDAY, clock=time(9))),
    (Due(MONDAY, last_day=date(2026, 11, 29)), Due(MONDAY, last_day=date(2026, 11, 29))),
]


@pytest.mark.parametrize(("to", "expected"), MOVES)
def test_a_new_day_alone_keeps_the_time_of_day(house: House, customer_id: int, to: Due, expected: Due) -> None:
    with house.unit() as unit:
        made = follow_ups.add(unit, customer_id=customer_id, due=Due(MONDAY, clock=time(15)))
        follow_ups.reschedule(unit, made.id, due=to)
    assert Due(made.due_day, made.due_last_day, made.due_clock, made.due_part) == expected


def tasks(unit: Unit, **wanted: object) -> list[str | None]:
    found = follow_ups.search(unit, **wanted)
    assert follow_ups.count(unit, **wanted) == len(found)
    return [planned.follow_up.task for planned in found]


def plan(unit: Unit, customer_id: int) -> None:
    dues = {
        "late": Due(date(2026, 11, 20)),
        "late today": Due(date(2026, 11, 21), clock=time(10)),
        "today": Due(date(2026, 11, 21)),
        "this week": Due(date(2026, 11, 16), last_day=date(2026, 11, 22)),
        "monday": Due(MONDAY),
        "some day": Due(),
    }
    for task, due in dues.items():
        follow_ups.add(unit, customer_id=customer_id, due=due, task=task)


def test_lists_by_period_and_overdue(house: House, customer_id: int) -> None:
    with house.unit() as unit:
        plan(unit, customer_id)
        assert tasks(unit) == ["this week", "late", "today", "late today", "monday", "some day"]
        assert tasks(unit, overdue=True) == ["late", "late today"]
        assert tasks(unit, first=date(2026, 11, 21), last=date(2026, 11, 21)) == ["this week", "today", "late today"]
        assert tasks(unit, first=MONDAY) == ["monday"]


def test_what_is_done_or_dropped_is_no_longer_open(house: House, customer_id: int) -> None:
    with house.unit() as unit:
        done, dropped = (follow_ups.add(unit, customer_id=customer_id, task=task) for task in ("quote", "call"))
        assert follow_ups.complete(unit, done.id) == follow_ups.Completed(done, None)
        follow_ups.cancel(unit, dropped.id, reason="lost")
        assert [tasks(unit, status=status) for status in ("open", "done", "cancelled")] == [[], ["quote"], ["call"]]
        again = [follow_ups.complete(unit, done.id), follow_ups.cancel(unit, done.id)]
    assert again == [None, None]
    assert (done.done_at, dropped.reason) == (NOW, "lost")


REPEATS = [
    ("FREQ=WEEKLY;BYDAY=MO", MONDAY, timedelta(0), date(2026, 11, 30)),
    ("FREQ=WEEKLY;BYDAY=MO", MONDAY, timedelta(days=16), date(2026, 12, 7)),
    ("FREQ=WEEKLY;BYDAY=MO", MONDAY, timedelta(days=17), date(2026, 12, 14)),
    ("FREQ=WEEKLY;INTERVAL=2", MONDAY, timedelta(0), date(2026, 12, 7)),
    ("FREQ=DAILY", date(2026, 11, 20), timedelta(0), date(2026, 11, 21)),
    ("FREQ=DAILY", date(2026, 11, 20), timedelta(hours=6), date(2026, 11, 22)),
    ("FREQ=MONTHLY;BYMONTHDAY=15", date(2026, 12, 15), timedelta(0), date(2027, 1, 15)),
    ("FREQ=MONTHLY;BYMONTHDAY=-1", date(2027, 1, 31), timedelta(0), date(2027, 2, 28)),
    ("FREQ=WEEKLY;COUNT=1", MONDAY, timedelta(0), None),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", MONDAY, timedelta(0), None),
    ("every now and then", MONDAY, timedelta(0), None),
]


@pytest.mark.parametrize("case", REPEATS)
def test_a_series_makes_its_next_occurrence_when_done(
    house: House, customer_id: int, case: tuple[str, date, timedelta, date | None]
) -> None:
    repeat, day, later, expected = case
    due = Due(day, clock=time(15))
    with house.unit() as unit:
        made = follow_ups.add(unit, customer_id=customer_id, due=due, repeat=repeat, task="call", channel="call")
    with house.unit(now=NOW + later) as unit:
        following = follow_ups.complete(unit, made.id).following
    assert (following and following.due_day) == expected
    if following:
        carried = (following.due_clock, following.task, following.channel, following.previous_id, following.status)
        assert carried == (time(15), "call", "call", made.id, "open")


def test_a_series_keeps_its_beat_and_its_count_over_a_move(house: House, customer_id: int) -> None:
    with house.unit() as unit:
        made = follow_ups.add(unit, customer_id=customer_id, due=Due(MONDAY), repeat="FREQ=WEEKLY;COUNT=3")
        follow_ups.reschedule(unit, made.id, due=Due(date(2026, 11, 25)))
        second = follow_ups.complete(unit, made.id).following
        third = follow_ups.complete(unit, second.id).following
        assert (second.due_day, third.due_day) == (date(2026, 11, 30), date(2026, 12, 7))
        assert follow_ups.complete(unit, third.id).following is None


@pytest.mark.parametrize(
    ("repeat", "expected"),
    [("FREQ=DAILY", date(2026, 11, 22)), ("FREQ=WEEKLY;BYDAY=SA", date(2026, 11, 28)), ("nonsense", None)],
)
def test_a_series_without_a_start_begins_after_today(
    house: House, customer_id: int, repeat: str, expected: date | None
) -> None:
    with house.unit() as unit:
        assert follow_ups.add(unit, customer_id=customer_id, repeat=repeat).due_day == expected


def test_a_repeat_said_later_makes_a_series(house: House, customer_id: int) -> None:
    with house.unit() as unit:
        dated, undated = (follow_ups.add(unit, customer_id=customer_id, due=due) for due in (Due(MONDAY), None))
        for one in (dated, undated):
            follow_ups.amend(unit, one.id, repeat="FREQ=WEEKLY;BYDAY=MO")
        assert (dated.due_day, undated.due_day) == (MONDAY, MONDAY)
        assert follow_ups.complete(unit, undated.id).following.due_day == date(2026, 11, 30)


FOUND = [
    ("报价", ["再报个价"]),
    ("報價單", ["再报个价"]),
    ("sending samples", ["send the samples"]),
    ("催款", ["催货款"]),
    ("吃饭", []),
    ("!!", []),
    (None, ["再报个价", "send the samples", "催货款", None]),
]


@pytest.mark.parametrize(("words", "expected"), FOUND)
def test_an_open_one_is_found_by_other_words(
    house: House, customer_id: int, words: str | None, expected: list[str | None]
) -> None:
    with house.unit() as unit:
        for task in ("再报个价", "send the samples", "催货款", None):
            follow_ups.add(unit, customer_id=customer_id, task=task)
        found = follow_ups.find_open(unit, customer_id=customer_id, words=words)
    assert [planned.follow_up.task for planned in found] == expected


def test_a_draft_is_completed_by_its_customer(house: House, customer_id: int) -> None:
    with house.unit() as unit:
        draft = follow_ups.add(unit, customer_id=None, customer_words="Kes", task="quote")
        assert (follow_ups.drafts(unit), tasks(unit)) == ((draft,), [])
        follow_ups.amend(unit, draft.id, customer_id=customer_id, customer_words=None)
        assert (follow_ups.drafts(unit), tasks(unit)) == ((), ["quote"])
