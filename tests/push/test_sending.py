"""Whatever the messenger, the hour or the process does: nothing is lost, nothing is said twice, nobody is disturbed."""

from datetime import date, time, timedelta

import pytest

from bot.outbox import Closed, Flooded, Refused, SendError, Unreachable
from bot.push.deliver import prepare
from crm_store import deliveries, leaving
from crm_store.deliveries import LEASE, STEPS
from tests.push.conftest import CHANNEL, NOW, Watch, on

TODAY = date(2026, 11, 24)


def test_three_hours_without_telegram_lose_nothing(watch: Watch) -> None:
    customer = watch.customer("恒力")
    for hour in (13, 14, 15):
        watch.plans(customer, TODAY, clock=time(hour), task=f"第{hour}件")
    watch.trouble = lambda now: Unreachable("down") if on(24, 12) <= now < on(24, 15, 30) else None
    (said,) = watch.run(on(24, 18))
    assert said.at >= on(24, 15, 30)
    assert all(f"第{hour}件" in said.text for hour in (13, 14, 15))
    assert said.text.count("晚了") == 3
    assert {row.state for row in watch.rows("follow_up")} == {"sent"}


def test_a_wait_that_is_asked_for_is_kept(watch: Watch) -> None:
    watch.plans(watch.customer("恒力"), TODAY, clock=time(13))
    troubles: list[SendError] = [Flooded(95)]
    watch.trouble = lambda _now: troubles.pop() if troubles else None
    (said,) = watch.run(on(24, 14))
    assert said.at == on(24, 13) + timedelta(seconds=95)


@pytest.mark.parametrize("error", [Closed("blocked"), Refused("nonsense")])
def test_what_can_never_be_sent_is_given_up_and_says_why(watch: Watch, error: SendError) -> None:
    watch.plans(watch.customer("恒力"), TODAY, clock=time(13))
    watch.trouble = lambda _now: error
    watch.run(on(24, 14))
    (row,) = watch.rows("follow_up")
    assert (row.state, row.error, row.next_at) == ("given_up", str(error), None)


def test_after_a_day_of_tries_it_is_given_up_and_can_be_tried_again(watch: Watch) -> None:
    watch.plans(watch.customer("恒力"), TODAY, clock=time(13))
    watch.trouble = lambda _now: Unreachable("down")
    watch.run(on(24, 13) + sum(STEPS, timedelta()) + timedelta(hours=1))
    (row,) = watch.rows("follow_up")
    assert (row.state, row.attempts) == ("given_up", len(STEPS) + 1)
    with watch.store.session() as session:
        assert deliveries.retry(session, row.id, now=watch.instant) == 1
    watch.trouble = lambda _now: None
    watch.tick()
    assert watch.rows("follow_up")[0].state == "sent"


def test_a_process_that_dies_with_a_lease_is_made_good_when_it_runs_out(watch: Watch) -> None:
    watch.plans(watch.customer("恒力"), TODAY, clock=time(13))
    watch.run(on(24, 12, 59))
    watch.now = on(24, 13)
    prepare(watch.store, watch.viewers["Ann"].user_id, channel=CHANNEL, now=watch.instant)  # nothing is due yet
    watch.trouble = lambda _now: (_ for _ in ()).throw(KeyboardInterrupt)
    with pytest.raises(KeyboardInterrupt):
        watch.tick()
    watch.trouble = lambda _now: None
    watch.tick()
    assert watch.said == []
    watch.now += LEASE
    watch.tick()
    assert [one.at for one in watch.said] == [on(24, 13) + LEASE]


def test_a_clock_time_in_quiet_hours_is_kept_without_a_sound(watch: Watch) -> None:
    watch.plans(watch.customer("恒力"), TODAY, clock=time(22, 15))
    (said,) = watch.run(on(24, 23))
    assert (said.at, said.message.silent) == (on(24, 22, 15), True)


def test_a_part_of_the_day_in_quiet_hours_waits_for_the_morning(watch: Watch) -> None:
    watch.settle(quiet_from="18:00", quiet_to="09:30")
    customer = watch.customer("恒力")
    watch.plans(customer, TODAY, part="evening", task="甲")
    watch.plans(customer, date(2026, 11, 25), part="morning", task="乙")
    (said,) = watch.run(on(25, 9, 40))
    assert said.at == on(25, 9, 30)
    assert "甲" in said.text
    assert "乙" in said.text
    assert said.text.startswith("攒下的")


def test_no_more_is_said_unasked_than_the_cap_allows(watch: Watch) -> None:
    watch.settle(push={"cap": 2})
    for number in range(6):
        customer = watch.customer(f"客户{number}", birthday="11月25日")
        watch.plans(customer, date(2026, 11, 25), task="x")
    unasked = [one for one in watch.run(on(25, 20)) if not one.text.startswith("⏰")]
    assert len(unasked) == 2


def test_reminders_switched_off_are_silent_and_come_back(watch: Watch) -> None:
    customer = watch.customer("恒力")
    watch.plans(customer, TODAY, clock=time(13))
    watch.settle(reminders=False)
    assert watch.run(on(26, 18)) == []
    watch.settle(reminders=True)
    assert any("恒力" in one.text for one in watch.run(on(27, 9)))


def test_nothing_is_told_to_who_has_left(watch: Watch) -> None:
    watch.joins("Ada", role="admin")
    watch.plans(watch.customer("恒力"), TODAY, clock=time(13))
    with watch.unit("Ada") as unit:
        leaving.dismiss(unit, watch.viewers["Ann"].user_id)
    assert [one for one in watch.run(on(24, 18)) if one.who == "Ann"] == []


def test_a_look_when_nothing_is_due_makes_nothing(watch: Watch) -> None:
    before = len(watch.rows())
    watch.now = NOW + timedelta(minutes=30)
    watch.tick()
    assert len(watch.rows()) == before
