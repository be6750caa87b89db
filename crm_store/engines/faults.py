"""From a database's codes to what a person can do about them."""

import sqlite3

from crm_store.errors import (
    CannotOpen,
    NotADatabase,
    ServerAway,
    StoreBusy,
    StoreError,
    StoreFailed,
    StoreFull,
    StoreReadOnly,
)

_SQLITE = {
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_LOCKED: StoreBusy,
    sqlite3.SQLITE_READONLY: StoreReadOnly,
    sqlite3.SQLITE_PERM: StoreReadOnly,
    sqlite3.SQLITE_FULL: StoreFull,
    sqlite3.SQLITE_CANTOPEN: CannotOpen,
    sqlite3.SQLITE_NOTADB: NotADatabase,
    sqlite3.SQLITE_CORRUPT: NotADatabase,
    sqlite3.SQLITE_IOERR: StoreFailed,
}
# By SQLSTATE, the whole of it or its class.
_POSTGRES = {
    "55P03": StoreBusy,
    "25006": StoreReadOnly,
    "42501": StoreReadOnly,
    "53100": StoreFull,
    "3D000": CannotOpen,
    "28": ServerAway,
    "08": ServerAway,
    "57": ServerAway,
    "58": StoreFailed,
}


def as_store_error(error: BaseException | None, place: str) -> StoreError | None:
    """Give the store's own error for a fault of the environment; None for a fault of the program."""
    kind = _SQLITE.get(_code(error)) or _of_state(error)
    return kind(place) if kind else None


def _code(error: BaseException | None) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _of_state(error: BaseException | None) -> type[StoreError] | None:
    if not type(error).__module__.startswith("psycopg"):
        return None
    state = getattr(error, "sqlstate", None)
    if state is None:  # it never got as far as an answer of the server
        return ServerAway if type(error).__name__ in {"OperationalError", "ConnectionTimeout"} else None
    return _POSTGRES.get(state) or _POSTGRES.get(state[:2])
