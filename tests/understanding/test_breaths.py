"""Where a clause goes on, without a stop, to a second thing."""

from datetime import datetime
from itertools import pairwise

import pytest

from bot.understanding.breaths import breaths
from bot.understanding.page import read_page

NOW = datetime.fromisoformat("2026-11-18T16:00")


def pieces(text: str) -> list[str]:
    """Cut a text at its breaths alone."""
    places = sorted({0, *breaths(read_page(text, now=NOW, names=(), country="CN")), len(text)})
    return [text[start:end] for start, end in pairwise(places)]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("昨天来电抱怨冷柜报警", ["昨天来电", "抱怨冷柜报警"]),
        ("刚去厂里收了12万货款", ["刚去厂里", "收了12万货款"]),
        ("微信要了两百个吊盆", ["微信", "要了两百个吊盆"]),
        ("打电话来他说收银机死机了", ["打电话来", "他说收银机死机了"]),
    ],
)
def test_a_second_thing_told_in_one_breath_is_cut_off(text: str, cut: list[str]) -> None:
    assert pieces(text) == cut


@pytest.mark.parametrize(
    "text",
    ["明天打电话投诉快递", "提醒我打电话要了样品再走", "去拿了样品", "微信收到没有", "他说收银机死机了"],
)
def test_what_is_planned_or_gives_no_amount_stays_whole(text: str) -> None:
    assert pieces(text) == [text]
