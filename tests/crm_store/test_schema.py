"""The tables as the migrations make them and as the models say they are."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import inspect

from crm_store.copies import check
from crm_store.errors import SchemaOlder
from crm_store.schema import MIGRATIONS, alembic_config, revisions, upgrade
from crm_store.schema import check as schema_check
from crm_store.store import Store
from crm_store.store import upgrade as upgrade_at
from tests.crm_store.conftest import House

NEXT = '''"""A column more."""
import sqlalchemy as sa
from alembic import op

revision = "{next}"
down_revision = "{last}"


def upgrade():
    with op.batch_alter_table("customer", recreate="always") as batch:
        batch.add_column(sa.Column("colour", sa.String()))
'''

LAST = revisions()[-1]
AFTER = f"{int(LAST) + 1:04}"


def test_the_models_and_the_migrations_agree(house_in_file: House) -> None:
    config = alembic_config()
    with house_in_file.store.engine.begin() as connection:
        config.attributes["connection"] = connection
        command.check(config)


def test_a_store_in_memory_has_the_same_tables(house: House, house_in_file: House) -> None:
    def tables(store: Store) -> set[str]:
        return set(inspect(store.engine).get_table_names()) - {"alembic_version"}

    assert tables(house.store) == tables(house_in_file.store)


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    """Make the migrations as they will be one revision later."""
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder)
    (folder / "versions" / f"{AFTER}_more.py").write_text(NEXT.format(next=AFTER, last=LAST))
    return folder


def test_an_older_schema_asks_for_the_upgrade(house_in_file: House, migrations: Path) -> None:
    with pytest.raises(SchemaOlder, match="db upgrade"):
        schema_check(house_in_file.store.engine, migrations=migrations)


def test_the_file_is_copied_aside_before_a_migration(house_in_file: House, tmp_path: Path, migrations: Path) -> None:
    before = house_in_file.dump()
    aside = upgrade(house_in_file.store.engine, migrations=migrations)
    assert aside == tmp_path / f"keepwarm.before-{AFTER}.db"
    check(aside)
    assert house_in_file.dump() == before
    with closing(sqlite3.connect(tmp_path / "keepwarm.db")) as raw:
        assert raw.execute("SELECT version_num FROM alembic_version").fetchone() == (AFTER,)
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.usefixtures("house_in_file")
def test_an_upgrade_of_what_is_up_to_date_does_nothing(database: str, tmp_path: Path) -> None:
    files = sorted(tmp_path.iterdir())
    assert upgrade_at(database) is None
    assert sorted(tmp_path.iterdir()) == files
