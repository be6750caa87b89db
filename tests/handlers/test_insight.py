"""What a customer is worth and how it stands, as the chat says it: tiers, stages, lapse, and why."""

from datetime import timedelta
from decimal import Decimal

import pytest

from crm_store import customers, orders, undo
from handlers.actions import (
    Explain,
    ListCustomers,
    ListLapsing,
    ListWinBack,
    MarkLost,
    Moment,
    NotLapsing,
    PauseCustomer,
    QueryTier,
    SetRelation,
    SetScheme,
    SetStage,
    SetTier,
    ShowMoves,
    ShowPyramid,
)
from handlers.list_win_back import NoneToWinBack
from handlers.pause_customer import PauseAsked
from handlers.set_relation import RelationAsked
from handlers.set_scheme import SchemeAsked, SchemeDenied, SchemeSet
from handlers.set_stage import StageAsked
from handlers.show_moves import NoMoves
from tests.handlers.conftest import NOW, Namer, Office

TODAY = NOW.date()
CUSTOMER = "恒力机械"
MOVES = [(None, None), ("tier", None), (None, "up"), ("tier", "down")]


def buy(office: Office, *days: int, amount: int = 10_000, who: str = "Ann") -> None:
    """Let the customer have ordered so many days ago."""
    with office.unit(who) as unit:
        made = customers.by_name_exact(unit, CUSTOMER)[0].id
        for day in days:
            orders.add(unit, customer_id=made, currency="CNY", amount=Decimal(amount), day=TODAY - timedelta(day))


def level(office: Office, named: Namer) -> int:
    return office.does(Explain(customer=named(CUSTOMER))).clock[0].level


def test_a_tier_says_why_and_what_is_missing_to_the_next(office: Office, named: Namer) -> None:
    buy(office, 200, 150, 100)
    shown = office.does(QueryTier(customer=named(CUSTOMER)))
    why = shown.why[0]
    assert (shown.tier, why.source, why.value.amount) == ("ordinary", "rule", 30_000)
    assert (why.above, why.missing.amount) == ("important", 20_000)
    assert office.presses(shown, "button-why").customer == CUSTOMER


def test_a_tier_by_hand_says_so_and_until_when(office: Office, named: Namer) -> None:
    buy(office, 200, 150, 100)
    office.does(SetTier(customer=named(CUSTOMER), tier="vip", reason="示范"))
    why = office.does(QueryTier(customer=named(CUSTOMER))).why[0]
    assert (why.tier, why.source, why.reason) == ("vip", "hand", "示范")
    assert why.until == Moment(TODAY + timedelta(180))


def test_who_never_ordered_is_not_graded(office: Office, named: Namer) -> None:
    why = office.does(QueryTier(customer=named(CUSTOMER))).why[0]
    assert (why.tier, why.source) == (None, "none")
    buy(office, 10)
    assert office.does(QueryTier(customer=named(CUSTOMER))).why[0].source == "young"


def test_an_explanation_lists_rule_numbers_and_dates(office: Office, named: Namer) -> None:
    buy(office, *range(455, 60, -30))
    told = office.does(Explain(customer=named(CUSTOMER)))
    stage, clock = told.stage[0], told.clock[0]
    assert (stage.stage, stage.rule, stage.days) == ("declining_danger", "less_money", 65) or stage.rule == "steady"
    assert (clock.last, clock.days, clock.usual, clock.gaps) == (Moment(TODAY - timedelta(65)), 65, 30, 12)
    assert clock.regular
    assert clock.back is None


def test_who_is_slipping_away_says_what_may_be_lost_and_opens_why(office: Office) -> None:
    buy(office, *range(455, 90, -30))
    listed = office.does(ListLapsing())
    row = listed.rows[0]
    assert (row.customer, row.days, row.habit, row.usual) == (CUSTOMER, 95, "orders_usually", 30)
    assert 0 < row.at_risk.amount < 130_000
    assert office.presses(listed, "button-row", about=1).customer == CUSTOMER


@pytest.mark.parametrize("label", ["button-pause", "button-not-so"])
def test_an_alert_is_answered_with_one_tap_and_the_answer_taken_back(office: Office, named: Namer, label: str) -> None:
    buy(office, *range(455, 90, -30))
    told = office.does(Explain(customer=named(CUSTOMER)))
    before = level(office, named)
    office.presses(told, label)
    after = level(office, named)
    with office.unit("Ann") as unit:
        undo.undo(unit, undo.latest_undoable(unit).id)
    assert (before > 0, level(office, named)) == (True, before)
    assert after == 0 or label == "button-pause"


def test_a_pause_needs_a_day_ahead(office: Office, named: Namer) -> None:
    assert isinstance(office.does(PauseCustomer(customer=named(CUSTOMER))), PauseAsked)
    past = PauseCustomer(customer=named(CUSTOMER), until=Moment(TODAY - timedelta(1)))
    asked = office.does(past)
    assert isinstance(asked, PauseAsked)
    assert office.presses(asked, "button-value").until == Moment(TODAY + timedelta(14))


def test_a_lost_customer_is_won_back_by_tries(office: Office, named: Namer) -> None:
    buy(office, *range(300, 100, -30))
    assert isinstance(office.does(ListWinBack()), NoneToWinBack)
    office.does(MarkLost(customer=named(CUSTOMER), reason="太贵"))
    listed = office.does(ListWinBack())
    assert [row.customer for row in listed.rows] == [CUSTOMER]
    tried = office.presses(listed, "button-win-back")
    assert isinstance(office.does(ListWinBack()), NoneToWinBack)
    assert office.presses(tried, "button-refused").refused


def test_a_stage_by_hand_is_listed_and_moves(office: Office, named: Namer) -> None:
    asked = office.does(SetStage(customer=named(CUSTOMER)))
    assert isinstance(asked, StageAsked)
    assert isinstance(office.does(ShowMoves()), NoMoves)
    assert office.presses(asked, "button-stage", about="mature").stage == "mature"
    assert office.does(ListCustomers(stage="mature")).total == 1
    moved = office.does(ShowMoves())
    assert [(row.customer, row.was, row.stage) for row in moved.rows] == [(CUSTOMER, "exploring", "mature")]


def test_moves_are_told_by_axis_and_way(office: Office, named: Namer) -> None:
    buy(office, 200, 150, 100)
    office.does(SetTier(customer=named(CUSTOMER), tier="vip"))
    found = {(axis, way): office.does(ShowMoves(axis=axis, direction=way)) for axis, way in MOVES}
    assert [getattr(shown, "total", 0) for shown in found.values()] == [3, 2, 2, 0]
    assert office.does(ShowMoves(owner="Ann")).total == 3


def test_a_relation_is_said_by_people(office: Office, named: Namer) -> None:
    asked = office.does(SetRelation(customer=named(CUSTOMER)))
    assert isinstance(asked, RelationAsked)
    assert office.presses(asked, "button-relation", about="partner").was is None
    again = office.does(SetRelation(customer=named(CUSTOMER), relation="alliance"))
    assert (again.relation, again.was) == ("alliance", "partner")


def test_the_pyramid_counts_the_viewers_own(office: Office) -> None:
    buy(office, 200, 150, 100, amount=20_000)
    shown = office.does(ShowPyramid())
    assert (shown.customers, shown.money.amount, shown.small) == (3, 60_000, True)
    assert [(row.tier, row.customers) for row in shown.rows] == [
        ("vip", 0),
        ("important", 1),
        ("ordinary", 0),
        (None, 2),
    ]
    assert office.does(ShowPyramid(), who="Bob").money.amount == 0


def test_only_an_admin_changes_the_scheme(office: Office) -> None:
    assert isinstance(office.does(SetScheme(scheme="six", sure=True)), SchemeDenied)


def test_a_scheme_is_seen_before_it_is_kept(office: Office) -> None:
    buy(office, 200, 150, 100, amount=20_000)
    asked = office.does(SetScheme(), who="Ada")
    assert isinstance(asked, SchemeAsked)
    seen = office.presses(asked, "button-scheme", about="six", who="Ada")
    assert [(row.was, row.tier, row.customers) for row in seen.moves] == [("important", "jade", 1)]
    assert isinstance(office.presses(seen, "button-scheme-keep", who="Ada"), SchemeSet)


def test_what_has_no_orders_has_no_rhythm_to_set(office: Office, named: Namer) -> None:
    assert office.does(NotLapsing(customer=named(CUSTOMER))).customer == CUSTOMER
