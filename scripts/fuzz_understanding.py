"""Throw random, mutated and hostile messages at the whole of understanding, with a book; report what raises or is slow.

    .venv/bin/python scripts/fuzz_understanding.py [--messages N] [--seed S] [--jobs J] [--slow MILLISECONDS]

The messages are made of the words of the lexicons, cues and books, of damaged examples, and of what nobody meant: half
surrogates, long runs of numerals, nested ranges, emoji, text from right to left, up to the longest message that
Telegram sends. The same seed makes the same messages, whatever the number of jobs. Time is that of the processor.
"""

import argparse
import gc
import json
import random
import sys
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache, partial
from importlib.resources import files
from typing import Any

import yaml

from bot.cli.parse import BookReader
from bot.understanding.commands import understand_line
from bot.understanding.contract import to_contract
from bot.understanding.lexicon import load_lexicon
from bot.understanding.ready import load_everything
from bot.understanding.times.lexicon import read_lexicon

LANGUAGES = ("en", "zh-Hans", "zh-Hant")
BATCH = 2_000
LONGEST = 4_096
SHOWN = 20
_NOW = datetime(2026, 11, 20, 10, 30)  # noqa: DTZ001 # local wall clock
_JOINTS = (
    "",
    "",
    "",
    " ",
    " ",
    " ",
    ",",
    ", ",
    ".",
    "，",
    "、",
    "。",
    "\n",
    "-",
    "~",
    "/",
    ":",
    "?",
    "(",
    ")",
    "'",
    "$",
    "%",
)
ODD = (
    *("\ud800", "\udfff", "\x00", "\x1b[0m", "\u200b", "\u202e", "\ufeff", "\U000e0041", "\u0308", "\t", "\u3000"),
    *("😀", "👩‍👩‍👧‍👦", "🇨🇳", "مرحبا", "שלום", "é", "ß", "İ", "Ａ", "ﬁ", "٣", "²", "½", "㈱", "ｶ", "𠮷"),
    *("零", "〇", "点", "万", "百分之", "…", "——", "st", "pm", "w", "h", "k", "{customer}", "<tier>", "{", "|", "\\"),
)
RUNS = (
    *(
        "1",
        "9",
        "零",
        "一",
        "万",
        "亿",
        "十",
        "点",
        "半",
        "周",
        "月",
        "-",
        "1-",
        "1.",
        "1,",
        "9:",
        "3天",
        "到",
        "从",
        "x",
    ),
    *("between 3 and ", "the first ", "in ", "and ", "of ", "after ", "the day after ", "twenty ", "hundred ", "not "),
    *(
        "每",
        "下",
        "上",
        "老",
        "王",
        "王总",
        "一百",
        "不是",
        "改到",
        "然后",
        "and then ",
        "k",
        "$",
        "+86",
        "a@",
        "@a.",
        "0086 ",
    ),
    *("(", "((", "“", "，", "。", "\n", " ", "\u3000", "Ab ", "Ltd ", "\ud83d", "😀", "ة"),
)
_FRAMES = (
    *("从{}到{}", "{}之前{}", "每{}{}", "{}-{}", "{}~{}", "({}){}"),
    *("between {} and {}", "from {} to {}", "the {} of {}"),
)


@dataclass(frozen=True, slots=True)
class Stock:
    """What messages are made of: words, whole examples, and readers of their books."""

    words: Sequence[str]
    names: Sequence[str]
    texts: Sequence[str]
    cases: Sequence[dict[str, Any]]
    readers: Sequence[BookReader]


@dataclass(slots=True)
class Tally:
    """What a batch came to: the slowest messages, and those that raised."""

    messages: int = 0
    seconds: float = 0.0
    slow: list[tuple[float, str]] = field(default_factory=list)
    raised: list[tuple[str, str]] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Take in another tally."""
        self.messages += other.messages
        self.seconds += other.seconds
        self.slow = sorted([*self.slow, *other.slow], reverse=True)[:SHOWN]
        self.raised += other.raised


@cache
def stock() -> Stock:
    """Read the words, examples and books once for each process."""
    load_everything()
    cases, readers, names = [], [], []
    for language in LANGUAGES:
        folder = files("locales").joinpath(language).joinpath("examples")
        book = json.loads(folder.joinpath("book.json").read_text("utf-8"))
        names += [name for c in book["customers"] for name in (c["name"], *c.get("aliases", ()))]
        names += [p["name"] for c in book["customers"] for p in c.get("people", ())]
        readers.append(BookReader(book))
        for file in sorted(folder.iterdir(), key=lambda f: f.name):
            if file.name.endswith(".yaml"):
                cases += yaml.load(file.read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506 # makes strings alone
    words = sorted({*load_lexicon().senses, *read_lexicon().words})
    gc.freeze()
    return Stock(words, names, [case["text"] for case in cases], cases, readers)


def make_message(dice: random.Random) -> str:
    """Make one message, mostly short; now and then as long as a message may be."""
    makers: tuple[Callable[[random.Random], str], ...] = (_mixed, _damaged, _damaged, _spliced, _numbers, _ranges, _run)
    text = dice.choice(makers)(dice)
    if dice.random() < 0.002:  # noqa: PLR2004 # a share of long ones
        while len(text) < LONGEST:
            text += dice.choice(_JOINTS) + dice.choice(makers)(dice)
    return text[:LONGEST]


def _mixed(dice: random.Random) -> str:
    """Words of all languages, names, figures and odd characters in no order."""
    pieces = []
    for _ in range(dice.randint(1, 14)):
        kinds = (stock().words, stock().words, stock().names, ODD, ("0", "7", "12", "31", "2026", "3.5", "1,000"))
        pieces += [dice.choice(dice.choice(kinds)), dice.choice(_JOINTS)]
    return "".join(pieces)


def _damaged(dice: random.Random) -> str:
    """An example with parts cut, repeated, swapped or replaced."""
    text = dice.choice(stock().texts)
    for _ in range(dice.randint(0, 3)):
        at, end = sorted((dice.randint(0, len(text)), dice.randint(0, len(text))))
        text = dice.choice(
            (
                text[:at] + text[end:],
                text[:end] + text[at:end] + text[end:],
                text[:at] + dice.choice((*ODD, *_JOINTS)) + text[at:],
                text[at:end] + text[:at] + text[end:],
                text[:at] + text[at:end].swapcase() + text[end:],
                text[:at] + text[at:end][::-1] + text[end:],
            )
        )
    return text


def _spliced(dice: random.Random) -> str:
    """Halves of two examples, often of two languages."""
    one, other = dice.choice(stock().texts), dice.choice(stock().texts)
    return one[: dice.randint(0, len(one))] + dice.choice(_JOINTS) + other[dice.randint(0, len(other)) :]


def _numbers(dice: random.Random) -> str:
    """A long run of numerals of every script, with the marks and units that stand between them."""
    signs = "0123456789٣²½零〇一二三四五六七八九十百千万亿两半几点年月日号时分秒元块角$¥%.,:-/~+ kmw到至"
    return "".join(dice.choices(signs, k=dice.randint(5, 120)))


def _ranges(dice: random.Random) -> str:
    """Ranges inside ranges."""
    text = dice.choice(("周三", "Monday", "3pm", "下周", "10月", "2026-11-25", "5万", "next week", "春节", "早上9点"))
    for _ in range(dice.randint(1, 12)):
        text = dice.choice(_FRAMES).format(text, dice.choice((text[:20], "周五", "Friday", "6点", "月底", "3")))
    return text[: dice.choice((60, 200, 600))]


def _run(dice: random.Random) -> str:
    """One thing many times over, with words before and behind."""
    text = dice.choice(RUNS) * int(2 ** dice.uniform(0, 7))
    return dice.choice(("", _mixed(dice))) + text + dice.choice(("", _damaged(dice)))


def make_case(dice: random.Random) -> dict[str, Any]:
    """Make one message with a moment and, at times, what the talk already holds."""
    case: dict[str, Any] = {"text": make_message(dice), "now": str(_NOW + timedelta(hours=dice.randint(0, 9000)))}
    like = dice.choice(stock().cases)
    if "context" in like and dice.random() < 0.5:  # noqa: PLR2004 # half of them in a talk
        case["context"] = like["context"]
    return case


def read_one(case: dict[str, Any], reader: BookReader) -> None:
    """Take a message the whole way, to the written actions."""
    for reading in understand_line(reader.hear(case)):
        json.dumps(to_contract(reading.action, everything=True), default=str)


def run_batch(number: int, *, size: int, seed: int) -> Tally:
    """Read one batch of messages."""
    dice = random.Random(f"{seed}/{number}")  # noqa: S311 # repeatable on purpose
    tally = Tally()
    for _ in range(size):
        case, reader = make_case(dice), dice.choice(stock().readers)
        start = time.process_time()
        try:
            read_one(case, reader)
        except Exception:  # noqa: BLE001 # whatever it is, it is what we look for
            tally.raised.append((case["text"], traceback.format_exc(limit=-3)))
        took = time.process_time() - start
        tally.add(Tally(1, took, [(took * 1000, case["text"])]))
    return tally


def batches(messages: int) -> Iterator[tuple[int, int]]:
    """Cut the number of messages into batches."""
    for number, start in enumerate(range(0, messages, BATCH)):
        yield number, min(BATCH, messages - start)


def fuzz(messages: int, *, seed: int, jobs: int = 1) -> Iterable[Tally]:
    """Give the tally after each batch, the last one of all."""
    whole = Tally()
    numbers, sizes = zip(*batches(messages), strict=True)
    with ProcessPoolExecutor(jobs) as pool:
        for tally in pool.map(partial(_sized, seed=seed), numbers, sizes):
            whole.add(tally)
            yield whole


def _sized(number: int, size: int, *, seed: int) -> Tally:
    return run_batch(number, size=size, seed=seed)


def main() -> None:
    """Run the messages and tell what raised and what was slowest."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--messages", type=int, default=100_000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--jobs", type=int, default=1)
    arguments.add_argument("--slow", type=float, default=100.0, help="fail above so many milliseconds")
    chosen = arguments.parse_args()
    whole = Tally()
    for whole in fuzz(chosen.messages, seed=chosen.seed, jobs=chosen.jobs):
        worst = whole.slow[0][0] if whole.slow else 0.0
        print(f"{whole.messages} messages, {len(whole.raised)} raised, slowest {worst:.1f} ms", flush=True)
    for text, trace in whole.raised[:SHOWN]:
        print(ascii(text), trace, sep="\n")
    for took, text in whole.slow[:SHOWN]:
        print(f"{took:8.1f} ms  {len(text)} characters  {text[:120]!a}")
    each = whole.seconds / max(whole.messages, 1) * 1000
    print(f"{whole.messages} messages, {len(whole.raised)} raised, {each:.2f} ms each")
    if whole.raised or any(took > chosen.slow for took, _ in whole.slow):
        sys.exit(1)


if __name__ == "__main__":
    main()
