"""The last action is corrected in words; what was before comes back with one word."""

from datetime import date, time

import pytest

from crm_store import contacts, customers, follow_ups
from handlers.actions import (
    AddCustomer,
    AmendContact,
    AmendFollowUp,
    CompleteFollowUp,
    Correct,
    LogContact,
    Moment,
    Named,
    RescheduleFollowUp,
    ScheduleFollowUp,
    SetTier,
    Undo,
    UpdateCustomer,
)
from handlers.correct import CorrectionUnclear, NothingToCorrect
from handlers.replace import ReplacedBefore
from handlers.shared.naming import WhichCustomer
from tests.handlers.conftest import Namer, Office

FRIDAY = Moment(date(2026, 11, 27), time(15))


def log(office: Office, who: str = "Ann") -> list[tuple[str, date, str | None]]:
    with office.unit(who) as unit:
        return [(one.customer.name, one.contact.day, one.contact.note) for one in contacts.search(unit)]


def plans(office: Office) -> list[tuple[str, str | None, str]]:
    with office.unit() as unit:
        return [(one.customer.name, one.follow_up.task, str(one.follow_up.due_day)) for one in follow_ups.search(unit)]


def test_nothing_to_correct_is_said(office: Office) -> None:
    assert office.does(Correct(due=FRIDAY)) == NothingToCorrect()


def test_what_does_not_fit_changes_nothing(office: Office, named: Namer) -> None:
    office.does(LogContact(customer=named("恒力机械"), note="x"))
    before = office.records()
    assert office.does(Correct(tier="vip")) == CorrectionUnclear()
    assert office.records() == before


def test_another_customer_is_meant(office: Office, named: Namer) -> None:
    office.does(LogContact(customer=named("恒力机械"), note="嫌贵"))
    office.does(Correct(customer=named("蓝海软件")))
    assert log(office) == [("蓝海软件", date(2026, 11, 24), "嫌贵")]


def test_a_correction_may_be_ambiguous_itself(office: Office, named: Namer) -> None:
    office.does(LogContact(customer=named("恒力机械"), note="嫌贵"))
    asked = office.does(Correct(customer=named("蓝海", "蓝海软件", "蓝海酒店")))
    assert isinstance(asked, WhichCustomer)
    office.presses(asked, "button-customer", about="蓝海酒店")
    assert log(office) == [("蓝海酒店", date(2026, 11, 24), "嫌贵")]


def test_an_open_draft_is_completed_in_words(office: Office, named: Namer) -> None:
    office.does(LogContact(customer=named("蓝海", "蓝海软件", "蓝海酒店"), note="嫌贵"))
    office.does(Correct(customer=named("蓝海酒店")))
    assert log(office) == [("蓝海酒店", date(2026, 11, 24), "嫌贵")]


def test_a_new_day_keeps_the_time_of_day(office: Office, named: Namer) -> None:
    office.does(ScheduleFollowUp(customer=named("恒力机械"), task="报价", due=FRIDAY))
    corrected = office.does(Correct(due=Moment(date(2026, 12, 3))))
    assert corrected.due == Moment(date(2026, 12, 3), time(15))
    assert plans(office) == [("恒力机械", "报价", "2026-12-03")]


@pytest.mark.parametrize("slot", ["at", "due"])
def test_a_day_goes_where_the_action_has_one(office: Office, named: Namer, slot: str) -> None:
    office.does(LogContact(customer=named("恒力机械"), note="x"))
    office.does(Correct(**{slot: Moment(date(2026, 11, 23))}))
    assert log(office) == [("恒力机械", date(2026, 11, 23), "x")]


def test_a_text_goes_where_the_action_has_one(office: Office, named: Namer) -> None:
    office.does(ScheduleFollowUp(customer=named("恒力机械"), task="报价", due=FRIDAY))
    assert office.does(Correct(note="送样")).task == "送样"


def test_only_that_step_of_the_message_is_done_over(office: Office, named: Namer) -> None:
    hengli = named("恒力机械")
    office.does(LogContact(customer=hengli, note="x"), ScheduleFollowUp(customer=hengli, task="报价", due=FRIDAY))
    office.does(Correct(due=Moment(date(2026, 12, 3))))
    assert len(log(office)) == 1
    assert plans(office) == [("恒力机械", "报价", "2026-12-03")]


def test_corrections_follow_each_other(office: Office, named: Namer) -> None:
    office.does(ScheduleFollowUp(customer=named("恒力机械"), task="报价", due=FRIDAY))
    for day in (1, 2, 3):
        office.does(Correct(due=Moment(date(2026, 12, day))))
    assert plans(office) == [("恒力机械", "报价", "2026-12-03")]


def test_undo_gives_back_what_was_before_the_correction(office: Office, named: Namer) -> None:
    office.does(LogContact(customer=named("恒力机械"), note="x"))
    before = office.records()
    office.does(Correct(customer=named("蓝海软件")))
    assert office.does(Undo()).what == "replace"
    assert office.records() == before
    assert office.does(Undo()).what == "log_contact"
    assert log(office) == []


def test_a_move_is_corrected_from_where_it_was(office: Office, named: Namer) -> None:
    office.does(ScheduleFollowUp(customer=named("恒力机械"), task="报价", due=FRIDAY))
    office.does(RescheduleFollowUp(customer=named("恒力机械"), due=Moment(date(2026, 12, 1))))
    moved = office.does(Correct(due=Moment(date(2026, 12, 2))))
    assert (moved.was, moved.due) == (FRIDAY, Moment(date(2026, 12, 2), time(15)))


def test_the_wrong_one_was_done(office: Office, named: Namer) -> None:
    for customer in ("恒力机械", "蓝海软件"):
        office.does(ScheduleFollowUp(customer=named(customer), task="报价", due=FRIDAY))
    office.does(CompleteFollowUp(customer=named("恒力机械")))
    assert office.does(Correct(customer=named("蓝海软件"))).customer == "蓝海软件"
    assert [name for name, _, _ in plans(office)] == ["恒力机械"]


def test_a_tier_and_a_field_are_corrected(office: Office, named: Namer) -> None:
    office.does(SetTier(customer=named("恒力机械"), tier="vip"))
    assert office.does(Correct(tier="important")).was is None
    office.does(UpdateCustomer(customer=named("恒力机械"), field="phone", value="1"))
    assert office.does(Correct(value="2")).value == "2"


def test_a_new_customers_name_is_corrected(office: Office) -> None:
    office.does(AddCustomer(customer=Named("新光电子"), region="东莞"))
    office.does(Correct(customer=Named("鑫光电子")))
    with office.unit() as unit:
        assert customers.by_name_exact(unit, "新光电子") == ()
        assert customers.by_name_exact(unit, "鑫光电子")[0].region == "东莞"


def test_a_new_customer_in_use_is_not_pulled_away(office: Office) -> None:
    office.does(AddCustomer(customer=Named("新光电子")))
    kept = office.does(AddCustomer(customer=Named("其他公司")))
    assert kept.customer == "其他公司"
    with office.unit() as unit:
        contacts.add(unit, customer_id=customers.by_name_exact(unit, "其他公司")[0].id)
    assert office.does(Correct(customer=Named("另一家"))) == ReplacedBefore()


def test_an_opened_contact_is_changed_by_the_next_words(office: Office, named: Namer) -> None:
    office.does(LogContact(customer=named("恒力机械"), note="x"))
    office.does(LogContact(customer=named("蓝海软件"), note="y"))
    with office.unit() as unit:
        first = next(one.contact.id for one in contacts.search(unit) if one.contact.note == "x")
    office.does(AmendContact(first))
    office.does(Correct(at=Moment(date(2026, 11, 20))))
    assert sorted(log(office)) == [
        ("恒力机械", date(2026, 11, 20), "x"),
        ("蓝海软件", date(2026, 11, 24), "y"),
    ]


def test_an_opened_follow_up_is_changed_by_the_next_words(office: Office, named: Namer) -> None:
    planned = office.does(ScheduleFollowUp(customer=named("恒力机械"), task="报价", due=FRIDAY, owner="Bob"), who="Max")
    opened = office.presses(planned, "button-change-plan", who="Max")
    assert (opened.task, opened.owner) == ("报价", "Bob")
    assert office.does(Correct(task="送样"), who="Max").owner == "Bob"


def test_an_opened_follow_up_has_its_usual_buttons(office: Office, named: Namer) -> None:
    planned = office.does(ScheduleFollowUp(customer=named("恒力机械"), task="报价", due=FRIDAY))
    opened = office.presses(planned, "button-change-plan")
    office.presses(opened, "button-next-monday")
    office.presses(opened, "button-done")
    assert plans(office) == []
    assert office.does(AmendFollowUp(1)).offers == ()
