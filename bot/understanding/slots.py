"""Fills the slots of an action from its pieces."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Literal

from bot.understanding.groups import Group
from bot.understanding.money import MoneyMention
from bot.understanding.newcomers import read_company, read_person
from bot.understanding.page import Page, Piece, Word
from bot.understanding.tense import lean
from bot.understanding.texts import rest, says_something, together, trim
from bot.understanding.times import TimeMention, shifted
from bot.understanding.who import Thread, customer_in, guessed, people_in, pronoun_in
from handlers.actions import Action, Moment, Named, Period, When, every_action

Slots = dict[str, Any]


@dataclass(slots=True)
class Filling:
    """What the filling of one action's slots goes by, and the spans that its slots took."""

    group: Group
    page: Page
    thread: Thread
    currency: str
    member: str | None
    customer: Named | None
    spans: dict[str, tuple[int, int]]

    @property
    def main(self) -> Piece:
        """Give the piece that speaks of the action."""
        return self.group.main

    @property
    def now(self) -> datetime:
        """Give the writer's time."""
        return self.page.now

    def words(self, kind: str, pieces: Iterable[Piece] | None = None) -> list[Word]:
        """Give the words of a class, in the main piece first."""
        order = pieces if pieces is not None else [self.main, *self.group.head, *self.group.tail]
        return [word for piece in order for word in piece.kinds.get(kind, ())]

    def value(self, kind: str, pieces: Iterable[Piece] | None = None) -> str | None:
        """Give the value of the longest word of a class."""
        found = self.words(kind, pieces)
        return max(found, key=lambda w: w.end - w.start).value if found else None

    def cuts(self, piece: Piece) -> list[tuple[int, int]]:
        """Give the spans of the names and of the slots that were taken."""
        return [*(_with_name(piece, n.start, n.end) for n in (*piece.names, *piece.guesses)), *self.spans.values()]


def fill(group: Group, thread: Thread, *, page: Page, currency: str) -> tuple[Action, dict[str, tuple[int, int]]]:
    """Make the action that a group speaks of."""
    named = (
        customer_in([group.main, *group.head, *group.tail])
        if group.action != "log_contact"
        else customer_in(group.pieces)
    )
    customer = named or (guessed(group.pieces, "company") if group.action in _MAY_GUESS else None) or thread.customer
    members = [m for piece in group.pieces for n in piece.names if not n.people for m in n.members]
    filling = Filling(group, page, thread, currency, members[0] if members else None, customer, {})
    slots = _FILLERS.get(group.action, lambda _: {})(filling)
    slots = {name: value for name, value in slots.items() if value is not None}
    return every_action()[group.action](**slots), filling.spans


def _with_name(piece: Piece, start: int, end: int) -> tuple[int, int]:
    """Widen the span of a name by the small words that only tie it in: 给…, with…, …的."""
    small = piece.kinds.get("with_name", ())
    before = max((w for w in small if w.end in (start, start - 1)), key=lambda w: w.end - w.start, default=None)
    after = max((w for w in small if w.start == end), key=lambda w: w.end, default=None)
    return before.start if before else start, after.end if after else end


_DAY = 86_400
_WEEK = 6
_MAY_GUESS = ("log_contact", "add_customer", "schedule_follow_up", "log_order", "log_deal", "log_payment")


# ---- times ----------------------------------------------------------------------------------------


def time_of(filling: Filling, slot: str, direction: Literal["past", "future"], pieces: Sequence[Piece]) -> When | None:
    """Give the time of a slot: the last one where the message corrects itself, a day and a clock time put together."""
    times = [t for piece in pieces for t in piece.times if t.when(direction) is not None]
    wrong = {"past": ("future", "later"), "future": ("past",)}[direction]
    times = [t for t in times if lean(t, filling.now) not in wrong]
    if not times:
        return None
    exact = [t for t in times if isinstance(t.when(direction), Moment)]
    chosen = times[-1] if _corrected(pieces, times) else (exact or times)[0]
    filling.spans[slot] = (chosen.start, chosen.end)
    when = chosen.when(direction)
    other = next((t for t in times if t is not chosen and t.day_said != chosen.day_said), None)
    if other and chosen is times[-1] and not chosen.day_said and isinstance(day := other.when(direction), Moment) and isinstance(when, Moment):
        filling.spans[f"{slot}+"] = (other.start, other.end)
        return Moment(day.day, None if chosen.part else when.clock, when.part)
    return _put_together(when, chosen, other, direction, filling, slot)


def _put_together(
    when: When | None,
    chosen: TimeMention,
    other: TimeMention | None,
    direction: Literal["past", "future"],
    filling: Filling,
    slot: str,
) -> When | None:
    """Put a day and a clock time that stand apart together."""
    if other is None or not isinstance(when, Moment):
        return when
    day, hour = (chosen, other) if chosen.day_said else (other, chosen)
    whole = day.when(direction)
    if not isinstance(whole, Moment) or whole.clock or whole.part:
        return when
    filling.spans[f"{slot}+"] = (other.start, other.end)
    return Moment(whole.day, None if hour.part else hour.clock, hour.part)


def _corrected(pieces: Sequence[Piece], times: Sequence[TimeMention]) -> bool:
    """Tell whether a word of correction stands between the first and the last time."""
    words = [w for p in pieces for w in p.kinds.get("correction", ())]
    return any(times[0].end <= w.start < times[-1].start for w in words)


def period_of(filling: Filling, direction: Literal["past", "future"] | None = None) -> When | None:
    """Give the period that is asked about."""
    for piece in filling.group.pieces:
        for mention in piece.times:
            when = mention.when(direction)
            if when is not None:
                filling.spans["period"] = (mention.start, mention.end)
                return when
    implied = filling.value("implied_period")
    return _this(implied, filling.now.date()) if implied else None


def _this(unit: str, today: date) -> Period:
    """Give the calendar week, month, quarter or year of today."""
    if unit == "week":
        first = today - timedelta(days=today.weekday())
        return Period(first, first + timedelta(days=6))
    size = {"month": 1, "quarter": 3, "year": 12}[unit]
    begin = (today.month - 1) // size * size
    end = begin + size
    following = date(today.year + end // 12, end % 12 + 1, 1)
    return Period(date(today.year, begin + 1, 1), following - timedelta(days=1))


# ---- money ----------------------------------------------------------------------------------------


def money_of(filling: Filling, pieces: Sequence[Piece], *, bare: bool = False, least: int = 0) -> Slots:
    """Give amount and currency: the total where one is said, the last where the message corrects itself."""
    counted = [(q.start, q.end) for piece in pieces for q in piece.quantities]
    moneys = [m for piece in pieces for m in piece.moneys if m.certain or (bare and m.amount >= least)]
    moneys = [m for m in moneys if m.certain or not any(a <= m.start < b for a, b in counted)]
    marked = [m for m in moneys if _after_total(pieces, m)]
    moneys = marked[-1:] or [m for m in moneys if m.certain] or moneys
    if not moneys:
        return {}
    words = [w for p in pieces for w in p.kinds.get("correction", ())]
    corrected = any(moneys[0].end <= w.start < moneys[-1].start for w in words)
    chosen = moneys[-1] if corrected else moneys[0]
    filling.spans["amount"] = (chosen.start, chosen.end)
    currency = chosen.currency if chosen.currency and chosen.currency != filling.currency else None
    return {"amount": chosen.amount, "currency": currency}


def _after_total(pieces: Sequence[Piece], money: MoneyMention) -> bool:
    """Tell whether a word like "total" stands just before an amount."""
    return any(0 <= money.start - w.end <= 3 for p in pieces for w in p.kinds.get("total", ()))  # noqa: PLR2004  # just before


def quantity_of(filling: Filling, pieces: Sequence[Piece]) -> Decimal | None:
    """Give the quantity, the last where the message corrects itself."""
    quantities = [q for piece in pieces for q in piece.quantities]
    if not quantities:
        return None
    chosen = quantities[0]
    filling.spans["quantity"] = (chosen.start, chosen.end)
    words = [w.end for p in pieces for w in p.kinds.get("correction", ()) if w.start >= chosen.end]
    numbers = [(q.start, q.end, q.number) for q in quantities] + [
        (m.start, m.end, m.amount) for p in pieces for m in p.moneys if not m.certain
    ]
    denied = [w.end for p in pieces for w in p.kinds.get("denial", ())]
    after = sorted(n for n in numbers if words and n[0] >= words[0] and not any(0 <= n[0] - d <= 1 for d in denied))
    if after:
        filling.spans["quantity+"] = after[0][:2]
        return after[0][2]
    return chosen.number


# ---- who, how -------------------------------------------------------------------------------------

_PRIORITY = ("meal", "meeting", "call", "email", "message", "event", "visit")


def channel_of(filling: Filling, piece: Piece) -> str | None:
    """Give the channel: of several words, the one for what was done goes before the place."""
    for kind in ("channel_sure", "channel_done", "channel"):
        values = {w.value for w in piece.kinds.get(kind, ())}
        if kind == "channel_done" and values == {"visit"}:
            values |= {w.value for w in piece.kinds.get("channel", ())} & {"meal", "meeting", "event"}
        if "sent" in piece.kinds:
            values.discard("visit")
        for value in _PRIORITY:
            if value in values:
                return value
    return None


def _reached(filling: Filling, pieces: Sequence[Piece], channel: str | None) -> Named | None:
    """Give the first person who was reached."""
    for i, piece in enumerate(pieces):
        following = pieces[i + 1] if i + 1 < len(pieces) else None
        gone = "absent" in piece.kinds or (
            following is not None and "absent" in following.kinds and not following.names
        )
        if gone and channel not in ("message", "email"):
            continue
        people = people_in(piece, filling.customer)
        if people:
            name, person = people[0]
            filling.spans["person"] = (name.start, name.end)
            return person
    return None


def _object(filling: Filling, pieces: Sequence[Piece]) -> Named | None:
    """Give the person that something is to be done for."""
    for piece in pieces:
        people = people_in(piece, filling.customer)
        if people:
            name, person = people[0]
            filling.spans["person"] = (name.start, name.end)
            return person
    return next(
        (p for piece in pieces if (p := pronoun_in(piece, filling.thread, filling.customer, subject=False))), None
    )


def _owner(filling: Filling) -> str | None:
    """Give the team member who is to do it."""
    names = [n for n in filling.main.names if n.members and not n.people]
    if not names:
        return None
    filling.spans["owner"] = (names[0].start, names[0].end)
    return names[0].members[0]


def _scope(filling: Filling) -> str | None:
    """Give whose figures are meant."""
    if filling.member:
        return filling.member
    if filling.words("we"):
        return "team"
    return "me" if filling.words("me") else None


# ---- texts ----------------------------------------------------------------------------------------


def _left(filling: Filling, piece: Piece, *, kinds: Sequence[str] = ()) -> str:
    """Give what a piece says beside names, slots and the command."""
    return trim(rest(piece, filling.cuts(piece), kinds=kinds, values=(filling.group.action,)), filling.page)


def _kept(filling: Filling, piece: Piece) -> str:
    """Give a piece that adds to the one before, without the person reached at its beginning."""
    person = filling.spans.get("person")
    gone = [person] if person and person[0] <= piece.start + 2 else []
    return trim(rest(piece, gone), filling.page, kinds=("opener", "edge_said") if gone else ("opener",))


def _note(filling: Filling) -> str | None:
    """Give the note of a contact: what is left of its own piece, and everything that adds to it."""
    page = filling.page
    texts = [_left(filling, p, kinds=("channel_done", "channel", "just")) for p in (*filling.group.head, filling.main)]
    texts = [
        t if says_something(t, page, kinds=("note_filler", "filler", "prepositions", "done")) else "" for t in texts
    ]
    return together([*texts, *(_kept(filling, p) for p in filling.group.tail)])


def _task(filling: Filling) -> str | None:
    """Give the task of a follow-up; None when it says no more than the channel or a filler."""
    fillers = ("task_filler", "opener", "with_name", "correction", "remind")
    pieces = [
        p
        for p in (*filling.group.head, filling.main, *filling.group.tail)
        if "missed" not in p.kinds or p is filling.main
    ]
    raw = {p.start: rest(p, filling.cuts(p)) for p in pieces}
    kept = [p for p in pieces if says_something(raw[p.start], filling.page, kinds=fillers)]
    texts = [_left(filling, p, kinds=("remind",)) for p in kept]
    said = together(t for t in texts if says_something(t, filling.page, kinds=fillers))
    wanted = _wanted(filling, filling.thread.before) if not filling.main.names else None
    short = said is None or len(said) <= (6 if not said.isascii() else 12)  # noqa: PLR2004  # a verb and a pronoun
    if wanted and short and ("him" in filling.main.kinds or "them" in filling.main.kinds or said is None):
        return together([wanted, said or _left(filling, filling.main, kinds=("remind",))])
    return said


def _wanted(filling: Filling, before: Piece | None) -> str | None:
    """Give what the clause just before says that somebody wants: 要报价，明天发给他."""
    words = before.kinds.get("want", ()) if before else ()
    if not words or before is None:
        return None
    text = filling.page.text[words[0].end : before.end]
    return trim(text, filling.page) or None


def _tail(filling: Filling) -> str | None:
    """Give what the pieces after the action's own say."""
    return together(trim(rest(p, []), filling.page) for p in filling.group.tail)


def _text(filling: Filling, *, kinds: Sequence[str] = ()) -> str | None:
    """Give what the action's own pieces say beside its slots."""
    texts = [_left(filling, p, kinds=kinds) for p in (*filling.group.head, filling.main)]
    return together(
        t for t in texts if says_something(t, filling.page, kinds=("filler", "prepositions", "note_filler"))
    )


# ---- one function for each action -------------------------------------------------------------------


def _log_contact(f: Filling) -> Slots:
    own = [*f.group.head, f.main]
    channel = channel_of(f, f.main) or next((c for p in f.group.head if (c := channel_of(f, p))), None)
    person = _reached(f, f.group.pieces, channel) or pronoun_in(f.main, f.thread, f.customer)
    if f.customer and not f.customer.matches:
        person = person or guessed(f.group.pieces, "person")
    at = time_of(f, "at", "past", own)
    if isinstance(at, Moment) and f.thread.day and not any(t.day_said for p in own for t in p.times):
        at = Moment(f.thread.day, at.clock, at.part)
    if at is None and any(_just_done(p) for p in own):
        at = Moment(f.now.date())
    return {"customer": f.customer, "person": person, "channel": channel, "at": at, "note": _note(f)}


def _just_done(piece: Piece) -> bool:
    """Tell whether "just" is said of the contact itself."""
    acts = [w.start for kind in ("channel_done", "channel", "touch") for w in piece.kinds.get(kind, ())]
    return any(w.start <= max(acts, default=piece.end) for w in piece.kinds.get("just", ()))


def _schedule_follow_up(f: Filling) -> Slots:
    own = [*f.group.head, f.main] if not f.main.times else [f.main]
    person = _object(f, [f.main, *f.group.tail])
    owner = _owner(f)
    repeat = next((t for p in own for t in p.times if t.repeat), None)
    due = _amended(f, time_of(f, "due", "future", own))
    if repeat is not None:
        f.spans |= {f"repeat {t.start}": (t.start, t.end) for t in f.main.times}
    if repeat is not None:
        f.spans["repeat"] = (repeat.start, repeat.end)
        if isinstance(due, Moment) and not due.clock and not due.part and not repeat.day_said:
            due = None
    channel = channel_of(f, f.main)
    return {
        "customer": f.customer, "person": person, "due": due, "repeat": repeat.repeat if repeat else None, "task": _task(f),
        "channel": channel, "owner": owner,
    }  # fmt: skip


def _amended(f: Filling, due: When | None) -> When | None:
    """Give the time as the message itself changes it later on."""
    for piece in f.group.amends:
        changed = time_of(f, "due amended", "future", [piece])
        keeps = "keep_time" in piece.kinds and isinstance(changed, Moment) and isinstance(due, Moment)
        due = Moment(changed.day, due.clock, due.part) if keeps else changed or due  # type: ignore[union-attr]  # told by keeps
    return due


def _list_follow_ups(f: Filling) -> Slots:
    return {
        "period": period_of(f),
        "customer": _asked_about(f),
        "owner": f.member,
        "overdue": True if f.words("overdue") else None,
    }


def _of_planned(f: Filling) -> str | None:
    """Give the task by which a planned follow-up is named."""
    fillers = ("task_filler", "opener", "with_name", "edge", "correction")
    texts = [_left(f, p, kinds=("correction",)) for p in (*f.group.head, f.main)]
    return together(t for t in texts if says_something(t, f.page, kinds=fillers))


def _complete(f: Filling) -> Slots:
    return {"customer": f.customer, "task": _of_planned(f)}


def _reschedule(f: Filling) -> Slots:
    due = _moved(f) or time_of(f, "due", "future", _last_time(f))
    for piece in f.group.pieces:
        f.spans |= {f"time {t.start}": (t.start, t.end) for t in piece.times}
    return {"customer": f.customer, "task": _of_planned(f), "due": due}


def _last_time(f: Filling) -> list[Piece]:
    """Give the pieces cut so that only the last time said counts."""
    from bot.understanding.page import cut

    times = [t for p in f.group.pieces for t in p.times]
    if not times:
        return []
    last = times[-1]
    start = (
        times[-2].start
        if len(times) > 1 and times[-2].day_said != last.day_said and not _between(f, times[-2], last)
        else last.start
    )
    return [cut(f.page, start, last.end)]


def _between(f: Filling, one: TimeMention, other: TimeMention) -> bool:
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


def _cancel(f: Filling) -> Slots:
    for piece in f.group.pieces:
        f.spans |= {f"time {t.start}": (t.start, t.end) for t in piece.times}
    return {"customer": f.customer, "task": _of_planned(f), "reason": _tail(f)}


def _show_customer(f: Filling) -> Slots:
    about = f.value("about", f.group.pieces)
    return {"customer": f.customer, "about": about or "card"}


def _tier(f: Filling) -> str | None:
    found = f.words("tier") or f.words("own_tier")
    if not found:
        return None
    word = found[-1] if f.group.action == "set_tier" else found[0]
    return word.value or f.page.text[word.start : word.end]


def _query_tier(f: Filling) -> Slots:
    return {"customer": f.customer}


def _list_customers(f: Filling) -> Slots:
    return {
        "tier": _tier(f), "stage": f.value("life_stage"), "silent_days": _silent_days(f), "region": _said(f, "region"),
        "industry": _said(f, "industry"), "owner": f.member,
    }  # fmt: skip


def _said(f: Filling, kind: str) -> str | None:
    """Give a word of a class as written."""
    found = f.words(kind)
    if not found:
        return None
    longest = max(found, key=lambda w: w.end - w.start)
    return f.page.text[longest.start : longest.end]


def _silent_days(f: Filling) -> int | None:
    """Give the days of a length: a month is 30, a week 7."""
    for piece in f.group.pieces:
        for time in piece.times:
            if time.length and not time.shift:
                return round(time.length.seconds / _DAY)
    return None


def _set_tier(f: Filling) -> Slots:
    return {"customer": f.customer, "tier": _tier(f), "reason": _tail(f)}


def _list_lapsing(f: Filling) -> Slots:
    return {"tier": _tier(f), "owner": f.member, "silent_days": _silent_days(f)}


def _phone(f: Filling) -> str | None:
    return next((p.digits for piece in f.group.pieces for p in piece.phones), None)


def _email(f: Filling) -> str | None:
    return next((e.address for piece in f.group.pieces for e in piece.emails), None)


def _add_customer(f: Filling) -> Slots:
    new = read_company(f.group.pieces, "add_customer")
    company = Named(new.company) if new.company else customer_in(f.group.pieces)
    person = Named(new.person) if new.person else None
    return {
        "customer": company, "person": person, "phone": _phone(f), "tier": _tier(f), "region": _said(f, "region"), "industry": _said(f, "industry"),
    }  # fmt: skip


def _add_person(f: Filling) -> Slots:
    new = read_person(f.group.pieces, "add_person")
    person = Named(new.person) if new.person else guessed(f.group.pieces, "person")
    return {
        "customer": f.customer,
        "person": person,
        "title": new.title or _said(f, "title"),
        "phone": _phone(f),
        "email": _email(f),
    }


def _update_customer(f: Filling) -> Slots:
    field = f.value("field") or ("phone" if _phone(f) else "email" if _email(f) else None)
    person = _object(f, f.group.pieces)
    return {"customer": f.customer, "person": person, "field": field, "value": _value(f, field)}


def _value(f: Filling, field: str | None) -> str | None:
    """Give the new value of a field."""
    if field == "phone":
        return _phone(f)
    if field == "email":
        return _email(f)
    if field == "owner":
        return f.member
    if field == "title":
        return _said(f, "title") or _after(f)
    if field == "birthday":
        times = [t for p in f.group.pieces for t in p.times]
        return f.page.text[times[-1].start : times[-1].end] if times else _after(f)
    return _after(f)


def _after(f: Filling) -> str | None:
    """Give what stands behind the word for the field."""
    words = sorted(f.words("field"), key=lambda w: w.end)
    start = words[-1].end if words else f.main.start
    texts = [p.page.text[max(start, p.start) : p.end] for p in f.group.pieces if p.end > start]
    return together(trim(t, f.page, kinds=("opener", "prepositions", "edge", "done")) for t in texts)


def _deal(f: Filling) -> Slots:
    pieces = f.group.pieces
    money = money_of(f, pieces)
    close = time_of(f, "close", "future", pieces)
    if close == Moment(f.now.date()):
        close = None
    return {"customer": f.customer, **money, "stage": f.value("deal_stage"), "close": close}


def _log_deal(f: Filling) -> Slots:
    slots = _deal(f)
    quantity_of(f, f.group.pieces)
    return slots | {"product": _product(f)}


def _update_deal(f: Filling) -> Slots:
    return _deal(f) | {"reason": _reason(f)}


def _reason(f: Filling) -> str | None:
    """Give why a deal moves: what the further pieces say beside who says it and the amounts."""
    used = set(f.spans.values())
    pieces = [p for p in f.group.tail if not any((t.start, t.end) in used for t in p.times)]
    gone = [(m.start, m.end) for p in pieces for m in p.moneys]
    texts = [trim(rest(p, [*gone, *_sayer(p)], kinds=("total",), values=("update_deal",)), f.page) for p in pieces]
    return together(t for t in texts if says_something(t, f.page, kinds=("note_filler", "filler", "prepositions")))


def _sayer(piece: Piece) -> list[tuple[int, int]]:
    """Give the span of a name at the beginning that only says who tells it."""
    return [(n.start, n.end) for n in piece.names if n.start <= piece.start + 1]


def _product(f: Filling) -> str | None:
    """Give the goods: what is left of the pieces beside names, amounts and the command."""
    for piece in f.group.pieces:
        f.spans |= {f"value {m.start}": (m.start, m.end) for m in (*piece.moneys, *piece.quantities, *piece.times)}
    texts = [_left(f, p, kinds=("total", "deal_stage", "done")) for p in f.group.pieces]
    goods = next((t for t in texts if says_something(t, f.page, kinds=("filler", "prepositions", "note_filler"))), None)
    units = [q.unit for p in f.group.pieces for q in p.quantities if q.unit]
    return goods or (units[0] if units and units[0].isascii() else None)


def _log_order(f: Filling) -> Slots:
    at = _day_of(f)
    quantity = quantity_of(f, f.group.pieces)
    money = money_of(f, f.group.pieces, bare=True, least=100)
    return {"customer": f.customer, **money, "product": _product(f), "quantity": quantity, "at": at}


def _log_payment(f: Filling) -> Slots:
    return {"customer": f.customer, **money_of(f, f.group.pieces, bare=True), "at": _day_of(f)}


def _day_of(f: Filling) -> When | None:
    """Give when something was booked; a longer period only says what it was for."""
    at = time_of(f, "at", "past", f.group.pieces)
    if isinstance(at, Period) and at.first and at.last and (at.last - at.first).days > _WEEK:
        return None
    return at


def _log_complaint(f: Filling) -> Slots:
    people = people_in(f.main, f.customer)
    person = people[0][1] if people else pronoun_in(f.main, f.thread, f.customer)
    if people:
        f.spans["person"] = (people[0][0].start, people[0][0].end)
    severe = any("severe" in p.kinds for p in f.group.pieces)
    first = [_left(f, p) for p in (*f.group.head, f.main)]
    note = together([*first, *(_kept(f, p) for p in f.group.tail)])
    return {"customer": f.customer, "person": person, "note": note, "severity": "high" if severe else None}


def _resolve(f: Filling) -> Slots:
    return {"customer": f.customer, "note": _tail(f)}


def _send_poll(f: Filling) -> Slots:
    named = customer_in(f.group.pieces) or (None if _tier(f) or f.words("everyone") else f.thread.customer)
    return {"customer": named, "tier": _tier(f), "period": period_of(f, "past")}


def _show_satisfaction(f: Filling) -> Slots:
    return {"customer": _asked_about(f), "period": period_of(f, "past"), "owner": f.member}


def _asked_about(f: Filling) -> Named | None:
    """Give the customer that a question names, or points at with a pronoun."""
    return customer_in(f.group.pieces) or (f.thread.customer if f.words("them") and not f.member else None)


def _summary(f: Filling) -> Slots:
    about = f.value("sum_about") or (
        "activity" if f.words("channel_done") or f.words("channel") or f.words("touch") else None
    )
    return {"period": period_of(f, "past"), "scope": _scope(f), "about": about}


def _set_target(f: Filling) -> Slots:
    return {"scope": _scope(f), "period": period_of(f, "future"), **money_of(f, f.group.pieces, bare=True)}


def _show_target(f: Filling) -> Slots:
    return {"scope": _scope(f), "period": period_of(f)}


def _set_setting(f: Filling) -> Slots:
    setting = f.value("setting")
    clocks = any(t.clock for p in f.group.pieces for t in p.times)
    if setting == "quiet_hours" and not clocks and f.words("switch"):
        setting = "reminders"
    if setting is None and f.words("language_name"):
        setting = "language"
    if setting is None and f.words("timezone_name"):
        setting = "timezone"
    return {"setting": setting, "value": _setting_value(f, setting)}


def _setting_value(f: Filling, setting: str | None) -> str | None:
    """Give the value of a setting."""
    if setting == "language":
        return f.value("language_name")
    if setting == "timezone":
        return f.value("timezone_name")
    if setting == "reminders":
        return f.value("switch")
    clocks = [c for p in f.group.pieces for t in p.times for c in (t.clock, t.clock_to) if c]
    if setting == "digest_time":
        return f"{clocks[0]:%H:%M}" if clocks else None
    if not clocks:
        return None
    return f"{clocks[0]:%H:%M}-{clocks[1]:%H:%M}" if len(clocks) > 1 else f"{clocks[0]:%H:%M}-08:00"


def _export(f: Filling) -> Slots:
    return {"about": f.value("export_about"), "period": period_of(f, "past")}


def _list_contacts(f: Filling) -> Slots:
    return {"period": period_of(f, "past"), "customer": customer_in(f.group.pieces), "owner": f.member}


_FILLERS: Mapping[str, Callable[[Filling], Slots]] = {
    "log_contact": _log_contact, "schedule_follow_up": _schedule_follow_up, "list_follow_ups": _list_follow_ups,
    "complete_follow_up": _complete, "reschedule_follow_up": _reschedule, "cancel_follow_up": _cancel, "show_customer": _show_customer,
    "query_tier": _query_tier, "list_customers": _list_customers, "set_tier": _set_tier, "list_lapsing": _list_lapsing,
    "add_customer": _add_customer, "add_person": _add_person, "update_customer": _update_customer, "log_deal": _log_deal,
    "update_deal": _update_deal, "log_order": _log_order, "log_payment": _log_payment, "log_complaint": _log_complaint,
    "resolve_complaint": _resolve, "send_poll": _send_poll, "show_satisfaction": _show_satisfaction, "summary": _summary,
    "set_target": _set_target, "show_target": _show_target, "set_setting": _set_setting, "export": _export, "list_contacts": _list_contacts,
}  # fmt: skip
