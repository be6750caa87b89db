"""Which version of the tables a database has, and the way up to ours. Alembic is imported for the way up alone."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, text

from crm_store.errors import SchemaMissing, SchemaNewer, SchemaOlder

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"


def revisions() -> list[str]:
    """Give the schema versions that this program knows, oldest first."""
    return sorted(path.name[:4] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def check(engine: Engine, path: Path) -> None:
    """Raise what is wrong with the schema of this database, if anything is."""
    with engine.connect() as connection:
        version = current(connection)
    known = revisions()
    if version is None:
        raise SchemaMissing(str(path))
    if version not in known:
        raise SchemaNewer(str(path))
    if version != known[-1]:
        raise SchemaOlder(str(path))


def current(connection: Connection) -> str | None:
    """Give the schema version of this database; None when it holds nothing of ours."""
    query = text("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'")
    if connection.execute(query).first() is None:
        return None
    row = connection.execute(text("SELECT version_num FROM alembic_version")).first()
    return row[0] if row else None


def upgrade(engine: Engine, path: Path) -> Path | None:
    """Bring the database up to this version; gives the copy set aside before, where something was there to copy."""
    with engine.connect() as connection:
        version = current(connection)
    known = revisions()
    if version == known[-1]:
        return None
    if version is not None and version not in known:
        raise SchemaNewer(str(path))
    copy = None if version is None else copy_aside(path, f"before-{known[-1]}")
    _migrate(engine)
    return copy


def copy_aside(path: Path, why: str) -> Path:
    """Copy a database beside itself, whole also while somebody writes, under a name that says why."""
    copy = path.with_name(f"{path.stem}.{why}{path.suffix}")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy


def alembic_config() -> "Config":
    """Give Alembic's settings; there is no alembic.ini."""
    from alembic.config import Config  # noqa: PLC0415  # costs time that a chat does not have

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


def _migrate(engine: Engine) -> None:
    from alembic import command  # noqa: PLC0415  # the same

    config = alembic_config()
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None  # noqa: S101  # a connection that was just opened has its driver's
        # Alembic changes a table of SQLite by copying it: the rows that point at it must not notice.
        driver.execute("PRAGMA foreign_keys = OFF")
        with connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
        driver.execute("PRAGMA foreign_keys = ON")
