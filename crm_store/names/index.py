"""The name index in the database: the names of customers and people, and the keys under which they are looked up.

Two plain tables that any database has. A key is a piece that a text must hold if it is to hold the name: two
characters side by side, the sound of a short name, a Latin word, a word less one letter, a surname with its title.
Looking up the keys of a message gives the few names that it may hold; `matching.py` then looks closely.
All SQL about names stands in this file.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import islice
from typing import Any

from sqlalchemy import Connection, CursorResult

from crm_store.names import CustomerNames
from crm_store.names.entries import MISSPELT, entries, keys
from crm_store.names.forms import pack

CANDIDATES = 192
TITLED = 40
BATCH = 2_000
MOST_KEYS = 480  # Of one statement; databases take some 999 values.
NOBODY = 0

DDL = (
    """CREATE TABLE IF NOT EXISTS name_entry (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL,
        person_id INTEGER,
        name TEXT NOT NULL,
        title TEXT,
        customer_name TEXT NOT NULL,
        forms TEXT NOT NULL
    )""",
    "CREATE INDEX IF NOT EXISTS name_entry_customer ON name_entry (customer_id)",
    """CREATE TABLE IF NOT EXISTS name_key (
        name_key TEXT NOT NULL,
        owner_id INTEGER NOT NULL,
        entry_id INTEGER NOT NULL,
        PRIMARY KEY (name_key, owner_id, entry_id)
    ) WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS name_key_entry ON name_key (entry_id)",
)
# Keys are compared by their characters alone, which is SQLite's way; it keeps a table in the order of its key if asked.
_POSTGRES = {"name_key TEXT": 'name_key TEXT COLLATE "C"', " WITHOUT ROWID": ""}
# A whole word shares all the keys of its misspellings, which must not outweigh a second word.
_WEIGHT = f"CASE WHEN name_key > '{MISSPELT}~' THEN 32 ELSE 1 END"
_COLUMNS = "name_entry.id, customer_id, person_id, name, title, customer_name, forms"


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of the index as it is read back."""

    id: int
    customer_id: int
    person_id: int | None
    name: str
    title: str | None
    customer_name: str
    forms: str


def create(connection: Connection) -> None:
    """Create the tables of the index where they are missing."""
    for statement in DDL:
        if connection.dialect.name == "postgresql":
            statement = reduce(lambda told, pair: told.replace(*pair), _POSTGRES.items(), statement)  # noqa: PLW2901
        connection.exec_driver_sql(statement)


def drop(connection: Connection, customer_id: int) -> None:
    """Take a customer and its people out of the index."""
    _drop_all(connection, [customer_id])


def set_owner(connection: Connection, customer_id: int, owner_id: int | None) -> None:
    """Let a customer and its people be found by another owner from now on."""
    _run(
        connection,
        "UPDATE name_key SET owner_id = ? WHERE entry_id IN (SELECT id FROM name_entry WHERE customer_id = ?)",
        (owner_id or NOBODY, customer_id),
    )


def put(connection: Connection, customers: Iterable[CustomerNames]) -> None:
    """Put customers with their people into the index, in place of what it had of them."""
    rest = iter(customers)
    while batch := list(islice(rest, BATCH)):
        _drop_all(connection, [customer.id for customer in batch])
        _insert(connection, batch)


def _drop_all(connection: Connection, customer_ids: Iterable[int]) -> None:
    """Delete the entries of customers, with their keys."""
    ids = [(customer_id,) for customer_id in customer_ids]
    theirs = "SELECT id FROM name_entry WHERE customer_id = ?"
    _run(connection, f"DELETE FROM name_key WHERE entry_id IN ({theirs})", ids)  # noqa: S608 - constant
    _run(connection, "DELETE FROM name_entry WHERE customer_id = ?", ids)


def _insert(connection: Connection, batch: Sequence[CustomerNames]) -> None:
    """Insert the entries of customers that the index does not have."""
    last = _run(connection, "SELECT max(id) FROM name_entry").scalar() or 0
    found = [entry for customer in batch for entry in entries(customer)]
    rows: list[tuple[object, ...]] = []
    looked_up: list[tuple[str, int, int]] = []
    for number, entry in enumerate(found, last + 1):
        customer, person = entry.customer, entry.person
        named = (person.id, person.name, person.title) if person else (None, customer.name, None)
        rows.append((number, customer.id, *named, customer.name, pack(entry.forms)))
        looked_up += [(key, customer.owner_id or NOBODY, number) for key in keys(entry.forms)]
    _run(connection, "INSERT INTO name_entry VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    if looked_up:  # A book of names without a letter has no keys.
        _run(connection, "INSERT INTO name_key VALUES (?, ?, ?)", sorted(looked_up))


def _read(connection: Connection, statement: str, values: Sequence[object]) -> Iterator[Row]:
    """Run a statement that gives entries; straight on the driver, because it runs for every message."""
    cursor: Any = connection.connection.cursor()
    cursor.execute(_for(connection, statement), values)
    rows = cursor.fetchall()
    cursor.close()
    return (Row(*row[:7]) for row in rows)


def _run(connection: Connection, statement: str, values: Any = ()) -> CursorResult[Any]:  # noqa: ANN401  # the driver's
    """Run a statement with its places written as this driver wants them."""
    return connection.exec_driver_sql(_for(connection, statement), values)


def _for(connection: Connection, statement: str) -> str:
    return statement.replace("?", "%s") if connection.dialect.name == "postgresql" else statement


def _places(count: int) -> str:
    """Give that many places for values; where there are none, nothing is equal to one."""
    return ", ".join("?" * count) or "NULL"


def _owned(owners: Collection[int] | None) -> tuple[str, tuple[int, ...]]:
    """Say in SQL whose customers may be found; None is everybody's."""
    if owners is None:
        return "", ()
    return f" AND owner_id IN ({_places(len(owners))})", tuple(owners)


def candidates(connection: Connection, looked_up: Sequence[str], owners: Collection[int] | None) -> Iterator[Row]:
    """Give the entries that share most keys with a text."""
    some = looked_up[:MOST_KEYS]
    padded = [*some, *[""] * (-len(some) % 16)]  # Few lengths, so that the driver's prepared statements are met again.
    condition, values = _owned(owners)
    return _read(
        connection,
        f"SELECT {_COLUMNS} FROM (SELECT entry_id, sum({_WEIGHT}) AS hits FROM name_key"  # noqa: S608 - constants and places
        f" WHERE name_key IN ({_places(len(padded))}){condition}"
        f" GROUP BY entry_id ORDER BY hits DESC LIMIT {CANDIDATES}) AS best"
        " JOIN name_entry ON name_entry.id = entry_id",
        [*padded, *values],
    )


def under(connection: Connection, key: str, owners: Collection[int] | None) -> Iterator[Row]:
    """Give some of the entries that are looked up under one key."""
    condition, values = _owned(owners)
    return _read(
        connection,
        f"SELECT {_COLUMNS} FROM name_key JOIN name_entry ON name_entry.id = entry_id"  # noqa: S608 - the same
        f" WHERE name_key = ?{condition} LIMIT {TITLED}",
        [key, *values],
    )


def people_of(connection: Connection, customers: Sequence[int], owners: Collection[int] | None) -> Iterator[Row]:
    """Give the people of some customers, of those whose customers may be found."""
    condition, values = _owned(owners)
    return _read(
        connection,
        f"SELECT {_COLUMNS} FROM name_entry WHERE customer_id IN ({_places(len(customers))})"  # noqa: S608 - the same
        " AND person_id IS NOT NULL AND EXISTS"
        f" (SELECT 1 FROM name_key WHERE entry_id = name_entry.id{condition})",
        [*customers, *values],
    )
