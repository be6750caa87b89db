"""Deals: each stage is a move of its own, what stays too long is stuck, sums keep their currency."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from crm_store import customers, deals, organisation
from tests.crm_store.conftest import NOW, House


def kept(house: House, *, stage: str = "proposal", **more: object) -> int:
    with house.unit("ada") as unit:
        made = customers.add(unit, name="Kestrel Labs")
        return deals.add(unit, customer_id=made.id, currency="CNY", stage=stage, **more).id


def test_a_deal_keeps_its_way_through_the_stages(house: House) -> None:
    deal_id = kept(house, stage="lead")
    with house.unit("ada", now=NOW + timedelta(days=3)) as unit:
        deals.amend(unit, deal_id, stage="lost", reason="price")
        deals.amend(unit, deal_id, amount=Decimal(5))
        moves = [(move.before, move.after, move.reason) for move, _ in deals.moves_of(unit, 1)]
        deal = deals.by_id(unit, deal_id).deal
    assert moves == [("lead", "lost", "price"), (None, "lead", None)]
    assert deal.closed_on == deal.stage_since == (NOW + timedelta(days=3)).date()


def test_a_deal_that_is_opened_again_is_open(house: House) -> None:
    deal_id = kept(house, stage="won")
    with house.unit("ada") as unit:
        assert deals.count(unit, is_open=True) == 0
        deals.amend(unit, deal_id, stage="negotiation")
        assert deals.by_id(unit, deal_id).deal.closed_on is None


@pytest.mark.parametrize(
    ("setting", "days", "stuck"),
    [(None, 21, 0), (None, 22, 1), ({"proposal": 5}, 6, 1), ({"proposal": "soon"}, 21, 0), ("x", 22, 1)],
)
def test_what_stays_too_long_is_stuck(house: House, setting: object, days: int, stuck: int) -> None:
    deal_id = kept(house)
    with house.unit("ada", now=NOW + timedelta(days=days)) as unit:
        if setting:
            organisation.set_settings(unit, stuck_days=setting)
        assert deals.count(unit, stuck=True) == stuck
        limits = deals.stuck_days(unit)
        assert deals.is_stuck(deals.by_id(unit, deal_id).deal, today=unit.local_now.date(), days=limits) == bool(stuck)


def test_sums_are_by_stage_and_currency(house: House) -> None:
    kept(house, amount=Decimal(5))
    with house.unit("ada") as unit:
        deals.add(unit, customer_id=1, currency="USD", amount=Decimal(7), stage="lead")
        deals.add(unit, customer_id=1, currency="CNY", stage="proposal")
        sums = deals.sums(unit, is_open=True)
    assert [(one.stage, one.currency, one.count, one.amount) for one in sums] == [
        ("lead", "USD", 1, 7),
        ("proposal", "CNY", 2, 5),
    ]
    assert deals.by_currency(sums) == {"USD": 7, "CNY": 5}


def test_a_deal_expected_in_a_range_is_due_on_each_of_its_days(house: House) -> None:
    kept(house, close_day=date(2026, 3, 28), close_last_day=date(2026, 4, 4))
    with house.unit("ada") as unit:
        due = [
            deals.count(unit, due_first=first, due_last=last)
            for first, last in (
                (date(2026, 3, 1), date(2026, 3, 31)),
                (date(2026, 4, 1), date(2026, 4, 30)),
                (date(2026, 5, 1), date(2026, 5, 31)),
            )
        ]
    assert due == [1, 1, 0]
