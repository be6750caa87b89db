"""Free words as the answer to a question for one thing: an amount, a stage, a number, a reason, a name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.understanding.page import Page
from bot.understanding.understand import Heard, read
from handlers.actions import Action, Named

_LONGEST = 60  # whoever tells more than this does not answer a question for one thing
_SHORTEST_PHONE = 5


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked for, and the message that may answer it."""

    field: str | None
    page: Page
    currency: str

    @property
    def text(self) -> str | None:
        """The words themselves, unless they only chat or ask back."""
        words = self.page.text.strip()
        away = any(word.kind in {"chat", "ask"} for word in self.page.words)
        return None if away or len(words) > _LONGEST else words or None


def answer(action: Action, slot: str, heard: Heard) -> Mapping[str, Any] | None:
    """Give the slots that a message fills which is asked for one of them; None where it does not answer."""
    reader = _READERS.get(slot)
    found = reader(_Asked(getattr(action, "field", None), read(heard), heard.currency)) if reader else None
    return found if found and found[slot] is not None else None


def _amount(asked: _Asked) -> dict[str, Any]:
    """Take the only amount; a bare number is money where money is asked for."""
    moneys = asked.page.moneys
    if len(moneys) != 1:
        return {"amount": None}
    said = moneys[0]
    return {"amount": said.amount} | ({"currency": said.currency} if said.currency else {})


def _stage(asked: _Asked) -> dict[str, Any]:
    stages = {word.value for word in asked.page.words if word.kind == "deal_stage"}
    return {"stage": stages.pop() if len(stages) == 1 else None}


def _value(asked: _Asked) -> dict[str, Any]:
    page = asked.page
    match asked.field:
        case "phone":
            return {"value": _phone(page)}
        case "email":
            return {"value": page.emails[0].address if page.emails else None}
        case "birthday":
            times = page.times
            return {"value": page.text[times[0].start : times[0].end] if times else None}
    return {"value": asked.text}


def _phone(page: Page) -> str | None:
    """Give the number that was written; one of no known plan is taken as it stands, since a number is asked for."""
    if page.phones:
        return page.phones[0].digits
    digits = "".join(c for c in page.text if c.isdecimal())
    return digits if len(digits) >= _SHORTEST_PHONE and not any(c.isalpha() for c in page.text) else None


def _person(asked: _Asked) -> dict[str, Any]:
    return {"person": Named(asked.text) if asked.text else None}


_READERS: Mapping[str, Callable[[_Asked], dict[str, Any]]] = {
    "amount": _amount,
    "stage": _stage,
    "value": _value,
    "person": _person,
    "reason": lambda asked: {"reason": asked.text},
}
