"""What the clock keeps: what it has to look at next, and what it told whom or still has to."""

from datetime import datetime
from typing import Any, Literal

from sqlmodel import Field, Index, String, UniqueConstraint

from crm_store.records.columns import Record, json_field

ReminderKind = Literal["follow_up", "morning", "lapsing", "evening", "weekly", "nightly"]
DeliveryState = Literal["waiting", "failed", "sent", "given_up", "withdrawn"]


class Reminder(Record, table=True):
    """Something that the clock looks at when its time has come; worked out from the records, so in no change set.

    `subject` is the id of what it is about. `round` counts how often it spoke: 0 is the first time.
    """

    __tablename__ = "reminder"
    __table_args__ = (UniqueConstraint("kind", "subject"), {"sqlite_autoincrement": True})

    kind: ReminderKind = Field(sa_type=String)
    subject: int
    user_id: int | None = Field(default=None, foreign_key="users.id", index=True, ondelete="CASCADE")
    at: datetime = Field(index=True)
    round: int = 0


class Delivery(Record, table=True):
    """One nudge to one person: once for its kind, its subject and the time at which it was due.

    `next_at` is when something has to be done about it, None once nothing has. While `leased_until` lies ahead some
    process is sending it. `message` is the platform's own id of what was sent, `text` what it said. `asked` says that
    the person set its clock time. `answered_at` is when it was answered; what was sent and is withdrawn has an edit
    to come while `next_at` is set.
    """

    __tablename__ = "delivery"
    __table_args__ = (UniqueConstraint("user_id", "kind", "subject", "due_at"), {"sqlite_autoincrement": True})

    user_id: int = Field(foreign_key="users.id", index=True, ondelete="CASCADE")
    kind: str
    subject: str = Field(index=True)
    due_at: datetime
    next_at: datetime | None = Field(default=None, index=True)
    leased_until: datetime | None = None
    attempts: int = 0
    state: DeliveryState = Field(default="waiting", sa_type=String)
    asked: bool = False
    error: str | None = None
    sent_at: datetime | None = Field(default=None, index=True)
    channel: str | None = None
    chat: str | None = None
    message: str | None = None
    text: str | None = None
    about: dict[str, Any] | None = json_field(default=None)
    answered_at: datetime | None = None
    created_at: datetime


class Birthday(Record, table=True):
    """On which day somebody at a customer, or the customer itself, has a birthday: worked out from what is kept."""

    __tablename__ = "birthday"
    __table_args__ = (Index("ix_birthday_day", "month", "day"), {"sqlite_autoincrement": True})

    customer_id: int = Field(foreign_key="customer.id", index=True, ondelete="CASCADE")
    person_id: int | None = None
    name: str
    month: int
    day: int
    lunar: bool = False
