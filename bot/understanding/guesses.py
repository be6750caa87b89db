"""Guesses names that the store does not know: a company after "new customer" or 拜访了, a person by a title.

A guess is only used where an action wants a name and no known one stands there.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from bot.understanding.lexicon import Lexicon, languages, load_yaml
from bot.understanding.words import Hit, WordFinder, is_latin
from crm_store.names.folding import fold

_LONGEST = 24
_LEAST = 2
_MORE_THAN_A_PLACE = 4
_STOPS = set('，,。!！?？;；:：、\n\r()（）"“”…—/')
_ANNOUNCING = frozenset({"before_company", "before_company_seen", "visited"})
Known = tuple[Hit, frozenset[str]]  # a word of the lexicon in the text, with its classes
_JOINERS = ("&", "of", "the", "and", "de", "la")


@dataclass(frozen=True, slots=True)
class Guess:
    """Words that look like the name of a company or of a person."""

    start: int
    end: int
    words: str
    kind: Literal["company", "person"]
    titled: bool = False


@dataclass(frozen=True, slots=True)
class _Titles:
    """Surnames and what is said behind or before them."""

    finder: WordFinder
    surnames: frozenset[str]
    honorifics: frozenset[str]
    trades: tuple[str, ...]
    places: tuple[str, ...]
    trades_latin: frozenset[str]
    words: tuple[str, ...]
    known: frozenset[str]
    longest: int
    before: frozenset[str]


@cache
def _titles() -> _Titles:
    """Read the titles and surnames of every language."""
    titles: set[str] = set()
    surnames: set[str] = set()
    honorifics: set[str] = set()
    trades: set[str] = set()
    places: set[str] = set()
    latin: set[str] = set()
    words: set[str] = set()
    before: set[str] = set()
    for folder in languages():
        data = load_yaml(folder.joinpath("names.yaml"))
        for entry in data.get("titles", ()):
            titles |= {fold(word) for word in entry["said"].split()}
        titles |= {fold(word) for word in data.get("courtesy", "").split()}
        surnames |= {fold(word) for word in data.get("surnames", "").split()}
        honorifics |= set(data.get("honorifics", "").split())
        trades |= {
            fold(word) for word in (data.get("trades", "") + " " + data.get("legal", "")).split() if not word.isascii()
        }
        before |= {fold(word) for word in data.get("before_surname", "").split()}
        latin |= {w for w in (data.get("trades", "") + " " + data.get("legal", "")).split() if w.isascii()}
        words |= {fold(word) for word in load_yaml(folder.joinpath("lexicon.yaml")).get("title", ())}
        places |= {fold(word) for word in data.get("places", "").split() if not word.isascii()}
    han = {title for title in titles if not title.isascii()}
    return _Titles(
        WordFinder(han),
        frozenset(surnames),
        frozenset(honorifics),
        tuple(trades),
        tuple(places),
        frozenset(latin),
        tuple(words | titles),
        frozenset(words | titles),
        max(map(len, words | titles), default=0),
        frozenset(before),
    )


def guess_names(
    text: str, folded: str, lexicon: Lexicon, *, hits: Iterable[Hit], taken: Sequence[tuple[int, int]]
) -> list[Guess]:
    """Give the names that a text seems to hold beside the known ones."""
    kinds = [(h, lexicon.kinds[h.word]) for h in hits if h.word in lexicon.kinds]
    ends = _ends(kinds, taken)
    found = [
        *_after(text, folded, kinds, ends),
        *_titled(text, folded),
        *_honoured(text, folded),
        *_firms(text, folded),
    ]
    found += _of_companies(text, folded, lexicon, kinds, [*taken, *((g.start, g.end) for g in found)])
    covered = bytearray(len(text))
    for start, end in taken:
        covered[start:end] = b"\x01" * (end - start)
    kept: list[Guess] = []
    for guess in sorted(found, key=lambda g: (g.kind != "company", g.start, g.start - g.end)):
        if covered.find(1, guess.start, guess.end) < 0:
            covered[guess.start : guess.end] = b"\x01" * (guess.end - guess.start)
            kept.append(guess)
    return sorted(kept, key=lambda g: g.start)


def _ends(kinds: Sequence[Known], taken: Sequence[tuple[int, int]]) -> set[int]:
    """Give the places where a name cannot go on: at a known name, or at a word that begins something else."""
    return {h.start for h, senses in kinds if "name_stop" in senses} | {start for start, _ in taken}


def _after(text: str, folded: str, kinds: Sequence[Known], ends: set[int]) -> Iterator[Guess]:
    """Guess the names that stand behind words that announce one."""
    for hit, senses in _longest(kinds):
        if senses & _ANNOUNCING:
            if "visited" in senses and text[hit.end : hit.end + 1] in _STOPS:
                continue
            yield from _name_at(text, folded, hit.end, ends, kind="company", seen="before_company" not in senses)
        if "before_person" in senses:
            yield from _name_at(text, folded, hit.end, ends, kind="person", seen=True)


def _longest(kinds: Sequence[Known]) -> Iterator[Known]:
    """Give the words that announce a name, without those inside a longer one or just before another."""
    announcing = [(h, s) for h, s in kinds if s & _ANNOUNCING or "before_person" in s]
    starts = {h.start for h, _ in announcing}
    reach = -1
    for hit, senses in sorted(announcing, key=lambda known: (known[0].start, -known[0].end)):
        inside, reach = hit.end <= reach, max(reach, hit.end)
        if not inside and hit.end not in starts and hit.end + 1 not in starts:
            yield hit, senses


def _name_at(
    text: str, folded: str, at: int, ends: set[int], *, kind: Literal["company", "person"], seen: bool
) -> Iterator[Guess]:
    """Guess the name that begins at a place."""
    start = at
    while start < len(text) and (text[start].isspace() or text[start] in ':：,，“"(') and start - at < 3:  # noqa: PLR2004
        start += 1
    if start >= len(text) or start in ends:
        return
    end = (
        _latin_end(text, start, ends, loose=not seen)
        if is_latin(folded[start]) and text[start].isascii()
        else _han_end(text, start, ends, kind)
    )
    words = text[start:end].strip(" .,'’")
    if seen and kind == "company" and not words.isascii() and not company_like(fold(words)):
        return
    if len(words) >= _LEAST and any(c.isalpha() for c in words):
        yield Guess(start, start + len(words), words, kind)


def company_like(folded: str) -> bool:
    """Tell whether a name has the form of a company's: its trade behind, or a place before it."""
    forms = _titles()
    if folded.isascii():
        return len(folded.split()) > 1 and folded.rsplit(maxsplit=1)[-1].strip(".") in forms.trades_latin
    if folded.endswith(forms.trades):
        return True
    return len(folded) > _MORE_THAN_A_PLACE and folded.startswith(forms.places)


def person_like(folded: str) -> bool:
    """Tell whether words have the form of a person's Chinese name: a surname and a given name or a title."""
    forms = _titles()
    if folded.isascii():
        return folded.split()[:1] != [] and folded.split(maxsplit=1)[0].strip(".") in forms.honorifics
    if len(folded) > 5:  # noqa: PLR2004  # a compound surname with a long title
        return False
    behind = [folded[size:] for size in (2, 1) if folded[:size] in forms.surnames or folded[:size] in forms.before]
    return any(len(rest) in (1, 2) or longest_title(rest) == len(rest) for rest in behind if rest)


def ends_in_title(folded: str) -> bool:
    """Tell whether words end in a title."""
    return folded.endswith(_titles().words)


def longest_title(folded: str) -> int:
    """Give the length of the longest title that words begin with."""
    titles = _titles()
    for length in range(min(titles.longest, len(folded)), 0, -1):
        title = folded[:length]
        if title in titles.known and not (title.isascii() and folded[length : length + 1].isalnum()):
            return length
    return 0


def _han_end(text: str, start: int, ends: set[int], kind: str) -> int:
    """Give where a Chinese name ends."""
    longest = _LONGEST if kind == "company" else 3
    end = start
    while end < len(text) and end - start < longest and text[end] not in _STOPS and not text[end].isspace():
        if end > start and end in ends:
            break
        if kind == "person" and not "\u3400" <= text[end] <= "\u9fff":
            break
        if text[end].isdigit() and text[end : end + 5].isdigit():
            break
        end += 1
    return end


def _latin_end(text: str, start: int, ends: set[int], *, loose: bool) -> int:
    """Give where a name in Latin letters ends: where its capitalised words do."""
    end = at = start
    while at < len(text) and at - start < 2 * _LONGEST:
        stop = at
        while stop < len(text) and not text[stop].isspace() and text[stop] not in _STOPS:
            stop += 1
        word = text[at:stop]
        if (
            not word
            or (at > start and at in ends)
            or not (word[0].isupper() or word[0].isdigit() or loose or word in _JOINERS)
        ):
            break
        if word not in _JOINERS:
            end = stop
        if stop < len(text) and text[stop] in _STOPS:
            break
        at = stop + 1
    return end if any(c.isupper() for c in text[start:end]) or loose else start


def _titled(text: str, folded: str) -> Iterator[Guess]:
    """Guess the people named by surname and title: 尤经理."""
    titles = _titles()
    longest: dict[int, int] = {}
    for hit in titles.finder.find(folded):
        longest[hit.start] = max(longest.get(hit.start, 0), hit.end)
    for start, end in longest.items():
        for size in (2, 1):
            if start >= size and folded[start - size : start] in titles.surnames:
                yield Guess(start - size, end, text[start - size : end], "person", titled=True)
                break


def _honoured(text: str, folded: str) -> Iterator[Guess]:
    """Guess the people named with Mr, Ms, Dr and the like."""
    honorifics = _titles().honorifics
    for start, word in _latin_words(folded):
        if word in honorifics and len(word) <= 4:  # noqa: PLR2004  # a principal or a director is no form of address
            at = start + len(word)
            while at < len(text) and text[at] in ". ":
                at += 1
            end = _latin_end(text, at, set(), loose=False)
            if end > at:
                yield Guess(start, end, text[start:end], "person", titled=True)


def _of_companies(
    text: str, folded: str, lexicon: Lexicon, kinds: Sequence[Known], names: Sequence[tuple[int, int]]
) -> Iterator[Guess]:
    """Guess the people who are said to be of a company that is named behind them: Paul Reed from Brackwater Farms."""
    starts = {start for start, _ in names}
    for hit, senses in kinds:
        if "of_company" not in senses or hit.end + 1 not in starts:
            continue
        start = _capitals_before(text, folded, lexicon, hit.start - 1)
        if 0 < start < hit.start - 1:
            yield Guess(start, hit.start - 1, text[start : hit.start - 1], "person", titled=True)


def _capitals_before(text: str, folded: str, lexicon: Lexicon, end: int) -> int:
    """Give where the one or two capitalised words that end at a place begin, leaving out what the lexicon knows."""
    start = end
    for _ in range(2):
        first = folded.rfind(" ", 0, max(start - 1, 0)) + 1
        word = text[first:start].strip()
        known = folded[first:start].strip() in lexicon.senses
        if not (word.isalpha() and word[0].isupper() and not word.isupper()) or known:
            break
        start = first
    return start


def _firms(text: str, folded: str) -> Iterator[Guess]:
    """Guess the companies whose capitalised name ends in a trade: Prestwick Marine."""
    forms = _titles()
    run: list[tuple[int, int]] = []
    for start, word in [*_latin_words(folded), (len(text), "")]:
        near = not run or text[run[-1][1] : start].strip(" &'") == ""
        if word and text[start].isupper() and near:
            run.append((start, start + len(word)))
            continue
        if len(run) > 1 and folded[run[-1][0] : run[-1][1]] in forms.trades_latin:
            first = run[0][0] if run[0][0] or len(run) == 2 else run[1][0]  # noqa: PLR2004  # a sentence begins with a capital
            yield Guess(first, run[-1][1], text[first : run[-1][1]], "company", titled=True)
        run = [(start, start + len(word))] if word and text[start].isupper() else []


def _latin_words(folded: str) -> Iterable[tuple[int, str]]:
    """Give the Latin words of a text with where they start."""
    start = -1
    for i, character in enumerate(folded + " "):
        if is_latin(character):
            start = i if start < 0 else start
        elif start >= 0:
            yield start, folded[start:i]
            start = -1
