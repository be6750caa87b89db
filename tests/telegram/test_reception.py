"""Between Telegram and the conversation: in order, politely, and said so when late."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Event

from bot.conversation import Answer
from bot.messages import Incoming, Outgoing
from bot.outbox import Closed, Outbox, Sent
from bot.reception import LATE, Reception
from bot.together import Together
from tests.telegram.conftest import NOW, Hurried, Office


@dataclass
class Messenger:
    """Takes everything, and fails at courtesies."""

    said: list[str] = field(default_factory=list)
    courtesies: list[str] = field(default_factory=list)
    typed: asyncio.Event = field(default_factory=asyncio.Event)

    def pieces(self, message: Outgoing) -> tuple[Outgoing, ...]:
        return (message,)

    async def send(self, chat: str, message: Outgoing) -> str:
        self.said.append(f"{chat}: {message.text}")
        return "1"

    async def edit(self, chat: str, message: Outgoing) -> None:
        self.said.append(f"{chat}: {message.text} instead of {message.replaces}")

    async def acknowledge(self, press: str, notice: str) -> None:
        self.courtesies.append(f"{press}: {notice}")
        raise Closed("too old")

    async def typing(self, chat: str) -> None:
        self.courtesies.append(f"{chat} is answered")
        self.typed.set()

    async def sent(self, sent: Sent) -> None: ...

    async def closed(self, chat: str, reason: str) -> None: ...


def reception(
    messenger: Messenger, handle: Callable[[Incoming], Answer], *, slow: float = 5
) -> tuple[Reception, Outbox]:
    outbox = Outbox(messenger, messenger, clock=Hurried(), pace=None)
    together = Together(lambda several: [handle(one) for one in several], worker=ThreadPoolExecutor(1))
    return Reception(together.ask, outbox, messenger, now=lambda: NOW, slow=slow), outbox


def message(text: str = "", *, minutes: float = 0, press: str | None = None) -> Incoming:
    return Incoming("telegram", "1", "7", text, NOW - timedelta(minutes=minutes), text, press=press)


async def test_who_waits_long_sees_that_an_answer_is_made() -> None:
    messenger, released = Messenger(), Event()

    def handle(_incoming: Incoming) -> Answer:
        released.wait(10)
        return Answer((Outgoing("done"),))

    taking, outbox = reception(messenger, handle, slow=0)
    work = asyncio.create_task(taking.take(message("x")))
    await messenger.typed.wait()
    released.set()
    await work
    await outbox.drain()
    assert (messenger.courtesies, messenger.said) == (["7 is answered"], ["7: done"])


async def test_a_press_is_acknowledged_and_a_notice_shown_there_alone() -> None:
    messenger = Messenger()
    replies = (Outgoing("used before", notice=True), Outgoing("new", replaces="3"))
    taking, outbox = reception(messenger, lambda _incoming: Answer(replies))
    await taking.take(message(press="p1"))
    await taking.rest()
    await outbox.drain()
    assert (messenger.courtesies, messenger.said) == (["p1: used before"], ["7: new instead of 3"])


async def test_what_comes_late_is_marked() -> None:
    late: list[bool] = []
    taking, _ = reception(Messenger(), lambda incoming: late.append(incoming.late) or Answer(()))
    for minutes in (0, LATE.total_seconds() / 60 - 1, LATE.total_seconds() / 60, 600):
        await taking.take(message(minutes=minutes))
    assert late == [False, False, True, True]


async def test_the_bot_introduces_itself_in_both_languages(at_work: Office) -> None:
    await at_work.phone("Ann").asks("/help")
    menus = {code: " ".join(one["command"] for one in menu) for code, menu in at_work.world.commands.items()}
    assert menus == dict.fromkeys(("", "zh"), "log next tier lapsing undo help")
    assert "Keepwarm" in at_work.world.descriptions[""]
    assert "暖客" in at_work.world.descriptions["zh"]
