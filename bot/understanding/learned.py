"""What the project's own examples say about a piece: a small linear model, one more voice beside cues and facts.

`scripts/train_evidence.py` learns the weights from `locales/*/examples` and writes `evidence_weights.json`. A feature
is a word or a pair of neighbours with every name, time and amount replaced by its kind, a fact, or the strongest cue of
an action, so that nothing of a book is learned.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise, repeat

from bot.understanding.cues import Spoke
from bot.understanding.evidence import Situation
from bot.understanding.page import Piece
from bot.understanding.tense import lean
from bot.understanding.words import is_latin

NONE = "none"
_STEPS = ((6.0, "6"), (3.0, "3"), (1.0, "1"))


@dataclass(frozen=True, slots=True)
class Model:
    """What each feature adds to every action, in the order of the actions; most features add nothing to most."""

    actions: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]

    def scores(self, features: Iterable[str]) -> dict[str, float]:
        """Add up what the features say of each action."""
        known = self.weights
        rows = [known[feature] for feature in features if feature in known]
        return dict(zip(self.actions, map(sum, zip(*rows, strict=True)), strict=True)) if rows else {}


@cache
def load_model() -> Model:
    """Read the learned weights; without the file nothing is added."""
    file = files("bot.understanding").joinpath("evidence_weights.json")
    data = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    actions = tuple(sorted({action for row in data.values() for action in row}))
    return Model(actions, {feature: tuple(map(row.get, actions, repeat(0.0))) for feature, row in data.items()})


def features_of(
    piece: Piece, facts: set[str], spoken: Mapping[str, Sequence[Spoke]], situation: Situation
) -> Iterator[str]:
    """Give the features of a piece, each once."""
    yield "bias"
    yield f"before:{situation.before}"
    yield from (f"fact:{fact}" for fact in sorted(facts))
    for action, found in spoken.items():
        yield from _of_cues(action, [s.cue.weight for s in found])
    yield from dict.fromkeys(f"class:{w.kind}={w.value}" for words in piece.kinds.values() for w in words)
    tokens = tokens_of(piece)
    yield from dict.fromkeys(f"1:{token}" for token in tokens)
    yield from dict.fromkeys(f"2:{a}{b}" for a, b in pairwise(tokens))


def _of_cues(action: str, weights: Sequence[float]) -> Iterator[str]:
    """Give how strongly the cues of an action spoke, for it and against."""
    best, worst = max(weights), min(weights)
    for step, written in _STEPS:
        if best >= step:
            yield f"cue:{action}>{written}"
    if worst < 0:
        yield f"cue:{action}<0"


def tokens_of(piece: Piece) -> list[str]:
    """Give the words and characters of a piece, every mention as its kind."""
    page = piece.page
    marks = sorted(_marks(piece))
    tokens = ["^"]
    at = piece.start
    for start, end, kind in [*marks, (piece.end, piece.end, "$")]:
        if start < at:
            continue
        tokens += _plain(page.folded[at:start])
        tokens.append(kind)
        at = end
    return tokens


def _marks(piece: Piece) -> Iterator[tuple[int, int, str]]:
    """Give the mentions of a piece with their kind."""
    for name in piece.names:
        yield name.start, name.end, "<member>" if name.members and not name.people else "<who>"
    for guess in piece.guesses:
        if guess.kind == "company":
            yield guess.start, guess.end, "<company>"
    for time in piece.times:
        yield time.start, time.end, f"<{lean(time, piece.page.now)}>"
    for kind, mentions in (
        ("money", [m for m in piece.moneys if m.certain]),
        ("quantity", piece.quantities),
        ("phone", piece.phones),
        ("email", piece.emails),
    ):
        for mention in mentions:
            yield mention.start, mention.end, f"<{kind}>"


def _plain(text: str) -> Iterator[str]:
    """Give Latin words whole and other characters one by one; digits as one sign."""
    word = ""
    for character in text:
        if is_latin(character) or character == "'":
            word += character
            continue
        if word:
            yield " 0" if word.isdigit() else f" {word}"
            word = ""
        if character.strip():
            yield character
    if word:
        yield " 0" if word.isdigit() else f" {word}"
