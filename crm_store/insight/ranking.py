"""Ranking the whole base: its gap and return curve from a sample, its values and cuts from all, read in one pass each.

Nothing of it holds the base in memory: the values of a million customers are eight megabytes of numbers.
"""

from array import array
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import Connection, case, func, select, type_coerce
from sqlalchemy.sql import ColumnElement
from sqlmodel import BigInteger, String, col

from crm_store.insight import curve as curves
from crm_store.insight import rfm
from crm_store.insight.base import Context, month_of
from crm_store.insight.curve import Curve, Learning
from crm_store.insight.feed import among, day_of, gather
from crm_store.insight.life import Purchase, gaps_between
from crm_store.insight.rfm import Quintiles
from crm_store.insight.rhythm import base_gap, median_of, rhythm_days
from crm_store.insight.schemes import Scheme
from crm_store.insight.tiers import cuts_of
from crm_store.records import Customer, Order

SAMPLE = 5_000
"""The base's gap and curve are learnt from at most so many customers, spread over the whole base."""


def rank(connection: Connection, scheme: Scheme, known: Context) -> tuple[Context, int]:
    """Give the context with what the base tells today, and the number of gaps that its rhythm rests on."""
    gaps, curve = _learnt(connection, known)
    usual = base_gap(len(gaps), median_of(gaps), numbers=known.numbers) if gaps else known.numbers.base_gap
    values, quintiles, mean = _values(connection, known)
    ranked = replace(
        known,
        scheme=scheme,
        cuts=cuts_of(scheme, values, numbers=known.numbers),
        base_gap=usual,
        curve=curve,
        quintiles=quintiles,
        mean_order=mean,
        month=month_of(known.today),
    )
    return ranked, len(gaps)


def _learnt(connection: Connection, known: Context) -> tuple[list[int], Curve]:
    histories = list(_sample(connection, known))
    gaps = [gap for bought in histories for gap in gaps_between(bought)]
    usual = base_gap(len(gaps), median_of(gaps), numbers=known.numbers) if gaps else known.numbers.base_gap
    learning = Learning(curves.default_curve())
    for bought in histories:
        _learn(learning, bought, usual, known)
    return gaps, learning.blended(numbers=known.numbers)


def _sample(connection: Connection, known: Context) -> Iterator[tuple[Purchase, ...]]:
    ids = _sampled_ids(connection)
    for start in range(0, len(ids), 500):
        for customer in gather(connection, among(ids[start : start + 500]), known, before={}):
            if customer.facts.purchases:
                yield tuple(customer.facts.purchases)


def _sampled_ids(connection: Connection) -> list[int]:
    total = connection.scalar(select(func.count()).select_from(Customer)) or 0
    every = -(-total // SAMPLE) or 1
    query = select(col(Customer.id)).where(col(Customer.id) % every == 0).order_by(col(Customer.id))
    return list(connection.scalars(query))


def _learn(learning: Learning, bought: tuple[Purchase, ...], usual: float, known: Context) -> None:
    """Count each silence of a customer at the rhythm that it had when the silence began."""
    gaps = gaps_between(bought)
    for orders in range(1, len(bought) + 1):
        own = gaps[max(0, orders - 1 - known.numbers.last_gaps) : orders - 1]
        rho = rhythm_days(len(own), median_of(own) if own else None, usual, numbers=known.numbers)
        ended = orders <= len(gaps)
        silent = gaps[orders - 1] if ended else max(0, (known.today - bought[-1].day).days)
        learning.spell(orders, silent / rho, ended=ended)


def _values(connection: Connection, known: Context) -> tuple[list[int], Quintiles, int]:
    """Give the values of all graded customers, the highest first, the RFM fifths, and the base's mean order."""
    values, silences, counts = array("q"), array("l"), array("l")
    total = orders = 0
    for money, ordered, first, last in connection.execute(_sums(known)):
        if (known.today - day_of(first)).days < known.numbers.young_days:
            continue
        values.append(int(money or 0))
        silences.append((known.today - day_of(last)).days)
        counts.append(ordered)
        total, orders = total + int(money or 0), orders + ordered
    rising = sorted(values)
    quintiles = Quintiles(rfm.fifths(sorted(silences)), rfm.fifths(sorted(counts)), rfm.fifths(rising))
    rising.reverse()
    return rising, quintiles, round(total / orders) if orders else 0


def _sums(known: Context):  # type: ignore[no-untyped-def]  # noqa: ANN202  # SQLAlchemy's own type names every column
    after = known.today - timedelta(known.numbers.value_days)
    lately, accepted = col(Order.day) > after, col(Order.status) == "accepted"
    return (
        select(
            func.sum(case((lately, _money(known)), else_=0)),
            func.sum(case((lately & (col(Order.amount) > 0), 1), else_=0)),
            type_coerce(func.min(Order.day), String()),
            type_coerce(func.max(Order.day), String()),
        )
        .where(accepted)
        .group_by(col(Order.customer_id))
        .execution_options(stream_results=True, yield_per=10_000)
    )


def _money(known: Context) -> ColumnElement[int]:
    amount = type_coerce(col(Order.amount), BigInteger())
    rates = [(col(Order.currency) == code, amount * rate) for code, rate in known.numbers.rates.items()]
    return case((col(Order.currency) == known.currency, amount), *rates, else_=0)
