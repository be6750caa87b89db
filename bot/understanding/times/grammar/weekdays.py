"""Weekdays and days called by their number alone: 下周三, Friday the 13th, on the 12th."""

from bot.understanding.times.days import (
    NearWeekday,
    OnDayOfMonth,
    OnWeekday,
)
from bot.understanding.times.periods import Days
from bot.understanding.times.rules import Rules
from bot.understanding.times.words import (
    Coming,
    Number,
    Ordinal,
    Turn,
    Unit,
    Weekday,
)

weekdays = Rules()
_NO_UNIT = "(?!anyunit|weekday|of|monthname|ge|halfyear|period)"
_ENDED = "(?=$|comma|dot|stop|line|at|on|clock|from|between|to|dash|part|and)"
_LAST_DAY = 31
_PLACES = 3
_LAST_HOUR = 12


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


_THE_DAY = (
    "on the? ordinal",
    "(?<=by|for|before|until|from|since|after|to|at|starting|and) the? ordinal",
    "the ordinal",
)


@weekdays(
    *(f"{pattern} {_ENDED}" for pattern in _THE_DAY),
    f"the number {_ENDED}",
    f"on the? number {_ENDED}",
)
def the_day(day: Ordinal | Number) -> OnDayOfMonth | None:
    """On the 12th, by the first."""
    number = day.value if isinstance(day, Ordinal) else day.whole
    if number is None or not 1 <= number <= _LAST_DAY:
        return None
    return OnDayOfMonth(number)


@weekdays("ordinal (?=$|comma|dot|stop|line)")
def bare_day(day: Ordinal) -> OnDayOfMonth | None:
    """Remind me 11th; the first ones stand in a row of other things."""
    return the_day(day) if day.figures and day.value > _PLACES else None


@weekdays(*(f"{pattern} {_NO_UNIT}" for pattern in _THE_DAY))
def the_day_in_figures(day: Ordinal) -> OnDayOfMonth | None:
    """The 12th, whatever follows; "the second" goes on with what it counts."""
    return the_day(day) if day.figures else None
