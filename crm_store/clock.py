"""Between what people say (a local day, a clock time, a part of the day) and the instants that are sorted by."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo

Part = Literal["morning", "noon", "afternoon", "evening"]

PART_CLOCKS: dict[str, time] = {
    "morning": time(9),
    "noon": time(12),
    "afternoon": time(14),
    "evening": time(19),
}
"""The clock time that stands for a part of the day."""

DAY_CLOCK = time(8, 30)
"""The clock time of what is planned for a day and nothing narrower: that of the morning digest."""

PAST_DAY_CLOCK = time(12)
"""The clock time of what was done on a day and nothing narrower."""


@cache
def zone_info(zone: str) -> ZoneInfo:
    """Give the zone of an IANA name."""
    return ZoneInfo(zone)


def local(now: datetime, zone: str) -> datetime:
    """Give an instant as the wall clock of that zone shows it, without a zone."""
    return now.astimezone(zone_info(zone)).replace(tzinfo=None)


def instant(day: date, clock: time, zone: str) -> datetime:
    """Give the UTC instant of a local day and clock time; the ends of the calendar stay inside it."""
    wall = datetime.combine(day, clock, zone_info(zone))
    try:
        return wall.astimezone(UTC)
    except OverflowError:
        return wall.replace(tzinfo=UTC)


def clock_of(clock: time | None, part: str | None, default: time) -> time:
    """Give the clock time said, that of the part said, or the default."""
    return clock or PART_CLOCKS.get(part or "", default)


def days_before(day: date, days: int) -> date:
    """Give the day so many days earlier; a number that leads out of the calendar stops at its edge."""
    return day - timedelta(max(0, min(days, (day - date.min).days)))
