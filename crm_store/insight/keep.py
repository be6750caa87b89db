"""Keeping how each customer stands beside it, so that lists and the clock need not read everything.

A standing is made anew from the records whenever one of them changes, also when a change is taken back. What it was
before is told by the row itself: a tier or a stage that is another today is a move, and a move that is undone on the
same day is no move.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.orm.util import identity_key
from sqlmodel import Session, col

from crm_store.batches import batches
from crm_store.insight.assess import Assessment, assess
from crm_store.insight.base import Context, context
from crm_store.insight.feed import Known, Which, among, asking, gather
from crm_store.insight.tiers import SCALE
from crm_store.records import Customer, Move, Standing
from crm_store.records.insight import Axis
from crm_store.statements import inserting

DUE_AT_ONCE = 2_000
"""So many due customers are brought up to date before a list is read; the daily run sees to more."""


@dataclass(slots=True)
class Kept:
    """What one batch of customers comes to, ready to be written."""

    rows: list[dict[str, Any]] = field(default_factory=list)
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
        write(session.connection(), which, kept)
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
    ids = list(connection.scalars(late.order_by(col(Standing.next_check_at)).limit(limit)))
    return sorted(ids)


def work_out(connection: Connection, which: Which, known: Context) -> Kept:
    """Assess these customers, writing nothing."""
    kept = Kept()
    moved: list[tuple[dict[str, Any], Axis, Any]] = []
    for customer in gather(connection, which, known):
        found = assess(customer, known)
        row = _row(customer, found, known)
        kept.rows.append(row)
        moved += [(row, axis, customer.before) for axis in _moved(customer, row)]
        if not found.by_hand and (found.rule_tier != customer.tier or customer.source == "hand"):
            kept.tiers.append((customer.id, found.rule_tier))
    if moved:
        _settle(connection, moved, kept, known.today)
    return kept


def write(connection: Connection, which: Which, kept: Kept) -> None:
    """Write what was worked out."""
    _DROP(connection, which)
    if kept.rows:
        connection.execute(inserting(Standing), kept.rows)
    if kept.moves_back:
        connection.execute(delete(Move).where(col(Move.id).in_(kept.moves_back)))
    if kept.moves:
        connection.execute(insert(Move), kept.moves)
    for tier in {tier for _, tier in kept.tiers}:
        fields = {"tier": tier, "tier_source": "rule" if tier else None, "tier_reason": None, "tier_set_at": None}
        for ids in batches([customer_id for customer_id, given in kept.tiers if given == tier]):
            connection.execute(update(Customer).where(col(Customer.id).in_(ids)).values(fields))


_DROP = asking(lambda where: delete(Standing).where(where(col(Standing.customer_id))))


def _row(customer: Known, found: Assessment, known: Context) -> dict[str, Any]:
    """Write a standing as its row, with the days since when tier and stage are what they are still open."""
    judged, bought, before = found.judged, customer.facts.purchases, customer.before
    return {
        "customer_id": customer.id,
        "checked_on": known.today,
        "next_check_at": found.next_check,
        "since": judged.touch.since,
        "last_contact": customer.facts.talk.last,
        "tried_day": customer.tried,
        "orders": len(bought),
        "first_order": bought[0].day if bought else None,
        "last_order": bought[-1].day if bought else None,
        "value": Decimal(found.value) / SCALE,
        "at_risk": Decimal(found.at_risk) / SCALE,
        "stage": found.stage,
        "stage_rule": "hand" if found.stage_by_hand else judged.call.rule,
        "stage_since": before.stage_since if before else known.today,
        "level": judged.level,
        "touch_level": judged.touch.level,
        "alert": judged.alert,
        "tier": found.tier,
        "tier_since": before.tier_since if before else (known.today if found.tier else None),
        "tier_rank": known.scheme.rank(found.tier),
        "ranked": found.rank.ranked,
        "below": found.rank.below,
        "ranked_before": found.rank_before.ranked,
        "below_before": found.rank_before.below,
        "ranked_month": known.month,
    }


def _moved(customer: Known, row: dict[str, Any]) -> list[Axis]:
    before = customer.before
    if before is None:
        return []
    axes: tuple[Axis, ...] = ("tier", "stage")
    return [axis for axis in axes if getattr(before, axis) != row[axis]]


def _settle(connection: Connection, moved: list[tuple[dict[str, Any], Axis, Any]], kept: Kept, today: date) -> None:
    """Make moves of what changed; one that only takes back a move of the same day takes it out instead."""
    lately = _moves_of(connection, {row["customer_id"] for row, _, _ in moved}, today)
    for row, axis, before in moved:
        now, was = row[axis], getattr(before, axis)
        last = lately.get((row["customer_id"], axis))
        if last is not None and (last.before, last.after) == (now, was):
            kept.moves_back.append(last.id)
            row[f"{axis}_since"] = last.was_since
            continue
        move = {"customer_id": row["customer_id"], "day": today, "axis": axis, "before": was, "after": now}
        rule = row["stage_rule"] if axis == "stage" else None
        kept.moves.append(move | {"rule": rule, "was_since": row[f"{axis}_since"]})
        row[f"{axis}_since"] = today


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
