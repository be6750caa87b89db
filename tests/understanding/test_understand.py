"""What understanding promises for any text, and how the parts of a message belong together."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.language import detect
from bot.understanding.mentions import NameMention, PersonMatch
from bot.understanding.understand import Dialogue, Heard, understand
from handlers.actions import Correct, LogContact, Match, ScheduleFollowUp, Unknown, name_of

NOW = datetime(2026, 11, 24, 17, 30)  # noqa: DTZ001  # a writer's wall clock
MILL = Match(1, "Larkspur Mill")
ANNA = PersonMatch(7, "Anna Petrov", MILL, "buyer")
WORDS = [
    "Larkspur",
    "yesterday",
    "下周三",
    "拜访了",
    "，",
    "投诉",
    "明天",
    "call",
    "not",
    "3万",
    "不是",
    "$5k",
    "and",
    "then",
    "remind me",
    "?",
    "的",
    "取消",
    "。",
    "order",
    "�",
    "\x00",
    "🙂",
    "王总",
    "每周一",
    "12:30",
    "{customer}",
    "…",
    "a@b.co",
    "+65 9123 4567",
]


def heard(text: str, *, named: str = "Larkspur", dialogue: Dialogue | None = None) -> Heard:
    """Make a message in which every occurrence of one name is known."""
    starts = [i for i in range(len(text)) if text.startswith(named, i)] if named else []
    names = tuple(NameMention(i, i + len(named), named, customers=(MILL,)) for i in starts)
    return Heard(text=text, now=NOW, names=names, context=dialogue or Dialogue(), country="US", currency="USD")


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)))
def test_any_text_gives_readings_whose_spans_lie_inside_it(text: str) -> None:
    readings = understand(heard(text))
    assert readings
    for reading in readings:
        assert 0 <= reading.confidence <= 1
        assert all(0 <= start <= end <= len(text) for start, end in reading.spans.values())


@pytest.mark.parametrize("unit", ["今天去了", "明天", "and then ", "，", "5万", "(", "\ud800", "a", "1"])
def test_ten_thousand_characters_are_read(unit: str) -> None:
    assert understand(heard((unit * 10_000)[:10_000]))


def test_a_contact_and_the_plan_behind_it_share_the_customer() -> None:
    contact, plan = (r.action for r in understand(heard("Visited Larkspur today, send the quote by Friday")))
    assert isinstance(contact, LogContact)
    assert contact.channel == "visit"
    assert isinstance(plan, ScheduleFollowUp)
    assert plan.customer == contact.customer
    assert str(plan.due) == "2026-11-27"


def test_a_gap_takes_the_customer_of_the_focus() -> None:
    dialogue = Dialogue(focus=MILL, focus_people=(ANNA,))
    (reading,) = understand(heard("call her tomorrow at 3pm", dialogue=dialogue))
    assert isinstance(reading.action, ScheduleFollowUp)
    assert str(reading.action.customer) == "Larkspur Mill"
    assert str(reading.action.person) == "Anna Petrov"


@pytest.mark.parametrize("text", ["make that 4pm", "改成下午四点", "唔係，係下晝四點"])
def test_a_new_clock_time_keeps_the_day_of_the_last_action(text: str) -> None:
    last = understand(heard("call Larkspur on December 1st at 3pm"))[0].action
    (reading,) = understand(heard(text, dialogue=Dialogue(last=last)))
    assert isinstance(reading.action, Correct)
    assert str(reading.action.due) == "2026-12-01T16:00"


@pytest.mark.parametrize("text", ["", "   ", "🙂", "thanks!", "哈哈哈", "今晚食咩好", "what a day"])
def test_small_talk_is_unknown_and_alone(text: str) -> None:
    (reading,) = understand(heard(text))
    assert reading.action == Unknown()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("下周三去拜访恒力", "zh-Hans"),
        ("下禮拜去拜訪", "zh-Hant"),
        ("聽日call返佢", "zh-Hant"),
        ("call them back tomorrow", "en"),
        ("今天 demo 做完了", None),
        ("12:30 !!", None),
        ("", None),
    ],
)
def test_the_language_is_told_by_the_message(text: str, language: str | None) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("visited Larkspur and she handed me a check for $500", ["log_contact", "log_payment"]),
        ("visited Larkspur and he likes the new lids", ["log_contact"]),
        (
            "called Larkspur, the pump we sold them seized up. swap it out Friday",
            ["log_contact", "log_complaint", "schedule_follow_up"],
        ),
        (
            "emailed Larkspur the quote, board meets on the 2nd so ask how it went on the 3rd",
            ["log_contact", "schedule_follow_up"],
        ),
        (
            "this morning I met Larkspur and they liked it remind me to send the plan by Friday",
            ["log_contact", "schedule_follow_up"],
        ),
    ],
)
def test_a_sentence_that_goes_on_is_cut_only_where_something_else_is_told(text: str, expected: list[str]) -> None:
    assert [name_of(reading.action) for reading in understand(heard(text))] == expected
