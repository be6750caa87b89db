"""From a message to the actions that it asks for: the steps in order.

Names are known beforehand; times, amounts and words are found next to them. The text is cut into pieces, each piece is
given the action that its words and facts speak for, pieces that only add to another join it, and the slots are filled.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.understanding.clauses import split
from bot.understanding.corrections import correction
from bot.understanding.groups import Group, group
from bot.understanding.mentions import NameMention, PersonMatch
from bot.understanding.page import Page, read_page
from bot.understanding.slots import fill
from bot.understanding.sureness import sureness
from bot.understanding.who import Thread, customer_in, people_in, settle
from handlers.actions import Action, Match, Named, Unknown


@dataclass(frozen=True, slots=True)
class Dialogue:
    """What the conversation already holds: the customer spoken of, its people, the last action."""

    focus: Match | None = None
    focus_people: tuple[PersonMatch, ...] = ()
    last: Action | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """A message with all that understanding is told about it."""

    text: str
    now: datetime
    names: tuple[NameMention, ...] = ()
    context: Dialogue = Dialogue()
    country: str = "CN"
    currency: str = "CNY"


@dataclass(frozen=True, slots=True)
class Reading:
    """An action, how sure it is, where its slots stand in the text, and what spoke for it."""

    action: Action
    confidence: float
    spans: Mapping[str, tuple[int, int]]
    why: tuple[str, ...]


def understand(heard: Heard) -> tuple[Reading, ...]:
    """Give the actions that a message asks for; Unknown alone when it asks for none."""
    page = read(heard)
    context = heard.context
    groups, idle = group(split(page), focus=context.focus is not None)
    frames = [g.frame for g in groups]
    changed = correction(page, context.last, frames)
    if changed:
        return (Reading(changed, 0.9, {}, ("changes the last action",)),)
    readings = _read_groups(groups, page, heard)
    return readings or (Reading(Unknown(), 1.0, {}, tuple(w for p in idle for w in [p.text])),)


def read(heard: Heard) -> Page:
    """Find everything in a message: the names that it knows and those that it can guess, times, amounts, words."""
    names = settle(heard.names, heard.context.focus)
    return read_page(heard.text, now=heard.now, names=names, country=heard.country)


def _read_groups(groups: Sequence[Group], page: Page, heard: Heard) -> tuple[Reading, ...]:
    """Fill each action in turn, carrying on who is spoken of."""
    focus = heard.context.focus
    thread = Thread(Named(focus.name, (focus,)) if focus else None, None, focus, heard.context.focus_people)
    readings: list[Reading] = []
    for one in groups:
        _advance(thread, one, before=True)
        action, spans = fill(one, thread, page=page, currency=heard.currency)
        _advance(thread, one, before=False)
        readings.append(Reading(action, sureness(one.frame, action), spans, one.frame.why))
    return tuple(_share(readings))


def _advance(thread: Thread, one: Group, *, before: bool) -> None:
    """Carry on the customer and the person that a group names."""
    pieces = one.head if before else one.pieces
    customer = customer_in(pieces)
    if customer and (thread.customer is None or customer.matches != thread.customer.matches):
        thread.customer = customer
        thread.person = None
    people = [p for piece in pieces for _, p in people_in(piece, thread.customer)]
    if people:
        thread.person = people[-1] if before else people[0]


def _share(readings: Sequence[Reading]) -> list[Reading]:
    """Give the person of a complaint to the contact of the same encounter that names nobody."""
    shared = list(readings)
    for i, (one, other) in enumerate(zip(readings, readings[1:], strict=False)):
        contact, complaint = one.action, other.action
        kinds = (type(contact).__name__, type(complaint).__name__)
        if kinds != ("LogContact", "LogComplaint") or getattr(contact, "person", None):
            continue
        if getattr(contact, "customer", None) == getattr(complaint, "customer", None) and getattr(
            complaint, "person", None
        ):
            shared[i] = replace(one, action=replace(contact, person=complaint.person))  # type: ignore[call-arg, attr-defined]
    return shared
