"""The card, the history and the questions about money: what a rep wants to know at a glance."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from handlers.actions import (
    AddPerson,
    LogContact,
    LogDeal,
    LogOrder,
    LogPayment,
    Moment,
    Named,
    Period,
    ShowCustomer,
    ShowOwed,
    Summary,
    UpdateCustomer,
    UpdateDeal,
)
from handlers.add_person import PersonAsked
from handlers.shared.base import Money, Sums
from handlers.shared.members import MemberUnknown
from handlers.shared.not_yet import NotYet
from handlers.shared.timeline import DealMoveRow, HistoryShown
from handlers.show_owed import DebtorsListed, NobodyOwes, NothingOwed, OwedShown
from handlers.summary import NoPipeline, PipelineShown, SalesShown
from tests.handlers.conftest import NOW, Namer, Office

TODAY = NOW.date()


def yuan(amount: int) -> Money:
    return Money(Decimal(amount), "CNY")


def order(office: Office, customer: Named, amount: int, *, days_ago: int = 0, who: str = "Ann") -> None:
    at = Moment(TODAY - timedelta(days_ago))
    office.does(LogOrder(customer=customer, amount=Decimal(amount), at=at), who=who)


def test_the_card_says_what_is_owed_once_payments_are_kept(office: Office, named: Namer) -> None:
    order(office, named("恒力机械"), 300, days_ago=40)
    assert office.does(ShowCustomer(customer=named("恒力机械"))).owed == ()
    office.does(LogPayment(customer=named("恒力机械"), amount=Decimal(100)))
    card = office.does(ShowCustomer(customer=named("恒力机械")))
    assert [(row.money, row.days) for row in card.owed] == [(yuan(200), 40)]


def test_the_card_says_how_the_customer_stands(office: Office, named: Namer) -> None:
    (empty,) = office.does(ShowCustomer(customer=named("恒力机械"))).standing
    assert (empty.source, empty.stage) == ("none", "exploring")
    order(office, named("恒力机械"), 60_000, days_ago=100)
    (row,) = office.does(ShowCustomer(customer=named("恒力机械"))).standing
    assert (row.source, row.value) == ("rule", yuan(60_000))


def test_the_card_shows_open_deals_alone(office: Office, named: Namer) -> None:
    for stage in ("won", "proposal"):
        office.does(LogDeal(customer=named("恒力机械"), stage=stage))
    card = office.does(ShowCustomer(customer=named("恒力机械")))
    assert [row.stage for row in card.deals] == ["proposal"]


def test_the_card_offers_to_fill_the_one_thing_worth_asking(office: Office, named: Namer) -> None:
    card = office.does(ShowCustomer(customer=named("恒力机械")))
    assert (card.percent, card.missing) == (45, "industry")
    asked = office.presses(card, "button-fill")
    assert (asked.field, asked.slot) == ("industry", "value")
    empty = office.does(ShowCustomer(customer=named("蓝海软件")))
    assert isinstance(office.presses(empty, "button-fill"), PersonAsked)


def test_a_missing_number_is_asked_of_somebody_there(office: Office, named: Namer) -> None:
    office.does(AddPerson(customer=named("蓝海软件"), person=Named("李芳")))
    asked = office.presses(office.does(ShowCustomer(customer=named("蓝海软件"))), "button-fill")
    assert (asked.person, asked.field) == ("李芳", "phone")


def test_birthdays_and_the_last_notes_stand_on_the_card(office: Office, named: Namer) -> None:
    hengli = named("恒力机械")
    office.does(UpdateCustomer(customer=hengli, person=Named("王建国"), field="birthday", value="3月5日"))
    for words in ("一", "二", "三"):
        office.does(UpdateCustomer(customer=hengli, field="note", value=words))
    card = office.does(ShowCustomer(customer=hengli))
    assert [(row.name, row.words) for row in card.birthdays] == [("王建国", "3月5日")]
    assert [row.words[-1] for row in card.notes] == ["二", "三"]


def test_the_history_is_one_line_of_time(office: Office, named: Namer) -> None:
    hengli = named("恒力机械")
    order(office, hengli, 300, days_ago=3)
    office.does(LogContact(customer=hengli, at=Moment(TODAY - timedelta(2))))
    office.does(LogDeal(customer=hengli, amount=Decimal(9)))
    office.later(days=1)
    office.does(LogPayment(customer=hengli, amount=Decimal(100)))
    office.does(UpdateDeal(customer=hengli, stage="lost", reason="price"))
    shown = office.does(ShowCustomer(customer=hengli, about="history"))
    assert isinstance(shown, HistoryShown)
    kinds = [type(row).__name__ for row in shown.rows]
    assert sorted(kinds[:2]) == ["DealMoveRow", "PaymentRow"]
    assert kinds[2:] == ["DealMoveRow", "HistoryRow", "OrderRow"]
    assert [row.reason for row in shown.rows if isinstance(row, DealMoveRow)] == ["price", None]
    assert [row.number for row in shown.rows] == [1, 2, 3, 4, 5]


def test_each_row_of_the_history_opens_its_record(office: Office, named: Namer) -> None:
    hengli = named("恒力机械")
    order(office, hengli, 300, days_ago=3)
    office.does(LogContact(customer=hengli))
    shown = office.does(ShowCustomer(customer=hengli, about="history"))
    assert office.presses(shown, "button-row", about=2).money == yuan(300)
    assert (shown.total, shown.more) == (1, None)


def test_a_long_history_says_how_much_more_there_is(office: Office, named: Namer) -> None:
    for days in range(10):
        order(office, named("恒力机械"), 300, days_ago=days)
    assert office.does(ShowCustomer(customer=named("恒力机械"), about="history")).more == 2


def test_what_one_customer_owes_is_shown_order_by_order(office: Office, named: Namer) -> None:
    for days in (40, 10):
        order(office, named("恒力机械"), 300, days_ago=days)
    office.does(LogPayment(customer=named("恒力机械"), amount=Decimal(100)))
    shown = office.does(ShowOwed(customer=named("恒力机械")))
    assert isinstance(shown, OwedShown)
    assert [row.due for row in shown.rows] == [yuan(200), yuan(300)]
    office.does(LogPayment(customer=named("恒力机械"), amount=Decimal(600)))
    none = office.does(ShowOwed(customer=named("恒力机械")))
    assert none == NothingOwed(customer="恒力机械", credit=Sums((yuan(100),)))


def test_who_owes_is_listed_by_amount(office: Office, named: Namer) -> None:
    assert office.does(ShowOwed()) == NobodyOwes(owner=None)
    order(office, named("恒力机械"), 300, days_ago=40)
    order(office, named("蓝海软件"), 900)
    order(office, named("远山化工"), 500, who="Bob")
    own = office.does(ShowOwed())
    assert isinstance(own, DebtorsListed)
    assert [(row.customer, row.days) for row in own.rows] == [("蓝海软件", 0), ("恒力机械", 40)]
    everybody = office.does(ShowOwed(), who="Max")
    assert [row.owner for row in everybody.rows] == ["Ann", "Bob", "Ann"]
    assert (everybody.total, everybody.worth) == (3, Sums((yuan(1700),)))
    assert office.does(ShowOwed(owner="Bob"), who="Max").total == 1
    assert isinstance(office.does(ShowOwed(owner="Eve")), MemberUnknown)


def test_the_pipeline_is_summed_by_stage(office: Office, named: Namer) -> None:
    assert isinstance(office.does(Summary(about="pipeline")), NoPipeline)
    for stage, amount in (("lead", 100), ("proposal", 200), ("proposal", 300), ("won", 50)):
        office.does(LogDeal(customer=named("恒力机械"), stage=stage, amount=Decimal(amount)))
    office.does(LogDeal(customer=named("恒力机械"), stage="lead", currency="USD", amount=Decimal(7)))
    shown = office.does(Summary(about="pipeline"))
    assert isinstance(shown, PipelineShown)
    usd = Money(Decimal(7), "USD")
    assert [(row.stage, row.count, row.worth) for row in shown.stages] == [
        ("lead", 2, Sums((yuan(100), usd))),
        ("proposal", 2, Sums((yuan(500),))),
    ]
    assert (shown.total, shown.won, shown.won_worth) == (4, 1, Sums((yuan(50),)))


def test_the_pipeline_names_what_is_due_and_what_is_stuck(office: Office, named: Namer) -> None:
    hengli = named("恒力机械")
    office.does(LogDeal(customer=hengli, product="a", close=Moment(date(2026, 11, 28)), amount=Decimal(5)))
    office.does(LogDeal(customer=hengli, product="b", close=Moment(date(2027, 3, 1))))
    assert [row.product for row in office.does(Summary(about="pipeline")).due] == ["a"]
    office.later(days=40)
    late = office.does(Summary(about="pipeline"))
    assert [(row.product, row.late) for row in late.due] == [("a", True)]
    assert [(row.product, row.stuck) for row in late.stuck] == [("b", True)]


def test_sales_of_a_period(office: Office, named: Namer) -> None:
    order(office, named("恒力机械"), 300, days_ago=40)
    order(office, named("蓝海软件"), 900)
    office.does(LogPayment(customer=named("恒力机械"), amount=Decimal(100)))
    shown = office.does(Summary(about="sales"))
    assert isinstance(shown, SalesShown)
    assert (shown.orders, shown.worth, shown.paid) == (1, Sums((yuan(900),)), Sums((yuan(100),)))
    assert (shown.debtors, shown.owed) == (2, Sums((yuan(1100),)))
    october = Period(date(2026, 10, 1), date(2026, 10, 31))
    assert office.does(Summary(period=october, about="sales")).worth == Sums((yuan(300),))


@pytest.mark.parametrize(("scope", "orders"), [("me", 0), ("team", 1), (None, 1), ("Ann", 1), ("Bob", 0)])
def test_a_summary_is_of_whom_is_asked(office: Office, named: Namer, scope: str | None, orders: int) -> None:
    order(office, named("恒力机械"), 900)
    assert office.does(Summary(scope=scope, about="sales"), who="Max").orders == orders


def test_what_is_not_summed_up_yet_says_so(office: Office) -> None:
    assert isinstance(office.does(Summary(about="activity")), NotYet)
    assert isinstance(office.does(Summary(scope="Eve", about="sales")), MemberUnknown)
