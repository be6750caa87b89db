"""The talks that the terminal holds go the same way in Telegram, word for word, through both libraries."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.channels.console import Console
from bot.cli.talk import PROMPT, Talk
from bot.conversation import Conversation
from bot.demo.build import build
from bot.running import TelegramBot
from crm_store import users
from crm_store.access import NOBODY
from crm_store.clock import zone_info
from crm_store.copies import copy
from crm_store.records import User
from crm_store.store import Store
from tests.telegram.conftest import Library, Office
from tests.telegram.fake_api.phone import Phone
from tests.telegram.fake_api.server import fake_api
from tests.telegram.fake_api.world import Event, World

TALKS = sorted(path for path in Path("tests/dialogues").glob("*/*.txt") if path.stem != "nudges")  # where time passes
HEAD = re.compile(r"# (?P<who>[^,]+), (?P<when>[\d-]+ [\d:]+): .+")


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demonstration") / "demo.db"
    store = Store.open(f"sqlite:///{path}", create=True)
    build(store, today=date(2026, 11, 20))
    store.close()
    return path


def lines_of(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def turns(script: list[str]) -> list[str]:
    """Give what is typed, and `@ when`; an empty line cannot be sent in Telegram."""
    return [line for line in script[1:] if line.startswith((PROMPT, "@ ")) and line != PROMPT]


def as_in_a_terminal(event: Event) -> str:
    """Show a message as the terminal does: its buttons as numbers below it."""
    lines, number = [event.text], 0
    for row in event.rows:
        labels = [button["text"] for button in row]
        numbered = [f"[{n}]" if label == str(n) else f"[{n}] {label}" for n, label in enumerate(labels, number + 1)]
        lines.append("  ".join(numbered))
        number += len(row)
    return "\n".join(lines)


async def answer(phone: Phone, bot: TelegramBot, typed: str, last: Event | None) -> Event:
    """Type something, or press the button of this number, and see what comes of it."""
    buttons = [button["callback_data"] for row in last.rows for button in row] if last else []
    if last and typed.isdigit() and 0 < int(typed) <= len(buttons):
        phone.forges(last, buttons[int(typed) - 1])
    else:
        phone.writes(typed)
    seen = await phone.sees()
    await bot.outbox.drain()
    while not phone.world.events[phone.id].empty():  # earlier answers that say now that they do not hold
        phone.world.events[phone.id].get_nowait()
    return seen


@dataclass(slots=True)
class Stage:
    """A script, who plays it, and the clock on the wall."""

    script: list[str]
    user: User
    now: datetime

    def moved(self, said: str) -> bool:
        """Move the clock where a line says so."""
        if said.startswith("@ "):
            self.now = at(said[2:], self.user.zone)
        return said.startswith("@ ")


async def in_telegram(stage: Stage, store: Store, library: Library) -> list[str]:
    told: list[str] = []
    last: Event | None = None
    async with fake_api(World(now=stage.now)) as (world, api):
        office, phone = Office(store, world, api, library, now=stage.now), Phone(world, 5, stage.user.name)
        async with office.bot(tick=None) as bot:  # what is said unasked has talks of its own
            for said in turns(stage.script):
                if not stage.moved(said):
                    seen = await answer(phone, bot, said[len(PROMPT) :], last)
                    last = seen if seen.rows else last
                    told.append(as_in_a_terminal(seen))
                office.now = world.now = stage.now
    return told


def in_the_terminal(stage: Stage, store: Store) -> list[str]:
    talk = Talk(Conversation(store), Console(account=str(stage.user.id), clock=lambda: stage.now))
    return [next(talk.say(said[len(PROMPT) :])) for said in turns(stage.script) if not stage.moved(said)]


def at(when: str, zone: str) -> datetime:
    return datetime.fromisoformat(when).replace(tzinfo=zone_info(zone)).astimezone(UTC)


def opened(demonstration: Path, path: Path, who: str) -> tuple[Store, User]:
    """Open a copy of the demonstration in which somebody is known in both channels."""
    copy(demonstration, path)
    store = Store.open(f"sqlite:///{path}")
    with store.unit(viewer=NOBODY, now=datetime.now(UTC)) as unit:
        user = users.by_name(unit, who)
        assert user
        users.link(unit, user.id, channel="telegram", external_id="5")
        users.link(unit, user.id, channel="console", external_id=str(user.id))
    return store, user


@pytest.mark.parametrize("path", TALKS, ids=lambda path: f"{path.parent.name}/{path.stem}")
async def test_a_talk_goes_as_in_the_terminal(
    path: Path, demonstration: Path, tmp_path: Path, library: Library
) -> None:
    script = lines_of(path)
    head = HEAD.fullmatch(script[0])
    assert head
    told = []
    for place in ("telegram", "terminal"):
        store, user = opened(demonstration, tmp_path / f"{place}.db", head["who"])
        stage = Stage(script, user, at(head["when"], user.zone))
        told.append(await in_telegram(stage, store, library) if place == "telegram" else in_the_terminal(stage, store))
        store.close()
    assert told[0] == told[1]
