"""Run-out, worth, the fall of demand, RFM and win-back: each by hand."""

from datetime import timedelta

import pytest

from crm_store.insight.curve import Curve
from crm_store.insight.forecast import RunOut, expected_orders, missed, run_out, worth
from crm_store.insight.life import life_of
from crm_store.insight.rfm import Quintiles, fifths, mark
from crm_store.insight.triage import Fall, Line, fall_of, is_core
from crm_store.insight.win_back import verdict, won
from tests.crm_store.insight.histories import TODAY, ago, every, facts


def stock(*rows: tuple[int, float | None]) -> list[tuple[object, float | None]]:
    return [(ago(days), amount) for days, amount in rows]


def test_a_regular_buyer_runs_out_after_its_usual_gap() -> None:
    found = run_out(stock((98, None), (70, None), (40, None), (10, None)))
    assert found == RunOut(ago(-20), ago(-18), ago(-20), by_quantity=False)


def test_twice_as_much_lasts_twice_as_long() -> None:
    found = run_out(stock((100, 30), (70, 30), (40, 30), (10, 60)))
    assert (found.day, found.by_quantity) == (ago(10) + timedelta(60), True)


@pytest.mark.parametrize("days", [(), (10,), (40, 10), (70, 40, 10), (300, 290, 100, 10), (10, 10, 10, 10)])
def test_who_is_not_regular_gets_no_forecast(days: tuple[int, ...]) -> None:
    assert run_out(stock(*((day, None) for day in days))) is None


def test_a_forecast_is_scored_by_the_days_that_it_missed() -> None:
    assert (missed(ago(10), ago(8)), missed(ago(8), ago(10))) == (-2, 2)


def test_a_year_of_sure_returns_is_a_year_of_orders() -> None:
    sure = Curve((1,), (0.0,), ((1000.0,),))
    life = life_of(facts(*every(30, last=0, times=13)), TODAY)
    assert expected_orders(life, sure, 365) == pytest.approx(1 + 364.5 / 30, abs=0.1)
    assert worth(life, sure, 1000.0, 400.0).order_value == pytest.approx((13 * 1000 + 2 * 400) / 15)


def test_who_never_returns_is_worth_nothing_and_the_range_is_half_and_half_again() -> None:
    life = life_of(facts(*every(30, last=0, times=13)), TODAY)
    assert worth(life, Curve((1,), (0.0,), ((0.0,),)), 1000.0, 400.0).amount == 0
    told = worth(life, Curve((1,), (0.0,), ((1000.0,),)), 1000.0, 1000.0)
    assert (told.low, told.high) == (0.5 * told.amount, 1.5 * told.amount)


def lines(*rows: tuple[int, int, float | None]) -> list[Line]:
    return [Line(ago(days), amount, quantity) for days, amount, quantity in rows]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (lines((100, 500, 50), (120, 500, 50), (10, 500, 50)), Fall(500, 1000, 90, 0.5, 1.0, 1.0, ("orders",))),
        (lines((100, 1000, 100), (10, 500, 50)), Fall(500, 1000, 90, 1.0, 0.5, 1.0, ("quantity",))),
        (lines((100, 1000, 100), (10, 500, 100)), Fall(500, 1000, 90, 1.0, 1.0, 0.5, ("price",))),
        (lines((100, 1000, None), (10, 500, 100)), Fall(500, 1000, 90, 1.0, 0.5, None, ("quantity",))),
        (lines((100, 1000, 100), (10, 800, 100)), None),
        (lines((100, 1000, 100)), None),
        (lines((10, 1000, 100)), None),
    ],
)
def test_a_fall_is_taken_apart(rows: list[Line], expected: Fall | None) -> None:
    assert fall_of(rows, TODAY, 90) == expected


def test_the_core_gives_most_and_grows() -> None:
    growing = life_of(facts(150, 120, 60, 10, amounts=(100, 100, 150, 150)), TODAY)
    flat = life_of(facts(150, 120, 60, 10), TODAY)
    assert (is_core(500, 400, growing), is_core(399, 400, growing), is_core(500, 400, flat)) == (True, False, False)


def test_fifths_are_those_of_ntile() -> None:
    assert fifths([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) == (3, 5, 7, 9)
    assert fifths([1, 2, 3, 4, 5, 6, 7]) == (3, 5, 6, 7)
    assert fifths([]) == ()


def test_rfm_marks_five_as_the_best() -> None:
    base = Quintiles((10, 20, 30, 40), (2, 3, 4, 5), (100, 200, 300, 400))
    assert str(mark(5, 9, 900, base)) == "5-5-5"
    assert str(mark(99, 1, 50, base)) == "1-1-1"
    assert str(mark(10, 2, 100, base)) == "5-2-2"


GONE = {"gone": True, "place": "top", "orders": 3, "silent": 200, "tries": (), "refused": False, "today": TODAY}


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({}, "eligible"),
        ({"gone": False}, "not_gone"),
        ({"refused": True}, "refused"),
        ({"place": "lowest"}, "eligible"),
        ({"place": "lowest", "orders": 2}, "not_worth"),
        ({"place": "middle", "orders": 1}, "eligible"),
        ({"silent": 729}, "eligible"),
        ({"silent": 730}, "too_long"),
        ({"tries": (ago(29),)}, "tried_lately"),
        ({"tries": (ago(30),)}, "eligible"),
        ({"tries": (ago(300), ago(200), ago(100))}, "tried_enough"),
    ],
)
def test_who_is_worth_winning_back(changed: dict[str, object], reason: str) -> None:
    found = verdict(**(GONE | changed))
    assert (found.reason, found.eligible) == (reason, reason == "eligible")


def test_an_order_within_ninety_days_of_a_try_is_won() -> None:
    assert won([ago(100)], [ago(120), ago(10)]) == ago(10)
    assert won([ago(101)], [ago(120), ago(10)]) is None
