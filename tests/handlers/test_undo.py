"""Everything that was written is taken back by one word, further back each time."""

from datetime import date

import pytest

from crm_store import customers
from crm_store.undo import latest_undoable
from handlers.actions import (
    Action,
    AddCustomer,
    AddPerson,
    LogContact,
    LogDeal,
    Moment,
    Named,
    ScheduleFollowUp,
    SetSetting,
    SetTier,
    Undo,
    UpdateCustomer,
)
from handlers.shared.filling import known
from handlers.undo import ChangeUndone, NothingToUndo, UndoneBefore, UndoRefused
from tests.handlers.conftest import Namer, Office


@pytest.mark.parametrize(
    "change",
    [
        AddCustomer(customer=Named("新光电子"), person=Named("李工"), phone="1", tier="vip"),
        AddPerson(person=Named("李工"), phone="13900000002"),
        AddPerson(person=Named("王建国"), email="w@x.cn"),
        LogContact(note="x"),
        LogDeal(amount=None),
        ScheduleFollowUp(task="x"),
        SetSetting(setting="language", value="en"),
        SetTier(tier="vip", reason="大"),
        UpdateCustomer(field="name", value="恒力重工"),
        UpdateCustomer(field="owner", value="Bob"),
        UpdateCustomer(field="note", value="爱喝茶"),
        UpdateCustomer(person=Named("王建国"), field="title", value="董事长"),
    ],
    ids=lambda change: type(change).__name__,
)
def test_undo_gives_back_what_was(office: Office, named: Namer, change: Action) -> None:
    if getattr(change, "customer", 0) is None:
        change = type(change)(**{**_slots(change), "customer": named("恒力机械")})
    before = office.records()
    office.does(change, who="Max", words="x")
    assert office.records() != before
    assert isinstance(office.does(Undo(), who="Max"), ChangeUndone)
    assert office.records() == before


def _slots(change: Action) -> dict[str, object]:
    return {slot: getattr(change, slot) for slot in change.__slots__}


def test_repeated_it_goes_further_back(office: Office, named: Namer) -> None:
    office.does(LogContact(customer=named("恒力机械")))
    office.does(SetTier(customer=named("蓝海软件"), tier="vip"))
    assert office.does(Undo()) == ChangeUndone(what="set_tier", customer="蓝海软件", more=None)
    assert office.does(Undo()) == ChangeUndone(what="log_contact", customer="恒力机械", more=None)
    assert office.does(Undo()) == NothingToUndo()


def test_a_message_is_taken_back_whole(office: Office, named: Namer) -> None:
    hengli = named("恒力机械")
    office.does(LogContact(customer=hengli), ScheduleFollowUp(customer=hengli, due=Moment(date(2026, 11, 30))))
    assert office.does(Undo()).more == 2


def test_what_somebody_else_changed_since_stays(office: Office, named: Namer) -> None:
    office.does(SetTier(customer=named("恒力机械"), tier="vip"))
    office.does(SetTier(customer=named("恒力机械"), tier="ordinary"), who="Max")
    refused = office.does(Undo())
    assert isinstance(refused, UndoRefused)
    assert (refused.who, refused.at.day) == ("Max", date(2026, 11, 24))


def test_another_ones_change_is_not_ours_to_take_back(office: Office, named: Namer) -> None:
    office.does(SetTier(customer=named("恒力机械"), tier="vip"), who="Max")
    assert office.does(Undo(1)) == UndoneBefore()
    assert office.does(Undo()) == NothingToUndo()


def test_what_others_build_on_stays(office: Office) -> None:
    added = office.does(AddCustomer(customer=Named("新光电子")))
    with office.unit() as unit:
        first, customer = latest_undoable(unit).id, customers.by_name_exact(unit, added.customer)[0]
    office.does(LogContact(customer=known(customer)))
    assert office.does(Undo(first)).why == "in_use"


def test_twice_is_once(office: Office, named: Namer) -> None:
    office.does(LogContact(customer=named("恒力机械")))
    with office.unit() as unit:
        number = latest_undoable(unit).id
    assert isinstance(office.does(Undo(number)), ChangeUndone)
    assert office.does(Undo(number)) == UndoneBefore()
