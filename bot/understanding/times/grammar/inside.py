"""What lies inside a longer time: the last week of May, 下月15号, 今年前三季度, Tuesday next week."""

from bot.understanding.times.days import DayLike, LastDay, Nth, OnDayOfMonth, OnFeast, OnMonthDay, OnWeekday
from bot.understanding.times.grammar.dates import year_of
from bot.understanding.times.grammar.feasts import is_year
from bot.understanding.times.grammar.periods import one_unit
from bot.understanding.times.lengths import Length
from bot.understanding.times.moments import FromFor
from bot.understanding.times.periods import (
    Calendar,
    Days,
    InUnit,
    NthUnit,
    OfWeek,
    Period,
    SomeUnits,
    Stretch,
    WeekendOf,
)
from bot.understanding.times.pieces import PieceOf
from bot.understanding.times.rules import Rules
from bot.understanding.times.words import (
    Number,
    Ordinal,
    Turn,
    Unit,
    Weekday,
)

within = Rules()
_LAST_QUARTER = 4


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
    return OnDayOfMonth(number, outer) if is_month(outer) else None


def is_month(period: Period) -> bool:
    """Say whether a longer time is one month."""
    return getattr(period, "unit", "") == "month"


@within("from? (number|ordinal) (dash|to|and|until) the? (number|ordinal) (in|of)? the? period")
def days_of_period(first: Number | Ordinal, last: Number | Ordinal, outer: Period) -> Days | None:
    """From 4 to 22 this month."""
    ends = [value.value if isinstance(value, Ordinal) else value.whole or 0 for value in (first, last)]
    if not is_month(outer) or not all(1 <= int(end) <= 31 for end in ends):  # noqa: PLR2004 # days of a month
        return None
    return Days(OnDayOfMonth(int(ends[0]), outer), OnDayOfMonth(int(ends[1]), outer))


@within("period de? comma? day")
def day_in_period(outer: Period, day: DayLike) -> DayLike | None:
    """下月15号, 明年3月8日."""
    if isinstance(day, OnDayOfMonth) and day.month is None and is_month(outer):
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
    return FromFor(day, one_unit(Unit("week")))


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
