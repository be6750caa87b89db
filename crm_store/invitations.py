"""Invitations: a link that lets one person join once. The link's token is told once and kept as a digest alone."""

import secrets
from datetime import timedelta
from hashlib import sha256

from sqlmodel import col, select

from crm_store import organisation, users
from crm_store.records import Invitation, User
from crm_store.records.organisation import Role
from crm_store.unit import Unit

VALID_DAYS = 7


def invite(unit: Unit, *, name: str, role: Role, team_id: int | None = None) -> str | None:
    """Invite somebody and give the token of the link; None when the viewer has no right to invite."""
    if not unit.viewer.rights.settings:
        return None
    token = secrets.token_urlsafe(24)
    unit.session.add(
        Invitation(
            digest=_digest(token),
            name=name,
            role=role,
            team_id=team_id,
            invited_by=unit.author_id,
            expires_at=unit.now + timedelta(VALID_DAYS),
        )
    )
    return token


def accept(unit: Unit, token: str, *, channel: str, external_id: str) -> User | None:
    """Let the bearer of a token join, known by this id on this channel; None when it is used, expired or no token."""
    query = select(Invitation).where(
        col(Invitation.digest) == _digest(token),
        col(Invitation.used_at).is_(None),
        col(Invitation.expires_at) > unit.now,
    )
    invitation = unit.session.exec(query).first()
    house = organisation.current(unit)
    if invitation is None or house is None:
        return None
    invitation.used_at = unit.now
    user = users.add(
        unit,
        name=invitation.name,
        role=invitation.role,
        language=house.language,
        zone=house.zone,
        team_id=invitation.team_id,
    )
    users.link(unit, user.id, channel=channel, external_id=external_id)
    return user


def _digest(token: str) -> str:
    return sha256(token.encode("utf-8", "replace")).hexdigest()
