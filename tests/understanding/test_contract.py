"""Actions written in the contract's form and read back are the same."""

from datetime import date, time
from decimal import Decimal

import pytest

from bot.understanding.contract import from_contract, read_when, to_contract
from handlers.actions import Action, LogContact, LogPayment, Match, Moment, Named, Period, ScheduleFollowUp, Unknown

MILL = Match(1, "Larkspur Mill")
KNOWN = {MILL.name: MILL}
ACTIONS = [
    LogContact(
        customer=Named(MILL.name, (MILL,)), channel="call", at=Moment(date(2026, 11, 24), part="morning"), note="ok"
    ),
    ScheduleFollowUp(customer=Named("Someone New"), due=Moment(date(2026, 12, 1), clock=time(15)), repeat="FREQ=DAILY"),
    LogPayment(customer=Named(MILL.name, (MILL,)), amount=Decimal("8.5"), currency="USD"),
    Unknown(),
]


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: type(action).__name__)
def test_an_action_survives_being_written_and_read(action: Action) -> None:
    assert from_contract(to_contract(action), customer=KNOWN.get) == action


def test_a_choice_of_customers_is_written_as_sorted_options() -> None:
    action = LogContact(customer=Named("mill", (Match(2, "Beta"), Match(1, "Alpha"))))
    assert to_contract(action) == {"action": "log_contact", "customer_options": ["Alpha", "Beta"]}


@pytest.mark.parametrize(
    "text", ["2026-11-25", "2026-11-25T15:00", "2026-11-25 noon", "2026-11-23..2026-11-29", "..2026-11-29"]
)
def test_times_are_read_as_they_are_written(text: str) -> None:
    assert str(read_when(text)) == text


def test_an_open_range_keeps_its_open_side() -> None:
    assert read_when("..2026-11-29") == Period(None, date(2026, 11, 29))
