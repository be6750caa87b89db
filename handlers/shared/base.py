"""What every capability gives back: an Outcome, a Question, or another action to Perform.

Rendering knows these shapes alone. The message of an outcome is its class name in kebab case (`ContactLogged` is
`contact-logged`); each attribute of the message whose name is a field is a line of its own, shown when that field
has a value. So a new capability needs no code in rendering, only its messages in every language.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from handlers.actions import Action, Moment, Named, Period


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in the currency's main unit; `currency` is its ISO 4217 code."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Sums:
    """Amounts that belong together in several currencies, which are never added up."""

    amounts: tuple[Money, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A part of an outcome with a message of its own: a row of a list, a heading, a reason."""


Value = str | int | Decimal | bool | Moment | Period | Money | Sums | Named | Line | None


@dataclass(frozen=True, slots=True)
class Offer:
    """A button: what pressing it does, and the message of its label, which may speak `about` a value."""

    action: Action
    label: str
    about: Value = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What happened, in the past tense, with what the reader needs to know of it.

    What is only `passing` says that a button did nothing: it is shown for a moment where the channel can do that, and
    the message with the button stays as it is.
    """

    passing: ClassVar[bool] = False
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Outcome):
    """Something that has to be known first: `slot` of `action` is open, and `offers` are the likely answers."""

    action: Action
    slot: str


@dataclass(frozen=True, slots=True)
class Perform:
    """Another action that has to be done instead, in the same transaction."""

    action: Action


Result = Outcome | Perform
