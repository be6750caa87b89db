"""Clock times with a part of the day, and from one to another: 下午三点, 3 in the afternoon, 9-11:30."""

from decimal import Decimal

from bot.understanding.times.grammar.clocks import face
from bot.understanding.times.moments import FaceRange
from bot.understanding.times.rules import Rules
from bot.understanding.times.words import Face, Number, Part

parted = Rules()
clock_ranges = Rules()
_NO_DAYS = "(?!gap|turn|anyunit|monthname|of|hao|in|period|dot|ge|comma number)"
_NOON = 12
_LAST_HOUR = 24
_MINUTES = 60
_MILITARY = 4


@parted("part number (dash|to) clock", "part number (dash|to) number (?=$|comma|dot)")
def part_hours(part: Part, first: Number, last: Face | Number) -> FaceRange | None:
    """晚上9~11点."""
    start = face(first)
    end = face(last) if isinstance(last, Number) else last
    return FaceRange(start.at_part(part), end.after(start.at_part(part))) if start and end else None


@parted(
    "part about? clock number (?!ge|anyunit|dian|number|dash|to|hao|fen|ke)", "part (comma|de|at|about|on)? clock part?"
)
def part_clock(part: Part, shown: Face, minute: Number | Part | None = None) -> Face | None:
    """下午三点, 晏晝三點一: there the figure of the clock face that the long hand points to."""
    if not isinstance(minute, Number):
        return shown.at_part(part)
    pointed = minute.whole if minute.written == "han" and not shown.minute else None
    if not pointed or pointed >= _NOON:
        return None
    return Face(shown.hour, pointed * 5, sure=shown.sure).at_part(part)


@parted("clock comma? (in|at|on)? the? part")
def clock_part(shown: Face, part: Part) -> Face:
    """3:30 in the afternoon."""
    return shown.at_part(part)


@parted("number in the? part", "number part")
def number_part(number: Number, part: Part) -> Face | None:
    """8 in the morning."""
    shown = face(number) if number.written in {"digits", "words"} and len(number.text) < 3 else None  # noqa: PLR2004
    return shown.at_part(part) if shown and shown.hour and shown.hour <= _NOON else None


@parted("wan clock", "wan clockrange")
def late_clock(shown: Face | FaceRange) -> Face | FaceRange:
    """晚8点."""
    return shown.at_part(Part("evening", 18, 24))


@parted("zao clock", "zao clockrange")
def early_clock(shown: Face | FaceRange) -> Face | FaceRange:
    """早9点."""
    return shown.at_part(Part("morning", 5, 12))


def _range(first: Face | Number, last: Face | Number) -> FaceRange | None:
    """Join two clock times; the one in doubt follows the other."""
    start = face(first) if isinstance(first, Number) else first
    end = face(last) if isinstance(last, Number) else last
    if start is None or end is None:
        return None
    if start.sure or not end.sure:
        begin = Face(start.full_hour, start.minute, start.second, sure=True)
        return FaceRange(begin, end.after(begin), open=not start.sure)
    return FaceRange(start.before(end), end)


@clock_ranges(
    "from? clock rangeto clock",
    "from? clock rangeto number (?!anyunit|number|ge|monthname|ri|hao|slash|dash|comma number)",
    "from? number rangeto clock",
    "between (number|clock) (and|to|dash) clock",
    "between clock (and|to|dash) number",
)
def clock_range(first: Face | Number, last: Face | Number) -> FaceRange | None:
    """3-4pm, 下午两点到四点."""
    return _range(first, last)


@clock_ranges("(after|from|since) clock (and|comma|but)* (before|until|by) clock")
def later_but_before(first: Face, last: Face) -> FaceRange | None:
    """Later than 9:30 but before 11."""
    return _range(first, last)


@clock_ranges("(from|between)? number (dash|to|and) number (in the? part|part)")
def hours_of_part(first: Number, last: Number, part: Part) -> FaceRange | None:
    """5 to seven in the morning."""
    start, end = face(first), face(last)
    if start is None or end is None:
        return None
    return FaceRange(start.at_part(part), end.at_part(part))


@clock_ranges(f"(?<!monthname) (from|between) number (dash|to|and) number {_NO_DAYS}")
def bare_hours(first: Number, last: Number) -> FaceRange | None:
    """Between 3 and 8."""
    military = len(first.text) == _MILITARY and len(last.text) == _MILITARY and "0" in first.text[0] + last.text[0]
    if military:
        return _range(_military(first), _military(last)) if _military(first) and _military(last) else None
    plain = all(number.whole and number.whole <= _LAST_HOUR and len(number.text) < 3 for number in (first, last))  # noqa: PLR2004
    return _range(first, last) if plain else None


def _military(number: Number) -> Face | Number:
    """Read 0730."""
    return (
        Face(int(number.text[:2]), int(number.text[2:]), sure=True)
        if int(number.text[2:]) < _MINUTES
        else Number(Decimal(99))
    )


@clock_ranges("clockrange (in|on|at)? the? part")
def range_part(hours: FaceRange, part: Part) -> FaceRange:
    """3:30 to 4 in the afternoon."""
    return hours.at_part(part) if not hours.first.sure else hours


@clock_ranges("part (comma|from|between|de)? clockrange")
def part_range(part: Part, hours: FaceRange) -> FaceRange:
    """Afternoon from 3 to 8."""
    start = hours.first
    redone = Face(start.hour % 12, start.minute, sure=False).at_part(part) if start.hour % 12 else start
    return hours if hours.last.sure and hours.first.hour >= _NOON else FaceRange(redone, hours.last.after(redone))
