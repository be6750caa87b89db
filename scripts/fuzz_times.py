"""Throw random and mutated messages at the time, money, quantity and phone finders; stop at the first that raises.

    .venv/bin/python scripts/fuzz_times.py [--messages N] [--seed S] [--slow MILLISECONDS]

The messages are made of the words of the lexicon itself, of figures, of the texts given on standard input when there
are any, and of characters that no writer meant. It prints the slowest message and what it took.
"""

import argparse
import random
import sys
import time
from datetime import datetime

from bot.understanding.money import find_money
from bot.understanding.phones import find_emails, find_phones
from bot.understanding.quantities import find_quantities
from bot.understanding.times import find_times, prepare_times
from bot.understanding.times.lexicon import read_lexicon

_NOW = datetime(2026, 11, 20, 10, 30)  # noqa: DTZ001 # local wall clock
_JOINTS = ("", "", "", " ", " ", ",", "-", "~", "/", ":", ".", "，", "、", "\n", "(", ")", "'", "$", "%", "万")
_ODD = ("\ud800", "\x00", "😀", "\u200b", "é", "Ａ", "٣", "²", "零", "点", "9" * 20, "一" * 30, "st", "pm", "w", "h")


def make_message(dice: random.Random, words: list[str], texts: list[str]) -> str:
    """Make one message of words, figures and odd characters, or damage one that somebody wrote."""
    if texts and dice.random() < 0.4:  # noqa: PLR2004 # a share of real ones
        return _damage(dice, dice.choice(texts))
    pieces = []
    for _ in range(dice.randint(1, 14)):
        kind = dice.random()
        if kind < 0.65:  # noqa: PLR2004 # mostly words
            pieces.append(dice.choice(words))
        elif kind < 0.93:  # noqa: PLR2004 # often figures
            pieces.append(str(dice.choice((dice.randint(0, 31), dice.randint(0, 3000), 2026, "09", "0730", "3.5"))))
        else:
            pieces.append(dice.choice(_ODD))
        pieces.append(dice.choice(_JOINTS))
    return "".join(pieces)


def _damage(dice: random.Random, text: str) -> str:
    """Cut, repeat, swap or replace a part of a text."""
    at, end = sorted((dice.randint(0, len(text)), dice.randint(0, len(text))))
    change = dice.randint(0, 3)
    if change == 0:
        return text[:at] + text[end:]
    if change == 1:
        return text[:end] + text[at:end] * dice.randint(1, 3) + text[end:]
    if change == 2:  # noqa: PLR2004 # one of four
        return text[:at] + dice.choice(_ODD) + text[at:]
    return text[at:end] + text[:at] + text[end:]


def read_all(text: str) -> None:
    """Find everything in a message, and ask each time for all its forms."""
    for mention in find_times(text, now=_NOW, country="US"):
        mention.contract()
        mention.when("past")
        mention.when("future")
    find_money(text)
    find_quantities(text)
    find_phones(text, country="US")
    find_emails(text)


def main() -> None:
    """Run the messages and tell what was slowest."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--messages", type=int, default=100_000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--slow", type=float, default=100.0, help="fail above so many milliseconds")
    chosen = arguments.parse_args()
    prepare_times()
    dice = random.Random(chosen.seed)  # noqa: S311 # repeatable on purpose
    words = sorted(read_lexicon().words)
    texts = [] if sys.stdin.isatty() else [line.rstrip("\n") for line in sys.stdin]
    slowest, took = "", 0.0
    for _ in range(chosen.messages):
        text = make_message(dice, words, texts)
        start = time.perf_counter()
        try:
            read_all(text)
        except Exception:
            print(ascii(text))
            raise
        passed = (time.perf_counter() - start) * 1000
        slowest, took = (text, passed) if passed > took else (slowest, took)
    print(f"{chosen.messages} messages, slowest {took:.1f} ms: {slowest!a}")
    if took > chosen.slow:
        sys.exit(1)


if __name__ == "__main__":
    main()
