"""Outcomes of every shape come out as plain words, whatever their values hold."""

from dataclasses import dataclass, fields
from datetime import date, time
from decimal import Decimal
from types import NoneType, UnionType
from typing import Literal, Union, get_args, get_origin, get_type_hints

import pytest
import structlog

from bot.rendering.render import render
from bot.rendering.values import Voice
from bot.rendering.wording import languages
from handlers.actions import Action, Help, Moment, Named, Period
from handlers.catalog import CATALOG
from handlers.list_follow_ups import FollowUpsListed
from handlers.log_contact import ContactLogged
from handlers.shared.base import Line, Money, Offer, Outcome, Question, Sums
from handlers.shared.naming import CustomerUnknown, WhichCustomer
from handlers.shared.rows import FollowUpRow

TODAY = date(2026, 11, 24)
SAMPLES = {
    str: "{ $x } %s 恒力'; --",
    int: 3,
    bool: True,
    Moment: Moment(TODAY, time(15)),
    Period: Period(TODAY, None),
    Decimal: Decimal("2.5"),
    Money: Money(Decimal("1200.5"), "CNY"),
    Sums: Sums((Money(Decimal(3), "CNY"), Money(Decimal(4), "USD"))),
    Named: Named("王总"),
    Action: Help(),
}


@dataclass(frozen=True, slots=True)
class Sampler:
    """Builds an instance of a shape: with everything that it may hold, or with no more than it must."""

    full: bool

    def make(self, kind: type) -> object:
        hints = get_type_hints(kind)
        return kind(**{field.name: self.value(hints[field.name]) for field in fields(kind) if field.name != "offers"})

    def value(self, hint: object) -> object:
        if get_origin(hint) in (Union, UnionType):
            return self._either(get_args(hint))
        if get_origin(hint) is Literal:
            return get_args(hint)[0]
        if get_origin(hint) is tuple:
            return tuple(self.make(kind) for kind in self._rows(get_args(hint)[0])) if self.full else ()
        return next(value for kind, value in SAMPLES.items() if issubclass(hint, kind))

    def _rows(self, hint: object) -> tuple[type, ...]:
        return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)

    def _either(self, kinds: tuple[object, ...]) -> object:
        if NoneType in kinds and not self.full:
            return None
        return self.value(next(kind for kind in kinds if kind is not NoneType))


def shapes() -> list[type]:
    assert CATALOG
    found = {kind.__name__: kind for kind in _below(Outcome) if kind.__name__ != Question.__name__}
    return list(found.values())


def _below(base: type) -> list[type]:
    return [kind for child in base.__subclasses__() for kind in (child, *_below(child))]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("sampler", [Sampler(full=True), Sampler(full=False)], ids=["full", "bare"])
@pytest.mark.parametrize("kind", shapes(), ids=lambda kind: kind.__name__)
def test_every_outcome_comes_out_in_words(kind: type, sampler: Sampler, language: str) -> None:
    outcome = sampler.make(kind)
    with structlog.testing.capture_logs() as logged:
        text = render(outcome, Voice(language, TODAY)).text
    assert logged == []
    assert text.strip()
    assert "{" not in text.replace(SAMPLES[str], "")
    assert "none" not in text.split()


def test_a_confirmation_names_everything_in_full() -> None:
    logged = ContactLogged(
        customer="恒力机械",
        channel="visit",
        at=Moment(date(2026, 11, 25), time(15)),
        assumed=False,
        added=False,
        person="王总",
        note="嫌贵",
        next_step=False,
    )
    assert render(logged, Voice("zh-Hans", TODAY)).text == (
        "已记下：恒力机械 · 拜访 · 周三 11月25日 15:00\n对方：王总\n备注：嫌贵"
    )
    assert render(logged, Voice("zh-Hant", TODAY)).text.startswith("已記下：恒力机械 · 拜訪 · 週三 11月25日 15:00")
    assert render(logged, Voice("en", TODAY)).text.startswith("Noted: 恒力机械 · visit · Wed 25 Nov, 15:00")


def test_rows_stand_below_their_heading() -> None:
    row = FollowUpRow(number=1, due=None, late=True, customer=None, task=None, channel="call", owner="Bob")
    listed = FollowUpsListed(total=1, overdue=True, period=None, customer=None, owner=None, rows=(row,), more=None)
    assert render(listed, Voice("en", TODAY)).text == (
        "One follow-up is overdue\n⚠ 1. no date yet · customer still open · call (Bob)"
    )


def test_a_question_is_worded_with_its_buttons() -> None:
    asked = WhichCustomer(
        action=Help(), slot="customer", words="蓝海", kept=True, offers=(Offer(Help(), "button-customer", "蓝海软件"),)
    )
    said = render(asked, Voice("zh-Hans", TODAY))
    assert said.text == "「蓝海」有好几家，是哪一家？\n先按草稿留着，等你说了再记上。"
    assert [choice.label for choice in said.choices] == ["蓝海软件"]


def test_syntax_in_a_name_stays_text() -> None:
    asked = CustomerUnknown(action=Help(), slot="customer", words="{ $words } { button-undo }")
    assert "{ $words } { button-undo }" in render(asked, Voice("en", TODAY)).text


def test_lines_are_no_outcomes() -> None:
    assert not set(_below(Line)) & set(_below(Outcome))
