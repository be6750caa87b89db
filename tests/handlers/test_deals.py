"""Deals told in the chat: kept, moved on, won and lost, and which one is meant where there are several."""

from datetime import date
from decimal import Decimal

import pytest

from crm_store import deals
from handlers.actions import (
    Action,
    AmendDeal,
    Correct,
    LogContact,
    LogDeal,
    LogOrder,
    Moment,
    Named,
    Period,
    RemoveDeal,
    ShowCustomer,
    Undo,
    UpdateDeal,
)
from handlers.log_deal import DealLogged
from handlers.shared.base import Money
from handlers.shared.dealing import NoOpenDeal, WhichDeal
from handlers.shared.money_sides import NoDeals
from handlers.shared.naming import CustomerAsked, RecordGone
from handlers.update_deal import DealMoved, DealNewsAsked, LostReasonAsked
from tests.handlers.conftest import Namer, Office


def yuan(amount: int) -> Money:
    return Money(Decimal(amount), "CNY")


def deal(office: Office, customer: Named, amount: int = 500, **more: object) -> DealLogged:
    logged = office.does(LogDeal(customer=customer, amount=Decimal(amount), **more))
    assert isinstance(logged, DealLogged)
    return logged


def stages(office: Office) -> list[tuple[str, Decimal | None]]:
    with office.unit() as unit:
        return [(one.deal.stage, one.deal.amount) for one in deals.search(unit, customer_id=1)]


def test_a_deal_is_kept_with_all_that_was_said(office: Office, named: Namer) -> None:
    month = Period(date(2026, 12, 1), date(2026, 12, 31))
    logged = deal(office, named("恒力机械"), stage="proposal", close=month, product="水泵")
    assert (logged.money, logged.stage, logged.close, logged.product) == (yuan(500), "proposal", month, "水泵")
    assert deal(office, named("恒力机械"), stage="nonsense").stage == "lead"
    assert deal(office, named("恒力机械")).others == 2


def test_the_only_open_deal_is_meant(office: Office, named: Namer) -> None:
    deal(office, named("恒力机械"))
    moved = office.does(UpdateDeal(customer=named("恒力机械"), stage="negotiation", close=Moment(date(2026, 12, 20))))
    assert isinstance(moved, DealMoved)
    assert (moved.stage, moved.was_stage, moved.was, moved.close) == (
        "negotiation",
        "lead",
        None,
        Moment(date(2026, 12, 20)),
    )


@pytest.mark.parametrize(
    ("action", "words", "amounts"),
    [
        (UpdateDeal(stage="won"), "恒力的水泵签了", [("won", 500), ("lead", 900)]),
        (UpdateDeal(stage="won", amount=Decimal(900)), "恒力那个900的签了", [("won", 900), ("lead", 500)]),
    ],
)
def test_of_several_the_one_that_is_named_is_meant(
    office: Office, named: Namer, action: UpdateDeal, words: str, amounts: list[tuple[str, int]]
) -> None:
    deal(office, named("恒力机械"), product="水泵")
    deal(office, named("恒力机械"), 900, product="阀门")
    moved = office.does(UpdateDeal(named("恒力机械"), action.stage, action.amount), words=words)
    assert isinstance(moved, DealMoved)
    assert sorted(stages(office)) == sorted(amounts)


def test_of_several_that_fit_one_is_asked_for(office: Office, named: Namer) -> None:
    deal(office, named("恒力机械"), product="水泵")
    deal(office, named("恒力机械"), product="阀门")
    office.does(LogContact(customer=named("恒力机械")))
    asked = office.does(UpdateDeal(customer=named("恒力机械"), stage="won"))
    assert isinstance(asked, WhichDeal)
    assert office.presses(asked, "button-row", about="水泵").product == "水泵"
    assert sorted(stage for stage, _ in stages(office)) == ["lead", "won"]


def test_the_deal_spoken_of_last_is_meant(office: Office, named: Namer) -> None:
    deal(office, named("恒力机械"), product="水泵")
    deal(office, named("恒力机械"), product="阀门")
    assert office.does(UpdateDeal(customer=named("恒力机械"), stage="proposal")).product == "阀门"
    office.does(AmendDeal(1))
    assert office.does(UpdateDeal(customer=named("恒力机械"), stage="proposal")).product == "水泵"
    assert office.does(Correct(stage="negotiation")).product == "水泵"


def test_what_was_won_without_being_told_of_is_kept_as_won(office: Office, named: Namer) -> None:
    won = office.does(UpdateDeal(customer=named("恒力机械"), stage="won", amount=Decimal(300)))
    assert isinstance(won, DealLogged)
    again = office.does(UpdateDeal(customer=named("恒力机械"), stage="won", amount=Decimal(300)))
    assert isinstance(again, DealMoved)
    assert stages(office) == [("won", 300)]


def test_another_deal_won_later_is_another(office: Office, named: Namer) -> None:
    for amount in (300, 400):
        office.does(UpdateDeal(customer=named("恒力机械"), stage="won", amount=Decimal(amount)))
    assert sorted(stages(office)) == [("won", 300), ("won", 400)]


@pytest.mark.parametrize(
    ("stage", "label", "kept"),
    [("negotiation", "button-open-deal", "negotiation"), ("lost", "button-keep-lost", "lost")],
)
def test_where_no_deal_is_open_to_keep_one_is_offered(
    office: Office, named: Namer, stage: str, label: str, kept: str
) -> None:
    before = office.records()
    none = office.does(UpdateDeal(customer=named("恒力机械"), stage=stage))
    assert isinstance(none, NoOpenDeal)
    assert office.records() == before
    assert office.presses(none, label).stage == kept


def test_a_deal_closed_lately_is_opened_again_or_told_more_of(office: Office, named: Namer) -> None:
    deal(office, named("恒力机械"))
    office.does(UpdateDeal(customer=named("恒力机械"), stage="lost", reason="价格"))
    assert office.does(UpdateDeal(customer=named("恒力机械"), amount=Decimal(450))).money == yuan(450)
    none = office.does(UpdateDeal(customer=named("恒力机械"), stage="negotiation"))
    assert [row.reason for row in none.closed] == ["价格"]
    assert office.presses(none, "button-this-deal").was_stage == "lost"


def test_why_a_deal_was_lost_is_asked_once(office: Office, named: Namer) -> None:
    deal(office, named("恒力机械"))
    asked = office.does(UpdateDeal(customer=named("恒力机械"), stage="lost"))
    assert isinstance(asked, LostReasonAsked)
    assert stages(office) == [("lost", 500)]
    assert office.presses(asked, "button-lost-reason", about="price").reason == "price"
    assert isinstance(office.does(UpdateDeal(named("恒力机械"), "lost", reason="x", deal_id=1)), DealMoved)


def test_what_is_new_is_asked_where_nothing_is_said(office: Office, named: Namer) -> None:
    deal(office, named("恒力机械"))
    asked = office.does(UpdateDeal(customer=named("恒力机械")))
    assert isinstance(asked, DealNewsAsked)
    assert office.presses(asked, "button-deal-stage", about="qualified").stage == "qualified"


def test_a_won_deal_becomes_an_order_with_one_tap(office: Office, named: Namer) -> None:
    deal(office, named("恒力机械"), product="水泵")
    won = office.does(UpdateDeal(customer=named("恒力机械"), stage="won"))
    order = office.presses(won, "button-log-order")
    assert (order.money, order.product) == (yuan(500), "水泵")


def test_a_correction_changes_the_same_deal(office: Office, named: Namer) -> None:
    deal(office, named("恒力机械"), product="水泵")
    deal(office, named("恒力机械"), 900, product="阀门")
    office.does(UpdateDeal(customer=named("恒力机械"), stage="won"), words="水泵")
    corrected = office.does(Correct(amount=Decimal(480)))
    assert (corrected.product, corrected.stage, corrected.money) == ("水泵", "won", yuan(480))
    assert sorted(stages(office)) == [("lead", 900), ("won", 480)]


def test_every_step_is_taken_back_exactly(office: Office, named: Namer) -> None:
    hengli, states = named("恒力机械"), []
    for action in (
        LogDeal(customer=hengli, amount=Decimal(300)),
        UpdateDeal(customer=hengli, stage="proposal"),
        Correct(stage="negotiation"),
        UpdateDeal(customer=hengli, stage="lost"),
        RemoveDeal(1),
    ):
        states.append(office.records())
        office.does(action)
    for before in reversed(states):
        office.does(Undo())
        assert office.records() == before


def test_deals_are_listed_the_open_ones_first(office: Office, named: Namer) -> None:
    assert isinstance(office.does(ShowCustomer(customer=named("恒力机械"), about="deals")), NoDeals)
    office.does(UpdateDeal(customer=named("恒力机械"), stage="won", amount=Decimal(300)))
    deal(office, named("恒力机械"))
    office.later(days=40)
    shown = office.does(ShowCustomer(customer=named("恒力机械"), about="deals"))
    assert [(row.stage, row.days, row.stuck) for row in shown.rows] == [("lead", 40, True), ("won", 40, False)]
    assert (shown.total, shown.worth.amounts) == (1, (yuan(500),))


@pytest.mark.parametrize("action", [AmendDeal(1), RemoveDeal(1), UpdateDeal(stage="won", deal_id=1)], ids=repr)
def test_a_colleagues_deal_is_not_there(office: Office, named: Namer, action: Action) -> None:
    office.does(LogDeal(customer=named("远山化工")), who="Bob")
    before = office.records()
    assert office.does(action) == RecordGone()
    assert office.records() == before


def test_without_a_customer_it_is_asked_for(office: Office) -> None:
    assert isinstance(office.does(LogDeal()), CustomerAsked)
    assert isinstance(office.does(UpdateDeal(stage="won")), CustomerAsked)
    assert isinstance(office.does(LogOrder()), CustomerAsked)
