"""Outcome to words and labels, by one rule for all of them.

The message of an outcome is its class name in kebab case. Its value is the first line. Each attribute named like a
field is a further line, in the order of the message file, said only when the field has a value; a field that holds
lines of its own is said line by line below its attribute, which may be empty. A line with a `tongue` is said in that
language.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from bot.rendering.values import Voice, word
from bot.rendering.wording import Argument, parts, say, say_part
from handlers.actions import Action
from handlers.shared.base import Line, Offer, Outcome


@dataclass(frozen=True, slots=True)
class Choice:
    """A worded button: its label and what it does."""

    label: str
    action: Action


@dataclass(frozen=True, slots=True)
class Rendered:
    """An outcome in words."""

    text: str
    choices: tuple[Choice, ...]


def render(outcome: Outcome, voice: Voice) -> Rendered:
    """Word an outcome and its offers."""
    return Rendered("\n".join(_lines(outcome, voice)), tuple(_choice(offer, voice) for offer in outcome.offers))


def message_of(kind: type) -> str:
    """Name the message of an outcome or line: `ContactLogged` is `contact-logged`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", kind.__name__).lower()


def _lines(said: Outcome | Line, voice: Voice) -> Iterator[str]:
    voice = replace(voice, language=getattr(said, "tongue", voice.language))
    message, arguments = message_of(type(said)), _arguments(said, voice)
    yield from _filled(say(voice.language, message, arguments))
    for part in parts(voice.language, message):
        value = getattr(said, part)
        if value is None or value is False or value == ():
            continue
        yield from _filled(say_part(voice.language, message, part, arguments))
        for line in value if isinstance(value, tuple) else ():
            yield from _lines(line, voice)


def _filled(text: str) -> Iterator[str]:
    if text.strip():
        yield text


def _arguments(said: Outcome | Line, voice: Voice) -> dict[str, Argument]:
    values = {field.name: getattr(said, field.name) for field in fields(said)}
    return {name: len(v) if isinstance(v, tuple) else word(v, voice) for name, v in values.items()}


def _choice(offer: Offer, voice: Voice) -> Choice:
    return Choice(say(voice.language, offer.label, {"about": word(offer.about, voice)}), offer.action)
