"""How long understanding takes: by language and by length, beside `jieba.cut` of the same messages as a yardstick.

python benchmarks/understanding.py
"""

import json
import time
from collections.abc import Callable, Sequence
from importlib.resources import files
from statistics import median
from typing import Any

import jieba
import yaml

from bot.cli.parse import BookReader
from bot.understanding.frames import load_model
from bot.understanding.lexicon import load_lexicon
from bot.understanding.understand import Heard, understand

LANGUAGES = ("en", "zh-Hans", "zh-Hant")
LONG = {"2,000-character note": 2000, "10,000-character note": 10_000}


def heard_in(language: str) -> list[Heard]:
    """Give the examples of a language as messages, their names found beforehand."""
    folder = files("locales").joinpath(language).joinpath("examples")
    reader = BookReader(json.loads(folder.joinpath("book.json").read_text("utf-8")))
    cases: list[dict[str, Any]] = []
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if file.name.endswith(".yaml"):
            cases += yaml.safe_load(file.read_text("utf-8"))
    return [reader.hear(case) for case in cases]


def timed(work: Callable[[Any], Any], over: Sequence[Any]) -> list[float]:
    """Give the milliseconds that each piece of work takes."""
    spent = []
    for one in over:
        start = time.perf_counter()
        work(one)
        spent.append((time.perf_counter() - start) * 1000)
    return sorted(spent)


def row(name: str, spent: Sequence[float]) -> str:
    """Write one row of the table."""
    late = spent[min(len(spent) - 1, int(len(spent) * 0.99))]
    return f"{name:28} {len(spent):6} {median(spent):9.3f} {late:9.3f} {spent[-1]:9.3f}"


def main() -> None:
    """Measure and print."""
    start = time.perf_counter()
    load_lexicon()
    load_model()
    print(f"words, cues and weights loaded in {time.perf_counter() - start:.3f} s")
    print(f"{'':28} {'n':>6} {'median ms':>9} {'p99 ms':>9} {'worst ms':>9}")
    jieba.initialize()
    for language in LANGUAGES:
        messages = heard_in(language)
        timed(understand, messages[:200])
        print(row(f"understand {language}", timed(understand, messages)))
        print(row(f"jieba.cut {language}", timed(lambda h: list(jieba.cut(h.text)), messages)))
    first = heard_in("zh-Hans")
    for name, size in LONG.items():
        text = "，".join(h.text for h in first)[:size]
        print(row(name, timed(understand, [Heard(text=text, now=first[0].now)] * 5)))
    print(row("2,000 digits", timed(understand, [Heard(text="1" * 2000, now=first[0].now)] * 5)))


if __name__ == "__main__":
    main()
