"""What Chinese times mean, as the slot of an action: simplified and traditional, written and dictated."""

from datetime import datetime

import pytest

from bot.understanding.times import find_times
from crm_store.names.folding import fold

NOW = datetime(2026, 11, 18, 10, 30)  # noqa: DTZ001 # local wall clock, a Wednesday

AHEAD = [
    ("下周三下午三点半", "2026-11-25T15:30"),
    ("周四早上10点一刻", "2026-11-19T10:15"),
    ("明早八点", "2026-11-19T08:00"),
    ("大后天", "2026-11-21"),
    ("这周五之前", "2026-11-20"),
    ("本周内", "2026-11-16..2026-11-22"),
    ("月底之前", "2026-11-30"),
    ("下月初", "2026-12-01"),
    ("月初", "2026-12-01"),
    ("本月中旬", "2026-11-11..2026-11-20"),
    ("十一月上旬", "2026-11-01..2026-11-10"),
    ("季度末", "2026-12-31"),
    ("2026年底", "2026-12-31"),
    ("三月底", "2027-03-31"),
    ("明年一季度", "2027-01-01..2027-03-31"),
    ("三天之内", "2026-11-21"),
    ("一周内", "2026-11-25"),
    ("俩礼拜后", "2026-12-02"),
    ("过两天", "2026-11-20"),
    ("过几天", "2026-11-21"),
    ("半个月后", "2026-12-03"),
    ("一个月后", "2026-12-18"),
    ("半年后", "2027-05-18"),
    ("十分钟后", "2026-11-18T10:40"),
    ("一刻钟后", "2026-11-18T10:45"),
    ("两个半小时后", "2026-11-18T13:00"),
    ("这周末", "2026-11-21..2026-11-22"),
    ("周一到周三", "2026-11-23..2026-11-25"),
    ("25号下午三点", "2026-11-25T15:00"),
    ("25到28号", "2026-11-25..2026-11-28"),
    ("下个月一号", "2026-12-01"),
    ("11月25日（周三）下午3:00", "2026-11-25T15:00"),
    ("11.25下午", "2026-11-25 afternoon"),
    ("差五分三点", "2026-11-18T14:55"),
    ("中午十二点", "2026-11-18T12:00"),
    ("中午", "2026-11-18 noon"),
    ("晚7点半", "2026-11-18T19:30"),
    ("明天晚上十二点", "2026-11-20T00:00"),
    ("凌晨两点", "2026-11-18T02:00"),
    ("下午两三点", "2026-11-18T14:00"),
    ("截止周五", "2026-11-20"),
    ("最迟下周一", "2026-11-23"),
    ("明天下班前", "2026-11-19T18:00"),
    ("傍晚", "2026-11-18 evening"),
    ("正月十五", "2027-02-20"),
    ("农历八月初三", "2027-09-03"),
    ("大年初七", "2027-02-12"),
    ("春节", "2027-02-06"),
    ("清明", "2027-04-05"),
    ("中秋前三天", "2027-09-12"),
    ("国庆后第一个周一", "2027-10-04"),
    ("元旦后第一个工作日", "2027-01-04"),
    ("下个工作日", "2026-11-19"),
    ("三个工作日内", "2026-11-23"),
    ("年后", "2027-02-07.."),
    ("下下周三", "2026-12-02"),
    ("拜三", "2026-11-25"),
    ("星期5下午", "2026-11-20 afternoon"),
    ("下午三点十分", "2026-11-18T15:10"),
    ("mingtian下午", "2026-11-19 afternoon"),
    ("周五之钱", "2026-11-20"),
    ("民国116年3月", "2027-03-01..2027-03-31"),
]

BEHIND = [
    ("周三", "2026-11-18"),
    ("周四", "2026-11-12"),
    ("上周三", "2026-11-11"),
    ("上上周三", "2026-11-04"),
    ("6号", "2026-11-06"),
    ("昨晚九点", "2026-11-17T21:00"),
    ("前天晚上", "2026-11-16 evening"),
    ("三月份", "2026-03-01..2026-03-31"),
    ("上个季度", "2026-07-01..2026-09-30"),
    ("三季度", "2026-07-01..2026-09-30"),
    ("上半年", "2026-01-01..2026-06-30"),
    ("近一个月", "2026-10-18..2026-11-17"),
    ("三天前", "2026-11-15"),
    ("刚才", "2026-11-18"),
    ("周末", "2026-11-14..2026-11-15"),
    ("12月25日", "2025-12-25"),
]

TRADITIONAL = [
    ("聽日下晝3點半", "2026-11-19T15:30"),
    ("尋日", "2026-11-17"),
    ("琴晚", "2026-11-17 evening"),
    ("聽朝九點", "2026-11-19T09:00"),
    ("下禮拜三", "2026-11-25"),
    ("禮拜五下班前", "2026-11-20T18:00"),
    ("週五之前", "2026-11-20"),
    ("晏晝三點三", "2026-11-18T15:15"),
    ("兩個鐘之後", "2026-11-18T12:30"),
    ("出年", "2027-01-01..2027-12-31"),
    ("月尾", "2026-11-30"),
    ("嚟緊禮拜五", "2026-11-27"),
]


def slot(text: str, direction: str, country: str = "CN") -> str:
    """Write the first time of a text as an action's slot."""
    found = find_times(text, now=NOW, country=country)
    return str(found[0].when(direction)) if found else ""


@pytest.mark.parametrize(("text", "expected"), AHEAD)
def test_a_time_of_a_plan(text: str, expected: str) -> None:
    assert slot(text, "future") == expected


@pytest.mark.parametrize(("text", "expected"), BEHIND)
def test_a_time_of_something_done(text: str, expected: str) -> None:
    assert slot(text, "past") == expected


@pytest.mark.parametrize(("text", "expected"), TRADITIONAL)
def test_a_time_in_traditional_characters(text: str, expected: str) -> None:
    assert slot(text, "future", "HK") == expected


@pytest.mark.parametrize("text", [text for text, _ in TRADITIONAL])
def test_the_script_makes_no_difference(text: str) -> None:
    assert slot(fold(text), "future") == slot(text, "future")


@pytest.mark.parametrize("text", [text for text, _ in (*AHEAD, *BEHIND, *TRADITIONAL)])
def test_the_span_is_the_whole_expression(text: str) -> None:
    (mention,) = find_times(text, now=NOW)
    assert (mention.start, mention.end) == (0, len(text))


def test_the_national_day_is_that_of_the_country() -> None:
    assert (slot("国庆", "future", "TW"), slot("国庆", "future")) == ("2027-10-10", "2027-10-01")
