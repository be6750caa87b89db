"""One transaction for one message: what the handlers are given of the store."""

from datetime import datetime
from functools import cached_property

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Mapped
from sqlmodel import Session

from crm_store.access import Viewer, condition, owners_seen
from crm_store.changes import MessageRef, Recorder
from crm_store.clock import local
from crm_store.derived import Derived
from crm_store.records import ChatSession


class Unit:
    """The store as one viewer sees it during one message; left without an error, all of it is kept, else nothing."""

    def __init__(self, session: Session, *, viewer: Viewer, now: datetime, message: MessageRef | None = None) -> None:
        self.session = session
        self.viewer = viewer
        self.now = now
        self.message = message
        self.derived = Derived(session, now=now)
        self.chat_session: ChatSession | None = None
        """The viewer's talk, once it was asked for."""
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

    def sees(self, owner: Mapped[int | None]) -> ColumnElement[bool]:
        """Give the condition that rows with this owner may be seen by the viewer."""
        return condition(self.owners, owner)
