"""Whom we look after: customers, what else they are called, and the people there."""

from datetime import datetime
from typing import Literal

from sqlmodel import Field, String, UniqueConstraint

from crm_store.records.columns import Record, json_field

Kind = Literal["company", "person"]
TierSource = Literal["hand", "rule"]


class Customer(Record, table=True):
    """A company or a private person that somebody looks after; `folded` is the name as it is compared."""

    __tablename__ = "customer"

    name: str
    folded: str = Field(index=True)
    kind: Kind = Field(default="company", sa_type=String)
    owner_id: int | None = Field(default=None, foreign_key="users.id", index=True)
    tier: str | None = Field(default=None, index=True)
    tier_source: TierSource | None = Field(default=None, sa_type=String)
    tier_reason: str | None = None
    tier_set_at: datetime | None = None
    region: str | None = Field(default=None, index=True)
    industry: str | None = Field(default=None, index=True)
    phone: str | None = Field(default=None, index=True)
    email: str | None = None
    address: str | None = None
    birthday: str | None = None
    birth_month: int | None = None
    birth_day: int | None = None
    birth_lunar: bool = False
    tags: list[str] = json_field(default_factory=list)
    notes: str | None = None
    created_at: datetime
    archived_at: datetime | None = None


class Alias(Record, table=True):
    """Another name of a customer."""

    __tablename__ = "alias"

    customer_id: int = Field(foreign_key="customer.id", index=True)
    name: str
    folded: str = Field(index=True)


class Person(Record, table=True):
    """Somebody at a customer."""

    __tablename__ = "person"

    customer_id: int = Field(foreign_key="customer.id", index=True)
    name: str
    title: str | None = None
    phone: str | None = None
    email: str | None = None
    birthday: str | None = None
    notes: str | None = None
    created_at: datetime


class NameChoice(Record, table=True):
    """Whom one writer means by words that fit several: asked once, known from then on."""

    __tablename__ = "name_choice"
    __table_args__ = (UniqueConstraint("user_id", "words"), {"sqlite_autoincrement": True})

    user_id: int = Field(foreign_key="users.id")
    words: str
    customer_id: int = Field(foreign_key="customer.id", index=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
