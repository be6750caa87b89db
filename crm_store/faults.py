"""From SQLite's result codes to what a person can do about them."""

import sqlite3

from crm_store.errors import (
    CannotOpen,
    NotADatabase,
    StoreBusy,
    StoreError,
    StoreFailed,
    StoreFull,
    StoreReadOnly,
)

_ERRORS = {
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


def as_store_error(error: BaseException | None, path: str) -> StoreError | None:
    """Give the store's own error for a fault of the environment; None for a fault of the program."""
    code = getattr(error, "sqlite_errorcode", None)
    kind = _ERRORS.get(code & 0xFF) if code is not None else None
    return kind(path) if kind else None
