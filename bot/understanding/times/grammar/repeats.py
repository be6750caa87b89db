"""What repeats: every Monday at 9, 每个月15号, 隔周五, daily, the 1st of every month."""

from bot.understanding.times.days import DayLike, OnDayOfMonth, OnMonthDay
from bot.understanding.times.lengths import Length
from bot.understanding.times.moments import FaceRange
from bot.understanding.times.periods import InUnit
from bot.understanding.times.repeats import FREQUENCY, Repeat
from bot.understanding.times.rules import Rules
from bot.understanding.times.words import (
    Face,
    Meridiem,
    MonthName,
    Number,
    Often,
    Ordinal,
    Part,
    Turn,
    Unit,
    Weekday,
    Weekdays,
)

repeats = Rules()
timed = Rules()

_WORKWEEK = (1, 2, 3, 4, 5)
_WEEKEND = (6, 7)
_LAST_DAY = 31


def of_unit(unit: str, number: int = 1) -> Repeat | None:
    """Repeat every so many units."""
    if unit == "workday":
        return Repeat("week", number, weekdays=_WORKWEEK)
    if unit == "weekend":
        return Repeat("week", number, weekdays=_WEEKEND[:1])
    return Repeat(unit, number) if unit in FREQUENCY and number > 0 else None


def _weekdays(values: tuple[object, ...]) -> tuple[int, ...]:
    """Collect the weekdays among the words."""
    return tuple(value.number for value in values if isinstance(value, Weekday | Weekdays))


_MORE = "(comma|and|or)* (every|on)* weekday"


@repeats(
    f"every other? ge? weekday {_MORE} {_MORE} {_MORE} {_MORE}",
    f"every other? ge? weekday {_MORE} {_MORE}",
    f"every other? ge? weekday {_MORE}",
    "every ge? weekday",
    "weekdays (comma|and|on)* weekdays",
    "(?<!number) on? weekdays",
)
def every_weekday(*values: Weekday | Weekdays) -> Repeat:
    """每周一, every Tuesday and Thursday, Mondays."""
    return Repeat("week", weekdays=_weekdays(values))


@repeats("every (other|ordinal) weekday")
def every_other_weekday(*values: Weekday | Ordinal) -> Repeat | None:
    """Every other Friday."""
    if isinstance(values[0], Ordinal) and values[0].value != 2:  # noqa: PLR2004 # every second
        return None
    return Repeat("week", 2, weekdays=_weekdays(values))


@repeats("often (de|on|comma)* (turn|every)? weekday (comma|and)* weekday", "often (de|on|comma)* weekday")
def often_on(often: Often, *values: Weekday) -> Repeat | None:
    """每两周的周五, 隔周五 (of the week), weekly on Monday."""
    found = of_unit(often.unit, often.number)
    if found is None or often.unit != "week":
        return None
    return Repeat("week", often.number, weekdays=_weekdays(values))


@repeats("often (number|weekdaynumber) (?!hao|ri|dian|yue|ge|unit|clock)")
def often_weekday_number(often: Often, number: Number) -> Repeat | None:
    """每周一: the week and its day in one word, 隔周五."""
    day = number.whole or 0
    if often.unit != "week" or not 1 <= day <= 7 or len(number.text) != 1:  # noqa: PLR2004 # days of a week
        return None
    return Repeat("week", often.number, weekdays=(day,))


@repeats(
    "often de? number (hao|ri)? (comma|and|to) number (hao|ri)",
    "often de? number (hao|ri)",
    "often (on|the|comma)* ordinal (?!ge|weekday|anyunit)",
)
def monthly_on(often: Often, *values: Number | Ordinal | Unit) -> Repeat | None:
    """每月15号, monthly on the 1st."""
    days = [v.value if isinstance(v, Ordinal) else v.whole or 0 for v in values if isinstance(v, Number | Ordinal)]
    if often.unit not in {"month", "quarter"} or not all(1 <= int(day) <= _LAST_DAY for day in days):
        return None
    return Repeat(often.unit, often.number, month_days=tuple(int(day) for day in days))


@repeats("often de? piece", "often (de|on|the)* last_of (length|number ri|ge? anyunit)")
def monthly_end(often: Often, *values: object) -> Repeat | None:
    """每月底, 每个月最后一天."""
    value = values[0] if values else None
    name = value.coarsest if isinstance(value, Length) else getattr(value, "name", "end")
    if often.unit not in {"month", "quarter"} or name not in {"end", "start", "day", "workday"}:
        return None
    if name == "workday":
        return Repeat(often.unit, often.number, weekdays=_WORKWEEK, nth=-1)
    return Repeat(often.unit, often.number, month_days=(1 if name == "start" else -1,))


@repeats("often de? place ge? weekday", "the? (ordinal|turn) weekday (of|in)* every unit")
def nth_weekday_of_month(*values: Often | Ordinal | Turn | Weekday | Unit) -> Repeat | None:
    """每月第一个周一, first Monday of every month."""
    unit = next((v.unit if isinstance(v, Often) else v.name for v in values if isinstance(v, Often | Unit)), "")
    place = next((v.value if isinstance(v, Ordinal) else v.shift for v in values if isinstance(v, Ordinal | Turn)), 0)
    if unit != "month" or not (place == -1 or 1 <= place <= 5):  # noqa: PLR2004 # weeks of a month
        return None
    return Repeat("month", weekdays=_weekdays(values), nth=place)


@repeats("repeat number (?!dian|hao|ri|yue|ge|anyunit|shi)")
def more_weekdays(repeat: Repeat, number: Number) -> Repeat | None:
    """每周一三五."""
    found = tuple(int(figure) for figure in number.text if "1" <= figure <= "7")
    if repeat.unit != "week" or not repeat.weekdays or len(found) != len(number.text) or not found:
        return None
    return Repeat("week", repeat.interval, weekdays=(*repeat.weekdays, *found))


@repeats("often de? number yue number (ri|hao)", "every nian de? number yue number (ri|hao)")
def yearly_on(*values: Often | Number | Unit) -> Repeat | None:
    """每年3月8日."""
    month, day = (value.whole or 0 for value in values if isinstance(value, Number))
    return Repeat("year", month=month, month_days=(day,)) if 1 <= month <= 12 and 1 <= day <= _LAST_DAY else None  # noqa: PLR2004


@repeats("often de? number yue", "every (monthname|weakmonth)")
def yearly_in(*values: Often | Number | Unit | MonthName) -> Repeat | None:
    """每年9月, every May."""
    month = next(
        (v.whole or 0 if isinstance(v, Number) else v.number for v in values if isinstance(v, Number | MonthName)), 0
    )
    return Repeat("year", month=month) if 1 <= month <= 12 else None  # noqa: PLR2004 # months


@repeats("(the? ordinal|number) (day_of|of|in)? (every|an)+ (unit|other unit)", "on? the? ordinal often")
def day_of_every_month(day: Ordinal | Number, unit: Unit | Often) -> Repeat | None:
    """The 1st of every month."""
    number = day.value if isinstance(day, Ordinal) else day.whole or 0
    name = unit.name if isinstance(unit, Unit) else unit.unit
    return Repeat("month", month_days=(number,)) if name == "month" and 1 <= number <= _LAST_DAY else None


@repeats("the? turn unit of every unit", "every unit piece")
def last_of_every_month(*values: object) -> Repeat | None:
    """The last day of every month."""
    units = [value for value in values if isinstance(value, Unit)]
    return Repeat("month", month_days=(-1,)) if units[-1].name == "month" else None


@repeats(
    "every ge? number ge? anyunit de? on? the? weekday",
    "every number anyunit (on|de|comma)* weekday",
    "number anyunit number ci",
    "every ge? number ge? anyunit",
    "every length",
)
def every_number(*values: Number | Unit | Weekday | Length) -> Repeat | None:
    """Every two weeks, 每三个月."""
    if isinstance(values[0], Length):
        return of_unit(values[0].coarsest, values[0].count)
    number = next((value.whole or 0 for value in values if isinstance(value, Number)), 0)
    unit = next((value.name for value in values if isinstance(value, Unit)), "")
    found = of_unit(unit, number)
    days = _weekdays(values)
    return Repeat(unit, number, weekdays=days) if found and days else found


@repeats("every half ge? (unit|nian|yue)")
def every_half(unit: Unit) -> Repeat | None:
    """每半年."""
    return Repeat("half") if unit.name == "year" else None


@repeats("every other ge? anyunit (on|de|comma)* weekday", "every other ge? anyunit")
def every_other(*values: Unit | Weekday) -> Repeat | None:
    """Every other week."""
    unit = next(value.name for value in values if isinstance(value, Unit))
    found = of_unit(unit, 2)
    days = _weekdays(values)
    return Repeat(unit, 2, weekdays=days) if found and days else found


@repeats("every ordinal ge? anyunit")
def every_nth(place: Ordinal, unit: Unit) -> Repeat | None:
    """Every second week."""
    return of_unit(unit.name, place.value)


@repeats("every ge? anyunit de? (on|comma)* weekday", "every ge? anyunit")
def every_unit(unit: Unit, weekday: Weekday | None = None) -> Repeat | None:
    """每个工作日, each month."""
    found = of_unit(unit.name)
    return Repeat(unit.name, weekdays=(weekday.number,)) if found and weekday else found


@repeats("every ge? part")
def every_part(part: Part) -> Repeat:
    """Every morning."""
    return Repeat("day", part=part)


@repeats("often")
def often(word: Often) -> Repeat | None:
    """Daily."""
    return of_unit(word.unit, word.number)


@timed("repeat (de|comma|at|in|on|the|from|between)* clockrange", "clockrange repeat")
def repeat_range(*values: Repeat | FaceRange) -> Repeat:
    """每周六上午九点到十一点."""
    repeat = next(value for value in values if isinstance(value, Repeat))
    hours = next(value for value in values if isinstance(value, FaceRange))
    return repeat.at(hours.first)


@timed("repeat (de|comma|in|on|the)* part (comma|at|de)* clock")
def repeat_part_clock(repeat: Repeat, part: Part, shown: Face) -> Repeat:
    """Every morning at 9."""
    return repeat.at(shown.at_part(part))


@timed("repeat (de|comma|at|in|on|the|about|by|before)* clock qian?", "clock (on|comma|of)* repeat")
def repeat_clock(*values: Repeat | Face) -> Repeat:
    """每天早上九点, 3pm every day."""
    repeat = next(value for value in values if isinstance(value, Repeat))
    shown = next(value for value in values if isinstance(value, Face))
    return repeat.at(shown.at_part(repeat.part) if repeat.part else shown)


@timed("repeat (de|comma|in|on|the)* (part|meridiem)", "part repeat", "repeat (wan|zao)")
def repeat_part(*values: Repeat | Part | Meridiem) -> Repeat | None:
    """每周一早上."""
    repeat = next(value for value in values if isinstance(value, Repeat))
    part = next((value for value in values if isinstance(value, Part)), None)
    meridiem = next((value for value in values if isinstance(value, Meridiem)), None)
    if meridiem:
        part = Part("afternoon", 12, 18) if meridiem.pm else Part("morning", 5, 12)
    return repeat.in_part(part) if part else None


@timed(
    "repeat (comma|from|starting|since|on|zai)* (day|period) since",
    "repeat comma? (from|starting|since|on)+ (day|period)",
    "(from|starting) day since? comma? repeat",
    "day since comma? repeat",
)
def repeat_from(*values: Repeat | DayLike) -> Repeat | None:
    """Every two weeks starting Thursday."""
    repeat = next(value for value in values if isinstance(value, Repeat))
    start = next(value for value in values if not isinstance(value, Repeat))
    if isinstance(start, InUnit):
        return None
    return repeat.starting(start) if hasattr(start, "day") else None


@timed("repeat (on|the|comma)* day", "day repeat")
def repeat_on(*values: Repeat | DayLike) -> Repeat | None:
    """Fortnightly on the 12th, yearly on May 3."""
    repeat = next(value for value in values if isinstance(value, Repeat))
    day = next(value for value in values if not isinstance(value, Repeat))
    if isinstance(day, OnDayOfMonth) and repeat.unit in {"month", "quarter"} and not repeat.month_days:
        return Repeat(repeat.unit, repeat.interval, month_days=(day.number,), face=repeat.face)
    if isinstance(day, OnMonthDay) and repeat.unit == "year" and not repeat.month:
        return Repeat("year", month=day.month, month_days=(day.number,), face=repeat.face)
    return None
