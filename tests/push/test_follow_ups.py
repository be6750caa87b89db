"""A follow-up is told at its time, once, with its answers; what is answered or moved is not told again."""

from datetime import date, time, timedelta

import pytest

from tests.push.conftest import Watch, on

TODAY = date(2026, 11, 24)


def test_a_call_is_told_at_its_minute_with_number_and_last_talk(watch: Watch) -> None:
    watch.plans(watch.customer("恒力"), TODAY, clock=time(15), channel="call", task="问合同")
    (said,) = watch.run(on(24, 16))
    assert said.at == on(24, 15)
    assert "恒力 · 问合同" in said.text
    assert "聊过一次" in said.text
    assert said.labels == ["完成", "一小时后", "明天", "下周", "选日子"]
    assert not said.message.silent


@pytest.mark.parametrize(
    ("channel", "minute"), [("visit", on(24, 14, 30)), ("meal", on(24, 14, 30)), (None, on(24, 15))]
)
def test_where_one_has_to_go_is_told_half_an_hour_before(watch: Watch, channel: str | None, minute: object) -> None:
    watch.plans(watch.customer("恒力"), TODAY, clock=time(15), channel=channel)
    assert [one.at for one in watch.run(on(24, 17))] == [minute]


def test_what_is_planned_for_so_soon_is_told_at_its_time(watch: Watch) -> None:
    watch.plans(watch.customer("恒力"), TODAY, clock=time(9, 20), channel="visit")
    assert [one.at for one in watch.run(on(24, 12))] == [on(24, 9, 20)]


def test_a_part_of_the_day_is_the_persons_hour_for_it(watch: Watch) -> None:
    watch.settle(push={"parts": {"afternoon": "15:30"}})
    customer = watch.customer("恒力")
    watch.plans(customer, TODAY, part="afternoon")
    watch.plans(customer, TODAY, part="evening", task="x")
    assert [one.at for one in watch.run(on(24, 20))] == [on(24, 15, 30), on(24, 19)]


def test_a_tick_that_comes_twice_tells_once(watch: Watch) -> None:
    watch.plans(watch.customer("恒力"), TODAY, clock=time(15))
    watch.run(on(24, 15))
    watch.tick()
    watch.tick()
    assert len(watch.said) == 1


def test_done_asks_how_it_went_and_keeps_the_answer(watch: Watch) -> None:
    watch.plans(watch.customer("恒力"), TODAY, clock=time(15), channel="call", task="问合同")
    (said,) = watch.run(on(24, 15))
    assert "谈得怎么样" in watch.taps(said, "完成")
    kept = watch.says("挺顺利，下周给答复")
    assert "恒力 · 电话" in kept
    assert "挺顺利，下周给答复" in kept


@pytest.mark.parametrize(
    ("answer", "note"),
    [("打过了，他说下月再看", "他说下月再看"), ("聊过了，价格还要谈", "价格还要谈"), ("他说考虑一下", "他说考虑一下")],
)
def test_free_words_complete_it_and_are_kept(watch: Watch, answer: str, note: str) -> None:
    watch.plans(watch.customer("恒力"), TODAY, clock=time(15), channel="call", task="问合同")
    watch.run(on(24, 15))
    reply = watch.says(answer)
    assert "已完成：恒力" in reply
    assert f"备注：{note}" in reply


@pytest.mark.parametrize(
    ("answer", "told"), [("晚点", on(24, 16)), ("明天上午十点", on(25, 10)), ("改到周四下午三点", on(26, 15))]
)
def test_free_words_move_it(watch: Watch, answer: str, told: object) -> None:
    watch.plans(watch.customer("恒力"), TODAY, clock=time(15), channel="call", task="问合同")
    watch.run(on(24, 15))
    watch.says(answer)
    later = watch.run(on(26, 18))
    assert [one.at for one in later if one.text.startswith("⏰")] == [told]


def test_nobody_reached_asks_when_again(watch: Watch) -> None:
    watch.plans(watch.customer("恒力"), TODAY, clock=time(15), channel="call", task="问合同")
    watch.run(on(24, 15))
    assert "改到哪天" in watch.says("没接")


def test_words_about_another_customer_are_no_answer(watch: Watch) -> None:
    watch.customer("蓝海")
    watch.plans(watch.customer("恒力"), TODAY, clock=time(15), channel="call", task="问合同")
    watch.run(on(24, 15))
    assert "已完成" not in watch.says("今天给蓝海打了电话，他们要报价")


def test_what_is_done_before_its_time_is_not_told(watch: Watch) -> None:
    watch.plans(watch.customer("恒力"), TODAY, clock=time(15), task="问合同")
    watch.says("恒力的合同问好了")
    watch.says("恒力那个跟进完成了")
    assert watch.run(on(24, 18)) == []


def test_a_nudge_whose_cause_is_gone_is_edited(watch: Watch) -> None:
    watch.plans(watch.customer("恒力"), TODAY, clock=time(15), task="问合同")
    (said,) = watch.run(on(24, 15))
    watch.says("完成恒力的问合同")
    (edit,) = watch.run(on(24, 16))
    assert edit.message.replaces == said.place
    assert edit.text.startswith("✓ 已处理")
    assert edit.labels == []


def test_what_is_overdue_comes_back_at_growing_distances(watch: Watch) -> None:
    watch.plans(watch.customer("恒力"), TODAY, task="问合同")
    days = [one.at.date() for one in watch.run(on(24, 9) + timedelta(90)) if "逾期" in one.text]
    assert days[:4] == [date(2026, 11, 25), date(2026, 11, 27), date(2026, 12, 1), date(2026, 12, 8)]
    assert len(days) <= 6
