"""Times, money and quantities of an action: the one that counts where several are said."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from bot.understanding.money import MoneyMention
from bot.understanding.page import Piece
from bot.understanding.slots.filling import Filling, Slots
from bot.understanding.tense import lean
from bot.understanding.times import TimeMention
from handlers.actions import Moment, Period, When

_DAY = 86_400
_WEEK = 6
_SUM = 1000


def time_of(filling: Filling, slot: str, direction: Literal["past", "future"], pieces: Sequence[Piece]) -> When | None:
    """Give the time of a slot: the last one where the message corrects itself, a day and a clock time put together."""
    times = [t for piece in pieces for t in piece.times if t.when(direction) is not None]
    wrong = {"past": ("future", "later"), "future": ("past",)}[direction]
    times = [t for t in times if lean(t, filling.now) not in wrong]
    if not times:
        return None
    exact = [t for t in times if isinstance(t.when(direction), Moment)]
    chosen = times[-1] if corrected(pieces, times) else (exact or times)[0]
    filling.spans[slot] = (chosen.start, chosen.end)
    other = next((t for t in times if t is not chosen and t.day_said != chosen.day_said), None)
    whole = _put_together(chosen, other, direction, last=chosen is times[-1])
    if whole and other:
        filling.spans[f"{slot}+"] = (other.start, other.end)
    return whole or chosen.when(direction)


def _put_together(
    chosen: TimeMention, other: TimeMention | None, direction: Literal["past", "future"], *, last: bool
) -> Moment | None:
    """Put a day and a clock time that stand apart together; a later clock time goes before an earlier one."""
    if other is None or not isinstance(chosen.when(direction), Moment):
        return None
    day, hour = (chosen, other) if chosen.day_said else (other, chosen)
    whole = day.when(direction)
    if not isinstance(whole, Moment) or ((whole.clock or whole.part) and not (last and hour is chosen)):
        return None
    return Moment(whole.day, None if hour.part else hour.clock, hour.part)


def corrected(pieces: Sequence[Piece], times: Sequence[TimeMention]) -> bool:
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
    implied = filling.value("implied_period") or _rhythm(filling)
    return _this(implied, filling.now.date()) if implied else None


_RHYTHMS = {"FREQ=WEEKLY": "week", "FREQ=MONTHLY": "month", "FREQ=MONTHLY;INTERVAL=3": "quarter", "FREQ=YEARLY": "year"}


def _rhythm(filling: Filling) -> str | None:
    """Give the unit of a rhythm that only names a period: a weekly summary."""
    repeats = [t.repeat for p in filling.group.pieces for t in p.times if t.repeat]
    return _RHYTHMS.get(repeats[0]) if repeats else None


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


def money_of(filling: Filling, pieces: Sequence[Piece], *, bare: bool = False, least: int = 0) -> Slots:
    """Give amount and currency: the total where one is said, the last where the message corrects itself."""
    counted = [(q.start, q.end) for piece in pieces for q in piece.quantities]
    counted += [span for name, span in filling.spans.items() if name == "quantity+"]
    said = [m for piece in pieces for m in piece.moneys]
    moneys = [m for m in said if m.certain or (m.amount >= least if bare else _sum(pieces, m))]
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


def _sum(pieces: Sequence[Piece], money: MoneyMention) -> bool:
    """Tell whether a bare number is a sum: a large one beside a word like "down to", or written 86,000."""
    return money.amount >= _SUM and (_after_total(pieces, money) or "," in _written(pieces, money))


def _written(pieces: Sequence[Piece], money: MoneyMention) -> str:
    """Give an amount as it stands in the text."""
    return pieces[0].page.text[money.start : money.end]


def _after_total(pieces: Sequence[Piece], money: MoneyMention) -> bool:
    """Tell whether a word like "total" stands just before an amount or right behind it."""
    words = [w for p in pieces for w in p.kinds.get("total", ())]
    return any(0 <= money.start - w.end <= 3 or 0 <= w.start - money.end <= 1 for w in words)  # noqa: PLR2004  # just before


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


def silent_days(f: Filling) -> int | None:
    """Give the days of a length: a month is 30, a week 7."""
    for piece in f.group.pieces:
        for time in piece.times:
            if time.length and not time.shift:
                return round(time.length.seconds / _DAY)
    return None


def day_of(f: Filling, pieces: Sequence[Piece] | None = None) -> When | None:
    """Give when something took place; a longer period that is not over only says what it was for."""
    own = f.group.pieces if pieces is None else pieces
    at = time_of(f, "at", "past", own)
    longer = isinstance(at, Period) and at.first and at.last and (at.last - at.first).days > _WEEK
    if longer and (pieces is None or _still_on(at, f.now.date())):
        f.spans.pop("at", None)
        return None
    if at is None and pieces is None and just_done(f.main):
        return Moment(f.now.date())
    return at


def _still_on(when: When | None, today: date) -> bool:
    """Tell whether a period is not over yet."""
    return isinstance(when, Period) and (when.last is None or when.last >= today)


def just_done(piece: Piece) -> bool:
    """Tell whether "just" is said of the contact itself."""
    acts = [w.start for kind in ("channel_done", "channel", "touch") for w in piece.kinds.get(kind, ())]
    return any(w.start <= max(acts, default=piece.end) for w in piece.kinds.get("just", ()))
