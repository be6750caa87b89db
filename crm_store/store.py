"""The store: one database, opened once, handing out one transaction for each message."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import RLock
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import URL, ExceptionContext
from sqlmodel import Session, SQLModel, StaticPool, create_engine

from crm_store import schema, sessions
from crm_store.access import Viewer
from crm_store.address import file_of, parse, path_of
from crm_store.changes import MessageRef
from crm_store.errors import CannotOpen
from crm_store.faults import as_store_error
from crm_store.names import index
from crm_store.unit import Unit

__all__ = ["Store", "Unit", "upgrade"]

WAIT_MS = 5000

Found = TypeVar("Found")


class Store:
    """An open database. Writing is one message at a time, also when several threads ask."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._writing = RLock()
        # In memory there is one connection for all, so that reading has to wait its turn as well.
        self._reads = self._writing if isinstance(engine.pool, StaticPool) else nullcontext()

    @classmethod
    def open(cls, url: str, *, create: bool = False, wait_ms: int = WAIT_MS) -> "Store":
        """Open the database at this address and check that its schema is ours; `create` makes a missing one.

        Whoever finds it locked waits for `wait_ms` before giving up.
        """
        parsed = parse(url)
        path = file_of(parsed)
        if path is None:
            return cls._in_memory()
        if not path.is_file() and not create:
            raise CannotOpen(str(path))
        store = cls(_engine(parsed, wait_ms))
        if create:
            schema.upgrade(store.engine, path)
        schema.check(store.engine, path)
        return store

    @classmethod
    def _in_memory(cls) -> "Store":
        store = cls(_engine(parse("sqlite://"), WAIT_MS))
        SQLModel.metadata.create_all(store.engine)
        with store.engine.begin() as connection:
            index.create(connection)
        return store

    @contextmanager
    def unit(self, *, viewer: Viewer, now: datetime, message: MessageRef | None = None) -> Iterator[Unit]:
        """Give one transaction: whole when the block ends, nothing of it when the block raises."""
        with self.session() as session:
            unit = Unit(session, viewer=viewer, now=now, message=message)
            yield unit
            unit.derived.refresh()
            sessions.save(unit)

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Give one bare transaction, for what is read or built before there is a viewer."""
        with self._writing, Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection to read much from while others write; what it reads is of one moment."""
        with self._reads, self.engine.connect() as connection, connection.execution_options(reading=True).begin():
            yield connection

    def in_two_steps(self, read: Callable[[Connection], Found], write: Callable[[Connection, Found], None]) -> Found:
        """Read and think while others may write, then write at once; what they wrote meanwhile is read anew."""
        with self._reads, self.engine.connect() as connection:
            with connection.execution_options(reading=True).begin():
                found = read(connection)
                version = _version(connection)
            with self._writing, connection.execution_options(reading=False).begin():
                if _version(connection) != version:
                    found = read(connection)
                write(connection, found)
        return found

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()


def upgrade(url: str) -> Path | None:
    """Bring the database at this address up to this version; gives the copy set aside before, where one was made."""
    path = path_of(url)
    if not path.is_file():
        raise CannotOpen(str(path))
    engine = _engine(parse(url), WAIT_MS)
    try:
        return schema.upgrade(engine, path)
    finally:
        engine.dispose()


def _engine(url: URL, wait_ms: int) -> Engine:
    shared: dict[str, Any] = {} if url.database else {"poolclass": StaticPool}
    engine = create_engine(
        url.set(drivername="sqlite+pysqlite"),
        connect_args={"check_same_thread": False},
        json_serializer=_to_json,
        **shared,
    )
    event.listen(engine, "connect", partial(_prepare, wait_ms))
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", partial(_translate, url.database or ""))
    return engine


def _version(connection: Connection) -> object:
    """Give a number that is another once somebody else has written."""
    return connection.exec_driver_sql("PRAGMA data_version").scalar()


def _to_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _prepare(wait_ms: int, connection: Any, _record: object) -> None:  # noqa: ANN401  # the driver's own connection
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {wait_ms}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _translate(path: str, context: ExceptionContext) -> None:
    if error := as_store_error(context.original_exception, path):
        raise error from context.original_exception
