"""Where the times of a message lie: behind, ahead, today, or on either side until the verb tells."""

from datetime import datetime, time
from typing import Literal

from bot.understanding.times import TimeMention
from handlers.actions import Moment, Period, When

Lean = Literal["past", "future", "earlier", "later", "today", "current", "open", "repeat", "length"]

# The local hour at which a part of the day is over.
_OVER = {"morning": 12, "noon": 14, "afternoon": 18, "evening": 24}
_BEGINS = {"morning": 5, "noon": 11, "afternoon": 12, "evening": 17}


def lean(mention: TimeMention, now: datetime) -> Lean:
    """Tell on which side of now a time lies."""
    if mention.repeat:
        return "repeat"
    behind, ahead = mention.when("past"), mention.when("future")
    if behind is None and ahead is None:
        return "length"
    if mention.deadline and ahead is not None and _side(ahead, now) != "past":
        return "future"
    if behind is None or ahead is None or behind == ahead:
        return _side(ahead or behind, now)
    return "open"


def _side(when: When | None, now: datetime) -> Lean:
    """Tell the side of a time that can lie on one only."""
    today = now.date()
    if isinstance(when, Period):
        if when.last and when.last < today:
            return "past"
        return "future" if when.first and when.first > today else "current"
    if when is None or when.day == today:
        return _within(when, now)
    return "past" if when.day < today else "future"


def _within(moment: Moment | None, now: datetime) -> Lean:
    """Tell whether a time of today is over."""
    if moment and moment.clock:
        return "earlier" if moment.clock <= now.time() else "later"
    if moment and moment.part:
        if now.time() >= time(min(_OVER[moment.part], 23)) or now.hour >= _BEGINS[moment.part]:
            return "earlier"
        return "later"
    return "today"
