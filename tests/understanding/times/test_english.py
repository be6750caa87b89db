"""What English times mean, as the slot of an action: American, British and Singaporean, typed in a hurry."""

from datetime import datetime

import pytest

from bot.understanding.times import find_times

NOW = datetime(2026, 11, 18, 10, 30)  # noqa: DTZ001 # local wall clock, a Wednesday

AHEAD = [
    ("tomorrow at 3pm", "2026-11-19T15:00"),
    ("tmrw am", "2026-11-19 morning"),
    ("2moro 4pm", "2026-11-19T16:00"),
    ("by Friday", "2026-11-20"),
    ("before the end of the month", "2026-11-30"),
    ("by EOD", "2026-11-18T18:00"),
    ("close of play tomorrow", "2026-11-19T18:00"),
    ("next Wednesday", "2026-11-25"),
    ("this Wednesday", "2026-11-18"),
    ("Wednesday", "2026-11-25"),
    ("wensday", "2026-11-25"),
    ("nxt fri arvo", "2026-11-27 afternoon"),
    ("Tuesday next week", "2026-11-24"),
    ("friday week", "2026-11-27"),
    ("a week on Tuesday", "2026-12-01"),
    ("Monday fortnight", "2026-12-07"),
    ("in two weeks", "2026-12-02"),
    ("in a few days", "2026-11-21"),
    ("in a month", "2026-12-18"),
    ("in half an hour", "2026-11-18T11:00"),
    ("within three days", "2026-11-21"),
    ("half three", "2026-11-18T15:30"),
    ("Friday about three", "2026-11-20T15:00"),
    ("the 23rd, 2.30", "2026-11-23T14:30"),
    ("Mon 3", "2026-11-23T15:00"),
    ("by 5", "2026-11-18T17:00"),
    ("remind me 21st", "2026-11-21"),
    ("later today", "2026-11-18"),
    ("half 4 tomoz", "2026-11-19T16:30"),
    ("quarter to 5", "2026-11-18T16:45"),
    ("ten to five", "2026-11-18T16:50"),
    ("ten thirty", "2026-11-18T10:30"),
    ("noon", "2026-11-18T12:00"),
    ("the 3rd of May", "2027-05-03"),
    ("May 3rd, 2027", "2027-05-03"),
    ("Friday the 11th", "2026-12-11"),
    ("on the 12th at 9:30", "2026-12-12T09:30"),
    ("12/18", "2026-12-18"),
    ("25/12", "2026-12-25"),
    ("the week of Dec 7th", "2026-12-07..2026-12-13"),
    ("early next month", "2026-12-01..2026-12-15"),
    ("mid next week", "2026-11-24..2026-11-27"),
    ("end of next week", "2026-11-27"),
    ("end of the week", "2026-11-20"),
    ("beginning of the month", "2026-12-01"),
    ("Q1 2027", "2027-01-01..2027-03-31"),
    ("end of Q4", "2026-12-31"),
    ("FY27 Q2", "2027-04-01..2027-06-30"),
    ("H1 next year", "2027-01-01..2027-06-30"),
    ("the weekend", "2026-11-21..2026-11-22"),
    ("the Monday after Thanksgiving", "2026-11-30"),
    ("two days before Christmas", "2026-12-23"),
    ("the first Monday of December", "2026-12-07"),
    ("the last working day of the month", "2026-11-30"),
    ("the first working day after Christmas", "2026-12-28"),
    ("Tuesday at 4", "2026-11-24T16:00"),
    ("9 tomorrow morning", "2026-11-19T09:00"),
    ("tonight 8", "2026-11-18T20:00"),
    ("3-4pm tomorrow", "2026-11-19T15:00"),
    ("Monday to Wednesday", "2026-11-23..2026-11-25"),
    ("this time next week", "2026-11-25"),
    ("later this week", "2026-11-19..2026-11-22"),
    ("after lunch", "2026-11-18 afternoon"),
    ("first thing Monday", "2026-11-23 morning"),
    ("in December", "2026-12-01..2026-12-31"),
    ("next working day", "2026-11-19"),
]

BEHIND = [
    ("on Wednesday", "2026-11-18"),
    ("on tues", "2026-11-17"),
    ("last Thursday", "2026-11-12"),
    ("this past Friday", "2026-11-13"),
    ("yesterday", "2026-11-17"),
    ("last nite", "2026-11-17 evening"),
    ("this morning", "2026-11-18 morning"),
    ("three days ago", "2026-11-15"),
    ("a fortnight ago", "2026-11-04"),
    ("Dec 21", "2025-12-21"),
    ("Q2", "2026-04-01..2026-06-30"),
    ("last quarter", "2026-07-01..2026-09-30"),
    ("over the weekend", "2026-11-14..2026-11-15"),
    ("just now", "2026-11-18"),
]


def slot(text: str, direction: str, country: str = "US") -> str:
    """Write the first time of a text as an action's slot."""
    found = find_times(text, now=NOW, country=country)
    return str(found[0].when(direction)) if found else ""


@pytest.mark.parametrize(("text", "expected"), AHEAD)
def test_a_time_of_a_plan(text: str, expected: str) -> None:
    assert slot(text, "future") == expected


@pytest.mark.parametrize(("text", "expected"), BEHIND)
def test_a_time_of_something_done(text: str, expected: str) -> None:
    assert slot(text, "past") == expected


@pytest.mark.parametrize("text", [text for text, _ in (*AHEAD, *BEHIND)])
def test_capitals_make_no_difference(text: str) -> None:
    assert slot(text.upper(), "future") == slot(text, "future")


@pytest.mark.parametrize(
    ("country", "text", "expected"),
    [
        ("US", "5/12", "2027-05-12"),
        ("GB", "5/12", "2026-12-05"),
        ("SG", "on 5/12 at 3", "2026-12-05T15:00"),
        ("CN", "5/12", "2027-05-12"),
        ("GB", "5/12 见客户", "2027-05-12"),
    ],
)
def test_the_country_orders_day_and_month(country: str, text: str, expected: str) -> None:
    assert slot(text, "future", country) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("下周三3pm 开会", "2026-11-25T15:00"), ("tmrw 下午三点", "2026-11-19T15:00"), ("周五 EOD", "2026-11-20T18:00")],
)
def test_languages_may_be_mixed(text: str, expected: str) -> None:
    assert slot(text, "future") == expected
