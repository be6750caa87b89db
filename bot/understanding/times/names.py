"""Names that only look like times, told by their form: 7天酒店, 五一广场店, 今天科技, 周三石, May Tan."""

from functools import cache

from bot.understanding.times.days import OnFeast, OnWeekday
from bot.understanding.times.lengths import Length
from bot.understanding.times.rules import Mark, Token, code_of, token
from bot.understanding.vocabulary import folded, read_vocabulary

_GAP = code_of("gap")
_NAMED = frozenset(code_of(kind) for kind in ("monthname", "season", "feast"))
_OPENERS = frozenset(
    code_of(kind)
    for kind in (
        "in",
        "by",
        "on",
        "until",
        "since",
        "from",
        "turn",
        "of",
        "before",
        "after",
        "to",
        "for",
        "piece",
        "every",
    )
)


@cache
def _endings(section: str) -> tuple[str, ...]:
    """Give the words of one line of `names`, of all languages."""
    lists = (content.get("names", {}).get(section, []) for content in read_vocabulary("times").values())
    return tuple(word for words in lists for word in folded(words))


@cache
def _given_names() -> frozenset[str]:
    """Give the months and seasons that people are called."""
    lists = (content.get("given_names", []) for content in read_vocabulary("times").values())
    return frozenset(word for words in lists for word in folded(words))


def is_name(value: object, plain: str, end: int) -> bool:
    """Say whether what follows a time makes a name of it."""
    if plain.startswith(_endings("after_any"), end):
        return True
    if isinstance(value, Length):
        return plain.startswith(_endings("after_length"), end)
    if isinstance(value, OnFeast):
        return plain.startswith(_endings("after_feast"), end)
    return isinstance(value, OnWeekday) and value.week is None and _is_given_name(plain, end)


def _is_given_name(plain: str, end: int) -> bool:
    """Say whether a weekday goes on as a person's name does: 周三石总."""
    if not plain.startswith(_endings("after_weekday"), end):
        return False
    rest = plain[end + 1 : end + 4]
    return not rest[:1].isalnum() or rest.startswith(_endings("ends"))


def without_people(tokens: list[Token], text: str, plain: str) -> list[Token]:
    """Make a gap of each month or season that is somebody's first name."""
    if not any(found.code in _NAMED for found in tokens):
        return tokens
    return [_checked(tokens, at, text, plain) for at in range(len(tokens))]


def _checked(tokens: list[Token], at: int, text: str, plain: str) -> Token:
    """Look for a capitalised word behind a capitalised month."""
    found = tokens[at]
    if (
        found.code not in _NAMED
        or not text[found.start].isupper()
        or plain[found.start : found.end] not in _given_names()
    ):
        return found
    opened = at > 0 and tokens[at - 1].code in _OPENERS
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    surname = following is not None and following.code == _GAP and following.start == found.end + 1
    if opened or not surname or not text[found.end + 1 : found.end + 3].istitle():
        return found
    return token(found.start, found.end, Mark("gap"))
