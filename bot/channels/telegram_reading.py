"""From Telegram's own words to ours, for both libraries: their objects have the fields of the Bot API."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.channels import vcard
from bot.messages import Attachment, Card, Incoming

CHANNEL = "telegram"

# What the Bot API tells, as far as it matters here. Both libraries' classes have these attributes.


class _User(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def is_bot(self) -> bool: ...
    @property
    def language_code(self) -> str | None: ...


class _Chat(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def type(self) -> str: ...


class _File(Protocol):
    @property
    def file_id(self) -> str: ...


class _Document(_File, Protocol):
    @property
    def file_name(self) -> str | None: ...
    @property
    def mime_type(self) -> str | None: ...


class _Location(Protocol):
    @property
    def latitude(self) -> float: ...
    @property
    def longitude(self) -> float: ...


class _Contact(Protocol):
    @property
    def first_name(self) -> str: ...
    @property
    def last_name(self) -> str | None: ...
    @property
    def phone_number(self) -> str: ...
    @property
    def vcard(self) -> str | None: ...


class _Replied(Protocol):
    @property
    def message_id(self) -> int: ...
    @property
    def from_user(self) -> _User | None: ...


class Message(Protocol):
    """A message of Telegram's."""

    @property
    def message_id(self) -> int: ...  # noqa: D102  # the Bot API's own name, as all of these
    @property
    def from_user(self) -> _User | None: ...  # noqa: D102
    @property
    def chat(self) -> _Chat: ...  # noqa: D102
    @property
    def date(self) -> datetime: ...  # noqa: D102
    @property
    def edit_date(self) -> object: ...  # noqa: D102
    @property
    def text(self) -> str | None: ...  # noqa: D102
    @property
    def caption(self) -> str | None: ...  # noqa: D102
    @property
    def forward_origin(self) -> object: ...  # noqa: D102
    @property
    def reply_to_message(self) -> _Replied | None: ...  # noqa: D102
    @property
    def photo(self) -> Sequence[_File] | None: ...  # noqa: D102
    @property
    def document(self) -> _Document | None: ...  # noqa: D102
    @property
    def voice(self) -> _File | None: ...  # noqa: D102
    @property
    def audio(self) -> _File | None: ...  # noqa: D102
    @property
    def video(self) -> _File | None: ...  # noqa: D102
    @property
    def video_note(self) -> _File | None: ...  # noqa: D102
    @property
    def location(self) -> _Location | None: ...  # noqa: D102
    @property
    def contact(self) -> _Contact | None: ...  # noqa: D102
    @property
    def new_chat_members(self) -> Sequence[object] | None: ...  # noqa: D102
    @property
    def left_chat_member(self) -> object: ...  # noqa: D102


class Press(Protocol):
    """A press of a button."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def from_user(self) -> _User: ...  # noqa: D102
    @property
    def data(self) -> str | None: ...  # noqa: D102
    @property
    def message(self) -> "_Pressed | None": ...  # noqa: D102


class _Pressed(Protocol):
    @property
    def message_id(self) -> int: ...
    @property
    def chat(self) -> _Chat: ...


@dataclass(frozen=True, slots=True)
class Me:
    """The bot itself, by which it knows that it is meant."""

    id: int
    username: str


@dataclass(frozen=True, slots=True)
class MembersChanged:
    """Somebody came into a group or left it, perhaps the bot itself."""

    chat: str


def read_message(message: Message, me: Me, *, edited: bool = False) -> Incoming | MembersChanged | None:
    """Read a message; None when it is nothing for us: a sticker, a service message, talk among others."""
    author = message.from_user
    if message.new_chat_members or message.left_chat_member:
        return MembersChanged(str(message.chat.id))
    if author is None or author.is_bot or message.chat.type not in {"private", "group", "supergroup"}:
        return None
    text, attachment = message.text or message.caption or "", _attachment(message)
    if edited and not text:
        return None  # a live location moves by edits
    group = message.chat.type != "private"
    if not (text or attachment) or (group and not _addressed(text, message, me)):
        return None
    return Incoming(
        channel=CHANNEL,
        account=str(author.id),
        chat=str(message.chat.id),
        message_id=str(message.message_id),
        sent_at=message.date,
        text=_without_name(text, me),
        edited=edited,
        edition=str(message.edit_date) if edited else "",
        reply_to=str(message.reply_to_message.message_id) if message.reply_to_message else None,
        attachment=attachment,
        forwarded=message.forward_origin is not None,
        group=group,
        language=_language(author.language_code),
    )


def read_press(press: Press, *, now: datetime) -> Incoming | None:
    """Read a press of a button; Telegram does not say when it was, so it is now."""
    if press.message is None or press.data is None:
        return None
    return Incoming(
        channel=CHANNEL,
        account=str(press.from_user.id),
        chat=str(press.message.chat.id),
        message_id=f"press {press.id}",
        sent_at=now,
        button=press.data,
        press=press.id,
        pressed=str(press.message.message_id),
        group=press.message.chat.type != "private",
        language=_language(press.from_user.language_code),
    )


def card_file(message: Message) -> str | None:
    """Give the reference of a vCard file, which has to be fetched to be read."""
    document = message.document
    if document is None:
        return None
    named = (document.file_name or "").lower().endswith(".vcf")
    return document.file_id if named or "vcard" in (document.mime_type or "").lower() else None


def with_card(read: Incoming | MembersChanged | None, content: bytes) -> Incoming | MembersChanged | None:
    """Put what a fetched vCard file says in the place of the file; one that says nothing stays a file."""
    card = vcard.read(vcard.decode(content))
    if card is None or not isinstance(read, Incoming):
        return read
    return replace(read, attachment=Attachment("card", card=card))


def _attachment(message: Message) -> Attachment | None:
    if message.contact:
        return Attachment("card", card=_card(message.contact))
    if message.location:
        return Attachment("location", latitude=message.location.latitude, longitude=message.location.longitude)
    if message.photo:
        return Attachment("photo", message.photo[-1].file_id)
    if message.voice:
        return Attachment("voice", message.voice.file_id)
    if message.document:
        return Attachment("document", message.document.file_id, message.document.file_name)
    other = message.video or message.audio or message.video_note
    return Attachment("document", other.file_id) if other else None


def _card(contact: _Contact) -> Card:
    kept = vcard.read(contact.vcard) if contact.vcard else None
    first, last = contact.first_name.strip(), (contact.last_name or "").strip()
    name = " ".join(filter(None, (first, last))) if (first + last).isascii() else last + first
    more = (kept.email, kept.company, kept.title) if kept else (None, None, None)
    return Card(name or contact.phone_number, contact.phone_number, *more)


def _language(code: str | None) -> str | None:
    """Give our name of the language in which somebody has set Telegram."""
    said = (code or "").lower()
    if said.startswith("zh"):
        return "zh-Hant" if any(part in said for part in ("hant", "tw", "hk", "mo")) else "zh-Hans"
    return "en" if said.startswith("en") else None


def _addressed(text: str, message: Message, me: Me) -> bool:
    replied = message.reply_to_message and message.reply_to_message.from_user
    if replied and replied.id == me.id:
        return True
    command = text.split(maxsplit=1)[0] if text.startswith("/") else ""
    if command and "@" not in command:
        return True
    return bool(_name(me).search(text))


def _without_name(text: str, me: Me) -> str:
    return _name(me).sub("", text).strip()


def _name(me: Me) -> re.Pattern[str]:
    return re.compile(rf"@{re.escape(me.username)}(?![A-Za-z0-9_])", re.IGNORECASE)
