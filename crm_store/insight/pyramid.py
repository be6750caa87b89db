"""The pyramid of customers: how many stand in each tier and what they bring, as far as the viewer sees."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, func, select
from sqlmodel import col

from crm_store.insight.base import context
from crm_store.insight.lapsing import bring_up
from crm_store.insight.tiers import SCALE, Concentration, concentration
from crm_store.records import Customer, Standing
from crm_store.unit import Unit


@dataclass(frozen=True, slots=True)
class Layer:
    """One tier: its customers, their money of the last year, and the value from which it holds by rule."""

    tier: str | None
    customers: int
    money: Decimal
    cut: Decimal | None


@dataclass(frozen=True, slots=True)
class Pyramid:
    """All layers from the top down, those not graded last; the money is spread as `truth` says.

    `by_amounts` tells that the cuts are amounts, because the book is small or the scheme says so.
    """

    layers: tuple[Layer, ...]
    customers: int
    money: Decimal
    truth: Concentration
    by_amounts: bool


def of_base(unit: Unit) -> Pyramid:
    """Give the pyramid of the customers that the viewer sees."""
    bring_up(unit)
    known = context(unit.session, unit.now)
    found = {
        tier: (count, Decimal(money or 0))
        for tier, count, money in unit.session.connection().execute(
            _seen(unit, col(Customer.tier), func.count(), func.sum(Standing.value)).group_by(col(Customer.tier))
        )
    }
    order = [*known.scheme.tiers, *sorted(tier for tier in found if tier and tier not in known.scheme.tiers)]
    cuts = dict(zip(known.scheme.tiers, (Decimal(cut) / SCALE for cut in known.cuts.amounts), strict=False))
    layers = [Layer(tier, *found.get(tier, (0, Decimal(0))), cuts.get(tier)) for tier in order]
    if None in found:
        layers.append(Layer(None, *found[None], None))
    money = sum((layer.money for layer in layers), Decimal(0))
    count = sum(layer.customers for layer in layers)
    return Pyramid(tuple(layers), count, money, concentration(_values(unit)), known.cuts.by_amounts)


def by_stage(unit: Unit) -> dict[str, tuple[int, Decimal]]:
    """Count the customers of each stage, with their money of the last year."""
    bring_up(unit)
    query = _seen(unit, col(Standing.stage), func.count(), func.sum(Standing.value)).group_by(col(Standing.stage))
    return {stage: (count, Decimal(money or 0)) for stage, count, money in unit.session.connection().execute(query)}


def by_level(unit: Unit) -> dict[int, int]:
    """Count the customers at each lapse level of their orders."""
    bring_up(unit)
    query = _seen(unit, col(Standing.level), func.count()).where(col(Standing.orders) > 0)
    rows = unit.session.connection().execute(query.group_by(col(Standing.level)))
    return {row[0]: row[1] for row in rows}


def _values(unit: Unit) -> list[int]:
    query = _seen(unit, col(Standing.value)).where(col(Standing.orders) > 0).order_by(col(Standing.value).desc())
    return [int(value * SCALE) for value in unit.session.connection().scalars(query)]


def _seen(unit: Unit, *columns: Any) -> Select[Any]:  # noqa: ANN401  # whatever is asked for
    return (
        select(*columns)
        .join_from(Customer, Standing, col(Standing.customer_id) == col(Customer.id))
        .where(unit.sees(col(Customer.owner_id)), col(Customer.archived_at).is_(None))
    )
