"""A message with everything found in it: names first, times second, then the rest, each with its span."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter
from typing import NamedTuple, Protocol, TypeVar

from bot.understanding.guesses import Guess, guess_names
from bot.understanding.lexicon import Lexicon, load_lexicon
from bot.understanding.mentions import NameMention
from bot.understanding.money import MoneyMention, find_money
from bot.understanding.phones import EmailMention, PhoneMention, find_emails, find_phones
from bot.understanding.quantities import QuantityMention, find_quantities
from bot.understanding.times import TimeMention, find_times
from bot.understanding.words import Hit
from crm_store.names.folding import fold

Span = tuple[int, int]
_START = attrgetter("start")


class Spanned(Protocol):
    """Anything found at a place in the text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends, excluded."""


def spans_of(*found: Iterable[Spanned]) -> list[Span]:
    """Give the spans of several lists of things found."""
    return [(one.start, one.end) for things in found for one in things]


M = TypeVar("M", "Word", Guess, NameMention, TimeMention, MoneyMention, QuantityMention, PhoneMention, EmailMention)


# Pronouns are heard inside longer words too: 佢話, "he says".
_PRONOUNS = ("him", "them", "third")
# And so are the words that announce a name or what was told: 打来说.
_INSIDE = ("before_person", "goes_on")
_SPOKEN = frozenset({"them", "third"})


class Word(NamedTuple):
    """A word of the lexicon in the text, in one of its senses; a plain word of a cue has no kind."""

    start: int
    end: int
    word: str
    kind: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The text, and what was found in it, each list in the order of the text."""

    text: str
    folded: str
    now: datetime
    lexicon: Lexicon
    names: tuple[NameMention, ...]
    times: tuple[TimeMention, ...]
    moneys: tuple[MoneyMention, ...]
    quantities: tuple[QuantityMention, ...]
    phones: tuple[PhoneMention, ...]
    emails: tuple[EmailMention, ...]
    words: tuple[Word, ...]
    guesses: tuple[Guess, ...] = ()

    @property
    def values(self) -> Iterator[Span]:
        """Give the span of every mention that is no word of the lexicon."""
        for mentions in (self.names, self.guesses, self.times, self.moneys, self.quantities, self.phones, self.emails):
            for mention in mentions:
                yield mention.start, mention.end


def read_page(text: str, *, now: datetime, names: Sequence[NameMention], country: str) -> Page:
    """Find everything in a text, whose names are known already."""
    lexicon = load_lexicon()
    folded = fold(text)
    taken = spans(names)
    emails = find_emails(text)
    phones = find_phones(text, country=country, taken=[*taken, *spans(emails)])
    taken += [*spans(emails), *spans(phones)]
    hits = list(lexicon.finder.find(folded))
    guesses = guess_names(text, folded, lexicon, hits=hits, taken=taken)
    companies = spans([g for g in guesses if g.kind == "company"])
    greetings = [(h.start, h.end) for h in hits if "chat" in lexicon.kinds.get(h.word, ())]
    times = find_times(text, now=now, country=country, taken=[*taken, *companies, *greetings])
    rest = [*taken, *spans(times)]
    moneys = find_money(text, taken=rest)
    quantities = find_quantities(text, taken=[*rest, *(s for m in moneys if m.certain for s in [(m.start, m.end)])])
    sums = [(m.start, m.end) for m in moneys if m.certain]
    words = tuple(_words(hits, lexicon, [*taken, *companies, *spans(times), *sums], size=len(folded)))
    return Page(
        text, folded, now, lexicon, tuple(names), times, moneys, quantities, phones, emails, words, tuple(guesses)
    )


def spans(mentions: Iterable[M]) -> list[Span]:
    """Give the spans of mentions."""
    return [(m.start, m.end) for m in mentions]


def _words(hits: Iterable[Hit], lexicon: Lexicon, taken: Sequence[Span], *, size: int) -> Iterator[Word]:
    """Give the words of the lexicon that are no part of a name, of a value or of a longer word."""
    covered = bytearray(size)
    for start, end in taken:
        covered[start:end] = b"\x01" * (end - start)
    reach = spoken = 0
    loud = lexicon.loud
    hits = sorted(hits, key=lambda hit: (hit.start, -hit.end))
    for hit in hits:
        if covered.find(1, hit.start, hit.end) >= 0:
            continue
        senses = lexicon.senses.get(hit.word, ())
        yield Word(hit.start, hit.end, hit.word)
        pronoun = not _SPOKEN.isdisjoint(lexicon.kinds.get(hit.word, ()))
        for sense in senses:
            free = hit.start >= spoken if sense.kind in _PRONOUNS else hit.start >= reach
            if free or sense.kind in _INSIDE:
                yield Word(hit.start, hit.end, hit.word, sense.kind, sense.value)
        if hit.word in loud and hit.end > reach and hit.start >= reach:
            reach = hit.end
        spoken = max(spoken, hit.end) if pronoun else spoken


@dataclass(slots=True)
class Piece:
    """A stretch of the text with what was found inside it."""

    page: Page
    start: int
    end: int
    names: tuple[NameMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    moneys: tuple[MoneyMention, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    phones: tuple[PhoneMention, ...] = ()
    emails: tuple[EmailMention, ...] = ()
    words: tuple[Word, ...] = ()
    guesses: tuple[Guess, ...] = ()
    kinds: dict[str, list[Word]] = field(default_factory=dict)
    soft: bool = False  # cut where the sentence goes on: it stands alone only with an action of its own

    @property
    def text(self) -> str:
        """Give the words of the piece as written."""
        return self.page.text[self.start : self.end]

    def has(self, kind: str, value: str | None = None) -> bool:
        """Tell whether a word of a class stands in the piece."""
        return any(value is None or word.value == value for word in self.kinds.get(kind, ()))


def cut(page: Page, start: int, end: int) -> Piece:
    """Cut a piece out of a page."""
    piece = Piece(
        page,
        start,
        end,
        _inside(page.names, start, end),
        _inside(page.times, start, end),
        _inside(page.moneys, start, end),
        _inside(page.quantities, start, end),
        _inside(page.phones, start, end),
        _inside(page.emails, start, end),
        _inside(page.words, start, end),
        _inside(page.guesses, start, end),
    )
    kinds = piece.kinds
    for word in piece.words:
        if word.kind:
            kinds.setdefault(word.kind, []).append(word)
    return piece


def _inside(mentions: tuple[M, ...], start: int, end: int) -> tuple[M, ...]:
    """Give the mentions inside a stretch; they are ordered by where they start."""
    if not mentions:
        return ()
    first = bisect_left(mentions, start, key=_START)
    last = bisect_left(mentions, end, lo=first, key=_START)
    return tuple(m for m in mentions[first:last] if m.end <= end)
