"""How many updates a second the bot deals with on one core, beside a bare echo bot of the same library.

`python benchmarks/telegram.py` needs two cores: the bot has one for itself, a Telegram of the project's own runs on
the other. Each update is a full log with a follow-up, understood, kept with a durable commit, and answered; the limit
on messages in a chat is off. The parts of an update are measured in a run of their own, without Telegram. Beside the
rates stands the processor's time for an update, which other work on the machine stretches less.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import bot.hearing
import bot.replying
from bot.conversation import Conversation
from bot.messages import Incoming
from crm_store import customers, organisation, people, users
from crm_store.access import NOBODY
from crm_store.store import Store
from tests.telegram.fake_api.phone import Phone
from tests.telegram.fake_api.server import fake_api
from tests.telegram.fake_api.world import TOKEN, World

CHATS = 20
UPDATES = 1000
ROUNDS = 25
SAID = "今天去了{}，王总嫌贵，下周三再报个价 {}"
NAMES = [f"{place}{trade}" for place in "恒蓝远宏达盛泰安金海" for trade in ("力机械", "图软件", "山化工", "运物流")]


def main() -> None:
    """Play one of the three parts; without an argument, all of them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("part", nargs="?", choices=["telegram", "echo", "keepwarm", "parts"])
    parser.add_argument("address", nargs="?")
    asked = parser.parse_args()
    match asked.part:
        case "telegram":
            asyncio.run(telegram())
        case "echo":
            asyncio.run(echo(asked.address))
        case "keepwarm":
            asyncio.run(keepwarm(asked.address))
        case "parts":
            print(json.dumps(parts()))
        case _:
            compare()


def compare() -> None:
    """Measure the echo bot and ours in turn, and print how they compare."""
    echoed, ours, split = measured("echo"), measured("keepwarm"), json.loads(play("parts", core=0).communicate()[0])
    split["send and the rest"] = ours["cpu"] - sum(split.values())
    for name, seen in (("echo bot", echoed), ("full log", ours)):
        print(
            f"{name:14} {seen['rate']:7.0f} updates a second   {seen['cpu']:6.2f} ms of the processor   "
            f"p50 {seen['p50']:6.1f} ms   p99 {seen['p99']:6.1f} ms"
        )
    print(f"of the echo's  {ours['rate'] / echoed['rate']:7.1%}                    {echoed['cpu'] / ours['cpu']:6.1%}")
    for part, spent in split.items():
        print(f"  {part:20} {spent:6.2f} ms  {spent / ours['cpu']:5.0%}")


def measured(part: str) -> dict[str, float]:
    """Let a bot work against a Telegram on the other core, and give what that saw."""
    seeing = play("telegram", core=1)
    assert seeing.stdout is not None  # noqa: S101  # it was asked for
    working = play(part, seeing.stdout.readline().strip(), core=0)
    try:
        marks = []
        for _ in range(2):
            seen: dict[str, float] = json.loads(seeing.stdout.readline())
            marks.append(processor_time(working.pid))
        seen["cpu"] = (marks[1] - marks[0]) * 1000 / UPDATES
        seen |= json.loads(seeing.stdout.readline())
    finally:
        for process in (working, seeing):
            process.kill()
            process.wait()
    return seen


def processor_time(process: int) -> float:
    """Give the seconds of the processor that a process has had."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def play(*words: str, core: int) -> subprocess.Popen[str]:
    """Run a part of this file in a process of its own, on one core."""
    cores = sorted(os.sched_getaffinity(0))
    here = {cores[core % len(cores)]}
    return subprocess.Popen(  # noqa: S603  # this very file
        [sys.executable, __file__, *words],
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: os.sched_setaffinity(0, here),  # noqa: PLW1509  # there is no other thread
    )


async def telegram() -> None:
    """Be Telegram and everybody's telephones: first a pile of updates, then twenty people who wait for each answer."""
    async with fake_api(World(keep_log=False)) as (world, address):
        phones = [Phone(world, number, f"rep {number}") for number in range(1, CHATS + 1)]
        print(address, flush=True)
        await asyncio.gather(*(phone.asks(said(phone.id)) for phone in phones))  # all is loaded
        print("{}", flush=True)
        start = time.perf_counter()
        for number in range(UPDATES):
            phones[number % CHATS].writes(said(number))
        await asyncio.gather(*(see(phone, UPDATES // CHATS) for phone in phones))
        print(json.dumps({"rate": UPDATES / (time.perf_counter() - start)}), flush=True)
        waits = [wait for waited in await asyncio.gather(*map(talk, phones)) for wait in waited]
        print(json.dumps({"p50": median(waits), "p99": quantiles(waits, n=100)[-1]}), flush=True)


async def see(phone: Phone, messages: int) -> None:
    """See so many answers come."""
    for _ in range(messages):
        await phone.sees()


async def talk(phone: Phone) -> list[float]:
    """Say something as soon as the last thing is answered; give the waits in milliseconds."""
    waits = []
    for number in range(ROUNDS):
        start = time.perf_counter()
        await phone.asks(said(number * CHATS + phone.id))
        waits.append((time.perf_counter() - start) * 1000)
    return waits


def said(number: int) -> str:
    """Give a message that nobody has written yet."""
    return SAID.format(NAMES[number % len(NAMES)], number)


async def echo(address: str) -> None:
    """Be the smallest bot that aiogram can make."""
    from aiogram import Bot, Dispatcher  # noqa: PLC0415  # the part of the benchmark alone
    from aiogram.client.session.aiohttp import AiohttpSession  # noqa: PLC0415
    from aiogram.client.telegram import TelegramAPIServer  # noqa: PLC0415
    from aiogram.types import Message  # noqa: PLC0415

    dispatcher = Dispatcher()

    @dispatcher.message()
    async def answer(message: Message) -> None:
        await message.answer(message.text or "")

    session = AiohttpSession(api=TelegramAPIServer.from_base(address))
    await dispatcher.start_polling(Bot(TOKEN, session=session))


async def keepwarm(address: str) -> None:
    """Be our bot, on a database in a file."""
    from bot.running import BotSettings, TelegramBot  # noqa: PLC0415  # the part of the benchmark alone

    with tempfile.TemporaryDirectory() as folder:
        settings = BotSettings(TOKEN, api=address, pace=None)
        await TelegramBot(filled_store(Path(folder)), settings).run(asyncio.Event())


def filled_store(folder: Path) -> Store:
    """Make a database in which twenty reps look after forty customers each."""
    store = Store.open(f"sqlite:///{folder / 'keepwarm.db'}", create=True)
    now = datetime.now(UTC)
    with store.unit(viewer=NOBODY, now=now) as unit:
        organisation.set_up(unit, name="Acme", currency="CNY", country="CN", zone="Asia/Shanghai", language="zh-Hans")
        staff = [
            users.add(unit, name=f"rep {number}", role="rep", language="zh-Hans", zone="Asia/Shanghai")
            for number in range(1, CHATS + 1)
        ]
        for user in staff:
            users.link(unit, user.id, channel="telegram", external_id=str(user.id))
    for user in staff:
        with store.unit(viewer=users.viewer_of(user), now=now) as unit:
            for name in NAMES:
                people.add(unit, customer_id=customers.add(unit, name=name).id, name="王强", title="总经理")
    return store


def parts() -> dict[str, float]:
    """Give the milliseconds that an update spends in understanding, in the store and in wording."""
    spent = {"parse": 0.0, "render": 0.0}
    bot.hearing.understand_line = timed(bot.hearing.understand_line, "parse", spent)  # type: ignore[attr-defined]
    bot.replying.render = timed(bot.replying.render, "render", spent)  # type: ignore[attr-defined]
    with tempfile.TemporaryDirectory() as folder:
        conversation = Conversation(filled_store(Path(folder)))
        for number in range(CHATS):
            conversation.handle(incoming(number))
        spent |= dict.fromkeys(spent, 0.0)
        start = time.process_time()
        for number in range(CHATS, CHATS + UPDATES):
            conversation.handle(incoming(number))
        whole = time.process_time() - start
    milliseconds = {part: seconds * 1000 / UPDATES for part, seconds in spent.items()}
    return milliseconds | {"store": whole * 1000 / UPDATES - sum(milliseconds.values())}


def timed(function: Callable[..., Any], part: str, spent: dict[str, float]) -> Callable[..., Any]:
    """Give the function, with its time added up."""

    def measured_function(*values: object, **named: object) -> object:
        start = time.process_time()
        try:
            return function(*values, **named)
        finally:
            spent[part] += time.process_time() - start

    return measured_function


def incoming(number: int) -> Incoming:
    """Make a message of one of the reps."""
    account = str(number % CHATS + 1)
    return Incoming("telegram", account, account, str(number), datetime.now(UTC), said(number))


if __name__ == "__main__":
    main()
