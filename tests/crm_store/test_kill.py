"""kill -9 in the midst of a message leaves it whole or absent, and what came before is all there."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from sqlmodel import col, func, select

from crm_store import contacts, customers, follow_ups
from crm_store.records import Change, ChangeSet
from crm_store.store import Store
from tests.crm_store.conftest import House

WRITER = """
import sys
from datetime import UTC, datetime
from crm_store import contacts, customers, follow_ups, users
from crm_store.store import Store

url, viewer = sys.argv[1], None
store = Store.open(url)
with store.session() as session:
    from sqlmodel import select
    from crm_store.records import User
    viewer = users.viewer_of(session.exec(select(User)).first())
number = 0
while True:
    with store.unit(viewer=viewer, now=datetime(2026, 11, 21, tzinfo=UTC)) as unit:
        customer = customers.add(unit, name=f"Kestrel {number}")
        contacts.add(unit, customer_id=customer.id, note="x" * 2000)
        print("half", flush=True)
        follow_ups.add(unit, customer_id=customer.id, task="y" * 2000)
    number += 1
    print("whole", number, flush=True)
"""


@pytest.mark.parametrize(("said", "least"), [("half", 0), ("whole 1", 1), ("whole 4", 4)])
def test_a_killed_writer_leaves_whole_messages(house_in_file: House, database: str, said: str, least: int) -> None:
    command = [sys.executable, "-c", WRITER, database]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:  # noqa: S603  # our own code
        for line in writer.stdout:
            if line.strip() == said:
                os.kill(writer.pid, signal.SIGKILL)
                break
    with house_in_file.unit("ann") as unit:
        counts = {customers.count(unit), contacts.count(unit), follow_ups.count(unit)}
    assert len(counts) == 1
    assert counts.pop() >= least
    assert sound(house_in_file.store)


def sound(store: Store) -> bool:
    """Tell whether every change set has all of its changes, and the file is whole."""
    with store.session() as session:
        sizes = session.exec(select(func.count()).select_from(Change).group_by(col(Change.change_set_id))).all()
        written = col(ChangeSet.created_at) == datetime(2026, 11, 21, tzinfo=UTC)
        sets = session.exec(select(ChangeSet).where(written)).all()
        verdict = session.connection().exec_driver_sql("PRAGMA integrity_check").scalar()
    return verdict == "ok" and len(sets) == sum(size == 3 for size in sizes)
