"""Taking a change set back: the exact inverse of each change, or a refusal that says who stands in the way."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Table
from sqlalchemy.orm import aliased
from sqlmodel import SQLModel, and_, col, select
from sqlmodel.sql.expression import Select, SelectOfScalar

from crm_store.batches import batches
from crm_store.changes import RECORDED, decode
from crm_store.records import Change, ChangeSet, Customer, User
from crm_store.unit import Unit

Told = Select[Change, ChangeSet, User]


@dataclass(frozen=True, slots=True)
class Undone:
    """A change set, or one step of it, was taken back: these changes, the last one first."""

    change_set: ChangeSet
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was taken back: there is nothing to, a row was changed since, or something new stands on it.

    `by` and `at` tell who did that and when; `own` that it was the viewer.
    """

    why: Literal["nothing", "changed", "in_use"]
    by: str | None = None
    at: datetime | None = None
    own: bool = False


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What is to be taken back: a change set, or one step of it."""

    change_set_id: int
    step: int | None

    def holds(self, change: type[Change]) -> ColumnElement[bool]:
        whole = col(change.change_set_id) == self.change_set_id
        return whole if self.step is None else and_(whole, col(change.step) == self.step)

    def standing(self, unit: Unit) -> tuple[Change, ...]:
        query = select(Change).where(self.holds(Change), ~col(Change.undone))
        return tuple(unit.session.exec(query.order_by(col(Change.id).desc())))


def latest_undoable(unit: Unit) -> ChangeSet | None:
    """Give the viewer's latest change set that is not taken back yet."""
    unit.changes.settle()
    query = _own(unit).where(col(ChangeSet.undone_at).is_(None)).order_by(col(ChangeSet.id).desc())
    return unit.session.exec(query).first()


def undo(unit: Unit, change_set_id: int, *, step: int | None = None) -> Undone | Refused:
    """Take back the viewer's change set, or one step of it, wholly or not at all."""
    found = _found(unit, _Chosen(change_set_id, step))
    if isinstance(found, Refused):
        return found
    for change in found.changes:
        _invert(unit, change)
    unit.took_back = True
    if not _Chosen(change_set_id, None).standing(unit):
        found.change_set.undone_at = unit.now
        found.change_set.undone_by = unit.viewer.user_id
    return found


def take_back(unit: Unit, change_set_id: int, *, step: int | None = None) -> Undone | Refused:
    """Do the inverse of the viewer's change set, or of one step, as changes of the present message.

    For a correction: taking the correcting message back then brings back what it replaced.
    """
    found = _found(unit, _Chosen(change_set_id, step))
    for change in found.changes if isinstance(found, Undone) else ():
        _counter(unit, change)
    return found


def _found(unit: Unit, chosen: _Chosen) -> Undone | Refused:
    """Give the changes that are to go, or what stands in the way."""
    unit.session.flush()
    unit.changes.settle()
    change_set = unit.session.exec(_own(unit).where(col(ChangeSet.id) == chosen.change_set_id)).first()
    changes = chosen.standing(unit) if change_set else ()
    if change_set is None or not changes:
        return Refused("nothing")
    refusal = _later(unit, chosen) or _handed_over(unit, chosen, changes) or _in_use(unit, changes)
    return refusal or Undone(change_set, changes)


def _counter(unit: Unit, change: Change) -> None:
    model, before = RECORDED[change.table], _before(change)
    row = unit.session.get(model, change.row_id)
    if change.op == "add" and row:
        unit.changes.remove(row)
    elif change.op == "amend" and row:
        unit.changes.amend(row, **before)
    elif change.op == "remove":
        unit.changes.add(model(**before))


def _before(change: Change) -> dict[str, Any]:
    model = RECORDED[change.table]
    return {name: decode(model, name, value) for name, value in (change.before or {}).items()}


def _own(unit: Unit) -> SelectOfScalar[ChangeSet]:
    return select(ChangeSet).where(col(ChangeSet.author_id) == unit.viewer.user_id)


def _invert(unit: Unit, change: Change) -> None:
    model = RECORDED[change.table]
    before = _before(change)
    row = unit.session.get(model, change.row_id) or model(**before)
    unit.derived.touch(row)
    if change.op == "add":
        unit.session.delete(row)
    for name, value in before.items():
        setattr(row, name, value)
    if change.op != "add":
        unit.session.add(row)
    unit.derived.touch(row)
    change.undone = True
    unit.session.flush()


def _later(unit: Unit, chosen: _Chosen) -> Refused | None:
    """Find a later change of the same rows: any of somebody else's, one's own where it touches the same fields."""
    mine, later = aliased(Change), aliased(Change)
    same_row = and_(col(mine.table) == col(later.table), col(mine.row_id) == col(later.row_id))
    query = (
        select(mine, later, ChangeSet, User)
        .join(later, and_(same_row, col(later.id) > col(mine.id), ~col(later.undone), ~chosen.holds(later)))
        .join(ChangeSet, col(ChangeSet.id) == col(later.change_set_id))
        .join(User, col(User.id) == col(ChangeSet.author_id), isouter=True)
        .where(chosen.holds(mine), ~col(mine.undone))
        .order_by(col(later.id).desc())
    )
    for earlier, since, change_set, author in unit.session.exec(query):
        if change_set.author_id != unit.viewer.user_id or _overlap(earlier, since):
            return _refused(unit, "changed", change_set, author)
    return None


def _overlap(one: Change, other: Change) -> bool:
    if one.op != "amend" or other.op != "amend":
        return True
    return bool((one.after or {}).keys() & (other.after or {}).keys())


def _handed_over(unit: Unit, chosen: _Chosen, changes: tuple[Change, ...]) -> Refused | None:
    """Find a customer who went out of the viewer's sight since: its records are no longer the viewer's to change."""
    gone = _out_of_sight(unit, _customers_of(unit, changes))
    query = _told().where(
        col(Change.table) == "customer", col(Change.id) > changes[-1].id, ~col(Change.undone), ~chosen.holds(Change)
    )
    for ids in batches(sorted(gone)):
        for change, change_set, author in unit.session.exec(query.where(col(Change.row_id).in_(ids))):
            if "owner_id" in (change.after or {}):
                return _refused(unit, "changed", change_set, author)
    return None


def _customers_of(unit: Unit, changes: tuple[Change, ...]) -> set[int]:
    found = {change.row_id for change in changes if change.table == "customer"}
    for change in changes:
        row = unit.session.get(RECORDED[change.table], change.row_id)
        found.add(getattr(row, "customer_id", None) or (change.before or {}).get("customer_id") or 0)
    return found - {0}


def _out_of_sight(unit: Unit, customer_ids: set[int]) -> set[int]:
    gone = set(customer_ids)
    for ids in batches(sorted(customer_ids)):
        query = select(col(Customer.id)).where(col(Customer.id).in_(ids), unit.sees(col(Customer.owner_id)))
        gone -= {*unit.session.exec(query)}
    return gone


def _in_use(unit: Unit, changes: tuple[Change, ...]) -> Refused | None:
    """Find a row that came later and points at one that would go."""
    going: dict[str, set[int]] = defaultdict(set)
    for change in changes:
        if change.op == "add":
            going[change.table].add(change.row_id)
    for table in SQLModel.metadata.sorted_tables:
        for row_id in _pointing(unit, table, going) - going[table.name]:
            return _held(unit, table.name, row_id)
    return None


def _pointing(unit: Unit, table: Table, going: dict[str, set[int]]) -> set[int]:
    found: set[int] = set()
    for key in table.foreign_keys:
        if key.ondelete is None:
            for ids in batches(sorted(going.get(key.column.table.name, ()))):
                found |= set(unit.session.scalars(select(table.c.id).where(key.parent.in_(ids))))
    return found


def _held(unit: Unit, table: str, row_id: int) -> Refused:
    query = _told().where(col(Change.table) == table, col(Change.row_id) == row_id, col(Change.op) == "add")
    told = unit.session.exec(query.order_by(col(Change.id).desc())).first()
    return _refused(unit, "in_use", told[1], told[2]) if told else Refused("in_use")


def _told() -> Told:
    return (
        select(Change, ChangeSet, User)
        .join(ChangeSet, col(ChangeSet.id) == col(Change.change_set_id))
        .join(User, col(User.id) == col(ChangeSet.author_id), isouter=True)
    )


def _refused(unit: Unit, why: Literal["changed", "in_use"], change_set: ChangeSet, author: User | None) -> Refused:
    own = change_set.author_id == unit.viewer.user_id
    return Refused(why, author.name if author else None, change_set.created_at, own)
