"""What a message asks for: a pressed button, an answer to the open question, or free text understood."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.arriving import answered as in_words
from bot.arriving import attached, staffed
from bot.messages import Attachment, Incoming
from bot.nudged import Nudged, answers
from bot.understanding.answers import choose, means_all
from bot.understanding.commands import understand_line
from bot.understanding.mentions import NameMention, PersonMatch
from bot.understanding.short_answers import answer
from bot.understanding.times.impossible import impossible_day
from bot.understanding.understand import Dialogue, Heard, Reading
from crm_store import buttons, chats, choices, customers, organisation, people, sessions, users
from crm_store.names import FoundName, FoundPerson
from crm_store.names.members import find_members
from crm_store.sessions import Talk
from crm_store.unit import Unit
from handlers import actions as do
from handlers.actions import (
    Action,
    AskFirst,
    Correct,
    DoubtDay,
    LogContact,
    MarkGroup,
    Match,
    Named,
    PressStale,
    ScheduleFollowUp,
    StayPrivate,
    TakeForward,
    Unknown,
    slots_of,
)
from handlers.shared import codec
from handlers.shared.filling import filled

CERTAIN = 0.88
"""Below this confidence the conversation asks before it writes; docs/decisions/0009 says how it was chosen."""

_HARMLESS = (
    do.ListFollowUps,
    do.ShowCustomer,
    do.QueryTier,
    do.ListCustomers,
    do.ListLapsing,
    do.ShowSatisfaction,
    do.Summary,
    do.ShowTarget,
    do.Export,
    do.ListContacts,
    do.Explain,
    do.ShowPyramid,
    do.ShowMoves,
    do.ListWinBack,
    do.SetScheme,
    do.ShowOwed,
    do.Help,
    do.Undo,
    do.Unknown,
)
"""Actions that write nothing, or take back what can be said again: an answer to these needs no question first."""


@dataclass(frozen=True, slots=True)
class Said:
    """One action asked for, and the words that ask for it."""

    action: Action
    words: str = ""


def hear(incoming: Incoming, unit: Unit, *, nudged: Nudged | None = None) -> tuple[Said, ...]:
    """Find out what a message asks for; never nothing, at the least `Unknown`."""
    text = incoming.readable
    about_staff = staffed(text, group=incoming.group)
    if _must_stay_private(incoming, about_staff, unit):
        return (Said(StayPrivate()),)
    if incoming.button is not None:
        return (_pressed(incoming.button, unit),)
    if about_staff:
        return (Said(about_staff, text),)
    if incoming.attachment:
        return _sent_along(incoming.attachment, text, unit)
    if incoming.forwarded:
        return (Said(TakeForward(text, _customer_in(text, unit)), text),)
    return _spoken(text, unit, nudged=nudged)


def _must_stay_private(incoming: Incoming, about_staff: Action | None, unit: Unit) -> bool:
    """Tell whether this is a group in which no customer may be spoken of, and not the mark that would change that."""
    if not incoming.group or isinstance(about_staff, MarkGroup):
        return False
    return not chats.is_staffs(unit, channel=incoming.channel, chat=incoming.chat)


def _spoken(text: str, unit: Unit, *, nudged: Nudged | None = None) -> tuple[Said, ...]:
    talk = sessions.talk(unit)
    heard = _heard(text, talk, unit)
    readings = understand_line(heard)
    if nudged and (to_nudge := answers(nudged, [_said(one, text).action for one in readings], heard, unit)):
        return tuple(Said(action, heard.text) for action in to_nudge)
    if (day := impossible_day(heard.text)) and not all(isinstance(one.action, Unknown) for one in readings):
        return (Said(DoubtDay(day), heard.text),)
    answered = _answered(talk.question, heard, readings) if talk.question else ()
    return tuple(Said(one, heard.text) for one in answered) or tuple(_said(one, heard.text) for one in readings)


def _sent_along(attachment: Attachment, text: str, unit: Unit) -> tuple[Said, ...]:
    """Do what a caption asks for, and keep what came with it."""
    spoken = tuple(one for one in _spoken(text, unit) if not isinstance(one.action, Unknown)) if text else ()
    about = (attachment.card.company or attachment.card.name) if attachment.card else text
    customer = next((c for one in spoken if (c := getattr(one.action, "customer", None))), _customer_in(about, unit))
    return (*spoken, Said(attached(attachment, text, customer=customer), text))


def _customer_in(text: str, unit: Unit) -> Named | None:
    """Give the customers whom a text may name, as one name that may mean any of them."""
    found = [mention for mention in _names(text, sessions.talk(unit), unit) if mention.customers]
    matches = tuple(dict.fromkeys(match for mention in found for match in mention.customers))
    return Named(found[0].words, matches) if found else None


def _pressed(token: str, unit: Unit) -> Said:
    press = buttons.press(unit, token)
    if press.state != "fresh" or press.action is None:
        return Said(PressStale("used" if press.state == "fresh" else press.state))
    return Said(codec.load(press.action))


def _said(reading: Reading, text: str) -> Said:
    action = reading.action
    doubtful = (reading.confidence < CERTAIN and not is_harmless(action)) or _is_bare(action)
    start, end = reading.spans.get("clause", (0, len(text)))
    return Said(AskFirst(action) if doubtful else action, text[start:end])


def is_harmless(action: Action) -> bool:
    """Tell whether nothing is written: a payment without an amount asks for it first."""
    return isinstance(action, _HARMLESS) or (isinstance(action, do.LogPayment) and action.amount is None)


def _is_bare(action: Action) -> bool:
    """Tell whether an order or a deal says nothing but whose it is: that may as well ask for those there are."""
    return isinstance(action, do.LogOrder | do.LogDeal) and not slots_of(action).keys() - {"customer"}


def _heard(text: str, talk: Talk, unit: Unit) -> Heard:
    home = organisation.get(unit)
    return Heard(
        text=text,
        now=unit.local_now,
        names=_names(text, talk, unit),
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


def _names(text: str, talk: Talk, unit: Unit) -> tuple[NameMention, ...]:
    staff = list(users.names_of_others(unit))
    near = (talk.focus.id,) if talk.focus else ()
    found = [_as_before(_mention(one), unit) for one in customers.named_in(unit, text, near=near)]
    return tuple(sorted([*found, *_members(text, staff, found)], key=lambda mention: mention.start))


def _members(text: str, staff: list[str], found: list[NameMention]) -> list[NameMention]:
    mentions = (NameMention(one.start, one.end, one.words, members=one.members) for one in find_members(text, staff))
    return [one for one in mentions if not any(one.start < name.end and name.start < one.end for name in found)]


def _as_before(mention: NameMention, unit: Unit) -> NameMention:
    """Narrow a mention that fits several to the one that this writer chose for these words before."""
    if len(mention.customers) + len(mention.people) < 2:  # noqa: PLR2004 # one meaning needs no choice
        return mention
    choice = choices.chosen(unit, mention.words)
    if choice is None:
        return mention

    def there(person: PersonMatch) -> bool:
        return person.customer.id == choice.customer_id

    return replace(
        mention,
        customers=tuple(one for one in mention.customers if one.id == choice.customer_id),
        people=tuple(one for one in mention.people if choice.person_id in {None, one.id} and there(one)),
    )


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


def _answered(question: Mapping[str, Any], heard: Heard, readings: tuple[Reading, ...]) -> tuple[Action, ...]:
    """Read the text as the answer to the open question, unless it plainly asks for something else."""
    if question["slot"] == "amount" and question["offers"] and means_all(heard.text):
        return (codec.load(question["offers"][0][1]),)  # what is owed in all stands first
    action = codec.load(question["action"])
    how = question["slot"] == "note" and isinstance(action, LogContact)
    same = (type(action),) if question["slot"] == "reason" else ()  # why it was lost may sound like losing it again
    if not how and any(not isinstance(one.action, (Unknown, Correct, *same)) for one in readings):
        return ()
    chosen = choose(heard.text, [label for label, _action in question["offers"]])
    if chosen is not None:
        return (codec.load(question["offers"][chosen][1]),)
    if isinstance(action, LogContact) and how:
        return _how_it_went(action, heard, readings)
    found = _filled_in(action, question["slot"], heard)
    return (found,) if found else ()


def _filled_in(action: Action, slot: str, heard: Heard) -> Action | None:
    if slot == "customer":
        return _named_customer(action, heard)
    told = answer(action, slot, heard)
    return filled(action, **told) if told else in_words(action, slot, heard.text)


def _how_it_went(contact: LogContact, heard: Heard, readings: tuple[Reading, ...]) -> tuple[Action, ...]:
    """Take words for how it went, with what they plan, unless they ask for something or speak of another customer."""
    named = {match.id for mention in heard.names for match in mention.customers}
    if named and (contact.customer is None or not named & {match.id for match in contact.customer.matches}):
        return ()
    if any(not isinstance(one.action, Unknown | Correct | LogContact | ScheduleFollowUp) for one in readings):
        return ()
    plans = [one.action for one in readings if isinstance(one.action, ScheduleFollowUp)]
    return (filled(contact, note=heard.text.strip()), *plans)


def _named_customer(action: Action, heard: Heard) -> Action | None:
    named = [mention for mention in heard.names if mention.customers]
    if len(named) != 1:
        return None
    return filled(action, customer=Named(named[0].words, named[0].customers))
