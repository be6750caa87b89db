"""Cuts, promotion at once, demotion after two months, small books, and the true concentration."""

from dataclasses import replace
from datetime import timedelta

import pytest

from crm_store.insight.defaults import DEFAULTS
from crm_store.insight.schemes import SCHEMES, Scheme, own_scheme, scheme_of
from crm_store.insight.tiers import (
    SCALE,
    Concentration,
    Cuts,
    Standing,
    concentration,
    current,
    cuts_of,
    is_young,
    missing,
    ranked,
    small_cuts,
    tier_at,
)
from tests.crm_store.insight.histories import TODAY

THREE = SCHEMES["three"]
HUNDRED = list(range(100, 0, -1))
CUTS = Cuts((1000, 500), 100, by_amounts=False)


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        ("three", [5, 15, 80]),
        ("two", [20, 80]),
        ("pyramid", [1, 4, 15, 80]),
        ("six", [1, 4, 10, 15, 30, 40]),
    ],
)
def test_each_scheme_shares_a_hundred_customers_out(scheme: str, expected: list[int]) -> None:
    chosen = SCHEMES[scheme]
    cuts = cuts_of(chosen, HUNDRED)
    given = [tier_at(value, chosen, cuts) for value in HUNDRED]
    assert [given.count(tier) for tier in chosen.tiers] == expected


def test_ties_go_up() -> None:
    values = [9] * 10 + [5] * 90
    cuts = cuts_of(THREE, values)
    assert [tier_at(value, THREE, cuts) for value in (9, 5)] == ["vip", "important"]


def test_who_brings_nothing_stands_lowest() -> None:
    cuts = cuts_of(THREE, [5] + [0] * 99)
    assert [tier_at(value, THREE, cuts) for value in (5, 0, -3)] == ["vip", "ordinary", "ordinary"]


def test_a_small_book_goes_by_amounts() -> None:
    cuts = cuts_of(THREE, list(range(19, 0, -1)))
    assert cuts == Cuts((200_000 * SCALE, 50_000 * SCALE), 19, by_amounts=True)
    assert small_cuts(5) == tuple(amount * SCALE for amount in (12_800_000, 3_200_000, 800_000, 200_000, 50_000))
    assert not cuts_of(THREE, list(range(20, 0, -1))).by_amounts


def test_cuts_by_money_and_by_amounts() -> None:
    by_money = Scheme("own", ("a", "b", "c"), (0.5, 0.8), "money")
    assert cuts_of(by_money, [40, 20, 20, *[1] * 20]).amounts == (20, 20)
    by_amount = Scheme("own", ("a", "b"), (3.5,), "amounts")
    assert cuts_of(by_amount, HUNDRED).amounts == (35_000,)


@pytest.mark.parametrize(
    ("value", "before", "expected"),
    [
        (1000, Standing(), Standing("vip")),
        (1000, Standing("ordinary", 0), Standing("vip")),
        (950, Standing("vip"), Standing("vip")),
        (900, Standing("vip", 1), Standing("vip")),
        (899, Standing("vip"), Standing("vip", 1)),
        (899, Standing("vip", 1), Standing("important")),
        (0, Standing("vip", 1), Standing("ordinary")),
        (600, Standing("jade"), Standing("important")),
    ],
)
def test_up_at_once_down_after_two_months_below_nine_tenths(value: int, before: Standing, expected: Standing) -> None:
    assert ranked(value, before, THREE, CUTS) == expected


def test_between_rankings_an_order_lifts_and_nothing_lowers() -> None:
    assert current(500, Standing("ordinary"), THREE, CUTS) == "important"
    assert current(0, Standing("vip"), THREE, CUTS) == "vip"


def test_what_is_missing_to_the_next_tier() -> None:
    assert missing(700, "important", THREE, CUTS) == ("vip", 300)
    assert missing(700, "vip", THREE, CUTS) is None
    assert missing(700, "jade", THREE, CUTS) is None


def test_the_young_are_not_graded() -> None:
    assert is_young(None, TODAY)
    assert is_young(TODAY - timedelta(89), TODAY)
    assert not is_young(TODAY - timedelta(90), TODAY)


def test_the_true_concentration() -> None:
    assert concentration([80, 10, 5, 3, 2]) == Concentration(0.8, 0.2)
    assert concentration([50, 20, 10, 10, 10]) == Concentration(0.5, 0.6)
    assert concentration([]) == concentration([0, 0]) == Concentration(0.0, 0.0)


OWN = {"tiers": ["a", "b", "c"], "cuts": [0.1, 0.3], "by": "customers"}


@pytest.mark.parametrize(
    "told",
    [
        None,
        "three",
        {},
        OWN | {"tiers": ["a"], "cuts": []},
        OWN | {"tiers": ["a", "a", "c"]},
        OWN | {"cuts": [0.3, 0.1]},
        OWN | {"cuts": [0.1, 1.5]},
        OWN | {"cuts": [0.1]},
        OWN | {"cuts": [True, 0.3]},
        OWN | {"by": "mood"},
        OWN | {"by": "amounts"},
    ],
)
def test_a_scheme_that_is_not_whole_is_none(told: object) -> None:
    assert own_scheme(told) is None


def test_an_own_scheme_is_taken_and_a_wrong_one_passed_over() -> None:
    assert own_scheme(OWN) == Scheme("own", ("a", "b", "c"), (0.1, 0.3))
    assert own_scheme(OWN | {"cuts": [900, 100], "by": "amounts"}) is not None
    assert scheme_of({"own_scheme": OWN}, "own").tiers == ("a", "b", "c")
    assert scheme_of({}, "own") == scheme_of({}, "nonsense") == THREE


def test_places_of_tiers() -> None:
    six = SCHEMES["six"]
    assert [six.place(tier) for tier in (*six.tiers, None, "vip")] == ["top", *["middle"] * 4, *["lowest"] * 3]


def test_more_months_may_be_asked_for() -> None:
    patient = replace(DEFAULTS, demotion_months=3)
    assert ranked(0, Standing("vip", 1), THREE, CUTS, numbers=patient) == Standing("vip", 2)
