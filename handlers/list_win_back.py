"""Who is gone and worth winning back, and what came of the tries."""

from dataclasses import dataclass

from crm_store import care
from crm_store.care import Winnable
from handlers.actions import ListWinBack, TryWinBack
from handlers.shared.base import Line, Money, Offer, Outcome, Question
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.naming import RecordGone, customer_or_question
from handlers.shared.standing import money
from handlers.shared.steps import summarise

_ROWS = 8
_BUTTONS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class WinBackRow(Line):
    """One customer: what it brought in its last year of orders, how long it is silent, how often it was tried."""

    number: int
    customer: str
    tier: str | None
    yearly: Money
    days: int
    tries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WinBackListed(Outcome):
    """Whom it pays to win back, most to win first."""

    rows: tuple[WinBackRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoneToWinBack(Outcome):
    """There is nobody whom it pays to win back just now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WinBackTried(Outcome):
    """A try is kept; an order within 90 days counts as won."""

    customer: str
    refused: bool


def list_win_back(_action: ListWinBack, desk: Desk) -> Outcome:
    """List whom it pays to win back."""
    found = care.winnable(desk.unit, limit=_ROWS)
    if not found:
        return NoneToWinBack()
    return WinBackListed(
        rows=tuple(_row(number, one, desk) for number, one in enumerate(found, start=1)),
        offers=tuple(_tried(one) for one in found[:_BUTTONS]),
    )


def try_win_back(action: TryWinBack, desk: Desk) -> Outcome:
    """Keep a try."""
    customer = customer_or_question(action, action.customer, desk)
    if isinstance(customer, Question):
        return customer
    refused = bool(action.refused)
    if care.try_win_back(desk.unit, customer.id, refused=refused) is None:
        return RecordGone()
    summarise(desk, action, customer.name)
    again = TryWinBack(customer=known(customer), refused=True)
    offers = () if refused else (Offer(again, "button-refused"),)
    return WinBackTried(customer=customer.name, refused=refused, offers=offers)


def _row(number: int, one: Winnable, desk: Desk) -> WinBackRow:
    lapsing = one.lapsing
    life = lapsing.found.judged.life
    return WinBackRow(
        number=number,
        customer=lapsing.customer.name,
        tier=lapsing.customer.tier,
        yearly=money(lapsing.found.yearly, desk),
        days=life.silent if life else lapsing.silent_days,
        tries=len(one.tries),
    )


def _tried(one: Winnable) -> Offer:
    customer = one.lapsing.customer
    return Offer(TryWinBack(customer=known(customer)), "button-win-back", customer.name)
