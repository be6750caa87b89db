"""The forms in which one name is said: as it stands, without its tail, by its given name, with a title.

A form knows how exact it is. What a form looks like in each script is worked out in `chinese.py` and `english.py`;
here they are put together for a customer and for a person, and packed into one column of the index.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

# Name: may be misspelt. Part: only as it stands. Titled: surname with title. Surname, given: the character that a
# courtesy title stands behind. First and last: Latin, after an honorific too. Letters: initials, in capitals only.
# Typed: a Chinese name in Latin letters, as pinyin or its initials.
Kind = Literal["name", "part", "titled", "surname", "given", "first", "last", "letters", "typed"]

CHINESE = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_WORD = re.compile(r"[a-z0-9\u00df-\u024f]+(?:'[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Form:
    """One folded way to say a name, and how exact it is in hundredths."""

    kind: Kind
    text: str
    weight: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word in Latin letters, without its possessive ending, and where it stands."""

    text: str
    start: int
    end: int


def is_chinese(text: str) -> bool:
    """Tell whether some of the text is in Chinese characters."""
    return CHINESE.search(text) is not None


def latin_words(folded: str) -> Iterator[Word]:
    """Give the words in Latin letters and digits: st. brigid's is st, brigid."""
    for match in _WORD.finditer(folded):
        bare = match[0].removesuffix("'s")
        yield Word(bare.replace("'", ""), match.start(), match.start() + len(bare))


def latin_form(folded: str) -> str:
    """Write a Latin name as its words with single spaces."""
    return " ".join(word.text for word in latin_words(folded))


def best(forms: Iterable[Form]) -> tuple[Form, ...]:
    """Keep each form once, with its best weight."""
    kept: dict[tuple[str, str], Form] = {}
    for form in forms:
        key = (form.kind, form.text)
        if form.text and (key not in kept or kept[key].weight < form.weight):
            kept[key] = form
    return tuple(kept.values())


def pack(forms: Iterable[Form]) -> str:
    """Write forms as one text, a line each."""
    return "\n".join(f"{form.kind} {form.weight} {form.text}" for form in forms)


def _unpack_line(line: str) -> Form:
    """Read one line of a packed text."""
    kind, weight, text = line.split(" ", 2)
    return Form(kind, text, int(weight))  # type: ignore[arg-type]  # written by pack


@lru_cache(maxsize=8_000)
def unpack(packed: str) -> tuple[Form, ...]:
    """Read forms that were packed."""
    return tuple(map(_unpack_line, packed.split("\n"))) if packed else ()
