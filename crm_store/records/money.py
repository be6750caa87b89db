"""Deals and payments. Orders stand with the rest of what happened, in `activity`."""

from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from sqlmodel import Field, String

from crm_store.records.columns import Exact, Record

DealStage = Literal["lead", "qualified", "proposal", "negotiation", "won", "lost"]


class Deal(Record, table=True):
    """An opportunity; `stage_since` is when it came to its stage, `closed_on` when it was won or lost."""

    __tablename__ = "deal"

    customer_id: int = Field(foreign_key="customer.id", index=True)
    product: str | None = None
    amount: Decimal | None = Field(default=None, sa_type=Exact)
    currency: str
    stage: DealStage = Field(default="lead", sa_type=String, index=True)
    stage_since: date
    close_day: date | None = None
    close_last_day: date | None = None
    closed_on: date | None = None
    reason: str | None = None
    author_id: int | None = Field(default=None, foreign_key="users.id", index=True)
    created_at: datetime


class DealMove(Record, table=True):
    """A deal came to a stage on a day."""

    __tablename__ = "deal_move"

    deal_id: int = Field(foreign_key="deal.id", index=True)
    before: str | None = None
    after: str
    day: date
    reason: str | None = None
    author_id: int | None = Field(default=None, foreign_key="users.id")
    created_at: datetime


class Payment(Record, table=True):
    """Money that came in from a customer.

    `order_id` is the order that it was said to be for, which a correction may have taken away since; without one it
    goes to the oldest orders that are open.
    """

    __tablename__ = "payment"

    customer_id: int = Field(foreign_key="customer.id", index=True)
    amount: Decimal = Field(sa_type=Exact)
    currency: str
    day: date = Field(index=True)
    order_id: int | None = None
    author_id: int | None = Field(default=None, foreign_key="users.id", index=True)
    created_at: datetime
