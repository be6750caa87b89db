"""Cues: short patterns, kept in `locales/<lang>/cues/`, that speak for or against an action.

A cue is written as the words that must be found in one clause, in this order:

    把 {customer} … 升|提 … <tier>

`a|b` is one or the other; `{customer}` a mention of that kind; `<tier>` any word of that class of lexicon.yaml;
`…` lets anything stand between; words side by side may have a small word between them; `^` and `$` are the
beginning and the end of the clause.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from bot.understanding.words import choices
from crm_store.names.folding import fold

Span = tuple[int, int]
Spots = Mapping[str, Sequence[Span]]

_NEAR = 5
_GAP = "…"


@dataclass(frozen=True, slots=True)
class Step:
    """One word of a cue: what may stand there, and whether anything may stand before it."""

    options: tuple[str, ...]
    far: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern, the action that it speaks for, and how strongly (below 0: against)."""

    text: str
    action: str
    weight: float
    steps: tuple[Step, ...]
    at_start: bool
    at_end: bool
    pointing: bool = False


@dataclass(frozen=True, slots=True)
class Spoke:
    """A cue that was found, and the place where it was found."""

    cue: Cue
    start: int
    end: int


def read_cue(text: str, *, action: str, weight: float, pointing: bool = False) -> Cue:
    """Read a cue as it is written in the data."""
    words = text.split()
    at_start, at_end = words[0] == "^", words[-1] == "$"
    words = words[at_start : len(words) - at_end]
    steps = tuple(
        Step(_options(word), far=i > 0 and words[i - 1] == _GAP) for i, word in enumerate(words) if word != _GAP
    )
    return Cue(text, action, weight, steps, at_start, at_end, pointing)


def _options(word: str) -> tuple[str, ...]:
    """Read `a|b_c` as the words `a` and `b c`, folded; mentions and classes stay as they are."""
    return tuple(o if o[:1] in ("<", "{") else fold(o.replace("_", " ")) for o in choices(word))


def words_of(cues: Iterable[Cue]) -> set[str]:
    """Give the plain words that the cues need found in the text."""
    return {option for cue in cues for step in cue.steps for option in step.options if option[0] not in "<{"}


class CueBook:
    """Every cue, kept under the word of it that is met least, so that few are tried on a clause."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        every = list({(c.text, c.action, c.weight): c for c in cues}.values())
        uses = Counter(option for cue in every for step in cue.steps for option in step.options)
        self._by_word: dict[str, list[tuple[int, Cue, frozenset[str]]]] = {}
        for number, cue in enumerate(every):
            needed = frozenset(step.options[0] for step in cue.steps if len(step.options) == 1)
            for option in set(_key_step(cue, uses).options):
                self._by_word.setdefault(option, []).append((number, cue, needed))

    def spoken(self, spots: Spots, *, start: int, end: int) -> list[Spoke]:
        """Give the cues found in a clause, each once, in the order of the words that they begin with."""
        known, there = self._by_word, spots.keys()
        tried = {n: cue for word in there & known.keys() for n, cue, needed in known[word] if needed <= there}
        places = _Places(spots)
        rank = {word: place for place, word in enumerate(spots)}
        found: list[tuple[int, int, Spoke]] = []
        for number, cue in tried.items():
            if span := _match(cue, places, start=start, end=end):
                first = min(rank[option] for option in cue.steps[0].options if option in rank)
                found.append((first, number, Spoke(cue, *span)))
        return [spoke for _, _, spoke in sorted(found, key=itemgetter(0, 1))]


def _key_step(cue: Cue, uses: Mapping[str, int]) -> Step:
    """Give the step of a cue that the fewest clauses can fulfil: a plain word before a class, a class before a name."""
    return min(cue.steps, key=lambda step: sum(_commonness(option, uses) for option in step.options))


def _commonness(option: str, uses: Mapping[str, int]) -> int:
    """Guess how often an option is met in messages, by its kind and by how many cues speak of it."""
    return uses[option] * {"{": 100, "<": 30}.get(option[0], 1) if len(option) > 1 else uses[option] * 3


class _Places(dict[tuple[str, ...], Sequence[Span]]):
    """The places where the options of a step stand in one clause, in the order of the text, worked out when asked."""

    def __init__(self, spots: Spots) -> None:
        self._spots = spots

    def __missing__(self, options: tuple[str, ...]) -> Sequence[Span]:
        spots = self._spots
        there = [spots[option] for option in options if option in spots]
        found = there[0] if len(there) == 1 else sorted(span for spans in there for span in spans)
        self[options] = found
        return found


def _match(cue: Cue, places: _Places, *, start: int, end: int) -> Span | None:
    """Find a cue, trying each place of its first word."""
    steps = cue.steps
    for first in places[steps[0].options]:
        if cue.at_start and first[0] > start + _NEAR:
            return None
        last = _follow(steps, places, first[1]) if len(steps) > 1 else first[1]
        if last and not (cue.at_end and last < end - _NEAR):
            return first[0], last
    return None


def _follow(steps: Sequence[Step], places: _Places, at: int) -> int | None:
    """Give where the cue ends when its first word ends at a place."""
    for step in steps[1:]:
        limit = at + _NEAR
        for start, end in places[step.options]:
            if start >= at and (step.far or start <= limit):
                at = end
                break
        else:
            return None
    return at
