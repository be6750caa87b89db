"""Opening the store: every fault of the environment is one plain error, and a unit is whole or absent."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread

import pytest

from crm_store import customers
from crm_store.errors import (
    CannotOpen,
    NotADatabase,
    SchemaMissing,
    SchemaNewer,
    ServerAway,
    StoreBusy,
    StoreError,
    StoreFull,
    StoreReadOnly,
    WrongUrl,
)
from crm_store.store import Store
from tests.crm_store.conftest import NOW, House

FAULTY = [
    ("keepwarm.db", WrongUrl),
    ("", WrongUrl),
    ("mysql://somebody:secret@host/db", WrongUrl),
    ("postgresql://somebody:secret@localhost:1/db", ServerAway),
    ("sqlite:////nowhere/at/all/keepwarm.db", CannotOpen),
]


@pytest.mark.parametrize(("url", "error"), FAULTY)
def test_a_faulty_address_is_told_in_one_line(url: str, error: type[StoreError]) -> None:
    with pytest.raises(error) as caught:
        Store.open(url)
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="init"):
        Store.open(f"sqlite:///{tmp_path}/none/keepwarm.db", create=True)


def test_a_missing_file_is_not_made_by_looking(database: str, tmp_path: Path) -> None:
    with pytest.raises(CannotOpen):
        Store.open(database)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_has_no_schema(database: str, tmp_path: Path) -> None:
    (tmp_path / "keepwarm.db").touch()
    with pytest.raises(SchemaMissing):
        Store.open(database)


def test_some_other_file_is_no_database(database: str, tmp_path: Path) -> None:
    (tmp_path / "keepwarm.db").write_bytes(b"name,phone\n" * 200)
    with pytest.raises(NotADatabase):
        Store.open(database)


def test_a_newer_schema_is_left_alone(database: str, tmp_path: Path) -> None:
    Store.open(database, create=True).close()
    with closing(sqlite3.connect(tmp_path / "keepwarm.db")) as raw, raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    for create in (False, True):
        with pytest.raises(SchemaNewer):
            Store.open(database, create=create)


def test_a_locked_database_is_busy(house_in_file: House, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "keepwarm.db", isolation_level=None)) as raw:
        raw.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy), house_in_file.unit() as unit:
            customers.add(unit, name="Kestrel Labs")


def test_a_read_only_database_is_told(house_in_file: House) -> None:
    with house_in_file.store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(StoreReadOnly), house_in_file.unit() as unit:
        customers.add(unit, name="Kestrel Labs")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_a_write_protected_file_is_told(database: str, tmp_path: Path) -> None:
    Store.open(database, create=True).close()
    (tmp_path / "keepwarm.db").chmod(0o444)
    with pytest.raises(StoreReadOnly):
        Store.open(database)


def test_a_full_disk_is_told_and_nothing_is_kept(house_in_file: House) -> None:
    before = house_in_file.dump()
    with house_in_file.store.engine.connect() as connection:
        (pages,) = connection.exec_driver_sql("PRAGMA page_count").one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreFull), house_in_file.unit() as unit:
        customers.add(unit, name="Kestrel Labs", notes="x" * 100_000)
    assert house_in_file.dump() == before


def test_a_unit_that_fails_keeps_nothing(house: House) -> None:
    before = house.dump(("Kestrel Labs",))
    with pytest.raises(ZeroDivisionError), house.unit() as unit:
        1 // bool(customers.add(unit, name="Kestrel Labs").archived_at)
    assert house.dump(("Kestrel Labs",)) == before


def test_in_a_turn_each_message_is_whole_or_nothing(house: House) -> None:
    ann = house.viewers["ann"]
    with house.store.turn() as turn:
        for name in ("Kestrel Labs", "", "Northwind Foods"):
            with suppress(ZeroDivisionError), turn.unit(viewer=ann, now=NOW) as unit:
                customers.add(unit, name=name or "gone")
                1 // bool(name)
    with house.unit() as unit:
        assert [one.name for one in customers.search(unit)] == ["Kestrel Labs", "Northwind Foods"]


def test_a_turn_in_which_the_disk_is_full_keeps_nothing(house_in_file: House) -> None:
    before, ann = house_in_file.dump(), house_in_file.viewers["ann"]
    with house_in_file.store.engine.connect() as connection:
        (pages,) = connection.exec_driver_sql("PRAGMA page_count").one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    def work() -> None:
        with house_in_file.store.turn() as turn:
            for notes in ("short", "x" * 100_000):
                with turn.unit(viewer=ann, now=NOW) as unit:
                    customers.add(unit, name="Kestrel Labs", notes=notes)

    with pytest.raises(StoreFull):
        work()
    assert house_in_file.dump() == before


def test_threads_take_turns(house_in_file: House) -> None:
    def work(number: int) -> None:
        with house_in_file.unit() as unit:
            customers.add(unit, name=f"Kestrel {number}")

    threads = [Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with house_in_file.unit() as unit:
        assert customers.count(unit) == 8


def test_the_file_is_safe_against_a_power_cut(house_in_file: House) -> None:
    with house_in_file.store.engine.connect() as connection:
        values = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert values == ["wal", 2, 1]


def test_opening_the_store_needs_no_alembic() -> None:
    code = "import sys, crm_store.store; crm_store.store.Store.open('sqlite://'); sys.exit('alembic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603  # our own code
