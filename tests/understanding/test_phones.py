"""Telephone numbers and e-mail addresses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.phones import find_emails, find_phones


@pytest.mark.parametrize(
    ("country", "text", "digits"),
    [
        ("CN", "电话13961234567", "13961234567"),
        ("CN", "新号139 1102 0304，记一下", "13911020304"),
        ("CN", "座机021-62345678", "02162345678"),
        ("TW", "鍾先生 0912345678", "0912345678"),
        ("TW", "辦公室 02-2345-6789", "0223456789"),
        ("HK", "打 9123 4567", "91234567"),
        ("US", "call 512-555-0198", "5125550198"),
        ("US", "(212) 555-0142 after six", "2125550142"),
        ("US", "her direct line is 555-0142", "5550142"),
        ("SG", "+65 9123 4567", "+6591234567"),
        ("GB", "ring 020 7946 0958", "02079460958"),
        ("CN", "１３８１２３４５６７８", "13812345678"),
    ],
)
def test_a_number_keeps_its_digits(country: str, text: str, digits: str) -> None:
    assert [found.digits for found in find_phones(text, country=country)] == [digits]


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-25",
        "11/25/2026",
        "订单A20211234567890",
        "合计1,234,567",
        "between 0730-0930",
        "invoice 4471",
        "7" * 2000,
    ],
)
def test_it_is_no_number_to_call(text: str) -> None:
    assert find_phones(text, country="US") == ()


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("邮箱suqing@example.cn记一下", "suqing@example.cn"),
        ("mail a.b-c+d@sub.example.com.", "a.b-c+d@sub.example.com"),
        ("信箱ym.jian@example.tw，謝謝", "ym.jian@example.tw"),
    ],
)
def test_an_address_is_found_between_words(text: str, address: str) -> None:
    assert [found.address for found in find_emails(text)] == [address]


def test_nothing_in_a_taken_span_is_a_number() -> None:
    assert find_phones("13961234567", country="CN", taken=[(0, 3)]) == ()


@given(st.text(max_size=80) | st.text("0123456789+-() .@abc", max_size=60))
@settings(max_examples=200, deadline=None)
def test_every_text_is_searched_without_a_fault(text: str) -> None:
    assert all(found.digits.lstrip("+").isdigit() for found in find_phones(text, country="CN"))
    assert all("@" in found.address for found in find_emails(text))
