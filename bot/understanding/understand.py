"""From a message to the actions that it asks for: the steps in order.

Names are known beforehand; times, amounts and words are found next to them. The text is cut into pieces, each piece is
given the action that its words and facts speak for, pieces that only add to another join it, and the slots are filled.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from bot.understanding.clauses import split
from bot.understanding.corrections import correction
from bot.understanding.groups import Group, group
from bot.understanding.mentions import NameMention, PersonMatch
from bot.understanding.page import Page, Piece, read_page
from bot.understanding.phones import find_emails
from bot.understanding.several import for_each, single_out
from bot.understanding.slots import fill
from bot.understanding.sureness import sureness
from bot.understanding.who import Thread, customer_in, people_in, settle
from handlers.actions import (
    Action,
    LogComplaint,
    LogContact,
    LogOrder,
    LogPayment,
    Match,
    Moment,
    Named,
    Unknown,
    UpdateDeal,
)


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
    text, names, others = single_out(heard.text, heard.names)
    heard = replace(heard, text=text, names=names)
    page = read(heard)
    context = heard.context
    if any(word.kind == "unreal" for word in page.words):
        return (Reading(Unknown(), 1.0, {}, ("a dream or a wish",)),)
    groups, idle = group(split(page), focus=context.focus is not None)
    frames = [g.frame for g in groups]
    changed = correction(page, context.last, frames)
    if changed:
        return (Reading(changed, 0.9, {}, ("changes the last action",)),)
    told = _read_groups(groups, page, heard)
    readings = tuple(replace(one, action=each) for one in told for each in for_each(one.action, others))
    return readings or (Reading(Unknown(), 1.0, {}, tuple(w for p in idle for w in [p.text])),)


def read(heard: Heard) -> Page:
    """Find everything in a message: the names that it knows and those that it can guess, times, amounts, words."""
    emails = find_emails(heard.text)
    outside = [n for n in heard.names if not any(e.start <= n.start < e.end for e in emails)]
    names = settle(outside, heard.context.focus)
    return read_page(heard.text, now=heard.now, names=names, country=heard.country)


def _read_groups(groups: Sequence[Group], page: Page, heard: Heard) -> tuple[Reading, ...]:
    """Fill each action in turn, carrying on who is spoken of."""
    focus = heard.context.focus
    thread = Thread(
        Named(focus.name, (focus,)) if focus else None, None, focus, heard.context.focus_people, heard.context.last
    )
    readings: list[Reading] = []
    for i, one in enumerate(groups):
        before = groups[i - 1].pieces[-1] if i else None
        thread.before = before if before and 0 <= one.pieces[0].start - before.end <= 1 else None
        _advance(thread, customer_in(one.head), _person_in(one.head, thread))
        action, spans = fill(one, thread, page=page, currency=heard.currency)
        named = getattr(action, "customer", None)
        at = getattr(action, "at", None)
        thread.day = at.day if isinstance(at, Moment) else thread.day
        due = getattr(action, "due", None)
        thread.planned = due.day if isinstance(due, Moment) else None
        _advance(thread, named, getattr(action, "person", None) or _person_in(one.pieces, thread))
        spans = {"clause": (one.pieces[0].start, one.pieces[-1].end), **spans}
        readings.append(Reading(action, sureness(one.frame, action), spans, one.frame.why))
    return tuple(_share(readings, groups))


def _advance(thread: Thread, customer: Named | None, person: Named | None) -> None:
    """Carry on the customer and the person that were named."""
    if customer and (thread.customer is None or customer != thread.customer):
        changed = thread.customer is None or customer.matches != thread.customer.matches
        thread.customer = customer
        thread.person = None if changed else thread.person
    thread.person = person or thread.person


def _person_in(pieces: Sequence[Piece], thread: Thread) -> Named | None:
    """Give the first person named in some pieces."""
    return next((p for piece in pieces for _, p in people_in(piece, thread.customer)), None)


def _same(one: Named | None, other: Named | None) -> bool:
    """Tell whether two mentions mean the same customer."""
    return bool(one and other and (one.matches == other.matches if one.matches else one == other))


def _share(readings: Sequence[Reading], groups: Sequence[Group]) -> list[Reading]:
    """Give a contact that names nobody the person of the complaint or order told in the same encounter."""
    shared = list(readings)
    for i, (one, other) in enumerate(pairwise(readings)):
        contact, told = one.action, other.action
        if (
            not isinstance(contact, LogContact)
            or contact.person
            or not isinstance(told, LogComplaint | LogOrder | LogPayment | UpdateDeal)
        ):
            continue
        if any("absent" in p.kinds for p in groups[i].pieces) or not _same(contact.customer, told.customer):
            continue
        own = (
            told.person
            if isinstance(told, LogComplaint)
            else _person_in([groups[i + 1].main], Thread(contact.customer))
        )
        if own:
            shared[i] = replace(one, action=replace(contact, person=own))
    return shared
