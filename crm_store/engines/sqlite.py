"""SQLite: one file, or memory for what is thrown away."""

from functools import partial
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import URL
from sqlmodel import StaticPool, create_engine

from crm_store.engines.texts import to_json


def make(url: URL, *, wait_ms: int) -> Engine:
    """Give the engine of a file, or of one connection in memory."""
    shared: dict[str, Any] = {} if url.database else {"poolclass": StaticPool}
    engine = create_engine(
        url,
        connect_args={"check_same_thread": False},
        json_serializer=to_json,
        hide_parameters=True,  # a fault that is logged tells the statement, never what somebody wrote
        **shared,
    )
    event.listen(engine, "connect", partial(_prepare, wait_ms))
    event.listen(engine, "begin", _begin)
    return engine


def version(connection: Connection) -> object:
    """Give a number that is another once another connection has written."""
    return connection.exec_driver_sql("PRAGMA data_version").scalar()


def _prepare(wait_ms: int, connection: Any, _record: object) -> None:  # noqa: ANN401  # the driver's own connection
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {wait_ms}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
