"""Free words as the answer to a question for one thing; what does not answer it is none."""

from datetime import datetime
from decimal import Decimal

import pytest

from bot.understanding.answers import means_all
from bot.understanding.short_answers import answer
from bot.understanding.understand import Heard
from handlers.actions import AddPerson, LogPayment, Named, UpdateCustomer, UpdateDeal

NOW = datetime(2026, 11, 24, 17, 40)  # noqa: DTZ001  # the writer's wall clock


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("5万", 50000, None),
        ("300", 300, None),
        ("USD 1,200", 1200, "USD"),
        ("还没定", None, None),
        ("5万或6万", None, None),
    ],
)
def test_an_amount(text: str, amount: int | None, currency: str | None) -> None:
    told = answer(LogPayment(), "amount", Heard(text, NOW)) or {}
    assert (told.get("amount"), told.get("currency")) == (Decimal(amount) if amount else None, currency)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("phone", "13800138000", "13800138000"),
        ("phone", "不知道", None),
        ("email", "he@example.com 应该是", "he@example.com"),
        ("email", "没有", None),
        ("industry", "食品", "食品"),
        ("address", "12 Harbour Road", "12 Harbour Road"),
        ("industry", "今天天气真好", None),
        ("industry", "x" * 80, None),
        ("industry", " ", None),
    ],
)
def test_a_field(field: str, text: str, value: str | None) -> None:
    told = answer(UpdateCustomer(field=field), "value", Heard(text, NOW))
    assert told == ({"value": value} if value else None)


def test_a_birthday_is_its_words() -> None:
    asked = UpdateCustomer(field="birthday")
    assert answer(asked, "value", Heard("3月5日", NOW)) == {"value": "3月5日"}
    assert answer(asked, "value", Heard("不清楚", NOW)) is None


def test_a_stage_a_reason_a_person() -> None:
    assert answer(UpdateDeal(), "stage", Heard("谈判了", NOW)) == {"stage": "negotiation"}
    assert answer(UpdateDeal(), "reason", Heard("太贵", NOW)) == {"reason": "太贵"}
    assert answer(AddPerson(), "person", Heard("李芳", NOW)) == {"person": Named("李芳")}
    assert answer(LogPayment(), "colour", Heard("red", NOW)) is None


@pytest.mark.parametrize(
    ("text", "all_of_it"),
    [("全部付清了", True), ("全額", True), ("all of it", True), ("5万", False), ("nothing", False), ("", False)],
)
def test_all_of_it(text: str, *, all_of_it: bool) -> None:
    assert means_all(text) == all_of_it
