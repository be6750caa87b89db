"""Several processes on one Postgres, a messenger of their own to talk to, and what became of the nudges."""

import asyncio
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from time import monotonic

from sqlmodel import select

from crm_store import customers, follow_ups, organisation, reminders, users
from crm_store.access import NOBODY
from crm_store.follow_ups import Due
from crm_store.records import Delivery
from crm_store.store import Store

CHANNEL = "telegram"


@dataclass(slots=True)
class Messenger:
    """Takes each message and says under which id it stands; remembers when it came."""

    came: dict[str, list[tuple[float, str]]] = field(default_factory=lambda: defaultdict(list))
    serial: "count[int]" = field(default_factory=count)

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[str]:
        """Listen at an address as long as the block lasts."""
        with tempfile.TemporaryDirectory() as folder:
            address = str(Path(folder) / "wire")
            async with await asyncio.start_unix_server(self._take, address):
                yield address

    async def _take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if line := await reader.readline():
            told = json.loads(line)
            self.came[told["chat"]].append((monotonic(), told["text"]))
            writer.write(f"m{next(self.serial)}\n".encode())
        writer.close()

    @property
    def count(self) -> int:
        return sum(map(len, self.came.values()))

    def most_within(self, seconds: float) -> int:
        """Give how many messages came at most in any stretch of so many seconds."""
        times = sorted(at for one in self.came.values() for at, _text in one)
        return max((sum(1 for at in times if begin <= at < begin + seconds) for begin in times), default=0)


def people_with_work(store: Store, *, people: int, each: int) -> None:
    """Give an organisation in which each person has so many follow-ups that were due a moment ago, in a known order."""
    now = datetime.now(UTC) - timedelta(minutes=each + 2)
    with store.unit(viewer=NOBODY, now=now) as unit:
        organisation.set_up(unit, name="T", currency="CNY", country="CN", zone="UTC", language="en")
    for number in range(people):
        _person(store, number, each, now)
    with store.session() as session:
        reminders.fill(session, now=now)


def _person(store: Store, number: int, each: int, now: datetime) -> None:
    with store.unit(viewer=NOBODY, now=now) as unit:
        user = users.add(unit, name=f"Rep {number}", role="rep", language="en", zone="UTC")
        users.amend(unit, user.id, quiet_from="00:00", quiet_to="00:00")
        users.link(unit, user.id, channel=CHANNEL, external_id=str(user.id))
    with store.unit(viewer=users.viewer_of(user), now=now) as unit:
        made = customers.add(unit, name=f"Kestrel {number}")
        for step in range(each):
            at = now + timedelta(minutes=step + 1)
            due = Due(at.date(), clock=at.time().replace(second=0, microsecond=0))
            follow_ups.add(unit, customer_id=made.id, due=due, task=f"task {step}.")


@asynccontextmanager
async def processes(url: str, address: str, number: int) -> AsyncIterator[list[asyncio.subprocess.Process]]:
    """Let so many processes share the clock of a database."""
    command = (sys.executable, "-m", "tests.push.process", url, address)
    made = [await asyncio.create_subprocess_exec(*command) for _ in range(number)]
    try:
        yield made
    finally:
        for one in made:
            if one.returncode is None:
                one.kill()
            await one.wait()


def states(store: Store) -> Counter[str]:
    """Count the deliveries by what became of them."""
    with store.session() as session:
        return Counter(session.exec(select(Delivery.state)))
