"""Weeks, months, quarters, years, stretches of them, and what lies inside them: 下个季度, the last week of May."""

from decimal import Decimal

from bot.understanding.times.days import DayLike, LastDay, Nth, OnDayOfMonth, OnFeast, OnMonthDay, OnWeekday
from bot.understanding.times.grammar.days import is_year, year_of
from bot.understanding.times.lengths import Length
from bot.understanding.times.moments import At, FromFor, InstantStretch
from bot.understanding.times.periods import (
    Calendar,
    Days,
    InUnit,
    InYear,
    Months,
    NthUnit,
    OfWeek,
    Period,
    Rest,
    SomeUnits,
    Stretch,
    Weekend,
    WeekendOf,
    WeekNumber,
)
from bot.understanding.times.pieces import PieceOf
from bot.understanding.times.rules import Rules
from bot.understanding.times.words import (
    Coming,
    Face,
    HalfYear,
    Number,
    Ordinal,
    Piece,
    PieceUnit,
    QuarterName,
    Season,
    Turn,
    Unit,
    Weekday,
)

periods = Rules()
within = Rules()
stretches = Rules()
pieces = Rules()

_LAST_QUARTER = 4
_CENTURY = 100


@periods("fiscal number")
def fiscal_year(number: Number) -> InYear | None:
    """FY26, fiscal year 2026."""
    if number.whole is not None and number.whole < _CENTURY and len(number.text) == 2:  # noqa: PLR2004 # figures
        return InYear(2000 + number.whole)
    return year_of(number)


@periods("quartername (comma|of|in|dash|slash|quote)* number", "number (dash|slash)? quartername")
def quarter_of_number(*values: QuarterName | Number) -> InUnit | None:
    """Q3 2026."""
    name = next(value for value in values if isinstance(value, QuarterName))
    year = year_of(next(value for value in values if isinstance(value, Number)))
    return InUnit("quarter", name.number, year) if year else None


@periods("turn? quartername")
def quarter_name(*values: Turn | QuarterName) -> InUnit:
    """Q3, next Q1."""
    first, name = values[0], values[-1]
    number = name.number if isinstance(name, QuarterName) else 1
    return InUnit("quarter", number, shift=first.shift if isinstance(first, Turn) else None)


@periods("the? place ge? (unit|quarter) (of|in|comma)* number", "the? place ge? (unit|quarter)")
def ordinal_unit(place: Ordinal, unit: Unit, year: Number | None = None) -> InUnit | WeekNumber | NthUnit | None:
    """第三季度, 4th quarter 2026, 第10周."""
    said = year_of(year) if year else None
    if year is not None and said is None:
        return None
    if unit.name in {"quarter", "half"} and 1 <= place.value <= _LAST_QUARTER:
        return InUnit(unit.name, place.value, said)
    if unit.name == "week" and said:
        return NthUnit(place.value, "week", said)
    return None


@periods("(?<!qian) number unit (?!qian|hou|nei|ago|later)")
def numbered_unit(number: Number, unit: Unit) -> InUnit | None:
    """三季度."""
    if unit.name != "quarter" or not 1 <= (number.whole or 0) <= _LAST_QUARTER:
        return None
    return InUnit("quarter", number.whole or 1)


@periods("unit number (?!unit|ge|anyunit|dash)")
def numbered_week(unit: Unit, number: Number) -> WeekNumber | InYear | None:
    """Week 10, year 2012."""
    if unit.name == "year" and unit.kind == "unit":
        return year_of(number)
    if unit.name != "week" or number.whole is None or number.written != "digits":
        return None
    return WeekNumber(number.whole)


@periods("halfyear (of|in|comma)* number", "number dash? halfyear")
def half_of_number(*values: HalfYear | Number) -> InUnit | None:
    """H2 2026."""
    half = next(value for value in values if isinstance(value, HalfYear))
    year = year_of(next(value for value in values if isinstance(value, Number)))
    return InUnit("half", half.number, year) if year else None


@periods("halfyear (?!of)")
def half_year(half: HalfYear) -> InUnit:
    """下半年: of this year, whatever the direction."""
    return InUnit("half", half.number, shift=0)


@periods("the? (halfyear|weakhalf) (of|in) the? (turn? (unit|nian)|number)")
def half_of(half: HalfYear, *values: Turn | Unit | Number) -> InUnit | None:
    """First half of next year."""
    first, last = values[0], values[-1]
    if isinstance(last, Number):
        return InUnit("half", half.number, year_of(last)) if year_of(last) else None
    if isinstance(last, Unit) and last.name != "year":
        return None
    return InUnit("half", half.number, Calendar("year", first.shift if isinstance(first, Turn) else 0))


@periods("turn? season number?")
def season(*values: Turn | Season | Number) -> Months | None:
    """This summer, 夏天."""
    found = next(value for value in values if isinstance(value, Season))
    first, last = values[0], values[-1]
    year = year_of(last) if isinstance(last, Number) else None
    return Months(found.first, found.end, year, first.shift if isinstance(first, Turn) else 0)


@periods("rest the? turn? anyunit", "turn? anyunit rest")
def rest(*values: Turn | Unit) -> Rest | None:
    """Rest of the week."""
    unit = next(value for value in values if isinstance(value, Unit))
    turn = values[0]
    return _rest(unit, turn.shift if isinstance(turn, Turn) else 0, ahead=True)


def _rest(unit: Unit, shift: int, *, ahead: bool) -> Rest | None:
    """Cut a calendar unit at today."""
    return (
        Rest(Calendar(unit.name, shift), ahead) if unit.name in {"week", "month", "quarter", "year", "half"} else None
    )


@periods("turn? anyunit to_date")
def to_date(*values: Turn | Unit) -> Calendar | Rest | None:
    """Year to date; "this year so far" is the whole year."""
    unit = values[-1]
    if not isinstance(unit, Unit):
        return None
    return Calendar(unit.name, 0) if len(values) > 1 else _rest(unit, 0, ahead=False)


@periods("piece (the? turn? anyunit)", "piece dash (turn? anyunit)")
def piece_of_unit(piece: Piece, *values: Turn | Unit) -> PieceOf | Rest | At | None:
    """End of the month, early next week, 月底 said in English order."""
    unit, turn = values[-1], values[0]
    shift = turn.shift if isinstance(turn, Turn) else 0
    if not isinstance(unit, Unit) or not Calendar(unit.name, shift).sized:
        return None
    return PieceOf(piece.name, Calendar(unit.name, shift))


@periods("later the? turn? anyunit")
def later_this(*values: Turn | Unit) -> PieceOf | None:
    """Later this week."""
    unit, turn = values[-1], values[0]
    shift = turn.shift if isinstance(turn, Turn) else 0
    if not isinstance(unit, Unit) or not Calendar(unit.name, shift).sized:
        return None
    return PieceOf("late", Calendar(unit.name, shift), ahead=True)


@periods("earlier the? turn? anyunit")
def earlier_this(*values: Turn | Unit) -> Rest | PieceOf | None:
    """Earlier this year."""
    unit, turn = values[-1], values[0]
    shift = turn.shift if isinstance(turn, Turn) else 0
    if not isinstance(unit, Unit) or not Calendar(unit.name, shift).sized:
        return None
    return PieceOf("early", Calendar(unit.name, shift)) if shift else Rest(Calendar(unit.name, 0), ahead=False)


@periods("turn? ge? anyunit de? piece")
def unit_piece(*values: Turn | Unit | Piece) -> PieceOf | None:
    """月底, 下个季度末, 本月中旬."""
    piece, unit, turn = values[-1], values[-2], values[0]
    shift = turn.shift if isinstance(turn, Turn) else 0
    if not isinstance(unit, Unit) or not isinstance(piece, Piece) or not Calendar(unit.name, shift).sized:
        return None
    return PieceOf(piece.name, Calendar(unit.name, shift), chinese=True, bare=not isinstance(turn, Turn))


@periods("turn? pieceunit")
def piece_unit(*values: Turn | PieceUnit) -> PieceOf | None:
    """EOM."""
    piece, turn = values[-1], values[0]
    if not isinstance(piece, PieceUnit):
        return None
    shift = turn.shift if isinstance(turn, Turn) else 0
    return PieceOf(piece.name, Calendar(piece.unit, shift), bare=not isinstance(turn, Turn))


@periods("(?<!ordinal|number) the? turn ge? anyunit (?!number|ordinal de)")
def turned_unit(turn: Turn, unit: Unit) -> Period | InstantStretch | LastDay | None:
    """下周, next month, last year; 上个小时."""
    if unit.name in {"hour", "minute"} and turn.shift:
        return InstantStretch(_one(unit), ahead=turn.shift > 0)
    if unit.name == "day":
        return LastDay(Calendar("day", turn.shift)) if unit.kind == "unit" else None
    return Calendar(unit.name, turn.shift) if Calendar(unit.name, turn.shift).sized else None


def _one(unit: Unit) -> Length:
    """Make one unit a length."""
    return Length(((Decimal(1), unit.name),))


@periods("(the|coming)+ unit after the? turn", "the? turn unit after")
def after_next(*values: Coming | Unit | Turn) -> Calendar | None:
    """The week after next."""
    unit = next(value for value in values if isinstance(value, Unit))
    last = values[-1]
    return Calendar(unit.name, last.shift + 1) if isinstance(last, Turn) and Calendar(unit.name, 0).sized else None


@periods("coming (unit|quarter)")
def coming_unit(coming: Coming, unit: Unit) -> Calendar | Weekend | None:
    """Coming week, this past weekend."""
    if unit.name == "weekend":
        return Calendar("weekend", 0 if coming.shift > 0 else -1)
    return Calendar(unit.name, coming.shift) if Calendar(unit.name, 0).sized else None


@periods("(?<!number) past (unit|quarter)")
def past_unit(unit: Unit) -> Calendar | None:
    """The past week."""
    return Calendar(unit.name, -1) if Calendar(unit.name, 0).sized else None


@periods("for the unit (?!of)", "for the quarter (?!of)")
def for_the(unit: Unit) -> Calendar | None:
    """For the year: for this one."""
    return Calendar(unit.name, 0) if unit.name in {"week", "month", "quarter", "year"} else None


@periods("zhengge anyunit")
def whole_unit(unit: Unit) -> Calendar | None:
    """整个季度."""
    return Calendar(unit.name, 0) if Calendar(unit.name, 0).sized else None


@periods("same anyunit")
def same_unit(unit: Unit) -> Calendar | None:
    """The same month."""
    return Calendar(unit.name, 0) if Calendar(unit.name, 0).sized else None


@periods("(the|my|on)* unit (?!of|number)")
def bare_weekend(unit: Unit) -> Weekend | None:
    """周末, on the weekend."""
    return Weekend() if unit.name == "weekend" else None


@periods(
    "(?<=in|since|from|before|after|by|until|between|for|of|and|piece|to)"
    " number (?!anyunit|ge|dian|monthname|meridiem|comma number|dash)"
)
def year_after_preposition(number: Number) -> InYear | None:
    """In 2026."""
    return year_of(number)


@periods("(from|between)? number (dash|to|and) number (?!anyunit|ge|dian|comma number|dash)")
def years(first: Number, last: Number) -> Days | None:
    """2024-2026."""
    start, end = year_of(first), year_of(last)
    return Days(start, end) if start and end else None


@periods("in? the? quote? number quote? esses", "in (the|quote)* length")
def decade(number: Number | Length, _unit: Unit | None = None) -> Days | None:
    """The 1990s, in the 70s."""
    if isinstance(number, Length):
        tens = number.count if number.coarsest == "second" and len(number.amounts) == 1 else 0
        year = InYear(1900 + tens) if tens in range(30, 100, 10) else None
    else:
        year = year_of(number)
    if year is None or year.year % 10:
        return None
    return Days(year, InYear(year.year + 9))


@periods("turn? number niandai", "number (unit|nian)? number niandai")
def chinese_decade(*values: Number | Unit | Turn) -> Days | None:
    """九十年代."""
    number = values[-1]
    if not isinstance(number, Number) or number.whole is None or number.whole % 10 or number.whole > 90:  # noqa: PLR2004
        return None
    first = number.whole + (2000 if number.whole < 50 or isinstance(values[0], Turn) else 1900)  # noqa: PLR2004 # the turn
    return Days(InYear(first), InYear(first + 9))


@within("period (of|in|comma|de)* the? period")
def period_of_period(inner: Period, outer: Period) -> Period | None:
    """May next year, 明年五月, the last week of May."""
    if is_year(outer) and isinstance(inner, InUnit) and inner.year is None:
        return inner.with_year(outer)
    if is_year(inner) and isinstance(outer, InUnit) and outer.year is None:
        return outer.with_year(inner)
    if is_year(inner) and isinstance(outer, PieceOf) and isinstance(outer.within, InUnit) and outer.within.year is None:
        return PieceOf(outer.name, outer.within.with_year(inner), chinese=True)
    if (
        isinstance(inner, Calendar)
        and inner.shift == -1
        and inner.unit in {"week", "month", "quarter", "weekend"}
        and not is_year(inner)
    ):
        return NthUnit(-1, inner.unit, outer)
    if isinstance(inner, Stretch) and not inner.ahead:
        return SomeUnits(-inner.length.count, inner.length.coarsest, outer)
    return None


@within("the? place turn? ge? anyunit (of|in) the? (period|turn? anyunit)")
def nth_unit_of(place: Ordinal, *values: Turn | Unit | Period) -> NthUnit | Nth | None:
    """The third week of May, the 5th last day of May."""
    return None if not values else _nth(place, list(values))


def _nth(place: Ordinal, values: list[Turn | Unit | Period]) -> NthUnit | Nth | None:
    """Find unit and outer time among the words."""
    back = isinstance(values[0], Turn) and values[0].shift == -1
    rest = values[1:] if isinstance(values[0], Turn) else values
    unit = rest[0]
    outer = _outer(rest[1:])
    if not isinstance(unit, Unit) or outer is None:
        return None
    number = -place.value if back else place.value
    if unit.name in {"day", "workday"}:
        return Nth(number, unit.name, outer)
    return NthUnit(number, unit.name, outer) if unit.name in {"week", "month", "quarter", "weekend"} else None


def _outer(values: list[Turn | Unit | Period]) -> Period | None:
    """Make the outer time of what was said of it."""
    last = values[-1] if values else None
    if isinstance(last, Unit):
        turn = values[0]
        found = Calendar(last.name, turn.shift if isinstance(turn, Turn) else 0)
        return found if found.sized else None
    return last if isinstance(last, Period) else None


@within("period de? place ge? anyunit")
def chinese_nth_unit(outer: Period, place: Ordinal, unit: Unit) -> NthUnit | Nth | InUnit | None:
    """今年第三周, 2023年第十天."""
    if unit.name == "day":
        return Nth(place.value, "day", outer)
    if unit.name == "quarter":
        return InUnit("quarter", place.value, outer) if place.value <= _LAST_QUARTER else None
    return NthUnit(place.value, unit.name, outer) if unit.name in {"week", "month"} else None


@within("period de? (qian|recent) (length|number unit|number)", "period de? halfyear")
def chinese_first_units(outer: Period, *values: Length | Number | Unit) -> SomeUnits | None:
    """今年前三季度, 4月前4天."""
    first = values[0]
    if isinstance(first, Length):
        return SomeUnits(first.count, first.coarsest, outer)
    if len(values) == 2 and isinstance(first, Number) and isinstance(values[1], Unit) and first.whole:  # noqa: PLR2004
        return SomeUnits(first.whole, values[1].name, outer)
    return None


@within("period de? last_of (length|ge? anyunit)")
def chinese_last_units(outer: Period, inner: Length | Unit) -> SomeUnits | NthUnit | Nth | None:
    """今年的最后三周, 本月最后一天."""
    if isinstance(inner, Length):
        return SomeUnits(-inner.count, inner.coarsest, outer)
    if inner.name in {"day", "workday"}:
        return Nth(-1, inner.name, outer)
    return NthUnit(-1, inner.name, outer) if inner.name in {"week", "month", "quarter"} else None


@within("qian number unit")
def first_quarters(number: Number, unit: Unit) -> SomeUnits | None:
    """前三季度."""
    if unit.name != "quarter" or not number.whole:
        return None
    return SomeUnits(number.whole, "quarter", Calendar("year", 0))


@within("the? place length (of|in) the? period")
def first_units(place: Ordinal, length: Length, outer: Period) -> SomeUnits | None:
    """The first ten days of May."""
    return SomeUnits(length.count, length.coarsest, outer) if place.value == 1 else None


@within("the? place ge? weekday (of|in) the? (period|turn? anyunit)")
def nth_weekday(place: Ordinal, weekday: Weekday, *values: Turn | Unit | Period) -> Nth | None:
    """The first Monday of May."""
    outer = _outer(list(values))
    return Nth(place.value, "weekday", outer, weekday.number) if outer else None


@within("the? turn weekday (of|in) the? (period|turn? anyunit)")
def last_weekday(turn: Turn, weekday: Weekday, *values: Turn | Unit | Period) -> Nth | None:
    """The last Friday of May."""
    outer = _outer(list(values))
    return Nth(-1, "weekday", outer, weekday.number) if outer and turn.shift == -1 else None


@within("period de? place ge? weekday")
def chinese_nth_weekday(outer: Period, place: Ordinal, weekday: Weekday) -> Nth:
    """十月的第一个星期一."""
    return Nth(place.value, "weekday", outer, weekday.number)


@within("period de? last_of ge? weekday")
def chinese_last_weekday(outer: Period, weekday: Weekday) -> Nth:
    """四月的最后一个星期一."""
    return Nth(-1, "weekday", outer, weekday.number)


@within("period (de|on|comma|in)* the? weekday", "the? weekday (comma|of|in|on|from)* the? period")
def weekday_of_week(*values: Period | Weekday) -> OnWeekday | None:
    """下周的周三, Tuesday next week."""
    week = next(value for value in values if isinstance(value, Period))
    weekday = next(value for value in values if isinstance(value, Weekday))
    if not isinstance(week, Calendar) or week.unit != "week":
        return None
    return OnWeekday(weekday.number, week.shift)


@within("the? (ordinal|number) unit? of the? (period|turn? anyunit)")
def day_of_period(day: Ordinal | Number, *values: Unit | Turn | Period) -> OnDayOfMonth | Nth | None:
    """20th of next month, 20 of this month."""
    number = day.value if isinstance(day, Ordinal) else day.whole
    rest = list(values)
    if len(rest) > 1 and isinstance(rest[0], Unit):
        if rest[0].name != "day":
            return None
        rest = rest[1:]
    outer = _outer(rest)
    if number is None or outer is None or not 1 <= number <= 31:  # noqa: PLR2004 # days of a month
        return None
    return OnDayOfMonth(number, outer) if _is_month(outer) else None


def _is_month(period: Period) -> bool:
    """Say whether a longer time is one month."""
    return getattr(period, "unit", "") == "month"


@within("from? (number|ordinal) (dash|to|and|until) the? (number|ordinal) (in|of)? the? period")
def days_of_period(first: Number | Ordinal, last: Number | Ordinal, outer: Period) -> Days | None:
    """From 4 to 22 this month."""
    ends = [value.value if isinstance(value, Ordinal) else value.whole or 0 for value in (first, last)]
    if not _is_month(outer) or not all(1 <= int(end) <= 31 for end in ends):  # noqa: PLR2004 # days of a month
        return None
    return Days(OnDayOfMonth(int(ends[0]), outer), OnDayOfMonth(int(ends[1]), outer))


@within("period de? comma? day")
def day_in_period(outer: Period, day: DayLike) -> DayLike | None:
    """下月15号, 明年3月8日."""
    if isinstance(day, OnDayOfMonth) and day.month is None and _is_month(outer):
        return OnDayOfMonth(day.number, outer, day.weekday)
    if isinstance(day, OnMonthDay) and day.year is None and is_year(outer):
        return day.with_year(outer)
    return None


@within("(period|day) in length")
def in_years(base: Period | DayLike, length: Length) -> InUnit | OnFeast | None:
    """March in a year."""
    if length.coarsest != "year":
        return None
    year = Calendar("year", length.count)
    if isinstance(base, OnFeast) and base.year is None:
        return OnFeast(base.rule, year)
    return base.with_year(year) if isinstance(base, InUnit) and base.year is None else None


@within("day (comma|of|in)* the? period")
def day_of_year(day: DayLike, outer: Period) -> DayLike | None:
    """3 May next year."""
    if isinstance(day, LastDay) and day.within == Calendar("day", -1):
        return LastDay(outer)
    return day.with_year(outer) if isinstance(day, OnMonthDay) and day.year is None and is_year(outer) else None


@within("the? turn anyunit of the? (turn? anyunit|period)")
def last_day_of(turn: Turn, unit: Unit, *values: Turn | Unit | Period) -> LastDay | Nth | None:
    """The last working day of May."""
    outer = _outer(list(values))
    if turn.shift == -1 and unit.name == "workday" and outer:
        return Nth(-1, "workday", outer)
    return LastDay(outer) if turn.shift == -1 and unit.name == "day" and outer else None


@within("the? ordinal unit of the? period")
def nth_day_of(place: Ordinal, unit: Unit, outer: Period) -> Nth | None:
    """The tenth day of May."""
    return Nth(place.value, "day", outer) if unit.name == "day" else None


@within("week_of the? day", "week_of the? (ordinal|number)")
def week_of(day: DayLike | Ordinal | Number) -> OfWeek | None:
    """The week of May 3rd."""
    if isinstance(day, Ordinal):
        return OfWeek(OnDayOfMonth(day.value)) if 1 <= day.value <= 31 else None  # noqa: PLR2004 # days of a month
    return None if isinstance(day, Number) else OfWeek(day)


@within("an week_of the? day")
def week_from(day: DayLike) -> FromFor:
    """A week starting tomorrow."""
    return FromFor(day, _one(Unit("week")))


@within("month_of the? day")
def month_of(day: DayLike) -> InUnit | None:
    """The month of May 3rd."""
    return InUnit("month", day.month) if isinstance(day, OnMonthDay) else None


@within("day unit number", "day (unit|comma unit)", "unit of the? day")
def festival_weekend(*values: DayLike | Unit | Number) -> WeekendOf | OfWeek | None:
    """Labor day weekend, week of May 3rd."""
    unit = next(value for value in values if isinstance(value, Unit))
    day = next(value for value in values if not isinstance(value, Unit | Number))
    last = values[-1]
    if isinstance(last, Number):
        year = year_of(last)
        day = OnFeast(day.rule, year) if year and isinstance(day, OnFeast) else day
    if unit.name == "week" and values[0] is unit and not isinstance(day, OnWeekday):
        return OfWeek(day)
    return WeekendOf(day) if unit.name == "weekend" else None


@stretches("(in|within)? the? turn length")
def turned_stretch(turn: Turn, length: Length) -> Stretch | InstantStretch | None:
    """Next three weeks, 上两周, 这三天."""
    return (
        _stretch(length, ahead=turn.shift > 0)
        if turn.shift
        else Stretch(length, ahead=None)
        if not length.short
        else None
    )


def _stretch(length: Length, *, ahead: bool) -> Stretch | InstantStretch:
    """Stretch over days, or over hours from now."""
    return InstantStretch(length, ahead) if length.short else Stretch(length, ahead)


@stretches("(for|in|over)* the? (past|recent) length nei?", "(?<!day|period) qian length", "number past anyunit")
def past_stretch(length: Length | Number, unit: Unit | None = None) -> Stretch | InstantStretch | None:
    """近三个月, the past two weeks, 5 past years."""
    if isinstance(length, Number):
        return _stretch(Length(((length.value, unit.name),)), ahead=False) if unit else None
    return _stretch(length, ahead=False)


@stretches("in? ahead de? length nei?", "(?<!day|period) hou length", "in? the? coming length")
def ahead_stretch(*values: Coming | Length) -> Stretch | InstantStretch | None:
    """未来两周, the coming three days."""
    length = values[-1]
    first = values[0]
    ahead = first.shift > 0 if isinstance(first, Coming) else True
    return _stretch(length, ahead=ahead) if isinstance(length, Length) else None


@stretches("number coming anyunit")
def number_coming(number: Number, coming: Coming, unit: Unit) -> Stretch | InstantStretch:
    """Two upcoming weeks."""
    return _stretch(Length(((number.value, unit.name),)), ahead=coming.shift > 0)


@stretches("number turn anyunit")
def number_turned(number: Number, turn: Turn, unit: Unit) -> Stretch | InstantStretch | None:
    """10 previous weeks."""
    return _stretch(Length(((number.value, unit.name),)), ahead=turn.shift > 0) if turn.shift else None


@pieces("piece")
def piece_of_month(piece: Piece) -> PieceOf | None:
    """下旬."""
    return PieceOf(piece.name, Calendar("month", 0), chinese=True) if piece.name.endswith("_third") else None


@pieces("rest (of|the)* period")
def rest_of(period: Period) -> Rest | None:
    """Rest of July."""
    return None if isinstance(period, PieceOf) else Rest(period, ahead=True)


@pieces("piece (of|in|dash|the|about)* (period|day)")
def piece_of(piece: Piece, of: Period | DayLike) -> PieceOf | At | None:
    """Late March, end of tomorrow."""
    if isinstance(of, Period):
        return PieceOf(piece.name, of)
    return At(of, Face(23, 59, 59, sure=True)) if piece.name == "end" else None


@pieces("period de? piece", "period pieceunit")
def piece_after(of: Period, piece: Piece | PieceUnit) -> PieceOf | None:
    """三月底, 2027年年底."""
    if isinstance(of, PieceOf | Stretch):
        return None
    return PieceOf(piece.name, of, chinese=True)


@pieces("period comma? period")
def piece_joined(outer: Period, inner: Period) -> PieceOf | None:
    """明年年底, 下月月底: the piece of today's unit becomes that of the other."""
    if not isinstance(inner, PieceOf) or not isinstance(inner.within, Calendar) or not inner.bare:
        return None
    same = getattr(outer, "unit", "year" if is_year(outer) else "") == inner.within.unit
    return PieceOf(inner.name, outer, chinese=inner.chinese) if same else None
