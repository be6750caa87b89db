"""Learn from `locales/*/examples` what speaks for each action; write bot/understanding/classifier_weights.json.gz.

Each message is cut into pieces as understanding cuts it. The actions of an example go to the pieces that fit them best,
in order; the other pieces only add, and are `none`. A softmax over sparse features is then fitted by plain stochastic
descent with a fixed seed, and what hardly weighs is dropped. No package beyond the project's own is needed.

    python scripts/train_classifier.py             # learn and write
    python scripts/train_classifier.py --evaluate  # five folds: cues alone, classifier alone, both
"""

import argparse
import gzip
import json
import math
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import yaml

from bot.cli.parse import BookReader
from bot.understanding import frames
from bot.understanding.classifier import NONE, Model, features_of, pack
from bot.understanding.clauses import split
from bot.understanding.evidence import Situation
from bot.understanding.frames import Look, look, score
from bot.understanding.page import Piece
from bot.understanding.understand import Heard, read, understand
from handlers.actions import name_of

ROOT = Path(__file__).resolve().parent.parent
WEIGHTS = ROOT / "bot" / "understanding" / "classifier_weights.json.gz"
LANGUAGES = ("en", "zh-Hans", "zh-Hant")
UNKNOWN = "unknown"

SEED, FOLDS = 7, 5
ROUNDS, RATE, LEAST_SEEN, LEAST_WEIGHT = 12, 0.5, 2, 0.04
SILENCE = 2.0  # a wrong write is worse than a question, so messages that ask nothing count for more
ENOUGH = 1e-3  # an error below this teaches nothing

Row = tuple[Sequence[str], str, float]
Reader = Callable[[Heard], list[str]]


@dataclass(frozen=True, slots=True)
class Example:
    """A message, and the names of the actions that it asks for; each of several readings is right."""

    language: str
    heard: Heard
    readings: Sequence[Sequence[str]]

    @property
    def wanted(self) -> list[str]:
        """Give the actions of the first reading, none for a message that asks nothing."""
        return [name for name in self.readings[0] if name != UNKNOWN]


def examples() -> Iterator[Example]:
    """Give every example of every language."""
    for language in LANGUAGES:
        folder = ROOT / "locales" / language / "examples"
        reader = BookReader(json.loads((folder / "book.json").read_text("utf-8")))
        for file in sorted(folder.glob("*.yaml")):
            for case in yaml.safe_load(file.read_text("utf-8")) or ():
                readings = [[a["action"] for a in actions] for actions in (case["actions"], *case.get("alt", ()))]
                yield Example(language, reader.hear(case), readings)


def rows_of(example: Example) -> Iterator[Row]:
    """Give the features, the label and the weight of every piece of an example."""
    pieces = split(read(example.heard))
    carried, before = example.heard.context.focus is not None, None
    weight = 1.0 if example.wanted else SILENCE
    for piece, name in zip(pieces, align(pieces, example.wanted, carried=carried), strict=True):
        situation = Situation(carried=carried, before=before)
        seen = look(piece, situation)
        yield sorted(features_of(piece, seen.facts, seen.spoken, situation)), name, weight
        before = before if name == NONE else name
        carried = carried or before is not None or "who" in seen.facts


def align(pieces: Sequence[Piece], actions: Sequence[str], *, carried: bool) -> list[str]:
    """Give each piece the action that it speaks of, so that the whole fits best and the order is kept."""
    best: list[tuple[float, list[str]] | None] = [(0.0, []), *[None] * len(actions)]
    for i, piece in enumerate(pieces):
        seen = look(piece, Situation(carried=carried))
        best = [_better(best, done, actions, seen, late=0.01 * i) for done in range(len(best))]
    return max((b for b in best if b), key=lambda b: b[0])[1]


def _better(
    best: Sequence[tuple[float, list[str]] | None],
    done: int,
    actions: Sequence[str],
    seen: Look,
    *,
    late: float,
) -> tuple[float, list[str]] | None:
    """Give the better way to have done so many actions: this piece adds nothing, or it is the last of them."""
    ways = []
    if stay := best[done]:
        ways.append((stay[0], [*stay[1], NONE]))
    if done and (step := best[done - 1]):
        name = actions[done - 1]
        ways.append((step[0] + 20.0 + score(name, seen) - late, [*step[1], name]))
    return max(ways, key=lambda way: way[0], default=None)


def fit(rows: Sequence[Row]) -> Model:
    """Fit the weights."""
    seen = Counter(feature for features, *_ in rows for feature in features)
    names = sorted({name for _, name, _ in rows})
    weights = {feature: [0.0] * len(names) for feature, count in seen.items() if count >= LEAST_SEEN}
    data = [([weights[f] for f in features if f in weights], names.index(name), w) for features, name, w in rows]
    chance = random.Random(SEED)  # noqa: S311  # the order of learning is no secret
    for turn in range(ROUNDS):
        chance.shuffle(data)
        for vectors, label, weight in data:
            _step(vectors, label, rate=weight * RATE / math.sqrt((1 + turn) * len(vectors)))
    return Model(
        {
            feature: [(name, w) for name, w in zip(names, row, strict=True) if abs(w) >= LEAST_WEIGHT]
            for feature, row in weights.items()
        }
    )


def _step(vectors: Sequence[list[float]], label: int, *, rate: float) -> None:
    """Move the weights of one example's features towards its label."""
    totals = list(map(sum, zip(*vectors, strict=True)))
    top = max(totals)
    powers = [math.exp(total - top) for total in totals]
    whole = sum(powers)
    for i, power in enumerate(powers):
        error = (i == label) - power / whole
        if abs(error) >= ENOUGH:
            for vector in vectors:
                vector[i] += rate * error


def write(model: Model) -> None:
    """Write the weights, the same bytes for the same examples."""
    text = json.dumps(pack(model), ensure_ascii=False, separators=(",", ":"))
    packed = gzip.compress(text.encode(), mtime=0)
    WEIGHTS.write_bytes(packed)
    print(f"{len(model.weights)} features, {len(packed) // 1024} KB")


def evaluate(every: Sequence[Example], rows: Sequence[Sequence[Row]]) -> None:
    """Print what cues, classifier and both get right on examples that the classifier has not seen."""
    folds = [random.Random(SEED + i).randrange(FOLDS) for i in range(len(every))]  # noqa: S311  # the same
    hits: Counter[tuple[str, str]] = Counter()
    for fold in range(FOLDS):
        learning = [row for own, at in zip(rows, folds, strict=True) if at != fold for row in own]
        for name, reader in _readers(fit(learning), fit([(_without_cues(f), n, w) for f, n, w in learning])):
            for example in (e for e, at in zip(every, folds, strict=True) if at == fold):
                hits.update((name, mark) for mark in _marks(example, reader(example.heard)))
    for name in dict.fromkeys(name for name, _ in hits):
        of = {mark: hits[name, mark] for _, mark in hits}
        shares = [f"{lang} {of[lang] / of['all ' + lang]:.3f}" for lang in LANGUAGES]
        print(f"{name:17} {'  '.join(shares)}  silent {of['silent'] / of['asks nothing']:.3f}")


def _without_cues(features: Iterable[str]) -> list[str]:
    """Leave out what the cues say."""
    return [feature for feature in features if not feature.startswith("cue:")]


def _marks(example: Example, got: Sequence[str]) -> Iterator[str]:
    """Give what a reading counts for."""
    right = list(got) in [list(reading) for reading in example.readings]
    yield f"all {example.language}"
    if right:
        yield example.language
    if not example.wanted:
        yield "asks nothing"
        if right:
            yield "silent"


def _readers(model: Model, cueless: Model) -> Iterator[tuple[str, Reader]]:
    """Give the three ways to read a message, each set up when its turn comes."""
    _listen_to(Model({}))
    yield "cues alone", _whole
    yield "classifier alone", lambda heard: _alone(cueless, heard)
    _listen_to(model)
    yield "both", _whole


def _listen_to(model: Model) -> None:
    """Let another model speak: the shipped weights know every example."""
    vars(frames).update(load_model=lambda: model, features_of=features_of)


def _whole(heard: Heard) -> list[str]:
    """Read a message as the bot does."""
    return [name_of(reading.action) for reading in understand(heard)]


def _alone(model: Model, heard: Heard) -> list[str]:
    """Read a message by the likeliest label of each piece; the same twice running is said once."""
    carried, before = heard.context.focus is not None, None
    labels = []
    for piece in split(read(heard)):
        situation = Situation(carried=carried, before=before)
        seen = look(piece, situation)
        scores = model.scores(_without_cues(features_of(piece, seen.facts, seen.spoken, situation)))
        label = max(scores, key=lambda name: scores[name], default=NONE)
        if label != NONE:
            labels.append(label)
            before = label
        carried = carried or before is not None or "who" in seen.facts
    return [name for name, _ in groupby(labels)] or [UNKNOWN]


def main() -> None:
    """Learn and write, or learn on parts and tell."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--evaluate", action="store_true")
    every = list(examples())
    # A correction is read against the last action, by other means.
    rows = [[] if "correct" in example.readings[0] else list(rows_of(example)) for example in every]
    if arguments.parse_args().evaluate:
        evaluate(every, rows)
    else:
        write(fit([row for own in rows for row in own]))


if __name__ == "__main__":
    main()
