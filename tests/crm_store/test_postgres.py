"""Postgres: what is its own. That it does what SQLite does is shown by the whole suite, run on it by `make check`."""

from collections.abc import Iterator
from threading import Event, Thread

import pytest
from sqlalchemy import Connection, func, select

from crm_store import backup, customers
from crm_store.errors import NotAFile, SchemaMissing, ServerAway, StoreBusy, WrongLocale
from crm_store.records import Customer
from crm_store.store import Store, upgrade
from tests import databases
from tests.crm_store.conftest import NOW, House, settle
from tests.databases import bare


@pytest.fixture
def url() -> str:
    return databases.postgres()


@pytest.fixture
def house(url: str) -> Iterator[House]:
    store = Store.open(url, wait_ms=50)
    yield settle(store)
    store.close()


@pytest.fixture
def other(house: House, url: str) -> Iterator[House]:
    """Open the same database as another process does."""
    store = Store.open(url, wait_ms=50)
    yield House(store, house.viewers)
    store.close()


def test_a_database_that_knows_no_letters_is_refused() -> None:
    letterless = bare("letterless", "TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'")
    with pytest.raises(WrongLocale, match=r"LC_CTYPE 'C\.UTF-8'"):
        Store.open(letterless, create=True)


def test_an_empty_database_is_prepared_when_asked(url: str) -> None:
    empty = bare("empty")
    with pytest.raises(SchemaMissing, match="init"):
        Store.open(empty)
    Store.open(empty, create=True).close()
    assert upgrade(empty) is None
    with pytest.raises(ServerAway):
        Store.open(url.replace("/test_", "/no_test_"))


def test_a_copy_is_left_to_the_server(url: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.raises(NotAFile, match="pg_dump"):
        backup.back_up(url, folder=tmp_path_factory.mktemp("backups"), today=NOW.date())


def test_two_processes_write_one_after_the_other(house: House, other: House) -> None:
    with house.unit() as unit:
        customers.add(unit, name="Kestrel Labs")
        with pytest.raises(StoreBusy), other.unit() as second:
            customers.count(second)
    with other.unit() as unit:
        assert customers.count(unit) == 1


def test_reading_goes_on_while_somebody_writes_and_sees_one_moment(house: House, other: House) -> None:
    with other.store.reading() as reader:
        before = _count(reader)
        with house.unit() as unit:
            customers.add(unit, name="Kestrel Labs")
        assert _count(reader) == before
    with other.store.reading() as reader:
        assert _count(reader) == before + 1


def test_what_was_read_is_read_anew_when_another_process_wrote_meanwhile(house: House, other: House) -> None:
    seen: list[int] = []
    written = Event()

    def write() -> None:
        with other.unit() as unit:
            customers.add(unit, name="Kestrel Labs")
        written.set()

    def read(connection: Connection) -> int:
        seen.append(_count(connection))
        if not written.is_set():
            thread = Thread(target=write)
            thread.start()
            thread.join()
        return seen[-1]

    assert house.store.in_two_steps(read, lambda _connection, _found: None) == 1
    assert seen == [0, 1]


def test_a_text_with_a_nul_loses_nothing_but_the_nul(house: House) -> None:
    with house.unit() as unit:
        made = customers.add(unit, name="Kestrel\0 Labs")
        unit.session.refresh(made)
        assert made.name == "Kestrel Labs"


def _count(connection: Connection) -> int:
    return connection.scalar(select(func.count()).select_from(Customer)) or 0
