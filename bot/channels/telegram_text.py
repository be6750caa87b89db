"""Telegram's limits on what a message holds. Texts go out without markup, so that every value stays what it is."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.messages import Button, Outgoing

LIMIT = 4096
NOTICE_LIMIT = 200
LABEL_LIMIT = 64
EMPTY = "…"

_NOT_SENT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def pieces(message: Outgoing) -> tuple[Outgoing, ...]:
    """Cut a message into ones that Telegram takes: only the first may replace another, the last has the buttons."""
    texts = tuple(cut(message.text)) or (EMPTY,)
    last = len(texts) - 1
    return tuple(
        replace(
            message,
            text=text,
            replaces=message.replaces if number == 0 else None,
            buttons=tuple(map(_labelled, message.buttons)) if number == last else (),
        )
        for number, text in enumerate(texts)
    )


def _labelled(row: tuple[Button, ...]) -> tuple[Button, ...]:
    return tuple(replace(button, label=short(button.label, LABEL_LIMIT)) for button in row)


def cut(text: str) -> Iterator[str]:
    """Cut a text at line ends, else at spaces, else anywhere, into parts that are not too long."""
    rest = clean(text).strip()
    while rest:
        end = _end(rest)
        if part := rest[:end].rstrip():
            yield part
        rest = rest[end:].lstrip()


def clean(text: str) -> str:
    """Leave out what cannot be sent: control characters and half characters."""
    return _NOT_SENT.sub("", text)


def short(text: str, limit: int) -> str:
    """Cut a text to a length, and show that it was cut."""
    plain = clean(text).strip() or EMPTY
    return plain if len(plain) <= limit else plain[: limit - 1] + EMPTY


def _end(text: str) -> int:
    most = _fitting(text)
    if most == len(text):
        return most
    for mark in ("\n", " "):
        at = text.rfind(mark, most // 2, most)
        if at > 0:
            return at
    return most


def _fitting(text: str) -> int:
    """Count the characters that fit: Telegram counts those beyond the first 65,536 twice."""
    units = 0
    for at, character in enumerate(text):
        units += 2 if character > "\uffff" else 1
        if units > LIMIT:
            return at
    return len(text)
