"""Tells whether a message changes the last action, and what it changes."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

from bot.understanding.cues import Spoke
from bot.understanding.evidence import body_start, spots_of
from bot.understanding.frames import THRESHOLD, Frame
from bot.understanding.mentions import NameMention
from bot.understanding.money_words import currency_in
from bot.understanding.page import Page, Piece, cut, spans_of
from bot.understanding.texts import rest, says_something, trim
from bot.understanding.times import TimeMention, shifted
from bot.understanding.who import customer_of
from crm_store.names.folding import fold
from handlers.actions import (
    Action,
    Correct,
    LogComplaint,
    Match,
    Moment,
    Named,
    Period,
    ScheduleFollowUp,
    When,
)

_LEAST = 10  # a smaller bare number is no amount: "the plastics one"
_SHORT = 30  # a longer message tells a story of its own
_OPENING = 2  # so near its beginning a word opens a message
_MOVES = ("reschedule_follow_up", "log_contact", "schedule_follow_up")  # what a correction often looks like
_TIME_SLOTS = ("due", "at", "close", "period")
_TEXT_SLOTS = ("note", "task", "reason", "value")


def correction(page: Page, last: Action | None, frames: Sequence[Frame]) -> Correct | None:
    """Give the change to the last action that a message asks for, or None."""
    if last is None or not page.text.strip():
        return None
    whole = cut(page, 0, len(page.text))
    score = _score(whole, last)
    top = max(frames, key=lambda f: f.score, default=None)
    if score < THRESHOLD or (top and _stands_alone(top, frames, score)):
        return None
    slots = _changed(whole, last)
    return Correct(**slots) if slots else None


def _stands_alone(top: Frame, frames: Sequence[Frame], score: float) -> bool:
    """Tell whether a message is an action of its own, whatever came before."""
    if top.action is None:
        return False
    if _names_whom(top) or (top.action == "undo" and top.plain >= THRESHOLD and not top.piece.moneys):
        return True
    if top.action == "reschedule_follow_up":
        return bool(top.piece.names) or _names_a_task(top.piece)
    if top.action in (
        "undo",
        "help",
        "show_customer",
        "query_tier",
        "list_follow_ups",
        "cancel_follow_up",
        "complete_follow_up",
    ):
        return top.plain > score
    return top.plain > score + 4 or sum(f.action is not None for f in frames) > 2  # noqa: PLR2004  # a long story


def _names_whom(top: Frame) -> bool:
    """Tell whether a message says by itself what is to be done and for whom, and does not open as a correction."""
    piece = top.piece
    opens = any(w.start <= piece.start + _OPENING for w in piece.kinds.get("correction", ()))
    if top.action in _MOVES or top.plain < THRESHOLD or opens or "denial" in piece.kinds:
        return False
    return any(name.customers or name.people for name in piece.names)


def _names_a_task(piece: Piece) -> bool:
    """Tell whether a piece says which planned thing it means."""
    gone = spans_of(piece.names, piece.times)
    left = rest(piece, gone, values=("reschedule_follow_up",))
    return says_something(
        left,
        piece.page,
        kinds=("filler", "prepositions", "correction", "task_filler", "third", "edge", "empty", "plan", "self"),
    )


def _score(whole: Piece, last: Action) -> float:
    """Add up what speaks for a correction."""
    start = body_start(whole)
    spoken = whole.page.lexicon.cues.spoken(spots_of(whole), start=start, end=whole.end)
    weights = sorted(
        (s.cue.weight for s in spoken if s.cue.action == "correct" and _at_its_edges(s, start, whole)), reverse=True
    )
    total = sum(w for w in weights if w < 0) + sum(
        w * share for w, share in zip((w for w in weights if w > 0), (1.0, 0.5, 0.3), strict=False)
    )
    if any(t.shift for t in whole.times):
        total += 5
    if _only_a_value(whole):
        total += 5
    total += _fits(whole, last)
    if "chat" in whole.kinds:
        total -= THRESHOLD
    if isinstance(last, Action) and _choice(last) and not whole.times:
        total += 1.5
    return total


def _at_its_edges(spoke: Spoke, start: int, whole: Piece) -> bool:
    """Tell whether a cue that wants an edge of the message stands there: the 老王 of 老王人真不错 corrects nothing."""
    text = whole.page.text
    before, after = text[start : spoke.start], text[spoke.end : whole.end]
    return not (spoke.cue.at_start and _letters(before) > 1) and not (spoke.cue.at_end and _letters(after) > 1)


def _letters(text: str) -> int:
    return sum(character.isalnum() for character in text)


def _only_a_value(whole: Piece) -> bool:
    """Tell whether the message is a bare value: 6万8, 下周四, 恒锐."""
    values = spans_of(whole.names, whole.times, whole.moneys, whole.quantities, whole.phones, whole.emails)
    left = rest(whole, values, kinds=("filler", "prepositions", "correction"))
    return bool(values) and not any(c.isalnum() for c in left)


def _fits(whole: Piece, last: Action) -> float:
    """Tell how well a short message without a name gives another value for what the last action holds."""
    if whole.end - whole.start > _SHORT or any(n.customers or n.people for n in whole.names) or "ask" in whole.kinds:
        return 0.0
    stages = {w.value for w in whole.kinds.get("deal_stage", ())}
    held = {slot: getattr(last, slot, None) for slot in ("phone", "email", "amount", "stage", "owner", "due")}
    fits = (
        bool(whole.phones and held["phone"]),
        bool(whole.emails and held["email"]),
        bool(held["amount"] and currency_in(whole.page.folded) and not whole.moneys),
        bool(held["stage"] and stages - {held["stage"]}),
        bool("severe" in whole.kinds and isinstance(last, LogComplaint)),
        bool(isinstance(last, ScheduleFollowUp) and any(n.members for n in whole.names)),
    )
    return THRESHOLD if any(fits) else 0.0


def _choice(last: Action) -> tuple[Match, ...]:
    """Give the customers among which the last action leaves a choice."""
    customer = getattr(last, "customer", None)
    return customer.matches if isinstance(customer, Named) and len(customer.matches) > 1 else ()


def _changed(whole: Piece, last: Action) -> dict[str, Any]:
    """Give the changed slots."""
    has = {f.name for f in fields(last)}
    slots: dict[str, Any] = {}
    slots |= _names(whole, last, has)
    slots |= _time(whole, last, has)
    slots |= _amounts(whole, has)
    slots |= _words(whole, last, has)
    if not slots:
        slots |= _text(whole, has)
    return {name: value for name, value in slots.items() if value is not None}


def _names(whole: Piece, last: Action, has: set[str]) -> dict[str, Any]:
    """Give the customer, the person or the owner who is meant instead."""
    slots: dict[str, Any] = {}
    for name in _not_denied(whole, whole.names):
        if name.members and "owner" in has and not name.people:
            slots["owner"] = name.members[0]
        elif not _choice(last) and (person := _person_at(name, last)) and "person" in has:
            slots["person"] = person
        elif (customer := customer_of(name)) and "customer" in has:
            options = {m.id for m in _choice(last)}
            chosen = tuple(m for m in customer.matches if m.id in options)
            slots["customer"] = Named(name.words, chosen or customer.matches)
    if not slots and (options_ := _choice(last)) and (match := _by_part(whole.page.folded, options_)):
        slots["customer"] = Named(match.name, (match,))
    return slots


def _not_denied(whole: Piece, names: Iterable[NameMention]) -> list[NameMention]:
    """Give the names that are not said to be the wrong ones; where all are, the last."""
    denials = [w for w in whole.words if w.kind == "denial"]
    names = list(names)
    kept = [n for n in names if not any(0 <= n.start - w.end <= 4 for w in denials)]  # noqa: PLR2004  # just before
    return kept or names[-1:]


def _person_at(name: NameMention, last: Action) -> Named | None:
    """Give the person meant, when it is one of the customer's of the last action."""
    customer = getattr(last, "customer", None)
    ids = {m.id for m in customer.matches} if isinstance(customer, Named) else set()
    people = [p for p in name.people if p.customer.id in ids]
    if not people or (name.customers and any(c.id not in ids for c in name.customers)):
        return None
    before = getattr(last, "person", None)
    if isinstance(before, Named) and str(before) == people[0].name and _choice(last):
        return None
    return Named(name.words, tuple(Match(p.id, p.name) for p in people))


def _by_part(folded: str, options: Sequence[Match]) -> Match | None:
    """Give the one option of whose name a word stands in the text."""
    words = {w for w in "".join(c if c.isalnum() else " " for c in folded).split() if len(w) > 2}  # noqa: PLR2004  # no particles
    found = [m for m in options if words & set(fold(m.name).replace("(", " ").split())]
    return found[0] if len(found) == 1 else _by_piece(folded, options)


def _by_piece(folded: str, options: Sequence[Match]) -> Match | None:
    """Give the one option that shares three or two characters with the text that no other has."""
    for size in (3, 2):
        parts = {folded[i : i + size] for i in range(len(folded) - size + 1)}
        parts = {part for part in parts if not any(c.isascii() for c in part)}
        found = [m for m in options if any(part in fold(m.name) for part in parts if _alone(part, m, options))]
        if len(found) == 1:
            return found[0]
    return None


def _alone(part: str, match: Match, options: Sequence[Match]) -> bool:
    """Tell whether characters stand in the name of one option alone."""
    return part in fold(match.name) and sum(part in fold(m.name) for m in options) == 1


def _time(whole: Piece, last: Action, has: set[str]) -> dict[str, Any]:
    """Give the time instead; a clock time alone keeps the day, a length moves it."""
    slot = next((s for s in _TIME_SLOTS if s in has), None)
    if slot is None or not whole.times:
        return {}
    direction = "past" if slot == "at" else "future"
    before: When | None = getattr(last, slot)
    repeats = [t for t in _right_times(whole) if t.repeat]
    if repeats and "repeat" in has:
        return {"repeat": repeats[-1].repeat}
    shift = next((t for t in whole.times if t.shift), None)
    if shift:
        return {slot: _moved(shift, whole.times, before, whole.page)}
    return {slot: _last_said(whole, before, direction)}


def _moved(shift: TimeMention, times: Sequence[TimeMention], before: When | None, page: Page) -> When | None:
    """Move the day that the message names, else the day of the last action, else today."""
    named = next((w for t in times if t is not shift and (w := t.when("future"))), None)
    start = named or before or Moment(page.now.date())
    if isinstance(start, Period):
        start = Moment(start.first or page.now.date())
    return shifted(Moment(start.day), shift.length, shift.shift) if shift.length else None


def _last_said(whole: Piece, before: When | None, direction: Any) -> When | None:  # noqa: ANN401  # a literal
    """Give the last time said."""
    times = _right_times(whole)
    mention = times[-1]
    when = mention.when(direction) or mention.when(None)
    if not isinstance(when, Moment):
        return when
    if not mention.day_said:
        day = next((w.day for t in times[:-1] if isinstance(w := t.when(direction), Moment) and t.day_said), None)
        kept = before.day if isinstance(before, Moment) else when.day
        return Moment(day or kept, when.clock, when.part)
    return when


def _right_times(whole: Piece) -> list[TimeMention]:
    """Give the times that are not said to be the wrong ones."""
    denials = [w for w in whole.words if w.kind == "denial"]
    kept = [t for t in whole.times if not any(0 <= t.start - w.end <= 2 for w in denials)]  # noqa: PLR2004  # just before
    return kept or list(whole.times)


def _amounts(whole: Piece, has: set[str]) -> dict[str, Any]:
    """Give the money and the quantity instead."""
    slots: dict[str, Any] = {}
    if "quantity" in has and whole.quantities:
        slots["quantity"] = whole.quantities[-1].number
    if "amount" in has:
        denied = [w.end for w in whole.kinds.get("denial", ())]
        certain = [m for m in whole.moneys if m.certain]
        certain = [m for m in certain if not any(0 <= m.start - end <= 1 for end in denied)] or certain
        bare = (
            [m for m in whole.moneys if not m.certain and m.amount >= _LEAST] if not slots and not whole.times else []
        )
        for money in (certain or bare)[-1:]:
            slots["amount"] = money.amount
            slots["currency"] = money.currency
        if "amount" not in slots and not whole.times:
            slots["currency"] = currency_in(whole.page.folded)
    return slots


def _words(whole: Piece, last: Action, has: set[str]) -> dict[str, Any]:
    """Give the channel, the tier, the stage, the phone and the rest instead."""
    slots: dict[str, Any] = {}
    kinds = {
        "channel": ("channel", "channel_done"),
        "tier": ("tier", "own_tier"),
        "stage": ("deal_stage",),
        "severity": (),
    }
    for slot, classes in kinds.items():
        found = [w for kind in classes for w in whole.kinds.get(kind, ())] if slot in has else []
        values = [w.value or whole.page.text[w.start : w.end] for w in sorted(found, key=lambda w: w.start)]
        changed = [v for v in values if v != getattr(last, slot)]
        if changed and (slot != "channel" or not slots_named(whole)):
            slots[slot] = changed[-1]
    if "severity" in has and "severe" in whole.kinds:
        slots["severity"] = "high"
    if whole.phones and "phone" in has:
        slots["phone"] = whole.phones[-1].digits
    if whole.phones and getattr(last, "field", None) == "phone":
        slots["value"] = whole.phones[-1].digits
    if whole.emails and "email" in has:
        slots["email"] = whole.emails[-1].address
    if whole.emails and getattr(last, "field", None) == "email":
        slots["value"] = whole.emails[-1].address
    return slots


def slots_named(whole: Piece) -> bool:
    """Tell whether the message is about who or when rather than about how."""
    return bool(whole.times or whole.names) and "denial" not in whole.kinds


def _text(whole: Piece, has: set[str]) -> dict[str, Any]:
    """Give the changed text of the last action's text slot."""
    slot = next((s for s in _TEXT_SLOTS if s in has), None) or next(
        (s for s in ("product", "title", "reason") if s in has), None
    )
    if slot is None:
        return {}
    text = _instead(whole)
    if text is None:
        left = rest(whole, [(n.start, n.end) for n in whole.names], kinds=("correction", "denial"))
        text = trim(left, whole.page)
    return {slot if slot in ("value", "reason", "product", "title", "task") else "note": text} if text else {}


def _instead(whole: Piece) -> str | None:
    """Give what stands behind the word that brings the right text: 备注改成…, 不是报价，是…."""
    denials = whole.kinds.get("denial", [])
    marks = [w for w in whole.kinds.get("instead", ()) if not any(d.start <= w.start < d.end for d in denials)]
    first = min(marks, key=lambda w: (w.start, -w.end), default=None)
    if first is None:
        return None
    end = min((d.start for d in denials if d.start > first.end), default=whole.end)
    return trim(whole.page.text[first.end : end], whole.page) or None
