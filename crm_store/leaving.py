"""Leaving: somebody's place on the staff ends at once, with the buttons, the talk and the links that were theirs."""

from typing import Literal

from sqlmodel import col, delete, select

from crm_store import chats
from crm_store.records import Button, ChatSession, Invitation, User
from crm_store.unit import Unit

Dismissal = Literal["done", "unknown", "no_right", "last_admin"]


def dismiss(unit: Unit, user_id: int) -> Dismissal:
    """Let somebody belong to the staff no longer; what they recorded stays."""
    if not unit.viewer.rights.settings:
        return "no_right"
    user = unit.session.get(User, user_id)
    if user is None or user.deactivated_at is not None:
        return "unknown"
    if user.role == "admin" and len(_admins(unit)) == 1:
        return "last_admin"
    unit.changes.amend(user, deactivated_at=unit.now)
    for gone in (
        delete(Button).where(col(Button.user_id) == user_id),
        delete(ChatSession).where(col(ChatSession.user_id) == user_id),
        delete(Invitation).where(col(Invitation.user_id) == user_id, col(Invitation.used_at).is_(None)),
    ):
        unit.session.exec(gone)
    chats.count_again(unit)
    return "done"


def _admins(unit: Unit) -> list[User]:
    query = select(User).where(col(User.role) == "admin", col(User.deactivated_at).is_(None))
    return list(unit.session.exec(query))
