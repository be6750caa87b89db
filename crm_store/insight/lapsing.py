"""Who is slipping away, of the customers that the viewer sees, and how one customer stands: read from the standings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict, Unpack

from sqlalchemy import ColumnElement, Select, func, select
from sqlmodel import col

from crm_store.clock import days_before
from crm_store.insight import keep
from crm_store.insight.assess import Assessment, assess
from crm_store.insight.base import Context, context
from crm_store.insight.feed import Known, among, gather
from crm_store.insight.levels import GONE, held_until
from crm_store.insight.stages import stages_named
from crm_store.records import Customer, Standing
from crm_store.unit import Unit


class LapsingFilter(TypedDict, total=False):
    """What the list may be narrowed to. With `silent_days`, that many days of silence count, whatever the level."""

    tier: str | None
    owner_id: int | None
    silent_days: int | None


@dataclass(frozen=True, slots=True)
class Lapsing:
    """A customer and how it stands.

    `level` is that of the clock that speaks: `by_orders` tells that it is the orders, else it is our contacts.
    `silent_days`, `rhythm_days`, `usual_days` and `last_day` are those of the clock that speaks: `usual_days` is the
    customer's own median gap, None where there is none; `regular` says that "usually" may be said of it. `last_day`
    is None where nobody was ever reached, and the silence counts from when it was added. Until `held_until` a try
    that reached nobody holds the alert.
    """

    customer: Customer
    level: int
    by_orders: bool
    silent_days: int
    rhythm_days: float
    usual_days: float | None
    regular: bool
    last_day: date | None
    held_until: date | None
    known: Known
    found: Assessment


def search(unit: Unit, *, limit: int = 20, offset: int = 0, **wanted: Unpack[LapsingFilter]) -> tuple[Lapsing, ...]:
    """List who is slipping away: most to lose first, then the highest tier; those long gone come last."""
    bring_up(unit)
    gone = col(Standing.alert) >= GONE
    query = _slipping(unit, select(col(Customer.id)), wanted).order_by(
        gone, col(Standing.at_risk).desc(), col(Standing.tier_rank), col(Standing.since), col(Customer.id)
    )
    return stands(unit, unit.session.connection().scalars(query.limit(limit).offset(offset)).all())


def count(unit: Unit, **wanted: Unpack[LapsingFilter]) -> int:
    """Count who is slipping away."""
    bring_up(unit)
    query = _slipping(unit, select(func.count(col(Customer.id))), wanted)
    return unit.session.connection().scalar(query) or 0


def of_customer(unit: Unit, customer_id: int) -> Lapsing | None:
    """Give how a customer stands, whatever its level; None when the viewer sees no such customer."""
    return next(iter(stands(unit, [customer_id])), None)


def bring_up(unit: Unit) -> None:
    """Make sure that the standings are those of today."""
    unit.derived.refresh()
    keep.refresh_due(unit.session, now=unit.now)


def stands(unit: Unit, customer_ids: Sequence[int]) -> tuple[Lapsing, ...]:
    """Give how these customers stand today, worked out afresh, in this order; those out of sight are left out."""
    unit.derived.refresh()
    query = select(Customer).where(
        col(Customer.id).in_(customer_ids), unit.sees(col(Customer.owner_id)), col(Customer.archived_at).is_(None)
    )
    seen = {customer.id: customer for customer in unit.session.scalars(query)}
    known = context(unit.session, unit.now)
    found = {
        one.id: _lapsing(seen[one.id], one, assess(one, known), known)
        for one in gather(unit.session.connection(), among(list(seen)), known)
    }
    return tuple(found[customer_id] for customer_id in customer_ids if customer_id in found)


def in_stage(stage: str) -> ColumnElement[bool]:
    """Give the condition that a customer is in a stage, either half of it where it has two."""
    return col(Standing.stage).in_(stages_named(stage))


def _slipping(unit: Unit, query: Select[Any], wanted: LapsingFilter) -> Select[Any]:
    query = query.join(Standing, col(Standing.customer_id) == col(Customer.id)).where(
        unit.sees(col(Customer.owner_id)), col(Customer.archived_at).is_(None)
    )
    if (silent_days := wanted.get("silent_days")) is None:
        query = query.where(col(Standing.alert) > 0)
    else:
        query = query.where(col(Standing.since) <= days_before(unit.local_now.date(), silent_days))
    if (tier := wanted.get("tier")) is not None:
        query = query.where(col(Customer.tier) == tier)
    if (owner_id := wanted.get("owner_id")) is not None:
        query = query.where(col(Customer.owner_id) == owner_id)
    return query


def _lapsing(customer: Customer, one: Known, found: Assessment, known: Context) -> Lapsing:
    judged, life = found.judged, found.judged.life
    touch, talk = judged.touch, one.facts.talk
    silent, rho, gaps, last = touch.silent, touch.rho, talk.gaps, talk.last
    if judged.by_orders and life:
        silent, rho, gaps, last = life.silent, life.rho, life.gaps, life.last
    tried = one.tried if one.tried and one.tried > judged.touch.since else None
    return Lapsing(
        customer=customer,
        level=judged.alert,
        by_orders=judged.by_orders,
        silent_days=silent,
        rhythm_days=rho,
        usual_days=gaps.median,
        regular=gaps.regular,
        last_day=last,
        held_until=held_until(tried, rho, numbers=known.numbers) if tried else None,
        known=one,
        found=found,
    )
