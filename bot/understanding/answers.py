"""A reply to an open question: a number, an ordinal, or words of one of the likely answers.

The words stand in `locales/<lang>/answers.yaml`.
"""

import re
from collections.abc import Sequence
from functools import cache

from bot.understanding.vocabulary import folded, merged, read_vocabulary
from crm_store.names.folding import fold

_SHORT = 24  # an answer in words is short; a longer message is a new one
_DIGITS = re.compile(r"\s*[#(\[]?(\d{1,2})[.)\]]?\s*")


def choose(text: str, labels: Sequence[str]) -> int | None:
    """Give the place of the label that a reply chooses, or None where it chooses none or more than one."""
    said = _bare(text)
    if not said or len(said) > _SHORT or not labels:
        return None
    numbered = _number(text, said, len(labels))
    return numbered if numbered is not None else _by_words(said, [_bare(label) for label in labels])


def means_all(text: str) -> bool:
    """Tell whether an answer to "how much" says all of it."""
    said = _bare(text)
    return len(said) <= _SHORT and any(word in said for word in _words("all"))


def _number(text: str, said: str, count: int) -> int | None:
    """Read `2`, 第二个, the second one, the last one."""
    digits = _DIGITS.fullmatch(fold(text))
    place = int(digits[1]) if digits else _ordinals().get(said, 0)
    if said in _words("last"):
        place = count
    return place - 1 if 1 <= place <= count else None


def _by_words(said: str, labels: Sequence[str]) -> int | None:
    """Find the one label that is said, or that has the words said in it."""
    if said in labels:
        return labels.index(said)
    for filler in _words("around"):
        said = said.removeprefix(filler).removesuffix(filler)
    inside = [place for place, label in enumerate(labels) if said and said in label]
    return inside[0] if len(inside) == 1 else None


def _bare(text: str) -> str:
    return "".join(character for character in fold(text) if character.isalnum())


@cache
def _words(kind: str) -> frozenset[str]:
    """Give the words of one kind in all languages."""
    return frozenset(_bare(word) for word in merged("answers", "words").get(kind, ()))


@cache
def _ordinals() -> dict[str, int]:
    """Map 第二个 and `the second one` to their number."""
    return {
        _bare(word): place
        for content in read_vocabulary("answers").values()
        for place, words in enumerate(content["ordinals"], start=1)
        for word in folded(words)
    }
