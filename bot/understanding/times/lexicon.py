"""The words of `locales/<language>/times.yaml` as values, all languages in one table.

A word has one meaning for the grammar; where the lists give it several, the first section below wins.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from bot.understanding.times.days import NextDay, Offset
from bot.understanding.times.moments import Now
from bot.understanding.times.periods import Calendar
from bot.understanding.times.repeats import Repeat
from bot.understanding.times.rules import Mark, Value
from bot.understanding.times.words import (
    Coming,
    DayPart,
    Face,
    Feast,
    HalfYear,
    Meridiem,
    MonthName,
    Number,
    Often,
    Part,
    Piece,
    PieceUnit,
    QuarterName,
    Season,
    Shift,
    Turn,
    Unit,
    Weekday,
    Weekdays,
)
from bot.understanding.vocabulary import folded, read_vocabulary


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every word with its value: Chinese ones by their first character, Latin ones by their first word."""

    words: dict[str, Value]
    longest: dict[str, int]
    phrases: dict[str, tuple[str, ...]]
    glued: dict[str, Value]


def _clock(key: str, *, deadline: bool = False) -> Face:
    """Read `18:00`."""
    hour, minute = key.split(":")
    return Face(int(hour), int(minute), sure=True, deadline=deadline)


def _part(key: str) -> Part:
    """Read `morning 5-12`."""
    name, hours = key.split()
    first, end = hours.split("-")
    return Part(name, int(first), int(end))  # type: ignore[arg-type] # the names in the lists are those of the contract


def _day_part(key: str) -> DayPart:
    """Read `-1 evening`."""
    days, name = key.split()
    hours = {"morning": (5, 12), "noon": (11, 13), "afternoon": (12, 18), "evening": (18, 24)}[name]
    return DayPart(int(days), Part(name, *hours))  # type: ignore[arg-type] # the same


def _season(key: str) -> Season:
    """Read `3-20 6-21`."""
    (month, day), (end_month, end_day) = (map(int, edge.split("-")) for edge in key.split())
    return Season((month, day), (end_month, end_day))


def _often(key: str) -> Often:
    """Read `2 week`."""
    number, unit = key.split()
    return Often(unit, int(number))


def _piece_unit(key: str) -> PieceUnit:
    """Read `end month`."""
    name, unit = key.split()
    return PieceUnit(name, unit)


Make = Callable[[str], Value]
_KEYED: dict[str, Make] = {
    "silent": lambda _: Mark("silent"),
    "days": lambda key: Offset(int(key)),
    "weekdays": lambda key: Weekday(int(key)),
    "weak_weekdays": lambda key: Weekday(int(key), "weakweekday"),
    "weak_days": lambda key: Turn(int(key), "weakday"),
    "repeated_weekdays": lambda key: Weekdays(int(key)),
    "months": lambda key: MonthName(int(key)),
    "weak_months": lambda key: MonthName(int(key), "weakmonth"),
    "parts": _part,
    "day_parts": _day_part,
    "clocks": _clock,
    "deadlines": lambda key: _clock(key, deadline=True),
    "meridiems": lambda key: Meridiem(pm=key == "pm"),
    "turns": lambda key: Turn(int(key)),
    "coming": lambda key: Coming(int(key)),
    "years": lambda key: Calendar("year", int(key)),
    "pieces": lambda key: Piece(key.split()[0], lunar=key.endswith("lunar")),
    "piece_words": _piece_unit,
    "halves": lambda key: HalfYear(int(key)),
    "weak_halves": lambda key: HalfYear(int(key), "weakhalf"),
    "half_turns": lambda key: Calendar("half", int(key)),
    "quarter_names": lambda key: QuarterName(int(key)),
    "seasons": _season,
    "feasts": Feast,
    "weak_feasts": lambda key: Feast(key, "weakfeast"),
    "lunar_months": lambda key: MonthName(int(key), "lunarmonth"),
    "often": _often,
    "units": Unit,
    "shifts": lambda key: Shift(int(key)),
    "marks": Mark,
}
_LISTED: dict[str, Value] = {
    "next_days": NextDay(),
    "quarters": Unit("quarter", "quarter"),
    "yue": Unit("month", "yue"),
    "nian": Unit("year", "nian"),
    "ri": Unit("day", "ri"),
    "hao": Mark("hao"),
    "recent": Mark("recent"),
    "ahead": Mark("ahead"),
    "rest": Mark("rest"),
    "to_date": Mark("to_date"),
    "fiscal": Mark("fiscal"),
    "workdays": Often("workday", 1),
    "now": Now(),
    "oclock": Mark("oclock"),
    "silent": Mark("silent"),
}


def _entries(content: dict[str, Any]) -> Iterator[tuple[str, Value]]:
    """Give every word of one language with its value, in the order in which they win."""
    for section, value in _LISTED.items():
        for word in folded(content.get(section, [])):
            yield word, value
    for section, make in _KEYED.items():
        lines = content.get(section, {})
        if isinstance(lines, dict):
            for key, words in lines.items():
                value = make(key)
                for word in folded(words):
                    yield word, value
    yield from _weekdays(content)


def _weekdays(content: dict[str, Any]) -> Iterator[tuple[str, Value]]:
    """Put the two halves of a Chinese weekday together: 周 and 三."""
    for stem in folded(content.get("weekday_stems", [])):
        endings = content.get("weekday_endings") or read_vocabulary("times")["zh-Hans"]["weekday_endings"]
        for number, words in endings.items():
            for word in folded(words):
                yield stem + word, Weekday(int(number))
                yield from _every_weekday(content, stem, word, int(number))


def _every_weekday(content: dict[str, Any], stem: str, ending: str, number: int) -> Iterator[tuple[str, Value]]:
    """Put 每周 and 三 together: every Wednesday in one word."""
    for key, words in content.get("often", {}).items():
        often = _often(key)
        for word in folded(words):
            if often.unit == "week" and word.endswith(stem):
                yield word + ending, Repeat("week", often.number, weekdays=(number,))


@cache
def read_lexicon() -> Lexicon:
    """Read the words of all languages once."""
    words: dict[str, Value] = {}
    for content in read_vocabulary("times").values():
        for word, value in _entries(content):
            words.setdefault(_plain(word), value)
    glued: dict[str, Value] = {
        word: Unit(unit, "esses") if word == "s" else Unit(unit)
        for content in read_vocabulary("times").values()
        for unit, letters in content.get("glued_units", {}).items()
        for word in letters
    }
    for content in read_vocabulary("numbers").values():
        for key, some in content.get("some", {}).items():
            for word in folded(some):
                words.setdefault(word, Number(Decimal(key), "some", word if not _is_latin(word) else ""))
    return Lexicon(words, _longest(words), _phrases(words), glued)


def _plain(word: str) -> str:
    """Write a Latin entry as the scanner looks it up: hyphens between letters are spaces."""
    return re.sub("(?<=[a-z])-(?=[a-z])", " ", word)


def _is_latin(word: str) -> bool:
    """Say whether a word is found by its letters and not character by character."""
    return word[0].isascii() and word[0].isalpha()


def _longest(words: dict[str, Value]) -> dict[str, int]:
    """Give the length of the longest word by its first character."""
    longest: dict[str, int] = {}
    for word in words:
        if not _is_latin(word):
            longest[word[0]] = max(len(word), longest.get(word[0], 0))
    return longest


def _phrases(words: dict[str, Value]) -> dict[str, tuple[str, ...]]:
    """Give the Latin entries that are more than a run of letters by that run, the longest first."""
    phrases: dict[str, list[str]] = {}
    for word in words:
        first = re.match("[a-z]*", word)
        if first and first.group() and first.group() != word:
            phrases.setdefault(first.group(), []).append(word)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in phrases.items()}


@cache
def lunar_by_habit() -> frozenset[tuple[int, int]]:
    """Give the days that are meant by the Chinese calendar when their 日 is left out: 八月十五."""
    found = (day for content in read_vocabulary("times").values() for day in content.get("lunar_by_habit", []))
    return frozenset((int(month), int(number)) for month, number in (day.split("-") for day in found))
