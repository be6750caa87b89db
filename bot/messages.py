"""What channels and the conversation hand to each other: frozen and neutral of any messenger."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

_UNREADABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Button:
    """A choice under a message; `token` is opaque, finds a row of the store, and means nothing elsewhere."""

    label: str
    token: str


@dataclass(frozen=True, slots=True)
class Card:
    """Somebody's contact details, shared from a phone book or as a vCard."""

    name: str
    phone: str | None = None
    email: str | None = None
    company: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """What came with a message: a file by the channel's own reference to it, a place, or a card."""

    kind: Literal["photo", "document", "voice", "location", "card"]
    reference: str = ""
    name: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    card: Card | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing that a person did in a channel: wrote, edited, or pressed a button.

    `account` is the person's and `chat` the chat's own id in that channel; `sent_at` is an aware time. An edited
    message has the id that it had, and an `edition` of its own. `press` is the id of a press, `pressed` the message
    of ours under which the button stands, `reply_to` the message that is answered. `late` says that it came
    long after it was sent.
    """

    channel: str
    account: str
    chat: str
    message_id: str
    sent_at: datetime
    text: str = ""
    button: str | None = None
    edited: bool = False
    edition: str = ""
    press: str | None = None
    pressed: str | None = None
    reply_to: str | None = None
    attachment: Attachment | None = None
    forwarded: bool = False
    group: bool = False
    late: bool = False
    language: str | None = None

    @property
    def readable(self) -> str:
        """Give the text without control characters and halves of characters, which no store can keep."""
        return _UNREADABLE.sub(" ", self.text)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to a person: text, and buttons in rows.

    It is a message of its own, or takes the place of the one that it `replaces`. A `notice` is shown for a moment
    to who pressed a button and changes nothing in the chat. What is `silent` makes no sound. `change_set_id` is the
    change that it tells of.
    """

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    replaces: str | None = None
    notice: bool = False
    silent: bool = False
    change_set_id: int | None = None
