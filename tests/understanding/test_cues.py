"""How cues are written, and how words are found."""

import pytest

from bot.understanding.cues import CueBook, read_cue
from bot.understanding.words import WordFinder, choices

SPOTS = {"move": [(0, 4)], "to": [(20, 22)], "{name}": [(5, 13)], "{future}": [(23, 30)]}


@pytest.mark.parametrize(
    ("cue", "found"),
    [
        ("move {name}", True),
        ("move … {future}", True),
        ("move to", False),
        ("move|push … to {future}", True),
        ("^ move … {future} $", True),
        ("^ to", False),
        ("{future} … move", False),
        ("<tier>", False),
    ],
)
def test_a_cue_is_found_by_its_words_in_order(cue: str, found: bool) -> None:  # noqa: FBT001  # a column of the table
    book = CueBook([read_cue(cue, action="reschedule_follow_up", weight=6)])
    assert bool(book.spoken(SPOTS, start=0, end=30)) is found


def test_choices_in_brackets_are_written_out() -> None:
    assert choices("call(|ed)|rang") == ["call", "called", "rang"]


@pytest.mark.parametrize(
    ("text", "found"),
    [("we met", ["met"]), ("metal", []), ("line了", ["line"]), ("去了去了", ["去了", "去了"]), ("deadline", [])],
)
def test_latin_words_are_found_whole_and_chinese_ones_anywhere(text: str, found: list[str]) -> None:
    assert [hit.word for hit in WordFinder(["met", "line", "去了"]).find(text)] == found
