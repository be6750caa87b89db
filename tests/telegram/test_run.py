"""`keepwarm run` as a process of its own: from `init` to the first log, and told to stop in the midst of work."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlmodel import select

from crm_store.records import Contact
from crm_store.store import Store
from tests.telegram.conftest import Library
from tests.telegram.fake_api.phone import Phone
from tests.telegram.fake_api.server import fake_api
from tests.telegram.fake_api.world import TOKEN, Fault, World

INIT = ("init", "--name", "Acme", "--admin", "Ada", "--country", "US")


class Machine:
    """A machine on which the command is run, and the Telegram that it speaks with."""

    def __init__(self, world: World, api: str, folder: Path, library: Library) -> None:
        self.world = world
        self.ada = Phone(world, 5, "Ada")
        self.url = f"sqlite:///{folder / 'keepwarm.db'}"
        self.environment = os.environ | {
            "KEEPWARM_DATABASE_URL": self.url,
            "KEEPWARM_TELEGRAM_TOKEN": TOKEN,
            "KEEPWARM_TELEGRAM_LIBRARY": library,
            "KEEPWARM_TELEGRAM_API": api,
            "KEEPWARM_LOG_LEVEL": "debug",
            "XDG_DATA_HOME": str(folder),
        }

    async def starts(self, *words: str, **environment: str) -> Process:
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *words, env=self.environment | environment, stdout=PIPE, stderr=PIPE
        )

    async def ends(self, process: Process) -> tuple[int, str]:
        out, err = await process.communicate()
        return process.returncode or 0, (out + err).decode()

    async def code(self) -> str:
        _, said = await self.ends(await self.starts(*INIT))
        return said.strip().rpartition(" ")[2]

    def contacts(self) -> int:
        store = Store.open(self.url)
        with store.session() as session:
            return len(session.exec(select(Contact)).all())


@pytest.fixture
async def machine(library: Library, tmp_path: Path) -> AsyncIterator[Machine]:
    async with fake_api(World()) as (world, api):
        yield Machine(world, api, tmp_path, library)


async def test_from_init_to_the_first_log_and_a_stop_in_the_midst_of_work(machine: Machine) -> None:
    code = await machine.code()
    running = await machine.starts("run")
    assert "Welcome, Ada" in (await machine.ada.asks(f"/start {code}")).text
    assert "Kestrel Labs" in (await machine.ada.asks("new customer: Kestrel Labs")).text
    machine.world.faults.append(Fault("slow", "sendMessage", seconds=0.2))
    machine.ada.writes("visited Kestrel Labs today")
    await machine.world.until(lambda: len(machine.world.called("sendMessage")) == 3)
    running.send_signal(signal.SIGTERM)
    assert "Kestrel Labs" in (await machine.ada.sees()).text
    ended, said = await machine.ends(running)
    assert (ended, machine.contacts(), TOKEN in said) == (0, 1, False)


@pytest.mark.parametrize("token", ["nonsense", "4242:not-the-right-one-but-long-enough-for-it", ""])
async def test_a_wrong_token_is_one_line_that_does_not_show_it(machine: Machine, token: str) -> None:
    await machine.code()
    ended, said = await machine.ends(await machine.starts("run", KEEPWARM_TELEGRAM_TOKEN=token))
    assert ended == 1
    assert "KEEPWARM_TELEGRAM_TOKEN" in said
    assert "Traceback" not in said
    assert not token or token not in said
