"""Carrying out what was said, step by step, in one transaction."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.hearing import Said
from bot.understanding.language import detect
from crm_store.clock import zone_info
from crm_store.unit import Unit
from handlers.actions import Action, DropDrafts, LogContact
from handlers.catalog import CATALOG, KEPT_AS_NOTE
from handlers.drop_drafts import has_stale_drafts
from handlers.shared.base import Outcome, Perform
from handlers.shared.desk import Desk
from handlers.shared.next_steps import unless_planned

_COMMAND = re.compile(r"^\s*/\w+")  # a command is spelled the same in every language
_HANDED_ON = 5  # an action handed on more often than this goes in a circle, which only a fault can cause


@dataclass(frozen=True, slots=True)
class Done:
    """An action as it was carried out in the end, what came of it, and whether it wrote anything."""

    action: Action
    outcome: Outcome
    step: int
    wrote: bool


def perform(said: tuple[Said, ...], unit: Unit, language: str) -> tuple[Done, ...]:
    """Carry out everything that was said, in its order."""
    done = [_one(one, step, unit, language) for step, one in enumerate([*_with_notes(said), *_overdue(unit)])]
    actions = [one.action for one in done]
    return tuple(replace(one, outcome=unless_planned(one.outcome, actions)) for one in done)


def language_of(text: str, unit: Unit) -> str:
    """Give the language to answer in: that of the message, or the viewer's own where the message has none."""
    return detect(_COMMAND.sub("", text)) or unit.viewer.language


def _one(said: Said, step: int, unit: Unit, language: str) -> Done:
    unit.changes.step = step
    desk = Desk(unit, unit.now.astimezone(zone_info(unit.viewer.zone)), said.words, step, language)
    action = said.action
    for _ in range(_HANDED_ON):
        result = CATALOG[type(action)](action, desk)
        if not isinstance(result, Perform):
            return Done(action, result, step, wrote=step in unit.changes.steps_written)
        action = result.action
    raise RuntimeError(f"{type(said.action).__name__} is handed on in a circle")


def _overdue(unit: Unit) -> tuple[Said, ...]:
    """Give what the house does unasked at the next message of a writer."""
    return (Said(DropDrafts()),) if has_stale_drafts(unit) else ()


def _with_notes(said: Iterable[Said]) -> list[Said]:
    """Let what has no capability yet stay in the note of the contact that it was told with."""
    told: list[Said] = []
    for one in said:
        at = next((i for i, before in enumerate(told) if _same_contact(before.action, one.action)), None)
        if at is None:
            told.append(one)
        else:
            told[at] = _noted(told[at], one)
    return told


def _same_contact(contact: Action, other: Action) -> bool:
    if not isinstance(contact, LogContact) or not isinstance(other, KEPT_AS_NOTE):
        return False
    return getattr(other, "customer", None) in {None, contact.customer}


def _noted(told: Said, other: Said) -> Said:
    contact = told.action
    if not isinstance(contact, LogContact):
        return told
    note = f"{contact.note}；{other.words}" if contact.note else other.words
    return replace(told, action=replace(contact, note=note))
