"""What channels and the conversation hand to each other: frozen and neutral of any messenger."""

import re
from dataclasses import dataclass
from datetime import datetime

_UNREADABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Button:
    """A choice under a message; `token` is opaque, finds a row of the store, and means nothing elsewhere."""

    label: str
    token: str


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing that a person did in a channel: wrote, edited, or pressed a button.

    `account` is the person's and `chat` the chat's own id in that channel; `sent_at` is an aware time.
    """

    channel: str
    account: str
    chat: str
    message_id: str
    sent_at: datetime
    text: str = ""
    button: str | None = None
    edited: bool = False

    @property
    def readable(self) -> str:
        """Give the text without control characters and halves of characters, which no store can keep."""
        return _UNREADABLE.sub(" ", self.text)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to a person: text, and buttons in rows."""

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
