"""Finds where a clause goes on, without a stop, to something else: a complaint told on the phone, dictation.

Each clause is looked at by itself and is cut a few times at most, so the time grows with the length of the text.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.understanding.mentions import NameMention
from bot.understanding.page import Page, Word, spans_of
from bot.understanding.tense import lean

_STOPS = "，,。!！?？;；\n\r…—、"
_BREATH = 12  # so near a contact is what was told in one breath with it
_RUN_ON = 28  # a clause as long as this without a stop was dictated
_LONGEST = 300  # a longer one is no clause
_SIDES = frozenset({"future", "repeat", "later"})
_ELSE = frozenset({"remind", "missed", "unreal", "ask", "denial"})


@dataclass(frozen=True, slots=True)
class _Clause:
    """A stretch between two stops with its words."""

    page: Page
    start: int
    end: int
    words: tuple[Word, ...]

    def of(self, *kinds: str) -> list[Word]:
        """Give the words of some classes."""
        return [word for word in self.words if word.kind in kinds]

    def told(self, end: int) -> bool:
        """Tell whether it tells, up to a place, of something done rather than planned, asked or denied."""
        page = self.page
        ahead = any(self.start <= t.start < end and lean(t, page.now) in _SIDES for t in page.times)
        return not ahead and not any(w.kind in _ELSE and w.start < end for w in self.words)


def breaths(page: Page) -> Iterator[int]:
    """Give the places inside clauses where something else begins."""
    for clause in _clauses(page):
        yield from _second_act(clause)
        yield from _trouble(clause)
        yield from _run_on(clause)


def _clauses(page: Page) -> Iterator[_Clause]:
    """Give the clauses of a text that hold any words."""
    stops = [i for i, character in enumerate(page.folded) if character in _STOPS]
    words = iter(sorted((w for w in page.words if w.kind), key=lambda w: w.start))
    word = next(words, None)
    start = 0
    for stop in [*stops, len(page.folded)]:
        inside: list[Word] = []
        while word is not None and word.start < stop:
            inside.append(word)
            word = next(words, None)
        if inside and stop - start <= _LONGEST:
            yield _Clause(page, start, stop, tuple(inside))
        start = stop + 1


def _second_act(clause: _Clause) -> Iterator[int]:
    """Give the place of what is told in one breath with a contact: 打电话来|投诉…, 去美厨|收了12万货款."""
    for word in clause.of("second_act"):
        met = [w.end for w in clause.of("channel", "channel_done") if w.end <= word.start]
        if met and word.start <= met[-1] + _BREATH and clause.told(word.start) and _gives(clause, word):
            yield word.start
            return


def _gives(clause: _Clause, word: Word) -> bool:
    """Tell whether the words behind an order or a payment say how much."""
    page = clause.page
    sums, goods = spans_of(page.moneys), spans_of(page.quantities)
    wanted = {"order": [*goods, *sums], "payment": sums}.get(word.value)
    return wanted is None or any(word.end <= start < clause.end for start, _ in wanted)


def _trouble(clause: _Clause) -> Iterator[int]:
    """Give the place where somebody met or calling says what is wrong: 店长微信|说收银机又死机了."""
    troubles = clause.of("trouble")
    met = [w for w in clause.of("channel", "channel_done") if troubles and w.end <= troubles[0].start]
    if not met or not clause.told(met[-1].end):
        return
    at = met[-1].end
    said = next((w.start for w in clause.of("say") if at <= w.start < troubles[0].start), -1)
    senses = clause.page.lexicon.senses
    if said >= 0:
        yield next((w.start for w in clause.of("him") if w.end == said), said)
    elif any(sense.kind == "say" for sense in senses.get(met[-1].word[-1:], ())):
        yield at


def _run_on(clause: _Clause) -> Iterator[int]:
    """Give the places in dictation where somebody begins to act or to speak."""
    page = clause.page
    if clause.end - clause.start <= _RUN_ON or " " in page.folded[clause.start : clause.end]:
        return
    yield from (word.start for word in clause.of("run_on") if word.start > clause.start + 2)
    acts = [w.end for w in clause.of("channel_done", "just")]
    for name in page.names:
        if acts and clause.start + _BREATH < name.start < clause.end and min(acts) <= name.start:
            yield from [name.start] if _begins(clause, name) else []


def _begins(clause: _Clause, name: NameMention) -> bool:
    """Tell whether a person's name begins something: no other name, no act and no small word stands before it."""
    small = clause.of("with_name", "prepositions", "channel", "channel_done", "second_act")
    beside = {word.end for word in small} | {other.end for other in clause.page.names}
    return bool(name.people) and not name.customers and not beside & {name.start, name.start - 1}
