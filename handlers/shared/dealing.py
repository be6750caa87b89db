"""Which deal is meant: the only one that fits, or the question that finds out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from crm_store import deals
from crm_store.deals import PlacedDeal
from crm_store.names.folding import fold
from crm_store.records import Customer, Deal
from handlers.actions import LogDeal, Match, Named, UpdateDeal
from handlers.shared.base import Offer, Outcome, Perform, Question, Result
from handlers.shared.deal_rows import DealRow, deal_rows
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.last import last_of

_CHOICES = 6
_LATELY = timedelta(days=30)
_SHORTEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class WhichDeal(Question):
    """Several deals may be meant."""

    customer: str
    rows: tuple[DealRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoOpenDeal(Outcome):
    """Nothing was written: no deal is open there; to open one is offered, and to go on with one `closed` lately."""

    customer: str
    closed: tuple[DealRow, ...]


def chosen(action: UpdateDeal, customer: Customer, desk: Desk) -> Result:
    """Go on with the deal that is meant, or ask which one that is."""
    found = deals.search(desk.unit, customer_id=customer.id, is_open=True, limit=_CHOICES + 1)
    meant = found if len(found) == 1 else _meant(action, found, desk)
    if len(meant) == 1:
        return Perform(replace(action, customer=known(customer), deal_id=meant[0].deal.id))
    return _which(action, customer, found, desk) if found else _none(action, customer, desk)


def _meant(action: UpdateDeal, found: Sequence[PlacedDeal], desk: Desk) -> list[PlacedDeal]:
    """Narrow several deals down: by what the words name, by the amount, by the one spoken of last."""
    said = fold(desk.words)
    named = [one for one in found if (name := one.deal.product) and len(name) >= _SHORTEST and fold(name) in said]
    same = [one for one in found if one.deal.amount is not None and one.deal.amount == action.amount]
    return next((meant for meant in (named, same, _last(found, desk)) if len(meant) == 1), [])


def _last(found: Sequence[PlacedDeal], desk: Desk) -> list[PlacedDeal]:
    """Give the deal that was told of, opened or changed just before."""
    last = last_of(desk.unit)
    match last.action if last else None:
        case UpdateDeal(deal_id=deal_id):
            return [one for one in found if one.deal.id == deal_id]
        case LogDeal(customer=Named(only=Match(id=customer_id))):
            told = [one for one in found if one.deal.customer_id == customer_id]
            return sorted(told, key=lambda one: one.deal.id)[-1:]
    return []


def _which(action: UpdateDeal, customer: Customer, found: Sequence[PlacedDeal], desk: Desk) -> WhichDeal:
    rows = deal_rows(found[:_CHOICES], desk)
    offers = tuple(
        Offer(
            replace(action, customer=known(customer), deal_id=one.deal.id),
            "button-row",
            row.product or row.money or row.number,
        )
        for one, row in zip(found, rows, strict=False)
    )
    return WhichDeal(action=action, slot="deal_id", customer=customer.name, rows=rows, offers=offers)


def _none(action: UpdateDeal, customer: Customer, desk: Desk) -> Result:
    new = LogDeal(known(customer), action.amount, action.currency, action.stage, action.close, reason=action.reason)
    closed = deals.search(desk.unit, customer_id=customer.id, is_open=False, first=desk.today - _LATELY, limit=_CHOICES)
    if closed and _goes_on(action, closed[0].deal):
        return Perform(replace(action, customer=known(customer), deal_id=closed[0].deal.id))
    if action.stage == "won":
        return Perform(new)  # what was won without being told of before is kept as won
    again = tuple(
        Offer(replace(action, customer=known(customer), deal_id=one.deal.id), "button-this-deal", one.deal.product)
        for one in closed[:1]
    )
    return NoOpenDeal(
        customer=customer.name,
        closed=deal_rows(closed[:1], desk),
        offers=(*again, Offer(new, "button-keep-lost" if action.stage == "lost" else "button-open-deal")),
    )


def _goes_on(action: UpdateDeal, closed: Deal) -> bool:
    """Tell whether something more is told of a deal that was closed lately: its amount, its reason, that it is won."""
    if action.stage is None:
        return True
    return action.stage == closed.stage and (closed.amount is None or action.amount in {None, closed.amount})
