"""Nudges in words: one by itself with its answers, or several that waited as one message with numbered answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.messages import Outgoing
from bot.rendering.render import Choice, render
from bot.rendering.values import Voice
from bot.rendering.wording import say
from bot.replying import buttons_of, laid_out
from crm_store.records import Delivery
from crm_store.unit import Unit
from handlers.nudges.telling import Told
from handlers.nudges.withdrawn import NudgesHeld, NudgeWithdrawn

_EACH, _IN_ALL = 2, 12


@dataclass(frozen=True, slots=True)
class Part:
    """A delivery and what it says."""

    delivery: Delivery
    told: Told


def worded(parts: Sequence[Part], unit: Unit, voice: Voice, *, silent: bool) -> Outgoing:
    """Word one nudge, or several as one message."""
    text, choices = _alone(parts[0], voice) if len(parts) == 1 else _together(parts, voice)
    buttons = laid_out(buttons_of(choices, unit))
    return Outgoing(text, buttons, silent=silent)


def withdrawn(delivery: Delivery, voice: Voice) -> Outgoing:
    """Word the message that takes the place of one whose cause is gone."""
    about = (delivery.text or "").strip().split("\n", 1)[0]
    return Outgoing(render(NudgeWithdrawn(about=about), voice).text, replaces=delivery.message)


def _alone(part: Part, voice: Voice) -> tuple[str, tuple[Choice, ...]]:
    said = render(part.told.outcome, voice)
    return said.text, said.choices


def _together(parts: Sequence[Part], voice: Voice) -> tuple[str, tuple[Choice, ...]]:
    said = [render(part.told.outcome, voice) for part in parts]
    head = render(NudgesHeld(count=len(parts)), voice).text
    texts = [_numbered(number, one.text, voice) for number, one in enumerate(said, 1)]
    choices = [choice for number, one in enumerate(said, 1) for choice in _first(number, one.choices, voice)]
    return "\n\n".join((head, *texts)), tuple(choices[:_IN_ALL])


def _first(number: int, choices: Sequence[Choice], voice: Voice) -> Iterator[Choice]:
    for choice in choices[:_EACH]:
        yield Choice(_numbered(number, choice.label, voice), choice.action)


def _numbered(number: int, text: str, voice: Voice) -> str:
    return say(voice.language, "nudge-number", {"number": number, "text": text})
