"""A list of customers is kept once, and what is not kept is told with its row and reason."""

import pytest

from crm_store import people
from crm_store.importing.customers import Duplicate
from crm_store.importing.rows import Fault
from tests.crm_store.importing.conftest import NOW, Office, Write

HEAD = "客户名称,简称,联系人,职务,手机,等级,业务员"


def test_what_a_row_says_is_kept(office: Office, write: Write) -> None:
    assert office.take(write(HEAD, "苏州恒安机械有限公司,恒安/恒安机械,王建华,总经理,138 0000-1234,A类,")) == 1
    with office.store.unit(viewer=office.admin, now=NOW) as unit:
        (person,) = people.of_customer(unit, 1)
    assert (person.name, person.title, person.phone) == ("王建华", "总经理", "13800001234")
    assert office.names(office.admin) == ["苏州恒安机械有限公司"]


def test_a_row_goes_to_its_owner(office: Office, write: Write) -> None:
    office.take(write(HEAD, "甲厂,,,,,,Bob", "乙厂,,,,,,"))
    assert office.names(office.rep) == ["甲厂"]


def test_all_rows_go_to_the_owner_who_is_named(office: Office, write: Write) -> None:
    planned = office.plan(write(HEAD, "甲厂,,,,,,Eve"), owner_id=office.rep.user_id)
    assert [entry.owner_id for entry in planned.entries] == [office.rep.user_id]


def test_twice_is_once(office: Office, write: Write) -> None:
    file = write(HEAD, "甲厂,,张一,,,,", "甲厂,,李二,,,,", "乙厂,,,,,,")
    assert [office.take(file), office.take(file)] == [2, 0]
    assert sorted(office.names(office.admin)) == ["乙厂", "甲厂"]


def test_a_second_row_with_somebody_else_adds_the_person(office: Office, write: Write) -> None:
    office.take(write(HEAD, "甲厂,,张一,,,,", "甲厂,,李二,,,,"))
    with office.store.unit(viewer=office.admin, now=NOW) as unit:
        assert [person.name for person in people.of_customer(unit, 1)] == ["张一", "李二"]


def test_a_duplicate_is_told_with_where_it_is(office: Office, write: Write) -> None:
    office.take(write(HEAD, "恆安機械,恒安,,,,,Bob"))
    planned = office.plan(write(HEAD, "恒安机械,,,,,,", "恒安,,,,,,", "甲厂,,,,,,", "甲厂,,,,,,"))
    assert planned.duplicates == (
        Duplicate(2, "恒安机械", owner="Bob"),
        Duplicate(3, "恒安", owner="Bob"),
        Duplicate(5, "甲厂", earlier_row=4),
    )


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",,张一,,,,", "no_name"),
        ("---,,,,,,", "no_name"),
        ("厂" * 500 + ",,,,,,", "long_name"),
        ("甲厂,,张一,,call me,,", "bad_phone"),
        ("甲厂,,张一,,12,,", "bad_phone"),
        ("甲厂,,,,,,Eve", "unknown_owner"),
        ("甲\ufffd厂,,,,,,", "broken_text"),
    ],
)
def test_a_faulty_row_is_told_with_its_reason(office: Office, write: Write, row: str, reason: str) -> None:
    planned = office.plan(write(HEAD, row))
    assert [(fault.row, fault.reason) for fault in planned.faults] == [(2, reason)]
    assert planned.entries == ()


@pytest.mark.parametrize(
    "cell", ["+86 138-0000-1234", "(0512) 6666 8888", "03-5778899 ext 12", "13800001234/13900001234"]
)
def test_a_phone_as_people_write_it_is_no_fault(office: Office, write: Write, cell: str) -> None:
    assert office.plan(write("Customer,Phone", f"Acme,{cell}")).faults == ()


def test_a_birthday_that_does_not_exist_is_a_fault(office: Office, write: Write) -> None:
    planned = office.plan(write("客户,生日", "甲厂,1990-02-30", "乙厂,1990年2月3日", "丙厂,农历八月初一"))
    assert planned.faults == (Fault(2, "bad_birthday", "1990-02-30"),)
    assert [entry.draft.birthday for entry in planned.entries] == ["1990-02-03", "农历八月初一"]


def test_a_list_of_people_alone_is_one_of_private_customers(office: Office, write: Write) -> None:
    (entry,) = office.plan(write("姓名,手机", "王丽华,13800001234")).entries
    assert (entry.draft.name, entry.draft.private) == ("王丽华", True)
