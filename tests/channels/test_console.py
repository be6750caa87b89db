"""A typed line becomes a message, a number presses a button, a reply shows its choices numbered."""

from datetime import UTC, datetime

import pytest

from bot.channels.console import Console
from bot.messages import Button, Outgoing

NOW = datetime(2026, 11, 20, 9, 40, tzinfo=UTC)
ROWS = ((Button("Tomorrow", "t1"), Button("Friday", "t2")), (Button("Undo", "t3"),))


@pytest.fixture
def console() -> Console:
    return Console(account="7", clock=lambda: NOW)


def test_a_line_is_a_message_of_that_person_at_that_time(console: Console) -> None:
    heard = console.hear("visited Acme")
    assert (heard.text, heard.account, heard.sent_at, heard.button) == ("visited Acme", "7", NOW, None)


def test_the_same_line_twice_is_two_messages(console: Console) -> None:
    assert console.hear("hi").message_id != console.hear("hi").message_id


def test_choices_are_numbered_through_in_rows(console: Console) -> None:
    assert list(console.show([Outgoing("Kept.", ROWS)])) == ["Kept.\n[1] Tomorrow  [2] Friday\n[3] Undo"]


def test_two_replies_are_numbered_as_one(console: Console) -> None:
    shown = list(console.show([Outgoing("One.", ROWS), Outgoing("Two.", ((Button("Open", "t4"),),))]))
    assert shown[1] == "Two.\n[4] Open"
    assert console.hear("4").button == "t4"


@pytest.mark.parametrize(("line", "token"), [("1", "t1"), (" 3 ", "t3"), ("0", None), ("4", None), ("３", None)])
def test_a_number_presses_the_choice_that_has_it(console: Console, line: str, token: str | None) -> None:
    list(console.show([Outgoing("Kept.", ROWS)]))
    assert console.hear(line).button == token


def test_a_number_without_choices_is_said(console: Console) -> None:
    assert console.hear("2").text == "2"


def test_choices_stay_until_there_are_others(console: Console) -> None:
    list(console.show([Outgoing("Kept.", ROWS)]))
    list(console.show([Outgoing("Good morning.")]))
    assert console.hear("2").button == "t2"


def test_a_number_of_a_thousand_digits_is_said(console: Console) -> None:
    list(console.show([Outgoing("Kept.", ROWS)]))
    assert console.hear("1" * 1000).button is None


def test_a_label_that_is_its_number_is_shown_once(console: Console) -> None:
    rows = ((Button("1", "t1"), Button("2", "t2"), Button("Undo", "t3")),)
    assert list(console.show([Outgoing("Two rows.", rows)])) == ["Two rows.\n[1]  [2]  [3] Undo"]


def test_nothing_shown_moves_the_cursor(console: Console) -> None:
    assert list(console.show([Outgoing("note: \x1b[2J\x07gone\nfine\x9b")])) == ["note: [2Jgone\nfine"]
