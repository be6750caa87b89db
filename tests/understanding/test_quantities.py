"""Counts of things, and what counts no things."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.quantities import find_quantities

GOODS = [
    ("40套桌椅", 40, "套"),
    ("两台样机", 2, "台"),
    ("三百箱", 300, "箱"),
    ("3000個", 3000, "個"),
    ("3万件", 30000, "件"),
    ("二十多吨", 20, "吨"),
    ("12 pallets", 12, "pallets"),
    ("300 boxes", 300, "boxes"),
    ("two reefers", 2, "reefers"),
    ("5 公斤", 5, "公斤"),
    ("1,200 units", 1200, "units"),
]


@pytest.mark.parametrize(("text", "number", "unit"), GOODS)
def test_a_number_of_things(text: str, number: int, unit: str) -> None:
    (found,) = find_quantities(text)
    assert (found.number, found.unit) == (Decimal(number), unit)


@pytest.mark.parametrize(
    "text",
    ["3天", "两周后", "三次", "15号", "第三台", "3pm", "20%", "5 days", "120k", "10 dollars", "3楼", "2 of them"],
)
def test_it_counts_no_goods(text: str) -> None:
    assert find_quantities(text) == ()


def test_nothing_in_a_taken_span_is_counted() -> None:
    assert find_quantities("订40套", taken=[(1, 4)]) == ()


@given(st.text(max_size=80) | st.text("0123456789.,万千百一二两套箱个 boxes", max_size=40))
@settings(max_examples=200, deadline=None)
def test_every_text_gives_quantities_in_order(text: str) -> None:
    edges = [edge for mention in find_quantities(text) for edge in (mention.start, mention.end)]
    assert edges == sorted(edges)
