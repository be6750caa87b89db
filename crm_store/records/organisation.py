"""Who works here: the organisation, its teams and users, and how they are known on each channel."""

from datetime import datetime
from typing import Any, Literal

from sqlmodel import Field, String, UniqueConstraint

from crm_store.records.columns import Record, json_field

Role = Literal["rep", "leader", "manager", "admin"]


class Organisation(Record, table=True):
    """The one organisation of this database, with its defaults and its settings."""

    __tablename__ = "organisation"

    name: str
    currency: str
    country: str
    zone: str
    language: str
    settings: dict[str, Any] = json_field(default_factory=dict)
    created_at: datetime


class Team(Record, table=True):
    """Some reps and whoever leads them."""

    __tablename__ = "team"

    name: str = Field(unique=True)


class User(Record, table=True):
    """Somebody on the staff, with their role and their own settings; `push` is what they said of being told things."""

    __tablename__ = "users"

    name: str
    role: Role = Field(sa_type=String)
    team_id: int | None = Field(default=None, foreign_key="team.id", index=True)
    language: str
    zone: str
    quiet_from: str | None = None
    quiet_to: str | None = None
    digest_at: str | None = None
    reminders: bool = True
    push: dict[str, Any] = json_field(default_factory=dict)
    created_at: datetime
    deactivated_at: datetime | None = None


class Identity(Record, table=True):
    """A user as one channel knows them."""

    __tablename__ = "identity"
    __table_args__ = (UniqueConstraint("channel", "external_id"), {"sqlite_autoincrement": True})

    user_id: int = Field(foreign_key="users.id", index=True)
    channel: str
    external_id: str


class Invitation(Record, table=True):
    """A link by which one person may join once; only a digest of its token is kept.

    With a `user_id` it lets somebody who is on the staff already be known on one more channel.
    """

    __tablename__ = "invitation"

    digest: str = Field(unique=True)
    name: str
    role: Role = Field(sa_type=String)
    team_id: int | None = Field(default=None, foreign_key="team.id")
    user_id: int | None = Field(default=None, foreign_key="users.id")
    invited_by: int | None = Field(default=None, foreign_key="users.id")
    expires_at: datetime
    used_at: datetime | None = None
