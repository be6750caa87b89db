"""What was sent along with words: files by the channel's own reference to them, and places."""

from datetime import datetime
from typing import Literal

from sqlmodel import Field, String

from crm_store.records.columns import Record

AttachmentKind = Literal["photo", "document", "voice", "location"]


class Attachment(Record, table=True):
    """A file or a place kept with a customer; without one, its writer's alone.

    `contact_id` is the visit at which a place was sent; a correction of that visit may have taken it away.
    """

    __tablename__ = "attachment"

    customer_id: int | None = Field(default=None, foreign_key="customer.id", index=True)
    contact_id: int | None = None
    kind: AttachmentKind = Field(sa_type=String)
    channel: str
    reference: str | None = None
    name: str | None = None
    caption: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    author_id: int | None = Field(default=None, foreign_key="users.id", index=True)
    created_at: datetime
