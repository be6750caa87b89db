"""The slots of what concerns worth and standing: why, stages, relations, pauses, losses, moves, schemes."""

from datetime import timedelta

from bot.understanding.slots.filling import Filling, Slots
from bot.understanding.slots.values import period_of, silent_days, time_of
from bot.understanding.slots.wording import tail_of
from handlers.actions import Moment, Period, When

_WAYS = ("up", "down")


def explain(f: Filling) -> Slots:
    """Fill the slots of `explain`."""
    return {"customer": f.customer}


def set_stage(f: Filling) -> Slots:
    """Fill the slots of `set_stage`: the stage that is named last."""
    return {"customer": f.customer, "stage": _last(f, "life_stage"), "reason": tail_of(f)}


def set_relation(f: Filling) -> Slots:
    """Fill the slots of `set_relation`."""
    return {"customer": f.customer, "relation": _last(f, "relation"), "reason": tail_of(f)}


def _last(f: Filling, kind: str) -> str | None:
    """Give the value of the last word of a class, the longest of those that end there: 从成长期改到成熟期."""
    found = f.words(kind)
    return max(found, key=lambda word: (word.end, word.end - word.start)).value if found else None


def pause_customer(f: Filling) -> Slots:
    """Fill the slots of `pause_customer`."""
    until = _until(f)
    timed = any(piece.times for piece in f.group.tail)
    return {"customer": f.customer, "until": until, "reason": None if timed else tail_of(f)}


def _until(f: Filling) -> When | None:
    """Give the day until which: the beginning of a month or a week, or so many days from now."""
    until = time_of(f, "until", "future", f.group.pieces)
    if isinstance(until, Period) and until.first and until.first > f.now.date():
        return Moment(until.first)
    if until is None and (days := silent_days(f)):
        return Moment(f.now.date() + timedelta(days))
    return until


def mark_lost(f: Filling) -> Slots:
    """Fill the slots of `mark_lost`."""
    return {"customer": f.customer, "reason": tail_of(f)}


def not_lapsing(f: Filling) -> Slots:
    """Fill the slots of `not_lapsing`."""
    return {"customer": f.customer}


def try_win_back(f: Filling) -> Slots:
    """Fill the slots of `try_win_back`."""
    return {"customer": f.customer, "refused": True if f.words("refusal") else None}


def set_scheme(f: Filling) -> Slots:
    """Fill the slots of `set_scheme`."""
    return {"scheme": f.value("scheme")}


def show_moves(f: Filling) -> Slots:
    """Fill the slots of `show_moves`."""
    way = f.value("move_way")
    return {
        "period": period_of(f, "past"),
        "axis": f.value("move_axis"),
        "direction": way if way in _WAYS else None,
        "owner": f.member,
    }
