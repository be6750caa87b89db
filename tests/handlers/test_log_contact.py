"""A contact is kept at once, and what is open about it is asked once."""

from datetime import date, time

from crm_store import choices, contacts, follow_ups
from handlers.actions import LogContact, Moment, Named, Period, ScheduleFollowUp, ShowCustomer, Undo
from handlers.log_contact import ContactLogged
from handlers.replace import ReplacedBefore
from handlers.shared.naming import CustomerAsked, CustomerUnknown, WhichCustomer
from handlers.shared.next_steps import unless_planned
from handlers.undo import ChangeUndone
from tests.handlers.conftest import Namer, Office


def log(office: Office, who: str = "Ann") -> list[tuple[str, str | None]]:
    with office.unit(who) as unit:
        return [(one.customer.name, one.contact.note) for one in contacts.search(unit)]


def drafts(office: Office) -> int:
    with office.unit() as unit:
        return len(contacts.drafts(unit))


def test_a_contact_is_kept_with_the_time_of_the_message(office: Office, named: Namer) -> None:
    logged = office.does(LogContact(customer=named("恒力", "恒力机械"), channel="visit", note="嫌贵"))
    assert isinstance(logged, ContactLogged)
    assert logged.at == Moment(date(2026, 11, 24), time(17, 40))
    assert (logged.assumed, logged.next_step) == (True, True)
    assert log(office) == [("恒力机械", "嫌贵")]


def test_a_contact_keeps_the_time_that_was_said(office: Office, named: Namer) -> None:
    for at in (Moment(date(2026, 11, 23), part="morning"), Period(date(2026, 11, 16), date(2026, 11, 22))):
        logged = office.does(LogContact(customer=named("恒力机械"), at=at))
        assert (logged.at, logged.assumed) == (at, False)


def test_the_person_is_found_among_those_of_the_customer(office: Office, named: Namer) -> None:
    office.does(LogContact(customer=named("恒力机械"), person=Named("王建国")))
    with office.unit() as unit:
        assert contacts.search(unit)[0].person.name == "王建国"


def test_an_unknown_person_stays_as_written(office: Office, named: Namer) -> None:
    logged = office.does(LogContact(customer=named("恒力机械"), person=Named("小赵")))
    assert logged.person == "小赵"


def test_the_next_step_is_one_tap_away(office: Office, named: Namer) -> None:
    logged = office.does(LogContact(customer=named("恒力机械")))
    planned = office.presses(logged, "button-next-monday")
    assert (planned.customer, planned.due) == ("恒力机械", Moment(date(2026, 11, 30)))
    with office.unit() as unit:
        assert follow_ups.count(unit) == 1


def test_no_next_step_is_offered_where_one_is_planned(office: Office, named: Namer) -> None:
    office.presses(office.does(LogContact(customer=named("恒力机械"))), "button-tomorrow")
    logged = office.does(LogContact(customer=named("恒力机械")))
    assert [offer.label for offer in logged.offers] == ["button-change-contact"]


def test_a_name_that_fits_several_is_a_draft_until_it_is_chosen(office: Office, named: Namer) -> None:
    asked = office.does(LogContact(customer=named("蓝海", "蓝海软件", "蓝海酒店"), note="嫌贵"))
    assert isinstance(asked, WhichCustomer)
    assert (log(office), drafts(office)) == ([], 1)
    office.presses(asked, "button-customer", about="蓝海酒店")
    assert (log(office), drafts(office)) == ([("蓝海酒店", "嫌贵")], 0)


def test_a_choice_holds_from_then_on(office: Office, named: Namer) -> None:
    asked = office.does(LogContact(customer=named("蓝海", "蓝海软件", "蓝海酒店")))
    office.presses(asked, "button-customer", about="蓝海酒店")
    meant = named("蓝海酒店").only.id
    with office.unit() as unit:
        assert choices.chosen(unit, "蓝海").customer_id == meant
    with office.unit("Max") as unit:
        assert choices.chosen(unit, "蓝海") is None


def test_looking_at_one_of_several_keeps_nothing(office: Office, named: Namer) -> None:
    before = office.records()
    asked = office.does(ShowCustomer(customer=named("蓝海", "蓝海软件", "蓝海酒店")))
    assert office.presses(asked, "button-customer", about="蓝海酒店").customer == "蓝海酒店"
    assert office.records() == before


def test_no_next_step_is_asked_for_where_the_message_plans_one(office: Office, named: Namer) -> None:
    logged = office.does(LogContact(customer=named("恒力机械")))
    plan = ScheduleFollowUp(customer=named("恒力机械"))
    assert not unless_planned(logged, [plan]).next_step
    assert unless_planned(logged, [ScheduleFollowUp(customer=named("蓝海软件"))]) == logged


def test_a_draft_is_completed_once(office: Office, named: Namer) -> None:
    asked = office.does(LogContact(customer=named("蓝海", "蓝海软件", "蓝海酒店")))
    office.presses(asked, "button-customer", about="蓝海酒店")
    assert isinstance(office.presses(asked, "button-customer", about="蓝海软件"), ReplacedBefore)
    assert len(log(office)) == 1


def test_a_draft_is_completed_rightly_after_other_messages(office: Office, named: Namer) -> None:
    asked = office.does(LogContact(customer=named("蓝海", "蓝海软件", "蓝海酒店"), note="报价"))
    office.does(LogContact(customer=named("恒力机械"), note="别的"))
    office.presses(asked, "button-customer", about="蓝海软件")
    assert sorted(log(office)) == [("恒力机械", "别的"), ("蓝海软件", "报价")]


def test_an_unknown_customer_is_new_with_one_tap(office: Office) -> None:
    asked = office.does(LogContact(customer=Named("新光电子"), note="要样品"))
    assert isinstance(asked, CustomerUnknown)
    added = office.presses(asked, "button-add-new")
    assert (added.customer, added.added) == ("新光电子", True)
    assert (log(office), drafts(office)) == ([("新光电子", "要样品")], 0)


def test_undoing_the_tap_leaves_the_draft_and_no_customer(office: Office) -> None:
    asked = office.does(LogContact(customer=Named("新光电子")))
    before = office.records()
    office.presses(asked, "button-add-new")
    assert isinstance(office.does(Undo()), ChangeUndone)
    assert office.records() == before


def test_an_unknown_customer_that_a_colleague_looks_after_is_said(office: Office) -> None:
    asked = office.does(LogContact(customer=Named("远山化工")))
    assert (asked.elsewhere, asked.similar) == ("Bob", False)
    assert [offer.label for offer in asked.offers] == ["button-add-new"]


def test_without_a_customer_the_recent_ones_are_offered(office: Office, named: Namer) -> None:
    office.does(LogContact(customer=named("恒力机械")))
    asked = office.does(LogContact(note="嫌贵"))
    assert isinstance(asked, CustomerAsked)
    office.presses(asked, "button-customer", about="恒力机械")
    assert ("恒力机械", "嫌贵") in log(office)


def test_a_colleagues_customer_is_not_found(office: Office, named: Namer) -> None:
    asked = office.does(LogContact(customer=named("远山化工")))
    assert isinstance(asked, CustomerUnknown)
    assert log(office, "Bob") == []


def test_undo_takes_a_contact_back(office: Office, named: Namer) -> None:
    before = office.records()
    office.does(LogContact(customer=named("恒力机械"), note="x"))
    assert office.does(Undo()) == ChangeUndone(what="log_contact", customer="恒力机械", more=None)
    assert office.records() == before


def test_odd_names_are_plain_text(office: Office) -> None:
    for words in ("'; DROP TABLE customer;--", "{ $customer }", "%s %(x)s {0}", "a\nb"):
        asked = office.does(LogContact(customer=Named(words)))
        assert office.presses(asked, "button-add-new").customer == words
