"""A time found in a text: its span, what was said, and its value for an action's slot or for the time contract."""

from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from typing import Any

from bot.understanding.times.lengths import Length
from bot.understanding.times.moments import ClockBound, FaceRange
from bot.understanding.times.repeats import Repeat
from bot.understanding.times.sense import Direction, Kind, Reading, Sense
from bot.understanding.times.words import Face, Part
from handlers.actions import Moment, Period
from handlers.actions import Part as PartName

PLAIN_KINDS: tuple[type, ...] = (Face, FaceRange, ClockBound, Part)


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time in a text. `day_said` is False for a clock time or part of the day alone, which keeps another's day.

    `open_start` is "until then", `deadline` any word for "at the latest". `length` is the length that was said
    (60 days), alone or counted from now; `shift` is the sign of a plan's move by it: 1 later, -1 sooner.
    """

    start: int
    end: int
    kind: Kind
    clock: time | None = None
    clock_to: time | None = None
    part: PartName | None = None
    day_said: bool = True
    open_start: bool = False
    deadline: bool = False
    repeat: str | None = None
    length: Length | None = None
    shift: int = 0
    node: Any = field(default=None, repr=False, compare=False)
    sense: Sense | None = field(default=None, repr=False, compare=False)
    _known: dict[Direction | None, Moment | Period | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def when(self, direction: Direction | None = None) -> Moment | Period | None:
        """Give the value of a slot, with the past or the future first; None for a bare length or a repetition."""
        if direction not in self._known:
            sense = self._sense(direction)
            reading = read(self.node, sense) if sense else None
            self._known[direction] = _slot(reading, sense) if reading and sense else None
        return self._known[direction]

    def _sense(self, direction: Direction | None) -> Sense | None:
        """Say where to look."""
        return replace(self.sense, direction=direction) if self.sense else None

    def contract(self) -> dict[str, object]:
        """Give the form of the time contract."""
        value: dict[str, object] = {"start": self.start, "end": self.end, "type": self.kind}
        reading = read(self.node, self.sense) if self.sense else None
        if reading:
            value.update(_contract(self, reading))
        return value


def shifted(moment: Moment, length: Length, sign: int) -> Moment:
    """Move a moment by a length: 往后推两天, push it an hour. A move by hours needs a clock time."""
    if not length.short or moment.clock is None:
        return Moment(length.move_day(moment.day, sign=sign))
    moved = length.move(datetime.combine(moment.day, moment.clock), sign=sign)
    return Moment(moved.date(), moved.time())


def read(node: Any, sense: Sense) -> Reading | None:  # noqa: ANN401 # any value of the grammar
    """Make a value plain; None where the calendar has no such time."""
    try:
        found: Reading | None = _read_plain(node) if isinstance(node, PLAIN_KINDS) else node.read(sense)
    except (OverflowError, ValueError):
        return None
    return found


def _read_plain(node: object) -> Reading | None:
    """Read a time of day without a day."""
    match node:
        case Face():
            return Reading("time", clock=node.time())
        case FaceRange():
            return Reading("timerange", clock=node.first.time(), clock_to=node.last.time())
        case ClockBound():
            clock = node.face.time()
            return Reading("timerange", clock_to=clock) if node.before else Reading("timerange", clock=clock)
        case Part():
            return Reading("timerange", clock=time(node.first % 24), clock_to=time(node.end % 24), part=node)
    return None


def _slot(reading: Reading, sense: Sense) -> Moment | Period | None:
    """Give the value of an action's slot."""
    part = reading.part.name if reading.part else None
    match reading.kind:
        case "time" | "timerange":
            return Moment(sense.today, None if part else reading.clock or reading.clock_to, part)
        case "datetime" | "datetimerange":
            return Moment(reading.point, reading.clock, part) if reading.point else None
        case "date":
            return Moment(reading.point) if reading.point else None
        case "set":
            return Moment(reading.point, reading.clock, part) if reading.point else None
        case "daterange":
            return _period(reading)
    return None


def _period(reading: Reading) -> Moment | Period | None:
    """Give the days of a longer time, or the one day that stands for them."""
    if reading.point:
        return Moment(reading.point)
    last = (reading.end - timedelta(days=1)).date() if reading.end else None
    first = reading.start.date() if reading.start else None
    return Period(first, last) if first or last else None


def _contract(mention: TimeMention, reading: Reading) -> dict[str, object]:
    """Write the value of each type."""
    if reading.kind == "set":
        clock = {"time": _clock(reading.clock)} if reading.clock else {}
        return {"rrule": mention.repeat, **clock}
    if reading.kind == "duration":
        return {"seconds": mention.length.seconds if mention.length else 0}
    if reading.kind == "timerange":
        return {"from": _clock(reading.clock), "to": _clock(reading.clock_to)}
    if reading.kind == "time":
        return {"time": _clock(reading.clock)}
    write = _date if reading.kind in {"date", "daterange"} else _datetime
    if reading.kind in {"date", "datetime"}:
        return {reading.kind: write(reading.start)}
    return {"from": write(reading.start), "to": write(reading.end)}


def _date(value: datetime | None) -> str | None:
    """Write a day."""
    return value.date().isoformat() if value else None


def _datetime(value: datetime | None) -> str | None:
    """Write a day and time."""
    return value.replace(microsecond=0).isoformat() if value else None


def _clock(value: time | None) -> str | None:
    """Write a clock time."""
    return f"{value:%H:%M:%S}" if value else None


def make_mention(start: int, end: int, node: Any, sense: Sense) -> TimeMention | None:  # noqa: ANN401 # any value of the grammar
    """Make a mention of a value of the grammar, None where it is no time after all."""
    reading = read(node, sense)
    if reading is None:
        return None
    plain = isinstance(node, PLAIN_KINDS)
    return TimeMention(
        start,
        end,
        reading.kind,
        clock=None if isinstance(node, Part) else reading.clock,
        clock_to=None if isinstance(node, Part) else reading.clock_to,
        part=reading.part.name if reading.part else None,
        day_said=not plain and reading.kind != "duration",
        open_start=reading.kind != "duration" and reading.start is None and reading.end is not None,
        deadline=_is_deadline(node, reading),
        repeat=node.rule if isinstance(node, Repeat) else None,
        length=node if isinstance(node, Length) else getattr(node, "length", None),
        node=node,
        sense=sense,
    )


def _is_deadline(node: Any, reading: Reading) -> bool:  # noqa: ANN401 # any value of the grammar
    """Say whether the words set a latest time."""
    if isinstance(node, ClockBound):
        return node.before
    face = node if isinstance(node, Face) else getattr(node, "face", None)
    return bool(face and face.deadline) or (reading.start is None and reading.end is not None)
