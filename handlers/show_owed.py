"""What is owed: by one customer, order by order, or by everybody, the most first."""

from dataclasses import dataclass

from crm_store import owed
from crm_store.owed import Debtor
from crm_store.records import Customer, User
from handlers.actions import LogPayment, Moment, ShowOwed
from handlers.shared.amounts import OwedRow, credits_of, owed_rows, sums_of
from handlers.shared.base import Line, Offer, Outcome, Question, Sums
from handlers.shared.desk import Desk
from handlers.shared.filling import known
from handlers.shared.members import member_or_question
from handlers.shared.money_rows import OrderRow, open_row
from handlers.shared.naming import customer_or_question
from handlers.shared.rows import somebody_else

_ROWS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedShown(Outcome):
    """What a customer owes, and the orders that it has not paid, the oldest first."""

    customer: str
    owed: tuple[OwedRow, ...]
    rows: tuple[OrderRow, ...]
    more: int | None
    credit: Sums | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingOwed(Outcome):
    """A customer owes nothing; `credit` is what it has paid too much."""

    customer: str
    credit: Sums | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DebtorRow(Line):
    """One customer who owes money, since the day of the oldest order that is not paid."""

    number: int
    customer: str
    money: Sums | None
    since: Moment
    days: int
    owner: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DebtorsListed(Outcome):
    """Who owes money, the most first; `more` is how many are not shown."""

    total: int
    worth: Sums | None
    owner: str | None
    rows: tuple[DebtorRow, ...]
    more: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodyOwes(Outcome):
    """Nobody owes anything."""

    owner: str | None


def show_owed(action: ShowOwed, desk: Desk) -> Outcome:
    """Show what is owed."""
    if action.customer:
        customer = customer_or_question(action, action.customer, desk)
        return customer if isinstance(customer, Question) else _of_customer(customer, desk)
    owner = member_or_question(action, action.owner, desk)
    return owner if isinstance(owner, Question) else _of_all(owner, desk)


def _of_customer(customer: Customer, desk: Desk) -> Outcome:
    balances = owed.of_customer(desk.unit, customer.id)
    open_ = [one for balance in balances for one in balance.open]
    if not open_:
        return NothingOwed(customer=customer.name, credit=credits_of(balances))
    return OwedShown(
        customer=customer.name,
        owed=owed_rows(balances, desk),
        rows=tuple(open_row(one, number=place) for place, one in enumerate(open_[:_ROWS], start=1)),
        more=max(0, len(open_) - _ROWS) or None,
        credit=credits_of(balances),
        offers=(Offer(LogPayment(customer=known(customer)), "button-log-payment"),),
    )


def _of_all(owner: User | None, desk: Desk) -> Outcome:
    owner_id = owner.id if owner else None
    total, sums = owed.totals(desk.unit, owner_id=owner_id)
    whose = owner.name if owner else None
    if total == 0:
        return NobodyOwes(owner=whose)
    found = owed.debtors(desk.unit, owner_id=owner_id, limit=_ROWS)
    return DebtorsListed(
        total=total,
        worth=sums_of(sums),
        owner=whose,
        rows=tuple(_row(place, one, desk) for place, one in enumerate(found, start=1)),
        more=total - len(found) or None,
        offers=tuple(
            Offer(ShowOwed(customer=known(one.customer)), "button-row", place)
            for place, one in enumerate(found, start=1)
        ),
    )


def _row(number: int, one: Debtor, desk: Desk) -> DebtorRow:
    since = min(balance.since for balance in one.balances if balance.since)
    return DebtorRow(
        number=number,
        customer=one.customer.name,
        money=sums_of({balance.currency: balance.owed for balance in one.balances}),
        since=Moment(since),
        days=max(0, (desk.today - since).days),
        owner=somebody_else(one.customer.owner_id, desk),
    )
