"""What a message asks for: a pressed button, an answer to the open question, or free text understood."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.arriving import answered as in_words
from bot.arriving import attached, commanded
from bot.messages import Attachment, Incoming
from bot.understanding.answers import choose
from bot.understanding.commands import Command, command, spoken_invitation
from bot.understanding.mentions import NameMention, PersonMatch
from bot.understanding.times import find_times
from bot.understanding.understand import Dialogue, Heard, Reading, understand
from crm_store import buttons, chats, customers, organisation, people, sessions, users
from crm_store.names import FoundName, FoundPerson
from crm_store.names.members import find_members
from crm_store.sessions import Talk
from crm_store.unit import Unit
from handlers.actions import (
    Action,
    AskFirst,
    Correct,
    ListFollowUps,
    LogContact,
    Match,
    Named,
    PressStale,
    StayPrivate,
    TakeForward,
    Unknown,
)
from handlers.shared import codec
from handlers.shared.filling import filled

CERTAIN = 0.5
"""Below this confidence the conversation asks before it does anything (docs/decisions say how it was chosen)."""


@dataclass(frozen=True, slots=True)
class Said:
    """One action asked for, and the words that ask for it."""

    action: Action
    words: str = ""


def hear(incoming: Incoming, unit: Unit) -> tuple[Said, ...]:
    """Find out what a message asks for; never nothing, at the least `Unknown`."""
    asked = command(incoming.text)
    if _must_stay_private(incoming, asked, unit):
        return (Said(StayPrivate()),)
    if incoming.button is not None:
        return (_pressed(incoming.button, unit),)
    if incoming.forwarded and not incoming.attachment:
        return (Said(TakeForward(incoming.text, _customer_in(incoming.text, unit)), incoming.text),)
    if incoming.attachment:
        return _sent_along(incoming, incoming.attachment, unit)
    return _commanded(asked, incoming, unit) if asked else _spoken(incoming.text, unit)


def _must_stay_private(incoming: Incoming, asked: Command | None, unit: Unit) -> bool:
    """Tell whether this is a group in which no customer may be spoken of, and not the mark that would change that."""
    if not incoming.group or (asked and asked.name in {"staff", "nostaff"}):
        return False
    return not chats.is_staffs(unit, channel=incoming.channel, chat=incoming.chat)


def _spoken(text: str, unit: Unit) -> tuple[Said, ...]:
    if invited := spoken_invitation(text):
        return (Said(invited, text),)
    talk = sessions.talk(unit)
    heard = _heard(text, talk, unit)
    readings = understand(heard)
    answered = _answered(talk.question, heard, readings) if talk.question else None
    return (Said(answered, text),) if answered else tuple(_said(one, text) for one in readings)


def _commanded(asked: Command, incoming: Incoming, unit: Unit) -> tuple[Said, ...]:
    """Let free words behind a command say what they say, and the command what is missing."""
    spoken = _spoken(asked.rest, unit) if asked.name in {"log", "next"} and asked.rest else ()
    wanted = LogContact if asked.name == "log" else ListFollowUps
    if any(isinstance(one.action, wanted) for one in spoken):
        return spoken
    times = find_times(asked.rest, now=unit.local_now)
    when = times[0].when("future") if times else None
    action = commanded(asked, customer=_customer_in(asked.rest, unit), when=when, group=incoming.group)
    return (Said(action, asked.rest),)


def _sent_along(incoming: Incoming, attachment: Attachment, unit: Unit) -> tuple[Said, ...]:
    """Do what a caption asks for, and keep what came with it."""
    spoken = tuple(one for one in _spoken(incoming.text, unit) if not isinstance(one.action, Unknown))
    about = (attachment.card.company or attachment.card.name) if attachment.card else incoming.text
    customer = next((c for one in spoken if (c := getattr(one.action, "customer", None))), _customer_in(about, unit))
    return (*spoken, Said(attached(attachment, incoming.text, customer=customer), incoming.text))


def _customer_in(text: str, unit: Unit) -> Named | None:
    """Give the customers whom a text may name, as one name that may mean any of them."""
    found = [mention for mention in _names(text, unit) if mention.customers]
    matches = tuple(dict.fromkeys(match for mention in found for match in mention.customers))
    return Named(found[0].words, matches) if found else None


def _pressed(token: str, unit: Unit) -> Said:
    press = buttons.press(unit, token)
    if press.state != "fresh" or press.action is None:
        return Said(PressStale("used" if press.state == "fresh" else press.state))
    return Said(codec.load(press.action))


def _said(reading: Reading, text: str) -> Said:
    doubtful = reading.confidence < CERTAIN and not isinstance(reading.action, Unknown)
    start, end = reading.spans.get("clause", (0, len(text)))
    return Said(AskFirst(reading.action) if doubtful else reading.action, text[start:end])


def _heard(text: str, talk: Talk, unit: Unit) -> Heard:
    home = organisation.current(unit)
    assert home is not None  # noqa: S101  # where there is a viewer, there is an organisation
    return Heard(
        text=text,
        now=unit.local_now,
        names=_names(text, unit),
        context=_dialogue(talk, unit),
        country=home.country,
        currency=home.currency,
    )


def _dialogue(talk: Talk, unit: Unit) -> Dialogue:
    last = codec.load(talk.last_action["action"]) if talk.last_action else None
    if talk.focus is None:
        return Dialogue(focus=None, focus_people=(), last=last)
    focus = Match(talk.focus.id, talk.focus.name)
    there = people.of_customer(unit, focus.id)
    return Dialogue(focus, tuple(PersonMatch(one.id, one.name, focus, one.title) for one in there), last)


def _names(text: str, unit: Unit) -> tuple[NameMention, ...]:
    staff = [user.name for user in users.colleagues(unit) if user.id != unit.viewer.user_id]
    found = [_mention(one) for one in customers.named_in(unit, text)]
    return tuple(sorted([*found, *_members(text, staff, found)], key=lambda mention: mention.start))


def _members(text: str, staff: list[str], found: list[NameMention]) -> list[NameMention]:
    mentions = (NameMention(one.start, one.end, one.words, members=one.members) for one in find_members(text, staff))
    return [one for one in mentions if not any(one.start < name.end and name.start < one.end for name in found)]


def _mention(found: FoundName) -> NameMention:
    return NameMention(
        found.start,
        found.end,
        found.words,
        customers=tuple(Match(one.id, one.name) for one in found.customers),
        people=tuple(_person(one) for one in found.people),
        exactness=found.exactness,
    )


def _person(found: FoundPerson) -> PersonMatch:
    return PersonMatch(found.id, found.name, Match(found.customer.id, found.customer.name), found.title)


def _answered(question: Mapping[str, Any], heard: Heard, readings: tuple[Reading, ...]) -> Action | None:
    """Read the text as the answer to the open question, unless it plainly asks for something else."""
    if any(not isinstance(one.action, Unknown | Correct) for one in readings):
        return None
    labels = [label for label, _action in question["offers"]]
    chosen = choose(heard.text, labels)
    if chosen is not None:
        return codec.load(question["offers"][chosen][1])
    action = codec.load(question["action"])
    if question["slot"] == "customer":
        return _named_customer(action, heard)
    return in_words(action, question["slot"], heard.text)


def _named_customer(action: Action, heard: Heard) -> Action | None:
    named = [mention for mention in heard.names if mention.customers]
    if len(named) != 1:
        return None
    return filled(action, customer=Named(named[0].words, named[0].customers))
