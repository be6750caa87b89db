"""What a mention tells besides its value: what was said, deadlines, moves, repetitions, the form of the contract."""

from datetime import date, datetime, time

import pytest

from bot.understanding.times import TimeMention, find_times, shifted
from handlers.actions import Moment

NOW = datetime(2026, 11, 18, 10, 30)  # noqa: DTZ001 # local wall clock, a Wednesday


def only(text: str) -> TimeMention:
    """Give the one time of a text."""
    (mention,) = find_times(text, now=NOW, country="US")
    return mention


@pytest.mark.parametrize(
    ("text", "rule", "first"),
    [
        ("每周一早上9点", "FREQ=WEEKLY;BYDAY=MO", "2026-11-23T09:00"),
        ("每周三早上9点", "FREQ=WEEKLY;BYDAY=WE", "2026-11-25T09:00"),
        ("每天下午五点", "FREQ=DAILY", "2026-11-18T17:00"),
        ("每周一", "FREQ=WEEKLY;BYDAY=MO", "None"),
        ("每周一三五", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "None"),
        ("每个月15号", "FREQ=MONTHLY;BYMONTHDAY=15", "None"),
        ("每月1号和15号", "FREQ=MONTHLY;BYMONTHDAY=1,15", "None"),
        ("每个月最后一天", "FREQ=MONTHLY;BYMONTHDAY=-1", "None"),
        ("每月第一个周一上午", "FREQ=MONTHLY;BYDAY=1MO", "2026-12-07 morning"),
        ("隔周五", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "None"),
        ("每两周一次", "FREQ=WEEKLY;INTERVAL=2", "None"),
        ("每三个月", "FREQ=MONTHLY;INTERVAL=3", "None"),
        ("每个工作日", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "None"),
        ("每年3月8日", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8", "None"),
        ("每個禮拜五下班前", "FREQ=WEEKLY;BYDAY=FR", "2026-11-20T18:00"),
        ("every Tuesday and Thursday", "FREQ=WEEKLY;BYDAY=TU,TH", "None"),
        ("every other Friday at 3pm", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2026-11-20T15:00"),
        ("the 1st of every month", "FREQ=MONTHLY;BYMONTHDAY=1", "None"),
        ("every 2 weeks starting Thursday", "FREQ=WEEKLY;INTERVAL=2", "2026-11-19"),
        ("quarterly", "FREQ=MONTHLY;INTERVAL=3", "None"),
        ("Mondays at 8am", "FREQ=WEEKLY;BYDAY=MO", "2026-11-23T08:00"),
    ],
)
def test_what_repeats_has_a_rule_and_perhaps_a_first_time(text: str, rule: str, first: str) -> None:
    mention = only(text)
    assert (mention.repeat, str(mention.when("future"))) == (rule, first)


def test_a_rhythm_and_its_day_join_over_the_words_between() -> None:
    found = find_times("a fortnightly call with them on Thursdays", now=NOW, country="US")
    assert {mention.repeat for mention in found} == {"FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"}


@pytest.mark.parametrize(
    ("text", "sign", "expected"),
    [
        ("往后推三天吧", 1, "2026-12-18"),
        ("延一週", 1, "2026-12-22"),
        ("提前一天", -1, "2026-12-14"),
        ("push it a week", 1, "2026-12-22"),
        ("bring it forward two days", -1, "2026-12-13"),
        ("delay the visit by a month", 1, "2027-01-15"),
        ("slide it 3 days", 1, "2026-12-18"),
    ],
)
def test_a_move_counts_from_the_day_that_was_planned(text: str, sign: int, expected: str) -> None:
    mention = find_times(text, now=NOW, country="US")[0]
    assert mention.shift == sign
    assert mention.length is not None
    assert str(shifted(Moment(date(2026, 12, 15)), mention.length, sign or 1)) == expected


def test_a_move_by_an_hour_keeps_to_the_clock() -> None:
    length = find_times("推迟一小时", now=NOW)[0].length
    assert length is not None
    assert shifted(Moment(date(2026, 12, 15), time(15)), length, 1) == Moment(date(2026, 12, 15), time(16))


@pytest.mark.parametrize(
    ("text", "day_said", "clock"),
    [("4pm", False, time(16)), ("下午", False, None), ("明天", True, None), ("明天4点", True, time(16))],
)
def test_a_clock_time_alone_says_no_day(text: str, day_said: bool, clock: time | None) -> None:  # noqa: FBT001 # a table
    mention = only(text)
    assert (mention.day_said, mention.clock) == (day_said, clock)


@pytest.mark.parametrize("text", ["周五之前", "by Friday", "下班前", "明天三点前", "截止月底", "no later than Monday"])
def test_a_latest_time_is_a_deadline(text: str) -> None:
    assert only(text).deadline


@pytest.mark.parametrize(
    ("text", "days"), [("60天", 60), ("45 days", 45), ("三个月", 90), ("两周", 14), ("in 30 days", 30)]
)
def test_a_length_is_told_in_days(text: str, days: int) -> None:
    length = only(text).length
    assert length is not None
    assert length.days == days


def test_a_bare_length_is_no_slot() -> None:
    assert only("三个月").when("future") is None


def test_a_correction_is_two_times() -> None:
    found = find_times("on the 11th at 10, sorry 10:30", now=NOW, country="US")
    assert [str(mention.when("future")) for mention in found] == ["2026-12-11T10:00", "2026-11-18T10:30"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("明天", {"type": "date", "date": "2026-11-19"}),
        ("15:00", {"type": "time", "time": "15:00:00"}),
        ("明天三点", {"type": "datetime", "datetime": "2026-11-19T15:00:00"}),
        ("周五之前", {"type": "daterange", "from": None, "to": "2026-11-21"}),
        ("明天下午", {"type": "datetimerange", "from": "2026-11-19T12:00:00", "to": "2026-11-19T18:00:00"}),
        ("9:30-11:00", {"type": "timerange", "from": "09:30:00", "to": "11:00:00"}),
        ("两个小时", {"type": "duration", "seconds": 7200.0}),
        ("每天9点", {"type": "set", "rrule": "FREQ=DAILY", "time": "09:00:00"}),
    ],
)
def test_the_form_of_the_contract(text: str, value: dict[str, object]) -> None:
    assert only(text).contract() == {"start": 0, "end": len(text), **value}
