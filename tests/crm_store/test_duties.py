"""A duty has one holder, on a file and on a server, and is free again when the holder's process dies."""

import subprocess
import sys
from pathlib import Path

import pytest

from crm_store import duties
from crm_store.errors import InUse
from crm_store.store import Store
from tests import databases

HOLD = """
import sys, time
from crm_store import duties
from crm_store.store import Store
held = duties.take(Store.open(sys.argv[1]), "polling")
print("held" if held else "not", flush=True)
time.sleep(60)
"""


@pytest.fixture(params=["file", "server"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "server":
        return databases.postgres()
    Store.open(f"sqlite:///{tmp_path}/keepwarm.db", create=True).close()
    return f"sqlite:///{tmp_path}/keepwarm.db"


def test_a_duty_has_one_holder(url: str) -> None:
    one, other = Store.open(url), Store.open(url)
    held = duties.take(one, "polling")
    assert held
    assert held.still()
    assert duties.take(other, "polling") is None
    assert duties.take(other, "something else")
    held.release()
    assert duties.take(other, "polling")


def test_a_killed_holder_lets_go(url: str) -> None:
    store = Store.open(url)
    with subprocess.Popen([sys.executable, "-c", HOLD, url], stdout=subprocess.PIPE, text=True) as process:  # noqa: S603  # our own code
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        assert duties.take(store, "polling") is None
        process.kill()
        process.wait()
        assert duties.take(store, "polling")


def test_a_holder_whose_server_let_go_of_it_notices() -> None:
    store = Store.open(databases.postgres())
    held = duties.take(store, "polling")
    assert held
    with store.reading() as connection:
        others = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
        connection.exec_driver_sql(others)
    assert not held.still()


def test_a_second_bot_on_a_file_is_refused_with_a_clear_line(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/keepwarm.db"
    one, other = Store.open(url, create=True), Store.open(url)
    with (
        duties.alone(one, "run"),
        pytest.raises(InUse, match="runs already"),
        duties.alone(other, "run"),
    ):
        pass
    with duties.alone(other, "run"):
        pass


def test_bots_on_a_server_share_the_work() -> None:
    url = databases.postgres()
    with duties.alone(Store.open(url), "run"), duties.alone(Store.open(url), "run"):
        pass
