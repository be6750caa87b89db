"""Summing up: the deals by stage, or what was sold and paid in a period. Other summaries are not written yet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from crm_store import deals, orders, owed, payments, users
from crm_store.deals import STAGES, PlacedDeal, StageSum
from crm_store.records import User
from handlers.actions import AmendDeal, Period, Summary, When, name_of
from handlers.shared.amounts import sums_of
from handlers.shared.base import Line, Offer, Outcome, Question, Sums
from handlers.shared.deal_rows import DealRow, deal_rows
from handlers.shared.desk import Desk
from handlers.shared.members import member_or_question
from handlers.shared.not_yet import NotYet
from handlers.shared.when import days

_ROWS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRow(Line):
    """The deals of one stage."""

    stage: str
    count: int
    worth: Sums | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PipelineShown(Outcome):
    """The open deals by stage, those expected in the period or late, and those that are stuck.

    `won` and `lost` are how many were closed in the period.
    """

    owner: str | None
    period: When
    total: int
    worth: Sums | None
    stages: tuple[StageRow, ...]
    due: tuple[DealRow, ...]
    due_worth: Sums | None
    stuck: tuple[DealRow, ...]
    won: int | None
    won_worth: Sums | None
    lost: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoPipeline(Outcome):
    """No deal is open, and none was closed in the period."""

    owner: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesShown(Outcome):
    """What was ordered, paid and won in a period, and what is owed today."""

    owner: str | None
    period: When
    orders: int
    worth: Sums | None
    payments: int | None
    paid: Sums | None
    won: int | None
    won_worth: Sums | None
    debtors: int | None
    owed: Sums | None


def summary(action: Summary, desk: Desk) -> Outcome:
    """Sum up deals or sales."""
    if action.about not in {"pipeline", "sales"}:
        return NotYet(kind=name_of(action))
    owner = _owner(action, desk)
    if isinstance(owner, Question):
        return owner
    period = action.period or _month(desk.today)
    return _pipeline(owner, period, desk) if action.about == "pipeline" else _sales(owner, period, desk)


def _owner(action: Summary, desk: Desk) -> User | Question | None:
    if action.scope == "me":
        return users.by_id(desk.unit, desk.unit.viewer.user_id)
    return None if action.scope == "team" else member_or_question(action, action.scope, desk, slot="scope")


def _month(today: date) -> Period:
    first = today.replace(day=1)
    return Period(first, (first + timedelta(31)).replace(day=1) - timedelta(1))


def _pipeline(owner: User | None, period: When, desk: Desk) -> Outcome:
    unit, (first, last), owner_id = desk.unit, days(period), owner.id if owner else None
    sums = deals.sums(unit, is_open=True, owner_id=owner_id)
    closed = deals.sums(unit, is_open=False, owner_id=owner_id, first=first, last=last)
    whose = owner.name if owner else None
    if not sums and not closed:
        return NoPipeline(owner=whose)
    due = deals.search(unit, limit=_ROWS, is_open=True, owner_id=owner_id, due_last=last)
    told = {one.deal.id for one in due}
    late = deals.search(unit, limit=2 * _ROWS, stuck=True, owner_id=owner_id)
    stuck = tuple(one for one in late if one.deal.id not in told)[:_ROWS]
    shown = deal_rows((*due, *stuck), desk, named=True)
    won = [one for one in closed if one.stage == "won"]
    return PipelineShown(
        owner=whose,
        period=period,
        total=_count(sums) or 0,
        worth=sums_of(deals.by_currency(sums)),
        stages=_stages(sums),
        due=shown[: len(due)],
        due_worth=sums_of(deals.by_currency(deals.sums(unit, is_open=True, owner_id=owner_id, due_last=last))),
        stuck=shown[len(due) :],
        won=_count(won),
        won_worth=sums_of(deals.by_currency(won)),
        lost=_count(one for one in closed if one.stage == "lost"),
        offers=_offers((*due, *stuck)),
    )


def _sales(owner: User | None, period: When, desk: Desk) -> SalesShown:
    unit, (first, last), owner_id = desk.unit, days(period), owner.id if owner else None
    won = deals.sums(unit, stage="won", owner_id=owner_id, first=first, last=last)
    debtors, owing = owed.totals(unit, owner_id=owner_id) if owed.is_kept(unit) else (0, {})
    return SalesShown(
        owner=owner.name if owner else None,
        period=period,
        orders=orders.count(unit, owner_id=owner_id, first=first, last=last),
        worth=sums_of(orders.totals(unit, owner_id=owner_id, first=first, last=last)),
        payments=payments.count(unit, owner_id=owner_id, first=first, last=last) or None,
        paid=sums_of(payments.totals(unit, owner_id=owner_id, first=first, last=last)),
        won=_count(won),
        won_worth=sums_of(deals.by_currency(won)),
        debtors=debtors or None,
        owed=sums_of(owing),
    )


def _count(sums: Iterable[StageSum]) -> int | None:
    return sum(one.count for one in sums) or None


def _stages(sums: Iterable[StageSum]) -> tuple[StageRow, ...]:
    by_stage = {stage: [one for one in sums if one.stage == stage] for stage in STAGES}
    return tuple(
        StageRow(stage=stage, count=_count(found) or 0, worth=sums_of(deals.by_currency(found)))
        for stage, found in by_stage.items()
        if found
    )


def _offers(found: Iterable[PlacedDeal]) -> tuple[Offer, ...]:
    return tuple(Offer(AmendDeal(one.deal.id), "button-row", place) for place, one in enumerate(found, start=1))
