"""A customer on a day: levels with their guards and signs, and a next check that no change comes before."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_store.insight.days import spring_festivals, stopped
from crm_store.insight.judge import judge
from crm_store.insight.life import Facts, Mood, Purchase, Said, Talk, life_of
from crm_store.insight.rhythm import Gaps
from crm_store.insight.signs import Sign, signs_of
from tests.crm_store.insight.histories import TODAY, ago, bought, every, facts, talked


def level(known: Facts) -> int:
    return judge(known, TODAY).level


@pytest.mark.parametrize(
    ("last", "expected"),
    [((44), 0), (45, 1), (59, 1), (60, 2), (89, 2), (90, 3), (179, 3), (180, 4)],
)
def test_levels_of_a_monthly_buyer_in_a_middle_tier(last: int, expected: int) -> None:
    assert level(facts(*every(30, last=last, times=13), place="middle")) == expected


def test_the_top_tier_is_warned_earlier_and_the_lowest_later() -> None:
    days = every(30, last=50, times=13)
    assert [level(facts(*days, place=place)) for place in ("top", "middle", "lowest")] == [2, 1, 0]


def test_a_fast_buyer_is_a_week_late_before_anybody_is_told() -> None:
    # Twelve gaps of 3 days beside a base of 30: exp((12 ln 3 + 3 ln 30) / 15) = 4.75 days.
    assert [level(facts(*every(3, last=last, times=30), place="top")) for last in (11, 12)] == [0, 3]


def test_what_is_known_to_rest_does_not_alarm() -> None:
    quiet = every(30, last=200, times=13)
    paused = stopped([(ago(195), ago(5))])
    assert level(facts(*quiet)) == 4
    assert level(facts(*quiet, clock=paused)) == 0
    assert level(facts(*every(30, last=10, times=13), said=Said(notice=True))) == 3
    assert level(facts(20, 20)) == 0


def test_the_same_silence_last_year_holds_the_first_levels() -> None:
    """Some ten weeks of quiet at this time of the last two years, orders every 30 days otherwise."""
    season = [*range(1000, 800, -30), *range(730, 425, -30), *range(355, 60, -29)]
    regular = every(30, last=season[-1], times=len(season) + 2)
    assert level(facts(*regular, place="middle")) == 2
    assert level(facts(*season, place="middle")) == 0


def test_the_spring_festival_is_no_silence() -> None:
    festival = stopped(spring_festivals("CN"))
    days = [date(2026, 2, 10) - timedelta(30 * number) for number in reversed(range(13))]
    known = Facts(since=days[0], purchases=[Purchase(day, 1) for day in days], base_gap=30.0, clock=festival)
    assert judge(known, date(2026, 3, 10)).life.silent == 20
    assert spring_festivals("GB") == ()


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (facts(*every(30, last=5, times=9)), ()),
        (
            facts(*every(30, last=5, times=9), amounts=(1000,) * 6 + (599,) * 3),
            (Sign("smaller_orders", 599, 1000),),
        ),
        (facts(*every(30, last=5, times=9), amounts=(1000,) * 6 + (599, 600, 599)), ()),
        (facts(300, 280, 260, 240, 220, 193, 166, 139), (Sign("longer_gaps", 27, 20.0),)),
        (facts(300, 280, 260, 240, 220, 194, 168, 142), ()),
        (facts(10, mood=Mood(complaint_since=ago(3))), (Sign("complaint", 3, 2.0),)),
        (facts(10, mood=Mood(complaint_since=ago(2))), ()),
        (facts(10, mood=Mood(unhappy_on=ago(90))), (Sign("unhappy", 2, 2),)),
        (facts(10, mood=Mood(unhappy_on=ago(91))), ()),
        (facts(10, talk=talked(29, gap=14)), (Sign("quiet", 29, 14.0),)),
        (facts(10, talk=talked(28, gap=14)), ()),
        (facts(10, talk=talked(90, gap=14, count=2)), ()),
        (facts(300, 200, 50, cancelled=(ago(20),)), (Sign("cancellations", 0.5, 0.25),)),
        (facts(300, 50, 20, cancelled=(ago(200),)), ()),
    ],
)
def test_early_signs(known: Facts, expected: tuple[Sign, ...]) -> None:
    assert signs_of(known, life_of(known, TODAY), TODAY) == expected


def test_signs_raise_a_level_to_two_at_most() -> None:
    days = every(30, last=10, times=13)
    sad = Mood(complaint_since=ago(9))
    assert level(facts(*days, mood=sad)) == 1
    assert level(facts(*days, mood=replace(sad, unhappy_on=ago(9)), talk=talked(99, gap=9))) == 2
    assert level(facts(*every(30, last=100, times=13), mood=sad, place="middle")) == 3


def test_nobody_reached_is_our_own_silence_and_not_the_customers() -> None:
    busy = judge(facts(*every(30, last=5, times=13), talk=talked(100, gap=14, count=2), place="top"), TODAY)
    assert (busy.level, busy.touch.level, busy.call.stage) == (0, 4, "mature")


def test_orders_on_one_day_and_in_any_number_are_no_fault() -> None:
    once = judge(facts(7, amounts=(3000,)), TODAY)
    assert (once.life.orders, once.life.gaps.count, once.life.rho) == (1, 0, pytest.approx(30.0))
    assert judge(Facts(since=TODAY), TODAY).life is None


def test_a_leap_day_is_a_day() -> None:
    known = Facts(since=date(2023, 1, 1), purchases=[Purchase(date(2024, 2, 29), 1)], base_gap=30.0)
    assert judge(known, date(2024, 4, 30)).life.silent == 61
    assert judge(known, date(2025, 2, 27)).call.rule == "silent_gone"
    assert judge(known, date(2025, 2, 28)).call.rule == "silent_year"


gaps = st.lists(st.integers(1, 200), min_size=0, max_size=16)


@st.composite
def histories(draw: st.DrawFn) -> Facts:
    """Customers of all kinds, as they may stand on a day."""
    day, days = TODAY - timedelta(draw(st.integers(0, 500))), []
    for gap in draw(gaps):
        days.append(day)
        day -= timedelta(gap)
    maybe_day = st.none() | st.integers(0, 400).map(ago)
    talk = Talk(draw(maybe_day), Gaps(draw(st.integers(0, 5)), draw(st.integers(1, 90).map(float))))
    pause = draw(st.none() | st.tuples(st.integers(-60, 300), st.integers(0, 90)))
    return Facts(
        since=ago(900),
        purchases=tuple(Purchase(one, draw(st.integers(1, 50))) for one in sorted(days)),
        cancelled=tuple(sorted(draw(st.lists(st.integers(0, 500).map(ago), max_size=3)))),
        place=draw(st.sampled_from(["top", "middle", "lowest"])),
        base_gap=draw(st.integers(2, 90).map(float)),
        clock=stopped([(ago(pause[0] + pause[1]), ago(pause[0]))] if pause else []),
        said=Said(contract_ends=draw(st.none() | st.integers(-200, 200).map(ago)), notice=draw(st.booleans())),
        talk=talk if talk.last else Talk(),
        mood=Mood(draw(maybe_day), draw(maybe_day)),
    )


@given(known=histories())
@settings(max_examples=300, deadline=None)
def test_nothing_changes_before_the_next_check(known: Facts) -> None:
    now = judge(known, TODAY)
    for days in {1, 2, 5, 11, 30, 77, (now.next_check - TODAY).days - 1}:
        day = TODAY + timedelta(days)
        if 0 < days < 4000 and day < now.next_check:
            then = judge(known, day)
            assert (then.call, then.level, then.touch.level) == (now.call, now.level, now.touch.level)
            assert [sign.kind for sign in then.signs] == [sign.kind for sign in now.signs]


def test_histories_are_written_as_they_read() -> None:
    assert [purchase.day for purchase in bought(*every(30, last=5, times=3))] == [ago(65), ago(35), ago(5)]
