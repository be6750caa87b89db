"""`python -m crm_store.migrations WHY` writes the next revision from what the tables have become."""

import sys

from alembic import command
from sqlalchemy import create_engine

from crm_store.schema import alembic_config, revisions


def main(why: str) -> None:
    """Bring an empty database up to the last revision and write what is missing from there as the next one."""
    config = alembic_config()
    with create_engine("sqlite://").begin() as connection:
        config.attributes["connection"] = connection
        if revisions():
            command.upgrade(config, "head")
        command.revision(config, why, autogenerate=True, rev_id=f"{len(revisions()) + 1:04}")


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]))
