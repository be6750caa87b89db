"""The log, the silence, the settings, and what is none of our business."""

from datetime import date, timedelta

import pytest

from crm_store import users
from handlers.actions import (
    Action,
    AddPerson,
    AmendContact,
    Export,
    Help,
    ListContacts,
    ListLapsing,
    LogContact,
    Moment,
    Named,
    Period,
    RemoveContact,
    SendPoll,
    SetSetting,
    SetTarget,
    SetTier,
    ShowSatisfaction,
    ShowTarget,
    Summary,
    Undo,
    Unknown,
)
from handlers.list_contacts import NoContacts
from handlers.list_lapsing import NoneLapsing
from handlers.set_setting import SettingAsked, SettingChanged, SettingValueAsked
from handlers.shared.naming import CustomerAsked, RecordGone
from handlers.shared.not_yet import NotYet
from tests.handlers.conftest import Namer, Office

TODAY = date(2026, 11, 24)


def touch(office: Office, customer: Named, *days_ago: int) -> None:
    for days in days_ago:
        office.does(LogContact(customer=customer, at=Moment(TODAY - timedelta(days))))


def test_the_log_of_a_day_is_shown_and_opened(office: Office, named: Namer) -> None:
    touch(office, named("恒力机械"), 0, 1)
    listed = office.does(ListContacts(period=Moment(TODAY)))
    assert [row.customer for row in listed.rows] == ["恒力机械"]
    assert office.presses(listed, "button-row").at == Moment(TODAY)


def test_the_log_of_last_week_is_shown(office: Office, named: Namer) -> None:
    touch(office, named("恒力机械"), 0, 7, 20)
    assert office.does(ListContacts(period=Period(date(2026, 11, 16), date(2026, 11, 22)))).total == 1
    assert isinstance(office.does(ListContacts(customer=named("蓝海软件"))), NoContacts)


def test_a_contact_is_taken_out_and_brought_back(office: Office, named: Namer) -> None:
    touch(office, named("恒力机械"), 0)
    before = office.records()
    office.presses(office.does(AmendContact(1)), "button-remove")
    assert isinstance(office.does(ListContacts()), NoContacts)
    office.does(Undo())
    assert office.records() == before


@pytest.mark.parametrize("action", [AmendContact(1), RemoveContact(1)])
def test_a_colleagues_contact_is_not_there(office: Office, named: Namer, action: Action) -> None:
    office.does(LogContact(customer=named("远山化工")), who="Bob")
    assert office.does(action) == RecordGone()


def test_the_manager_sees_who_kept_it(office: Office, named: Namer) -> None:
    touch(office, named("恒力机械"), 0)
    assert [row.owner for row in office.does(ListContacts(), who="Max").rows] == ["Ann"]


def test_silence_is_told_against_the_customers_own_habit(office: Office, named: Namer) -> None:
    touch(office, named("恒力机械"), 126, 112, 98, 84, 70)
    rows = {row.customer: row for row in office.does(ListLapsing()).rows}
    hengli = rows["恒力机械"]
    assert (hengli.days, hengli.habit, hengli.usual) == (70, "usually", 14)
    assert rows["蓝海软件"].habit == "never"


def test_lapsing_is_narrowed(office: Office, named: Namer) -> None:
    touch(office, named("恒力机械"), 126, 112, 98, 84, 70)
    office.does(SetTier(customer=named("恒力机械"), tier="vip"))
    assert [row.customer for row in office.does(ListLapsing(tier="vip")).rows] == ["恒力机械"]
    assert isinstance(office.does(ListLapsing(tier="important")), NoneLapsing)
    assert isinstance(office.does(ListLapsing(owner="Bob")), NoneLapsing)


@pytest.mark.parametrize(
    ("setting", "value", "field", "kept"),
    [
        ("language", "zh-Hant", "language", "zh-Hant"),
        ("timezone", "Asia/Taipei", "zone", "Asia/Taipei"),
        ("quiet_hours", "22:00-08:00", "quiet_to", "08:00"),
        ("digest_time", "08:15", "digest_at", "08:15"),
        ("reminders", "off", "reminders", False),
    ],
)
def test_a_setting_is_kept(office: Office, setting: str, value: str | None, field: str, kept: object) -> None:
    assert office.does(SetSetting(setting=setting, value=value)) == SettingChanged(setting=setting, value=value)
    with office.unit() as unit:
        assert getattr(users.by_id(unit, unit.viewer.user_id), field) == kept


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("language", "fr"),
        ("timezone", "Mars/One"),
        ("quiet_hours", "25:00-08:00"),
        ("digest_time", "8"),
        ("reminders", None),
    ],
)
def test_a_value_that_cannot_be_used_is_asked_for(office: Office, setting: str, value: str | None) -> None:
    asked = office.does(SetSetting(setting=setting, value=value))
    assert isinstance(asked, SettingValueAsked)
    assert isinstance(office.does(asked.offers[0].action), SettingChanged)


def test_no_setting_is_asked_for(office: Office) -> None:
    assert isinstance(office.does(SetSetting()), SettingAsked)


@pytest.mark.parametrize("action", [SendPoll(), ShowSatisfaction(), Summary(), SetTarget(), ShowTarget(), Export()])
def test_what_cannot_be_done_yet_keeps_nothing(office: Office, action: Action) -> None:
    before = office.records()
    assert isinstance(office.does(action), NotYet)
    assert office.records() == before


@pytest.mark.parametrize("action", [Unknown(), Help(), ListContacts(), AddPerson()])
def test_what_asks_for_nothing_keeps_nothing(office: Office, action: Action) -> None:
    before = office.records()
    office.does(action)
    assert office.records() == before


def test_help_is_one_tap_from_what_was_not_understood(office: Office) -> None:
    assert office.presses(office.does(Unknown()), "button-help") == office.does(Help())


def test_somebody_without_customers_is_asked_plainly(office: Office) -> None:
    assert office.does(AddPerson()) == CustomerAsked(action=AddPerson(), slot="customer")
