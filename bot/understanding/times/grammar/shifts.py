"""Times that are counted from another: three days ago, 两周后, the Monday after Easter, 节后第一个工作日."""

from decimal import Decimal

from bot.understanding.times.days import (
    Day,
    DayLike,
    Moved,
    NearWeekday,
    NextDay,
    NextHoliday,
    Offset,
    OnWeekday,
    WeekdayFrom,
    WorkdayAfter,
)
from bot.understanding.times.lengths import Length
from bot.understanding.times.moments import TODAY, FromFor, Instant, InstantStretch, Now, Within
from bot.understanding.times.periods import Calendar, Period
from bot.understanding.times.pieces import PieceOf
from bot.understanding.times.rules import Rules
from bot.understanding.times.words import Number, Ordinal, Turn, Unit, Weekdays

shifts = Rules()

_MOST = 400
_ONE_DAY = Length(((Decimal(1), "day"),))


def moved(length: Length, sign: int, base: DayLike | None = None) -> Moved | Instant:
    """Move a day by days and more, now by hours and less."""
    if length.short and base is None:
        return Instant(length, sign)
    return Moved(base or TODAY, length, sign)


@shifts(
    "the? place ge? day after the* day",
    "the? day after the* day",
    "day hou de? place ge? day",
    "period hou de? place ge? day",
)
def weekday_after(*values: Ordinal | Day | Period) -> WeekdayFrom | None:
    """The Monday after Thanksgiving, 国庆后第一个周一."""
    return _weekday_from(values, 1)


@shifts("the? place ge? day before the* day", "the? day before the* day")
def weekday_before(*values: Ordinal | Day) -> WeekdayFrom | None:
    """The Friday before Easter."""
    return _weekday_from(values, -1)


def _weekday_from(values: tuple[Ordinal | Day | Period, ...], sign: int) -> WeekdayFrom | None:
    """Count bare weekdays from a day."""
    place = next((value.value for value in values if isinstance(value, Ordinal)), 1)
    weekday = next((value for value in values if isinstance(value, OnWeekday) and value.week is None), None)
    base = next((value for value in values if value is not weekday and isinstance(value, Day | Period)), None)
    if weekday is None or base is None or not 1 <= place <= _MOST:
        return None
    return WeekdayFrom(weekday.weekday, place * sign, base)


@shifts("(day|period) hou de? (place|turn|first_of)? ge? unit", "(day|period) (qian) de? last_of ge? unit")
def chinese_workday_after(base: DayLike, *values: Ordinal | Turn | Unit) -> WorkdayAfter | None:
    """元旦后第一个工作日."""
    place, unit = values[0], values[-1]
    if not isinstance(unit, Unit) or unit.name != "workday":
        return None
    return WorkdayAfter(base, place.value if isinstance(place, Ordinal) else 1)


@shifts("jie hou de? (place|first_of) ge? unit", "the? place ge? unit after jie", "the? unit after jie")
def workday_after_holiday(*values: Ordinal | Unit) -> WorkdayAfter | None:
    """节后第一个工作日."""
    place = next((value.value for value in values if isinstance(value, Ordinal)), 1)
    workday = any(isinstance(value, Unit) and value.name == "workday" for value in values)
    return WorkdayAfter(NextHoliday(), place) if workday and 1 <= place <= _MOST else None


@shifts("the? (place|turn) ge? unit (after|hou) the? (day|period)", "the? unit after the? (day|period)")
def workday_after(*values: Ordinal | Turn | Unit | DayLike) -> WorkdayAfter | None:
    """The first working day after Easter."""
    place, base = values[0], values[-1]
    unit = next(value for value in values if isinstance(value, Unit))
    if unit.name != "workday" or isinstance(base, Ordinal | Turn | Unit):
        return None
    return WorkdayAfter(base, place.value if isinstance(place, Ordinal) else 1)


@shifts("the? turn ge? unit", "the? place ge? unit")
def next_workday(turn: Turn | Ordinal, unit: Unit) -> Moved | WorkdayAfter | None:
    """下个工作日, next working day."""
    shift = turn.shift if isinstance(turn, Turn) else turn.value
    if unit.name != "workday" or shift < 1:
        return None
    return WorkdayAfter(Offset(0), shift)


@shifts(
    "(more|about)* length (from|after|since) (the|on|about)* (day|period)",
    "length later (than|from)? day",
)
def length_after(length: Length, base: DayLike) -> Moved | None:
    """Two weeks from Tuesday."""
    return Moved(base, length, 1) if not length.short and isinstance(base, Day | PieceOf) else None


@shifts("(more|about)* length (before) (the|on)* (day|period)")
def length_before(length: Length, base: DayLike) -> Moved | None:
    """A week before Easter."""
    return Moved(base, length, -1) if not length.short and isinstance(base, Day | PieceOf) else None


@shifts("for (about|the)* length (from|starting) (the|on)* day")
def for_length_from(length: Length, base: DayLike) -> FromFor:
    """For three days from today."""
    return FromFor(base, length)


@shifts("day de? day")
def day_after_that(base: DayLike, following: Day) -> Moved | None:
    """元宵隔天."""
    return Moved(base, _ONE_DAY, 1) if isinstance(following, NextDay) and not isinstance(base, NextDay) else None


@shifts("length on day")
def week_on(length: Length, base: DayLike) -> Moved | None:
    """A week on Tuesday."""
    weeks = length.coarsest in {"week", "fortnight"} and isinstance(base, OnWeekday)
    return Moved(base, length, 1) if weeks else None


@shifts("same_time period", "same_time day")
def same_time(base: Period | DayLike) -> Moved | DayLike | None:
    """This time next week."""
    if not isinstance(base, Period):
        return base
    shift = base.shift if isinstance(base, Calendar) and base.unit in {"week", "month", "year"} else 0
    unit = base.unit if isinstance(base, Calendar) else ""
    return Moved(TODAY, Length(((Decimal(abs(shift)), unit),)), 1 if shift > 0 else -1) if shift else None


@shifts("length (from|after) instant")
def length_from_now(length: Length, _now: Now) -> Moved | Instant:
    """Ten minutes from now."""
    return moved(length, 1)


@shifts("(day|period) (zhi)? qian (de)? length", "(day|period) (qian) (number) (?=ri)")
def chinese_length_before(base: DayLike, length: Length) -> Moved | None:
    """春节前三天."""
    return Moved(base, length, -1) if isinstance(length, Length) and isinstance(base, Day | PieceOf) else None


@shifts("(day|period) hou (de)? (di)? length")
def chinese_length_after(base: DayLike, length: Length) -> Moved | None:
    """国庆后两天."""
    return Moved(base, length, 1) if isinstance(length, Length) and isinstance(base, Day | PieceOf) else None


@shifts("day (comma)? (dash|plus) length")
def signed(base: DayLike, length: Length) -> Moved:
    """2026-12-29 -10 days."""
    return Moved(base, length, -1)


@shifts(
    "(in|within) (the|about)* (turn|coming)? length nei",
    "within (the|about)* (turn|coming)? length",
    "(turn|ahead)? length nei",
)
def in_at_most(*values: Turn | Length) -> Within | InstantStretch | None:
    """三天内, within two weeks."""
    length = values[-1]
    if not isinstance(length, Length):
        return None
    back = isinstance(values[0], Turn) and values[0].shift < 0
    return InstantStretch(length, ahead=False) if back and length.short else Within(length)


@shifts("about? length about? (ago|qian)", "length ish (ago|qian)")
def ago(length: Length) -> Moved | Instant:
    """Three days ago, 三天前."""
    return moved(length, -1)


@shifts("(in|about)* length about? (later|hou|after) (?!ordinal|place)", "length ish (later|hou)")
def later(length: Length) -> Moved | Instant:
    """Three days later, 三天后."""
    return moved(length, 1)


@shifts("length before (?=$|dot)")
def before_now(length: Length) -> Moved | Instant:
    """15 minutes before."""
    return moved(length, -1)


@shifts("in (about|the|more)* length (later|hou)?", "after (about|the)* length")
def ahead(length: Length) -> Moved | Instant:
    """In two weeks, 过两天."""
    return moved(length, 1)


@shifts("plus length")
def plus(length: Length) -> Moved | Instant:
    """+15 minutes."""
    return moved(length, 1)


@shifts("shengxia length")
def left_over(length: Length) -> Within | InstantStretch:
    """还剩五分钟."""
    return InstantStretch(length, ahead=True) if length.short else Within(length)


def _weekday(value: Day | Weekdays) -> int | None:
    """Give the number of a weekday."""
    if isinstance(value, Weekdays):
        return value.number
    return value.weekday if isinstance(value, OnWeekday) and value.week is None else None


@shifts("number (day|weekdays) (later|after)", "in number weekdays")
def weekdays_ahead(number: Number, weekday: Day | Weekdays) -> NearWeekday | None:
    """Three Fridays from now."""
    found = _weekday(weekday)
    return NearWeekday(found, number.whole) if found and number.whole and 0 < number.whole <= _MOST else None


@shifts("number (day|weekdays) ago")
def weekdays_back(number: Number, weekday: Day | Weekdays) -> NearWeekday | None:
    """Two Mondays ago."""
    found = _weekday(weekday)
    return NearWeekday(found, -number.whole) if found and number.whole and 0 < number.whole <= _MOST else None


@shifts("day instant")
def day_and_instant(day: DayLike, instant: Instant | Now) -> Instant | Now | None:
    """Today in one hour."""
    return instant if day == TODAY else None
