"""Deals: opportunities and the stages that they went through, seen by whoever sees the customer."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TypedDict, Unpack, cast, get_args

from sqlalchemy import ColumnElement
from sqlmodel import and_, col, func, or_, select
from sqlmodel.sql.expression import Select

from crm_store import customers, organisation
from crm_store.records import Customer, Deal, DealMove
from crm_store.records.money import DealStage
from crm_store.unit import Unit

STAGES: tuple[DealStage, ...] = get_args(DealStage)
"""The stages that a deal goes through, in their order; the last two end it."""

CLOSED: tuple[DealStage, ...] = ("won", "lost")

STUCK_DAYS: Mapping[str, int] = {"lead": 30, "qualified": 30, "proposal": 21, "negotiation": 14}
"""A deal that stays in a stage for longer is stuck; `stuck_days` of the organisation's settings overrules it."""


class DealFilter(TypedDict, total=False):
    """What a list of deals may be narrowed to; what is None narrows nothing.

    `first` and `last` are days on which it was closed, `due_first` and `due_last` days on which it is expected to be.
    """

    customer_id: int | None
    owner_id: int | None
    is_open: bool | None
    stuck: bool | None
    stage: str | None
    first: date | None
    last: date | None
    due_first: date | None
    due_last: date | None


class DealChange(TypedDict, total=False):
    """The fields of a deal that may be changed."""

    amount: Decimal | None
    currency: str
    stage: DealStage
    close_day: date | None
    close_last_day: date | None
    product: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class PlacedDeal:
    """A deal with its customer."""

    deal: Deal
    customer: Customer


@dataclass(frozen=True, slots=True)
class StageSum:
    """The deals of one stage in one currency: how many, and what the priced ones come to."""

    stage: str
    currency: str
    count: int
    amount: Decimal


def by_id(unit: Unit, deal_id: int) -> PlacedDeal | None:
    """Give the deal, if the viewer sees its customer."""
    row = unit.session.exec(_matching(unit, {}).where(col(Deal.id) == deal_id)).first()
    return PlacedDeal(*row) if row else None


def search(unit: Unit, *, limit: int = 20, **wanted: Unpack[DealFilter]) -> tuple[PlacedDeal, ...]:
    """List the deals that match: the open ones first, what is due soonest before the rest, then the latest."""
    query = _matching(unit, wanted).order_by(
        col(Deal.closed_on).is_not(None),
        col(Deal.closed_on).desc(),
        col(Deal.close_day).is_(None),
        col(Deal.close_day),
        col(Deal.id).desc(),
    )
    return tuple(PlacedDeal(*row) for row in unit.session.exec(query.limit(limit)))


def count(unit: Unit, **wanted: Unpack[DealFilter]) -> int:
    """Count the deals that match."""
    return unit.session.scalar(_matching(unit, wanted).with_only_columns(func.count())) or 0


def sums(unit: Unit, **wanted: Unpack[DealFilter]) -> tuple[StageSum, ...]:
    """Count and add up the deals that match, by stage and currency."""
    columns = (col(Deal.stage), col(Deal.currency), func.count(), func.sum(Deal.amount))
    query = _matching(unit, wanted).with_only_columns(*columns).group_by(columns[0], columns[1])
    found = [StageSum(s, c, n, a or Decimal(0)) for s, c, n, a in unit.session.connection().execute(query)]
    return tuple(sorted(found, key=lambda one: (STAGES.index(cast("DealStage", one.stage)), one.currency)))


def by_currency(sums: Iterable[StageSum]) -> dict[str, Decimal]:
    """Add up sums of several stages, by currency."""
    added: dict[str, Decimal] = defaultdict(Decimal)
    for one in sums:
        added[one.currency] += one.amount
    return dict(added)


def moves_of(unit: Unit, customer_id: int, *, limit: int = 20) -> tuple[tuple[DealMove, Deal], ...]:
    """Give the moves of a customer's deals, the latest first."""
    query = (
        select(DealMove, Deal)
        .join(Deal, col(Deal.id) == col(DealMove.deal_id))
        .join(Customer, col(Customer.id) == col(Deal.customer_id))
        .where(unit.sees(col(Customer.owner_id)), col(Deal.customer_id) == customer_id)
        .order_by(col(DealMove.day).desc(), col(DealMove.id).desc())
    )
    return tuple((move, deal) for move, deal in unit.session.exec(query.limit(limit)))


def count_moves(unit: Unit, customer_id: int) -> int:
    """Count the moves of a customer's deals."""
    query = (
        select(func.count())
        .select_from(DealMove)
        .join(Deal, col(Deal.id) == col(DealMove.deal_id))
        .join(Customer, col(Customer.id) == col(Deal.customer_id))
        .where(unit.sees(col(Customer.owner_id)), col(Deal.customer_id) == customer_id)
    )
    return unit.session.scalar(query) or 0


def add(
    unit: Unit,
    *,
    customer_id: int,
    currency: str,
    amount: Decimal | None = None,
    product: str | None = None,
    stage: DealStage = "lead",
    close_day: date | None = None,
    close_last_day: date | None = None,
    reason: str | None = None,
) -> Deal | None:
    """Keep a deal, which begins with a move to its stage; None when the viewer sees no such customer."""
    if customers.by_id(unit, customer_id) is None:
        return None
    today = unit.local_now.date()
    deal = unit.changes.add(
        Deal(
            customer_id=customer_id,
            product=product,
            amount=amount,
            currency=currency,
            stage=stage,
            stage_since=today,
            close_day=close_day,
            close_last_day=close_last_day,
            closed_on=today if stage in CLOSED else None,
            reason=reason,
            author_id=unit.author_id,
            created_at=unit.now,
        )
    )
    _moved(unit, deal, before=None)
    return deal


def amend(unit: Unit, deal_id: int, **change: Unpack[DealChange]) -> Deal | None:
    """Change a deal; another stage is a move of its own. None when the viewer sees no such deal."""
    placed = by_id(unit, deal_id)
    if placed is None:
        return None
    deal, before = placed.deal, placed.deal.stage
    fields: dict[str, object] = dict(change)
    stage = change.get("stage", before)
    if stage != before:
        today = unit.local_now.date()
        fields |= {"stage_since": today, "closed_on": today if stage in CLOSED else None}
    unit.changes.amend(deal, **fields)
    if stage != before:
        _moved(unit, deal, before=before)
    return deal


def remove(unit: Unit, deal_id: int) -> Deal | None:
    """Take a deal out with its moves; None when the viewer sees no such deal."""
    placed = by_id(unit, deal_id)
    if placed is None:
        return None
    for move in unit.session.exec(select(DealMove).where(col(DealMove.deal_id) == deal_id)).all():
        unit.changes.remove(move)
    unit.changes.remove(placed.deal)
    return placed.deal


def stuck_days(unit: Unit) -> dict[str, int]:
    """Give after how many days in a stage a deal is stuck here; a setting of the wrong kind is passed over."""
    home = organisation.current(unit)
    told = home.settings.get("stuck_days") if home else None
    own = told if isinstance(told, dict) else {}
    return {
        stage: own[stage] if isinstance(own.get(stage), int) else usual  # a slip never keeps the chat from answering
        for stage, usual in STUCK_DAYS.items()
    }


def is_stuck(deal: Deal, *, today: date, days: Mapping[str, int]) -> bool:
    """Tell whether a deal has stayed in its stage for too long."""
    return deal.stage in days and (today - deal.stage_since).days > days[deal.stage]


def _moved(unit: Unit, deal: Deal, *, before: str | None) -> None:
    unit.changes.add(
        DealMove(
            deal_id=deal.id,
            before=before,
            after=deal.stage,
            day=unit.local_now.date(),
            reason=deal.reason if deal.stage == "lost" else None,
            author_id=unit.author_id,
            created_at=unit.now,
        )
    )


def _matching(unit: Unit, wanted: DealFilter) -> Select[Deal, Customer]:
    query = (
        select(Deal, Customer)
        .join(Customer, col(Customer.id) == col(Deal.customer_id))
        .where(unit.sees(col(Customer.owner_id)))
    )
    return query.where(*_conditions(unit, wanted))


def _conditions(unit: Unit, wanted: DealFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if (customer_id := wanted.get("customer_id")) is not None:
        found.append(col(Deal.customer_id) == customer_id)
    if (owner_id := wanted.get("owner_id")) is not None:
        found.append(col(Customer.owner_id) == owner_id)
    if (stage := wanted.get("stage")) is not None:
        found.append(col(Deal.stage) == stage)
    if (is_open := wanted.get("is_open")) is not None:
        found.append(col(Deal.closed_on).is_(None) if is_open else col(Deal.closed_on).is_not(None))
    if (first := wanted.get("first")) is not None:
        found.append(col(Deal.closed_on) >= first)
    if (last := wanted.get("last")) is not None:
        found.append(col(Deal.closed_on) <= last)
    return [*found, *_due(wanted), *([_stuck(unit)] if wanted.get("stuck") else [])]


def _due(wanted: DealFilter) -> list[ColumnElement[bool]]:
    """Give the conditions that a deal is expected in a period; one expected in a range may be on any day of it."""
    found: list[ColumnElement[bool]] = []
    if (first := wanted.get("due_first")) is not None:
        found.append(func.coalesce(Deal.close_last_day, Deal.close_day) >= first)
    if (last := wanted.get("due_last")) is not None:
        found.append(col(Deal.close_day) <= last)
    return found


def _stuck(unit: Unit) -> ColumnElement[bool]:
    today = unit.local_now.date()
    late = [
        and_(col(Deal.stage) == stage, col(Deal.stage_since) < today - timedelta(days=days))
        for stage, days in stuck_days(unit).items()
    ]
    return or_(*late)
