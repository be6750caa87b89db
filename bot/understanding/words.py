"""Finds the words of a lexicon in a folded text: every one, in a single pass over the text.

The longest word of the data bounds the work at each place, so the time grows with the length of the text alone.
"""

from collections.abc import Iterable, Iterator
from itertools import product
from string import ascii_letters, digits
from typing import Any, NamedTuple

_END = ""


_LATIN = frozenset(ascii_letters + digits)


class Hit(NamedTuple):
    """A word of the data at a place in the text."""

    start: int
    end: int
    word: str


def choices(words: str) -> list[str]:
    """Write out every choice: `call(|ed|s)|rang` is call, called, calls and rang."""
    parts: list[str] = [""]
    depth = 0
    for character in words:
        depth += (character == "(") - (character == ")")
        if character == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += character
    return [word for part in parts for word in _expand(part)]


def _expand(phrase: str) -> list[str]:
    """Write out the choices in brackets of one phrase."""
    parts = [part.split("|") if i % 2 else [part] for i, part in enumerate(phrase.replace(")", "(").split("("))]
    return ["".join(chosen) for chosen in product(*parts)]


def is_latin(character: str) -> bool:
    """Tell whether a character belongs to a word written with spaces around it."""
    return character in _LATIN


class WordFinder:
    """A tree of words that finds them all in a text."""

    def __init__(self, words: Iterable[str]) -> None:
        self._tree: dict[str, Any] = {}
        for word in words:
            node = self._tree
            for character in word:
                node = node.setdefault(character, {})
            node[_END] = word

    def find(self, text: str) -> Iterator[Hit]:
        """Give every occurrence, overlapping ones too, by start and then by length."""
        tree = self._tree
        before = ""
        for start, character in enumerate(text):
            node = tree.get(character)
            if node is not None and not (character in _LATIN and before in _LATIN):
                yield from self._from(text, start, node)
            before = character

    @staticmethod
    def _from(text: str, start: int, node: dict[str, Any]) -> Iterator[Hit]:
        """Give the words that begin at one place."""
        end = start + 1
        size = len(text)
        while node is not None:
            word = node.get(_END)
            if word and not (end < size and text[end] in _LATIN and text[end - 1] in _LATIN):
                yield Hit(start, end, word)
            if end >= size:
                return
            node = node.get(text[end])  # type: ignore[assignment]  # the loop ends on None
            end += 1
