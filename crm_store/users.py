"""The staff: who they are, how a channel knows them, and their own settings. Names of colleagues are no secret."""

from datetime import datetime
from typing import Any, TypedDict, Unpack

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from crm_store.access import Sight, Viewer
from crm_store.hours import hours_of
from crm_store.names.folding import fold
from crm_store.records import Identity, Team, User
from crm_store.records.organisation import Role
from crm_store.statements import Query, fetch
from crm_store.store import Store
from crm_store.unit import Unit


class UserChange(TypedDict, total=False):
    """The fields of a user that may be changed."""

    name: str
    role: Role
    team_id: int | None
    language: str
    zone: str
    quiet_from: str | None
    quiet_to: str | None
    digest_at: str | None
    reminders: bool
    push: dict[str, Any]
    deactivated_at: datetime | None


_OWN = frozenset({"language", "zone", "quiet_from", "quiet_to", "digest_at", "reminders", "push"})


def known_as(store: Store, *, channel: str, external_id: str) -> Viewer | None:
    """Give the active user whom a channel knows by this id; None is a stranger."""
    with store.session() as session:
        return known(session, channel=channel, external_id=external_id)


def known(session: Session, *, channel: str, external_id: str, now: datetime | None = None) -> Viewer | None:
    """Give the same within a transaction that is open already, in the zone where they are at that moment."""
    found = _KNOWN.all(session, Sight(), {"channel": channel, "external_id": external_id})
    return viewer_of(found[0], now=now) if found else None


def viewer_of(user: User, *, now: datetime | None = None) -> Viewer:
    """Give the user as the one for whom the store is opened, in the zone where they are at that moment."""
    return Viewer(
        user_id=user.id,
        role=user.role,
        team_id=user.team_id,
        zone=hours_of(user).zone(now) if now and user.push else user.zone,
        language=user.language,
        name=user.name,
    )


def by_id(unit: Unit, user_id: int) -> User | None:
    """Give the user of this id."""
    return fetch(unit.session, User, user_id)


def account_of(unit: Unit, user_id: int, *, channel: str) -> str | None:
    """Give the id by which a channel knows a user; the latest where there are several."""
    query = select(Identity.external_id).where(col(Identity.user_id) == user_id, col(Identity.channel) == channel)
    return unit.session.exec(query.order_by(col(Identity.id).desc())).first()


def by_name(unit: Unit, name: str) -> User | None:
    """Give the active user of exactly this name, in either script or case."""
    wanted = fold(name.strip())
    return next((user for user in colleagues(unit) if fold(user.name) == wanted), None)


def colleagues(unit: Unit) -> tuple[User, ...]:
    """Give all active users, the viewer included, in the order in which they joined."""
    return unit.all(_COLLEAGUES)


def names_of_others(unit: Unit) -> tuple[str, ...]:
    """Give what the viewer's colleagues are called."""
    return tuple(name for number, name in unit.all(_NAMES) if number != unit.viewer.user_id)


def leaders_of(unit: Unit, team_id: int | None) -> tuple[User, ...]:
    """Give who leads a team, the viewer aside."""
    return tuple(
        user
        for user in colleagues(unit)
        if team_id is not None and user.team_id == team_id and user.role == "leader" and user.id != unit.viewer.user_id
    )


def add(unit: Unit, *, name: str, role: Role, language: str, zone: str, team_id: int | None = None) -> User:
    """Add a user."""
    return unit.changes.add(
        User(name=name, role=role, language=language, zone=zone, team_id=team_id, created_at=unit.now)
    )


def add_team(unit: Unit, *, name: str) -> Team:
    """Add a team."""
    return unit.changes.add(Team(name=name))


def team_named(unit: Unit, name: str) -> Team:
    """Give the team of this name, a new one where there is none; a team without members is nobody's to take back."""
    wanted = fold(name.strip())
    known = next((team for team in unit.session.exec(select(Team)) if fold(team.name) == wanted), None)
    team = known or Team(name=name.strip())
    unit.session.add(team)
    unit.session.flush()
    return team


def link(unit: Unit, user_id: int, *, channel: str, external_id: str) -> Identity:
    """Let a channel know this user by this id from now on."""
    query = select(Identity).where(col(Identity.channel) == channel, col(Identity.external_id) == external_id)
    known = unit.session.exec(query).first()
    if known:
        return unit.changes.amend(known, user_id=user_id)
    return unit.changes.add(Identity(user_id=user_id, channel=channel, external_id=external_id))


def amend(unit: Unit, user_id: int, **change: Unpack[UserChange]) -> User | None:
    """Change a user: one's own settings, or anything for who has the right; None when it is not the viewer's to do."""
    user = by_id(unit, user_id)
    own = user_id == unit.viewer.user_id and change.keys() <= _OWN
    if user is None or not (own or unit.viewer.rights.settings):
        return None
    return unit.changes.amend(user, **change)


_KNOWN: Query[User] = Query(
    lambda _: (
        select(User)
        .join(Identity, col(Identity.user_id) == col(User.id))
        .where(
            col(Identity.channel) == bindparam("channel"),
            col(Identity.external_id) == bindparam("external_id"),
            col(User.deactivated_at).is_(None),
        )
    )
)
_COLLEAGUES: Query[User] = Query(
    lambda _: select(User).where(col(User.deactivated_at).is_(None)).order_by(col(User.id))
)
_NAMES: Query[tuple[int, str]] = Query(
    lambda _: select(User.id, User.name).where(col(User.deactivated_at).is_(None)).order_by(col(User.id))
)
