"""Which version of the tables a database has, and the way up to ours. Alembic is imported for the way up alone."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, text

from crm_store.copies import copy
from crm_store.errors import SchemaMissing, SchemaNewer, SchemaOlder

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"


def revisions(migrations: Path = MIGRATIONS) -> list[str]:
    """Give the schema versions that this program knows, oldest first."""
    return sorted(path.name[:4] for path in (migrations / "versions").glob("[0-9]*.py"))


def check(engine: Engine, path: Path, *, migrations: Path = MIGRATIONS) -> None:
    """Raise what is wrong with the schema of this database, if anything is."""
    with engine.connect() as connection:
        version = current(connection)
    known = revisions(migrations)
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


def upgrade(engine: Engine, path: Path, *, migrations: Path = MIGRATIONS) -> Path | None:
    """Bring the database up to this version; gives the copy set aside before, where something was there to copy."""
    with engine.connect() as connection:
        version = current(connection)
    known = revisions(migrations)
    if version == known[-1]:
        return None
    if version is not None and version not in known:
        raise SchemaNewer(str(path))
    aside = path.with_name(f"{path.stem}.before-{known[-1]}{path.suffix}")
    if version is not None:
        copy(path, aside)
    _migrate(engine, migrations)
    return aside if version is not None else None


def alembic_config(migrations: Path = MIGRATIONS) -> "Config":
    """Give Alembic's settings; there is no alembic.ini."""
    from alembic.config import Config  # noqa: PLC0415  # costs time that a chat does not have

    config = Config()
    config.set_main_option("script_location", str(migrations))
    return config


def _migrate(engine: Engine, migrations: Path) -> None:
    from alembic import command  # noqa: PLC0415  # the same

    config = alembic_config(migrations)
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None  # noqa: S101  # a connection that was just opened has its driver's
        # Alembic changes a table of SQLite by copying it: the rows that point at it must not notice.
        driver.execute("PRAGMA foreign_keys = OFF")
        with connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
        driver.execute("PRAGMA foreign_keys = ON")
