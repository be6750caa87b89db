"""Learn from `locales/*/examples` what speaks for each action; write bot/understanding/evidence_weights.json.

Each message is cut into pieces as understanding cuts it. The actions of an example are given to the pieces that fit
them best, in order; the other pieces say nothing of their own. A softmax over sparse features is then fitted by plain
stochastic descent, and what hardly weighs is dropped. No package beyond the project's own is needed.

    python scripts/train_evidence.py [--rounds 16] [--out FILE]
"""

import argparse
import json
import math
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any

import yaml

from bot.cli.parse import BookReader
from bot.understanding.clauses import split
from bot.understanding.evidence import Situation
from bot.understanding.frames import look, score
from bot.understanding.learned import NONE, features_of
from bot.understanding.page import Piece
from bot.understanding.understand import read

ROOT = Path(__file__).resolve().parent.parent
Example = tuple[tuple[str, ...], str]

RATE, DECAY, LEAST_SEEN, LEAST_WEIGHT = 0.5, 1e-4, 2, 0.12
_LAST = 4  # the mean of so many rounds is kept


def cases_of(folder: Path) -> Iterator[tuple[BookReader, dict[str, Any]]]:
    """Give every example of a language with the book that it is about."""
    reader = BookReader(json.loads((folder / "book.json").read_text("utf-8")))
    for file in sorted(folder.glob("*.yaml")):
        yield from ((reader, case) for case in yaml.safe_load(file.read_text("utf-8")) or [])


def label(pieces: Sequence[Piece], actions: Sequence[str], *, carried: bool) -> list[str]:
    """Give each piece the action that it speaks of, so that the whole fits best and the order is kept."""
    situation = Situation(carried=carried)
    seen = [look(piece, situation) for piece in pieces]
    best: dict[tuple[int, int], tuple[float, list[str]]] = {(0, 0): (0.0, [])}
    for i, one in enumerate(seen):
        for done in range(len(actions) + 1):
            if (i, done) not in best:
                continue
            total, labels = best[i, done]
            _keep(best, (i + 1, done), total, [*labels, NONE])
            if done < len(actions):
                gain = score(actions[done], one) + 20.0 - 0.01 * i
                _keep(best, (i + 1, done + 1), total + gain, [*labels, actions[done]])
    return max((best[len(pieces), d] for d in range(len(actions) + 1) if (len(pieces), d) in best), key=lambda b: b[0])[
        1
    ]


def _keep(
    best: dict[tuple[int, int], tuple[float, list[str]]], key: tuple[int, int], total: float, labels: list[str]
) -> None:
    if key not in best or best[key][0] < total:
        best[key] = (total, labels)


def examples(folder: Path) -> Iterator[Example]:
    """Give the features and the label of every piece of a language's examples."""
    for reader, case in cases_of(folder):
        heard = reader.hear(case)
        wanted = [a["action"] for a in case["actions"]]
        if "correct" in wanted:
            continue
        pieces = split(read(heard))
        labels = label(pieces, [name for name in wanted if name != "unknown"], carried=heard.context.focus is not None)
        before: str | None = None
        carried = heard.context.focus is not None
        for (piece, after), name in zip(zip_longest(pieces, pieces[1:]), labels, strict=True):
            situation = Situation(carried=carried, before=before, after=after)
            seen = look(piece, situation)
            yield tuple(features_of(piece, seen.facts, seen.spoken, situation)), name
            before = name if name != NONE else before
            carried = carried or before is not None or "who" in seen.facts


def fit(data: Sequence[Example], *, rounds: int) -> dict[str, dict[str, float]]:
    """Fit the weights."""
    seen = Counter(f for features, _ in data for f in set(features))
    known = {f for f, n in seen.items() if n >= LEAST_SEEN}
    names = sorted({name for _, name in data})
    weights = {f: dict.fromkeys(names, 0.0) for f in known}
    order = [([f for f in features if f in known], name) for features, name in data]
    chance = random.Random(7)  # noqa: S311  # the order of learning is no secret
    mean = {f: dict.fromkeys(names, 0.0) for f in known}
    for turn in range(rounds):
        chance.shuffle(order)
        for features, name in order:
            _step(weights, features, name, names, rate=RATE / (1 + turn) / math.sqrt(len(features)))
        if turn >= rounds - _LAST:
            _take_in(mean, weights, 1 / min(_LAST, rounds))
    return mean


def _take_in(mean: dict[str, dict[str, float]], weights: dict[str, dict[str, float]], part: float) -> None:
    """Add a round's weights to their mean, which hangs less on the order of the examples than the last round alone."""
    for feature, row in weights.items():
        for action, weight in row.items():
            mean[feature][action] += part * weight


def _step(
    weights: dict[str, dict[str, float]], features: Sequence[str], name: str, names: Sequence[str], *, rate: float
) -> None:
    """Move the weights of one example's features towards its label."""
    totals = dict.fromkeys(names, 0.0)
    for feature in features:
        for action, weight in weights[feature].items():
            totals[action] += weight
    top = max(totals.values())
    powers = {action: math.exp(total - top) for action, total in totals.items()}
    whole = sum(powers.values())
    for action in names:
        error = (action == name) - powers[action] / whole
        if abs(error) < 1e-3:  # noqa: PLR2004  # nothing left to learn here
            continue
        for feature in features:
            row = weights[feature]
            row[action] += rate * error - DECAY * row[action]


def main() -> None:
    """Learn and write."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=16)
    arguments.add_argument("--out", type=Path, default=ROOT / "bot" / "understanding" / "evidence_weights.json")
    chosen = arguments.parse_args()
    data = [
        example for lang in ("en", "zh-Hans", "zh-Hant") for example in examples(ROOT / "locales" / lang / "examples")
    ]
    weights = fit(data, rounds=chosen.rounds)
    kept = {
        feature: {action: round(weight, 2) for action, weight in row.items() if abs(weight) >= LEAST_WEIGHT}
        for feature, row in sorted(weights.items())
    }
    text = json.dumps({f: row for f, row in kept.items() if row}, ensure_ascii=False, separators=(",", ":"))
    chosen.out.write_text(text + "\n", "utf-8")
    print(f"{len(data)} pieces, {len(kept)} features, {len(text) // 1024} KB")


if __name__ == "__main__":
    main()
