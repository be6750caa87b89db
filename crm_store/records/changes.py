"""Every write as it was made: who, when, from which message, what stood there before and after."""

from datetime import datetime
from typing import Any, Literal

from sqlmodel import Field, Index, String

from crm_store.records.columns import Record, json_field

Op = Literal["add", "amend", "remove"]


class ChangeSet(Record, table=True):
    """All that one message changed; `summary` names it for the reply that offers to take it back."""

    __tablename__ = "change_set"

    author_id: int | None = Field(default=None, foreign_key="users.id", index=True)
    channel: str | None = None
    chat: str | None = None
    message: str | None = None
    summary: str | None = None
    created_at: datetime
    undone_at: datetime | None = None
    undone_by: int | None = Field(default=None, foreign_key="users.id")


class Change(Record, table=True):
    """One row added, amended or removed; an amendment holds the changed fields alone.

    `step` numbers the action within its message.
    """

    __tablename__ = "change"
    __table_args__ = (Index("ix_change_row", "table", "row_id"), {"sqlite_autoincrement": True})

    change_set_id: int = Field(foreign_key="change_set.id", index=True)
    step: int = 0
    table: str
    row_id: int
    op: Op = Field(sa_type=String)
    before: dict[str, Any] | None = json_field(default=None)
    after: dict[str, Any] | None = json_field(default=None)
    undone: bool = False
