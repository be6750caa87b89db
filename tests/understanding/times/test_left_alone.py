"""What looks like a time and is none."""

from datetime import datetime

import pytest

from bot.understanding.times import find_times

NOW = datetime(2026, 11, 18, 10, 30)  # noqa: DTZ001 # local wall clock

CHINESE = [
    "这个一点都不贵",
    "价格高了一点",
    "十分满意",
    "有三点建议",
    "在3号楼等我",
    "15号线坐到头",
    "一号机停了",
    "第一人民医院",
    "三天两头来催",
    "万一不行再说",
    "30岁左右",
    "升高10点五度",
    "二十一",
    "今天科技",
    "住7天酒店",
    "五一广场店",
    "拜访周三石总",
    "百分之二十",
    "降了五个点",
    "订了两百箱",
    "电话13812345678",
    "他明白了",
    "到期再看",
    "前台说的",
    "上海那边",
    "后来没成",
    "本来要签",
    "重点客户",
    "地点定了",
    "一直没回",
    "早就想换",
    "下单了",
    "去过两次",
    "头一回用",
]
ENGLISH = [
    "they may not renew",
    "he sat down with us",
    "march on",
    "call May back",
    "June Lee called",
    "Sun Hung Kai",
    "office hours apply",
    "the 4:3 screen",
    "version 1.10.30",
    "8/32",
    "2/29/2027",
    "June 31, 2027",
    "net 60",
    "at 6.5 kilograms",
    "40 units",
    "invoice 4471",
    "a secure enough line",
    "the next steps",
    "at least one more",
    "+65 9123 4567",
    "4-5-6",
    "room 2012",
    "$3 million",
    "20%",
    "happy hour",
    "single o'clock",
    "two three",
    "install the second scanner",
    "for the first time",
]


@pytest.mark.parametrize("text", [*CHINESE, *ENGLISH])
def test_it_is_no_time(text: str) -> None:
    found = find_times(text, now=NOW, country="US")
    assert [text[mention.start : mention.end] for mention in found] == []


def test_nothing_in_a_name_is_a_time() -> None:
    text = "周五拜访明天广告，下午三点"
    start = text.index("明天广告")
    found = find_times(text, now=NOW, taken=[(start, start + 4)])
    assert [text[mention.start : mention.end] for mention in found] == ["周五", "下午三点"]


def test_a_name_parts_what_stands_on_both_sides() -> None:
    found = find_times("明天三点", now=NOW, taken=[(2, 3)])
    assert [mention.when("future") for mention in found] == [found[0].when("future")]
