"""Reading words as the answer to a reminder: done and how it went, tried in vain, or later.

What is small talk by itself may be an answer where a reminder has just been given. The words stand in
`locales/<lang>/nudges.yaml`; the rest is what the lexicon knows anyway.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from bot.understanding.understand import Heard, read
from bot.understanding.vocabulary import folded, read_vocabulary
from crm_store.names.folding import fold

_LONGEST = 600
_AT_MOST_BEFORE = 6  # so much may stand before the word that says it: 刚刚打过了, ok I called
_MARKS = " \t\n，,。.!！;；、:："
_TELLS = frozenset({"say", "third", "channel_done"})


@dataclass(frozen=True, slots=True)
class NudgeAnswer:
    """What somebody answers, and how it went where that is said."""

    kind: Literal["done", "tried", "later"]
    note: str | None = None


def answer(heard: Heard) -> NudgeAnswer | None:
    """Read a text as an answer; None where it is none."""
    text = heard.text.strip()
    if not text or len(text) > _LONGEST:
        return None
    kinds = {word.kind for word in read(heard).words}
    if "absent" in kinds:
        return NudgeAnswer("tried", text)
    if "missed" in kinds or "ask" in kinds:
        return None
    if place := _said("done", text):
        return NudgeAnswer("done", _rest(text, place))
    if _said("later", text):
        return NudgeAnswer("later")
    return NudgeAnswer("done", text) if kinds & _TELLS else None


def _said(kind: str, text: str) -> tuple[int, int] | None:
    """Give where one of these words stands at the beginning of a text."""
    plain = fold(text)
    for word in _words(kind):
        at = plain.find(word, 0, _AT_MOST_BEFORE + len(word))
        if at >= 0 and _whole(plain, at, at + len(word)):
            return at, at + len(word)
    return None


def _whole(plain: str, start: int, end: int) -> bool:
    """Tell whether Latin words begin and end where words do."""
    before, after = plain[start - 1 : start], plain[end : end + 1]
    return not plain[start].isascii() or not (
        (before.isascii() and before.isalnum()) or (after.isascii() and after.isalnum())
    )


def _rest(text: str, place: tuple[int, int]) -> str | None:
    """Give how it went: what stands behind a mark after the word, or all of it where the word is a part of it."""
    behind = text[place[1] :]
    if not behind.strip(_MARKS):
        return None
    return behind.strip(_MARKS) if behind[0] in _MARKS and not text[0].isascii() else text


@cache
def _words(kind: str) -> tuple[str, ...]:
    said = [word for content in read_vocabulary("nudges").values() for word in content.get(kind, ())]
    return tuple(sorted(folded(said), key=len, reverse=True))
