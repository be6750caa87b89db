"""Who may see what: one table of roles, and the one condition that every query of customers' records carries."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from sqlalchemy import ColumnElement, bindparam
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


Sees = Callable[[Mapped[int | None]], ColumnElement[bool]]
"""What a query that is built once says of the owner of a row, whoever asks it then."""

CONDITIONS: dict[str, Sees] = {
    "all": lambda _: true(),
    "one": lambda owner: owner == bindparam("owner_seen"),
    "some": lambda owner: owner.in_(bindparam("owners_seen", expanding=True)),
}
"""The same condition for queries that are built once, in the three forms that it can have."""


@dataclass(frozen=True, slots=True)
class Sight:
    """In which form a viewer asks such a query, and the values that go with it."""

    way: str = "all"
    values: Mapping[str, object] = field(default_factory=dict)


def sight(owners: frozenset[int] | None) -> Sight:
    """Give the form for who sees the customers of these owners; None means everybody's and nobody's."""
    if owners is None:
        return Sight()
    if len(owners) == 1:
        return Sight("one", {"owner_seen": next(iter(owners))})
    return Sight("some", {"owners_seen": sorted(owners)})
