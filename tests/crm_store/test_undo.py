"""Taking back: after any sequence of writes, undoing them gives each state before exactly, the name index too."""

import inspect
from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_store import (
    attachments,
    choices,
    contacts,
    customers,
    deals,
    follow_ups,
    orders,
    organisation,
    owed,
    payments,
    people,
    undo,
    users,
)
from crm_store.changes import MessageRef
from crm_store.derived import rebuild
from crm_store.follow_ups import Due
from crm_store.records import Customer, Person
from crm_store.store import Unit
from tests.crm_store.conftest import NOW, House

NAMES = ["恒力机械有限公司", "Kestrel Labs", "宏达物流", "王芳"]
TEXTS = ("今天去了恒力机械有限公司", "met Kestrel Labs", "给宏达物流报价", "王芳", "Falcon Works", "Rosa Diaz")


def _any(unit: Unit, number: int) -> Customer:
    """Give one of the customers there are, or a new one where there is none."""
    found = customers.search(unit, limit=50)
    return found[number % len(found)] if found else customers.add(unit, name=NAMES[number % len(NAMES)])


def _somebody(unit: Unit, number: int) -> Person | None:
    customer = _any(unit, number)
    found = people.of_customer(unit, customer.id)
    return found[number % len(found)] if found else people.add(unit, customer_id=customer.id, name="Rosa Diaz")


def _contact(unit: Unit, number: int) -> int:
    found = contacts.search(unit, limit=50)
    if found:
        return found[number % len(found)].contact.id
    return contacts.add(unit, customer_id=_any(unit, number).id, note="x").id


def _plan(unit: Unit, number: int) -> int:
    found = follow_ups.search(unit, limit=50)
    if found:
        return found[number % len(found)].follow_up.id
    due = Due(date(2026, 11, 23), clock=time(15))
    return follow_ups.add(unit, customer_id=_any(unit, number).id, due=due, repeat="FREQ=WEEKLY;BYDAY=MO").id


def _draft(unit: Unit, number: int) -> None:
    draft = contacts.add(unit, customer_id=None, customer_words="it", candidates=(1, 2))
    contacts.amend(unit, draft.id, customer_id=_any(unit, number).id, customer_words=None, candidates=[])


def _order(unit: Unit, number: int) -> int:
    found = orders.search(unit, limit=50)
    if found:
        return found[number % len(found)].id
    return orders.add(unit, customer_id=_any(unit, number).id, currency="CNY", amount=Decimal(7)).id


def _deal(unit: Unit, number: int) -> int:
    found = deals.search(unit, limit=50)
    if found:
        return found[number % len(found)].deal.id
    return deals.add(unit, customer_id=_any(unit, number).id, currency="CNY", product="pumps").id


def _payment(unit: Unit, number: int) -> int:
    customer_id = _any(unit, number).id
    return payments.add(unit, customer_id=customer_id, currency="CNY", amount=Decimal(3), order_id=number).id


def _hand_over_and_back(unit: Unit, number: int) -> None:
    customer = _any(unit, number)
    customers.hand_over(unit, customer.id, owner_id=users.by_name(unit, "bob").id)
    customers.hand_over(unit, customer.id, owner_id=users.by_name(unit, "max").id)


WRITES: dict[str, Callable[[Unit, int], object]] = {
    "customers.add": lambda unit, n: customers.add(unit, name=NAMES[n % 4], aliases=(f"a{n}",), tier="vip", tags=["t"]),
    "customers.amend": lambda unit, n: customers.amend(unit, _any(unit, n).id, name="Falcon Works", birth_month=n % 12),
    "customers.add_alias": lambda unit, n: customers.add_alias(unit, _any(unit, n).id, f"Falcon {n}"),
    "customers.set_tier": lambda unit, n: customers.set_tier(unit, _any(unit, n).id, tier="important", reason="big"),
    "customers.hand_over": _hand_over_and_back,
    "people.add": lambda unit, n: people.add(unit, customer_id=_any(unit, n).id, name="Rosa Diaz", title="CEO"),
    "people.amend": lambda unit, n: people.amend(unit, _somebody(unit, n).id, name="Falcon Works", phone=str(n)),
    "contacts.add": lambda unit, n: contacts.add(unit, customer_id=_any(unit, n).id, day=date(2026, 1, 1 + n % 28)),
    "contacts.add a draft": _draft,
    "contacts.amend": lambda unit, n: contacts.amend(
        unit, _contact(unit, n), day=date(2026, 2, 1), clock=time(9, n % 60)
    ),
    "contacts.remove": lambda unit, n: contacts.remove(unit, _contact(unit, n)),
    "follow_ups.add": lambda unit, n: follow_ups.add(unit, customer_id=_any(unit, n).id, task=f"task {n}"),
    "follow_ups.amend": lambda unit, n: follow_ups.amend(unit, _plan(unit, n), customer_id=_any(unit, n + 1).id),
    "follow_ups.complete": lambda unit, n: follow_ups.complete(unit, _plan(unit, n), note="done"),
    "follow_ups.reschedule": lambda unit, n: follow_ups.reschedule(unit, _plan(unit, n), due=Due(date(2027, 1, 5))),
    "follow_ups.cancel": lambda unit, n: follow_ups.cancel(unit, _plan(unit, n), reason="no"),
    "follow_ups.remove": lambda unit, n: follow_ups.remove(unit, follow_ups.add(unit, customer_id=_any(unit, n).id).id),
    "orders.add": lambda unit, n: orders.add(unit, customer_id=_any(unit, n).id, currency="CNY", amount=Decimal(n) / 8),
    "orders.cancel": lambda unit, n: orders.cancel(unit, _order(unit, n)),
    "orders.remove": lambda unit, n: orders.remove(unit, _order(unit, n)),
    "payments.add": _payment,
    "payments.remove": lambda unit, n: payments.remove(unit, _payment(unit, n)),
    "deals.add": lambda unit, n: deals.add(unit, customer_id=_any(unit, n).id, currency="USD", amount=Decimal(n)),
    "deals.amend": lambda unit, n: deals.amend(unit, _deal(unit, n), stage=deals.STAGES[n % 6], amount=Decimal(n)),
    "deals.remove": lambda unit, n: deals.remove(unit, _deal(unit, n)),
    "choices.remember": lambda unit, n: choices.remember(unit, "he", customer_id=_any(unit, n).id),
    "users.amend": lambda unit, n: users.amend(unit, unit.viewer.user_id, language=f"l{n}"),
    "users.add": lambda unit, n: users.add(unit, name=f"u{n}", role="rep", language="en", zone="UTC"),
    "users.add_team": lambda unit, n: users.add_team(unit, name=f"team {n} {unit.now}"),
    "attachments.add": lambda unit, n: attachments.add(unit, kind="photo", customer_id=_any(unit, n).id),
    "attachments.file_under": lambda unit, n: attachments.file_under(
        unit, attachments.add(unit, kind="voice", customer_id=None).id, customer_id=_any(unit, n).id, caption="x"
    ),
    "users.link": lambda unit, n: users.link(unit, unit.viewer.user_id, channel="console", external_id=str(n % 3)),
    "organisation.set_settings": lambda unit, n: organisation.set_settings(unit, colour=n),
}
MODULES = (
    attachments,
    choices,
    contacts,
    customers,
    deals,
    follow_ups,
    orders,
    organisation,
    owed,
    payments,
    people,
    users,
)

steps = st.lists(st.tuples(st.sampled_from(sorted(WRITES)), st.integers(0, 99)), min_size=1, max_size=12)


@given(steps=steps)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undoing_every_message_gives_each_state_before(
    new_house: Callable[[], House], steps: list[tuple[str, int]]
) -> None:
    house = new_house()
    states = []
    for number, (name, argument) in enumerate(steps):
        before = house.dump(TEXTS)
        with house.unit("ada", now=NOW + timedelta(minutes=number)) as unit:
            WRITES[name](unit, argument)
            states += [before] if unit.changes.change_set else []
    for before in reversed(states):
        with house.unit("ada") as unit:
            assert isinstance(undo.undo(unit, undo.latest_undoable(unit).id), undo.Undone)
        assert house.dump(TEXTS) == before


undos = st.lists(st.tuples(st.integers(1, 12), st.sampled_from(["ada", "max"])), max_size=8)


@given(steps=steps, undos=undos)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undoing_anything_in_any_order_is_whole_or_refused(
    new_house: Callable[[], House], steps: list[tuple[str, int]], undos: list[tuple[int, str]]
) -> None:
    house = new_house()
    for number, (name, argument) in enumerate(steps):
        with house.unit(("ada", "max")[argument % 2], now=NOW + timedelta(minutes=number)) as unit:
            WRITES[name](unit, argument)
    for change_set_id, who in undos:
        before = house.dump(TEXTS)
        done = take_back(house, who, change_set_id)
        assert isinstance(done, undo.Undone) or house.dump(TEXTS) == before
    kept = house.dump(TEXTS)
    with house.store.session() as session:
        rebuild(session, now=NOW)
    assert house.dump(TEXTS) == kept


READS = {
    "attachments.by_id",
    "attachments.search",
    "choices.chosen",
    "contacts.by_id",
    "contacts.count",
    "contacts.drafts",
    "contacts.latest",
    "contacts.search",
    "customers.aliases_of",
    "customers.by_id",
    "customers.by_name_exact",
    "customers.count",
    "customers.likely_duplicates",
    "customers.named_in",
    "customers.search",
    "follow_ups.by_id",
    "follow_ups.count",
    "follow_ups.is_planned",
    "follow_ups.drafts",
    "follow_ups.find_open",
    "follow_ups.search",
    "deals.by_id",
    "deals.count",
    "deals.count_moves",
    "deals.moves_of",
    "deals.search",
    "deals.stuck_days",
    "deals.sums",
    "orders.by_id",
    "orders.count",
    "orders.search",
    "orders.totals",
    "owed.debtors",
    "owed.is_kept",
    "owed.ledger",
    "owed.of_customer",
    "owed.totals",
    "payments.by_id",
    "payments.count",
    "payments.search",
    "payments.totals",
    "organisation.current",
    "organisation.get",
    "users.team_named",  # a team without members is nobody's to take back
    "organisation.set_up",  # once in a database's life, and nobody's to take back
    "people.belongs",
    "people.by_id",
    "people.named",
    "people.of_customer",
    "users.account_of",
    "users.by_id",
    "users.by_name",
    "users.leaders_of",
    "users.colleagues",
    "users.names_of_others",
}


def test_every_write_stands_in_the_table() -> None:
    listed = {name.split()[0] for name in WRITES} | READS
    assert listed == {name for module in MODULES for name in functions_of(module)}


def functions_of(module: ModuleType) -> set[str]:
    """Name the module's own public functions that take a unit."""
    short = module.__name__.removeprefix("crm_store.")
    return {
        f"{short}.{name}"
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and not name.startswith("_")
        and next(iter(inspect.signature(function).parameters), None) == "unit"
    }


LATER = NOW + timedelta(hours=2)


@pytest.fixture
def kept(house: House) -> tuple[int, int]:
    """Give Ann's customer and the change set that added it."""
    with house.unit("ann") as unit:
        customer = customers.add(unit, name="Kestrel Labs", tier="vip")
        return customer.id, unit.changes.change_set.id


def take_back(house: House, who: str, change_set_id: int, *, step: int | None = None) -> undo.Undone | undo.Refused:
    with house.unit(who) as unit:
        return undo.undo(unit, change_set_id, step=step)


def change_as(house: House, who: str, write: Callable[[Unit], object]) -> int:
    with house.unit(who, now=LATER) as unit:
        write(unit)
        return unit.changes.change_set.id


def test_a_row_that_somebody_else_changed_is_refused_with_who_and_when(house: House, kept: tuple[int, int]) -> None:
    customer_id, change_set_id = kept
    change_as(house, "lea", lambda unit: customers.amend(unit, customer_id, phone="1"))
    before = house.dump()
    assert take_back(house, "ann", change_set_id) == undo.Refused("changed", "Lea", LATER, own=False)
    assert house.dump() == before


def test_what_somebody_else_took_back_stands_in_nobodys_way(house: House, kept: tuple[int, int]) -> None:
    customer_id, change_set_id = kept
    theirs = change_as(house, "lea", lambda unit: customers.amend(unit, customer_id, phone="1"))
    assert isinstance(take_back(house, "lea", theirs), undo.Undone)
    assert isinstance(take_back(house, "ann", change_set_id), undo.Undone)


def test_ones_own_later_change_stands_in_the_way_where_it_touches_the_same(house: House, kept: tuple[int, int]) -> None:
    customer_id, _ = kept
    tier = change_as(house, "ann", lambda unit: customers.set_tier(unit, customer_id, tier="important"))
    change_as(house, "ann", lambda unit: customers.amend(unit, customer_id, phone="1"))
    assert isinstance(take_back(house, "ann", tier), undo.Undone)
    phone = change_as(house, "ann", lambda unit: customers.amend(unit, customer_id, phone="2"))
    change_as(house, "ann", lambda unit: customers.amend(unit, customer_id, phone="3"))
    assert take_back(house, "ann", phone) == undo.Refused("changed", "Ann", LATER, own=True)


def test_what_something_newer_stands_on_is_refused(house: House, kept: tuple[int, int]) -> None:
    customer_id, change_set_id = kept
    change_as(house, "lea", lambda unit: contacts.add(unit, customer_id=customer_id))
    assert take_back(house, "ann", change_set_id) == undo.Refused("in_use", "Lea", LATER, own=False)


def test_a_customer_handed_over_since_is_no_longer_ones_to_change(house: House, kept: tuple[int, int]) -> None:
    customer_id, _ = kept
    contact = change_as(house, "ann", lambda unit: contacts.add(unit, customer_id=customer_id))
    bob = house.viewers["bob"].user_id
    change_as(house, "max", lambda unit: customers.hand_over(unit, customer_id, owner_id=bob))
    assert take_back(house, "ann", contact) == undo.Refused("changed", "Max", LATER, own=False)


def test_a_step_is_taken_back_alone_and_the_rest_after_it(house: House, kept: tuple[int, int]) -> None:
    customer_id, _ = kept
    with house.unit("ann") as unit:
        contacts.add(unit, customer_id=customer_id)
        unit.changes.step = 1
        follow_ups.add(unit, customer_id=customer_id)
        change_set_id = unit.changes.change_set.id
    undone = [take_back(house, "ann", change_set_id, step=step) for step in (1, 1, None)]
    assert [type(one) for one in undone] == [undo.Undone, undo.Refused, undo.Undone]
    assert [change.table for one in (undone[0], undone[2]) for change in one.changes] == ["follow_up", "contact"]


def test_undo_goes_further_back_each_time_and_then_ends(house: House, kept: tuple[int, int]) -> None:
    customer_id, first = kept
    second = change_as(house, "ann", lambda unit: contacts.add(unit, customer_id=customer_id))
    for expected in (second, first):
        with house.unit("ann") as unit:
            latest = undo.latest_undoable(unit)
            assert latest.id == expected
            undo.undo(unit, latest.id)
    with house.unit("ann") as unit:
        assert undo.latest_undoable(unit) is None


def test_a_change_set_knows_its_message(house: House) -> None:
    place = MessageRef("console", "1", "7")
    with house.unit("ann", message=place) as unit:
        customers.add(unit, name="Kestrel Labs")
        unit.changes.summarise("add_customer")
    with house.unit("ann") as unit:
        latest = undo.latest_undoable(unit)
    assert (latest.channel, latest.chat, latest.message, latest.summary) == ("console", "1", "7", "add_customer")
    assert (latest.author_id, latest.created_at) == (house.viewers["ann"].user_id, NOW)


def test_taking_a_correction_back_brings_back_what_it_replaced(house: House, kept: tuple[int, int]) -> None:
    customer_id, _ = kept
    contact = change_as(house, "ann", lambda unit: contacts.add(unit, customer_id=customer_id, note="first"))
    before = house.dump()
    correction = change_as(house, "ann", lambda unit: undo.take_back(unit, contact))
    assert house.dump() != before
    assert isinstance(take_back(house, "ann", correction), undo.Undone)
    assert house.dump() == before
    assert isinstance(take_back(house, "ann", contact), undo.Undone)
