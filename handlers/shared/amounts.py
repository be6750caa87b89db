"""Amounts of money between the actions, the store and the replies: whose currency, what is owed, sums side by side."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from crm_store import organisation
from crm_store.owed import Balance
from crm_store.records.columns import is_exact
from handlers.actions import Moment
from handlers.shared.base import Line, Money, Outcome, Sums
from handlers.shared.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberOdd(Outcome):
    """Nothing was kept: the number is too large or too fine to be one of this world."""

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedRow(Line):
    """What is owed in one currency, since the day of the oldest order that is not paid, so many days ago."""

    money: Money
    since: Moment
    days: int


def currency_of(said: str | None, desk: Desk) -> str:
    """Give the currency that was said, else the organisation's own."""
    if said:
        return said
    home = organisation.current(desk.unit)
    return home.currency if home else ""


def money_in(amount: Decimal | None, currency: str) -> Money | None:
    """Give an amount as a reply takes it."""
    return None if amount is None else Money(amount, currency)


def odd_number(*numbers: Decimal | None) -> NumberOdd | None:
    """Say so where a number cannot be kept exactly."""
    odd = next((one for one in numbers if one is not None and not is_exact(one)), None)
    return None if odd is None else NumberOdd(number=f"{odd:.3E}")


def sums_of(amounts: Mapping[str, Decimal]) -> Sums | None:
    """Put sums of several currencies side by side; nothing where all are nought."""
    told = tuple(Money(amount, currency) for currency, amount in sorted(amounts.items()) if amount)
    return Sums(told) if told else None


def owed_rows(balances: Iterable[Balance], desk: Desk) -> tuple[OwedRow, ...]:
    """Say what is owed in each currency."""
    return tuple(
        OwedRow(
            money=Money(one.owed, one.currency),
            since=Moment(one.since),
            days=max(0, (desk.today - one.since).days),
        )
        for one in balances
        if one.since
    )


def credits_of(balances: Iterable[Balance]) -> Sums | None:
    """Say what was paid too much, by currency."""
    return sums_of({one.currency: one.credit for one in balances})
