"""Dates in Chinese: 11月25日, 二零二七年, 农历八月十五, 初八, 25到28号."""

from bot.understanding.times.days import (
    OnDayOfMonth,
    OnMonthDay,
    SpanLike,
)
from bot.understanding.times.grammar.dates import month_day, year_of
from bot.understanding.times.lexicon import lunar_by_habit
from bot.understanding.times.periods import Days, InUnit, InYear
from bot.understanding.times.rules import Rules
from bot.understanding.times.words import (
    MonthName,
    Number,
    Piece,
    Unit,
)

dates = Rules()
_LAST_MONTH = 12
_LAST_DAY = 31
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_CENTURY_TURN = 69
_MINGUO = 1911
_FEW_DAYS = 10


def chinese_year(number: Number) -> InYear | None:
    """Read the number before 年: 二零二六, 26, 零八."""
    year = number.whole
    if year is None or number.written == "some":
        return None
    if len(number.text) == 2 and (number.spelled or number.written == "digits"):  # noqa: PLR2004 # figures
        return InYear(year + (2000 if year < _CENTURY_TURN else 1900))
    return InYear(year) if _FIRST_YEAR <= year <= _LAST_YEAR else None


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
    start = not isinstance(values[0], Piece) or values[0].lunar
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
def chinese_month_day(month: Number, _yue: Unit, *said: Number | Unit) -> OnMonthDay | None:
    """11月25日, 十月三十一; 八月十五 without its 日 is the festival."""
    day = next(value for value in said if isinstance(value, Number))
    found = _chinese_day(month, day, None)
    if found and len(said) == 1 and day.written == "han" and (found.month, found.number) in lunar_by_habit():
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
