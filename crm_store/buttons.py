"""Buttons: a chat holds an opaque token, the row behind it says what happens. A forged token finds nothing."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal

from sqlmodel import col, select

from crm_store.records import Button
from crm_store.statements import inserting, write
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
    return make_all(unit, (action,), change_set_id=change_set_id)[0]


def make_all(unit: Unit, actions: Sequence[dict[str, Any]], *, change_set_id: int | None = None) -> tuple[str, ...]:
    """Make the buttons of one message for the viewer and give their tokens."""
    tokens = tuple(secrets.token_urlsafe(16) for _ in actions)
    rows = [
        {
            "token": token,
            "user_id": unit.viewer.user_id,
            "action": action,
            "change_set_id": change_set_id,
            "expires_at": unit.now + timedelta(VALID_DAYS),
        }
        for token, action in zip(tokens, actions, strict=True)
    ]
    if rows:
        write(unit.session, inserting(Button), rows)
    return tokens


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
