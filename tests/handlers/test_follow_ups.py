"""Follow-ups are planned, listed, done, moved and dropped; what is open is asked once."""

from collections.abc import Callable
from datetime import date, time

import pytest

from crm_store import follow_ups
from handlers.actions import (
    Action,
    CancelFollowUp,
    CompleteFollowUp,
    ListFollowUps,
    LogContact,
    Moment,
    Named,
    Period,
    RescheduleFollowUp,
    ScheduleFollowUp,
    Undo,
)
from handlers.list_follow_ups import NoFollowUps
from handlers.reschedule_follow_up import NewTimeAsked
from handlers.schedule_follow_up import FollowUpTimeAsked
from handlers.shared.base import Outcome
from handlers.shared.following import NoSuchFollowUp, WhichFollowUp
from handlers.shared.members import MemberUnknown
from handlers.shared.naming import CustomerUnknown, RecordGone, WhichCustomer
from tests.handlers.conftest import Namer, Office

FRIDAY = Moment(date(2026, 11, 27), time(15))
MONDAY = Moment(date(2026, 11, 30))


Planner = Callable[..., Outcome]


@pytest.fixture
def plan(office: Office, named: Namer) -> Planner:
    def planned(
        customer: str = "恒力机械",
        *,
        task: str = "报价",
        due: Moment | None = FRIDAY,
        who: str = "Ann",
        **slots: str,
    ) -> Outcome:
        return office.does(ScheduleFollowUp(customer=named(customer), task=task, due=due, **slots), who=who)

    return planned


def opened(office: Office, who: str = "Ann") -> list[tuple[str, str | None, date | None]]:
    with office.unit(who) as unit:
        return [(one.customer.name, one.follow_up.task, one.follow_up.due_day) for one in follow_ups.search(unit)]


def test_a_follow_up_is_planned(office: Office, plan: Planner) -> None:
    planned = plan(channel="call")
    assert (planned.customer, planned.due, planned.task, planned.channel) == ("恒力机械", FRIDAY, "报价", "call")
    assert opened(office) == [("恒力机械", "报价", date(2026, 11, 27))]


def test_a_day_gone_by_is_warned_of(plan: Planner) -> None:
    assert plan(due=Moment(date(2026, 11, 24), time(9))).past
    assert not plan(due=Moment(date(2026, 11, 24))).past


def test_without_a_day_it_is_kept_and_asked_for(office: Office, plan: Planner) -> None:
    asked = plan(due=None)
    assert isinstance(asked, FollowUpTimeAsked)
    assert opened(office) == [("恒力机械", "报价", None)]
    office.presses(asked, "button-next-monday")
    assert opened(office) == [("恒力机械", "报价", date(2026, 11, 30))]


def test_no_day_is_an_answer(office: Office, plan: Planner) -> None:
    office.presses(plan(due=None), "button-no-need")
    assert opened(office) == [("恒力机械", "报价", None)]


def test_a_name_that_fits_several_is_asked_for(office: Office, named: Namer) -> None:
    asked = office.does(ScheduleFollowUp(customer=named("蓝海", "蓝海软件", "蓝海酒店"), task="报价", due=FRIDAY))
    assert isinstance(asked, WhichCustomer)
    assert opened(office) == []
    office.presses(asked, "button-customer", about="蓝海软件")
    assert opened(office) == [("蓝海软件", "报价", date(2026, 11, 27))]


def test_an_unknown_customer_without_a_day_is_two_questions(office: Office) -> None:
    asked = office.does(ScheduleFollowUp(customer=Named("新光电子"), task="报价"))
    assert isinstance(asked, CustomerUnknown)
    office.presses(office.presses(asked, "button-add-new"), "button-tomorrow")
    assert opened(office) == [("新光电子", "报价", date(2026, 11, 25))]


def test_a_manager_plans_for_a_member(office: Office, plan: Planner) -> None:
    planned = plan(who="Max", owner="Ann")
    assert planned.owner == "Ann"
    assert opened(office) == [("恒力机械", "报价", date(2026, 11, 27))]


def test_an_unknown_member_is_asked_for(office: Office, plan: Planner) -> None:
    asked = plan(who="Max", owner="Eve")
    assert isinstance(asked, MemberUnknown)
    assert office.presses(asked, "button-member", who="Max", about="Bob").owner == "Bob"


def test_what_is_planned_is_listed_by_day(office: Office, plan: Planner) -> None:
    plan()
    plan("蓝海软件", task="演示", due=MONDAY)
    week = office.does(ListFollowUps(period=Period(date(2026, 11, 23), date(2026, 11, 29))))
    assert [row.task for row in week.rows] == ["报价"]
    assert [row.task for row in office.does(ListFollowUps()).rows] == ["报价", "演示"]


def test_what_is_overdue_is_listed_apart(office: Office, plan: Planner) -> None:
    assert isinstance(office.does(ListFollowUps(overdue=True)), NoFollowUps)
    plan()
    office.later(days=4)
    late = office.does(ListFollowUps(overdue=True))
    assert [(row.task, row.late) for row in late.rows] == [("报价", True)]


def test_lists_show_nothing_of_a_colleagues(office: Office, plan: Planner) -> None:
    plan("远山化工", who="Bob")
    assert isinstance(office.does(ListFollowUps()), NoFollowUps)
    assert isinstance(office.does(ListFollowUps(owner="Bob")), NoFollowUps)
    assert office.does(ListFollowUps(owner="Bob"), who="Max").total == 1


def test_a_row_is_done_with_one_tap(office: Office, plan: Planner) -> None:
    plan()
    done = office.presses(office.does(ListFollowUps()), "button-done-row")
    assert (done.customer, done.task, done.due) == ("恒力机械", "报价", FRIDAY)
    assert opened(office) == []


def test_the_only_match_is_done(office: Office, plan: Planner, named: Namer) -> None:
    plan()
    plan("蓝海软件", task="演示")
    assert office.does(CompleteFollowUp(task="报价")).customer == "恒力机械"
    assert office.does(CompleteFollowUp(customer=named("蓝海", "蓝海软件", "蓝海酒店"))).customer == "蓝海软件"
    assert opened(office) == []


def test_several_matches_are_asked_for(office: Office, plan: Planner, named: Namer) -> None:
    plan(task="报价")
    plan(task="回访")
    asked = office.does(CompleteFollowUp(customer=named("恒力机械")))
    assert isinstance(asked, WhichFollowUp)
    office.presses(asked, "button-row", about="回访")
    assert [task for _, task, _ in opened(office)] == ["报价"]


def test_no_match_offers_to_keep_a_contact(office: Office, named: Namer) -> None:
    missing = office.does(CompleteFollowUp(customer=named("恒力机械"), task="送样"))
    assert isinstance(missing, NoSuchFollowUp)
    assert office.presses(missing, "button-keep-contact").note == "送样"


def test_nothing_named_and_nothing_planned_is_said(office: Office) -> None:
    assert office.does(CompleteFollowUp()) == NoSuchFollowUp(customer=None, to_keep=False, to_plan=False)


def test_a_task_that_fits_nothing_shows_what_there_is(office: Office, plan: Planner, named: Namer) -> None:
    plan()
    asked = office.does(CancelFollowUp(customer=named("恒力机械"), task="合同"))
    assert isinstance(asked, WhichFollowUp)
    assert [row.task for row in asked.rows] == ["报价"]


def test_a_repeating_one_tells_its_next_time(office: Office, plan: Planner) -> None:
    plan(due=Moment(date(2026, 11, 30), part="morning"), repeat="FREQ=WEEKLY;BYDAY=MO")
    done = office.does(CompleteFollowUp(task="报价"))
    assert done.next_due == Moment(date(2026, 12, 7), part="morning")
    assert [day for _, _, day in opened(office)] == [date(2026, 12, 7)]


def test_a_move_keeps_the_time_of_day(office: Office, plan: Planner) -> None:
    plan()
    moved = office.does(RescheduleFollowUp(task="报价", due=MONDAY))
    assert (moved.due, moved.was) == (Moment(date(2026, 11, 30), time(15)), FRIDAY)


def test_a_move_without_a_day_is_asked_for(office: Office, plan: Planner, named: Namer) -> None:
    plan()
    asked = office.does(RescheduleFollowUp(customer=named("恒力机械")))
    assert isinstance(asked, NewTimeAsked)
    assert office.presses(asked, "button-tomorrow").due == Moment(date(2026, 11, 25), time(15))


def test_a_move_of_nothing_offers_a_new_one(office: Office, named: Namer) -> None:
    missing = office.does(RescheduleFollowUp(customer=named("恒力机械"), due=MONDAY))
    assert office.presses(missing, "button-plan-new").due == MONDAY


def test_a_cancelled_one_is_gone(office: Office, plan: Planner, named: Namer) -> None:
    plan()
    dropped = office.does(CancelFollowUp(customer=named("恒力机械"), reason="客户出差"))
    assert (dropped.task, dropped.reason) == ("报价", "客户出差")
    assert opened(office) == []


def test_a_button_of_one_that_is_done_changes_nothing(office: Office, plan: Planner) -> None:
    plan()
    listed = office.does(ListFollowUps())
    office.presses(listed, "button-done-row")
    assert office.presses(listed, "button-done-row") == RecordGone()


@pytest.mark.parametrize(
    "change",
    [
        ScheduleFollowUp(task="x", due=FRIDAY),
        CompleteFollowUp(task="报价"),
        RescheduleFollowUp(task="报价", due=MONDAY),
        CancelFollowUp(task="报价"),
    ],
)
def test_undo_gives_back_what_was(office: Office, plan: Planner, change: Action) -> None:
    plan(repeat="FREQ=DAILY")
    before = office.records()
    office.does(change)
    assert office.records() != before
    office.does(Undo())
    assert office.records() == before


def test_the_next_step_after_the_last_one_is_offered(office: Office, plan: Planner, named: Namer) -> None:
    plan()
    done = office.does(CompleteFollowUp(task="报价"))
    assert done.next_step
    office.does(LogContact(customer=named("恒力机械")))
    assert office.presses(done, "button-two-weeks").due == Moment(date(2026, 12, 8))
