"""The return curve, by hand."""

from math import exp

import pytest

from crm_store.insight.curve import Curve, Learning, as_json, band, default_curve, from_json, horizon_days

SMALL = Curve((1, 3), (0.0, 1.0, 2.0), ((0.5, 0.2, 0.1), (1.0, 0.4, 0.2)))


@pytest.mark.parametrize(
    ("orders", "silence", "expected"),
    [(1, 0.0, 0.0), (1, 0.5, 0.25), (1, 1.0, 0.5), (2, 1.5, 0.6), (3, 2.0, 1.4), (99, 4.0, 1.8)],
)
def test_rates_add_up_over_a_silence(orders: int, silence: float, expected: float) -> None:
    assert SMALL.total(orders, silence) == pytest.approx(expected)


def test_the_chance_of_a_return_is_what_the_horizon_adds() -> None:
    assert SMALL.p_back(1, 30, 30, 60) == pytest.approx(1 - exp(-(0.2 + 0.1)))
    assert SMALL.p_back(3, 0, 30, 30) == pytest.approx(1 - exp(-1.0))


def test_longer_silence_means_a_smaller_chance_for_all() -> None:
    curve = default_curve()
    for orders in (1, 4, 9, 50):
        chances = [curve.p_back(orders, rhythms * 30, 30, 60) for rhythms in (2, 3, 5, 8, 13, 21)]
        assert chances == sorted(chances, reverse=True)


def test_own_silences_are_blended_into_the_shipped_rates() -> None:
    learning = Learning(SMALL)
    learning.spell(1, 0.5, ended=True)
    learning.spell(2, 1.5, ended=False)
    blended = learning.blended()
    assert blended.rates[0] == pytest.approx(((1 + 20 * 0.5) / (1.5 + 20), 20 * 0.2 / (0.5 + 20), 0.1))
    assert blended.rates[1] == SMALL.rates[1]
    assert blended.spells == 1


def test_a_curve_survives_being_kept() -> None:
    assert from_json(as_json(SMALL)) == SMALL
    assert from_json(None) == default_curve()


def test_both_borders_of_the_bands_belong_to_the_middle() -> None:
    assert [band(chance) for chance in (0.29, 0.3, 0.5, 0.7, 0.71)] == ["unlikely", "open", "open", "open", "likely"]


def test_the_horizon_is_ninety_days_or_two_rhythms() -> None:
    assert (horizon_days(30), horizon_days(60)) == (90, 120)
