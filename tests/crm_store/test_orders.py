"""Orders: exact amounts, summed by currency."""

from datetime import date
from decimal import Decimal

import pytest

from crm_store import customers, orders
from crm_store.records.columns import is_exact
from tests.crm_store.conftest import House


def test_amounts_are_summed_exactly_by_currency(house: House) -> None:
    with house.unit() as unit:
        made = customers.add(unit, name="Kestrel Labs").id
        for amount, currency in (("0.1", "USD"), ("0.2", "USD"), ("99999999999999.9999", "CNY")):
            orders.add(unit, customer_id=made, amount=Decimal(amount), currency=currency)
        orders.add(unit, customer_id=made, currency="USD", day=date(2026, 1, 1))
        assert orders.totals(unit) == {"USD": Decimal("0.3"), "CNY": Decimal("99999999999999.9999")}
        assert orders.totals(unit, last=date(2026, 1, 31)) == {"USD": Decimal(0)}
        assert [order.day.year for order in orders.search(unit, customer_id=made)] == [2026] * 4


@pytest.mark.parametrize(
    ("amount", "exact"),
    [
        ("0", True),
        ("-12.5", True),
        ("99999999999999.9999", True),
        ("1E+14", False),
        ("0.00001", False),
        ("1e999", False),
    ]
    + [(word, False) for word in ("NaN", "Infinity")],
)
def test_an_amount_that_cannot_be_kept_exactly_is_known_as_such(amount: str, *, exact: bool) -> None:
    assert is_exact(Decimal(amount)) == exact
