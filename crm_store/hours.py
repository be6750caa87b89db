"""A person's hours: which zone they are in, when their day begins, when they want to be left alone. Pure.

Wall-clock times are turned into instants through the zone's own rules: one that a spring forward skips is told an
hour later, one that an autumn backward repeats is told the first time.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from crm_store.clock import DAY_CLOCK, PART_CLOCKS, instant, local
from crm_store.records import User

QUIET = (time(21), time(8))
"""When nobody is disturbed unasked, unless they say otherwise."""

EVENING = time(18)
"""When the end of the day is asked about."""

CAP = 8
"""So many messages a day at most are sent unasked, unless a person says otherwise."""

KINDS = ("digest", "lapsing", "birthday", "festival", "pause", "evening", "weekly", "overdue")
"""What can be switched off one by one."""


@dataclass(frozen=True, slots=True)
class Away:
    """Days, both included, that a person spends in another zone."""

    zone: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Hours:
    """How one person wants to be told things."""

    home: str
    morning: time = DAY_CLOCK
    quiet: tuple[time, time] | None = QUIET
    cap: int = CAP
    on: bool = True
    off: frozenset[str] = frozenset()
    parts: Mapping[str, time] = field(default_factory=dict)
    away: Away | None = None
    rests_until: datetime | None = None
    resting: Mapping[int, datetime] = field(default_factory=dict)

    def zone(self, now: datetime) -> str:
        """Give the zone in which the person is at an instant."""
        away = self.away
        return away.zone if away and away.first <= local(now, away.zone).date() <= away.last else self.home

    def zone_on(self, day: date) -> str:
        """Give the zone in which the person is on a day."""
        away = self.away
        return away.zone if away and away.first <= day <= away.last else self.home

    def local(self, now: datetime) -> datetime:
        """Give the person's wall clock at an instant."""
        return local(now, self.zone(now))

    def at(self, day: date, clock: time) -> datetime:
        """Give the instant of a day and clock time where the person is then."""
        return instant(day, clock, self.zone_on(day))

    def part(self, part: str) -> time:
        """Give the hour that stands for a part of the day."""
        return self.parts.get(part) or PART_CLOCKS[part]

    def is_quiet(self, now: datetime) -> bool:
        """Tell whether the person wants to be left alone at an instant."""
        return self.quiet is not None and _within(self.local(now).time(), *self.quiet)

    def next_open(self, now: datetime) -> datetime:
        """Give the first instant from this one on at which the person may be told something unasked."""
        if self.quiet is None or not self.is_quiet(now):
            return now
        wall, end = self.local(now), self.quiet[1]
        day = wall.date() if wall.time() < end else wall.date() + timedelta(1)
        return max(self.at(day, end), now)

    def next_clock(self, clock: time, after: datetime) -> datetime:
        """Give the next instant, after this one, at which the person's clock shows a time."""
        day = self.local(after).date()
        found = (self.at(day + timedelta(ahead), clock) for ahead in range(-1, 4))
        return next(at for at in found if at > after)

    def rests(self, now: datetime, customer_id: int | None = None) -> datetime | None:
        """Give until when the person wants to hear nothing, of anything or of one customer."""
        until = [self.rests_until, self.resting.get(customer_id or 0)]
        return max((one for one in until if one and one > now), default=None)


def hours_of(user: User) -> Hours:
    """Read a person's hours from their settings; what cannot be read is as usual."""
    said = user.push or {}
    start, end = _clock(user.quiet_from), _clock(user.quiet_to)
    return Hours(
        home=_zone(user.zone),
        morning=_clock(user.digest_at) or DAY_CLOCK,
        quiet=QUIET if start is None or end is None else (start, end) if start != end else None,
        cap=said.get("cap") or CAP,
        on=user.reminders,
        off=frozenset(said.get("off") or ()),
        parts={part: clock for part, text in (said.get("parts") or {}).items() if (clock := _clock(text))},
        away=_away(said.get("away")),
        rests_until=_instant(said.get("rests_until")),
        resting={int(one): at for one, text in (said.get("resting") or {}).items() if (at := _instant(text))},
    )


def _within(clock: time, start: time, end: time) -> bool:
    return start <= clock < end if start < end else clock >= start or clock < end


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "UTC"


def _away(said: Any) -> Away | None:  # noqa: ANN401  # what JSON holds
    return Away(said["zone"], date.fromisoformat(said["first"]), date.fromisoformat(said["last"])) if said else None


def _clock(text: str | None) -> time | None:
    try:
        return time.fromisoformat(text) if text else None
    except ValueError:
        return None


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).astimezone(UTC) if text else None
