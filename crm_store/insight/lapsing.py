"""Who is slipping away, of the customers that the viewer sees: one query over the kept rhythms, judged in Python."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from typing import NamedTuple, TypedDict, Unpack

from sqlalchemy import ColumnElement
from sqlmodel import col, func, select
from sqlmodel.sql.expression import Select

from crm_store.clock import days_before
from crm_store.insight.rhythm import held_until, is_gone, level, rhythm_days
from crm_store.records import Customer, Rhythm
from crm_store.unit import Unit

_TIER_ORDER = ("vip", "important")


class LapsingFilter(TypedDict, total=False):
    """What the list may be narrowed to. With `silent_days`, that many days of silence count, whatever the level."""

    tier: str | None
    owner_id: int | None
    silent_days: int | None


@dataclass(frozen=True, slots=True)
class Lapsing:
    """A customer and how its silence stands.

    `usual_days` is the customer's own median gap, None where there is none; `regular` says that "usually" may be
    said of it. `last_day` is None where nobody was ever reached, and the silence counts from when it was added.
    Until `held_until` a try that reached nobody holds the alert.
    """

    customer: Customer
    level: int
    silent_days: int
    rhythm_days: float
    usual_days: float | None
    regular: bool
    last_day: date | None
    held_until: date | None


class _Pulse(NamedTuple):
    customer_id: int
    tier: str | None
    gaps: int
    median_gap: float | None
    since: date


def search(unit: Unit, *, limit: int = 20, offset: int = 0, **wanted: Unpack[LapsingFilter]) -> tuple[Lapsing, ...]:
    """List who is slipping away: the most valuable first, then the latest; those long gone come last."""
    unit.derived.refresh()
    today = unit.local_now.date()
    columns = [Customer.id, Customer.tier, Rhythm.gaps, Rhythm.median_gap, Rhythm.since]
    query = _joined().with_only_columns(*map(col, columns)).where(*_slipping(unit, wanted))
    pulses = map(_Pulse._make, unit.session.connection().execute(query))
    ranked = nsmallest(offset + limit, pulses, key=lambda pulse: _rank(pulse, today))
    return _whole(unit, [pulse.customer_id for pulse in ranked[offset:]])


def count(unit: Unit, **wanted: Unpack[LapsingFilter]) -> int:
    """Count who is slipping away."""
    unit.derived.refresh()
    query = _joined().with_only_columns(func.count()).where(*_slipping(unit, wanted))
    return unit.session.scalar(query) or 0


def of_customer(unit: Unit, customer_id: int) -> Lapsing | None:
    """Give how a customer's silence stands, whatever its level; None when the viewer sees no such customer."""
    unit.derived.refresh()
    return next(iter(_whole(unit, [customer_id])), None)


def _joined() -> Select[Customer, Rhythm]:
    return select(Customer, Rhythm).join(Rhythm, col(Rhythm.customer_id) == col(Customer.id))


def _slipping(unit: Unit, wanted: LapsingFilter) -> list[ColumnElement[bool]]:
    today = unit.local_now.date()
    conditions = [unit.sees(col(Customer.owner_id)), col(Customer.archived_at).is_(None)]
    if (silent_days := wanted.get("silent_days")) is None:
        conditions.append(col(Rhythm.watch_on) <= today)
    else:
        conditions.append(col(Rhythm.since) <= days_before(today, silent_days))
    if (tier := wanted.get("tier")) is not None:
        conditions.append(col(Customer.tier) == tier)
    if (owner_id := wanted.get("owner_id")) is not None:
        conditions.append(col(Customer.owner_id) == owner_id)
    return conditions


def _rank(pulse: _Pulse, today: date) -> tuple[bool, int, float, int]:
    rho = rhythm_days(pulse.gaps, pulse.median_gap, pulse.tier)
    silent = (today - pulse.since).days
    place = _TIER_ORDER.index(pulse.tier) if pulse.tier in _TIER_ORDER else len(_TIER_ORDER)
    return is_gone(silent, rho), place, -silent / rho, pulse.customer_id


def _whole(unit: Unit, customer_ids: Sequence[int]) -> tuple[Lapsing, ...]:
    query = _joined().where(col(Customer.id).in_(customer_ids), unit.sees(col(Customer.owner_id)))
    found = {customer.id: _judge(unit, customer, rhythm) for customer, rhythm in unit.session.exec(query)}
    return tuple(found[customer_id] for customer_id in customer_ids if customer_id in found)


def _judge(unit: Unit, customer: Customer, rhythm: Rhythm) -> Lapsing:
    rho = rhythm_days(rhythm.gaps, rhythm.median_gap, customer.tier)
    silent = max(0, (unit.local_now.date() - rhythm.since).days)
    tried = rhythm.tried_day is not None and rhythm.tried_day > rhythm.since
    return Lapsing(
        customer=customer,
        level=level(silent, rho, customer.tier),
        silent_days=silent,
        rhythm_days=rho,
        usual_days=rhythm.median_gap,
        regular=rhythm.regular,
        last_day=rhythm.last_day,
        held_until=held_until(rhythm.tried_day, rho) if tried and rhythm.tried_day else None,
    )
