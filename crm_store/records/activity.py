"""What happened and what is next: contacts, follow-ups and orders.

A contact or a follow-up without a customer is a draft: the words and the candidates are kept until its writer says
which customer is meant.
"""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Literal

from sqlmodel import Field, Index, String, text

from crm_store.records.columns import Exact, Record, json_field

Status = Literal["open", "done", "cancelled"]


class Contact(Record, table=True):
    """One touch with a customer; `assumed` says that the time is when the message was sent.

    `ends_on` is the last day, of one day or of a range: a period's contacts are found by it.
    """

    __tablename__ = "contact"
    __table_args__ = (
        Index("ix_contact_customer_day", "customer_id", "day"),
        {"sqlite_autoincrement": True},
    )

    customer_id: int | None = Field(default=None, foreign_key="customer.id")
    customer_words: str | None = None
    candidates: list[int] = json_field(default_factory=list)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    person_words: str | None = None
    channel: str | None = None
    day: date
    last_day: date | None = None
    ends_on: date = Field(index=True)
    clock: time | None = None
    part: str | None = None
    assumed: bool = False
    occurred_at: datetime
    reached: bool = True
    note: str | None = None
    author_id: int | None = Field(default=None, foreign_key="users.id", index=True)
    created_at: datetime


class FollowUp(Record, table=True):
    """Something to be done for a customer; `next_at` is worked out from the local day, time and zone."""

    __tablename__ = "follow_up"
    __table_args__ = (Index("ix_follow_up_due", "status", "due_day"), {"sqlite_autoincrement": True})

    customer_id: int | None = Field(default=None, foreign_key="customer.id", index=True)
    customer_words: str | None = None
    candidates: list[int] = json_field(default_factory=list)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    person_words: str | None = None
    due_day: date | None = None
    due_last_day: date | None = None
    due_clock: time | None = None
    due_part: str | None = None
    zone: str
    next_at: datetime | None = Field(default=None, index=True)
    repeat: str | None = None
    repeat_from: date | None = None
    task: str | None = None
    channel: str | None = None
    owner_id: int | None = Field(default=None, foreign_key="users.id", index=True)
    author_id: int | None = Field(default=None, foreign_key="users.id", index=True)
    status: Status = Field(default="open", sa_type=String)
    done_at: datetime | None = None
    reason: str | None = None
    previous_id: int | None = Field(default=None, foreign_key="follow_up.id", index=True)
    created_at: datetime


class Order(Record, table=True):
    """What a customer bought; `status` tells an accepted order from a cancelled one.

    An amount below nought is a return. `settled` says that no payment is awaited; `reference` is the number that the
    order has elsewhere, so that a log read twice adds nothing.
    """

    __tablename__ = "orders"
    __table_args__ = (
        # All that insight reads of an order, so that a rebuild walks the index alone.
        Index("ix_orders_customer_day", "customer_id", "day", "status", "amount", "currency"),
        # What money may be owed for, which is little beside the orders of many years.
        Index(
            "ix_orders_awaited", "customer_id", sqlite_where=text("settled = 0"), postgresql_where=text("NOT settled")
        ),
        {"sqlite_autoincrement": True},
    )

    customer_id: int = Field(foreign_key="customer.id")
    amount: Decimal | None = Field(default=None, sa_type=Exact)
    currency: str
    product: str | None = None
    quantity: Decimal | None = Field(default=None, sa_type=Exact)
    day: date = Field(index=True)
    status: Literal["accepted", "cancelled"] = Field(default="accepted", sa_type=String)
    settled: bool = False
    reference: str | None = Field(default=None, index=True)
    author_id: int | None = Field(default=None, foreign_key="users.id", index=True)
    created_at: datetime
