"""Longer times in whole days: weeks, months, quarters, years, their pieces, and stretches of several of them."""

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from bot.understanding.times.calendar import (
    DAYS_IN_WEEK,
    MONTHS_OF,
    Span,
    add_days,
    add_months,
    make_date,
    nth_weekday,
    unit_span,
    week_start,
)
from bot.understanding.times.days import DayLike, SpanLike, nth_workday
from bot.understanding.times.lengths import Length
from bot.understanding.times.sense import Reading, Sense, whole_days

_YEAR_DAYS = 366


class Period:
    """What all longer times share."""

    __slots__ = ()
    kind: ClassVar[str] = "period"

    def span(self, sense: Sense) -> Span | None:
        """Give the first day and the day after the last."""
        raise NotImplementedError

    def point(self, sense: Sense) -> date | None:  # noqa: ARG002 # most have none
        """Give the one day that a plan would take, None where the whole length is meant."""
        return None

    def read(self, sense: Sense) -> Reading | None:
        """Give the days as a reading."""
        return whole_days(self.span(sense), point=self.point(sense))


@dataclass(frozen=True, slots=True)
class Calendar(Period):
    """The week, month, quarter, half or year that lies `shift` of them from now."""

    unit: str
    shift: int

    @property
    def sized(self) -> bool:
        """Whether the unit is one of the calendar."""
        return self.unit in {*MONTHS_OF, "week", "fortnight", "weekend", "workweek"}

    def span(self, sense: Sense) -> Span | None:
        """Count from the unit that holds today."""
        return unit_span(sense.today, self.unit, self.shift)


@dataclass(frozen=True, slots=True)
class Weekend(Period):
    """The weekend, with no word that says which: the nearest that fits the direction."""

    def span(self, sense: Sense) -> Span | None:
        """Choose the week."""
        begun = sense.today.isoweekday() > 5  # noqa: PLR2004 # Saturday
        return unit_span(sense.today, "weekend", -1 if sense.past and not begun else 0)


@dataclass(frozen=True, slots=True)
class InYear(Period):
    """A year by its number."""

    year: int

    def span(self, sense: Sense) -> Span | None:  # noqa: ARG002 # the same in every sense
        """Give January to December."""
        return _year_span(self.year)


def _year_span(year: int) -> Span | None:
    """Give January to December."""
    first = make_date(year, 1, 1)
    return (first, add_months(first, 12)) if first else None


@dataclass(frozen=True, slots=True)
class InUnit(Period):
    """A month, quarter or half of a year by its number; of the nearest year that fits, where none was said."""

    unit: str
    number: int
    year: SpanLike | None = None
    shift: int | None = None

    def span(self, sense: Sense) -> Span | None:
        """Choose the year."""
        if self.year is not None:
            said = self.year.span(sense)
            return self._in_year(said[0].year) if said else None
        start = sense.after or sense.today
        spans = [span for n in (-2, -1, 0, 1, 2) if (span := self._in_year(start.year + n))]
        if self.shift is not None and self.shift != 0:
            return self._turned(spans, start)
        if self.shift == 0:
            return self._in_year(start.year)
        if sense.past:
            return next((s for s in reversed(spans) if s[0] <= start), None)
        return next((s for s in spans if s[1] > start), None)

    def _turned(self, spans: list[Span], start: date) -> Span | None:
        """Choose the next (after next) or the last one that does not hold today."""
        shift = self.shift or 1
        if shift > 0:
            ahead = [s for s in spans if s[0] > start]
            return ahead[shift - 1] if shift <= len(ahead) else None
        behind = [s for s in reversed(spans) if s[1] <= start]
        return behind[-shift - 1] if -shift <= len(behind) else None

    def _in_year(self, year: int) -> Span | None:
        """Give the span in one year."""
        months = MONTHS_OF[self.unit]
        first = make_date(year, (self.number - 1) * months + 1, 1)
        return (first, add_months(first, months)) if first else None

    def with_year(self, year: SpanLike) -> "InUnit":
        """Say the year."""
        return InUnit(self.unit, self.number, year)


@dataclass(frozen=True, slots=True)
class OfWeek(Period):
    """The week that holds a day."""

    base: DayLike

    def span(self, sense: Sense) -> Span | None:
        """Give Monday to Sunday."""
        day = self.base.day(sense)
        return unit_span(day, "week", 0) if day else None


@dataclass(frozen=True, slots=True)
class WeekendOf(Period):
    """The weekend that a festival makes, or that of the week of a day."""

    base: SpanLike

    def span(self, sense: Sense) -> Span | None:
        """Take the nearest Saturday and Sunday, with the days between them and the festival."""
        span = self.base.span(sense)
        if span is None:
            return None
        first = span[0]
        if first.isoweekday() <= 2:  # noqa: PLR2004 # Monday and Tuesday lengthen the weekend before them
            return add_days(first, -first.isoweekday() - 1), span[1]
        return min(first, add_days(week_start(first), 5)), add_days(week_start(first), 7)


def this_year(within: SpanLike, sense: Sense) -> Span | None:
    """Read a month whose weeks or days are counted as this year's, where neither a year nor a direction is known."""
    if isinstance(within, InUnit) and within.year is None and sense.direction is None and sense.after is None:
        return InUnit(within.unit, within.number, shift=0).span(sense)
    return within.span(sense)


@dataclass(frozen=True, slots=True)
class NthUnit(Period):
    """The n-th week, month or quarter of a longer time, from its end where negative."""

    number: int
    unit: str
    within: SpanLike

    def span(self, sense: Sense) -> Span | None:
        """Count inside the longer time."""
        within = this_year(self.within, sense)
        if within is None:
            return None
        if self.unit == "week":
            return self._week(within)
        if self.unit == "weekend":
            saturday = nth_weekday(*within, 6, self.number)
            return (saturday, add_days(saturday, 2)) if saturday else None
        start = within[0] if self.number > 0 else add_days(within[1], -1)
        return unit_span(start, self.unit, self.number - 1 if self.number > 0 else self.number + 1)

    def _week(self, within: Span) -> Span | None:
        """Count weeks: a month's first begins with its first Monday, a year's holds its first Thursday."""
        first = add_days(within[0], (1 - within[0].isoweekday()) % DAYS_IN_WEEK)
        if (within[1] - within[0]).days > 31:  # noqa: PLR2004 # longer than a month
            first = week_start(add_days(within[0], 3))
        last = week_start(add_days(within[1], -1))
        if add_days(last, 3) >= within[1]:
            last = add_days(last, -DAYS_IN_WEEK)
        start = add_days(first, (self.number - 1) * 7) if self.number > 0 else add_days(last, (self.number + 1) * 7)
        return start, add_days(start, DAYS_IN_WEEK)


@dataclass(frozen=True, slots=True)
class SomeUnits(Period):
    """The first so many units of a longer time, its last where negative: 今年前三季度, the last four months of 2021."""

    number: int
    unit: str
    within: SpanLike

    def span(self, sense: Sense) -> Span | None:
        """Join the units."""
        within = this_year(self.within, sense)
        if within is None:
            return None
        count = abs(self.number)
        if self.unit == "day":
            return (
                (within[0], add_days(within[0], count)) if self.number > 0 else (add_days(within[1], -count), within[1])
            )
        first = NthUnit(1 if self.number > 0 else -count, self.unit, self.within).span(sense)
        last = NthUnit(count if self.number > 0 else -1, self.unit, self.within).span(sense)
        return (first[0], last[1]) if first and last else None


@dataclass(frozen=True, slots=True)
class Stretch(Period):
    """The days of so many units ahead of today or behind it: next three weeks, 近三个月."""

    length: Length
    ahead: bool | None

    def span(self, sense: Sense) -> Span | None:
        """Begin tomorrow, or end with today; the direction decides where no word does."""
        if self.ahead is None:
            return Stretch(self.length, ahead=not sense.past).span(sense)
        today = sense.today
        if self.length.coarsest == "workday":
            return self._workdays(sense)
        if self.ahead and self.length.coarsest != "quarter":
            return add_days(today, 1), add_days(self.length.move_day(today), 1)
        if self.length.coarsest == "quarter":
            return self._quarters(today)
        return self.length.move_day(today, sign=-1), today

    def _quarters(self, today: date) -> Span | None:
        """Count whole quarters."""
        first, last = (1, self.length.count) if self.ahead else (-self.length.count, -1)
        start, end = unit_span(today, "quarter", first), unit_span(today, "quarter", last)
        return (start[0], end[1]) if start and end else None

    def _workdays(self, sense: Sense) -> Span | None:
        """Count working days only."""
        number = int(self.length.amounts[0][0])
        last = nth_workday(sense.today, number if self.ahead else -number, sense)
        if last is None:
            return None
        return (add_days(sense.today, 1), add_days(last, 1)) if self.ahead else (last, sense.today)


@dataclass(frozen=True, slots=True)
class Months(Period):
    """A season: from one month and day to another, of the year that was said or of the nearest."""

    first: tuple[int, int]
    end: tuple[int, int]
    year: SpanLike | None = None
    shift: int = 0

    def span(self, sense: Sense) -> Span | None:
        """Choose the year."""
        if self.year is not None:
            said = self.year.span(sense)
            return self._from_year(said[0].year) if said else None
        spans = [s for n in (-2, -1, 0, 1, 2) if (s := self._from_year(sense.today.year + n))]
        ahead = [s for s in spans if s[1] > sense.today]
        behind = [s for s in spans if s[1] <= sense.today]
        if self.shift < 0 or (sense.past and not (ahead and ahead[0][0] <= sense.today)):
            return behind[self.shift or -1] if behind else None
        held = bool(ahead) and ahead[0][0] <= sense.today
        return ahead[self.shift if held or not self.shift else self.shift - 1]

    def _from_year(self, year: int) -> Span | None:
        """Give the season that begins in one year."""
        first = make_date(year, *self.first)
        end = make_date(year + (self.end < self.first), *self.end)
        return (first, end) if first and end else None


@dataclass(frozen=True, slots=True)
class Days(Period):
    """From one day to another, both in."""

    first: SpanLike
    last: SpanLike
    open_end: bool = False
    outer: SpanLike | None = None

    def within(self, outer: SpanLike) -> "Days":
        """Say in which longer time they lie: next week from Tuesday to Thursday."""
        return Days(self.first, self.last, self.open_end, outer)

    def span(self, sense: Sense) -> Span | None:
        """Read the end as the first one after the beginning; an open end leaves its own days out."""
        if not sense.past and sense.after is None and self.outer is None and getattr(self.first, "year", 0) is None:
            running = self.span(replace(sense, direction="past"))
            if running and running[1] > sense.today and (running[1] - running[0]).days <= _YEAR_DAYS:
                return running
        outer = self.outer.span(sense) if self.outer else None
        start = self.first.span(sense.following(outer[0]) if outer else sense)
        end = self.last.span(sense.following(start[0])) if start else None
        if start is None or end is None or end[1] <= start[0]:
            return None
        return start[0], end[0] if self.open_end else end[1]


@dataclass(frozen=True, slots=True)
class WeekNumber(Period):
    """A week by its number in the year."""

    number: int
    year: SpanLike | None = None

    def span(self, sense: Sense) -> Span | None:
        """Count the ISO weeks."""
        year = self.year or InYear(sense.today.year)
        return NthUnit(self.number, "week", year).span(sense) if 1 <= self.number <= 53 else None  # noqa: PLR2004 # a year


@dataclass(frozen=True, slots=True)
class Rest(Period):
    """What is left of a longer time, or what has passed of it: rest of the week, year to date."""

    within: SpanLike
    ahead: bool

    def span(self, sense: Sense) -> Span | None:
        """Cut at today."""
        within = self.within.span(sense)
        if within is None:
            return None
        first, end = (sense.today, within[1]) if self.ahead else (within[0], add_days(sense.today, 1))
        return (first, end) if first < end else None


@dataclass(frozen=True, slots=True)
class FigureMonth(Period):
    """A month in figures: 2026-11."""

    year: int
    month: int

    def span(self, sense: Sense) -> Span | None:
        """Give the month, None where the year has no such one."""
        return InUnit("month", self.month, InYear(self.year)).span(sense) if 1 <= self.month <= 12 else None  # noqa: PLR2004
