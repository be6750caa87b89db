"""Days that no calendar has (2月30日, Feb 30, 31 June): better asked about than taken for another day."""

import re
from collections.abc import Iterator
from functools import cache

from bot.understanding.vocabulary import folded, read_vocabulary
from crm_store.names.folding import fold

_LONGEST = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
_DAYS = 31
_MONTHS = 12


def impossible_day(text: str) -> str | None:
    """Give the first day in a text that does not exist, as written, or None."""
    plain = fold(text)
    for start, end, month, day in _said(plain):
        if 1 <= month <= _MONTHS and day > _LONGEST.get(month, _DAYS):
            return text[start:end]
    return None


def _said(plain: str) -> Iterator[tuple[int, int, int, int]]:
    """Give each month and day that stand together, whichever comes first."""
    for found in _pattern().finditer(plain):
        groups = found.groupdict()
        month = groups["month_han"] or groups["month_before"] or groups["month_behind"]
        day = groups["day_han"] or groups["day_behind"] or groups["day_before"]
        yield found.start(), found.end(), _months().get(month) or int(month), int(day)


@cache
def _pattern() -> re.Pattern[str]:
    """Write both orders down: 2月30, feb 30, 30th of feb."""
    yue = "|".join(map(re.escape, _words("yue")))
    day = "|".join(map(re.escape, [*_words("ri"), *_words("hao")]))
    names = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    return re.compile(
        rf"(?P<month_han>\d{{1,2}})(?:{yue})(?P<day_han>\d{{2}})(?!\d)(?:{day})?"
        rf"|\b(?P<month_before>{names})\.? (?:the )?(?P<day_behind>\d{{2}})(?:st|nd|rd|th)?\b(?!:)"
        rf"|\b(?P<day_before>\d{{2}})(?:st|nd|rd|th)? (?:of )?(?P<month_behind>{names})\b"
    )


@cache
def _months() -> dict[str, int]:
    """Map every name of a month that is no other word to its number."""
    every = [content.get("months", {}) for content in read_vocabulary("times").values()]
    return {word: int(number) for months in every for number, words in months.items() for word in folded(words)}


def _words(section: str) -> list[str]:
    return [word for content in read_vocabulary("times").values() for word in folded(content.get(section, []))]
