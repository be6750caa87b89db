"""Single days: each class is one way of saying which day is meant."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, Protocol

from bot.understanding.times.calendar import (
    DAYS_IN_WEEK,
    Span,
    add_days,
    add_months,
    make_date,
    nth_weekday,
)
from bot.understanding.times.holidays import festival_day, is_holiday, is_workday
from bot.understanding.times.lengths import Length
from bot.understanding.times.sense import Reading, Sense, whole_day

_YEARS_TO_TRY = 8
_MONTHS_TO_TRY = 24
_YEAR_DAYS = 366
_ONE_DAY = timedelta(days=1)


class DayLike(Protocol):
    """Anything that means one day."""

    kind: ClassVar[str]

    def day(self, sense: Sense) -> date | None:
        """Give the day, None where the calendar has none."""

    def span(self, sense: Sense) -> Span | None:
        """Give the day as a span."""

    def read(self, sense: Sense) -> Reading | None:
        """Give the day as a reading."""


class SpanLike(Protocol):
    """Anything that means several days."""

    def span(self, sense: Sense) -> Span | None:
        """Give the first day and the day after the last."""


class Day:
    """What all ways of naming a day share."""

    __slots__ = ()
    kind: ClassVar[str] = "day"

    def day(self, sense: Sense) -> date | None:
        """Give the day, None where the calendar has none."""
        raise NotImplementedError

    def span(self, sense: Sense) -> Span | None:
        """Give the day as a span."""
        day = self.day(sense)
        return (day, add_days(day, 1)) if day else None

    def read(self, sense: Sense) -> Reading | None:
        """Give the day as a reading."""
        return whole_day(self.day(sense))


@dataclass(frozen=True, slots=True)
class OnDate(Day):
    """A date that was written whole."""

    value: date

    def day(self, sense: Sense) -> date | None:  # noqa: ARG002 # the same in every sense
        """Give that date."""
        return self.value


@dataclass(frozen=True, slots=True)
class Offset(Day):
    """So many days from today: 明天, yesterday."""

    days: int

    def day(self, sense: Sense) -> date | None:
        """Count from today."""
        return add_days(sense.today, self.days)


@dataclass(frozen=True, slots=True)
class NextDay(Day):
    """The day after the one spoken of, or after today: 次日, the next day."""

    def day(self, sense: Sense) -> date | None:
        """Count from the day that was said before."""
        return add_days(sense.after or sense.today, 1)


@dataclass(frozen=True, slots=True)
class OnWeekday(Day):
    """A weekday: of the week that is `week` weeks from this one, else by direction."""

    weekday: int
    week: int | None = None

    def day(self, sense: Sense) -> date | None:
        """Choose the week."""
        if self.week is not None:
            monday = add_days(sense.today, -sense.today.weekday() + self.week * DAYS_IN_WEEK)
            return add_days(monday, self.weekday - 1)
        if sense.after:
            return add_days(sense.after, (self.weekday - sense.after.isoweekday()) % DAYS_IN_WEEK)
        if sense.past:
            return add_days(sense.today, -((sense.today.isoweekday() - self.weekday) % DAYS_IN_WEEK))
        return add_days(sense.today, (self.weekday - sense.today.isoweekday() - 1) % DAYS_IN_WEEK + 1)


@dataclass(frozen=True, slots=True)
class NearWeekday(Day):
    """The n-th such weekday ahead, or behind when negative: this coming Friday, three Fridays from now, 上一个周五."""

    weekday: int
    number: int

    def day(self, sense: Sense) -> date | None:
        """Count weekdays, today excluded."""
        today = sense.today.isoweekday()
        if self.number > 0:
            ahead = (self.weekday - today - 1) % DAYS_IN_WEEK + 1
            return add_days(sense.today, ahead + (self.number - 1) * DAYS_IN_WEEK)
        behind = (today - self.weekday - 1) % DAYS_IN_WEEK + 1
        return add_days(sense.today, -behind + (self.number + 1) * DAYS_IN_WEEK)


@dataclass(frozen=True, slots=True)
class OnMonthDay(Day):
    """A day of a month, of a year that was said or of the nearest that fits the direction and the weekday."""

    month: int
    number: int
    year: SpanLike | None = None
    weekday: int | None = None
    lunar: bool = False

    def day(self, sense: Sense) -> date | None:
        """Choose the year."""
        if self.year is not None:
            span = self.year.span(sense)
            return self._in_year(span[0].year) if span else None
        start = sense.after or sense.today
        if self.weekday is not None:
            near = (d for y in (0, 1, -1) if (d := self._in_year(start.year + y)))
            return next(near, None) or OnMonthDay(self.month, self.number, lunar=self.lunar).day(sense)
        if sense.past:
            behind = (start.year - n for n in range(_YEARS_TO_TRY))
            return next((d for y in behind if (d := self._in_year(y)) and d <= start), None)
        ahead = range(start.year - self.lunar, start.year + _YEARS_TO_TRY)
        return next((d for y in ahead if (d := self._in_year(y)) and d >= start), None)

    def _in_year(self, year: int) -> date | None:
        """Give the day in one year, when it exists and falls on the weekday."""
        day = lunar_date(year, self.month, self.number) if self.lunar else make_date(year, self.month, self.number)
        return day if day and self.weekday in {None, day.isoweekday()} else None

    def with_year(self, year: SpanLike) -> "OnMonthDay":
        """Say the year."""
        return OnMonthDay(self.month, self.number, year, self.weekday, self.lunar)

    def with_weekday(self, weekday: int) -> "OnMonthDay":
        """Say the weekday; a year that was said is believed more."""
        return OnMonthDay(self.month, self.number, self.year, weekday if self.year is None else None, self.lunar)


def lunar_date(year: int, month: int, day: int) -> date | None:
    """Turn a day of the Chinese calendar into a date, None where that month has no such day."""
    from borax.calendars.lunardate import InvalidLunarDateError, LunarDate  # noqa: PLC0415 # rarely needed

    try:
        found: date = LunarDate(year, month, day, 0).to_solar_date()
    except (InvalidLunarDateError, ValueError, IndexError):
        return None
    return found


@dataclass(frozen=True, slots=True)
class OnDayOfMonth(Day):
    """A day called by its number alone (the 12th, 12号), in a month that was said or in the nearest that fits."""

    number: int
    month: SpanLike | None = None
    weekday: int | None = None

    def day(self, sense: Sense) -> date | None:
        """Choose the month."""
        if self.month is not None:
            span = self.month.span(sense)
            return make_date(span[0].year, span[0].month, self.number) if span else None
        start = sense.after or sense.today
        this_month = make_date(start.year, start.month, self.number)
        if self.weekday is not None and this_month and this_month.isoweekday() == self.weekday:
            return this_month
        step = -1 if sense.past else 1
        months = (add_months(start.replace(day=1), n * step) for n in range(_MONTHS_TO_TRY))
        days = (make_date(first.year, first.month, self.number) for first in months)
        fitting = (d for d in days if d and self.weekday in {None, d.isoweekday()})
        return next((d for d in fitting if (d <= start if sense.past else d >= start)), None)


@dataclass(frozen=True, slots=True)
class Nth(Day):
    """The n-th weekday, day or working day of a longer time, from its end where negative."""

    number: int
    unit: str
    within: SpanLike
    weekday: int | None = None

    def day(self, sense: Sense) -> date | None:
        """Count inside the longer time."""
        span = self.within.span(sense)
        if span is None:
            return None
        if self.weekday is not None:
            return nth_weekday(*span, self.weekday, self.number)
        if self.unit == "workday":
            edge = add_days(span[0], -1) if self.number > 0 else span[1]
            return nth_workday(edge, self.number, sense)
        day = add_days(span[0], self.number - 1) if self.number > 0 else add_days(span[1], self.number)
        return day if span[0] <= day < span[1] else None


@dataclass(frozen=True, slots=True)
class Moved(Day):
    """A day that lies a length from another: three days after Easter, 中秋节前一天."""

    base: DayLike
    length: Length
    sign: int

    def day(self, sense: Sense) -> date | None:
        """Move the other day."""
        base = self.base.day(sense)
        if base is None:
            return None
        if self.length.coarsest == "workday":
            return nth_workday(base, int(self.length.amounts[0][0]) * self.sign, sense)
        return self.length.move_day(base, sign=self.sign)


@dataclass(frozen=True, slots=True)
class WeekdayFrom(Day):
    """The n-th such weekday after another day, before it where negative."""

    weekday: int
    number: int
    base: SpanLike

    def day(self, sense: Sense) -> date | None:
        """Count weekdays, the other day excluded."""
        span = self.base.span(sense)
        if span is None:
            return None
        if self.number > 0:
            return nth_weekday(span[1], add_days(span[1], self.number * DAYS_IN_WEEK), self.weekday, self.number)
        return nth_weekday(add_days(span[0], self.number * DAYS_IN_WEEK), span[0], self.weekday, self.number)


@dataclass(frozen=True, slots=True)
class WorkdayAfter(Day):
    """The n-th working day after a day: 节后第一个工作日."""

    base: SpanLike
    number: int

    def day(self, sense: Sense) -> date | None:
        """Skip weekends and public holidays."""
        span = self.base.span(sense)
        return nth_workday(add_days(span[1], -1), self.number, sense) if span else None


def nth_workday(start: date, number: int, sense: Sense) -> date | None:
    """Give the n-th working day after a day, before it where negative."""
    step = 1 if number > 0 else -1
    day = start
    for _ in range(min(abs(number), 400)):
        day = add_days(day, step)
        while not is_workday(day, sense.country):
            day = add_days(day, step)
    return day


@dataclass(frozen=True, slots=True)
class NextHoliday(Day):
    """The public holiday that comes next, with no word that says which: 节后, after the holidays."""

    def day(self, sense: Sense) -> date | None:
        """Look ahead for a year."""
        ahead = (add_days(sense.today, n) for n in range(_YEAR_DAYS))
        return next((day for day in ahead if is_holiday(day, sense.country)), None)


@dataclass(frozen=True, slots=True)
class LastDay(Day):
    """The last day of a longer time, or its first where `first` is set."""

    within: SpanLike
    first: bool = False

    def day(self, sense: Sense) -> date | None:
        """Take the edge of the longer time."""
        span = self.within.span(sense)
        return (span[0] if self.first else add_days(span[1], -1)) if span else None


@dataclass(frozen=True, slots=True)
class OnFeast(Day):
    """A festival: of a year that was said, else the nearest that fits; `shift` is last (-1), next (1) or open."""

    rule: str
    year: SpanLike | None = None
    shift: int = 0

    def day(self, sense: Sense) -> date | None:
        """Choose the year."""
        if self.year is not None:
            span = self.year.span(sense)
            return festival_day(self.rule, span[0].year, sense.country) if span else None
        start = sense.after or sense.today
        found = [d for n in range(-2, 3) if (d := festival_day(self.rule, start.year + n, sense.country))]
        if self.shift < 0 or (sense.past and not self.shift):
            return next((d for d in reversed(found) if d < start + _ONE_DAY * (self.shift == 0)), None)
        return next((d for d in found if d >= start), None)


@dataclass(frozen=True, slots=True)
class FigureDate(Day):
    """A date in figures, its day and month in the order of the country, or in the other where that is impossible."""

    fields: tuple[int, ...]
    order: str

    def day(self, sense: Sense) -> date | None:
        """Choose the order, then the year where none was written."""
        first, second = self.fields[-2], self.fields[-1]
        month_first = sense.month_first or self.order == "ymd"
        pairs = [(first, second), (second, first)] if month_first else [(second, first), (first, second)]
        for month, number in pairs:
            if 1 <= month <= 12:  # noqa: PLR2004 # months of a year
                found = self._on(month, number, sense)
                if found:
                    return found
        return None

    def _on(self, month: int, number: int, sense: Sense) -> date | None:
        """Give the day, of the year that was written or of the nearest."""
        if self.order == "md":
            return OnMonthDay(month, number).day(sense)
        return make_date(self.fields[0], month, number)
