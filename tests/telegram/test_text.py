"""What Telegram takes: pieces that are not too long, nothing that it refuses, every value as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram_text import EMPTY, LIMIT, cut, pieces, short
from bot.messages import Button, Outgoing
from tests.telegram.fake_api.content import units


@given(st.text(st.characters(), max_size=300).map(lambda text: text * 60))
def test_every_piece_fits_and_nothing_that_is_seen_is_lost(text: str) -> None:
    parts = list(cut(text))
    assert all(0 < units(part) <= LIMIT for part in parts)
    seen = [c for c in text if not c.isspace() and not "\ud800" <= c <= "\udfff" and c.isprintable()]
    assert [c for part in parts for c in part if not c.isspace() and c.isprintable()] == seen


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("a" * 3000 + "\n" + "b" * 3000, ["a" * 3000, "b" * 3000]),
        ("a" * 4000 + " " + "b" * 200, ["a" * 4000, "b" * 200]),
        ("字" * 5000, ["字" * 4096, "字" * 904]),
        ("😀" * 3000, ["😀" * 2048, "😀" * 952]),
        ("  \n ", []),
        ("a\x00b\ud800c", ["abc"]),
    ],
    ids=["at a line end", "at a space", "anywhere", "counted twice", "nothing", "what cannot be sent"],
)
def test_where_a_text_is_cut(text: str, ends: list[str]) -> None:
    assert list(cut(text)) == ends


def test_only_the_first_piece_replaces_and_only_the_last_has_buttons() -> None:
    message = Outgoing("x" * 9000, buttons=((Button("y" * 99, "t"),),), replaces="7")
    first, second, third = pieces(message)
    assert [one.replaces for one in (first, second, third)] == ["7", None, None]
    assert [len(one.buttons) for one in (first, second, third)] == [0, 0, 1]
    assert third.buttons[0][0].label == short("y" * 99, 64)


def test_an_empty_message_is_still_a_message() -> None:
    assert [one.text for one in pieces(Outgoing(""))] == [EMPTY]
