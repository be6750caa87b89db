"""Find the times in a text: scan, apply the grammar, and make a mention of each time that is left."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.understanding.times.grammar.order import ORDER
from bot.understanding.times.grammar.weak import decide
from bot.understanding.times.lengths import Length
from bot.understanding.times.mention import PLAIN_KINDS, TimeMention, make_mention
from bot.understanding.times.rules import Mark, Token
from bot.understanding.times.scanner import Scanner
from bot.understanding.times.sense import Sense
from bot.understanding.times.words import Face, Shift
from crm_store.names.folding import fold

# Countries that write the month before the day.
_MONTH_FIRST = frozenset({"CN", "TW", "US", "JP", "KR", "MO", "HU", "MN", "LT"})
_LOW, _HIGH = "\u4e00", "\u9fff"


def find_times(
    text: str,
    *,
    now: datetime,
    country: str = "CN",
    taken: Sequence[tuple[int, int]] = (),
    lang: str | None = None,
) -> tuple[TimeMention, ...]:
    """Give the times of a text in their order. `taken` are the spans of names: nothing in them is a time."""
    tokens = decide(Scanner(text, fold(text), taken).scan(), text)
    for rules in ORDER:
        if len(tokens) == 1 and type(tokens[0].value) is Mark:
            return ()
        tokens = rules.reduce(tokens)
    chinese = (lang or "").startswith("zh") or any(_LOW <= character <= _HIGH for character in text)
    sense = Sense(now, country, month_first=chinese or country in _MONTH_FIRST)
    return _mentions(tokens, sense)


def _mentions(tokens: Sequence[Token], sense: Sense) -> tuple[TimeMention, ...]:
    """Make the mentions, with the verb that moves a plan before a length."""
    mentions = []
    shift = 0
    for found in tokens:
        value = found.value
        if isinstance(value, Shift):
            shift = value.sign
        elif _is_time(value):
            mention = make_mention(found.start, found.end, value, sense)
            if mention:
                moved = shift and isinstance(value, Length)
                mentions.append(replace(mention, shift=shift) if moved else mention)
                shift = 0
    return tuple(mentions)


def _is_time(value: object) -> bool:
    """Say whether a value that is left is a time by itself."""
    if isinstance(value, Face):
        return not value.weak
    return isinstance(value, PLAIN_KINDS) or hasattr(value, "read")
