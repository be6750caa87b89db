"""What people say of a customer that overrules or feeds the rules, and the lists that come of it.

A stage by hand, a relation, a pause, a loss, a rhythm that is longer than it looked, a try to win somebody back.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal, TypedDict, Unpack

from sqlalchemy import ColumnElement, case
from sqlmodel import and_, col, func, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from crm_store import birthdays, customers
from crm_store.insight import win_back
from crm_store.insight.base import context
from crm_store.insight.lapsing import Lapsing, bring_up, stands
from crm_store.insight.levels import GONE
from crm_store.records import Birthday, Customer, Move, Pause, Standing, Terms, WinBackTry
from crm_store.records.insight import Axis
from crm_store.unit import Unit

_CANDIDATES = 200


@dataclass(frozen=True, slots=True)
class Moved:
    """A customer and how it moved."""

    customer: Customer
    move: Move


@dataclass(frozen=True, slots=True)
class Winnable:
    """A customer who is worth winning back, and how often that was tried."""

    lapsing: Lapsing
    tries: tuple[date, ...]


def terms_of(unit: Unit, customer_id: int) -> Terms | None:
    """Give what people said of a customer, if the viewer sees it and anything was said."""
    if customers.by_id(unit, customer_id) is None:
        return None
    return unit.session.exec(select(Terms).where(col(Terms.customer_id) == customer_id)).first()


def say(unit: Unit, customer_id: int, **told: Any) -> Terms | None:  # noqa: ANN401  # the columns of Terms
    """Keep what somebody said of a customer; None when the viewer sees no such customer."""
    if customers.by_id(unit, customer_id) is None:
        return None
    kept = terms_of(unit, customer_id)
    return unit.changes.amend(kept, **told) if kept else unit.changes.add(Terms(customer_id=customer_id, **told))


def set_stage(unit: Unit, customer_id: int, stage: str, *, reason: str | None = None) -> Terms | None:
    """Set a stage by hand, for as long as the organisation lets a hand overrule the rule."""
    until = unit.local_now.date() + timedelta(context(unit.session, unit.now).numbers.override_days)
    return say(unit, customer_id, stage=stage, stage_reason=reason, stage_until=until)


def set_relation(unit: Unit, customer_id: int, relation: str, *, reason: str | None = None) -> Terms | None:
    """Say how close a customer is; what it was before stays in the changes."""
    today = unit.local_now.date()
    return say(unit, customer_id, relation=relation, relation_since=today, relation_reason=reason)


def mark_lost(unit: Unit, customer_id: int, *, reason: str | None = None) -> Terms | None:
    """Say that a customer is lost, and why."""
    return say(unit, customer_id, lost_on=unit.local_now.date(), lost_reason=reason)


def take_rhythm(unit: Unit, customer_id: int, days: float) -> Terms | None:
    """Let a customer be judged by this rhythm from now on."""
    return say(unit, customer_id, cycle_days=days)


def pause(unit: Unit, customer_id: int, *, until: date, reason: str | None = None) -> Pause | None:
    """Let a customer's clock stand still from today to a day; None when the viewer sees no such customer."""
    if customers.by_id(unit, customer_id) is None:
        return None
    today = unit.local_now.date()
    row = Pause(
        customer_id=customer_id,
        first=today,
        last=max(until, today),
        reason=reason,
        author_id=unit.author_id,
        created_at=unit.now,
    )
    return unit.changes.add(row)


def pauses_ending(unit: Unit, day: date, *, owner_id: int) -> tuple[Pause, ...]:
    """Give the pauses that end on a day, of the customers that somebody looks after."""
    query = (
        select(Pause)
        .join(Customer, col(Customer.id) == col(Pause.customer_id))
        .where(col(Pause.last) == day, col(Customer.owner_id) == owner_id, unit.sees(col(Customer.owner_id)))
    )
    return tuple(unit.session.exec(query.order_by(col(Pause.id))))


def rests_beyond(unit: Unit, customer_id: int, day: date) -> bool:
    """Tell whether a customer that the viewer sees is paused for longer than to a day."""
    query = select(Pause.id).where(col(Pause.customer_id) == customer_id, col(Pause.last) > day)
    return customers.by_id(unit, customer_id) is not None and unit.session.exec(query).first() is not None


def birthdays_on(unit: Unit, day: date, *, owner_id: int) -> tuple[tuple[Birthday, Customer], ...]:
    """Give whose birthday a day is, of the customers that somebody looks after."""
    keys = [
        and_(col(Birthday.month) == one.month, col(Birthday.day) == one.day, col(Birthday.lunar).is_(one.lunar))
        for one in birthdays.falling_on(day)
    ]
    query = (
        select(Birthday, Customer)
        .join(Customer, col(Customer.id) == col(Birthday.customer_id))
        .where(or_(*keys), col(Customer.owner_id) == owner_id, unit.sees(col(Customer.owner_id)))
        .where(col(Customer.archived_at).is_(None))
    )
    return tuple(unit.session.exec(query.order_by(col(Birthday.id))))


def try_win_back(unit: Unit, customer_id: int, *, refused: bool = False) -> WinBackTry | None:
    """Keep that somebody tried to win a customer back; None when the viewer sees no such customer."""
    if customers.by_id(unit, customer_id) is None:
        return None
    row = WinBackTry(
        customer_id=customer_id,
        day=unit.local_now.date(),
        refused=refused,
        author_id=unit.author_id,
        created_at=unit.now,
    )
    return unit.changes.add(row)


def winnable(unit: Unit, *, limit: int = 20) -> tuple[Winnable, ...]:
    """List whom it pays to win back, most to win first."""
    bring_up(unit)
    known = context(unit.session, unit.now)
    query = (
        select(col(Customer.id))
        .join(Standing, col(Standing.customer_id) == col(Customer.id))
        .where(unit.sees(col(Customer.owner_id)), col(Standing.level) >= GONE, col(Standing.orders) > 0)
        .order_by(col(Standing.at_risk).desc(), col(Customer.id))
    )
    found = []
    for lapsing in stands(unit, unit.session.exec(query.limit(_CANDIDATES)).all()):
        life, tries = lapsing.found.judged.life, _tries(unit, lapsing.customer.id)
        verdict = win_back.verdict(
            gone=True,
            place=known.scheme.place(lapsing.customer.tier),
            orders=life.orders if life else 0,
            silent=life.silent if life else 0,
            tries=[one.day for one in tries],
            refused=any(one.refused for one in tries),
            today=known.today,
            numbers=known.numbers,
        )
        if verdict.eligible:
            found.append(Winnable(lapsing, tuple(one.day for one in tries)))
    return tuple(found[:limit])


class MoveFilter(TypedDict, total=False):
    """What moves may be narrowed to; `direction` is up or down, which tiers alone have."""

    axis: Axis | None
    direction: Literal["up", "down"] | None
    owner_id: int | None


def moves(unit: Unit, *, first: date, last: date, limit: int = 20, **wanted: Unpack[MoveFilter]) -> tuple[Moved, ...]:
    """List who moved from one tier or stage to another within these days, the latest first."""
    bring_up(unit)
    query = (
        select(Customer, Move)
        .join(Move, col(Move.customer_id) == col(Customer.id))
        .where(*_moved(unit, first, last, wanted))
        .order_by(col(Move.day).desc(), col(Move.id).desc())
    )
    return tuple(Moved(customer, move) for customer, move in unit.session.exec(query.limit(limit)))


def count_moves(unit: Unit, *, first: date, last: date, **wanted: Unpack[MoveFilter]) -> int:
    """Count such moves."""
    bring_up(unit)
    query: SelectOfScalar[int] = (
        select(func.count())
        .select_from(Move)
        .join(Customer, col(Move.customer_id) == col(Customer.id))
        .where(*_moved(unit, first, last, wanted))
    )
    return unit.session.exec(query).one()


def _moved(unit: Unit, first: date, last: date, wanted: MoveFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [unit.sees(col(Customer.owner_id)), col(Move.day).between(first, last)]
    way = wanted.get("direction")
    if axis := "tier" if way else wanted.get("axis"):
        conditions.append(col(Move.axis) == axis)
    if (owner_id := wanted.get("owner_id")) is not None:
        conditions.append(col(Customer.owner_id) == owner_id)
    if way:
        ranks = {tier: rank for rank, tier in enumerate(context(unit.session, unit.now).scheme.tiers)}
        before, after = (case(ranks, value=col(side), else_=len(ranks)) for side in (Move.before, Move.after))
        conditions.append(after < before if way == "up" else after > before)
    return conditions


def _tries(unit: Unit, customer_id: int) -> list[WinBackTry]:
    query = select(WinBackTry).where(col(WinBackTry.customer_id) == customer_id).order_by(col(WinBackTry.day))
    return list(unit.session.exec(query))
