"""One transaction for one message: what the handlers are given of the store."""

from datetime import datetime
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Mapped
from sqlmodel import Session

from crm_store.access import Sight, Viewer, condition, owners_seen, sight
from crm_store.changes import MessageRef, Recorder
from crm_store.clock import local
from crm_store.derived import Derived
from crm_store.statements import Found, Query


class Unit:
    """The store as one viewer sees it during one message; left without an error, all of it is kept, else nothing."""

    def __init__(self, session: Session, *, viewer: Viewer, now: datetime, message: MessageRef | None = None) -> None:
        self.session = session
        self.viewer = viewer
        self.now = now
        self.message = message
        self.derived = Derived(session, now=now)
        self.talk: dict[str, Any] | None = None
        """What the viewer's talk is about, once it was asked for, and what of it is to be kept anew."""
        self.talk_before: dict[str, Any] | None = None
        self.took_back = False
        """Whether something was undone with this message."""
        self.changes = Recorder(
            session, author_id=viewer.user_id or None, now=now, message=message, derived=self.derived
        )

    @property
    def author_id(self) -> int | None:
        """The viewer's id, to be kept as the author of something."""
        return self.viewer.user_id or None

    @property
    def local_now(self) -> datetime:
        """The viewer's wall clock."""
        return local(self.now, self.viewer.zone)

    @cached_property
    def owners(self) -> frozenset[int] | None:
        """The users whose customers the viewer sees; None means all."""
        return owners_seen(self.session, self.viewer)

    def seen_by(self, viewer: Viewer) -> "Unit":
        """Give this same transaction as somebody else sees it, to read in."""
        return Unit(self.session, viewer=viewer, now=self.now)

    @cached_property
    def sight(self) -> Sight:
        """How the viewer asks a query that is built once."""
        return sight(self.owners)

    def all(self, query: Query[Found], **values: object) -> tuple[Found, ...]:
        """Ask a query for all that the viewer may see of it."""
        return query.all(self.session, self.sight, values)

    def first(self, query: Query[Found], **values: object) -> Found | None:
        """Ask a query for the first that the viewer may see of it."""
        return next(iter(self.all(query, **values)), None)

    def sees(self, owner: Mapped[int | None]) -> ColumnElement[bool]:
        """Give the condition that rows with this owner may be seen by the viewer."""
        return condition(self.owners, owner)
