"""One process of several that share the clock of a database: `python -m tests.push.process URL ADDRESS`.

It sends to a Unix socket instead of a messenger; whoever listens there answers each line with the message's id.
"""

import asyncio
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from bot.messages import Outgoing
from bot.outbox import Outbox, Pace, Sent, SystemClock
from bot.push.deliver import Clerk
from bot.push.engines import engine_for
from bot.push.engines.turns import turns_for
from crm_store.store import Store

CHANNEL = "telegram"


class Wire:
    """Sends each message as a line, and waits for the line that says under which id it stands."""

    def __init__(self, address: str) -> None:
        self._address = address

    def pieces(self, message: Outgoing) -> tuple[Outgoing, ...]:
        return (message,)

    async def send(self, chat: str, message: Outgoing) -> str:
        reader, writer = await asyncio.open_unix_connection(self._address)
        writer.write(json.dumps({"chat": chat, "text": message.text}).encode() + b"\n")
        told = await reader.readline()
        writer.close()
        return told.decode().strip()

    async def edit(self, chat: str, message: Outgoing) -> None:
        await self.send(chat, message)


class NoLedger:
    """Nothing but nudges is sent here, and those have records of their own."""

    async def sent(self, sent: Sent) -> None:
        pass

    async def closed(self, chat: str, reason: str) -> None:
        pass


async def main(url: str, address: str) -> None:
    store = Store.open(url)
    worker = ThreadPoolExecutor(1)
    outbox = Outbox(Wire(address), NoLedger(), clock=SystemClock(), pace=Pace(), turns=turns_for(store))
    clerk = Clerk(store, outbox, CHANNEL, worker, lambda: datetime.now(UTC))
    engine = engine_for(clerk, worker=worker, now=lambda: datetime.now(UTC))
    running = asyncio.create_task(engine.run())
    await asyncio.sleep(1)
    engine.hurry()
    await running


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
