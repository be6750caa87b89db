"""What is worked out about customers and kept beside them, and what people said that bears on it.

`Standing`, `Move` and `Base` are never written by hand, so they are in no change set; the others are.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from sqlmodel import Field, Index, SQLModel, String

from crm_store.records.columns import Exact, Record, json_field

Axis = Literal["tier", "stage"]


class Standing(SQLModel, table=True):
    """How a customer stood when it was last looked at, and the day on which that can change by time alone.

    `since` is where our own silence begins: the last contact that reached somebody, or when the customer was added.
    `value` is the money of the last year, `at_risk` what may be lost; `alert` is that of the two levels that speaks.
    On `tell_on` somebody is told of it: the day on which it rose, None once that is seen to.
    The tier of the last monthly ranking stands beside the one before it, so that a ranking can be done over.
    """

    __tablename__ = "standing"

    customer_id: int = Field(primary_key=True, foreign_key="customer.id", ondelete="CASCADE")
    checked_on: date
    next_check_at: date = Field(index=True)
    since: date = Field(index=True)
    last_contact: date | None = None
    tried_day: date | None = None
    orders: int = 0
    first_order: date | None = None
    last_order: date | None = None
    value: Decimal = Field(default=Decimal(0), sa_type=Exact, index=True)
    at_risk: Decimal = Field(default=Decimal(0), sa_type=Exact)
    stage: str = Field(index=True)
    stage_rule: str
    stage_since: date
    level: int = 0
    touch_level: int = 0
    alert: int = Field(default=0, index=True)
    tell_on: date | None = Field(default=None, index=True)
    tier: str | None = None
    tier_since: date | None = None
    tier_rank: int = 0
    ranked: str | None = None
    below: int = 0
    ranked_before: str | None = None
    below_before: int = 0
    ranked_month: str | None = None


class Move(SQLModel, table=True):
    """A customer went from one tier or stage to another; `was_since` is when the one before had begun."""

    __tablename__ = "move"
    __table_args__ = (Index("ix_move_customer", "customer_id", "axis"), {"sqlite_autoincrement": True})

    id: int | None = Field(default=None, primary_key=True)
    customer_id: int = Field(foreign_key="customer.id", ondelete="CASCADE")
    day: date = Field(index=True)
    axis: Axis = Field(sa_type=String)
    before: str | None = None
    after: str | None = None
    rule: str | None = None
    was_since: date | None = None


class Base(SQLModel, table=True):
    """What the whole base tells: its usual gap, the cuts of its tiers, its return curve. One row."""

    __tablename__ = "base"

    id: int = Field(default=1, primary_key=True)
    ranked_on: date
    scheme: dict[str, Any] = json_field()
    cuts: dict[str, Any] = json_field()
    base_gap: float
    gaps: int
    mean_order: Decimal = Field(default=Decimal(0), sa_type=Exact)
    curve: dict[str, Any] = json_field()
    quintiles: dict[str, Any] = json_field()


class Terms(Record, table=True):
    """What people said of a customer that overrules or feeds the rules; one row for a customer."""

    __tablename__ = "terms"

    customer_id: int = Field(foreign_key="customer.id", unique=True)
    stage: str | None = None
    stage_reason: str | None = None
    stage_until: date | None = None
    cycle_days: float | None = None
    contract_ends: date | None = None
    notice_on: date | None = None
    lost_on: date | None = None
    lost_reason: str | None = None
    relation: str | None = None
    relation_since: date | None = None
    relation_reason: str | None = None


class Pause(Record, table=True):
    """Days on which a customer's clock stands still, as somebody said."""

    __tablename__ = "pause"

    customer_id: int = Field(foreign_key="customer.id", index=True)
    first: date
    last: date = Field(index=True)
    reason: str | None = None
    author_id: int | None = Field(default=None, foreign_key="users.id")
    created_at: datetime


class WinBackTry(Record, table=True):
    """Somebody tried to win a customer back; `refused` says that it wants to hear no more."""

    __tablename__ = "win_back_try"

    customer_id: int = Field(foreign_key="customer.id", index=True)
    day: date
    refused: bool = False
    author_id: int | None = Field(default=None, foreign_key="users.id")
    created_at: datetime
