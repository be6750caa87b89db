"""Cues: short patterns, kept in `locales/<lang>/cues/`, that speak for or against an action.

A cue is written as the words that must be found in one clause, in this order:

    把 {customer} … 升|提 … <tier>

`a|b` is one or the other; `{customer}` a mention of that kind; `<tier>` any word of that class of lexicon.yaml;
`…` lets anything stand between; words side by side may have a small word between them; `^` and `$` are the
beginning and the end of the clause.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

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
    """Every cue, ordered so that only those whose first word stands in a clause are tried."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self._by_word: dict[str, list[Cue]] = {}
        for cue in {(c.text, c.action, c.weight): c for c in cues}.values():
            for option in set(cue.steps[0].options):
                self._by_word.setdefault(option, []).append(cue)

    def spoken(self, spots: Spots, *, start: int, end: int) -> list[Spoke]:
        """Give the cues found in a clause, each once."""
        found: dict[int, Spoke] = {}
        for word in spots:
            for cue in self._by_word.get(word, ()):
                if id(cue) not in found and (span := _match(cue, spots, start=start, end=end)):
                    found[id(cue)] = Spoke(cue, *span)
        return list(found.values())


def _match(cue: Cue, spots: Spots, *, start: int, end: int) -> Span | None:
    """Find a cue, trying each place of its first word."""
    for first in _places(cue.steps[0], spots):
        if cue.at_start and first[0] > start + _NEAR:
            return None
        last = _follow(cue.steps, spots, first[1]) if len(cue.steps) > 1 else first[1]
        if last and not (cue.at_end and last < end - _NEAR):
            return first[0], last
    return None


def _places(step: Step, spots: Spots) -> Sequence[Span]:
    """Give every place where a step can stand, in the order of the text."""
    options = [option for option in step.options if option in spots]
    if len(options) == 1:
        return spots[options[0]]
    return sorted(span for option in options for span in spots[option])


def _follow(steps: Sequence[Step], spots: Spots, at: int) -> int | None:
    """Give where the cue ends when its first word ends at a place."""
    for step in steps[1:]:
        limit = at + _NEAR
        for start, end in _places(step, spots):
            if start >= at and (step.far or start <= limit):
                at = end
                break
        else:
            return None
    return at
