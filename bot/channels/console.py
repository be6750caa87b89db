"""The terminal as a channel: a typed line becomes an Incoming, a reply becomes text with numbered choices."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from uuid import uuid4

from bot.messages import Button, Incoming, Outgoing

CHANNEL = "console"
_CONTROL = {code: None for code in (*range(32), *range(127, 160)) if chr(code) != "\n"}
"""What moves the cursor or clears the screen: kept words may hold it, a terminal must not see it."""


class Console:
    """One person at one terminal; knows which buttons were shown last, so that their numbers can be typed."""

    def __init__(self, *, account: str, clock: Callable[[], datetime]) -> None:
        self._account = account
        self._clock = clock
        self._buttons: tuple[Button, ...] = ()

    def hear(self, line: str) -> Incoming:
        """Take a line: the number of a button shown last presses it, anything else is said as it stands."""
        button = self._pressed(line.strip())
        return Incoming(
            channel=CHANNEL,
            account=self._account,
            chat=self._account,
            message_id=uuid4().hex,
            sent_at=self._clock(),
            text="" if button else line,
            button=button,
        )

    def show(self, replies: Iterable[Outgoing]) -> Iterator[str]:
        """Give the text of each reply, its choices numbered in rows as a messenger would lay them out."""
        shown = tuple(replies)
        if any(reply.buttons for reply in shown):
            self._buttons = tuple(button for reply in shown for button in buttons_of(reply))
        number = 0
        for reply in shown:
            rows = []
            for row in reply.buttons:
                rows.append("  ".join(_numbered(number + place, button) for place, button in enumerate(row, 1)))
                number += len(row)
            yield "\n".join([reply.text, *rows]).translate(_CONTROL)

    def _pressed(self, line: str) -> str | None:
        if not (line.isascii() and line.isdigit() and len(line) < len("1000")):
            return None
        number = int(line)
        return self._buttons[number - 1].token if 1 <= number <= len(self._buttons) else None


def _numbered(number: int, button: Button) -> str:
    return f"[{number}]" if button.label == str(number) else f"[{number}] {button.label}"


def buttons_of(reply: Outgoing) -> tuple[Button, ...]:
    """Give the buttons of a reply in the order of their numbers."""
    return tuple(button for row in reply.buttons for button in row)
