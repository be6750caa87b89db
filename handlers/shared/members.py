"""Which colleague is meant."""

from dataclasses import dataclass

from crm_store import users
from crm_store.records import User
from handlers.actions import Action
from handlers.shared.base import Offer, Question
from handlers.shared.desk import Desk
from handlers.shared.filling import filled
from handlers.shared.text import for_row

_CHOICES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberUnknown(Question):
    """Nobody here is called so."""

    words: str


def member_or_question(action: Action, name: str | None, desk: Desk, *, slot: str = "owner") -> User | Question | None:
    """Give the colleague of this name, nobody where none was named, or the question that finds out."""
    if name is None:
        return None
    return users.by_name(desk.unit, name) or MemberUnknown(
        action=action,
        slot=slot,
        words=for_row(name),
        offers=tuple(
            Offer(filled(action, **{slot: user.name}), "button-member", user.name)
            for user in users.colleagues(desk.unit)[:_CHOICES]
        ),
    )
