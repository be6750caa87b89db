"""Several processes on one Postgres share the work: nothing twice, nothing lost, also when one of them dies."""

import asyncio
from collections.abc import Callable
from time import monotonic

import pytest

from crm_store.store import Store
from tests import databases
from tests.push.several import Messenger, people_with_work, processes, states

PEOPLE, EACH = 12, 3


@pytest.mark.asyncio
async def test_a_process_that_dies_is_taken_over() -> None:
    url = databases.postgres()
    store, messenger = Store.open(url), Messenger()
    people_with_work(store, people=PEOPLE, each=EACH)
    async with messenger.listening() as address, processes(url, address, 2) as (one, _other):
        await _until(lambda: messenger.count >= PEOPLE // 2)
        one.kill()
        killed = monotonic()
        await _until(lambda: states(store) == {"sent": PEOPLE * EACH})
    assert len(messenger.came) == PEOPLE
    for came in messenger.came.values():
        for text in {text for _at, text in came}:
            times = [at for at, again in came if again == text]
            assert len(times) <= 2
            assert times[0] <= killed or len(times) == 1  # twice at most what the dead one had sent and not recorded
    store.close()


async def _until(done: Callable[[], bool]) -> None:
    async with asyncio.timeout(90):
        while not done():  # noqa: ASYNC110  # other processes are waited for
            await asyncio.sleep(0.2)
