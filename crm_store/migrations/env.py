"""How Alembic meets the tables: on the connection that the store opened, with what the name index owns left alone."""

from typing import Any

from alembic import context
from sqlmodel import SQLModel

import crm_store.records  # noqa: F401  # fills the metadata


def _is_ours(_item: object, name: str | None, kind: str, reflected: bool, _other: Any) -> bool:  # noqa: ANN401, FBT001  # Alembic's signature
    return not (kind == "table" and reflected and name not in SQLModel.metadata.tables)


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    include_object=_is_ours,
)
with context.begin_transaction():
    context.run_migrations()
