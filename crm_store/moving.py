"""Moving from one database to another: every row as it is, whatever stands behind either address."""

from collections.abc import Iterator

from sqlalchemy import Connection, Table, func, insert, select, text
from sqlmodel import SQLModel, col
from sqlmodel import select as choose

from crm_store.batches import batches
from crm_store.derived import index_names
from crm_store.errors import NotEmpty
from crm_store.records import Customer, Organisation
from crm_store.store import Store

_AT_ONCE = 1_000


def copy_to(source: Store, target: Store) -> int:
    """Copy all rows into a store that has none, in one transaction; gives how many they are.

    Raises:
        NotEmpty: the target holds an organisation already.
    """
    with source.reading() as reader, target.session() as session:
        if session.exec(choose(Organisation)).first() is not None:
            raise NotEmpty
        writer = session.connection()
        count = sum(_copy(table, reader, writer) for table in SQLModel.metadata.sorted_tables)
        for ids in batches(session.exec(choose(col(Customer.id)).order_by(col(Customer.id))).all()):
            index_names(session, ids)
    return count


def _copy(table: Table, reader: Connection, writer: Connection) -> int:
    count = 0
    for rows in _pieces(table, reader):
        writer.execute(insert(table), rows)
        count += len(rows)
    if writer.dialect.name == "postgresql" and "id" in table.c:
        _count_on(table, writer)
    return count


def _pieces(table: Table, reader: Connection) -> Iterator[list[dict[str, object]]]:
    query = select(table).order_by(*table.primary_key.columns)
    for rows in reader.execution_options(stream_results=True).execute(query).mappings().partitions(_AT_ONCE):
        yield [dict(row) for row in rows]


def _count_on(table: Table, writer: Connection) -> None:
    """Let the server number new rows from behind the last of these."""
    last = writer.scalar(select(func.max(table.c.id)))
    if last is not None:
        name = text("SELECT setval(pg_get_serial_sequence(:name, 'id'), :last)")
        writer.execute(name, {"name": table.name, "last": last})
