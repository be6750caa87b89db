"""Amounts of money: how much, in what, and whether that is certain."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.money import find_money

CERTAIN = [
    ("5万", "50000", None),
    ("三千五块", "3500", None),
    ("两块五", "2.5", None),
    ("三块零四", "3.04", None),
    ("86w", "860000", None),
    ("1.2亿", "120000000", None),
    ("9万6", "96000", None),
    ("3万5千", "35000", None),
    ("20来万", "200000", None),
    ("三十多万", "300000", None),
    ("三万二美金", "32000", "USD"),
    ("港幣八萬", "80000", "HKD"),
    ("兩萬四港紙", "24000", "HKD"),
    ("50萬台幣", "500000", "TWD"),
    ("人民币800元", "800", "CNY"),
    ("两千万", "20000000", None),
    ("120k", "120000", None),
    ("1.2 mil", "1200000", None),
    ("five grand", "5000", None),
    ("2 lakh", "200000", None),
    ("1.5 crore", "15000000", None),
    ("S$18,000", "18000", "SGD"),
    ("£12k", "12000", "GBP"),
    ("$8,400", "8400", None),
    ("€ 2.5 million", "2500000", "EUR"),
    ("20 dollars 43 cents", "20.43", None),
    ("15 dollars and 15", "15.15", None),
    ("12,34,567.89 rupees", "1234567.89", "INR"),
    ("30 MUSD", "30000000", "USD"),
    ("quarter million dollars", "250000", None),
    ("RM 42", "42", "MYR"),
    ("30-40万", "300000", None),
    ("10到20万", "100000", None),
    ("１２万", "120000", None),
]


@pytest.mark.parametrize(("text", "amount", "currency"), CERTAIN)
def test_an_amount_with_its_mark(text: str, amount: str, currency: str | None) -> None:
    (found,) = find_money(text)
    assert (found.amount, found.currency, found.certain) == (Decimal(amount), currency, True)
    assert (found.start, found.end) == (0, len(text))


@pytest.mark.parametrize(("text", "amount"), [("三千五", "3500"), ("12,500", "12500"), ("写错了，是910", "910")])
def test_a_bare_number_is_uncertain(text: str, amount: str) -> None:
    (found,) = find_money(text)
    assert (found.amount, found.certain) == (Decimal(amount), False)


@pytest.mark.parametrize(
    "text",
    [
        "税率13%",
        "百分之十三",
        "十分满意",
        "40套桌椅",
        "三百箱",
        "3万件",
        "12 pallets",
        "10k units",
        "三点开会",
        "2026-11-25",
        "15:30",
        "下午三点",
        "3号",
        "A1234567",
        "#4471",
        "try again",
        "two reefers",
        "第三章",
        "gel pens",
    ],
)
def test_it_is_no_money(text: str) -> None:
    assert find_money(text) == ()


def test_two_amounts_do_not_run_together() -> None:
    found = find_money("4人民币5美元")
    assert [(mention.amount, mention.currency) for mention in found] == [(4, "CNY"), (5, "USD")]


def test_nothing_in_a_taken_span_is_money() -> None:
    assert find_money("付5万", taken=[(1, 3)]) == ()


def test_small_money_alone_is_told_in_the_main_unit() -> None:
    (found,) = find_money("两角五分")
    assert (found.amount, found.contract()["amount"], found.contract()["unit"]) == (Decimal("0.25"), 25, "cent")


@given(st.text(max_size=80) | st.text("0123456789.,万亿千百元块k$ 一二三两点角分-", max_size=40))
@settings(max_examples=300, deadline=None)
def test_every_text_gives_amounts_in_order(text: str) -> None:
    edges = [edge for mention in find_money(text) for edge in (mention.start, mention.end)]
    assert edges == sorted(edges)
