"""Dates in figures and English words: 2026-11-25, 25/11, the 3rd of May, July 13-15."""

from bot.understanding.times.days import (
    FigureDate,
    OnDayOfMonth,
    OnMonthDay,
    SpanLike,
)
from bot.understanding.times.periods import Days, FigureMonth, InUnit, InYear
from bot.understanding.times.rules import Rules
from bot.understanding.times.words import (
    Figures,
    MonthName,
    Number,
    Ordinal,
    Turn,
)

dates = Rules()
_NO_HOUR = "(?!anyunit|ge|dian|meridiem|oclock)"
_LAST_MONTH = 12
_LAST_DAY = 31
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_CENTURY_TURN = 69
_ENDS = "(to|dash|until|and)"


def year_of(number: Number) -> InYear | None:
    """Read a year of four figures."""
    year = number.whole
    written = len(number.text) == 4 or (not number.text and number.written == "words")  # noqa: PLR2004 # figures
    return InYear(year) if year and written and _FIRST_YEAR <= year <= _LAST_YEAR else None


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
