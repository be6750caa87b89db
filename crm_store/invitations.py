"""Invitations: a link that lets one person join once. The link's token is told once and kept as a digest alone."""

import secrets
from datetime import timedelta
from hashlib import sha256

from sqlmodel import col, select

from crm_store import chats, organisation, users
from crm_store.names.folding import fold
from crm_store.records import Invitation, User
from crm_store.records.organisation import Role
from crm_store.unit import Unit

VALID_DAYS = 7

LINK_SETTING = "invitation_link"
"""Where the organisation's settings keep the address at which a token is told, up to the token."""


def invite(unit: Unit, *, name: str, role: Role, team_id: int | None = None, user_id: int | None = None) -> str | None:
    """Invite somebody and give the token of the link; None when the viewer has no right to invite.

    With a `user_id`, it is for somebody on the staff to be known on one more channel.
    """
    if not unit.viewer.rights.settings:
        return None
    token = secrets.token_urlsafe(24)
    unit.session.add(
        Invitation(
            digest=_digest(token),
            name=name,
            role=role,
            team_id=team_id,
            user_id=user_id,
            invited_by=unit.author_id,
            expires_at=unit.now + timedelta(VALID_DAYS),
        )
    )
    return token


def revoke(unit: Unit, *, name: str) -> int:
    """Let the open invitations of this name lead nowhere; gives how many there were."""
    if not unit.viewer.rights.settings:
        return 0
    meant = [one for one in _open(unit) if fold(one.name) == fold(name.strip())]
    for one in meant:
        one.expires_at = unit.now
    return len(meant)


def accept(unit: Unit, token: str, *, channel: str, external_id: str, language: str | None = None) -> User | None:
    """Let the bearer of a token join, known by this id on this channel; None when it is used, expired or no token.

    A new user speaks this language, or the organisation's.
    """
    invitation = next((one for one in _open(unit) if one.digest == _digest(token)), None)
    user = _joining(unit, invitation, language) if invitation else None
    if invitation is None or user is None:
        return None
    invitation.used_at = unit.now
    users.link(unit, user.id, channel=channel, external_id=external_id)
    chats.count_again(unit)
    return user


def _open(unit: Unit) -> tuple[Invitation, ...]:
    query = select(Invitation).where(col(Invitation.used_at).is_(None), col(Invitation.expires_at) > unit.now)
    return tuple(unit.session.exec(query))


def _joining(unit: Unit, invitation: Invitation, language: str | None) -> User | None:
    if invitation.user_id is not None:
        known = users.by_id(unit, invitation.user_id)
        return known if known and known.deactivated_at is None else None
    house = organisation.current(unit)
    if house is None:
        return None
    return users.add(
        unit,
        name=invitation.name,
        role=invitation.role,
        language=language or house.language,
        zone=house.zone,
        team_id=invitation.team_id,
    )


def _digest(token: str) -> str:
    return sha256(token.encode("utf-8", "replace")).hexdigest()
