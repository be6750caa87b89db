"""Buttons: a chat holds an opaque token, the row behind it says what happens. A forged token finds nothing."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal

from sqlmodel import col, select

from crm_store.records import Button
from crm_store.unit import Unit

VALID_DAYS = 7


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a press led to: `fresh` with its action, or why there is nothing to do."""

    state: Literal["fresh", "used", "expired", "unknown"]
    action: dict[str, Any] | None = None
    change_set_id: int | None = None


def make(unit: Unit, action: dict[str, Any], *, change_set_id: int | None = None) -> str:
    """Make a button for the viewer and give its token."""
    token = secrets.token_urlsafe(16)
    unit.session.add(
        Button(
            token=token,
            user_id=unit.viewer.user_id,
            action=action,
            change_set_id=change_set_id,
            expires_at=unit.now + timedelta(VALID_DAYS),
        )
    )
    return token


def press(unit: Unit, token: str) -> Pressed:
    """Take a press of the viewer's own button: its action the first time, and why not after that."""
    query = select(Button).where(col(Button.token) == token, col(Button.user_id) == unit.viewer.user_id)
    button = unit.session.exec(query).first()
    if button is None:
        return Pressed("unknown")
    if button.used_at is not None:
        return Pressed("used")
    if button.expires_at <= unit.now:
        return Pressed("expired")
    button.used_at = unit.now
    return Pressed("fresh", button.action, button.change_set_id)
