"""Find the times in a text: scan, apply the grammar, and make a mention of each time that is left."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.understanding.times.days import lunar_date
from bot.understanding.times.grammar.order import ORDER
from bot.understanding.times.grammar.weak import decide
from bot.understanding.times.holidays import is_holiday
from bot.understanding.times.lengths import Length
from bot.understanding.times.lexicon import read_lexicon
from bot.understanding.times.mention import PLAIN_KINDS, TimeMention, make_mention
from bot.understanding.times.names import is_name, without_people
from bot.understanding.times.repeats import Repeat
from bot.understanding.times.rules import Mark, Token, codes_of
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
    plain = fold(text)
    tokens = without_people(decide(Scanner(text, plain, taken).scan(), text), text, plain)
    codes = codes_of(tokens)
    for rules in ORDER:
        if len(tokens) == 1 and type(tokens[0].value) is Mark:
            return ()
        reduced = rules.reduce(tokens, codes)
        if reduced is not tokens:
            tokens, codes = reduced, codes_of(reduced)
    chinese = (lang or "").startswith("zh") or any(_LOW <= character <= _HIGH for character in text)
    sense = Sense(now, country, month_first=chinese or country in _MONTH_FIRST)
    return _mentions([found for found in tokens if not is_name(found.value, plain, found.end)], sense)


def prepare_times() -> None:
    """Load the words and the calendars now, so that the first message does not wait for them."""
    read_lexicon()
    today = datetime.now().date()  # noqa: DTZ005 # only to load what a day needs
    for country in ("CN", "US"):
        is_holiday(today, country)
    lunar_date(today.year, 1, 1)


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
                shift = 0 if moved else shift
    return tuple(_joined(mentions))


def _joined(mentions: list[TimeMention]) -> list[TimeMention]:
    """Put together what repeats in two places: fortnightly … on Thursdays."""
    sets = [mention for mention in mentions if isinstance(mention.node, Repeat)]
    if len(sets) != 2:  # noqa: PLR2004 # a rhythm and its day
        return mentions
    first, second = sets
    both = first.node.joined(second.node)
    if both is None:
        return mentions
    return [replace(mention, repeat=both.rule, node=both) if mention in sets else mention for mention in mentions]


def _is_time(value: object) -> bool:
    """Say whether a value that is left is a time by itself."""
    if isinstance(value, Face):
        return not value.weak
    return isinstance(value, PLAIN_KINDS) or hasattr(value, "read")
