"""Times of day, with or without a day: clock times, parts of the day, ranges of them, lengths from now."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar, Protocol

from bot.understanding.times.calendar import add_days
from bot.understanding.times.days import DayLike, Moved, Offset
from bot.understanding.times.lengths import Length
from bot.understanding.times.sense import Kind, Reading, Sense, midnight, whole_days
from bot.understanding.times.words import Face, Part

TODAY = Offset(0)
_DAY_HOURS = 24


class Readable(Protocol):
    """Anything that can be made plain."""

    def read(self, sense: Sense) -> Reading | None:
        """Give the reading."""


def on_clock(day: date, face: Face) -> datetime:
    """Put a clock time on a day; hour 24 is the midnight after it."""
    carry, hour = divmod(face.full_hour, _DAY_HOURS)
    return datetime.combine(add_days(day, carry), time(hour, face.minute, face.second))


def _at_hour(day: date, hour: int) -> datetime:
    """Give a full hour of a day, 24 for its end."""
    return midnight(day) + timedelta(hours=hour)


@dataclass(frozen=True, slots=True)
class At:
    """A clock time on a day that was said."""

    kind: ClassVar[str] = "moment"
    base: DayLike
    face: Face
    clock_first: bool = False

    def read(self, sense: Sense) -> Reading | None:
        """Put them together."""
        day = self.base.day(sense)
        if day is None:
            return None
        start = on_clock(day, self.face)
        return Reading("datetime", start, start, clock=start.time(), point=start.date())


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of a day that was said."""

    kind: ClassVar[str] = "daypart"
    base: DayLike
    part: Part

    def read(self, sense: Sense) -> Reading | None:
        """Put them together."""
        day = self.base.day(sense)
        if day is None:
            return None
        start, end = _at_hour(day, self.part.first), _at_hour(day, self.part.end)
        return Reading("datetimerange", start, end, part=self.part, point=day)


@dataclass(frozen=True, slots=True)
class FaceRange:
    """From one clock time to another."""

    kind: ClassVar[str] = "clockrange"
    first: Face
    last: Face
    open: bool = False

    def at_part(self, part: Part) -> "FaceRange":
        """Say which half of the day is meant."""
        first = self.first.at_part(part)
        return FaceRange(first, self.last.after(first))


@dataclass(frozen=True, slots=True)
class AtRange:
    """From one clock time to another, on a day that was said."""

    kind: ClassVar[str] = "momentrange"
    base: DayLike
    range: FaceRange

    def read(self, sense: Sense) -> Reading | None:
        """Put them together; an end that is earlier is of the next day."""
        day = self.base.day(sense)
        if day is None:
            return None
        start, end = on_clock(day, self.range.first), on_clock(day, self.range.last)
        end = end if end > start else end + timedelta(days=1)
        return Reading("datetimerange", start, end, clock=start.time(), clock_to=end.time(), point=start.date())


@dataclass(frozen=True, slots=True)
class Now:
    """This very moment."""

    kind: ClassVar[str] = "instant"

    def read(self, sense: Sense) -> Reading | None:
        """Give now; a slot of an action takes the day."""
        return Reading("datetime", sense.now, sense.now, point=sense.today)

    def day(self, sense: Sense) -> date | None:
        """Give today."""
        return sense.today

    def span(self, sense: Sense) -> tuple[date, date] | None:
        """Give today as a span."""
        return sense.today, add_days(sense.today, 1)


@dataclass(frozen=True, slots=True)
class Instant:
    """So long from now or from a moment: in half an hour, 两小时后."""

    kind: ClassVar[str] = "instant"
    length: Length
    sign: int
    base: Readable | None = None

    def read(self, sense: Sense) -> Reading | None:
        """Move, and keep the clock."""
        base = self.base.read(sense) if self.base else None
        if self.base and (base is None or base.start is None):
            return None
        start = self.length.move(base.start if base and base.start else sense.now, sign=self.sign)
        return Reading(
            "datetime", start, start, clock=start.time().replace(second=0, microsecond=0), point=start.date()
        )


@dataclass(frozen=True, slots=True)
class InstantStretch:
    """The hours or minutes ahead of now or behind it: 过去的50分钟里, next 5 hours."""

    kind: ClassVar[str] = "momentrange"
    length: Length
    ahead: bool

    def read(self, sense: Sense) -> Reading | None:
        """Begin or end now."""
        other = self.length.move(sense.now, sign=1 if self.ahead else -1)
        start, end = (sense.now, other) if self.ahead else (other, sense.now)
        clock = (end if self.ahead else start).time().replace(second=0, microsecond=0)
        return Reading("datetimerange", start, end, clock=clock, point=(end if self.ahead else start).date())


@dataclass(frozen=True, slots=True)
class Within:
    """At the latest in so long: 三天内, within two weeks. A plan takes the last day."""

    kind: ClassVar[str] = "within"
    length: Length

    def read(self, sense: Sense) -> Reading | None:
        """Begin now, end then."""
        if self.length.short:
            return InstantStretch(self.length, ahead=True).read(sense)
        last = Moved(TODAY, self.length, 1).day(sense)
        return whole_days((sense.today, last), point=last) if last else None


@dataclass(frozen=True, slots=True)
class Between:
    """From one time to another, each perhaps open, where at least one has a clock time."""

    kind: ClassVar[str] = "momentrange"
    first: Readable
    last: Readable

    def read(self, sense: Sense) -> Reading | None:
        """Read the end after the beginning."""
        start = self.first.read(sense)
        if start is None or start.start is None:
            return None
        end = self.last.read(sense.following(start.start.date()))
        if end is None or end.start is None or end.end is None:
            return None
        last = end.start if end.kind == "datetime" else end.end
        clocks = start.clock or end.clock or start.part or end.part
        kind: Kind = "datetimerange" if clocks or "datetime" in {start.kind, end.kind} else "daterange"
        return Reading(
            kind, start.start, last, clock=start.clock, clock_to=end.clock, part=start.part, point=start.point
        )


@dataclass(frozen=True, slots=True)
class Bound:
    """Before or after another time. Before a day lets that day in, before a longer time does not."""

    kind: ClassVar[str] = "bound"
    base: Readable
    before: bool
    inclusive: bool

    def read(self, sense: Sense) -> Reading | None:
        """Leave one side open."""
        base = self.base.read(sense)
        if base is None or base.start is None or base.end is None:
            return None
        timed = base.kind in {"datetime", "datetimerange"}
        kind: Kind = "datetimerange" if timed else "daterange"
        if self.before:
            single = base.kind == "date" or base.point or self.inclusive
            end = base.end if single and base.kind != "datetimerange" else base.start
            point = base.point or ((end - timedelta(days=1)).date() if not timed else end.date())
            return Reading(kind, None, end, clock=base.clock, part=base.part, point=point)
        start = base.start if self.inclusive or base.kind == "datetime" else base.end
        first = start.date() if timed else None
        return Reading(kind, start, None, clock=base.clock, point=first)


@dataclass(frozen=True, slots=True)
class ClockBound:
    """Before or after a clock time, with no day said."""

    kind: ClassVar[str] = "clockbound"
    face: Face
    before: bool


@dataclass(frozen=True, slots=True)
class FromFor:
    """A length that begins at a day or a moment: a week starting tomorrow."""

    kind: ClassVar[str] = "momentrange"
    base: Readable
    length: Length

    def read(self, sense: Sense) -> Reading | None:
        """Add the length."""
        base = self.base.read(sense)
        if base is None or base.start is None:
            return None
        end = self.length.move(base.start)
        kind: Kind = "daterange" if base.kind == "date" and not self.length.short else "datetimerange"
        return Reading(kind, base.start, end, clock=base.clock, point=base.point if base.clock else None)
