"""Dates: figures, 11月25日, the 3rd of May, 农历八月十五, festivals, weekdays."""

from bot.understanding.times.days import (
    FigureDate,
    NearWeekday,
    OnDayOfMonth,
    OnFeast,
    OnMonthDay,
    OnWeekday,
    SpanLike,
)
from bot.understanding.times.lexicon import lunar_by_habit
from bot.understanding.times.periods import Calendar, Days, FigureMonth, InUnit, InYear
from bot.understanding.times.rules import Rules
from bot.understanding.times.words import (
    Coming,
    Feast,
    Figures,
    MonthName,
    Number,
    Ordinal,
    Piece,
    Turn,
    Unit,
    Weekday,
)

dates = Rules()
named = Rules()
weekdays = Rules()

_NO_HOUR = "(?!anyunit|ge|dian|meridiem|oclock)"
_NO_UNIT = "(?!anyunit|weekday|of|monthname|ge|halfyear|period)"
_LAST_MONTH = 12
_LAST_DAY = 31
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_CENTURY_TURN = 69
_LAST_HOUR = 12
_MINGUO = 1911
_FEW_DAYS = 10


def year_of(number: Number) -> InYear | None:
    """Read a year of four figures."""
    year = number.whole
    written = len(number.text) == 4 or (not number.text and number.written == "words")  # noqa: PLR2004 # figures
    return InYear(year) if year and written and _FIRST_YEAR <= year <= _LAST_YEAR else None


def chinese_year(number: Number) -> InYear | None:
    """Read the number before 年: 二零二六, 26, 零八."""
    year = number.whole
    if year is None or number.written == "some":
        return None
    if len(number.text) == 2 and not set(number.text) & set("十廿卅"):  # noqa: PLR2004 # figures
        return InYear(year + (2000 if year < _CENTURY_TURN else 1900))
    return InYear(year) if _FIRST_YEAR <= year <= _LAST_YEAR else None


def month_day(month: int, day: Number | Ordinal, year: SpanLike | None = None) -> OnMonthDay | None:
    """Make a day of a month; a number that no month has is none."""
    number = day.value if isinstance(day, Ordinal) else day.whole
    if number is None or not 1 <= number <= _LAST_DAY or not 1 <= month <= _LAST_MONTH:
        return None
    if isinstance(day, Number) and (day.written == "some" or "." in day.text or "," in day.text):
        return None
    return OnMonthDay(month, number, year)


@dates("figures slash monthname", "figures dash monthname", "monthname dash figures")
def figures_then_month(*values: Figures | MonthName) -> OnMonthDay | None:
    """2020/23/Sep, 23-2020-September."""
    figures = next(value for value in values if isinstance(value, Figures))
    month = next(value for value in values if isinstance(value, MonthName))
    if figures.order != "ym":
        return None
    year, day = figures.fields
    return OnMonthDay(month.number, day, InYear(year)) if day <= _LAST_DAY else None


@dates("(on|by) number (?!unit|ge|percent)")
def point_date(number: Number) -> FigureDate | None:
    """On 4.22."""
    month, point, day = number.text.partition(".")
    if not point or not 1 <= len(day) <= 2 or len(month) > 2:  # noqa: PLR2004 # figures
        return None
    return (
        FigureDate((int(month), int(day)), "md")
        if 0 < int(month) <= _LAST_MONTH and 0 < int(day) <= _LAST_DAY
        else None
    )


@dates("figures")
def in_figures(figures: Figures) -> FigureDate | FigureMonth | None:
    """2026-11-25, 25/11, 11/2026."""
    if figures.order == "ym":
        return FigureMonth(figures.fields[0], figures.fields[1])
    return FigureDate(figures.fields, figures.order)


@dates(
    "number (slash|dash) monthname (slash|dash) number",
    f"(the? ordinal|number) (dot|dash|slash)* of? monthname (dot|comma|dash|slash|of|in)* number {_NO_HOUR}",
)
def day_month_year(day: Number | Ordinal, month: MonthName, year: Number) -> OnMonthDay | None:
    """3rd of May, 2026."""
    if isinstance(day, Number) and year_of(day):
        return month_day(month.number, year, year_of(day))
    found = year_of(year) or _short_year(year)
    return month_day(month.number, day, found) if found else None


def _short_year(number: Number) -> InYear | None:
    """Read a year of two figures that no day or hour can be."""
    year = number.whole
    if year is None or len(number.text) != 2 or _LAST_DAY >= year >= 0:  # noqa: PLR2004 # figures
        return None
    return InYear(year + (2000 if year < _CENTURY_TURN else 1900))


@dates(f"monthname (dot|dash)? the? dayname (dot|comma|of|in|dash)* number {_NO_HOUR}")
def month_day_year(month: MonthName, day: Number | Ordinal, year: Number) -> OnMonthDay | None:
    """May 3, 2026."""
    found = year_of(year)
    return month_day(month.number, day, found) if found else None


@dates("number comma? of? (dash|slash)? monthname")
def year_month(year: Number, month: MonthName) -> InUnit | None:
    """2026 April."""
    found = year_of(year)
    return InUnit("month", month.number, found) if found else None


_ENDS = "(to|dash|until|and)"


@dates(
    f"(from|between)? the? dayname {_ENDS} the? dayname of? monthname (comma|of)* number {_NO_HOUR}",
    f"(from|between)? the? dayname {_ENDS} the? dayname of? monthname",
)
def days_of_month(
    first: Number | Ordinal, last: Number | Ordinal, month: MonthName, year: Number | None = None
) -> Days | None:
    """From 4 to 22 January, 1995; the twenty-seventh to the third of April begins in March."""
    found = year_of(year) if year else None
    if year and not found:
        return None
    end = month_day(month.number, last, found)
    start = month_day(month.number, first, found)
    return Days(start, end) if start and end and start.number < end.number else None


@dates(
    f"monthname (from|between)? the? dayname {_ENDS} the? dayname (comma|of|in)* number {_NO_HOUR}",
    f"monthname (from|between)? the? dayname {_ENDS} the? dayname (?!monthname|meridiem|unit|dian|of monthname)",
)
def month_days(
    month: MonthName, first: Number | Ordinal, last: Number | Ordinal, year: Number | None = None
) -> Days | None:
    """July 13-15."""
    found = year_of(year) if year else None
    if year and not found:
        return None
    start, end = month_day(month.number, first, found), month_day(month.number, last, found)
    if start and end and end.number < start.number and not found:
        return Days(start, OnDayOfMonth(end.number))
    return Days(start, end) if start and end else None


@dates("monthname (dot|dash)? the? dayname (?!anyunit|ge|meridiem|oclock|dian|percent)")
def month_then_day(month: MonthName, day: Number | Ordinal) -> OnMonthDay | None:
    """May 3rd."""
    return month_day(month.number, day)


@dates("(the? ordinal|number) (dot|dash|slash)* of? monthname")
def day_then_month(day: Number | Ordinal, month: MonthName) -> OnMonthDay | None:
    """3rd of May."""
    return month_day(month.number, day)


@dates(
    "monthname (dot|comma|of|in|dash|slash)* number (?!anyunit|ge|dian|meridiem|oclock|clock)",
    "turn? monthname after turn",
    "monthname",
)
def month_alone(*values: MonthName | Number | Turn) -> InUnit | None:
    """May 2026, March after next, May."""
    month = next(value for value in values if isinstance(value, MonthName))
    last = values[-1]
    if isinstance(last, Number):
        year = year_of(last)
        return InUnit("month", month.number, year) if year else None
    return InUnit("month", month.number, shift=2 if isinstance(last, Turn) else None)


@dates("turn monthname")
def turned_month(turn: Turn, month: MonthName) -> InUnit:
    """Next June."""
    return InUnit("month", month.number, shift=turn.shift)


def _chinese_day(month: Number, day: Number, year: SpanLike | None) -> OnMonthDay | None:
    """Make a day of a month that was said in numbers."""
    return month_day(month.whole or 0, day, year) if month.written != "some" else None


@dates("minguo number nian")
def minguo_year(number: Number, _unit: Unit) -> InYear | None:
    """民国一一五年."""
    return InYear(number.whole + _MINGUO) if number.whole and number.whole < 200 else None  # noqa: PLR2004 # years


@dates("number nian de? lunar number yue chu? number (ri|hao)?", "number nian lunar? lunarmonth chu? number (ri|hao)?")
def lunar_with_year(year: Number, *values: Unit | Number | MonthName) -> OnMonthDay | None:
    """二零一二年农历正月十五."""
    found = _lunar(values)
    said = chinese_year(year)
    return found.with_year(said) if found and said else None


@dates("lunar number yue (chu|piece)? number (ri|hao)?", "lunar? lunarmonth (chu|piece)? number (ri|hao)?")
def lunar_day(*values: Number | Unit | MonthName | Piece) -> OnMonthDay | None:
    """农历八月十五, 正月初八."""
    return _lunar(values)


def _lunar(values: tuple[Unit | Number | MonthName | Piece, ...]) -> OnMonthDay | None:
    """Find month and day among the words of a lunar date."""
    numbers = [value.whole or 0 for value in values if isinstance(value, Number)]
    month = next((value.number for value in values if isinstance(value, MonthName)), None)
    month, day = (numbers[0], numbers[1]) if month is None and len(numbers) > 1 else (month or 0, numbers[-1])
    return OnMonthDay(month, day, lunar=True) if 1 <= month <= _LAST_MONTH and 1 <= day <= _LAST_DAY else None


@dates("(chu|piece) number (?!unit|ge|yue|nian|ri|dian)")
def new_year_days(*values: Piece | Number) -> OnMonthDay | None:
    """大年初五, 初八."""
    number = values[-1]
    start = not isinstance(values[0], Piece) or values[0].name == "start"
    if (
        not isinstance(number, Number)
        or not start
        or number.written != "han"
        or not 1 <= (number.whole or 0) <= _FEW_DAYS
    ):
        return None
    return OnMonthDay(1, number.whole or 0, lunar=True)


@dates(
    "number nian comma? de? number yue the? number (ri|hao)?",
    "number nian comma? de? number yue (to|dash) number yue",
)
def chinese_date(year: Number, *values: Unit | Number) -> OnMonthDay | Days | None:
    """二零二六年十一月二十五日."""
    said = chinese_year(year)
    numbers = [value for value in values if isinstance(value, Number)]
    if said is None:
        return None
    if sum(isinstance(value, Unit) and value.kind == "yue" for value in values) > 1:
        ends = [InUnit("month", number.whole or 0, said) for number in numbers]
        return Days(ends[0], ends[1]) if all(1 <= end.number <= _LAST_MONTH for end in ends) else None
    return _chinese_day(numbers[0], numbers[1], said)


@dates("number nian de? number yue")
def chinese_month_of_year(year: Number, *values: Unit | Number) -> InUnit | None:
    """2026年11月."""
    said = chinese_year(year)
    number = values[1]
    month = number.whole if isinstance(number, Number) else None
    return InUnit("month", month, said) if said and month and month <= _LAST_MONTH else None


@dates(
    "number yue number (ri|hao)? (to|dash|and) number (ri|hao)",
    "number yue number (ri|hao)? (to|dash|and) number (ri|hao)? (?=zhijian)",
    "number yue number (to|dash) number (?!yue|nian|dian|anyunit|clock)",
)
def chinese_days(month: Number, _yue: Unit, *values: Unit | Number) -> Days | None:
    """11月4号到6号."""
    first, last = (value for value in values if isinstance(value, Number))
    start, end = _chinese_day(month, first, None), _chinese_day(month, last, None)
    if start and end:
        return Days(start, end if start.number < end.number else OnDayOfMonth(end.number))
    return None


@dates("number yue number (ri|hao)", "number yue (ri|hao)? number (?!ge|anyunit|dian|fen|zhong|monthname|number|more)")
def chinese_month_day(month: Number, _yue: Unit, day: Number, *unit: Unit) -> OnMonthDay | None:
    """11月25日, 十月三十一; 八月十五 without its 日 is the festival."""
    found = _chinese_day(month, day, None)
    if found and not unit and day.written == "han" and (found.month, found.number) in lunar_by_habit():
        return OnMonthDay(found.month, found.number, lunar=True)
    return found


@dates("number comma number (hao|ri)")
def two_days(first: Number, last: Number, *_unit: Unit) -> Days | None:
    """25、26号."""
    start, end = day_by_number(first), day_by_number(last)
    return Days(start, end) if start and end and end.number == start.number + 1 else None


@dates("number (to|dash|and) number (hao|ri)", "number (hao|ri) (to|dash|and) number (hao|ri)")
def days_by_number(*values: Number | Unit) -> Days | None:
    """4到6号."""
    first, last = (value for value in values if isinstance(value, Number))
    start, end = day_by_number(first), day_by_number(last)
    return Days(start, end) if start and end else None


@dates("number (hao|ri)")
def day_by_number(number: Number, *_unit: Unit) -> OnDayOfMonth | None:
    """12号."""
    if number.whole is None or number.written == "some" or not 1 <= number.whole <= _LAST_DAY:
        return None
    return OnDayOfMonth(number.whole)


@dates("number (dash|to) number yue")
def months_by_number(first: Number, last: Number, _yue: Unit) -> Days | None:
    """3到5月."""
    ends = [InUnit("month", number.whole or 0) for number in (first, last)]
    return Days(ends[0], ends[1]) if all(1 <= end.number <= _LAST_MONTH for end in ends) else None


@dates("number yue")
def month_by_number(number: Number, _yue: Unit) -> InUnit | None:
    """十一月."""
    whole = number.whole if number.written != "some" else None
    return InUnit("month", whole) if whole and whole <= _LAST_MONTH else None


@dates("(from|between)? number (dash|to|and) number nian")
def years_by_number(first: Number, last: Number, _nian: Unit) -> Days | None:
    """1995到1997年."""
    start, end = year_of(first), chinese_year(last)
    return Days(start, end) if start and end else None


@dates("number nian")
def year_by_number(number: Number, _nian: Unit) -> InYear | None:
    """二零二六年."""
    return chinese_year(number)


@named("(the|turn)* (feast|weakfeast) (of|in|comma)* number", "number (nian|comma)? de? feast")
def feast_of_year(*values: Turn | Feast | Number | Unit) -> OnFeast | None:
    """Easter 2027, 2027年中秋."""
    number = next(value for value in values if isinstance(value, Number))
    feast = next(value for value in values if isinstance(value, Feast))
    year = year_of(number)
    return OnFeast(feast.rule, year) if year else None


@named("period (of|de)? feast")
def period_feast(period: Calendar | InYear, feast: Feast) -> OnFeast | None:
    """明年中秋."""
    return OnFeast(feast.rule, period) if is_year(period) else None


@named("the? feast (of|in|de|comma)* the? period")
def feast_period(feast: Feast, period: Calendar | InYear) -> OnFeast | None:
    """Labor day of last year."""
    return OnFeast(feast.rule, period) if is_year(period) else None


@named("feast (of|in)? the? turn (unit|nian)", "feast in length")
def feast_turn(feast: Feast, *values: Turn | Unit) -> OnFeast | None:
    """Christmas next year, thanksgiving in a year."""
    if len(values) == 2 and isinstance(values[0], Turn) and isinstance(values[1], Unit) and values[1].name == "year":  # noqa: PLR2004
        return OnFeast(feast.rule, Calendar("year", values[0].shift))
    return None


@named("(turn|coming|the)? feast", "(?<!number) (turn|coming)? weakfeast (?!number)")
def feast(*values: Turn | Coming | Feast) -> OnFeast:
    """Next Easter."""
    last = values[-1]
    first = values[0]
    shift = first.shift if isinstance(first, Turn | Coming) else 0
    return OnFeast(last.rule if isinstance(last, Feast) else "", shift=shift)


def is_year(period: object) -> bool:
    """Say whether a longer time is one calendar year."""
    return isinstance(period, InYear) or (isinstance(period, Calendar) and period.unit == "year")


@weekdays("weekday unit (?!number|ordinal|turn)")
def weekday_week(weekday: Weekday, unit: Unit) -> NearWeekday | None:
    """Friday week: a week after the coming one."""
    weeks = {"week": 2, "fortnight": 3}.get(unit.name)
    return NearWeekday(weekday.number, weeks) if weeks else None


@weekdays("the? weekday after turn")
def weekday_after_next(weekday: Weekday, turn: Turn) -> OnWeekday | None:
    """Friday after next."""
    return OnWeekday(weekday.number, turn.shift + 1) if turn.shift > 0 else None


@weekdays("turn ge? weekday")
def turned_weekday(turn: Turn, weekday: Weekday) -> OnWeekday:
    """下周三, next Wednesday."""
    return OnWeekday(weekday.number, turn.shift)


@weekdays("coming weekday", "past weekday")
def coming_weekday(*values: Coming | Weekday) -> NearWeekday:
    """This coming Friday, past Friday."""
    first, last = values[0], values[-1]
    return NearWeekday(
        last.number if isinstance(last, Weekday) else 0, first.shift if isinstance(first, Coming) else -1
    )


@weekdays(
    "weekday (comma|dot|on)* the (ordinal|number) (?!anyunit|of|ge)",
    "weekday (comma|dot)* ordinal (?!of|monthname|weekday|unit)",
    "weekday number (?=at|$|comma|clock|dot)",
)
def weekday_by_number(weekday: Weekday, day: Ordinal | Number) -> OnDayOfMonth | None:
    """Friday the 13th."""
    number = day.value if isinstance(day, Ordinal) else day.whole
    if number is None or not 1 <= number <= _LAST_DAY or (isinstance(day, Number) and number <= _LAST_HOUR):
        return None
    return OnDayOfMonth(number, weekday=weekday.number)


@weekdays("the? weekday to number (?!ge|anyunit|dian|hao|clock)")
def weekdays_to(first: Weekday, last: Number) -> Days | None:
    """周一到五."""
    if last.whole is None or not 1 <= last.whole <= 7 or last.written != "han":  # noqa: PLR2004 # days of the week
        return None
    return Days(OnWeekday(first.number), OnWeekday(last.whole))


@weekdays("the? weekday")
def weekday(day: Weekday) -> OnWeekday:
    """Friday."""
    return OnWeekday(day.number)


@weekdays(
    f"on the? ordinal {_NO_UNIT}",
    f"(?<=by|for|before|until|from|since|after|to|at|starting|and) the? ordinal {_NO_UNIT}",
    f"the ordinal {_NO_UNIT}",
    "the number (?=$|comma|dot|at|clock|from|between|line|stop)",
    "on the? number (?=at|$|comma|dot|clock|line|stop|from|between)",
)
def the_day(day: Ordinal | Number) -> OnDayOfMonth | None:
    """On the 12th."""
    number = day.value if isinstance(day, Ordinal) else day.whole
    if number is None or not 1 <= number <= _LAST_DAY:
        return None
    return OnDayOfMonth(number)
