"""Deals as lists show them."""

from collections.abc import Iterable
from dataclasses import dataclass

from crm_store import deals
from crm_store.deals import PlacedDeal
from crm_store.records import Deal
from handlers.actions import Moment, Period, When
from handlers.shared.amounts import money_in
from handlers.shared.base import Line, Money
from handlers.shared.desk import Desk
from handlers.shared.text import for_row


@dataclass(frozen=True, slots=True, kw_only=True)
class DealRow(Line):
    """One deal: in its stage for so many `days`, which may be too many; `late` says that its day is over."""

    number: int
    customer: str | None
    product: str | None
    money: Money | None
    stage: str
    days: int
    stuck: bool
    close: When | None
    late: bool
    reason: str | None


def deal_rows(placed: Iterable[PlacedDeal], desk: Desk, *, named: bool = False) -> tuple[DealRow, ...]:
    """Number deals and make rows of them, with the customers where they are not clear."""
    limits = deals.stuck_days(desk.unit)
    return tuple(
        DealRow(
            number=number,
            customer=one.customer.name if named else None,
            product=for_row(one.deal.product),
            money=money_in(one.deal.amount, one.deal.currency),
            stage=one.deal.stage,
            days=(desk.today - one.deal.stage_since).days,
            stuck=deals.is_stuck(one.deal, today=desk.today, days=limits),
            close=close_of(one.deal) if one.deal.closed_on is None else None,
            late=_is_late(one.deal, desk),
            reason=for_row(one.deal.reason) if one.deal.stage == "lost" else None,
        )
        for number, one in enumerate(placed, start=1)
    )


def close_of(deal: Deal) -> When | None:
    """Give when a deal is expected to be closed, as it was said."""
    if deal.close_day is None:
        return None
    return Period(deal.close_day, deal.close_last_day) if deal.close_last_day else Moment(deal.close_day)


def _is_late(deal: Deal, desk: Desk) -> bool:
    last = deal.close_last_day or deal.close_day
    return deal.closed_on is None and last is not None and last < desk.today
