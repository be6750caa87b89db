"""What repeats: every Monday, 每个月15号, fortnightly; as the value of an RFC 5545 rule."""

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from bot.understanding.times.calendar import add_days, add_months, make_date, nth_weekday
from bot.understanding.times.days import DayLike, OnDate
from bot.understanding.times.sense import Reading, Sense, midnight
from bot.understanding.times.words import Face, Part

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCY = {
    "minute": ("MINUTELY", 1),
    "hour": ("HOURLY", 1),
    "day": ("DAILY", 1),
    "night": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "fortnight": ("WEEKLY", 2),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "half": ("MONTHLY", 6),
    "year": ("YEARLY", 1),
}


@dataclass(frozen=True, slots=True)
class Repeat:
    """A rule of repetition, with the time of day and the start where they were said."""

    kind: ClassVar[str] = "repeat"
    unit: str
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    month_days: tuple[int, ...] = ()
    month: int | None = None
    nth: int | None = None
    face: Face | None = None
    part: Part | None = None
    start: DayLike | None = None

    @property
    def rule(self) -> str:
        """Write the value of the rule."""
        frequency, factor = FREQUENCY[self.unit]
        interval = self.interval * factor
        fields = [f"FREQ={frequency}"]
        if interval != 1:
            fields.append(f"INTERVAL={interval}")
        if self.month:
            fields.append(f"BYMONTH={self.month}")
        if self.weekdays:
            single = f"{self.nth}" if self.nth and len(self.weekdays) == 1 else ""
            fields.append("BYDAY=" + ",".join(single + WEEKDAYS[day - 1] for day in sorted(self.weekdays)))
        if self.nth and len(self.weekdays) > 1:
            fields.append(f"BYSETPOS={self.nth}")
        if self.month_days:
            fields.append("BYMONTHDAY=" + ",".join(map(str, self.month_days)))
        return ";".join(fields)

    def joined(self, other: "Repeat") -> "Repeat | None":
        """Join a rhythm (every two weeks) with days that were said apart from it; None where they do not fit."""
        rhythm, days = (self, other) if other.weekdays or other.month_days else (other, self)
        if rhythm.unit != days.unit or rhythm.weekdays or rhythm.month_days or days.interval != 1:
            return None
        return replace(days, interval=rhythm.interval, face=days.face or rhythm.face, part=days.part or rhythm.part)

    def at(self, face: Face) -> "Repeat":
        """Say the clock time."""
        return replace(self, face=face, part=None)

    def in_part(self, part: Part) -> "Repeat":
        """Say the part of the day."""
        return replace(self, part=part)

    def starting(self, start: DayLike) -> "Repeat":
        """Say the first day."""
        return replace(self, start=start)

    def first_day(self, sense: Sense) -> date | None:
        """Give the first day of the repetition, from its start or from today on."""
        start = self.start.day(sense) if self.start else sense.today
        if start is None:
            return None
        if self.month_days:
            return self._first_month_day(start, sense)
        if self.nth:
            return self._first_nth(start, sense)
        day = start
        while self.weekdays and day.isoweekday() not in self.weekdays:
            day = add_days(day, 1)
        passed = self.face is not None and not self.start and self._passed(day, sense)
        if not passed:
            return day
        return (
            replace(self, start=OnDate(add_days(day, 1)), face=None).first_day(sense)
            if self.weekdays
            else add_days(day, 1)
        )

    def _passed(self, day: date, sense: Sense) -> bool:
        """Say whether the clock time of that day lies behind now."""
        return (
            self.face is not None
            and midnight(day).replace(hour=self.face.full_hour % 24, minute=self.face.minute) < sense.now
        )

    def _first_month_day(self, start: date, sense: Sense) -> date | None:
        """Give the first such day of a month."""
        firsts = (add_months(start.replace(day=1), n) for n in range(24))
        for first in firsts:
            number = self.month_days[0]
            day = make_date(first.year, first.month, number) if number > 0 else add_days(add_months(first, 1), number)
            if day and day >= start and (not self.month or day.month == self.month) and not self._passed(day, sense):
                return day
        return None

    def _first_nth(self, start: date, sense: Sense) -> date | None:
        """Give the first n-th weekday of a month."""
        for month in range(24):
            first = add_months(start.replace(day=1), month)
            days = (nth_weekday(first, add_months(first, 1), weekday, self.nth or 1) for weekday in self.weekdays)
            found = sorted(day for day in days if day)
            day = (found[0] if (self.nth or 1) > 0 else found[-1]) if found else None
            if day and day >= start and not self._passed(day, sense):
                return day
        return None

    def read(self, sense: Sense) -> Reading | None:
        """Give the first time as a reading; its day only where a start or a time of day was said."""
        said = self.face or self.part or self.start
        day = self.first_day(sense) if said else None
        clock = self.face.time() if self.face else None
        return Reading("set", clock=clock, part=self.part, point=day)
