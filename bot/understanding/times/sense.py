"""What a time is read against, and what the reading gives."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from bot.understanding.times.words import Part

Direction = Literal["past", "future"]
Kind = Literal["date", "time", "datetime", "daterange", "datetimerange", "timerange", "duration", "set"]


@dataclass(frozen=True, slots=True)
class Sense:
    """Now, where, and whether the message looks back or ahead; `after` is the day that a range began with."""

    now: datetime
    country: str
    month_first: bool = True
    direction: Direction | None = None
    after: date | None = None

    @property
    def today(self) -> date:
        """The local day of the message."""
        return self.now.date()

    @property
    def past(self) -> bool:
        """Whether a time without a year or a week lies behind."""
        return self.direction == "past" and self.after is None

    def following(self, day: date | None) -> "Sense":
        """Read what comes next as the first one that is not before the day."""
        return replace(self, after=day) if day else self


@dataclass(frozen=True, slots=True)
class Reading:
    """A time made plain: half-open between two local times, either of which may be open or the same."""

    kind: Kind
    start: datetime | None = None
    end: datetime | None = None
    clock: time | None = None
    clock_to: time | None = None
    part: Part | None = None
    point: date | None = None


def midnight(day: date) -> datetime:
    """Give the beginning of a day."""
    return datetime.combine(day, time())


def whole_day(day: date | None) -> Reading | None:
    """Read a single day."""
    if day is None:
        return None
    return Reading("date", midnight(day), midnight(day) + timedelta(days=1), point=day)


def whole_days(span: tuple[date, date] | None, *, point: date | None = None) -> Reading | None:
    """Read the days of a span; `point` is the one day that a plan would take."""
    if span is None:
        return None
    return Reading("daterange", midnight(span[0]), midnight(span[1]), point=point)
