"""The store: one database, opened once, handing out one transaction for each message."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlmodel import Session, SQLModel, StaticPool

from crm_store import engines, schema, sessions
from crm_store.access import Viewer
from crm_store.changes import MessageRef
from crm_store.engines.address import file_of, is_server, parse
from crm_store.errors import CannotOpen, StoreError
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
        if path is None and not is_server(parsed):
            return cls._in_memory()
        if path is not None and not path.is_file() and not create:
            raise CannotOpen(str(path))
        store = cls(engines.make(parsed, wait_ms=wait_ms))
        engines.check(store.engine)
        if create:
            schema.upgrade(store.engine)
        schema.check(store.engine)
        return store

    @classmethod
    def _in_memory(cls) -> "Store":
        store = cls(engines.make(parse("sqlite://"), wait_ms=WAIT_MS))
        SQLModel.metadata.create_all(store.engine)
        with store.engine.begin() as connection:
            index.create(connection)
        return store

    @contextmanager
    def unit(self, *, viewer: Viewer, now: datetime, message: MessageRef | None = None) -> Iterator[Unit]:
        """Give one transaction: whole when the block ends, nothing of it when the block raises."""
        with self.session() as session, _unit(session, viewer=viewer, now=now, message=message) as unit:
            yield unit

    @contextmanager
    def turn(self) -> Iterator["Turn"]:
        """Give one transaction for several messages: all that they kept is kept for good when the block ends."""
        with self._writing, self.engine.begin() as connection:
            yield Turn(connection)

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

    @contextmanager
    def beside(self) -> Iterator[Connection]:
        """Give a connection for what has nothing to do with the records, so that no writer is waited for."""
        with self.engine.connect() as connection, connection.execution_options(beside=True).begin():
            yield connection

    def in_two_steps(self, read: Callable[[Connection], Found], write: Callable[[Connection, Found], None]) -> Found:
        """Read and think while others may write, then write at once; what they wrote meanwhile is read anew."""
        with self._reads, self.engine.connect() as connection:
            with connection.execution_options(reading=True).begin():
                found = read(connection)
                version = engines.version(connection)
            with self._writing, connection.execution_options(reading=False).begin():
                if engines.version(connection) != version:
                    found = read(connection)
                write(connection, found)
        return found

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()


class Turn:
    """One transaction in which each message has a place of its own, whole or nothing like a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def session(self) -> Session:
        """Give a session to read with before there is a viewer."""
        return Session(self._connection, expire_on_commit=False, join_transaction_mode="rollback_only")

    @contextmanager
    def unit(self, *, viewer: Viewer, now: datetime, message: MessageRef | None = None) -> Iterator[Unit]:
        """Give the place of one message; when the block raises, what the others did stays."""
        self._say("SAVEPOINT message")
        try:
            with self.session() as session, _unit(session, viewer=viewer, now=now, message=message) as unit:
                yield unit
        except StoreError:  # the database itself has failed, and perhaps ended the whole transaction
            raise
        except BaseException:
            self._say("ROLLBACK TO message")
            raise
        self._say("RELEASE SAVEPOINT message")

    def _say(self, words: str) -> None:
        """Speak to the driver itself: a savepoint of SQLAlchemy's costs ten times as much, for every message."""
        cursor = self._connection.connection.cursor()
        cursor.execute(words)
        cursor.close()


@contextmanager
def _unit(session: Session, *, viewer: Viewer, now: datetime, message: MessageRef | None) -> Iterator[Unit]:
    """Give a unit, and finish what it leaves to the end."""
    unit = Unit(session, viewer=viewer, now=now, message=message)
    yield unit
    unit.changes.settle()
    unit.derived.refresh()
    sessions.save(unit)
    session.flush()


def upgrade(url: str) -> Path | None:
    """Bring the database at this address up to this version; gives the copy set aside before, where one was made."""
    parsed = parse(url)
    path = file_of(parsed)
    if not is_server(parsed) and (path is None or not path.is_file()):
        raise CannotOpen(str(path or url))
    engine = engines.make(parsed, wait_ms=WAIT_MS)
    try:
        return schema.upgrade(engine)
    finally:
        engine.dispose()
