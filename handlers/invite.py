"""Inviting somebody by a link that works once, and taking such a link back."""

from dataclasses import dataclass
from urllib.parse import quote

from crm_store import invitations, organisation, users
from handlers.actions import Invite, Uninvite
from handlers.shared.base import Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.rights import AdminsOnly


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationMade(Outcome):
    """A link to join by; whoever has it first is the one."""

    name: str
    role: str
    team: str | None
    link: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteAsked(Question):
    """It is not said who is invited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationRevoked(Outcome):
    """An invitation leads nowhere any more; there was none where `found` is no."""

    name: str
    found: bool


def invite(action: Invite, desk: Desk) -> Outcome:
    """Make an invitation."""
    if not desk.unit.viewer.rights.settings:
        return AdminsOnly()
    if not action.member:
        return InviteAsked(action=action, slot="member")
    known = users.by_name(desk.unit, action.member)
    team = users.team_named(desk.unit, action.team) if action.team and not known else None
    role = known.role if known else action.role or "rep"
    token = invitations.invite(
        desk.unit,
        name=action.member,
        role=role,
        team_id=team.id if team else None,
        user_id=known.id if known else None,
    )
    return InvitationMade(
        name=action.member,
        role=role,
        team=team.name if team else None,
        link=_link(desk, token or ""),
        days=invitations.VALID_DAYS,
        offers=(Offer(Uninvite(action.member), "button-remove"),),
    )


def uninvite(action: Uninvite, desk: Desk) -> Outcome:
    """Take an invitation back."""
    if not desk.unit.viewer.rights.settings:
        return AdminsOnly()
    if not action.member:
        return InviteAsked(action=action, slot="member")
    return InvitationRevoked(name=action.member, found=invitations.revoke(desk.unit, name=action.member) > 0)


def _link(desk: Desk, token: str) -> str:
    house = organisation.current(desk.unit)
    before = house.settings.get(invitations.LINK_SETTING) if house else None
    return f"{before}{quote(token)}" if before else f"/start {token}"
