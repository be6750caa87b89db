"""From what was done to the message that says so."""

from dataclasses import dataclass

from bot.messages import Button, Incoming, Outgoing
from bot.performing import Done
from bot.rendering.render import Choice, render
from bot.rendering.values import Voice, word
from bot.rendering.wording import say
from bot.understanding.language import detect
from crm_store import buttons, inbox
from crm_store.unit import Unit
from handlers.actions import Moment, Undo
from handlers.shared import codec
from handlers.shared.base import Outcome, Question

DEFAULT_LANGUAGE = "en"
_ROW = 24  # so many characters of labels stand side by side on a phone


@dataclass(frozen=True, slots=True)
class Reply:
    """The message to send, the choices that its buttons stand for, and earlier messages that say something new."""

    outgoing: Outgoing
    choices: tuple[Choice, ...]
    edits: tuple[Outgoing, ...] = ()


def reply(done: tuple[Done, ...], unit: Unit, language: str, incoming: Incoming, *, answer: str | None = None) -> Reply:
    """Say what was done in one message, with every offer as a button, and the way back where something was written.

    It stands in the place of the message whose button was pressed, or of an earlier `answer`. Other messages that
    told of what is taken back say so too.
    """
    voice = Voice(language, unit.local_now.date())
    # What asks for the next step comes behind what the same message tells of orders or deals, a question last.
    rendered = [render(one.outcome, voice) for one in sorted(done, key=lambda one: _place(one.outcome))]
    choices = tuple(choice for one in rendered for choice in one.choices) + _way_back(unit, language)
    written = unit.changes.change_set
    told = [place.message for place in inbox.take_told_in_vain(unit) if place.chat == incoming.chat]
    outgoing = Outgoing(
        "\n\n".join((*_lateness(unit, voice, incoming), *(one.text for one in rendered))),
        laid_out(buttons_of(choices, unit)),
        replaces=incoming.pressed or answer,
        notice=incoming.press is not None and all(one.outcome.passing for one in done),
        change_set_id=written.id if written else None,
    )
    edits = tuple(Outgoing(outgoing.text, replaces=message) for message in told if message != outgoing.replaces)
    return Reply(outgoing, choices, edits)


def apologise(incoming: Incoming, fault: str) -> Outgoing:
    """Say that something failed, with the id under which it is logged."""
    return Outgoing(say(language_of_stranger(incoming), "error-unexpected", {"fault": fault}))


def greet_stranger(incoming: Incoming) -> Outgoing:
    """Say one polite sentence to somebody who is not on the staff."""
    return Outgoing(say(language_of_stranger(incoming), "stranger", {}), notice=incoming.press is not None)


def welcome(done: Done, incoming: Incoming) -> Outgoing:
    """Say how it went to somebody who came with an invitation."""
    return Outgoing(render(done.outcome, Voice(language_of_stranger(incoming), incoming.sent_at.date())).text)


def language_of_stranger(incoming: Incoming) -> str:
    """Give the language in which to answer somebody of whom nothing is known but a message."""
    words = "" if incoming.text.startswith("/") else incoming.text  # a command is in no language
    return detect(words) or incoming.language or DEFAULT_LANGUAGE


def _place(outcome: Outcome) -> int:
    return 2 if isinstance(outcome, Question) else int(getattr(outcome, "next_step", False))


def _lateness(unit: Unit, voice: Voice, incoming: Incoming) -> tuple[str, ...]:
    """Say to which time a message belongs that came late, where something of it was kept."""
    if not incoming.late or unit.changes.change_set is None:
        return ()
    sent = Moment(unit.local_now.date(), unit.local_now.time())
    return (say(voice.language, "sent-late", {"at": word(sent, voice)}),)


def _way_back(unit: Unit, language: str) -> tuple[Choice, ...]:
    written = unit.changes.change_set
    return (Choice(say(language, "button-undo", {}), Undo(written.id)),) if written else ()


def buttons_of(choices: tuple[Choice, ...], unit: Unit) -> tuple[Button, ...]:
    """Make the buttons of choices."""
    written = unit.changes.change_set
    actions = [codec.dump(choice.action) for choice in choices]
    tokens = buttons.make_all(unit, actions, change_set_id=written.id if written else None)
    return tuple(Button(choice.label, token) for choice, token in zip(choices, tokens, strict=True))


def laid_out(row_of: tuple[Button, ...]) -> tuple[tuple[Button, ...], ...]:
    """Lay buttons out in rows that fit a phone."""
    rows: list[list[Button]] = []
    for each in row_of:
        if rows and sum(_width(one.label) for one in rows[-1]) + _width(each.label) <= _ROW:
            rows[-1].append(each)
        else:
            rows.append([each])
    return tuple(tuple(row) for row in rows)


def _width(label: str) -> int:
    return sum(1 if character.isascii() else 2 for character in label) + 2
