"""The eight leaves of the stages, each by its rule and at its borders."""

from datetime import timedelta

import pytest

from crm_store.insight.days import stopped
from crm_store.insight.life import Facts, Said, Talk, life_of
from crm_store.insight.stages import STAGES, StageCall, stage_of, stages_named, status_of, substate
from tests.crm_store.insight.histories import TODAY, ago, every, facts, talked

# Twelve gaps of 30 days beside a base of 30 days make a rhythm of exactly 30 days, a window of 90.


def stage(known: Facts) -> tuple[str, str]:
    call = stage_of(known, life_of(known, TODAY), TODAY)
    return call.stage, call.rule


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (0, ("mature", "steady")),
        (59, ("mature", "steady")),
        (60, ("declining_danger", "silent_danger")),
        (89, ("declining_danger", "silent_danger")),
        (90, ("declining_leaving", "silent_leaving")),
        (179, ("declining_leaving", "silent_leaving")),
        (180, ("dormant", "silent_gone")),
        (365, ("dormant", "silent_year")),
    ],
)
def test_silence_moves_a_customer_down_at_two_three_and_six_rhythms(last: int, expected: tuple[str, str]) -> None:
    assert stage(facts(*every(30, last=last, times=13))) == expected


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (facts(), ("exploring", "no_orders")),
        (facts(20), ("socialising", "few_orders")),
        (facts(40, 10), ("socialising", "few_orders")),
        (facts(0, 0), ("socialising", "few_orders")),
        (facts(50, 30, 10), ("growing", "young")),
        (facts(*every(30, last=5, times=13), amounts=(1000,) * 10 + (1200,) * 3), ("growing", "more_money")),
        (facts(*every(30, last=5, times=13), amounts=(1000,) * 10 + (1199,) * 3), ("mature", "steady")),
        (facts(*every(30, last=38, times=13), amounts=(1000,) * 10 + (600,) * 3), ("declining_danger", "less_money")),
        (facts(*every(30, last=37, times=13), amounts=(1000,) * 10 + (600,) * 3), ("mature", "steady")),
        (facts(*every(30, last=400, times=5), 10), ("recovering", "after_gap")),
        (facts(*every(30, last=400, times=5), 40, 10), ("recovering", "after_gap")),
        (facts(*every(30, last=400, times=5), 60, 40, 10), ("growing", "more_money")),
        (facts(*every(10, last=200, times=9), 20), ("recovering", "after_gap")),
        (facts(*every(7, last=57, times=13)), ("dormant", "silent_gone")),
    ],
)
def test_each_stage_has_its_rule(known: Facts, expected: tuple[str, str]) -> None:
    assert stage(known) == expected


def test_a_one_order_customer_is_judged_by_the_base_alone() -> None:
    assert [stage(facts(days))[0] for days in (59, 60, 89, 90, 180)] == [
        "socialising",
        "declining_danger",
        "declining_danger",
        "declining_leaving",
        "dormant",
    ]


def test_a_new_customer_does_not_lapse() -> None:
    assert stage(facts(55, 54, 53, 52, 51, 50)) == ("growing", "young")
    assert stage(facts(60, 59, 58, 57, 56, 55)) == ("dormant", "silent_gone")


def test_what_people_said_comes_first() -> None:
    busy = every(30, last=5, times=13)
    assert stage(facts(*busy, said=Said(lost=True))) == ("dormant", "lost")
    assert stage(facts(*busy, said=Said(notice=True))) == ("declining_leaving", "notice")
    assert stage(facts(*every(30, last=100, times=13), said=Said(cycle_days=120))) == ("growing", "young")


@pytest.mark.parametrize(
    ("left", "talk", "expected"),
    [
        (61, Talk(), ("mature", "in_contract")),
        (60, Talk(), ("declining_danger", "renewal_silent")),
        (60, talked(29, gap=30), ("mature", "in_contract")),
        (60, talked(31, gap=30), ("declining_danger", "renewal_silent")),
        (0, talked(10, gap=30), ("mature", "in_contract")),
        (-1, talked(10, gap=30), ("declining_leaving", "renewal_passed")),
        (-29, talked(10, gap=30), ("declining_leaving", "renewal_passed")),
        (-30, talked(10, gap=30), ("dormant", "contract_ended")),
    ],
)
def test_a_contract_goes_by_its_dates(left: int, talk: Talk, expected: tuple[str, str]) -> None:
    said = Said(contract_ends=TODAY + timedelta(left))
    assert stage(facts(300, said=said, talk=talk)) == expected


def test_a_pause_stops_the_clock() -> None:
    pause = stopped([(ago(80), ago(11))])
    assert stage(facts(*every(30, last=100, times=13), clock=pause))[0] == "mature"


def test_both_halves_of_decline_have_one_name() -> None:
    assert stages_named("declining") == ("declining_danger", "declining_leaving")
    assert stages_named("mature") == ("mature",)
    assert stages_named("nothing") == ()
    assert {name for stage in STAGES for name in stages_named(stage)} == set(STAGES)


def test_those_who_never_ordered_are_leads_or_opportunities() -> None:
    assert substate(Talk(), TODAY) == "lead"
    assert substate(talked(90, gap=30), TODAY) == "opportunity"
    assert substate(talked(91, gap=30), TODAY) == "quiet"


@pytest.mark.parametrize(
    ("call", "state", "expected"),
    [
        (StageCall("exploring", "no_orders"), "lead", "potential"),
        (StageCall("exploring", "no_orders"), "opportunity", "target"),
        (StageCall("socialising", "few_orders"), "", "new"),
        (StageCall("growing", "young"), "", "new"),
        (StageCall("growing", "more_money"), "", "established"),
        (StageCall("dormant", "lost"), "", "gone"),
    ],
)
def test_the_status_follows_from_the_stage(call: StageCall, state: str, expected: str) -> None:
    assert status_of(call, state) == expected
