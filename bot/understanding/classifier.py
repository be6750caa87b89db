"""What the project's own examples say about a piece: a small linear model, one more voice beside cues and facts.

`scripts/train_classifier.py` learns the weights from `locales/*/examples` and writes `classifier_weights.json.gz`. A
feature is a run of words or characters in which every name, time and amount is replaced by its kind, so that nothing of
a book is learned; or a fact, a class of words, how strongly a cue spoke, or what stands around the piece.
"""

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

from bot.understanding.cues import Spoke
from bot.understanding.evidence import Situation
from bot.understanding.page import Page, Piece, cut
from bot.understanding.tense import lean
from bot.understanding.words import is_latin

NONE = "none"
SCALE = 100  # weights are kept as whole hundredths

_STEPS = (6.0, 3.0, 1.0)
_STEM = 5  # letters that a typo or an ending at the back of a word leaves alone
_AROUND = 60  # characters to each side that still belong to the same talk


@dataclass(frozen=True, slots=True)
class Model:
    """For each feature, what it adds to each action that it says something about."""

    weights: Mapping[str, Sequence[tuple[str, float]]]

    def scores(self, features: Iterable[str]) -> dict[str, float]:
        """Add up what the features say of each action."""
        totals: dict[str, float] = {}
        for feature in features:
            for action, weight in self.weights.get(feature, ()):
                totals[action] = totals.get(action, 0.0) + weight
        return totals


@cache
def load_model() -> Model:
    """Read the shipped weights."""
    packed = files("bot.understanding").joinpath("classifier_weights.json.gz").read_bytes()
    return unpack(json.loads(gzip.decompress(packed)))


def unpack(data: Mapping[str, Any]) -> Model:
    """Turn the file's form, the actions and for each feature `[action, hundredths, …]`, into a model."""
    actions = data["actions"]
    rows = data["weights"].items()
    return Model({f: [(actions[i], w / SCALE) for i, w in zip(row[::2], row[1::2], strict=True)] for f, row in rows})


def pack(model: Model) -> dict[str, Any]:
    """Turn a model into the file's form, without what rounds to nothing."""
    actions = sorted({action for row in model.weights.values() for action, _ in row})
    weights: dict[str, list[int]] = {}
    for feature, row in sorted(model.weights.items()):
        hundredths = ((actions.index(action), round(weight * SCALE)) for action, weight in row)
        if kept := [n for i, whole in hundredths if whole for n in (i, whole)]:
            weights[feature] = kept
    return {"actions": actions, "weights": weights}


def features_of(piece: Piece, facts: set[str], spoken: Mapping[str, Sequence[Spoke]], situation: Situation) -> set[str]:
    """Give the features of a piece."""
    features = {"bias", f"before:{situation.before}", *(f"fact:{fact}" for fact in facts)}
    for action, found in spoken.items():
        features.update(_of_cues(action, [s.cue.weight for s in found]))
    for kind, words in piece.kinds.items():
        features.add(f"kind:{kind}")
        features.update(f"class:{kind}={word.value}" for word in words)
    features.update(_of_tokens(tokens_of(piece)))
    features.update(_of_surroundings(piece))
    return features


def _of_cues(action: str, weights: Sequence[float]) -> Iterator[str]:
    """Give how strongly the cues of an action spoke, for it and against."""
    best, worst = max(weights), min(weights)
    yield from (f"cue:{action}>{step:g}" for step in _STEPS if best >= step)
    if worst < 0:
        yield f"cue:{action}<0"


def _of_tokens(tokens: Sequence[str]) -> Iterator[str]:
    """Give the words alone and in twos, the beginnings of long ones, and how the piece opens and closes."""
    yield from (f"1:{a}" for a in tokens)
    yield from (f"2:{a}{b}" for a, b in pairwise(tokens))
    yield from (f"stem:{a[: _STEM + 1]}" for a in tokens if len(a) > _STEM and a[0] == " ")
    yield f"opens:{''.join(tokens[1:3])}"
    yield f"closes:{''.join(tokens[-3:-1])}"


def _of_surroundings(piece: Piece) -> Iterator[str]:
    """Give the words of the talk that a piece stands in, as far as they are near."""
    page = piece.page
    near = cut(page, max(piece.start - _AROUND, 0), min(piece.end + _AROUND, len(page.text)))
    tokens = tokens_of(near)
    yield from (f"near:{a}" for a in tokens)
    yield from (f"near:{a}{b}" for a, b in pairwise(tokens))
    yield from (f"near kind:{kind}" for kind in near.kinds)


def tokens_of(piece: Piece) -> list[str]:
    """Give the words and characters of a piece, every mention as its kind, between `^` and `$`."""
    tokens = ["^"]
    at = piece.start
    for start, end, kind in [*sorted(_marks(piece)), (piece.end, piece.end, "$")]:
        if start >= at:
            tokens += _plain(piece.page, at, start)
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
    for money in piece.moneys:
        if money.certain:
            yield money.start, money.end, "<money>"
    for kind, mentions in (
        ("<quantity>", piece.quantities),
        ("<phone>", piece.phones),
        ("<email>", piece.emails),
    ):
        yield from ((m.start, m.end, kind) for m in mentions)


def _plain(page: Page, start: int, end: int) -> Iterator[str]:
    """Give Latin words whole and other characters one by one; a number as one sign."""
    word = ""
    for character in page.folded[start:end]:
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
