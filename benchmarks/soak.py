"""`make soak`: three processes on one Postgres tell 10,000 nudges that are due at once, one of them is killed half way.

The messenger takes 30 messages a second from all of them together. Nothing may be lost or come twice but what the
killed one had sent and not recorded, and each chat has its nudges in order.
"""

import argparse
import asyncio
import re
import sys
from collections import Counter
from collections.abc import Callable
from time import monotonic

from crm_store.store import Store
from tests import databases
from tests.push.several import Messenger, people_with_work, processes, states

_TASK = re.compile(r"task (\d+)\.")


async def main(people: int, each: int) -> bool:
    """Run it once and say how it went."""
    url = databases.postgres()
    store, messenger = Store.open(url), Messenger()
    people_with_work(store, people=people, each=each)
    begun = monotonic()
    async with messenger.listening() as address, processes(url, address, 3) as (one, *_others):
        await _until(lambda: messenger.count >= people // 2)
        one.kill()
        await _until(lambda: states(store) == {"sent": people * each})
    took = monotonic() - begun
    return _report(messenger, people * each, took, first=_first(messenger) - begun)


def _report(messenger: Messenger, wanted: int, took: float, *, first: float) -> bool:
    told = {
        chat: [int(one) for _at, text in came for one in _TASK.findall(text)] for chat, came in messenger.came.items()
    }
    twice = sum(times - 1 for tasks in told.values() for times in Counter(tasks).values())
    lost = wanted - sum(len(set(tasks)) for tasks in told.values())
    mixed = sum(_without_repeats(tasks) != sorted(set(tasks)) for tasks in told.values())
    print(
        f"{wanted} nudges in {messenger.count} messages to {len(told)} people by three processes, one killed half way"
    )
    print(f"lost {lost}, twice {twice} (sent by the killed one and not recorded), chats out of order {mixed}")
    print(f"{took:.0f} s, {messenger.count / took:.1f} messages a second, at most {messenger.most_within(1.0)} in one")
    print(f"lag of the first {first:.1f} s, of the last {took:.0f} s")
    return lost == 0 and mixed == 0


def _without_repeats(tasks: list[int]) -> list[int]:
    return list(dict.fromkeys(tasks))


def _first(messenger: Messenger) -> float:
    return min(at for came in messenger.came.values() for at, _text in came)


async def _until(done: Callable[[], bool]) -> None:
    while not done():  # noqa: ASYNC110  # other processes are waited for
        await asyncio.sleep(0.5)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--people", type=int, default=2_000)
    arguments.add_argument("--each", type=int, default=5)
    chosen = arguments.parse_args()
    sys.exit(0 if asyncio.run(main(chosen.people, chosen.each)) else 1)
