"""Postgres: for more than one process, or more than one machine.

A transaction that may write takes an advisory lock first, so that there is one writer at a time as on SQLite: what was
read stays true until the commit, and neither undo nor the standings have to reckon with somebody else half way.
"""

from functools import cache, partial
from typing import Any

from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.engine import URL
from sqlmodel import create_engine

from crm_store.engines.texts import to_json
from crm_store.errors import DriverMissing, WrongLocale

WRITING = 0x6B656570
"""The number of the lock of whoever writes: "keep" in ASCII."""


def make(url: URL, *, wait_ms: int) -> Engine:
    """Give the engine of a server's database."""
    try:
        engine = create_engine(
            url,
            json_serializer=to_json,
            hide_parameters=True,  # a fault that is logged tells the statement, never what somebody wrote
            pool_pre_ping=True,
            # Prepared, a query is planned once for all values, and badly for most of them.
            connect_args={"prepare_threshold": None},
        )
    except ModuleNotFoundError as error:
        raise DriverMissing from error
    event.listen(engine, "connect", partial(_prepare, wait_ms))
    event.listen(engine, "begin", _begin)
    return engine


def check(engine: Engine) -> None:
    """Raise WrongLocale unless the database holds UTF-8 and knows which characters are letters."""
    query = text(
        "SELECT pg_encoding_to_char(encoding), datctype, datlocprovider::text FROM pg_database"
        " WHERE datname = current_database()"
    )
    with engine.connect() as connection:
        encoding, letters, provider = connection.execute(query).one()
    if encoding != "UTF8" or (provider == "c" and letters in {"C", "POSIX"}):
        raise WrongLocale(str(engine.url.database))


def version(connection: Connection) -> object:
    """Give the transactions that are seen: others once somebody has written."""
    return connection.exec_driver_sql("SELECT pg_current_snapshot()::text").scalar()


def _prepare(wait_ms: int, connection: Any, _record: object) -> None:  # noqa: ANN401  # the driver's own connection
    connection.adapters.register_dumper(str, _texts())
    connection.execute(f"SET lock_timeout = {wait_ms}")
    connection.execute("SET timezone = 'UTC'")
    connection.commit()


@cache
def _texts() -> type:
    from psycopg.types.string import StrDumper  # noqa: PLC0415  # the driver is an extra

    class WithoutNul(StrDumper):
        """Texts as Postgres takes them: a NUL says nothing to anybody, and it alone is refused."""

        def dump(self, obj: str) -> Any:  # noqa: ANN401  # the driver's own buffer
            return super().dump(obj.replace("\0", ""))

    return WithoutNul


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get("reading", False):
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    elif not options.get("beside", False):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITING})")
