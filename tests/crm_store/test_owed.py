"""What is owed: orders less payments, the oldest first, never across currencies."""

from datetime import date
from decimal import Decimal

import pytest

from crm_store import customers, orders, owed, payments
from crm_store.store import Unit
from tests.crm_store.conftest import House

DAYS = [date(2026, 1, 5), date(2026, 2, 5), date(2026, 3, 5)]


def customer(unit: Unit, *amounts: str, currency: str = "CNY", settled: bool = False) -> int:
    made = customers.add(unit, name=f"Kestrel {amounts}").id
    for day, amount in zip(DAYS, amounts, strict=False):
        orders.add(unit, customer_id=made, currency=currency, amount=Decimal(amount), day=day, settled=settled)
    return made


def pay(unit: Unit, customer_id: int, amount: str, *, currency: str = "CNY", order_id: int | None = None) -> None:
    payments.add(unit, customer_id=customer_id, amount=Decimal(amount), currency=currency, order_id=order_id)


@pytest.mark.parametrize(
    ("paid", "due", "since", "credit"),
    [
        ((), [100, 50, 30], DAYS[0], 0),
        (("40",), [60, 50, 30], DAYS[0], 0),
        (("40", "60"), [50, 30], DAYS[1], 0),
        (("120",), [30, 30], DAYS[1], 0),
        (("180",), [], None, 0),
        (("150", "50.5"), [], None, Decimal("20.5")),
    ],
)
def test_the_oldest_order_is_paid_first(
    house: House, paid: tuple[str, ...], due: list[int], since: date | None, credit: Decimal
) -> None:
    with house.unit() as unit:
        made = customer(unit, "100", "50", "30")
        for amount in paid:
            pay(unit, made, amount)
        balance = owed.ledger(unit, made).balance("CNY")
    assert ([one.due for one in balance.open], balance.since, balance.credit) == (due, since, credit)
    assert balance.owed == sum(due)


def test_what_a_payment_is_for_comes_first_and_the_rest_goes_to_the_oldest(house: House) -> None:
    with house.unit() as unit:
        made = customer(unit, "100", "50", "30")
        newest = orders.search(unit, customer_id=made)[0]
        pay(unit, made, "45", order_id=newest.id)
        assert [one.due for one in owed.ledger(unit, made).balance("CNY").open] == [85, 50]
        orders.remove(unit, newest.id)  # the payment stays and goes to what is left
        assert [one.due for one in owed.ledger(unit, made).balance("CNY").open] == [55, 50]


def test_returns_pay_and_settled_cancelled_or_unpriced_orders_are_not_owed(house: House) -> None:
    with house.unit() as unit:
        made = customer(unit, "100", "-30")
        orders.add(unit, customer_id=made, currency="CNY")
        cancelled = orders.add(unit, customer_id=made, currency="CNY", amount=Decimal(500))
        orders.cancel(unit, cancelled.id)
        assert owed.ledger(unit, made).balance("CNY").owed == 70
        assert owed.of_customer(unit, customer(unit, "900", settled=True)) == ()


def test_currencies_are_never_mixed(house: House) -> None:
    with house.unit() as unit:
        made = customer(unit, "100")
        orders.add(unit, customer_id=made, currency="USD", amount=Decimal(80))
        pay(unit, made, "100", currency="USD")
        told = {one.currency: (one.owed, one.credit) for one in owed.of_customer(unit, made)}
    assert told == {"CNY": (100, 0), "USD": (0, 20)}


def test_debtors_are_listed_by_amount(house: House) -> None:
    with house.unit() as unit:
        small, large, paid = (customer(unit, amount) for amount in ("10", "300", "40"))
        pay(unit, paid, "40")
        assert owed.debtors(unit, owner_id=99) == ()
        assert [one.customer.id for one in owed.debtors(unit)] == [large, small]
        assert owed.totals(unit) == (2, {"CNY": Decimal(310)})


def test_payments_are_kept_once_there_is_one(house: House) -> None:
    with house.unit() as unit:
        made = customer(unit, "10")
        assert not owed.is_kept(unit)
        pay(unit, made, "1")
        assert owed.is_kept(unit)
