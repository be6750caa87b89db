"""The chats of a channel: which group is the staff's own, and which chat takes nothing any more."""

from datetime import datetime

from sqlmodel import Field, UniqueConstraint

from crm_store.records.columns import Record


class Chat(Record, table=True):
    """What is known of one chat; `confirmed` says that only staff were in the group when it was last counted."""

    __tablename__ = "chat"
    __table_args__ = (UniqueConstraint("channel", "external_id"), {"sqlite_autoincrement": True})

    channel: str
    external_id: str
    marked_by: int | None = Field(default=None, foreign_key="users.id")
    confirmed: bool = False
    checked_at: datetime | None = None
    closed_reason: str | None = None
    closed_at: datetime | None = None
