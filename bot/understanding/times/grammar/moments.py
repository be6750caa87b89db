"""A day with a time of day: 明天下午三点, Tuesday at 4, tonight, this morning, 周五晚8点."""

from bot.understanding.times.days import Day, DayLike, FigureDate, Offset, OnDayOfMonth, OnMonthDay, OnWeekday
from bot.understanding.times.grammar.clocks import face
from bot.understanding.times.literals import face_of
from bot.understanding.times.moments import At, AtRange, FaceRange, Now, PartOfDay
from bot.understanding.times.rules import Rules
from bot.understanding.times.words import DayPart, Face, Meridiem, Number, Part, Turn

joined_days = Rules()
day_parts = Rules()
moments = Rules()

_MORNING = Part("morning", 5, 12)
_AFTERNOON = Part("afternoon", 12, 18)
_EVENING = Part("evening", 18, 24)


@joined_days("day (comma|dot|open|dash|the|on)* day close?")
def same_day_twice(first: DayLike, second: DayLike) -> DayLike | None:
    """周三 11月25日, 3 May (Monday): one day said in two ways."""
    for said, other in ((first, second), (second, first)):
        if isinstance(said, OnWeekday) and isinstance(other, OnMonthDay) and not other.lunar:
            return other.with_weekday(said.weekday) if said.week is None else other
        if isinstance(said, OnWeekday) and isinstance(other, OnDayOfMonth) and other.month is None:
            return OnDayOfMonth(other.number, weekday=said.weekday)
        if isinstance(said, OnWeekday | Offset) and isinstance(other, FigureDate):
            return other
        if isinstance(said, Offset) and isinstance(other, OnMonthDay | OnDayOfMonth):
            return other
    return first if isinstance(first, Offset) and isinstance(second, OnWeekday) and second.week is None else None


@day_parts("daypartword about? (at)? number (?!unit|anyunit|ge|dian|number)")
def day_part_hour(word: DayPart, number: Number) -> At | None:
    """Tonight 8."""
    shown = face(number) if number.written in {"digits", "words"} and len(number.text) < 3 else None  # noqa: PLR2004 # figures
    return At(Offset(word.days), shown.at_part(word.part)) if shown and shown.hour else None


@day_parts("number comma? daypartword")
def hour_day_part(number: Number, word: DayPart) -> At | None:
    """11 tonight."""
    return day_part_hour(word, number) if (number.whole or 99) <= 12 else None  # noqa: PLR2004 # the clock face


@day_parts("daypartword (comma|at|about|de|zai|for)* clock")
def day_part_clock(word: DayPart, shown: Face) -> At:
    """今晚八点."""
    return At(Offset(word.days), shown.at_part(word.part))


@day_parts("clock (comma|on|at)* daypartword")
def clock_day_part(shown: Face, word: DayPart) -> At:
    """8pm tonight."""
    return day_part_clock(word, shown)


@day_parts("daypartword (comma|from|between|de)* clockrange", "clockrange daypartword")
def day_part_range(*values: DayPart | FaceRange) -> AtRange | None:
    """Tonight from 7 to 8."""
    word = next(value for value in values if isinstance(value, DayPart))
    hours = next(value for value in values if isinstance(value, FaceRange))
    return AtRange(Offset(word.days), _within_part(hours, word.part) if hours.open else hours)


def _within_part(hours: FaceRange, part: Part) -> FaceRange:
    """Put a range of open hours into a part of the day."""
    start = hours.first
    if start.hour % 12 and (start.hour < 12) != (part.first < 12):  # noqa: PLR2004 # the clock face
        start = Face(start.hour % 12, start.minute).at_part(part)
    if start == hours.first:
        return hours
    end = hours.last
    return FaceRange(start, end if end.full_hour > start.full_hour else Face(end.hour % 12, end.minute).after(start))


@day_parts("daypartword (from|between)? number (to|dash|and) number", "daypartword number (to|dash) clock")
def day_part_numbers(word: DayPart, first: Number, last: Number | Face) -> AtRange | None:
    """今晚7到9点."""
    start, end = face(first), face(last) if isinstance(last, Number) else last
    if start is None or end is None:
        return None
    begin = start.at_part(word.part)
    return AtRange(Offset(word.days), FaceRange(begin, end.after(begin)))


@day_parts("daypartword")
def day_part(word: DayPart) -> PartOfDay:
    """今晚."""
    return PartOfDay(Offset(word.days), word.part)


@day_parts("turn (piece)? part")
def turned_part(turn: Turn, *values: Part) -> PartOfDay | None:
    """This morning."""
    part = values[-1]
    return PartOfDay(Offset(turn.shift), part) if isinstance(part, Part) and abs(turn.shift) <= 1 else None


@day_parts("piece turn part")
def piece_of_part(_piece: object, turn: Turn, part: Part) -> PartOfDay:
    """Late this morning."""
    return PartOfDay(Offset(turn.shift), part)


@day_parts("turn meridiem")
def turned_half_day(turn: Turn, meridiem: Meridiem) -> PartOfDay | None:
    """This am."""
    return PartOfDay(Offset(0), _AFTERNOON if meridiem.pm else _MORNING) if turn.shift == 0 else None


@day_parts("weakday part", "weakday clock")
def weak_day_part(day: Turn, part: Part | Face) -> PartOfDay | At:
    """明下午."""
    return PartOfDay(Offset(day.shift), part) if isinstance(part, Part) else At(Offset(day.shift), part)


_JOIN = "(comma|de|at|on|dash|zai|about|dot|in|for|open|since)*"


@moments(f"day {_JOIN} clock (comma|on|of|the|open)* day close?")
def day_clock_day(first: DayLike, shown: Face, second: DayLike) -> At | None:
    """Friday at 3, 5 May."""
    same = same_day_twice(first, second)
    return At(same, shown) if same else None


@moments("day (number) (dash|to) clock", "day (from|between)? number (dash|to|and) number (in the part|part)?")
def day_hours(day: DayLike, first: Number, last: Face | Number, part: Part | None = None) -> AtRange | None:
    """Monday 3-8."""
    start, end = face(first), face(last) if isinstance(last, Number) else last
    if start is None or end is None or "." in first.text:
        return None
    if part:
        return AtRange(day, FaceRange(start.at_part(part), end.after(start.at_part(part))))
    begin = start.before(end) if end.sure and not start.sure else Face(start.full_hour, start.minute, sure=True)
    return AtRange(day, FaceRange(begin, end.after(begin)))


@moments(
    "number (dash|to) clock (on|of|the|comma)* day", "(from|between) number (dash|to|and) number (on|of|the|comma)* day"
)
def hours_day(first: Number, last: Face | Number, day: DayLike) -> AtRange | None:
    """Between 3 and 8 yesterday."""
    return day_hours(day, first, last)


@moments(f"day {_JOIN} (from|between)? clockrange")
def day_clock_range(day: DayLike, hours: FaceRange) -> AtRange:
    """明天两点到四点."""
    return AtRange(day, hours)


@moments("clockrange (comma|on|of|the|de)* day")
def clock_range_day(hours: FaceRange, day: DayLike) -> AtRange:
    """2 to 4 tomorrow."""
    return AtRange(day, hours)


@moments("clockrange (comma|on|of|the|in)* daypart", "daypart (comma|from|between)* clockrange")
def clock_range_day_part(*values: FaceRange | PartOfDay) -> AtRange:
    """From 8am-3 yesterday afternoon."""
    hours = next(value for value in values if isinstance(value, FaceRange))
    part = next(value for value in values if isinstance(value, PartOfDay))
    return AtRange(part.base, _within_part(hours, part.part) if hours.open else hours)


@moments(f"day {_JOIN} clock")
def day_clock(day: DayLike, shown: Face) -> At:
    """明天三点, Tuesday at 4."""
    return At(day, shown)


_ENDED = "(?=$|comma|dot|stop|line)"


@moments(
    "day (comma|at)* about number (?!anyunit|ge|dian|number|to|dash|more)",
    f"day (comma|at)* number {_ENDED}",
)
def day_number(day: DayLike, number: Number) -> At | None:
    """Yesterday about three, Mon 3."""
    shown = face(number) if number.written in {"digits", "words"} and len(number.text) < 3 else None  # noqa: PLR2004
    return At(day, shown) if shown and 0 < shown.hour <= 12 else None  # noqa: PLR2004 # the clock face


@moments("day (comma|at|about)* number (?!anyunit|ge|dian|number|to|dash|more)")
def day_dotted(day: DayLike, number: Number) -> At | None:
    """Wed 2.30, the 9th at 8.15."""
    hour, point, minute = number.text.partition(".")
    if not point or len(minute) != 2 or len(hour) > 2 or int(minute) % 5:  # noqa: PLR2004 # figures of a clock
        return None
    shown = face_of(hour, minute)
    return At(day, shown) if shown and shown.hour else None


@moments("clock (comma|on|of|the|dot|de|for)* day part")
def clock_day_and_part(shown: Face, day: DayLike, part: Part) -> At:
    """9 tomorrow evening."""
    return At(day, shown.at_part(part))


@moments("number (comma|on)? day part")
def number_day_and_part(number: Number, day: DayLike, part: Part) -> At | None:
    """9 tomorrow evening."""
    shown = face(number) if number.written in {"digits", "words"} and len(number.text) < 3 else None  # noqa: PLR2004
    return At(day, shown.at_part(part)) if shown and 0 < shown.hour <= 12 else None  # noqa: PLR2004 # the clock face


@moments("clock (comma|on|of|the|dot|de|for)* day")
def clock_day(shown: Face, day: DayLike) -> At | None:
    """4pm on Tuesday."""
    return At(day, shown, clock_first=True)


@moments("clock (comma|on|of|the|at)* daypart", "daypart (comma|at|about|de|on)* clock")
def day_part_with_clock(*values: Face | PartOfDay) -> At:
    """明天下午，三点."""
    shown = next(value for value in values if isinstance(value, Face))
    part = next(value for value in values if isinstance(value, PartOfDay))
    return At(part.base, shown.at_part(part.part))


@moments("day (comma|de|in|the|piece|on|dash|zai)* part (comma|de|at|about)* clock")
def day_part_then_clock(day: DayLike, *values: Part | Face | object) -> At | None:
    """周三的下午，三点."""
    part, shown = values[-2], values[-1]
    return At(day, shown.at_part(part)) if isinstance(part, Part) and isinstance(shown, Face) else None


@moments("day (comma|de|in|the|piece|on|dash|zai)* part")
def day_and_part(day: DayLike, *values: Part | object) -> PartOfDay | None:
    """明天下午."""
    part = values[-1]
    return PartOfDay(day, part) if isinstance(part, Part) else None


@moments("piece? part (comma|of|on|the|in)* day")
def part_and_day(*values: Part | DayLike | object) -> PartOfDay | None:
    """Afternoon of May 3rd, early morning Tuesday."""
    day = values[-1]
    part = next(value for value in values if isinstance(value, Part))
    return PartOfDay(day, part) if isinstance(day, Day) else None


@moments("day meridiem")
def day_and_half(day: DayLike, meridiem: Meridiem) -> PartOfDay:
    """Tomorrow am."""
    return PartOfDay(day, _AFTERNOON if meridiem.pm else _MORNING)


@moments("day wan (?!dian)")
def day_late(day: DayLike) -> PartOfDay:
    """周五晚."""
    return PartOfDay(day, _EVENING)


@moments("day zao (?!dian)")
def day_early(day: DayLike) -> PartOfDay:
    """周五早."""
    return PartOfDay(day, _MORNING)


@moments("day daypart", "daypart (comma|open)? day close?")
def day_and_day_part(*values: DayLike | PartOfDay) -> PartOfDay | None:
    """11月25日今晚."""
    part = next(value for value in values if isinstance(value, PartOfDay))
    day = next(value for value in values if not isinstance(value, PartOfDay))
    return PartOfDay(day, part.part) if isinstance(part.base, Offset) and not isinstance(day, Offset | Now) else None
