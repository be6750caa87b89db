"""Joining the staff by an invitation."""

from dataclasses import dataclass

from crm_store import invitations
from handlers.actions import Join
from handlers.shared.base import Outcome
from handlers.shared.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined(Outcome):
    """Somebody is on the staff now, or known on one more channel."""

    name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationDead(Outcome):
    """The invitation was used before, has expired, was taken back or never was."""


def join(action: Join, desk: Desk) -> Outcome:
    """Let the bearer of an invitation join."""
    user = invitations.accept(
        desk.unit,
        action.token or "",
        channel=action.channel or "",
        external_id=action.account or "",
        language=action.language,
    )
    if user is None:
        return InvitationDead()
    return Joined(name=user.name, role=user.role)
