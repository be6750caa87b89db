"""Statements straight to SQLite's driver: for the small ones of a message, the way there costs more than the statement.

What a statement says and what its values become is still SQLAlchemy's to say; it is asked once, not for each message.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select
from sqlalchemy.engine import Dialect

from crm_store.engines.address import place_of
from crm_store.engines.faults import as_store_error

Change = Callable[[Any], Any]
Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A statement as the driver takes it: its words, its values in order, and what each value and column becomes."""

    words: str
    fixed: Mapping[str, Any]
    names: Sequence[str]
    inward: Sequence[Change | None]
    outward: Sequence[tuple[int, Change]]

    def values(self, given: Values) -> list[Any]:
        every = {**self.fixed, **given}
        return [
            every[name] if change is None else change(every[name])
            for name, change in zip(self.names, self.inward, strict=True)
        ]

    def row(self, found: Sequence[Any]) -> Sequence[Any]:
        row = list(found)
        for at, change in self.outward:
            row[at] = change(row[at])
        return row


def is_for(connection: Connection) -> bool:
    """Tell whether this database has such a driver."""
    return connection.dialect.name == "sqlite"


def rows(connection: Connection, statement: Any, values: Values) -> list[Sequence[Any]]:  # noqa: ANN401  # a select of columns
    """Give the rows that a select finds."""
    prepared = _prepared(connection.dialect, statement, tuple(values))
    return [
        prepared.row(row) for row in _run(connection, "execute", prepared.words, prepared.values(values)).fetchall()
    ]


def change(connection: Connection, statement: Any, values: Values | Sequence[Values]) -> int | None:  # noqa: ANN401  # an insert, an update
    """Insert or update, once or for several rows; gives the id of a row that was inserted."""
    if isinstance(values, Mapping):
        prepared = _prepared(connection.dialect, statement, tuple(values))
        return _run(connection, "execute", prepared.words, prepared.values(values)).lastrowid
    prepared = _prepared(connection.dialect, statement, tuple(values[0]))
    return _run(connection, "executemany", prepared.words, [prepared.values(one) for one in values]).lastrowid


def _run(connection: Connection, way: str, words: str, values: Sequence[Any]) -> sqlite3.Cursor:
    cursor: Any = connection.connection.cursor()
    try:
        getattr(cursor, way)(words, values)
    except sqlite3.Error as error:
        if known := as_store_error(error, place_of(connection.engine.url)):
            raise known from error
        raise
    return cursor  # type: ignore[no-any-return]  # the pool hands out the driver's own


@lru_cache(maxsize=1_000)
def _prepared(dialect: Dialect, statement: Any, names: tuple[str, ...]) -> _Prepared:  # noqa: ANN401  # any statement
    compiled = statement.compile(dialect=dialect, column_keys=list(names))
    order = list(compiled.positiontup or ())
    columns = list(statement.selected_columns) if isinstance(statement, Select) else []
    outward = [column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns]
    return _Prepared(
        compiled.string,
        dict(compiled.params),
        order,
        [compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect) for name in order],
        [(at, change) for at, change in enumerate(outward) if change],
    )
