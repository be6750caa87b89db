"""Keeping how each customer stands beside it, so that lists and the clock need not read everything.

A standing is made anew from the records whenever one of them changes, also when a change is taken back. What it was
before is told by the row itself: a tier or a stage that is another today is a move, and a move that is undone on the
same day is no move.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Executable, bindparam, delete, insert, select, update
from sqlalchemy.orm.util import identity_key
from sqlmodel import Session, col

from crm_store.batches import batches
from crm_store.insight.assess import Assessment, assess
from crm_store.insight.base import Context, context
from crm_store.insight.feed import Before, Known, Which, among, day_of, gather, standings
from crm_store.insight.levels import CALL, RESCUE
from crm_store.records import Customer, Move, Standing
from crm_store.records.insight import Axis
from crm_store.statements import inserting

_SPEAKING = (CALL, RESCUE)
"""The levels at which somebody is told without having asked."""

DUE_AT_ONCE = 2_000
"""So many due customers are brought up to date before a list is read; the daily run sees to more."""


@dataclass(slots=True)
class Kept:
    """What one batch of customers comes to, ready to be written; of standings that stay as they are, nothing."""

    customers: int = 0
    added: list[Before] = field(default_factory=list)
    changed: list[Before] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)
    moves: list[dict[str, Any]] = field(default_factory=list)
    moves_back: list[int] = field(default_factory=list)
    tiers: list[tuple[int, str | None]] = field(default_factory=list)


def rebuild(session: Session, customer_ids: Sequence[int], *, now: datetime) -> None:
    """Work the standings of these customers out anew."""
    session.flush()
    known = context(session, now)
    for ids in batches(customer_ids):
        which = among(ids)
        kept = work_out(session.connection(), which, known)
        write(session.connection(), kept)
        _let_know(session, kept.tiers)


def refresh_due(session: Session, *, now: datetime, limit: int = DUE_AT_ONCE) -> int:
    """Bring up to date whoever may stand otherwise than when last looked at; gives how many that were."""
    session.flush()
    ids = due(session.connection(), context(session, now).today, limit=limit)
    if ids:
        rebuild(session, ids, now=now)
    return len(ids)


def due(connection: Connection, today: date, *, limit: int | None = None) -> list[int]:
    """Give the customers whose level, stage, sign or tier may be another today by time alone."""
    late = select(col(Standing.customer_id)).where(col(Standing.next_check_at) <= today)
    return sorted(connection.scalars(late.order_by(col(Standing.next_check_at)).limit(limit)))


def work_out(connection: Connection, which: Which, known: Context) -> Kept:
    """Assess these customers, writing nothing."""
    kept, before = Kept(), standings(connection, which)
    moved: list[tuple[Before, Before, Axis]] = []
    rows: dict[int, Before] = {}
    for customer in gather(connection, which, known, before=before):
        found = assess(customer, known)
        rows[customer.id] = row = _row(customer, found, known)
        moved += _moved(customer, row)
        if not found.by_hand and (found.rule_tier != customer.tier or customer.source == "hand"):
            kept.tiers.append((customer.id, found.rule_tier))
    if moved:
        _settle(connection, moved, rows, kept, known.today)
    _sort_out(rows, before, kept)
    return kept


def write(connection: Connection, kept: Kept) -> None:
    """Write what was worked out."""
    _write_many(connection, _INSERT, kept.added)
    _write_many(connection, _UPDATE, [(*row[1:], row[0]) for row in kept.changed])
    if kept.gone:
        connection.execute(delete(Standing).where(col(Standing.customer_id).in_(kept.gone)))
    if kept.moves_back:
        connection.execute(delete(Move).where(col(Move.id).in_(kept.moves_back)))
    if kept.moves:
        connection.execute(insert(Move), kept.moves)
    for tier in {tier for _, tier in kept.tiers}:
        fields = {"tier": tier, "tier_source": "rule" if tier else None, "tier_reason": None, "tier_set_at": None}
        for ids in batches([customer_id for customer_id, given in kept.tiers if given == tier]):
            connection.execute(update(Customer).where(col(Customer.id).in_(ids)).values(fields))


_LOOK = 2
"""Behind the customer and the day of the look begins what a standing says."""

_INSERT = inserting(Standing)
_UPDATE = (
    update(Standing)
    .where(col(Standing.customer_id) == bindparam("which"))
    .values({name: bindparam(name) for name in Before._fields[1:]})
)

_BY_PLACE = Before._fields
_BY_CHANGE = (*Before._fields[1:], "which")


def _write_many(connection: Connection, statement: Executable, rows: Sequence[Sequence[Any]]) -> None:
    """Write rows as they are to be stored, past every conversion: with so many columns it takes most of the time."""
    if not rows:
        return
    names = _BY_PLACE if statement is _INSERT else _BY_CHANGE
    by_name = connection.dialect.paramstyle == "pyformat"
    values = [dict(zip(names, row, strict=True)) if by_name else tuple(row) for row in rows]
    connection.exec_driver_sql(_sql(statement, connection.dialect), values)


@lru_cache(maxsize=8)
def _sql(statement: Any, dialect: Any) -> str:  # noqa: ANN401  # whatever compiles
    return str(statement.compile(dialect=dialect))


def _sort_out(rows: dict[int, Before], before: dict[int, Before], kept: Kept) -> None:
    """Tell new standings from changed ones; the day of the look alone is no change."""
    kept.customers = len(rows)
    kept.gone = [customer_id for customer_id in before if customer_id not in rows]
    for customer_id, row in rows.items():
        was = before.get(customer_id)
        if was is None:
            kept.added.append(row)
        elif row[_LOOK:] != was[_LOOK:]:
            kept.changed.append(row)


def _row(customer: Known, found: Assessment, known: Context) -> Before:
    """Write a standing as its row, with the days since when tier and stage are what they are still open."""
    judged, bought, before = found.judged, customer.facts.purchases, customer.before
    today = _told(known.today)
    return Before(
        customer.id,
        today,
        _told(found.next_check),
        _told(judged.touch.since),
        _told(customer.facts.talk.last),
        _told(customer.tried),
        len(bought),
        _told(bought[0].day) if bought else None,
        _told(bought[-1].day) if bought else None,
        found.value,
        found.at_risk,
        found.stage,
        "hand" if found.stage_by_hand else judged.call.rule,
        before.stage_since if before else today,
        judged.level,
        judged.touch.level,
        judged.alert,
        _tell_on(judged.alert, before, today),
        found.tier,
        before.tier_since if before else (today if found.tier else None),
        known.scheme.rank(found.tier),
        found.rank.ranked,
        found.rank.below,
        found.rank_before.ranked,
        found.rank_before.below,
        known.month,
    )


def _tell_on(alert: int, before: Before | None, today: str | None) -> Any:  # noqa: ANN401  # as the database keeps it
    """Give the day on which somebody is told: that on which the level rose, or the one that was kept."""
    if alert not in _SPEAKING:
        return None
    return before.tell_on if before and before.alert >= alert else today


@lru_cache(maxsize=20_000)
def _told(day: date | None) -> str | None:
    """Write a day as the database keeps it."""
    return day.isoformat() if day else None


def _moved(customer: Known, row: Before) -> list[tuple[Before, Before, Axis]]:
    before = customer.before
    if before is None or (before.tier == row.tier and before.stage == row.stage):
        return []
    axes: tuple[Axis, ...] = ("tier", "stage")
    return [(row, before, axis) for axis in axes if getattr(before, axis) != getattr(row, axis)]


def _settle(
    connection: Connection,
    moved: list[tuple[Before, Before, Axis]],
    rows: dict[int, Before],
    kept: Kept,
    today: date,
) -> None:
    """Make moves of what changed; one that only takes back a move of the same day takes it out instead."""
    lately = _moves_of(connection, {row.customer_id for row, _, _ in moved}, today)
    for found, standing, axis in moved:
        customer_id, now, was = found.customer_id, getattr(found, axis), getattr(standing, axis)
        began, last = getattr(found, f"{axis}_since"), lately.get((customer_id, axis))
        if last is not None and (last.before, last.after) == (now, was):
            kept.moves_back.append(last.id)
            since = _told(last.was_since)
        else:
            since = _told(today)
            move = {"customer_id": customer_id, "day": today, "axis": axis, "before": was, "after": now}
            rule = found.stage_rule if axis == "stage" else None
            kept.moves.append(move | {"rule": rule, "was_since": day_of(began) if began else None})
        row = rows[customer_id]
        rows[customer_id] = row._replace(tier_since=since) if axis == "tier" else row._replace(stage_since=since)


def _moves_of(connection: Connection, customer_ids: Iterable[int], today: date) -> dict[tuple[int, str], Any]:
    """Give the last move of this day of each customer and axis."""
    found: dict[tuple[int, str], Any] = {}
    for ids in batches(sorted(customer_ids)):
        query = select(Move.__table__).where(col(Move.customer_id).in_(ids), col(Move.day) == today)  # type: ignore[attr-defined]  # every table has one
        for move in connection.execute(query.order_by(col(Move.id))):
            found[move.customer_id, move.axis] = move
    return found


def _let_know(session: Session, changed: Iterable[tuple[int, str | None]]) -> None:
    """Let the customers that are loaded already show the tier that was just written."""
    for customer_id, _ in changed:
        loaded = session.identity_map.get(identity_key(Customer, customer_id))
        if loaded is not None:
            session.refresh(loaded, ["tier", "tier_source", "tier_reason", "tier_set_at"])
