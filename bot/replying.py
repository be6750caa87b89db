"""From what was done to the message that says so."""

from dataclasses import dataclass

from bot.messages import Button, Incoming, Outgoing
from bot.performing import Done
from bot.rendering.render import Choice, render
from bot.rendering.values import Voice
from bot.rendering.wording import say
from bot.understanding.language import detect
from crm_store import buttons
from crm_store.unit import Unit
from handlers.actions import Undo
from handlers.shared import codec

DEFAULT_LANGUAGE = "en"
_ROW = 24  # so many characters of labels stand side by side on a phone


@dataclass(frozen=True, slots=True)
class Reply:
    """The message to send, and the choices that its buttons stand for."""

    outgoing: Outgoing
    choices: tuple[Choice, ...]


def reply(done: tuple[Done, ...], unit: Unit, language: str) -> Reply:
    """Say what was done in one message, with every offer as a button, and the way back where something was written."""
    voice = Voice(language, unit.local_now.date())
    rendered = [render(one.outcome, voice) for one in done]
    choices = tuple(choice for one in rendered for choice in one.choices) + _way_back(unit, language)
    text = "\n\n".join(one.text for one in rendered)
    return Reply(Outgoing(text, _rows(tuple(_button(choice, unit) for choice in choices))), choices)


def apologise(incoming: Incoming, fault: str) -> Outgoing:
    """Say that something failed, with the id under which it is logged."""
    return Outgoing(say(detect(incoming.text) or DEFAULT_LANGUAGE, "error-unexpected", {"fault": fault}))


def greet_stranger(incoming: Incoming) -> Outgoing:
    """Say one polite sentence to somebody who is not on the staff."""
    return Outgoing(say(detect(incoming.text) or DEFAULT_LANGUAGE, "stranger", {}))


def _way_back(unit: Unit, language: str) -> tuple[Choice, ...]:
    written = unit.changes.change_set
    return (Choice(say(language, "button-undo", {}), Undo(written.id)),) if written else ()


def _button(choice: Choice, unit: Unit) -> Button:
    written = unit.changes.change_set
    token = buttons.make(unit, codec.dump(choice.action), change_set_id=written.id if written else None)
    return Button(choice.label, token)


def _rows(row_of: tuple[Button, ...]) -> tuple[tuple[Button, ...], ...]:
    rows: list[list[Button]] = []
    for button in row_of:
        if rows and sum(_width(one.label) for one in rows[-1]) + _width(button.label) <= _ROW:
            rows[-1].append(button)
        else:
            rows.append([button])
    return tuple(tuple(row) for row in rows)


def _width(label: str) -> int:
    return sum(1 if character.isascii() else 2 for character in label) + 2
