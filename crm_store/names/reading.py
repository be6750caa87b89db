"""A message as the name index reads it: its words, its sounds, its titles, and the keys to look up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from crm_store.names.entries import LEAST_FUZZY, deletions, has_pair
from crm_store.names.folding import fold
from crm_store.names.forms import CHINESE, Word, is_chinese, latin_words
from crm_store.names.lexicon import common_words, name_words
from crm_store.names.sounds import sound

_RUN = re.compile(CHINESE.pattern + "+")
LONGEST_SYLLABLE = 6
MOST_JOINED = 4
LONGEST_PIECE = 400
_STOPS = ("\n", "。！？!?；;", "，,、. ")  # The best places to cut a long text come first.
SOUND_LENGTHS = (2, 3)


@dataclass(frozen=True, slots=True)
class Titled:
    """A surname with a title (王总), or a courtesy before or after it (老谭, 强哥).

    `doubt` says that it may be other words, `full` that a surname stands before it (段小军).
    """

    start: int
    end: int
    name: str
    said: str
    before: bool
    doubt: bool
    full: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A message, prepared for looking names up in it. Places are those of the message as written."""

    text: str
    folded: str
    words: tuple[Word, ...]
    spans: dict[str, list[tuple[int, int]]]
    sounds: dict[str, list[int]]
    titled: tuple[Titled, ...]
    odd: tuple[int, ...]
    small: bool

    def keys(self) -> list[str]:
        """Give the keys to look up, in the order of the text."""
        found = dict.fromkeys(_pairs(self.folded))
        found |= dict.fromkeys(self.sounds)
        found |= dict.fromkeys(self.spans)
        for index in self.odd:
            found |= dict.fromkeys(deletions(self.words[index].text))
        return list(found)


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """Cut a long text at its stops into pieces to be read one by one, so that the work grows with its length only."""
    start = 0
    while len(text) - start > LONGEST_PIECE:
        window = text[start : start + LONGEST_PIECE]
        stop = next((at for mark in _STOPS if (at := max(map(window.rfind, mark))) > 0), LONGEST_PIECE - 1)
        yield start, window[: stop + 1]
        start += stop + 1
    yield start, text[start:]


@lru_cache(maxsize=32)
def read(text: str) -> Reading:
    """Prepare a message; customers and colleagues are looked for in the same one."""
    folded = fold(text)
    words = tuple(latin_words(folded))
    return Reading(
        text=text,
        folded=folded,
        words=words,
        spans=_spans(words),
        sounds=_sounds(folded),
        titled=tuple(_titles(folded)),
        odd=tuple(_odd(words)),
        small=text == text.lower(),
    )


def _odd(words: tuple[Word, ...]) -> Iterator[int]:
    """Give the words that are no everyday words and may be names misspelt."""
    everyday = common_words().english
    for index, word in enumerate(words):
        if len(word.text) >= LEAST_FUZZY - 1 and word.text not in everyday and not word.text[0].isdigit():
            yield index


def _spans(words: tuple[Word, ...]) -> dict[str, list[tuple[int, int]]]:
    """Map each word, and short neighbours written together (hai ding), to the words that it covers."""
    found: dict[str, list[tuple[int, int]]] = {}
    for first, word in enumerate(words):
        found.setdefault(word.text, []).append((first, first + 1))
        joined = word.text
        for last in range(first + 1, min(first + MOST_JOINED, len(words))):
            both_short = len(words[last].text) <= LONGEST_SYLLABLE >= len(words[last - 1].text)
            if not both_short and last > first + 1:
                break
            joined += words[last].text
            found.setdefault(joined, []).append((first, last + 1))
    return found


def _pairs(folded: str) -> Iterator[str]:
    """Give the pairs of characters by which Chinese names are found as they stand."""
    for run in _RUN.finditer(folded):
        around = folded[max(run.start() - 1, 0) : run.end() + 1]
        for place in range(len(around) - 1):
            if has_pair(pair := around[place : place + 2]):
                yield pair


def _sounds(folded: str) -> dict[str, list[int]]:
    """Map the sound of each two and three characters that are no everyday word to where they stand."""
    never, everyday = name_words().never, common_words().chinese
    found: dict[str, list[int]] = {}
    for run in _RUN.finditer(folded):
        for start in range(run.start(), run.end() - 1):
            if folded[start] in never or folded[start + 1] in never:
                continue
            for length in SOUND_LENGTHS:
                piece = folded[start : min(start + length, run.end())]
                if len(piece) == length and piece[-1] not in never and piece not in everyday:
                    found.setdefault(sound(piece), []).append(start)
    return found


@cache
def _titles_by_head() -> dict[str, tuple[str, ...]]:
    """Map each first character to the titles that begin with it, longest first."""
    known = name_words()
    every = known.said_titles | known.courtesy | known.flattery | known.after_given
    longest_first = sorted(every, key=lambda title: (-len(title), title))
    return {head: tuple(t for t in longest_first if t[0] == head) for head in {title[0] for title in every}}


def _titles(folded: str) -> Iterator[Titled]:
    """Find surnames with a title behind them or a courtesy before."""
    heads, before = _titles_by_head(), name_words().before_surname
    for place, character in enumerate(folded):
        if character in heads and place:
            yield from _behind(folded, place, title_at(folded, place))
        if character in before:
            yield from _before(folded, place)


def title_at(folded: str, place: int) -> str:
    """Give the longest title that begins at a place of folded text, or nothing."""
    titles = _titles_by_head().get(folded[place : place + 1], ())
    return next((title for title in titles if folded.startswith(title, place)), "")


def _behind(folded: str, place: int, said: str) -> Iterator[Titled]:
    """Give the surnames that stand before a title that begins at this place."""
    for length in (1, 2):
        start = place - length
        name = folded[max(start, 0) : place]
        if said and len(name) == length and _can_be_surname(name):
            end = place + len(said)
            yield Titled(start, end, name, said, before=False, doubt=_cuts_word(folded, start, end, said))


def _before(folded: str, place: int) -> Iterator[Titled]:
    """Give the surname behind a courtesy like 老 at this place."""
    name = folded[place + 1 : place + 2]
    if _can_be_surname(name):
        doubt = folded[place + 1 : place + 3] in common_words().chinese
        full = after_surname(folded, place)
        yield Titled(place, place + 2, name, folded[place], before=True, doubt=doubt, full=full)


def _can_be_surname(name: str) -> bool:
    """Tell whether characters can be a surname, or the end of a given name: two only where they are known as one."""
    return is_chinese(name) and (len(name) == 1 or name in name_words().surnames)


def after_surname(folded: str, start: int) -> bool:
    """Tell whether a place stands behind a surname, so that what is there is somebody's given name."""
    known = name_words()
    before = folded[max(start - 1, 0) : start]
    return before in known.surnames and before not in known.surname_words | known.never


def _cuts_word(folded: str, start: int, end: int, said: str) -> bool:
    """Tell whether surname and title cut an everyday word at an end: 对方|总说, 高工|资."""
    everyday = common_words().chinese
    behind = len(said) == 1 and folded[end - 1 : end + 1] in everyday
    return behind or (start > 0 and folded[start - 1 : start + 1] in everyday)
