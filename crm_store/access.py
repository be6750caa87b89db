"""Who may see what: one table of roles, and the one condition that every query of customers' records carries."""

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col, select, true

from crm_store.records import User

Reach = Literal["nothing", "own", "team", "all"]


@dataclass(frozen=True, slots=True)
class Rights:
    """What a role may do: whose customers it sees, and whether it changes the organisation's settings."""

    customers: Reach
    settings: bool = False


ROLES: dict[str, Rights] = {
    "nobody": Rights("nothing"),
    "rep": Rights("own"),
    "leader": Rights("team"),
    "manager": Rights("all"),
    "admin": Rights("all", settings=True),
}
"""The whole of who may see what. A role that is not here sees nothing."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """The user for whom the store is opened: every query shows what this user may see."""

    user_id: int
    role: str
    team_id: int | None
    zone: str
    language: str
    name: str

    @property
    def rights(self) -> Rights:
        """What this user's role may do."""
        return ROLES.get(self.role, ROLES["nobody"])


NOBODY = Viewer(user_id=0, role="nobody", team_id=None, zone="UTC", language="en", name="")
"""For the moments before a user is known: sees no customer, and is the author of nothing that can be undone."""


def owners_seen(session: Session, viewer: Viewer) -> frozenset[int] | None:
    """Give the ids of the users whose customers the viewer sees; None means everybody's and nobody's."""
    reach = viewer.rights.customers
    if reach == "all":
        return None
    if reach == "nothing":
        return frozenset()
    own = frozenset({viewer.user_id})
    if reach == "own" or viewer.team_id is None:
        return own
    return own | frozenset(session.exec(select(User.id).where(col(User.team_id) == viewer.team_id)))


def condition(owners: frozenset[int] | None, owner: Mapped[int | None]) -> ColumnElement[bool]:
    """Give the SQL condition that a row of this owner may be seen."""
    return true() if owners is None else owner.in_(owners)
