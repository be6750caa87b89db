"""Tells the language of a message, mixed text included, so that the reply is in the same one."""

from collections.abc import Iterable
from functools import cache
from typing import Literal

from bot.understanding.lexicon import languages, load_yaml
from crm_store.names.folding import simplify

Language = Literal["zh-Hans", "zh-Hant", "en"]

_HAN = ("\u3400", "\u9fff")
_LATIN_TO_HAN = 4  # so many Latin words weigh as much as one Chinese character... a name or LINE makes no English


def detect(text: str) -> Language | None:
    """Give the language of a text; None where nothing tells (digits, emoji, nothing)."""
    chinese = [c for c in text if _HAN[0] <= c <= _HAN[1]]
    words = sum(word.isascii() and any(c.isalpha() for c in word) for word in text.split())
    if not chinese:
        return "en" if words else None
    if words >= _LATIN_TO_HAN * len(chinese):
        return "en"
    return _script(text, chinese)


def _script(text: str, chinese: Iterable[str]) -> Language | None:
    """Tell the script of Chinese text by the characters and words that only one script has."""
    characters = list(chinese)
    traditional = sum(simplify(c) != c for c in characters) + 2 * sum(mark in text for mark in _marks()["zh-Hant"])
    simplified = sum(c in _only_simplified() for c in characters) + 2 * sum(
        mark in text for mark in _marks()["zh-Hans"]
    )
    if traditional == simplified:
        return None
    return "zh-Hant" if traditional > simplified else "zh-Hans"


@cache
def _marks() -> dict[str, tuple[str, ...]]:
    """Read the words that tell the language at once."""
    return {f.name: tuple(load_yaml(f.joinpath("language.yaml")).get("marks", ())) for f in languages()}


@cache
def _only_simplified() -> frozenset[str]:
    """Give the characters that traditional text does not use."""
    every = (chr(code) for code in range(0x4E00, 0x9FFF))
    return frozenset(simplify(c) for c in every if simplify(c) != c) - _shared()


@cache
def _shared() -> frozenset[str]:
    """Give the simplified characters that traditional text uses too, for other words."""
    return frozenset(load_yaml(next(f for f in languages() if f.name == "zh-Hans").joinpath("language.yaml"))["shared"])
