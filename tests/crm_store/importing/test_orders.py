"""A log of orders: read row by row, kept once, with the customers that were not there."""

from datetime import date
from decimal import Decimal

import pytest
from sqlmodel import select

from crm_store import customers
from crm_store.importing.orders import Batch, keep_orders, plan_orders
from crm_store.importing.tables import Table
from crm_store.records import Order
from tests.crm_store.conftest import NOW, House

HEADINGS = ("客户名称", "单号", "日期", "金额", "数量")


def log(*rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS) -> Table:
    return Table(headings, tuple(enumerate(rows, start=2)))


ROWS = (
    ("恒力机械", "A1", "2026-01-05", "1,200.50", "3"),
    ("恒力机械", "A2", "2026/2/6 08:30", "-200", ""),
    ("蓝海软件", "A3", "2026年3月7日", "", "2"),
)


def keep(house: House, table: Table) -> Batch:
    planned = plan_orders(table)
    with house.store.session() as session:
        return keep_orders(session, planned.drafts, currency="CNY", owner_id=1, now=NOW)


def test_orders_and_their_customers_are_kept_once(house: House) -> None:
    assert keep(house, log(*ROWS)) == Batch(orders=3, customers=2, there=0)
    assert keep(house, log(*ROWS)) == Batch(orders=0, customers=0, there=3)
    assert keep(house, log(*ROWS, ("恒力机械", "A4", "2026-04-01", "9", ""))) == Batch(1, 0, 3)
    with house.unit("max") as unit:
        kept = [(row.day, row.amount, row.quantity) for row in unit.session.exec(select(Order))]
        assert len(customers.named_in(unit, "恒力机械")) == 1
    assert kept[:2] == [
        (date(2026, 1, 5), Decimal("1200.5"), Decimal(3)),
        (date(2026, 2, 6), Decimal(-200), None),
    ]


def test_rows_without_a_number_are_told_apart_by_all_that_they_say(house: House) -> None:
    table = log(("x", "2026-01-05", "5"), ("x", "2026-01-05", "5"), headings=("customer", "date", "amount"))
    assert keep(house, table).orders == 2
    assert keep(house, table).there == 2


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (("", "A", "2026-01-05", "5", ""), "no_name"),
        (("！？", "A", "2026-01-05", "5", ""), "no_name"),
        (("x" * 121, "A", "2026-01-05", "5", ""), "no_name"),
        (("x", "A", "2026-02-30", "5", ""), "bad_day"),
        (("x", "A", "soon", "5", ""), "bad_day"),
        (("x", "A", "2026-01-05", "1e999", ""), "bad_amount"),
        (("x", "A", "2026-01-05", "a lot", ""), "bad_amount"),
        (("x", "A", "2026-01-05", "5", "many"), "bad_quantity"),
    ],
)
def test_a_faulty_row_says_why(row: tuple[str, ...], reason: str) -> None:
    planned = plan_orders(log(row))
    assert (planned.drafts, [fault.reason for fault in planned.faults]) == ((), [reason])


def test_a_log_ends_where_it_is_told_to() -> None:
    assert len(plan_orders(log(*ROWS), until=date(2026, 2, 6)).drafts) == 2


def test_a_table_that_is_no_log_is_none() -> None:
    assert plan_orders(log(("x",), headings=("colour",))) is None
