"""Reads a customer or a person that is to be added out of what the known values of a message leave over."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.understanding.guesses import company_like, ends_in_title, longest_title, person_like
from bot.understanding.page import Piece, Spanned, spans_of
from bot.understanding.texts import trim
from bot.understanding.words import is_latin
from crm_store.names.folding import fold

_BREAKS = set('，,。!！?？;；:：、\n\r()（）"“”…—')
_EMPTY_KINDS = ("tier", "own_tier", "filler", "opener", "connective", "command", "him")


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who is to be added, and what else is said of them."""

    company: str | None = None
    person: str | None = None
    title: str | None = None


def read_person(pieces: Sequence[Piece], action: str) -> Newcomer:
    """Read a new person: name and title."""
    titled = [g.words for p in pieces for g in p.guesses if g.kind == "person" and g.titled]
    person: str | None = titled[0] if titled else None
    titles: list[str] = []
    for words in _segments(pieces, action):
        name, title = _split_title(words)
        if name and not person:
            person = name
        elif name:
            titles.append(name)
        if title:
            titles.append(title)
    return Newcomer(person=person, title=titles[0] if titles else None)


def read_company(pieces: Sequence[Piece], action: str) -> Newcomer:
    """Read a new customer: the name that looks most like a company's, and a person beside it."""
    words = list(_segments(pieces, action))
    guesses = [g for p in pieces for g in p.guesses]
    names = [g.words for g in guesses if g.kind == "company"]
    person = next((g.words for g in guesses if g.kind == "person"), None)
    known = {p.page.text[w.start : w.end] for p in pieces for w in p.words if w.kind in ("industry", "region", "title")}
    candidates = [w for w in dict.fromkeys([*names, *words]) if len(w) > 1 and w != person and w not in known]
    best = max(candidates, key=lambda w: (company_like(fold(w)), w in names, len(w)), default=None)
    own = person if best and person and person not in best else None
    return Newcomer(company=best or person, person=own)


def _segments(pieces: Sequence[Piece], action: str) -> Iterator[str]:
    """Give the stretches of text that are no known value and no word of the command."""
    for piece in pieces:
        text, folded = piece.text, piece.page.folded[piece.start : piece.end]
        covered = bytearray(len(text))
        for start, end in _known(piece, action):
            covered[start - piece.start : end - piece.start] = b"\x01" * (end - start)
        start = 0
        for i in range(len(text) + 1):
            if i == len(text) or covered[i] or text[i] in _BREAKS or _han_space(folded, i):
                words = trim(
                    text[start:i],
                    piece.page,
                    kinds=("opener", "edge", "before_person", "with_name"),
                    ends=("edge_end",),
                )
                start = i + 1
                if len(words) > 1 or is_latin(words):
                    yield words


def _han_space(folded: str, i: int) -> bool:
    """Tell whether a space beside a Chinese character stands here."""
    beside = folded[i - 1 : i] + folded[i + 1 : i + 2]
    return folded[i].isspace() and any(not c.isascii() for c in beside)


def _known(piece: Piece, action: str) -> Iterable[tuple[int, int]]:
    """Give the spans that are something else than a new name."""
    names: list[Spanned] = [n for n in piece.names if n.customers or n.people]
    names += [g for g in piece.guesses if g.titled and g.kind == "person"]
    moneys = [m for m in piece.moneys if m.certain]
    words = [w for w in piece.words if w.kind in _EMPTY_KINDS or (w.kind == "empty" and w.value == action)]
    return spans_of(names, piece.times, moneys, piece.phones, piece.emails, words)


def _split_title(words: str) -> tuple[str | None, str | None]:
    """Split a stretch into a person's name and a title."""
    folded = fold(words)
    size = longest_title(folded)
    named = person_like(folded)
    if named or size == len(folded):
        return (words, None) if named else (None, words)
    if size and size < len(words) and _could_be_name(words[size:].strip()):
        return words[size:].strip(), words[:size].strip()
    if words.isascii():
        return _split_latin(words)
    for size in (3, 2, 4):
        if len(words) > size and ends_in_title(folded[:-size]) and _is_name(words[-size:]):
            return words[-size:], words[:-size]
    latin = words.lstrip("".join(c for c in words if not c.isascii()))
    if latin and latin[:1].isupper():
        return latin, words[: -len(latin)]
    return None, words if len(words) <= 8 else None  # noqa: PLR2004  # a title is short


def _is_name(words: str) -> bool:
    """Tell whether Chinese words behind a title are no title themselves."""
    return not words.isascii() and longest_title(fold(words)) != len(words)


def _could_be_name(words: str) -> bool:
    """Tell whether what stands behind a title can be a name."""
    return (words.isascii() and words[:1].isupper()) or (not words.isascii() and 2 <= len(words) <= 4)  # noqa: PLR2004


def _split_latin(words: str) -> tuple[str | None, str | None]:
    """Split Latin words: the capitalised ones are the name, the rest the title."""
    parts = words.split()
    size = longest_title(fold(words))
    if size == len(words):
        return None, words
    upper = [p for p in parts if p[:1].isupper() and longest_title(fold(p)) != len(p)]
    lower = [p for p in parts if p not in upper]
    if not upper or len(upper) > 4:  # noqa: PLR2004  # no name has so many words
        return None, words if len(words) < 30 else None  # noqa: PLR2004  # a title is short
    return " ".join(upper), " ".join(lower) or None
