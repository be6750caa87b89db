"""Changing the last action in words: what was said anew is merged into it, and it is done over."""

from dataclasses import dataclass, fields, replace

from handlers.actions import Action, Correct, Moment, slots_of
from handlers.shared.base import Outcome, Perform, Result
from handlers.shared.desk import Desk
from handlers.shared.last import last_of
from handlers.shared.noted import NOTED


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingToCorrect(Outcome):
    """There is no last action that still holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionUnclear(Outcome):
    """Nothing that was said anew fits the last action."""


_SAME = {
    "at": ("at", "due", "close"),
    "due": ("due", "at", "close"),
    "close": ("close", "due", "at"),
    "note": ("note", "task", "value", "reason"),
    "task": ("task", "note"),
    "reason": ("reason", "note"),
}
"""Where a slot of a correction goes, the first that the corrected action has."""


def correct(action: Correct, desk: Desk) -> Result:
    """Do the last action over with something changed."""
    last = last_of(desk.unit)
    if last is None:
        return NothingToCorrect()
    merged = _merged(last.action, action)
    if merged == last.action:
        return CorrectionUnclear()
    # Of what is only a note, the words that correct it are one more line.
    return Perform(merged if isinstance(merged, NOTED) else last.replaced_by(merged))


def _merged(last: Action, correction: Correct) -> Action:
    own = {field.name for field in fields(last)}
    changed: dict[str, object] = {}
    for slot, value in slots_of(correction).items():
        place = next((name for name in _SAME.get(slot, (slot,)) if name in own), None)
        if place:
            changed[place] = _kept_time(value, getattr(last, place))
    if changed.keys() & {"customer", "task"} and "follow_up_id" in own:
        changed["follow_up_id"] = None  # another one is meant
    if "customer" in changed:
        changed |= {place: None for place in ("deal_id", "order_id") if place in own}  # the same
    return replace(last, **changed)


def _kept_time(value: object, before: object) -> object:
    """Let a new day without a time keep the time of day that was there."""
    if isinstance(value, Moment) and isinstance(before, Moment) and value.clock is None and value.part is None:
        return replace(value, clock=before.clock, part=before.part)
    return value
