"""Orders and payments told in the chat: kept, set off against each other, corrected, taken back."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from crm_store import orders, owed, payments
from crm_store.records import Standing
from handlers.actions import (
    Action,
    AmendOrder,
    AmendPayment,
    CancelOrder,
    Correct,
    LogContact,
    LogOrder,
    LogPayment,
    Moment,
    Named,
    Period,
    RemoveOrder,
    RemovePayment,
    ShowCustomer,
    Undo,
)
from handlers.log_order import OrderLogged
from handlers.log_payment import AmountAsked, PaymentLogged
from handlers.shared.amounts import NumberOdd
from handlers.shared.base import Money
from handlers.shared.money_sides import NoOrders
from handlers.shared.naming import CustomerAsked, CustomerUnknown, RecordGone, WhichCustomer
from tests.handlers.conftest import NOW, Namer, Office

TODAY = NOW.date()


def yuan(amount: float | str) -> Money:
    return Money(Decimal(amount), "CNY")


def order(office: Office, customer: Named, amount: int | None, *, days_ago: int = 0, **more: object) -> OrderLogged:
    at = Moment(TODAY - timedelta(days_ago))
    price = None if amount is None else Decimal(amount)
    logged = office.does(LogOrder(customer=customer, amount=price, at=at, **more))
    assert isinstance(logged, OrderLogged)
    return logged


def pay(office: Office, customer: Named, amount: int, words: str = "", **more: object) -> PaymentLogged:
    logged = office.does(LogPayment(customer=customer, amount=Decimal(amount), **more), words=words)
    assert isinstance(logged, PaymentLogged)
    return logged


def owes(office: Office, customer_id: int = 1) -> dict[str, Decimal]:
    with office.unit() as unit:
        return {one.currency: one.owed for one in owed.of_customer(unit, customer_id)}


def test_an_order_is_kept_with_all_that_was_said(office: Office, named: Namer) -> None:
    logged = order(office, named("恒力机械"), 50000, product="轴承", quantity=Decimal(200), days_ago=1)
    assert (logged.money, logged.product, logged.quantity) == (yuan(50000), "轴承", 200)
    assert logged.at == Moment(date(2026, 11, 23))
    assert owes(office) == {"CNY": 50000}


def test_an_order_counts_for_how_the_customer_stands(office: Office, named: Namer) -> None:
    order(office, named("恒力机械"), 50000)
    with office.unit() as unit:
        standing = unit.session.get(Standing, 1)
        assert (standing.orders, standing.value) == (1, 50000)
    office.does(Undo())
    with office.unit() as unit:
        assert unit.session.get(Standing, 1).orders == 0


def test_another_currency_is_kept_and_shown_as_said(office: Office, named: Namer) -> None:
    order(office, named("恒力机械"), 1000)
    logged = order(office, named("恒力机械"), 300, currency="USD")
    assert logged.money == Money(Decimal(300), "USD")
    assert owes(office) == {"CNY": 1000, "USD": 300}


def test_the_amount_of_an_order_may_follow(office: Office, named: Namer) -> None:
    assert order(office, named("恒力机械"), None).unpriced
    assert office.does(Correct(amount=Decimal(6000))).money == yuan(6000)
    assert owes(office) == {"CNY": 6000}


@pytest.mark.parametrize(
    ("words", "meant", "asked"),
    [("蓝海", ("蓝海软件", "蓝海酒店"), WhichCustomer), ("新厂", (), CustomerUnknown), (None, (), CustomerAsked)],
)
def test_an_open_customer_is_asked_for_and_nothing_kept(
    office: Office, named: Namer, words: str | None, meant: tuple[str, ...], asked: type
) -> None:
    before = office.records()
    who = named(words, *meant) if meant else Named(words) if words else None
    for action in (LogOrder(customer=who, amount=Decimal(5)), LogPayment(customer=who, amount=Decimal(5))):
        assert isinstance(office.does(action), asked)
    assert office.records() == before


def test_an_order_waits_for_its_customer(office: Office, named: Namer) -> None:
    asked = office.does(LogOrder(customer=named("蓝海", "蓝海软件", "蓝海酒店"), amount=Decimal(5)))
    assert office.presses(asked, "button-customer", about="蓝海酒店").money == yuan(5)


def test_a_new_customer_is_added_with_its_order(office: Office) -> None:
    question = office.does(LogOrder(customer=Named("新厂"), amount=Decimal(5)))
    logged = office.presses(question, "button-add-new")
    assert (logged.customer, logged.added) == ("新厂", True)


def test_a_part_payment_goes_to_the_oldest_order(office: Office, named: Namer) -> None:
    order(office, named("恒力机械"), 300, days_ago=40)
    order(office, named("恒力机械"), 200, days_ago=10)
    paid = pay(office, named("恒力机械"), 350)
    assert [(row.money, row.due) for row in paid.paid] == [(yuan(300), None), (yuan(50), yuan(150))]
    assert [(row.money, row.days) for row in paid.owed] == [(yuan(150), 10)]
    assert (paid.clear, paid.no_order, paid.credit) == (False, False, None)


def test_the_order_that_is_named_is_paid(office: Office, named: Namer) -> None:
    order(office, named("恒力机械"), 300, product="滤芯", days_ago=40)
    order(office, named("恒力机械"), 200, product="轴承", days_ago=10)
    paid = pay(office, named("恒力机械"), 150, words="恒力付了轴承的1万5")
    assert [(row.product, row.due) for row in paid.paid] == [("轴承", yuan(50))]
    again = office.does(Correct(amount=Decimal(120)))
    assert [(row.product, row.due) for row in again.paid] == [("轴承", yuan(80))]


def test_the_order_of_exactly_this_amount_is_paid(office: Office, named: Namer) -> None:
    order(office, named("恒力机械"), 300, days_ago=40)
    order(office, named("恒力机械"), 200, days_ago=10)
    paid = pay(office, named("恒力机械"), 200)
    assert [(row.money, row.due) for row in paid.paid] == [(yuan(200), None)]
    assert owes(office) == {"CNY": 300}


def test_what_is_paid_too_much_is_kept_as_credit_and_used(office: Office, named: Namer) -> None:
    order(office, named("恒力机械"), 300)
    paid = pay(office, named("恒力机械"), 500)
    assert (paid.clear, paid.credit) == (True, yuan(200))
    assert order(office, named("恒力机械"), 250).credit == yuan(200)
    assert owes(office) == {"CNY": 50}


def test_a_payment_without_an_order_is_credit(office: Office, named: Namer) -> None:
    paid = pay(office, named("恒力机械"), 500)
    assert (paid.no_order, paid.clear, paid.credit) == (True, False, yuan(500))


def test_a_payment_in_another_currency_pays_nothing_of_the_own(office: Office, named: Namer) -> None:
    order(office, named("恒力机械"), 300)
    paid = pay(office, named("恒力机械"), 300, currency="USD")
    assert (paid.no_order, paid.credit) == (True, Money(Decimal(300), "USD"))
    assert [row.money for row in paid.owed] == [yuan(300)]


def test_a_payment_without_an_amount_is_asked_for(office: Office, named: Namer) -> None:
    order(office, named("恒力机械"), 300, days_ago=40)
    order(office, named("恒力机械"), 200, days_ago=10)
    asked = office.does(LogPayment(customer=named("恒力机械")))
    assert isinstance(asked, AmountAsked)
    assert [offer.about for offer in asked.offers] == [yuan(500), yuan(300), yuan(200)]
    assert office.presses(asked, "button-value").clear


def test_an_order_is_paid_with_one_tap(office: Office, named: Namer) -> None:
    order(office, named("恒力机械"), 300, days_ago=40)
    paid = office.presses(order(office, named("恒力机械"), 200), "button-paid")
    assert [row.money for row in paid.paid] == [yuan(200)]
    assert owes(office) == {"CNY": 300}


@pytest.mark.parametrize("number", ["1e20", "0.00001", "1e999999"])
def test_a_number_that_cannot_be_kept_is_no_fault(office: Office, named: Namer, number: str) -> None:
    before = office.records()
    for action in (
        LogOrder(customer=named("恒力机械"), amount=Decimal(number)),
        LogOrder(customer=named("恒力机械"), quantity=Decimal(number)),
        LogPayment(customer=named("恒力机械"), amount=Decimal(number)),
    ):
        assert isinstance(office.does(action), NumberOdd)
    assert office.records() == before


def test_a_range_of_days_is_its_last_as_far_as_it_is_over(office: Office, named: Namer) -> None:
    week = Period(date(2026, 11, 16), date(2026, 11, 22))
    assert office.does(LogOrder(customer=named("恒力机械"), at=week)).at == Moment(date(2026, 11, 22))
    month = Period(date(2026, 11, 1), date(2026, 11, 30))
    assert office.does(LogOrder(customer=named("恒力机械"), at=month)).at == Moment(TODAY)


def test_every_step_is_taken_back_exactly(office: Office, named: Namer) -> None:
    hengli, states = named("恒力机械"), []
    for action in (
        LogOrder(customer=hengli, amount=Decimal(300)),
        LogPayment(customer=hengli, amount=Decimal(100)),
        Correct(amount=Decimal(120)),
        CancelOrder(1),
        RemovePayment(2),
    ):
        states.append(office.records())
        office.does(action)
    for before in reversed(states):
        office.does(Undo())
        assert office.records() == before


def test_a_correction_moves_the_order_to_another_customer(office: Office, named: Namer) -> None:
    order(office, named("恒力机械"), 300)
    assert office.does(Correct(customer=named("蓝海软件"))).customer == "蓝海软件"
    assert (owes(office, 1), owes(office, 2)) == ({}, {"CNY": 300})


def test_an_order_is_opened_from_the_list_and_changed(office: Office, named: Namer) -> None:
    order(office, named("恒力机械"), 300, days_ago=3)
    opened = office.presses(office.does(ShowCustomer(customer=named("恒力机械"), about="orders")), "button-row")
    assert opened.money == yuan(300)
    assert office.does(Correct(amount=Decimal(280))).money == yuan(280)
    assert owes(office) == {"CNY": 280}
    assert isinstance(office.does(RemoveOrder(1)), RecordGone)


def test_a_cancelled_order_counts_no_more(office: Office, named: Namer) -> None:
    order(office, named("恒力机械"), 300)
    office.presses(office.does(AmendOrder(1)), "button-cancel-order")
    assert office.does(AmendOrder(1)).cancelled
    assert isinstance(office.does(ShowCustomer(customer=named("恒力机械"), about="orders")), NoOrders)
    assert owes(office) == {}


def test_a_payment_is_opened_changed_and_taken_out(office: Office, named: Namer) -> None:
    pay(office, named("恒力机械"), 300)
    office.does(AmendPayment(1))
    assert office.does(Correct(amount=Decimal(280))).credit == yuan(280)
    assert office.presses(office.does(AmendPayment(2)), "button-remove").money == yuan(280)
    with office.unit() as unit:
        assert payments.search(unit) == ()


@pytest.mark.parametrize(
    "action", [AmendOrder(1), CancelOrder(1), RemoveOrder(1), AmendPayment(1), RemovePayment(1)], ids=repr
)
def test_a_colleagues_money_is_not_there(office: Office, named: Namer, action: Action) -> None:
    office.does(LogOrder(customer=named("远山化工"), amount=Decimal(5)), who="Bob")
    office.does(LogPayment(customer=named("远山化工"), amount=Decimal(5)), who="Bob")
    before = office.records()
    assert office.does(action) == RecordGone()
    assert office.records() == before


def test_a_contact_and_an_order_are_both_kept(office: Office, named: Namer) -> None:
    hengli = named("恒力机械")
    office.does(LogContact(customer=hengli, channel="visit"), LogOrder(customer=hengli, amount=Decimal(5)))
    with office.unit() as unit:
        assert orders.count(unit, customer_id=1) == 1
    office.does(Undo())
    assert owes(office) == {}
