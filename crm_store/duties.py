"""What one process alone does for a database, as long as it lives: nobody else gets the duty until it is gone.

A process that is killed lets go of it at once, because what holds it is the system's or the server's.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol
from zlib import crc32

from filelock import FileLock, Timeout

from crm_store.engines.address import file_of
from crm_store.errors import InUse
from crm_store.store import Store


class Duty(Protocol):
    """A duty that is held."""

    def still(self) -> bool:
        """Tell whether it is held yet."""

    def release(self) -> None:
        """Let go of it."""


def take(store: Store, name: str) -> Duty | None:
    """Take a duty; None while another process has it."""
    path = file_of(store.engine.url)
    if path is not None:
        return _OfFile.take(path, name)
    return _OfServer.take(store, name) if store.engine.dialect.name == "postgresql" else _OfMemory()


@contextmanager
def alone(store: Store, name: str) -> Iterator[None]:
    """Hold a duty on a file for as long as the block lasts; on a server processes share the work.

    Raises:
        InUse: another process has the file.
    """
    path = file_of(store.engine.url)
    held = take(store, name) if path is not None else None
    if path is not None and held is None:
        raise InUse(str(path))
    try:
        yield
    finally:
        if held is not None:
            held.release()


class _OfMemory:
    """Nobody else can ask for it."""

    def still(self) -> bool:
        return True

    def release(self) -> None:
        return


class _OfFile:
    """A lock of the system on a file beside the database."""

    def __init__(self, lock: FileLock) -> None:
        self._lock = lock

    @classmethod
    def take(cls, path: Path, name: str) -> "_OfFile | None":
        lock = FileLock(path.with_name(f"{path.name}.{name}.lock"), timeout=0, is_singleton=False)
        try:
            lock.acquire()
        except Timeout:
            return None
        return cls(lock)

    def still(self) -> bool:
        return self._lock.is_locked

    def release(self) -> None:
        self._lock.release()


class _OfServer:
    """An advisory lock of a connection that is kept for it alone."""

    def __init__(self, connection: Any) -> None:  # noqa: ANN401  # the driver's own connection
        self._connection = connection

    @classmethod
    def take(cls, store: Store, name: str) -> "_OfServer | None":
        pooled = store.engine.raw_connection()
        connection: Any = pooled.driver_connection
        pooled.detach()
        connection.autocommit = True
        (got,) = connection.execute("SELECT pg_try_advisory_lock(%s)", (crc32(name.encode()),)).fetchone()
        if got:
            return cls(connection)
        connection.close()
        return None

    def still(self) -> bool:
        try:
            self._connection.execute("SELECT 1")
        except Exception:  # noqa: BLE001  # whatever the driver says of a connection that is gone
            return False
        return True

    def release(self) -> None:
        self._connection.close()
