"""Telegram as the bot's people see it: chats, messages, updates waiting for the bot, and faults to come."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any, Literal

TOKEN = "4242:the-token-of-a-bot-that-is-not-there"  # noqa: S105  # nobody's
PATIENCE = 60.0
"""Seconds after which a test stops waiting for what never comes; no test waits so long when all is well."""

Trouble = Literal["flood", "server", "drop", "drop_after", "slow", "nonsense"]


@dataclass
class Fault:
    """Something that goes wrong with the next requests of a method; `*` is any but getUpdates."""

    trouble: Trouble
    method: str = "*"
    times: int = 1
    seconds: float = 1


@dataclass(frozen=True, slots=True)
class Call:
    """A request as it came, whether it was granted or not."""

    method: str
    given: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Event:
    """What a person sees the bot do in a chat."""

    kind: Literal["sent", "edited", "deleted"]
    message: dict[str, Any]

    @property
    def text(self) -> str:
        return str(self.message.get("text", ""))

    @property
    def labels(self) -> list[str]:
        return [button["text"] for row in self.rows for button in row]

    @property
    def rows(self) -> list[list[dict[str, Any]]]:
        rows: list[list[dict[str, Any]]] = self.message.get("reply_markup", {}).get("inline_keyboard", [])
        return rows


@dataclass
class Webhook:
    """Where updates are posted to instead of being waited for."""

    url: str = ""
    secret: str = ""
    last_error: str = ""


@dataclass
class World:
    """The whole state of the fake; tests reach into it."""

    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    local: bool = True
    users: dict[int, dict[str, Any]] = field(default_factory=dict)
    chats: dict[int, dict[str, Any]] = field(default_factory=dict)
    members: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    closed: dict[int, str] = field(default_factory=dict)
    messages: dict[tuple[int, int], dict[str, Any]] = field(default_factory=dict)
    updates: deque[dict[str, Any]] = field(default_factory=deque)
    allowed: frozenset[str] | None = None
    events: dict[int, asyncio.Queue[Event]] = field(default_factory=lambda: defaultdict(asyncio.Queue))
    toasts: dict[int, asyncio.Queue[str]] = field(default_factory=lambda: defaultdict(asyncio.Queue))
    presses: dict[str, int] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    polls: dict[str, dict[str, Any]] = field(default_factory=dict)
    commands: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    actions: list[tuple[int, str]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    webhook: Webhook = field(default_factory=Webhook)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    taken: asyncio.Event = field(default_factory=asyncio.Event)
    poller: int = 0
    keep_log: bool = True

    def __post_init__(self) -> None:
        self.bot = {"id": 4242, "is_bot": True, "first_name": "Keepwarm", "username": "keepwarm_test_bot"}
        self.users[4242] = self.bot
        self._update_ids = count(900)
        self._message_ids: dict[int, Any] = defaultdict(lambda: count(1))
        self._serials = count(1)

    def serial(self) -> int:
        """Give a number that was not given before."""
        return next(self._serials)

    def stamp(self) -> int:
        """Give the present moment as Telegram writes it."""
        return int(self.now.timestamp())

    def place(self, chat_id: int, sender: dict[str, Any], **content: object) -> dict[str, Any]:
        """Put a message into a chat."""
        message = {
            "message_id": next(self._message_ids[chat_id]),
            "from": sender,
            "chat": self.chats[chat_id],
            "date": self.stamp(),
            **content,
        }
        self.messages[chat_id, message["message_id"]] = message
        return message

    def happens(self, kind: str, what: dict[str, Any]) -> dict[str, Any]:
        """Let the bot know of something, as its allowed updates permit."""
        update = {"update_id": next(self._update_ids), kind: what}
        default = kind not in {"chat_member", "message_reaction", "message_reaction_count"}
        if default if self.allowed is None else kind in self.allowed:
            self.updates.append(update)
            self.arrived.set()
        return update

    def votes(self, person: dict[str, Any], poll: str, option: int) -> None:
        """Let somebody answer a poll that is not anonymous."""
        chosen = self.polls[poll]["options"][option]
        chosen["voter_count"] += 1
        answer = {"poll_id": poll, "user": person, "option_ids": [option]}
        self.happens("poll_answer", answer | {"option_persistent_ids": [chosen["persistent_id"]]})

    def again(self, update: dict[str, Any]) -> None:
        """Deliver an update once more, as after an answer that was lost."""
        self.updates.append(update)
        self.arrived.set()

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait for something that shows nowhere but in what the bot has done."""
        while not condition():  # noqa: ASYNC110  # nobody could set an event for it
            await asyncio.sleep(0)

    def fault_for(self, method: str) -> Fault | None:
        """Take the next fault planned for a method."""
        for fault in self.faults:
            if fault.method == method or (fault.method == "*" and method != "getUpdates"):
                fault.times -= 1
                if not fault.times:
                    self.faults.remove(fault)
                return fault
        return None

    def called(self, method: str) -> list[dict[str, Any]]:
        """List what one method was asked, in order."""
        return [call.given for call in self.calls if call.method == method]
