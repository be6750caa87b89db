"""Texts as a phone's screen and a customer's notes take them."""

from datetime import date
from typing import overload

_ROW = 40
_SCREEN = 600


@overload
def for_row(text: str) -> str: ...
@overload
def for_row(text: None) -> None: ...
@overload
def for_row(text: str | None) -> str | None: ...
def for_row(text: str | None) -> str | None:
    """Cut a text to what fits in a row of a list."""
    return None if text is None else _cut(" ".join(text.split()), _ROW)


@overload
def for_screen(text: str) -> str: ...
@overload
def for_screen(text: None) -> None: ...
@overload
def for_screen(text: str | None) -> str | None: ...
def for_screen(text: str | None) -> str | None:
    """Cut a text to what fits on a screen beside other things."""
    return None if text is None else _cut(text, _SCREEN)


def appended(notes: str | None, text: str, *, day: date) -> str:
    """Give a customer's notes with one more dated line."""
    return "\n".join(filter(None, (notes, f"{day} {text}")))


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
