"""From the tables to plain facts: everything that is known of some customers, read in one statement a table.

Days and amounts are read as the database holds them and made into values here: over many millions of orders the
general conversion of a column would take longer than all the rest.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, bindparam, select
from sqlalchemy.sql import ColumnElement
from sqlmodel import col

from crm_store.insight.base import Context
from crm_store.insight.days import stopped
from crm_store.insight.life import NOTHING_SAID, Facts, Purchase, Said, Talk
from crm_store.insight.rhythm import gaps_of
from crm_store.records import Contact, Customer, Order, Pause, Standing, Terms

Where = Callable[[Any], ColumnElement[bool]]
"""A condition on a column of customers' ids."""

FORMS: dict[str, Where] = {
    "one": lambda column: column == bindparam("customer"),
    "among": lambda column: column.in_(bindparam("customers", expanding=True)),
    "between": lambda column: column.between(bindparam("first_customer"), bindparam("last_customer")),
}
"""The ways of saying which customers, for statements that are built once."""


@dataclass(frozen=True, slots=True)
class Which:
    """Which customers: in which form a statement says so, and the values that go with it."""

    form: str
    values: Mapping[str, object]


def asking(build: Callable[[Where], Any]) -> Callable[[Connection, Which], Any]:
    """Give what runs a statement about some customers, built once for each form."""
    built: dict[str, Any] = {}

    def ask(connection: Connection, which: Which) -> Any:  # noqa: ANN401  # rows, or nothing of a deletion
        if which.form not in built:
            built[which.form] = build(FORMS[which.form])
        return connection.execute(built[which.form], which.values)

    return ask


class Before(NamedTuple):
    """A standing as it is kept: days as text, money as whole numbers."""

    customer_id: int
    checked_on: Any
    next_check_at: Any
    since: Any
    last_contact: Any
    tried_day: Any
    orders: int
    first_order: Any
    last_order: Any
    value: int
    at_risk: int
    stage: str
    stage_rule: str
    stage_since: Any
    level: int
    touch_level: int
    alert: int
    tell_on: Any
    tier: str | None
    tier_since: Any
    tier_rank: int
    ranked: str | None
    below: int
    ranked_before: str | None
    below_before: int
    ranked_month: str | None


@dataclass(slots=True)
class Known:
    """One customer as the tables tell of it; `net` is the money of each day, returns included."""

    id: int
    tier: str | None
    source: str | None
    set_on: date | None
    facts: Facts
    net: dict[date, int]
    tried: date | None
    terms: Row[Any] | None
    before: Before | None


def among(ids: Sequence[int]) -> Which:
    """Choose customers by their ids."""
    return Which("one", {"customer": ids[0]}) if len(ids) == 1 else Which("among", {"customers": list(ids)})


def between(first: int, last: int) -> Which:
    """Choose the customers whose ids lie between these two, both included."""
    return Which("between", {"first_customer": first, "last_customer": last})


def gather(
    connection: Connection, which: Which, known: Context, *, before: Mapping[int, Before] | None = None
) -> Iterator[Known]:
    """Give what is known of the living customers among these; `before` is how they stood, where that was read."""
    orders = _orders(connection, which, known)
    contacts = _contacts(connection, which)
    terms = {row.customer_id: row for row in _TERMS(connection, which)}
    pauses = _pauses(connection, which)
    before = standings(connection, which) if before is None else before
    for customer_id, tier, source, set_on, created in _customers(connection, which):
        bought = orders.get(customer_id, _NONE)
        touched = contacts.get(customer_id, _NOBODY)
        said = terms.get(customer_id)
        facts = Facts(
            since=created,
            purchases=_purchases(bought),
            cancelled=bought.cancelled,
            place=known.scheme.place(tier),
            base_gap=known.base_gap,
            clock=stopped(pauses[customer_id], beside=known.clock) if customer_id in pauses else known.clock,
            said=_said(said, known.today) if said else NOTHING_SAID,
            talk=_talk(touched, known),
        )
        yield Known(customer_id, tier, source, set_on, facts, bought.net, touched.tried, said, before.get(customer_id))


@dataclass(slots=True)
class _Bought:
    net: dict[date, int] = field(default_factory=dict)
    unpriced: set[date] = field(default_factory=set)
    cancelled: list[date] = field(default_factory=list)


@dataclass(slots=True)
class _Touched:
    reached: list[date] = field(default_factory=list)
    tried: date | None = None


_DATE_LONG = 10

_NONE = _Bought()
_NOBODY = _Touched()


def worth_in(currency: str, amount: int, known: Context) -> int:
    """Give an amount in the organisation's own currency; one without a rate is worth nothing."""
    if currency == known.currency:
        return amount
    return round(amount * known.numbers.rates.get(currency, 0.0))


def standings(connection: Connection, which: Which) -> dict[int, Before]:
    """Give the standings that are kept of these customers."""
    rows = _as_stored(_STANDINGS(connection, which))
    if connection.dialect.name == "postgresql":
        rows = [[value.isoformat() if isinstance(value, date) else value for value in row] for row in rows]
    return {row[0]: Before._make(row) for row in rows}


def _as_stored(result: Any) -> Sequence[Sequence[Any]]:  # noqa: ANN401  # what `asking` gives
    """Give the rows of a result as the driver gives them, past every conversion."""
    rows: Sequence[Sequence[Any]] = result.cursor.fetchall()
    result.close()
    return rows


@lru_cache(maxsize=20_000)
def day_of(value: Any) -> date:  # noqa: ANN401  # text on SQLite, a date elsewhere
    """Read a day as the database gives it."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def _orders(connection: Connection, which: Which, known: Context) -> dict[int, _Bought]:
    found: dict[int, _Bought] = defaultdict(_Bought)
    own = known.currency
    for customer_id, told, amount, currency, status in _as_stored(_ORDERS(connection, which)):
        bought, day = found[customer_id], day_of(told)
        if status != "accepted":
            bought.cancelled.append(day)
        elif amount is None:
            bought.unpriced.add(day)
        else:
            money = amount if currency == own else worth_in(currency, amount, known)
            bought.net[day] = bought.net.get(day, 0) + money
            if money == 0 and amount > 0:
                bought.unpriced.add(day)
    return found


def _purchases(bought: _Bought) -> tuple[Purchase, ...]:
    """Give the days on which something was bought: their net is above nought, or their price was not said."""
    if not bought.unpriced:
        return tuple([Purchase(day, money) for day, money in bought.net.items() if money > 0])
    days = sorted(bought.net.keys() | bought.unpriced)
    return tuple(
        Purchase(day, max(0, bought.net.get(day, 0)))
        for day in days
        if bought.net.get(day, 0) > 0 or day in bought.unpriced
    )


def _contacts(connection: Connection, which: Which) -> dict[int, _Touched]:
    found: dict[int, _Touched] = defaultdict(_Touched)
    for customer_id, day, last_day, reached in _as_stored(_CONTACTS(connection, which)):
        touched, on = found[customer_id or 0], day_of(last_day or day)
        if reached:
            touched.reached.append(on)
        else:
            touched.tried = max(touched.tried or on, on)
    return found


def _talk(touched: _Touched, known: Context) -> Talk:
    if not touched.reached:
        return _QUIET
    return Talk(max(touched.reached), gaps_of(touched.reached, numbers=known.numbers))


_QUIET = Talk()


def _pauses(connection: Connection, which: Which) -> dict[int, list[tuple[date, date]]]:
    found: dict[int, list[tuple[date, date]]] = defaultdict(list)
    for customer_id, first, last in _as_stored(_PAUSES(connection, which)):
        found[customer_id].append((day_of(first), day_of(last)))
    return found


def _said(terms: Row[Any], today: date) -> Said:
    return Said(
        cycle_days=terms.cycle_days,
        contract_ends=terms.contract_ends,
        notice=terms.notice_on is not None and terms.notice_on <= today,
        lost=terms.lost_on is not None and terms.lost_on <= today,
    )


def _customers(connection: Connection, which: Which) -> Iterator[tuple[int, Any, Any, date | None, date]]:
    for customer_id, tier, source, set_at, created in _as_stored(_CUSTOMERS(connection, which)):
        yield customer_id, tier, source, _date_of(set_at) if set_at else None, _date_of(created)


def _date_of(moment: Any) -> date:  # noqa: ANN401  # text on SQLite, a time elsewhere
    return day_of(str(moment)[:_DATE_LONG])


_ORDERS = asking(
    lambda where: (
        select(col(Order.customer_id), col(Order.day), col(Order.amount), col(Order.currency), col(Order.status))
        .where(where(col(Order.customer_id)))
        .order_by(col(Order.customer_id), col(Order.day))
    )
)
_CONTACTS = asking(
    lambda where: select(col(Contact.customer_id), col(Contact.day), col(Contact.last_day), col(Contact.reached)).where(
        where(col(Contact.customer_id))
    )
)
_PAUSES = asking(
    lambda where: select(col(Pause.customer_id), col(Pause.first), col(Pause.last)).where(where(col(Pause.customer_id)))
)
_TERMS = asking(lambda where: select(Terms.__table__).where(where(col(Terms.customer_id))))  # type: ignore[attr-defined]  # every table has one
_STANDINGS = asking(
    lambda where: select(*(col(getattr(Standing, name)) for name in Before._fields)).where(
        where(col(Standing.customer_id))
    )
)
_CUSTOMERS = asking(
    lambda where: (
        select(
            col(Customer.id),
            col(Customer.tier),
            col(Customer.tier_source),
            col(Customer.tier_set_at),
            col(Customer.created_at),
        )
        .where(where(col(Customer.id)), col(Customer.archived_at).is_(None))
        .order_by(col(Customer.id))
    )
)
