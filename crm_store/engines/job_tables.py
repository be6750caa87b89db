"""The tables of the job engine: made where they are missing, brought up where they are an older version's.

Which version they have stands in the comment on its table of jobs.
"""

import re
from importlib.metadata import version
from pathlib import Path
from typing import Any

from procrastinate.schema import SchemaManager

from crm_store.store import Store

_FOUND = "SELECT obj_description(to_regclass('procrastinate_jobs')), to_regclass('procrastinate_jobs') IS NOT NULL"


def bring_up(store: Store) -> None:
    """Give the database the tables of the installed version; one process at a time, as with every write."""
    with store.session() as session:
        cursor = session.connection().connection.cursor()
        cursor.execute(_FOUND)
        told, there = cursor.fetchone() or (None, False)
        for script in _scripts(told) if there else [SchemaManager.get_schema()]:
            cursor.execute(script)
        cursor.execute(f"COMMENT ON TABLE procrastinate_jobs IS '{version('procrastinate')}'")


def _scripts(told: str | None) -> list[Any]:
    """Give the migrations that lie between the version of the tables and ours, in their order."""
    before = _numbers(told or version("procrastinate"))
    found = sorted(Path(SchemaManager.get_migrations_path()).glob("*.sql"))
    return [path.read_text(encoding="utf-8") for path in found if _numbers(path.name) > before]


def _numbers(told: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", told)[:3])
