"""Show how rarely the bot writes what was not meant, and how often it asks, by the certainty below which it asks.

    .venv/bin/python scripts/certainty_curve.py CASES.jsonl BOOK.json [CASES BOOK ...]

The examples held back from learning are always among the cases. A wrong write is a message with a written action that
was not asked for; the interval holds 95 % of 400 resamples; `asked` are messages with a right write that is asked
about.
"""

import argparse
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from bot.cli.parse import BookReader
from bot.hearing import CERTAIN, is_harmless
from bot.understanding.contract import to_contract
from bot.understanding.understand import Reading, understand

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "zh-Hans", "zh-Hant")
THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, CERTAIN, 0.9, 0.92, 0.95, 0.97)
RESAMPLES = 400
Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a message came to: the certainty of its surest wrong write, and of its least sure right one."""

    wrong: float | None
    right: float | None


def held_back() -> Iterator[tuple[Json, Json]]:
    """Give the examples that the model never learns from, with their books."""
    for language in LANGUAGES:
        book = json.loads(
            files("locales").joinpath(language).joinpath("examples").joinpath("book.json").read_text("utf-8")
        )
        for file in sorted((ROOT / "tests" / "understanding" / "held_back" / language).glob("*.yaml")):
            cases = yaml.load(file.read_text("utf-8"), yaml.CBaseLoader) or []  # noqa: S506  # strings alone
            yield from ((case, book) for case in cases)


def given(paths: Sequence[Path]) -> Iterator[tuple[Json, Json]]:
    """Give the cases of the files named, each file followed by its book."""
    for cases, book in zip(paths[::2], paths[1::2], strict=True):
        about = json.loads(book.read_text("utf-8"))
        lines = cases.read_text("utf-8").splitlines()
        yield from ((json.loads(line), about) for line in lines if line.strip())


def outcomes(cases: Sequence[tuple[Json, Json]]) -> list[Outcome]:
    """Read every case."""
    readers: dict[int, BookReader] = {}
    found = []
    for case, book in cases:
        if id(book) not in readers:
            readers[id(book)] = BookReader(book)
        found.append(judge(case, understand(readers[id(book)].hear(case))))
    return found


def judge(case: Json, readings: Sequence[Reading]) -> Outcome:
    """Tell the written actions that were asked for from those that were not, by their names."""
    accepted = [[one["action"] for one in reading] for reading in (case["actions"], *case.get("alt", ()))]
    judged = [_split(readings, names) for names in accepted]
    wrong, right = min(judged, key=lambda pair: len(pair[0]))
    return Outcome(max(wrong, default=None), min(right, default=None))


def _split(readings: Sequence[Reading], names: Sequence[str]) -> tuple[list[float], list[float]]:
    """Give the certainties of the wrong and of the right writes."""
    left = list(names)
    wrong: list[float] = []
    right: list[float] = []
    for one in readings:
        name = to_contract(one.action, everything=True)["action"]
        meant = name in left
        if meant:
            left.remove(str(name))
        if not is_harmless(one.action):
            (right if meant else wrong).append(one.confidence)
    return wrong, right


def rows(found: Sequence[Outcome]) -> Iterator[str]:
    """Give a line of the table for each threshold."""
    dice = random.Random(7)  # noqa: S311  # repeatable on purpose
    for threshold in THRESHOLDS:
        wrong = [one.wrong is not None and one.wrong >= threshold for one in found]
        asked = sum(one.right is not None and one.right < threshold for one in found) / len(found)
        again = sorted(sum(dice.choices(wrong, k=len(wrong))) / len(wrong) for _ in range(RESAMPLES))
        low, high = again[RESAMPLES // 40], again[-RESAMPLES // 40]
        share = sum(wrong) / len(wrong)
        yield f"| {threshold:g} | {share:.3f} [{low:.3f}, {high:.3f}] | {asked:.3f} |"


def main() -> None:
    """Print the curve."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("paths", nargs="*", type=Path, metavar="CASES BOOK")
    held, others = list(held_back()), list(given(arguments.parse_args().paths))
    print(f"{len(held)} held back, {len(others)} given\n\n| threshold | wrong writes | asked |\n|---|---|---|")
    print("\n".join(rows(outcomes([*held, *others]))))


if __name__ == "__main__":
    main()
