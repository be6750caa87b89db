"""The slots of contacts and of what is planned."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.understanding.clauses import is_bare
from bot.understanding.page import Piece, cut
from bot.understanding.slots.filling import Filling, Slots, asked_about, channel_of, object_of, owner_of, reached
from bot.understanding.slots.values import day_of, just_done, period_of, time_of
from bot.understanding.slots.wording import note_of, planned_task, tail_of, task_of
from bot.understanding.times import TimeMention, shifted
from bot.understanding.who import customer_in, guessed, pronoun_in
from handlers.actions import Moment, Named, Period, When

_FRIDAY, _WEEK, _DAYS = 4, 6, 7


def log_contact(f: Filling) -> Slots:
    """Fill the slots of `log_contact`."""
    own = [*f.group.head, f.main]
    channel = channel_of(f.main) or next((c for p in f.group.head if (c := channel_of(p))), None)
    if channel is None and is_bare(f.main):
        channel = f.thread.channel
    f.thread.channel = channel
    person = reached(f, f.group.pieces, channel) or pronoun_in(f.main, f.thread, f.customer)
    if f.customer and not any("absent" in p.kinds for p in f.group.pieces):
        person = person or guessed(f.group.pieces, "person", sure=bool(f.customer.matches))
    at = day_of(f, [_unsaid(p) for p in own])
    if isinstance(at, Moment) and f.thread.day and not any(t.day_said for p in own for t in p.times):
        at = Moment(f.thread.day, at.clock, at.part)
    if at is None and any(just_done(p) for p in own):
        at = Moment(f.now.date())
    return {"customer": f.customer, "person": person, "channel": channel, "at": at, "note": note_of(f)}


def _unsaid(piece: Piece) -> Piece:
    """Give a piece up to what somebody says in it: 微信说端午… was no contact at the festival."""
    acts = [w for kind in ("channel_done", "channel") for w in piece.kinds.get(kind, ())]
    first = min((w.start for w in acts), default=piece.end)
    says = [w.end for w in piece.kinds.get("say", ()) if w.start >= first]
    senses = piece.page.lexicon.senses
    says += [w.end for w in acts if any(s.kind == "say" for s in senses.get(w.word[-1:], ()))]
    told = min(says, default=piece.end)
    return cut(piece.page, piece.start, told) if any(t.start >= told for t in piece.times) else piece


def schedule_follow_up(f: Filling) -> Slots:
    """Fill the slots of `schedule_follow_up`."""
    own = [*f.group.head, f.main] if not f.main.times else [f.main]
    own = own if any(p.times for p in own) else [*own, *f.group.tail]
    person = object_of(f, [f.main, *f.group.tail]) or guessed([f.main, *f.group.tail], "person", sure=True)
    owner = owner_of(f)
    repeat = next((t for p in own for t in p.times if t.repeat), None)
    due = _amended(f, _same_day(f, own) or time_of(f, "due", "future", own))
    if repeat is not None:
        f.spans |= {f"repeat {t.start}": (t.start, t.end) for t in f.main.times}
    if repeat is not None:
        f.spans["repeat"] = (repeat.start, repeat.end)
        due = _first_of(due, repeat, [t for p in own for t in p.times])
        if isinstance(due, Moment) and not due.clock and not due.part and not repeat.day_said:
            due = None
    channel = channel_of(f.main)
    return {
        "customer": f.customer,
        "person": person,
        "due": due,
        "repeat": repeat.repeat if repeat else None,
        "task": task_of(f),
        "channel": channel,
        "owner": owner,
    }


def _first_of(due: When | None, repeat: TimeMention, times: Sequence[TimeMention]) -> When | None:
    """Give the first time of a repeat that begins with a day said apart: 从下周起每周四, 从本周四起每两周."""
    starts = [w for t in times if t is not repeat and isinstance(w := t.when("future"), Period) and w.last is None]
    begin = starts[0].first if starts else None
    if begin is None:
        return due
    first = repeat.when("future")
    if not isinstance(first, Moment) or not repeat.day_said:
        return Moment(begin)
    if not (first.clock or first.part):
        return due if isinstance(due, Moment) else None
    late = max((begin - first.day).days, 0)
    return replace(first, day=first.day + timedelta(days=-(-late // _DAYS) * _DAYS))


def _same_day(f: Filling, pieces: Sequence[Piece]) -> When | None:
    """Give the part of the day of the plan told just before: 明天上午…，下午…."""
    times = [t for p in pieces for t in p.times]
    if f.thread.planned is None or len(times) != 1 or times[0].day_said or times[0].length:
        return None
    hour = times[0].when("future")
    if not isinstance(hour, Moment) or not (hour.clock or hour.part):
        return None
    f.spans["due"] = (times[0].start, times[0].end)
    return Moment(f.thread.planned, hour.clock, hour.part)


def _amended(f: Filling, due: When | None) -> When | None:
    """Give the time as the message itself changes it later on."""
    for piece in f.group.amends:
        changed = time_of(f, "due amended", "future", [piece])
        if isinstance(changed, Moment) and isinstance(due, Moment) and changed == Moment(due.day):
            continue
        keeps = "keep_time" in piece.kinds and isinstance(changed, Moment) and isinstance(due, Moment)
        due = Moment(changed.day, due.clock, due.part) if keeps else changed or due  # type: ignore[union-attr]  # told by keeps
    return due


def list_follow_ups(f: Filling) -> Slots:
    """Fill the slots of `list_follow_ups`."""
    return {
        "period": period_of(f),
        "customer": asked_about(f),
        "owner": f.member,
        "overdue": True if f.words("overdue") else None,
    }


def complete_follow_up(f: Filling) -> Slots:
    """Fill the slots of `complete_follow_up`."""
    return {"customer": f.customer, "task": planned_task(f)}


def reschedule_follow_up(f: Filling) -> Slots:
    """Fill the slots of `reschedule_follow_up`."""
    due = _moved(f) or _end_of(time_of(f, "due", "future", _last_time(f)))
    for piece in f.group.pieces:
        f.spans |= {f"time {t.start}": (t.start, t.end) for t in piece.times}
    return {"customer": f.customer, "task": planned_task(f), "due": due}


def _end_of(due: When | None) -> When | None:
    """Give the later day of "from Monday to Tuesday"; a whole week or month stays as it is."""
    if not isinstance(due, Period) or due.first is None or due.last is None:
        return due
    whole = (due.first.weekday() == 0 and due.last.weekday() >= _FRIDAY) or due.first.day == 1
    weekend = due.first.weekday() > _FRIDAY
    return due if whole or weekend or (due.last - due.first).days > _WEEK else Moment(due.last)


def _last_time(f: Filling) -> list[Piece]:
    """Give the pieces cut so that only the last time said counts."""
    times = [t for p in f.group.pieces for t in p.times]
    if not times:
        return []
    last = times[-1]
    start = (
        times[-2].start
        if len(times) > 1 and times[-2].day_said != last.day_said and not _between(times[-2], last)
        else last.start
    )
    return [cut(f.page, start, last.end)]


def _between(one: TimeMention, other: TimeMention) -> bool:
    """Tell whether more than a small word stands between two times."""
    return other.start - one.end > 2  # noqa: PLR2004  # a space and a comma


def _moved(f: Filling) -> When | None:
    """Give the time moved by a length: 往后推两天."""
    shift = next((t for p in f.group.pieces for t in p.times if t.shift), None)
    if shift is None:
        return None
    named = next((w for p in f.group.pieces for t in p.times if t is not shift and (w := t.when("future"))), None)
    last = getattr(f.thread.last, "customer", None)
    same = isinstance(last, Named) and f.customer is not None and last.matches == f.customer.matches
    before = getattr(f.thread.last, "due", None) if same else None
    start = next((w for w in (named, before) if isinstance(w, Moment)), Moment(f.now.date()))
    return shifted(start, shift.length, shift.shift) if shift.length else None


def cancel_follow_up(f: Filling) -> Slots:
    """Fill the slots of `cancel_follow_up`."""
    for piece in f.group.pieces:
        f.spans |= {f"time {t.start}": (t.start, t.end) for t in piece.times}
    return {"customer": f.customer, "task": planned_task(f), "reason": tail_of(f)}


def list_contacts(f: Filling) -> Slots:
    """Fill the slots of `list_contacts`."""
    return {"period": period_of(f, "past"), "customer": customer_in(f.group.pieces), "owner": f.member}
