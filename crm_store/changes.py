"""Every write of a record goes through here, so that each message's change set tells what to take back.

A change keeps what stood there before and after as JSON: a whole row for one added or removed, the changed fields
alone for one amended.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, TypeVar

from sqlalchemy import bindparam, update
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import Date, Session, SQLModel, Time, UTCDateTime, col

from crm_store.derived import Derived
from crm_store.records import (
    Alias,
    Attachment,
    Change,
    ChangeSet,
    Contact,
    Customer,
    Deal,
    DealMove,
    FollowUp,
    Identity,
    NameChoice,
    Order,
    Organisation,
    Pause,
    Payment,
    Person,
    Team,
    Terms,
    User,
    WinBackTry,
)
from crm_store.records.changes import Op
from crm_store.records.columns import Exact, Record
from crm_store.statements import inserting, made, put, write

Row = TypeVar("Row", bound=Record)

RECORDED: dict[str, type[Record]] = {
    str(model.__tablename__): model
    for model in (
        Organisation,
        Team,
        User,
        Identity,
        Customer,
        Alias,
        Person,
        NameChoice,
        Contact,
        FollowUp,
        Order,
        Deal,
        DealMove,
        Payment,
        Terms,
        Pause,
        WinBackTry,
        Attachment,
    )
}
"""The tables whose every write is kept; the others serve the conversation itself."""

_PARSERS: dict[type, Callable[[str], object]] = {
    UTCDateTime: datetime.fromisoformat,
    Date: date.fromisoformat,
    Time: time.fromisoformat,
    Exact: Decimal,
}


_SUMMARISE = update(ChangeSet).where(col(ChangeSet.id) == bindparam("number")).values(summary=bindparam("key"))


@dataclass(frozen=True, slots=True)
class MessageRef:
    """Where a message stands: the channel, the chat there, and the message's id in it."""

    channel: str
    chat: str
    message: str


class Recorder:
    """Writes rows and remembers how; the changes are written together when somebody asks for them, or at the end.

    `step` numbers the action of the message that is being done, so that one step can be taken back alone.
    """

    def __init__(
        self,
        session: Session,
        *,
        author_id: int | None,
        now: datetime,
        message: MessageRef | None,
        derived: Derived,
    ) -> None:
        self.step = 0
        self.steps_written: set[int] = set()
        self._added: set[tuple[str, int]] = set()
        self._set: ChangeSet | None = None
        self._summary: str | None = None
        self._unwritten: list[dict[str, Any]] = []
        self._session = session
        self._author_id = author_id
        self._now = now
        self._message = message
        self._derived = derived

    @property
    def change_set(self) -> ChangeSet | None:
        """The change set of this message, once it has written something."""
        self.settle()
        return self._set

    def settle(self) -> None:
        """Write the changes that are not written yet."""
        if self._unwritten:
            change_set_id = self._made().id
            rows = [{"change_set_id": change_set_id} | change for change in self._unwritten]
            write(self._session, inserting(Change), rows)
            self._unwritten = []

    def add(self, row: Row) -> Row:
        """Insert a new row and give it back with its id."""
        put(self._session, row)
        self._added.add((str(row.__tablename__), row.id))
        self._record(row, "add", after=snapshot(row))
        return row

    def has_added(self, row: Record) -> bool:
        """Tell whether this row is new with this message."""
        return (str(row.__tablename__), row.id) in self._added

    def amend(self, row: Row, **fields: object) -> Row:
        """Change fields of a row; what is the same already is no change."""
        before = {name: getattr(row, name) for name in fields}
        changed = [name for name in fields if fields[name] != before[name]]
        if not changed:
            return row
        self._derived.touch(row)
        for name in changed:
            setattr(row, name, fields[name])
        self._record(
            row,
            "amend",
            before={name: encode(before[name]) for name in changed},
            after={name: encode(fields[name]) for name in changed},
        )
        return row

    def remove(self, row: Record) -> None:
        """Delete a row."""
        self._record(row, "remove", before=snapshot(row))
        self._session.delete(row)
        self._session.flush()

    def summarise(self, key: str) -> None:
        """Name what the change set is about, for lists of what can be taken back; the first name stays."""
        if not (self._unwritten or self._set) or self._summary is not None:
            return
        self._summary = key
        if self._set:
            write(self._session, _SUMMARISE, {"number": self._set.id, "key": key})
            set_committed_value(self._set, "summary", key)

    def _record(
        self, row: Record, op: Op, *, before: dict[str, Any] | None = None, after: dict[str, Any] | None = None
    ) -> None:
        self._derived.touch(row)
        self.steps_written.add(self.step)
        change = {
            "step": self.step,
            "table": str(row.__tablename__),
            "row_id": row.id,
            "op": op,
            "before": before,
            "after": after,
            "undone": False,
        }
        self._unwritten.append(change)

    def _made(self) -> ChangeSet:
        if self._set is None:
            place = self._message
            self._set = made(
                ChangeSet,
                author_id=self._author_id,
                channel=place.channel if place else None,
                chat=place.chat if place else None,
                message=place.message if place else None,
                summary=self._summary,
                created_at=self._now,
            )
            put(self._session, self._set)
        return self._set


def encode(value: object) -> object:
    """Write a column's value as JSON can hold it."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def decode(model: type[SQLModel], name: str, value: Any) -> object:  # noqa: ANN401  # JSON may hold anything
    """Read a column's value back from JSON."""
    column = model.__table__.columns[name]  # type: ignore[attr-defined]  # every table has one
    parse = _PARSERS.get(type(column.type))
    return value if parse is None or value is None else parse(value)


def snapshot(row: Record) -> dict[str, Any]:
    """Give the whole row as JSON can hold it."""
    return {column.key: encode(getattr(row, column.key)) for column in row.__table__.columns}  # type: ignore[attr-defined]  # every table has one
