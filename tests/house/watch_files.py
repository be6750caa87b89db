"""Answers one message in each language on a new store and prints every file of the locales that was opened."""

import sys
from datetime import UTC, date, datetime

opened: list[str] = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)

from bot.channels.console import Console  # noqa: E402  # nothing may be opened unseen
from bot.conversation import Conversation  # noqa: E402
from bot.demo.build import build  # noqa: E402
from crm_store.store import Store  # noqa: E402

NOW = datetime(2026, 11, 20, 9, 40, tzinfo=UTC)

store = Store.open("sqlite://")
build(store, today=date(2026, 11, 20))
console = Console(account="1", clock=lambda: NOW)
for line in ("今天拜访了恒安机械，下周三报价", "今天拜訪恆安機械", "visited Rayco today, call again on Friday", "help"):
    Conversation(store).handle(console.hear(line))
print("\n".join(sorted({path for path in opened if "locales" in path})))  # noqa: T201  # what the test reads
