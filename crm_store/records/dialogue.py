"""What the conversation itself has to remember: context, buttons, messages handled and messages sent."""

from datetime import datetime
from typing import Any

from sqlmodel import Field, UniqueConstraint

from crm_store.records.columns import Record, json_field


class ChatSession(Record, table=True):
    """What a user's talk is about: the customer in focus, the last action, the question that is open."""

    __tablename__ = "chat_session"

    user_id: int = Field(foreign_key="users.id", unique=True)
    focus_id: int | None = Field(default=None, foreign_key="customer.id", index=True, ondelete="SET NULL")
    focus_at: datetime | None = None
    last_action: dict[str, Any] | None = json_field(default=None)
    last_action_at: datetime | None = None
    question: dict[str, Any] | None = json_field(default=None)
    question_at: datetime | None = None


class Button(Record, table=True):
    """What a button in a chat does when its one user presses it: the chat holds nothing but the token."""

    __tablename__ = "button"

    token: str = Field(unique=True)
    user_id: int = Field(foreign_key="users.id", index=True)
    action: dict[str, Any] = json_field()
    change_set_id: int | None = Field(default=None, foreign_key="change_set.id", index=True)
    expires_at: datetime = Field(index=True)
    used_at: datetime | None = None


class HandledMessage(Record, table=True):
    """A message that was answered, and with what, so that its second delivery changes nothing."""

    __tablename__ = "handled_message"
    __table_args__ = (UniqueConstraint("channel", "chat", "message"), {"sqlite_autoincrement": True})

    channel: str
    chat: str
    message: str
    user_id: int | None = Field(default=None, foreign_key="users.id", index=True)
    reply: dict[str, Any] | None = json_field(default=None)
    handled_at: datetime = Field(index=True)


class SentMessage(Record, table=True):
    """A message of ours in a chat, with the change set that it tells of, so that it can be edited later."""

    __tablename__ = "sent_message"

    channel: str
    chat: str
    message: str
    change_set_id: int = Field(foreign_key="change_set.id", index=True)
    sent_at: datetime
