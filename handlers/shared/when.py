"""Days and times between the actions, which hold them as said, and the store, which holds them as columns."""

from datetime import date, datetime, time, timedelta
from typing import TypedDict, cast

from crm_store.follow_ups import Due
from crm_store.records import Contact, FollowUp
from handlers.actions import Moment, Part, Period, When

_WEEK = 7


class Span(TypedDict):
    """A time as the columns of a contact hold it."""

    day: date | None
    last_day: date | None
    clock: time | None
    part: str | None


def span(when: When | None) -> Span:
    """Give the columns of a time; a range that is open on one side is its other side."""
    match when:
        case Moment():
            return Span(day=when.day, last_day=None, clock=when.clock, part=when.part)
        case Period():
            last = when.last if when.first and when.first != when.last else None
            return Span(day=when.first or when.last, last_day=last, clock=None, part=None)
    return Span(day=None, last_day=None, clock=None, part=None)


def due(when: When | None) -> Due | None:
    """Give the time of a follow-up as the store takes it."""
    return Due(**span(when)) if when else None


def time_of(contact: Contact) -> When:
    """Give the time of a contact as it was said."""
    return _when(contact.day, contact.last_day, contact.clock, contact.part)


def due_of(follow_up: FollowUp) -> When | None:
    """Give the time of a follow-up as it was said, or None while it has none."""
    if follow_up.due_day is None:
        return None
    return _when(follow_up.due_day, follow_up.due_last_day, follow_up.due_clock, follow_up.due_part)


def days(when: When | None) -> tuple[date | None, date | None]:
    """Give the first and the last day of a time, either of which may be open."""
    match when:
        case Moment():
            return when.day, when.day
        case Period():
            return when.first, when.last
    return None, None


def past_day(when: When | None, today: date) -> date | None:
    """Give the one day of something that took place; of a range its last, as far as it is over."""
    if isinstance(when, Period):
        day = when.last or when.first
        return min(day, today) if day else None
    return when.day if when else None


def is_past(when: When | None, now: datetime) -> bool:
    """Tell whether a planned time lies behind already."""
    last = days(when)[1]
    if last is None:
        return False
    clock = when.clock if isinstance(when, Moment) else None
    return last < now.date() or (last == now.date() and clock is not None and clock < now.time())


def near_days(today: date) -> tuple[tuple[str, Moment], ...]:
    """Offer the days that most plans are made for, each with the label of its button."""
    monday = today + timedelta(_WEEK - today.weekday())
    return (
        ("button-tomorrow", Moment(today + timedelta(1))),
        ("button-next-monday", Moment(monday)),
        ("button-two-weeks", Moment(today + timedelta(2 * _WEEK))),
    )


def _when(day: date, last_day: date | None, clock: time | None, part: str | None) -> When:
    return Period(day, last_day) if last_day else Moment(day, clock, cast("Part | None", part))
