"""The contact rhythm and its levels, by the numbers of the definition."""

from datetime import date, timedelta
from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_store.insight.rhythm import NO_GAPS, Gaps, gaps_of, held_until, level, rhythm_days, watch_on

DAY = date(2026, 3, 2)


def days(*gaps: int) -> list[date]:
    found = [DAY]
    for gap in gaps:
        found.append(found[-1] + timedelta(gap))
    return found


@pytest.mark.parametrize(
    ("gaps", "expected"),
    [
        ((), NO_GAPS),
        ((14,), Gaps(1, 14.0, regular=False)),
        ((14, 0, 14), Gaps(2, 14.0, regular=False)),
        ((14, 14, 15), Gaps(3, 14.0, regular=True)),
        ((1, 60, 2), Gaps(3, 2.0, regular=False)),
        ((300, *[7] * 12), Gaps(12, 7.0, regular=True)),
    ],
)
def test_gaps_are_those_of_the_last_days(gaps: tuple[int, ...], expected: Gaps) -> None:
    assert gaps_of(list(reversed(days(*gaps)))) == expected


@pytest.mark.parametrize(
    ("tier", "cadence"), [("vip", 14), ("important", 30), ("ordinary", 90), (None, 90), ("钻石", 90)]
)
def test_without_gaps_the_cadence_of_the_tier_is_the_rhythm(tier: str | None, cadence: int) -> None:
    assert rhythm_days(0, None, tier) == pytest.approx(cadence)


def test_an_own_rhythm_is_shrunk_to_the_cadence() -> None:
    assert rhythm_days(9, 21.0, "vip") == pytest.approx(exp((9 * log(21) + 3 * log(14)) / 12))
    assert rhythm_days(1, 0.5, "vip") == pytest.approx(exp(3 * log(14) / 4))


@pytest.mark.parametrize(
    ("silent", "tier", "expected"),
    [
        (44, "important", 0),
        (45, "important", 1),
        (60, "important", 2),
        (90, "important", 3),
        (180, "important", 4),
        (35, "vip", 0),
        (37, "vip", 1),
        (48, "vip", 2),
        (72, "vip", 3),
        (179, "vip", 3),
        (56, "ordinary", 0),
        (57, "ordinary", 1),
        (75, "ordinary", 2),
        (113, "ordinary", 3),
    ],
)
def test_levels_of_a_rhythm_of_thirty_days(silent: int, tier: str, expected: int) -> None:
    assert level(silent, 30.0, tier) == expected


@pytest.mark.parametrize(("silent", "expected"), [(8, 0), (9, 3), (12, 4)])
def test_a_silence_has_to_exceed_the_rhythm_by_a_week(silent: int, expected: int) -> None:
    assert level(silent, 2.0, "vip") == expected


@pytest.mark.parametrize(("silent", "expected"), [(364, 3), (365, 4)])
def test_a_year_of_silence_is_the_last_level_whatever_the_rhythm(silent: int, expected: int) -> None:
    assert level(silent, 95.0, "ordinary") == expected


def test_a_try_holds_an_alert_for_three_days_or_a_quarter_of_the_rhythm() -> None:
    assert held_until(DAY, 8.0) == DAY + timedelta(3)
    assert held_until(DAY, 30.0) == DAY + timedelta(8)


@given(rho=st.floats(1, 400), tier=st.sampled_from(["vip", "important", "ordinary", None]))
def test_the_watch_begins_on_the_first_day_above_level_nought(rho: float, tier: str | None) -> None:
    first = (watch_on(DAY, rho, tier) - DAY).days
    assert level(first, rho, tier) > 0
    assert level(first - 1, rho, tier) == 0


def test_the_end_of_the_calendar_is_no_fault() -> None:
    assert watch_on(date.max, 30.0, "vip") == date.max
