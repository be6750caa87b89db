"""Whole copies of a database file, taken by SQLite itself, also while somebody writes."""

import sqlite3
from contextlib import closing
from pathlib import Path

from crm_store.engines.faults import as_store_error
from crm_store.errors import CannotOpen, NotADatabase, StoreFailed


def copy(source: Path, target: Path) -> None:
    """Copy a database; under the target's name there is either a whole copy or nothing new."""
    if not source.is_file():
        raise CannotOpen(str(source))
    unfinished = target.with_name(f"{target.name}.part")
    unfinished.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(source)) as one, closing(sqlite3.connect(unfinished)) as other:
            one.backup(other)
            other.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise (as_store_error(error, str(source)) or StoreFailed(str(source))) from error
    unfinished.replace(target)


def check(path: Path) -> None:
    """Raise NotADatabase unless the file is a sound database of ours."""
    if not path.is_file():
        raise CannotOpen(str(path))
    try:
        with closing(sqlite3.connect(path)) as connection:
            (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            connection.execute("SELECT version_num FROM alembic_version")
    except sqlite3.Error as error:
        raise NotADatabase(str(path)) from error
    if verdict != "ok":
        raise NotADatabase(str(path))


def set_aside(path: Path, why: str) -> Path:
    """Move a database with its journal files beside itself, under a name that says why."""
    aside = path.with_name(f"{path.stem}.{why}{path.suffix}")
    for ending in ("", "-wal", "-shm"):
        part = path.with_name(path.name + ending)
        aside.with_name(aside.name + ending).unlink(missing_ok=True)
        if part.is_file():
            part.replace(aside.with_name(aside.name + ending))
    return aside
