"""Everything goes out once, in order, no faster than Telegram allows, whatever the network does. Time is made up."""

import asyncio
import heapq
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from itertools import count

import pytest

from bot.channels.telegram_text import pieces
from bot.messages import Button, Outgoing
from bot.outbox import ATTEMPTS, CannotEdit, Closed, Flooded, Outbox, Pace, Refused, SendError, Sent, Unreachable


class MadeUpTime:
    """A clock that jumps to the next moment for which somebody waits, as soon as nobody has anything else to do."""

    def __init__(self) -> None:
        self.at = 0.0
        self._waiting: list[tuple[float, int, asyncio.Event]] = []
        self._serial = count()

    def now(self) -> float:
        return self.at

    async def sleep(self, seconds: float) -> None:
        moment = asyncio.Event()
        heapq.heappush(self._waiting, (self.at + seconds, next(self._serial), moment))
        await moment.wait()

    async def pass_by(self) -> None:
        while True:
            for _ in range(10):
                await asyncio.sleep(0)
            if self._waiting:
                self.at, _, moment = heapq.heappop(self._waiting)
                moment.set()


@dataclass
class Messenger:
    """Takes messages, or fails as planned for each chat."""

    time: MadeUpTime
    troubles: dict[str, list[SendError]] = field(default_factory=dict)
    sent: list[tuple[float, str, str]] = field(default_factory=list)
    tried: int = 0

    def pieces(self, message: Outgoing) -> tuple[Outgoing, ...]:
        return pieces(message)

    async def send(self, chat: str, message: Outgoing) -> str:
        return self._take(chat, message.text)

    async def edit(self, chat: str, message: Outgoing) -> None:
        self._take(chat, f"{message.replaces}: {message.text}")

    def _take(self, chat: str, text: str) -> str:
        self.tried += 1
        if self.troubles.get(chat):
            raise self.troubles[chat].pop(0)
        self.sent.append((self.time.at, chat, text))
        return str(len(self.sent))


@dataclass
class Notes:
    """A ledger that can be read."""

    gone: list[Sent] = field(default_factory=list)
    shut: list[tuple[str, str]] = field(default_factory=list)

    async def sent(self, sent: Sent) -> None:
        self.gone.append(sent)

    async def closed(self, chat: str, reason: str) -> None:
        self.shut.append((chat, reason))


@dataclass
class Office:
    time: MadeUpTime
    messenger: Messenger
    notes: Notes
    outbox: Outbox

    def texts(self, chat: str = "1") -> list[str]:
        return [text for _, one, text in self.messenger.sent if one == chat]


@pytest.fixture
async def office() -> AsyncIterator[Office]:
    time = MadeUpTime()
    messenger, notes = Messenger(time), Notes()
    passing = asyncio.create_task(time.pass_by())
    yield Office(time, messenger, notes, Outbox(messenger, notes, clock=time, pace=Pace()))
    passing.cancel()


def most_within(seconds: float, moments: list[float]) -> int:
    return max(sum(start <= one < start + seconds for one in moments) for start in moments)


async def test_a_chat_gets_one_message_a_second_in_order(office: Office) -> None:
    for number in range(5):
        office.outbox.post("1", Outgoing(str(number)))
    assert await office.outbox.drain()
    assert office.texts() == ["0", "1", "2", "3", "4"]
    assert [at for at, _, _ in office.messenger.sent] == [0, 1, 2, 3, 4]


async def test_a_group_gets_twenty_a_minute(office: Office) -> None:
    for number in range(50):
        office.outbox.post("-1", Outgoing(str(number)), group=True)
    await office.outbox.drain()
    assert most_within(60, [at for at, _, _ in office.messenger.sent]) == 20


async def test_all_chats_together_get_thirty_a_second(office: Office) -> None:
    for number in range(200):
        office.outbox.post(str(number), Outgoing("hello"))
    await office.outbox.drain()
    assert most_within(1, [at for at, _, _ in office.messenger.sent]) == 30
    assert office.time.at < 8


async def test_a_flooded_chat_waits_as_long_as_it_is_told_and_no_other_does(office: Office) -> None:
    office.messenger.troubles["1"] = [Flooded(30), Flooded(12)]
    for text in ("first", "second"):
        office.outbox.post("1", Outgoing(text))
    office.outbox.post("2", Outgoing("other"))
    await office.outbox.drain()
    assert office.messenger.sent == [(0, "2", "other"), (42, "1", "first"), (43, "1", "second")]


async def test_a_storm_of_floods_loses_nothing(office: Office) -> None:
    for chat in map(str, range(40)):
        office.messenger.troubles[chat] = [Flooded(1 + int(chat) % 7) for _ in range(25)]
        office.outbox.post(chat, Outgoing("a"))
        office.outbox.post(chat, Outgoing("b"))
    await office.outbox.drain()
    assert all(office.texts(str(chat)) == ["a", "b"] for chat in range(40))


async def test_a_fault_of_the_network_is_waited_out_longer_each_time(office: Office) -> None:
    office.messenger.troubles["1"] = [Unreachable("down")] * 4
    office.outbox.post("1", Outgoing("hello"))
    await office.outbox.drain()
    assert office.messenger.sent == [(8, "1", "hello")]  # tried at 0, 1, 2, 4 and 8 seconds


async def test_what_never_goes_out_is_given_up_and_the_next_goes_on(office: Office) -> None:
    office.messenger.troubles["1"] = [Unreachable("down")] * (ATTEMPTS + 1)
    for text in ("lost", "next"):
        office.outbox.post("1", Outgoing(text))
    await office.outbox.drain()
    assert office.texts() == ["next"]


async def test_a_closed_chat_is_recorded_and_not_tried_again(office: Office) -> None:
    office.messenger.troubles["1"] = [Closed("blocked by the user")]
    for text in ("one", "two", "three"):
        office.outbox.post("1", Outgoing(text))
    await office.outbox.drain()
    assert (office.messenger.tried, office.notes.shut) == (1, [("1", "blocked by the user")])


async def test_a_refused_message_stops_no_other(office: Office) -> None:
    office.messenger.troubles["1"] = [Refused("bad")]
    for text in ("bad", "good"):
        office.outbox.post("1", Outgoing(text))
    await office.outbox.drain()
    assert office.texts() == ["good"]


async def test_what_cannot_be_edited_is_sent_anew(office: Office) -> None:
    office.messenger.troubles["1"] = [CannotEdit("gone")]
    office.outbox.post("1", Outgoing("new words", replaces="7"))
    office.outbox.post("1", Outgoing("changed", replaces="8"))
    await office.outbox.drain()
    assert office.texts() == ["new words", "8: changed"]


async def test_a_long_message_goes_in_pieces_with_the_buttons_below_the_last(office: Office) -> None:
    text = "\n".join(f"line {number} " + "x" * 90 for number in range(90))
    office.outbox.post("1", Outgoing(text, buttons=((Button("Undo", "t"),),)))
    await office.outbox.drain()
    assert "\n".join(office.texts()) == text
    assert [bool(sent.message.buttons) for sent in office.notes.gone] == [False, False, True]
    assert all(len(part) <= 4096 for part in office.texts())


async def test_what_does_not_go_out_in_time_is_told(office: Office) -> None:
    office.messenger.troubles["1"] = [Flooded(10_000_000)] * 100_000
    office.outbox.post("1", Outgoing("never"))
    assert not await office.outbox.drain(seconds=0.01)
