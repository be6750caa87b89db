"""The two databases the store can stand on: a file of SQLite, or a server's Postgres.

All that differs between them stands in this folder; the queries are the same. On both there is one writer at a time.
"""

from functools import partial

from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import URL, ExceptionContext

from crm_store.engines import postgres, sqlite
from crm_store.engines.address import is_server, place_of
from crm_store.engines.faults import as_store_error


def make(url: URL, *, wait_ms: int) -> Engine:
    """Give the engine of an address that was read; whoever meets a lock waits for `wait_ms`."""
    engine: Engine = (postgres if is_server(url) else sqlite).make(url, wait_ms=wait_ms)
    event.listen(engine, "handle_error", partial(_translate, place_of(url)))
    return engine


def check(engine: Engine) -> None:
    """Raise WrongLocale where the database could not compare our texts."""
    if engine.dialect.name == "postgresql":
        postgres.check(engine)


def version(connection: Connection) -> object:
    """Give something that is different once somebody else has written."""
    return (postgres if connection.dialect.name == "postgresql" else sqlite).version(connection)


def _translate(place: str, context: ExceptionContext) -> None:
    if error := as_store_error(context.original_exception, place):
        raise error from context.original_exception
