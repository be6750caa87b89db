"""Customers are shown, graded, listed, added and changed."""

from datetime import date
from decimal import Decimal

import pytest

from crm_store import customers, orders, people
from crm_store.records import Customer
from handlers.actions import (
    AddCustomer,
    AddPerson,
    Correct,
    ListCustomers,
    LogComplaint,
    LogContact,
    Moment,
    Named,
    QueryTier,
    ScheduleFollowUp,
    SetTier,
    ShowCustomer,
    UpdateCustomer,
)
from handlers.add_customer import CustomerAdded, DuplicateFound
from handlers.add_person import PersonAsked, PersonKnown
from handlers.keep_note import NoteKept
from handlers.list_customers import NoCustomers
from handlers.query_tier import TierMissing
from handlers.set_tier import TierAsked, TierKept, TierUnknown
from handlers.shared.base import Outcome
from handlers.shared.members import MemberUnknown
from handlers.shared.money_sides import NoDeals, NoOrders
from handlers.shared.naming import CustomerUnknown
from handlers.shared.timeline import NoHistory
from handlers.show_customer import NoPeople, NoPhones
from handlers.update_customer import FieldAsked, PersonFieldAsked, PersonUnknown, ValueAsked
from tests.handlers.conftest import Namer, Office


def kept(office: Office, name: str, who: str = "Ann") -> Customer:
    with office.unit(who) as unit:
        return customers.by_name_exact(unit, name)[0]


def test_the_card_shows_what_is_known_at_a_glance(office: Office, named: Namer) -> None:
    hengli = named("恒力机械")
    office.does(LogContact(customer=hengli, at=Moment(date(2026, 11, 20)), note="嫌贵"))
    office.does(ScheduleFollowUp(customer=hengli, task="报价", due=Moment(date(2026, 11, 30))))
    card = office.does(ShowCustomer(customer=hengli))
    assert [row.name for row in card.people] == ["王建国"]
    assert [row.note for row in card.contacts] == ["嫌贵"]
    assert [row.task for row in card.follow_ups] == ["报价"]
    assert [row.days for row in card.silence] == [4]


@pytest.mark.parametrize(
    ("about", "nothing"),
    [("history", NoHistory), ("people", NoPeople), ("phone", NoPhones), ("orders", NoOrders), ("deals", NoDeals)],
)
def test_a_side_without_records_says_so(office: Office, named: Namer, about: str, nothing: type[Outcome]) -> None:
    assert isinstance(office.does(ShowCustomer(customer=named("蓝海软件"), about=about)), nothing)


def test_each_side_is_shown(office: Office, named: Namer) -> None:
    hengli = named("恒力机械")
    office.does(LogContact(customer=hengli, note="嫌贵"))
    with office.unit() as unit:
        orders.add(unit, customer_id=hengli.only.id, currency="CNY", amount=Decimal(1200), product="轴承")
    assert office.does(ShowCustomer(customer=hengli, about="history")).total == 1
    assert office.does(ShowCustomer(customer=hengli, about="people")).rows[0].title == "总经理"
    assert office.does(ShowCustomer(customer=hengli, about="phone")).rows[0].phone == "13900000001"
    assert office.does(ShowCustomer(customer=hengli, about="orders")).rows[0].money.amount == 1200


def test_a_row_of_the_history_can_be_taken_back(office: Office, named: Namer) -> None:
    office.does(LogContact(customer=named("恒力机械"), note="x"))
    history = office.does(ShowCustomer(customer=named("恒力机械"), about="history"))
    office.presses(office.presses(history, "button-row"), "button-remove")
    assert isinstance(office.does(ShowCustomer(customer=named("恒力机械"), about="history")), NoHistory)


def test_a_colleagues_customer_is_not_shown(office: Office, named: Namer) -> None:
    assert isinstance(office.does(ShowCustomer(customer=named("远山化工"))), CustomerUnknown)
    assert office.does(ShowCustomer(customer=named("远山化工")), who="Max").owner == "Bob"


def test_a_tier_says_why_and_since_when(office: Office, named: Namer) -> None:
    office.does(SetTier(customer=named("恒力机械"), tier="vip", reason="年采购过百万"))
    shown = office.does(QueryTier(customer=named("恒力", "恒力机械")))
    why = shown.why[0]
    assert (shown.tier, why.source, why.reason) == ("vip", "hand", "年采购过百万")
    assert why.since == Moment(date(2026, 11, 24))


def test_a_missing_tier_is_set_with_one_tap(office: Office, named: Namer) -> None:
    missing = office.does(QueryTier(customer=named("恒力机械")))
    assert isinstance(missing, TierMissing)
    assert office.presses(missing, "button-tier", about="important").tier == "important"


def test_a_tier_that_is_not_said_or_not_in_use_is_asked_for(office: Office, named: Namer) -> None:
    assert isinstance(office.does(SetTier(customer=named("恒力机械"))), TierAsked)
    asked = office.does(SetTier(customer=named("恒力机械"), tier="钻石"))
    assert isinstance(asked, TierUnknown)
    office.presses(asked, "button-tier", about="vip")
    assert isinstance(office.does(SetTier(customer=named("恒力机械"), tier="vip")), TierKept)


def test_customers_are_listed_by_what_is_asked(office: Office, named: Namer) -> None:
    office.does(SetTier(customer=named("恒力机械"), tier="vip"))
    office.does(UpdateCustomer(customer=named("蓝海软件"), field="region", value="苏州"))
    for wanted, names in (
        (ListCustomers(tier="vip"), ["恒力机械"]),
        (ListCustomers(region="苏州"), ["蓝海软件"]),
        (ListCustomers(), ["恒力机械", "蓝海软件", "蓝海酒店"]),
    ):
        assert sorted(row.customer for row in office.does(wanted).rows) == sorted(names)


def test_silent_customers_are_listed(office: Office, named: Namer) -> None:
    office.does(LogContact(customer=named("恒力机械"), at=Moment(date(2026, 10, 1))))
    office.does(LogContact(customer=named("蓝海软件")))
    silent = office.does(ListCustomers(silent_days=30))
    assert {row.customer: row.silent for row in silent.rows} == {"恒力机械": 54, "蓝海酒店": None}


def test_no_customer_and_no_stage_say_so(office: Office) -> None:
    assert isinstance(office.does(ListCustomers(tier="vip")), NoCustomers)
    assert isinstance(office.does(ListCustomers(stage="mature")), NoCustomers)
    assert office.does(ListCustomers(stage="exploring")).total == 3


def test_lists_and_totals_are_the_viewers_own(office: Office) -> None:
    assert office.does(ListCustomers(), who="Bob").total == 1
    assert office.does(ListCustomers(), who="Max").total == 4
    assert office.does(ListCustomers(owner="Bob"), who="Max").total == 1
    assert isinstance(office.does(ListCustomers(owner="Bob")), NoCustomers)


def test_a_customer_is_added(office: Office) -> None:
    added = office.does(AddCustomer(customer=Named("新光电子"), person=Named("李工"), tier="vip", region="东莞"))
    assert isinstance(added, CustomerAdded)
    assert (kept(office, "新光电子").tier, kept(office, "新光电子").region) == ("vip", "东莞")


def test_a_tier_not_in_use_is_said_and_not_kept(office: Office) -> None:
    added = office.does(AddCustomer(customer=Named("新光电子"), tier="钻石"))
    assert (added.tier, added.odd_tier) == (None, "钻石")
    assert office.presses(added, "button-tier", about="vip").tier == "vip"


def test_a_likely_duplicate_is_warned_of(office: Office) -> None:
    found = office.does(AddCustomer(customer=Named("恒力机械")))
    assert isinstance(found, DuplicateFound)
    assert [(row.customer, row.owner) for row in found.rows] == [("恒力机械", None)]
    assert office.presses(found, "button-open").customer == "恒力机械"
    assert isinstance(office.presses(found, "button-add-anyway"), CustomerAdded)


def test_of_a_colleagues_customer_the_typed_name_and_the_owner_are_told(office: Office) -> None:
    found = office.does(AddCustomer(customer=Named("远山化工厂")))
    assert [(row.customer, row.owner) for row in found.rows] == [("远山化工厂", "Bob")]
    assert [offer.label for offer in found.offers] == ["button-add-anyway"]


def test_a_person_is_added(office: Office, named: Namer) -> None:
    added = office.does(AddPerson(customer=named("蓝海软件"), person=Named("李工"), title="总工"))
    assert (added.person, added.title) == ("李工", "总工")
    assert isinstance(office.does(AddPerson(customer=named("蓝海软件"))), PersonAsked)


def test_a_known_person_gains_what_is_new(office: Office, named: Namer) -> None:
    again = office.does(AddPerson(customer=named("恒力机械"), person=Named("王建国"), email="w@x.cn"))
    assert isinstance(again, PersonKnown)
    assert (again.title, again.email) == ("总经理", "w@x.cn")


@pytest.mark.parametrize("field", ["phone", "email", "address", "industry", "region", "birthday"])
def test_a_field_is_changed(office: Office, named: Namer, field: str) -> None:
    updated = office.does(UpdateCustomer(customer=named("恒力机械"), field=field, value="新"))
    assert (updated.field, updated.value, updated.was) == (field, "新", None)
    assert getattr(kept(office, "恒力机械"), field) == "新"


def test_a_new_name_is_found_from_then_on(office: Office, named: Namer) -> None:
    office.does(UpdateCustomer(customer=named("恒力机械"), field="name", value="恒力重工"))
    assert kept(office, "恒力重工").id == 1


def test_notes_grow_line_by_line(office: Office, named: Namer) -> None:
    for note in ("爱喝茶", "不吃辣"):
        office.does(UpdateCustomer(customer=named("恒力机械"), field="note", value=note))
    assert kept(office, "恒力机械").notes == "2026-11-24 爱喝茶\n2026-11-24 不吃辣"


def test_a_persons_field_is_changed(office: Office, named: Namer) -> None:
    updated = office.does(
        UpdateCustomer(customer=named("恒力机械"), person=Named("王建国"), field="phone", value="13900000009")
    )
    assert (updated.person, updated.was) == ("王建国", "13900000001")


def test_an_unknown_person_is_added_with_one_tap(office: Office, named: Namer) -> None:
    missing = office.does(
        UpdateCustomer(customer=named("蓝海软件"), person=Named("李工"), field="phone", value="13900000009")
    )
    assert isinstance(missing, PersonUnknown)
    assert office.presses(missing, "button-add-person").phone == "13900000009"


def test_what_is_not_said_is_asked_for(office: Office, named: Namer) -> None:
    hengli = named("恒力机械")
    assert isinstance(office.does(UpdateCustomer(customer=hengli)), FieldAsked)
    assert isinstance(office.does(UpdateCustomer(customer=hengli, field="phone")), ValueAsked)
    asked = office.does(UpdateCustomer(customer=hengli, field="title", value="董事长"))
    assert isinstance(asked, PersonFieldAsked)
    assert office.presses(asked, "button-customer").person == "王建国"


def test_a_customer_is_handed_over(office: Office, named: Namer) -> None:
    moved = office.does(UpdateCustomer(customer=named("恒力机械"), field="owner", value="Bob"), who="Max")
    assert (moved.value, moved.was) == ("Bob", "Ann")
    assert kept(office, "恒力机械", "Bob").id == 1
    assert isinstance(
        office.does(UpdateCustomer(customer=named("恒力机械"), field="owner", value="Eve"), who="Max"), MemberUnknown
    )


def test_what_has_no_capability_yet_becomes_a_note(office: Office, named: Namer) -> None:
    noted = office.does(LogComplaint(customer=named("恒力机械")), words="恒力说漏水")
    assert isinstance(noted, NoteKept)
    assert kept(office, "恒力机械").notes == "2026-11-24 恒力说漏水"


def test_a_note_waits_for_its_customer(office: Office, named: Namer) -> None:
    asked = office.does(LogComplaint(customer=named("蓝海", "蓝海软件", "蓝海酒店")), words="漏水了")
    office.presses(asked, "button-customer", about="蓝海软件")
    assert kept(office, "蓝海软件").notes == "2026-11-24 漏水了"


def test_correcting_a_note_adds_a_line(office: Office, named: Namer) -> None:
    office.does(LogComplaint(customer=named("恒力机械")), words="漏水")
    office.does(Correct(note="渗水"), words="不对，是渗水")
    assert kept(office, "恒力机械").notes == "2026-11-24 漏水\n2026-11-24 不对，是渗水"


def test_people_of_the_customer_alone_are_meant(office: Office, named: Namer) -> None:
    with office.unit("Bob") as unit:
        other = people.add(unit, customer_id=4, name="王建国")
    assert other is not None
    shown = office.does(LogContact(customer=named("恒力机械"), person=Named("王总")))
    assert shown.person == "王总"
