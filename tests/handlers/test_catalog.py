"""Every action has what carries it out, survives being stored, and is offered in words that are proved."""

import re
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from bot.rendering.wording import languages, say
from handlers.actions import (
    Action,
    AddCustomer,
    AddThen,
    LogComplaint,
    LogContact,
    LogOrder,
    Match,
    Moment,
    Named,
    Period,
    Replace,
    ScheduleFollowUp,
    every_action,
)
from handlers.catalog import CATALOG, KEPT_AS_NOTE
from handlers.shared import codec
from handlers.shared.filling import filled
from handlers.shared.repeats import Repeats, repeats
from handlers.shared.when import near_days, span

NAMED = Named("王总", (Match(1, "王建国"), Match(2, "王芳")))


def test_every_action_is_carried_out() -> None:
    assert set(CATALOG) == set(every_action().values())
    assert LogComplaint in KEPT_AS_NOTE


@pytest.mark.parametrize(
    "action",
    [
        LogContact(customer=NAMED, at=Moment(date(2026, 1, 2), part="noon"), note='a "b"\n{ $c }'),
        ScheduleFollowUp(due=Period(None, date(2026, 1, 2)), repeat="FREQ=DAILY"),
        LogOrder(amount=Decimal("12.50"), at=Moment(date(2026, 1, 2), time(15, 30))),
        Replace(1, 2, AddThen(AddCustomer(NAMED), Replace(3, 0, LogContact()))),
    ],
    ids=lambda action: type(action).__name__,
)
def test_an_action_survives_being_stored(action: Action) -> None:
    assert codec.load(codec.dump(action)) == action


def test_a_slot_is_filled_where_the_action_waits() -> None:
    waiting = Replace(1, 0, AddThen(AddCustomer(NAMED), LogContact(note="x")))
    done = filled(waiting, customer=NAMED)
    assert done == Replace(1, 0, AddThen(AddCustomer(NAMED), LogContact(customer=NAMED, note="x")))
    assert filled(LogContact(), colour="red") == LogContact()


def test_a_range_open_on_one_side_is_its_other_side() -> None:
    first, last = date(2026, 11, 23), date(2026, 11, 29)
    for period, day, last_day in (
        (Period(first, last), first, last),
        (Period(None, last), last, None),
        (Period(first, None), first, None),
    ):
        assert (span(period)["day"], span(period)["last_day"]) == (day, last_day)


@pytest.mark.parametrize("today", [date(2026, 11, 23), date(2026, 11, 29), date(2026, 12, 31)])
def test_next_monday_is_never_this_one(today: date) -> None:
    days = {label: moment.day for label, moment in near_days(today)}
    assert days["button-next-monday"].weekday() == 0
    assert 0 < (days["button-next-monday"] - today).days <= 7


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=WEEKLY;BYDAY=MO,FR", (Repeats(frequency="weekly", mo=True, fr=True),)),
        ("FREQ=WEEKLY;INTERVAL=2", (Repeats(frequency="weekly", interval=2),)),
        ("FREQ=MONTHLY;BYMONTHDAY=15", (Repeats(frequency="monthly", month_day=15),)),
        ("FREQ=SECONDLY", ()),
        ("nonsense;=;INTERVAL=x", ()),
        (None, ()),
    ],
)
def test_a_repetition_is_put_in_terms_that_can_be_said(rule: str | None, said: tuple[Repeats, ...]) -> None:
    assert repeats(rule) == said


@pytest.mark.parametrize("language", languages())
def test_each_sentence_of_the_help_is_proved_by_an_example(language: str) -> None:
    examples = Path("locales", language, "examples").glob("*.yaml")
    proved = {case["text"] for file in examples for case in yaml.load(file.read_bytes(), Loader=yaml.CBaseLoader)}  # noqa: S506  # keeps every scalar a string
    sentences = re.findall(r"[“「](.+?)[”」]", say(language, "help-given", {}))
    assert len(sentences) > 10
    assert set(sentences) <= proved
