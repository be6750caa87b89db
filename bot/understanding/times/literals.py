"""Dates and clock times in figures: 2026-11-25, 25/11, 15:30, 8.30pm, 9h15, 21st, 1,200.

One regular expression, anchored where the figures begin, without nested repetition.
"""

import re
from collections.abc import Callable
from decimal import Decimal

from bot.understanding.times.rules import Mark, Value
from bot.understanding.times.words import Face, Figures, Number, Ordinal

Reader = Callable[[re.Match[str]], Value | None]
_MERIDIEM_FOLLOWS = r"(?=\s?[ap]\.?\s?m(?![a-z]))"
_FIGURES = re.compile(
    r"(?P<ymd>(?P<y1>\d{4})(?:\s?[-/.]\s?|\s(?=\d\d\s\d\d(?!\d)))(?P<m1>\d{1,2})(?:\s?[-/.]\s?|\s)(?P<d1>\d{1,2})"
    r"(?!\d|[-/.]\d))"
    r"|(?P<glued>(?P<y2>\d{4})-(?P<m2>\d\d)-(?P<d2>\d\d)(?=\d\d:))"
    r"|(?P<compact>(?P<y3>(?:19|20)\d\d)(?P<m3>[01]\d)(?P<d3>[0-3]\d)(?!\d))"
    r"|(?P<dmy>(?P<a4>\d{1,2})(?P<s4>[-/])(?P<b4>\d{1,2})(?:(?P=s4)|,)(?P<y4>\d{4}|\d{2})(?!\d|/\d|\.\d+(?![\d:])))"
    r"|(?P<dots>(?P<a5>\d{1,2})\.(?P<b5>\d{1,2})\.(?P<y5>\d{4})(?!\d|[-/.]\d))"
    r"|(?P<phone>\d+(?:[-.]\d+){2,12}(?!/))"
    r"|(?P<my>(?P<m6>\d{1,2})\s?[-/]\s?(?P<y6>(?:19|20)\d\d)(?!\d|[-/]\d))"
    r"|(?P<ym>(?P<y7>(?:19|20)\d\d)\s?[-/.]\s?(?P<m7>\d{1,2})(?!\d|[/.:]\d|-\d\d?(?!\d)))"
    r"|(?P<md>(?P<a8>\d{1,2})\s?/\s?(?P<b8>\d{1,2})(?!\d|\s?/\s?\d))"
    r"|(?P<zero>(?P<a9>0\d|1[0-2])-(?P<b9>0\d|[12]\d|3[01])(?!\d|-)(?<=0\d.\d\d|.\d.0\d))"
    r"|(?P<colon>(?P<h10>\d{1,2}):(?P<i10>\d\d)(?::(?P<c10>\d\d))?(?!\d))"
    r"|(?P<french>(?P<h11>\d{1,2})\s?h\s?(?P<i11>\d\d)(?![a-z\d])|(?P<h12>1[3-9]|2[0-3])h(?![a-z\d]))"
    r"|(?P<dotted>(?P<h13>\d{1,2})\.(?P<i13>[0-5]\d)" + _MERIDIEM_FOLLOWS + r")"
    r"|(?P<bare>(?P<h14>\d{1,2})(?P<i14>[0-5]\d)" + _MERIDIEM_FOLLOWS + r")"
    r"|(?P<ordinal>(?P<n15>\d{1,3})(?:st|nd|rd|th)(?![a-z\d]))"
    r"|(?P<thousands>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d))"
    r"|(?P<decimal>\d+\.\d+)"
    r"|(?P<integer>\d+)"
)
_LONGEST_NUMBER = 15
_LAST_HOUR = 24
_LAST_MINUTE = 59
_CENTURY_TURN = 69
_FIRST_SURE_HOUR = 13


def read_figures(text: str, at: int) -> tuple[Value, int]:
    """Give the value of the figures that begin at a place of the folded text, and where they end."""
    match = _FIGURES.match(text, at)
    if match is None:  # a digit of another script
        return Mark("gap"), at + 1
    group = next(name for name in _READERS if match[name] is not None)
    return _READERS[group](match) or Mark("gap"), match.end()


def _full_year(text: str) -> int:
    """Read a year of two or four figures."""
    year = int(text)
    if len(text) > 2:  # noqa: PLR2004 # figures
        return year
    return year + (2000 if year < _CENTURY_TURN else 1900)


def _ymd(number: int) -> Reader:
    """Read a date that begins with the year."""

    def read(match: re.Match[str]) -> Value | None:
        fields = (match[f"y{number}"], match[f"m{number}"], match[f"d{number}"])
        return Figures((int(fields[0]), int(fields[1]), int(fields[2])), "ymd")

    return read


def _dmy(number: int) -> Reader:
    """Read a date that ends with the year; day and month in the order of the country."""

    def read(match: re.Match[str]) -> Value | None:
        year = _full_year(match[f"y{number}"])
        return Figures((year, int(match[f"a{number}"]), int(match[f"b{number}"])), "dmy")

    return read


def _year_month(number: int) -> Reader:
    """Read a year and a month."""

    def read(match: re.Match[str]) -> Value | None:
        return Figures((int(match[f"y{number}"]), int(match[f"m{number}"])), "ym")

    return read


def _month_day(number: int) -> Reader:
    """Read a day and a month in the order of the country."""

    def read(match: re.Match[str]) -> Value | None:
        return Figures((int(match[f"a{number}"]), int(match[f"b{number}"])), "md")

    return read


def _clock(number: int) -> Reader:
    """Read a clock time; a zero in front, seconds or an hour after noon leave no doubt."""

    def read(match: re.Match[str]) -> Value | None:
        hour, minute = match[f"h{number}"], match[f"i{number}"]
        second = match["c10"] if number == 10 else None  # noqa: PLR2004 # the group above
        return face_of(hour, minute or "0", second)

    return read


def face_of(hour: str, minute: str, second: str | None = None) -> Face | None:
    """Make a clock time of its figures, None where no clock shows it."""
    if int(hour) > _LAST_HOUR or int(minute) > _LAST_MINUTE or (int(hour) == _LAST_HOUR and int(minute)):
        return None
    sure = hour[0] == "0" or int(hour) >= _FIRST_SURE_HOUR
    return Face(int(hour), int(minute), int(second or 0), sure=sure)


def _french(match: re.Match[str]) -> Value | None:
    """Read 15h30 and 15h."""
    return face_of(match["h11"] or match["h12"], match["i11"] or "0")


def _ordinal(match: re.Match[str]) -> Value | None:
    """Read 21st."""
    return Ordinal(int(match["n15"]), figures=True)


def _number(match: re.Match[str]) -> Value | None:
    """Read a plain number, unless it is too long to count anything."""
    text = match.group()
    if len(text) > _LONGEST_NUMBER:
        return None
    return Number(Decimal(text.replace(",", "")), "digits", text)


def _nothing(_match: re.Match[str]) -> Value | None:
    """Read what looks like a telephone or version number."""
    return None


_READERS: dict[str, Reader] = {
    "ymd": _ymd(1),
    "glued": _ymd(2),
    "compact": _ymd(3),
    "dmy": _dmy(4),
    "dots": _dmy(5),
    "phone": _nothing,
    "my": _year_month(6),
    "ym": _year_month(7),
    "md": _month_day(8),
    "zero": _month_day(9),
    "colon": _clock(10),
    "french": _french,
    "dotted": _clock(13),
    "bare": _clock(14),
    "ordinal": _ordinal,
    "thousands": _number,
    "decimal": _number,
    "integer": _number,
}
