"""Numbers in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.numerals import read_english, read_han

CHINESE = [
    ("三千五", 3500),
    ("两百八", 280),
    ("三万二", 32000),
    ("一百零五", 105),
    ("十五", 15),
    ("廿六", 26),
    ("二〇二六", 2026),
    ("一亿两千万", 120_000_000),
    ("四十三万五", 435_000),
    ("零八", 8),
    ("十一万八", 118_000),
    ("三千五百万", 35_000_000),
    ("一千零二十", 1020),
    ("五十", 50),
    ("零十五", 15),
    ("一千二百亿", 120_000_000_000),
]
ENGLISH = [
    ("twenty-five", 25),
    ("two thousand and eighteen", 2018),
    ("nineteen ninety six", 1996),
    ("five grand", 5000),
    ("nineteen hundred ninety three", 1993),
    ("one hundred and twenty", 120),
    ("two hundred thousand", 200_000),
    ("three lakhs", 300_000),
    ("a", None),
    ("twenty twenty", 2020),
    ("ten thirty", 10),
    ("two thousand ten", 2010),
]


@pytest.mark.parametrize(("text", "expected"), CHINESE)
def test_a_chinese_number(text: str, expected: int) -> None:
    found = read_han(text, 0)
    assert found is not None
    assert (found.value, found.end) == (expected, len(text))


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_an_english_number(text: str, expected: int | None) -> None:
    found = read_english(text, 0)
    assert (found.value if found else None) == expected


def test_of_two_neighbours_the_smaller_counts() -> None:
    found = read_han("两三天", 0)
    assert found is not None
    assert (found.value, found.rough) == (2, True)


def test_a_place_in_a_row_is_told_apart() -> None:
    found = read_english("twenty first", 0)
    assert found is not None
    assert (found.value, found.ordinal) == (21, True)


@given(st.text("零一二三四五六七八九十百千万亿两廿", max_size=60))
def test_any_run_of_numerals_is_read_or_refused(text: str) -> None:
    found = read_han(text, 0)
    assert found is None or 0 < found.end <= len(text)
