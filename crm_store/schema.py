"""Which version of the tables a database has, and the way up to ours. Alembic is imported for the way up alone."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from crm_store.copies import copy
from crm_store.engines.address import file_of, place_of
from crm_store.errors import SchemaMissing, SchemaNewer, SchemaOlder

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"


def revisions(migrations: Path = MIGRATIONS) -> list[str]:
    """Give the schema versions that this program knows, oldest first."""
    return sorted(path.name[:4] for path in (migrations / "versions").glob("[0-9]*.py"))


def check(engine: Engine, *, migrations: Path = MIGRATIONS) -> None:
    """Raise what is wrong with the schema of this database, if anything is."""
    with engine.connect() as connection, connection.execution_options(reading=True).begin():
        version = current(connection)
    known = revisions(migrations)
    if version is None:
        raise SchemaMissing(place_of(engine.url))
    if version not in known:
        raise SchemaNewer(place_of(engine.url))
    if version != known[-1]:
        raise SchemaOlder(place_of(engine.url))


def current(connection: Connection) -> str | None:
    """Give the schema version of this database; None when it holds nothing of ours."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    row = connection.execute(text("SELECT version_num FROM alembic_version")).first()
    return row[0] if row else None


def upgrade(engine: Engine, *, migrations: Path = MIGRATIONS) -> Path | None:
    """Bring the database up to this version; gives the copy set aside before, where there was a file to copy."""
    with engine.connect() as connection, connection.execution_options(reading=True).begin():
        version = current(connection)
    known = revisions(migrations)
    if version == known[-1]:
        return None
    if version is not None and version not in known:
        raise SchemaNewer(place_of(engine.url))
    aside = _set_aside(engine, known[-1]) if version is not None else None
    _migrate(engine, migrations)
    return aside


def _set_aside(engine: Engine, revision: str) -> Path | None:
    """Copy the file before it is changed; a server changes its tables whole or not at all."""
    path = file_of(engine.url)
    if path is None:
        return None
    aside = path.with_name(f"{path.stem}.before-{revision}{path.suffix}")
    copy(path, aside)
    return aside


def alembic_config(migrations: Path = MIGRATIONS) -> "Config":
    """Give Alembic's settings; there is no alembic.ini."""
    from alembic.config import Config  # noqa: PLC0415  # costs time that a chat does not have

    config = Config(stdout=sys.stdout)  # as it is now: the default is what it was when Alembic was loaded
    config.set_main_option("script_location", str(migrations))
    return config


def _migrate(engine: Engine, migrations: Path) -> None:
    from alembic import command  # noqa: PLC0415  # the same

    config = alembic_config(migrations)
    with engine.connect() as connection, _unwatched(connection), connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


@contextmanager
def _unwatched(connection: Connection) -> Iterator[None]:
    """Let SQLite's foreign keys rest: a table is changed by copying it, and the rows that point there stay."""
    if connection.dialect.name != "sqlite":
        yield
        return
    driver = connection.connection.driver_connection
    assert driver is not None  # noqa: S101  # a connection that was just opened has its driver's
    driver.execute("PRAGMA foreign_keys = OFF")
    yield
    driver.execute("PRAGMA foreign_keys = ON")
