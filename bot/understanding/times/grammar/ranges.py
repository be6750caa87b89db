"""From one time to another, and times that are open on one side: 周一到周三, between May and July, 周五之前."""

from bot.understanding.times.days import Day, DayLike, FigureDate, NextHoliday, Offset, OnFeast, OnMonthDay
from bot.understanding.times.grammar.clocks import face
from bot.understanding.times.lengths import Length
from bot.understanding.times.moments import (
    TODAY,
    At,
    AtRange,
    Between,
    Bound,
    ClockBound,
    FaceRange,
    FromFor,
    Instant,
    Now,
    PartOfDay,
)
from bot.understanding.times.periods import Days, InUnit, InYear, Period
from bot.understanding.times.pieces import PieceOf
from bot.understanding.times.rules import Rules
from bot.understanding.times.words import Face, Number, Part, Unit

ranges = Rules()
bounds = Rules()

_ANY = "(day|period|moment|daypart|instant)"
_FIRST = f"(from|between|since)? (the|about)* {_ANY}"
_NEW_YEAR = "lunar 1-1"
Time = Day | Period | At | PartOfDay | Instant | Now


def _with_year(first: Time, last: Time) -> Time:
    """Let a beginning without a year take the year of the end: May to October 2026."""
    year = getattr(last, "year", None)
    year = InYear(year) if isinstance(year, int) else year
    if isinstance(last, FigureDate) and last.order != "md":
        year = InYear(last.fields[0])
    if isinstance(first, FigureDate) and first.order == "md" and isinstance(year, InYear):
        return FigureDate((year.year, *first.fields), "dmy")
    if (
        isinstance(first, OnMonthDay | InUnit)
        and first.year is None
        and year is not None
        and not isinstance(last, InYear)
    ):
        return first.with_year(year)
    return first


@ranges(
    f"{_FIRST} (comma|since)* rangeto (the|about)* {_ANY} (zhijian|since|zhi)?",
    f"between (the)* {_ANY} and (the)* {_ANY}",
    f"{_ANY} (and|to) {_ANY} zhijian",
    f"{_ANY} (slash) {_ANY}",
)
def from_to(first: Time, last: Time) -> Days | Between | None:
    """周一到周三, between May 1 and May 5."""
    whole = (Day, Period, Now)
    first = _with_year(first, last)
    if isinstance(first, whole) and isinstance(last, Day | Period):
        return Days(first, last)
    return Between(first, last)


@ranges("moment rangeto clock", "(from|between) moment (and|to|dash) clock")
def moment_to_clock(first: At, last: Face) -> AtRange:
    """明天两点到下午四点."""
    return AtRange(first.base, FaceRange(first.face, last.after(first.face)))


@ranges("clock rangeto moment", "(from|between) clock (and|to|dash) moment")
def clock_to_moment(first: Face, last: At) -> AtRange | Between:
    """11:30 to 12:30 December 27th."""
    start = first.before(last.face)
    if not last.clock_first and isinstance(last.base, Offset):
        return Between(At(TODAY, first), last)
    if start.full_hour * 60 + start.minute < last.face.full_hour * 60 + last.face.minute and start.full_hour > 0:
        return AtRange(last.base, FaceRange(start, last.face))
    return Between(At(last.base, start), last)


@ranges("(moment|clock) for length", "from (moment|clock) for length")
def from_for(start: At | Face, length: Length) -> FromFor | FaceRange | None:
    """From 4pm for thirty minutes."""
    if isinstance(start, At):
        return FromFor(start, length)
    return _hours(start, length)


@ranges("for? length (from|starting|comma from) clock")
def for_from(length: Length, start: Face) -> FaceRange | None:
    """For two hours from 2pm."""
    return _hours(start, length)


def _hours(start: Face, length: Length) -> FaceRange | None:
    """Add a length of hours to a clock time."""
    if not length.short or length.seconds >= 86400:  # noqa: PLR2004 # a day
        return None
    total = int(start.full_hour * 3600 + start.minute * 60 + length.seconds) % 86400
    begin = Face(start.full_hour, start.minute, sure=True)
    return FaceRange(begin, Face(total // 3600, total % 3600 // 60, sure=True))


@ranges("from? (the|on)* day for length")
def day_for(day: DayLike, length: Length) -> FromFor:
    """From 18 December for ten days."""
    return FromFor(day, length)


@ranges("for? length (comma)? (starting|from)+ (day)", "length starting day")
def length_from_day(length: Length, day: DayLike) -> FromFor:
    """A week starting tomorrow."""
    return FromFor(day, length)


@bounds("period (from|between|comma|on|zhijian)* period")
def days_in_period(outer: Period, inner: Period) -> Days | None:
    """Next week from Tuesday to Thursday."""
    if not isinstance(inner, Days) or isinstance(outer, Days | InYear):
        return None
    return inner.within(outer)


@bounds("zai? (the|about)* (day|period|moment|daypart|instant) or_earlier")
def up_to(base: Time) -> Bound:
    """周五或之前."""
    return Bound(base, before=True, inclusive=True)


@bounds(
    f"(from|since|starting|zai|on)* (the|about)* {_ANY} or_later",
    f"(since|starting) (on|the|about|from)* {_ANY}",
    f"from {_ANY} since",
    f"{_ANY} since",
)
def onward(base: Time) -> Bound:
    """周五起, since Monday."""
    return Bound(base, before=False, inclusive=True)


@bounds(
    "from moment", "(from|since|starting) (on)? clock", "from clock since", "(at|zai)? clock or_later", "clock since"
)
def clock_onward(base: At | Face) -> Bound | ClockBound:
    """From 2 pm."""
    return ClockBound(base, before=False) if isinstance(base, Face) else Bound(base, before=False, inclusive=True)


@bounds(f"(by|until) (the|about|on|no)* {_ANY} qian?")
def by_then(base: Time) -> Bound:
    """By Friday, 截止周五."""
    return Bound(base, before=True, inclusive=True)


@bounds("to_date")
def until_now() -> Bound:
    """Till date."""
    return Bound(Now(), before=True, inclusive=True)


@bounds(f"before (the|about|on)* {_ANY}", f"zai? {_ANY} qian")
def before_then(base: Time) -> Bound:
    """周五之前, before Friday."""
    return Bound(base, before=True, inclusive=isinstance(base, PieceOf))


@bounds(
    f"after (the|about|on)* {_ANY} (and|comma)? before (the|about|on)* {_ANY}",
    f"zai? {_ANY} hou (comma|and)? {_ANY} qian",
)
def after_and_before(first: Time, last: Time) -> Between | Days | None:
    """2010年之后2018年之前."""
    if isinstance(first, Period) and isinstance(last, Day | Period):
        return Days(first, last, open_end=True)
    return Between(first, last)


@bounds(f"after (the|about|on)* {_ANY}", f"zai? {_ANY} hou")
def after_then(base: Time) -> Bound:
    """周五之后, after Friday."""
    return Bound(base, before=False, inclusive=False)


@bounds(
    "day (comma|at|on)* (before|by|until) about? clock",
    "(before|by|until) clock (on|the|of)* day",
    "day clock qian",
)
def day_before_clock(*values: DayLike | Face) -> Bound:
    """Today before 4pm."""
    shown = next(value for value in values if isinstance(value, Face))
    day = next(value for value in values if not isinstance(value, Face))
    return Bound(At(day, shown), before=True, inclusive=True)


@bounds(
    "day (comma|at|on)* (after|since|from) about? clock", "(after|since|from) clock (on|the|of)* day", "day clock hou"
)
def day_after_clock(*values: DayLike | Face) -> Bound:
    """Wednesday later than 10."""
    shown = next(value for value in values if isinstance(value, Face))
    day = next(value for value in values if not isinstance(value, Face))
    return Bound(At(day, shown), before=False, inclusive=True)


@bounds("jie hou", "after jie")
def after_holiday() -> Bound:
    """节后."""
    return Bound(NextHoliday(), before=False, inclusive=False)


@bounds("jie qian", "before jie")
def before_holiday() -> Bound:
    """节前."""
    return Bound(NextHoliday(), before=True, inclusive=False)


@bounds("(?<!ge|turn|every|half) nian hou")
def after_new_year(_nian: Unit) -> Bound:
    """年后: after the Chinese New Year."""
    return Bound(OnFeast(_NEW_YEAR), before=False, inclusive=False)


@bounds("(?<!ge|turn|every|half) nian qian")
def before_new_year(_nian: Unit) -> Bound:
    """年前: before the Chinese New Year."""
    return Bound(OnFeast(_NEW_YEAR), before=True, inclusive=False)


@bounds("(before|by|until) (about|the|at)* clock", "zai? clock (qian|or_earlier)")
def before_clock(shown: Face) -> ClockBound:
    """三点之前, by 3pm."""
    return ClockBound(shown, before=True)


@bounds("(before|by|until) (about|at)* number (?=$|comma|dot|stop|line|day)")
def before_hour(number: Number) -> ClockBound | None:
    """By 5."""
    shown = face(number) if number.written in {"digits", "words"} and len(number.text) < 3 else None  # noqa: PLR2004
    return ClockBound(shown, before=True) if shown and 0 < shown.hour <= 12 else None  # noqa: PLR2004 # the clock face


@bounds("(after|since) (about|the|at)* clock", "zai? clock hou")
def after_clock(shown: Face) -> ClockBound:
    """三点之后."""
    return ClockBound(shown, before=False)


@bounds("(before|by) part", "part qian")
def before_part(part: Part) -> ClockBound:
    """中午前."""
    return ClockBound(Face(part.end % 24 if part.name != "noon" else 12, sure=True), before=True)


@bounds("period nei")
def inside(period: Period) -> Period:
    """本周内."""
    return period


@bounds("(on|at|in|zai|for|by) (the|about)* (day|period|moment|daypart|part|clock|clockrange|momentrange)")
def with_preposition(value: Time) -> Time:
    """On Friday: the preposition belongs to the time."""
    return value
