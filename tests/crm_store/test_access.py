"""Nothing of one rep's customers reaches another: every query and every write of the store, one by one.

The tables below name each public function that takes a unit. A function that is missing from them fails the test.
"""

import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from importlib import import_module

import pytest

import crm_store
from crm_store import (
    attachments,
    buttons,
    care,
    chats,
    choices,
    contacts,
    customers,
    deals,
    deliveries,
    drafts,
    follow_ups,
    inbox,
    invitations,
    leaving,
    orders,
    owed,
    payments,
    people,
    sessions,
    undo,
    users,
    watch,
)
from crm_store.changes import MessageRef
from crm_store.follow_ups import Due
from crm_store.insight import lapsing, pyramid
from crm_store.records import Move
from crm_store.store import Unit
from tests.crm_store.conftest import NOW, House

PLACE = MessageRef("console", "1", "7")
NAME = "Kestrel Labs"


@dataclass(frozen=True, slots=True)
class Kept:
    """What Ann has in the store."""

    customer: int
    person: int
    contact: int
    draft: int
    follow_up: int
    planned_draft: int
    change_set: int
    token: str


def fill(unit: Unit) -> Kept:
    customer = customers.add(unit, name=NAME, aliases=("KL",), tier="vip", region="East", industry="Optics")
    person = people.add(unit, customer_id=customer.id, name="Rosa Diaz", phone="555")
    people.amend(unit, person.id, birthday="March 14")
    contact = contacts.add(unit, customer_id=customer.id, day=date(2026, 1, 5), note="lenses")
    draft = contacts.add(unit, customer_id=None, customer_words="Kestrel")
    follow_up = follow_ups.add(unit, customer_id=customer.id, due=Due(date(2026, 1, 9)), task="quote")
    planned = follow_ups.add(unit, customer_id=None, customer_words="Kestrel", task="quote")
    orders.add(unit, customer_id=customer.id, currency="CNY", amount=Decimal(5))
    payments.add(unit, customer_id=customer.id, currency="CNY", amount=Decimal(2))
    deals.add(unit, customer_id=customer.id, currency="CNY", amount=Decimal(9))
    care.mark_lost(unit, customer.id)
    care.pause(unit, customer.id, until=date(2026, 12, 10))
    deliveries.add(unit, "lapsing", "customer:1", due_at=NOW - timedelta(1))
    told = deliveries.add(unit, "digest", "user:1", due_at=NOW)
    deliveries.record_sent(unit, [told.id], PLACE, NAME)
    unit.session.add(Move(customer_id=customer.id, day=date(2026, 1, 9), axis="tier", after="vip"))
    choices.remember(unit, "the lab", customer_id=customer.id)
    attachments.add(unit, kind="photo", customer_id=customer.id, caption="lenses")
    attachments.add(unit, kind="voice", customer_id=None)
    sessions.focus_on(unit, customer.id)
    inbox.keep(unit, PLACE, reply={"text": NAME})
    change_set = unit.changes.change_set.id
    inbox.keep_sent(unit, PLACE, change_set_id=change_set)
    token = buttons.make(unit, {"about": NAME})
    ids = [row.id for row in (customer, person, contact, draft, follow_up, planned)]
    return Kept(*ids, change_set=change_set, token=token)


def owner_of(unit: Unit, kept: Kept) -> int:
    """Give who looks after the customer, as far as the viewer may know."""
    customer = customers.by_id(unit, kept.customer)
    return (customer.owner_id if customer else None) or 0


QUERIES: dict[str, Callable[[Unit, Kept], object]] = {
    "customers.by_id": lambda unit, kept: customers.by_id(unit, kept.customer),
    "customers.by_name_exact": lambda unit, _: (
        customers.by_name_exact(unit, NAME) + customers.by_name_exact(unit, "kl")
    ),
    "customers.named_in": lambda unit, _: customers.named_in(unit, f"saw {NAME}"),
    "customers.search": lambda unit, _: customers.search(unit, region="east"),
    "customers.count": lambda unit, _: customers.count(unit, silent_days=30),
    "customers.aliases_of": lambda unit, kept: customers.aliases_of(unit, kept.customer),
    "people.by_id": lambda unit, kept: people.by_id(unit, kept.person),
    "people.of_customer": lambda unit, kept: people.of_customer(unit, kept.customer),
    "people.named": lambda unit, kept: people.named(unit, kept.customer, "rosa diaz"),
    "people.belongs": lambda unit, kept: people.belongs(unit, kept.person, kept.customer),
    "contacts.by_id": lambda unit, kept: contacts.by_id(unit, kept.contact),
    "contacts.search": lambda unit, _: contacts.search(unit),
    "contacts.count": lambda unit, _: contacts.count(unit),
    "contacts.latest": lambda unit, kept: contacts.latest(unit, kept.customer),
    "follow_ups.by_id": lambda unit, kept: follow_ups.by_id(unit, kept.follow_up),
    "follow_ups.search": lambda unit, _: follow_ups.search(unit, overdue=True),
    "follow_ups.count": lambda unit, _: follow_ups.count(unit),
    "follow_ups.is_planned": lambda unit, kept: follow_ups.is_planned(unit, kept.customer),
    "follow_ups.find_open": lambda unit, kept: follow_ups.find_open(unit, customer_id=kept.customer, words="quote"),
    "orders.search": lambda unit, _: orders.search(unit),
    "orders.totals": lambda unit, _: orders.totals(unit),
    "orders.by_id": lambda unit, _: orders.by_id(unit, 1),
    "orders.count": lambda unit, _: orders.count(unit),
    "payments.by_id": lambda unit, _: payments.by_id(unit, 1),
    "payments.search": lambda unit, _: payments.search(unit),
    "payments.count": lambda unit, _: payments.count(unit),
    "payments.totals": lambda unit, _: payments.totals(unit),
    "deals.by_id": lambda unit, _: deals.by_id(unit, 1),
    "deals.search": lambda unit, _: deals.search(unit),
    "deals.count": lambda unit, _: deals.count(unit),
    "deals.sums": lambda unit, _: deals.sums(unit),
    "deals.moves_of": lambda unit, kept: deals.moves_of(unit, kept.customer),
    "deals.count_moves": lambda unit, kept: deals.count_moves(unit, kept.customer),
    "owed.ledger": lambda unit, kept: owed.ledger(unit, kept.customer).orders,
    "owed.of_customer": lambda unit, kept: owed.of_customer(unit, kept.customer),
    "owed.debtors": lambda unit, _: owed.debtors(unit),
    "owed.totals": lambda unit, _: owed.totals(unit)[0],
    "attachments.by_id": lambda unit, _: attachments.by_id(unit, 1),
    "attachments.search": lambda unit, _: attachments.search(unit, words="LENS"),
    "insight.lapsing.search": lambda unit, _: lapsing.search(unit),
    "insight.lapsing.count": lambda unit, _: lapsing.count(unit),
    "insight.lapsing.stands": lambda unit, kept: lapsing.stands(unit, [kept.customer]),
    "insight.pyramid.of_base": lambda unit, _: pyramid.of_base(unit).customers,
    "insight.pyramid.by_stage": lambda unit, _: pyramid.by_stage(unit),
    "insight.pyramid.by_level": lambda unit, _: pyramid.by_level(unit),
    "care.terms_of": lambda unit, kept: care.terms_of(unit, kept.customer),
    "care.winnable": lambda unit, _: care.winnable(unit),
    "care.moves": lambda unit, _: care.moves(unit, first=date(2026, 1, 1), last=date(2026, 1, 31)),
    "care.count_moves": lambda unit, _: care.count_moves(unit, first=date(2026, 1, 1), last=date(2026, 1, 31)),
    "care.rests_beyond": lambda unit, kept: care.rests_beyond(unit, kept.customer, date(2026, 12, 1)),
    "care.pauses_ending": lambda unit, kept: care.pauses_ending(
        unit, date(2026, 12, 10), owner_id=owner_of(unit, kept)
    ),
    "care.birthdays_on": lambda unit, kept: care.birthdays_on(unit, date(2027, 3, 14), owner_id=owner_of(unit, kept)),
    "insight.lapsing.of_customer": lambda unit, kept: lapsing.of_customer(unit, kept.customer),
}
"""What whoever sees the customer gets."""

PRIVATE: dict[str, Callable[[Unit, Kept], object]] = {
    "contacts.by_id of a draft": lambda unit, kept: contacts.by_id(unit, kept.draft),
    "contacts.drafts": lambda unit, _: contacts.drafts(unit),
    "follow_ups.by_id of a draft": lambda unit, kept: follow_ups.by_id(unit, kept.planned_draft),
    "follow_ups.drafts": lambda unit, _: follow_ups.drafts(unit),
    "attachments.by_id of a draft": lambda unit, _: attachments.by_id(unit, 2),
    "drafts.any_before": lambda unit, _: drafts.any_before(unit, unit.now + timedelta(days=1)),
    "choices.chosen": lambda unit, _: choices.chosen(unit, "The Lab"),
    "sessions.talk": lambda unit, _: sessions.talk(unit).focus,
    "inbox.handled": lambda unit, _: inbox.handled(unit, PLACE),
    "inbox.change_sets_of": lambda unit, _: inbox.change_sets_of(unit, PLACE),
    "inbox.told_at": lambda unit, _: inbox.told_at(unit, PLACE),
    "inbox.take_told_in_vain": lambda unit, kept: undo.undo(unit, kept.change_set) and inbox.take_told_in_vain(unit),
    "inbox.sent_for": lambda unit, kept: inbox.sent_for(unit, kept.change_set),
    "undo.latest_undoable": lambda unit, _: undo.latest_undoable(unit),
    "buttons.press": lambda unit, kept: buttons.press(unit, kept.token).action,
    "deliveries.claim": lambda unit, _: deliveries.claim(unit),
    "deliveries.latest_about": lambda unit, _: deliveries.latest_about(unit, "lapsing", "customer:1"),
    "deliveries.at": lambda unit, _: deliveries.at(unit, PLACE),
    "deliveries.latest_sent": lambda unit, _: deliveries.latest_sent(unit),
    "deliveries.told_today": lambda unit, _: deliveries.told_today(unit, NOW),
}
"""What its writer alone gets, whoever else sees the customer."""

WRITES: dict[str, Callable[[Unit, Kept], object]] = {
    "care.say": lambda unit, kept: care.say(unit, kept.customer, contract_ends=date(2027, 1, 1)),
    "care.set_stage": lambda unit, kept: care.set_stage(unit, kept.customer, "mature"),
    "care.set_relation": lambda unit, kept: care.set_relation(unit, kept.customer, "partner"),
    "care.mark_lost": lambda unit, kept: care.mark_lost(unit, kept.customer, reason="price"),
    "care.take_rhythm": lambda unit, kept: care.take_rhythm(unit, kept.customer, 60.0),
    "care.pause": lambda unit, kept: care.pause(unit, kept.customer, until=date(2027, 1, 1)),
    "care.try_win_back": lambda unit, kept: care.try_win_back(unit, kept.customer),
    "customers.amend": lambda unit, kept: customers.amend(unit, kept.customer, notes="mine now"),
    "customers.add_alias": lambda unit, kept: customers.add_alias(unit, kept.customer, "mine"),
    "customers.set_tier": lambda unit, kept: customers.set_tier(unit, kept.customer, tier="ordinary"),
    "customers.hand_over": lambda unit, kept: customers.hand_over(unit, kept.customer, owner_id=unit.viewer.user_id),
    "people.add": lambda unit, kept: people.add(unit, customer_id=kept.customer, name="Eve"),
    "people.amend": lambda unit, kept: people.amend(unit, kept.person, title="spy"),
    "contacts.add": lambda unit, kept: contacts.add(unit, customer_id=kept.customer),
    "contacts.add with a person": lambda unit, kept: contacts.add(unit, customer_id=None, person_id=kept.person),
    "contacts.amend": lambda unit, kept: contacts.amend(unit, kept.contact, note="x"),
    "contacts.remove": lambda unit, kept: contacts.remove(unit, kept.contact),
    "follow_ups.add": lambda unit, kept: follow_ups.add(unit, customer_id=kept.customer),
    "follow_ups.amend": lambda unit, kept: follow_ups.amend(unit, kept.follow_up, task="x"),
    "follow_ups.complete": lambda unit, kept: follow_ups.complete(unit, kept.follow_up),
    "follow_ups.reschedule": lambda unit, kept: follow_ups.reschedule(unit, kept.follow_up, due=Due()),
    "follow_ups.cancel": lambda unit, kept: follow_ups.cancel(unit, kept.follow_up),
    "follow_ups.remove": lambda unit, kept: follow_ups.remove(unit, kept.follow_up),
    "orders.add": lambda unit, kept: orders.add(unit, customer_id=kept.customer, currency="CNY"),
    "orders.cancel": lambda unit, _: orders.cancel(unit, 1),
    "orders.remove": lambda unit, _: orders.remove(unit, 1),
    "payments.add": lambda unit, kept: payments.add(unit, customer_id=kept.customer, currency="CNY", amount=Decimal(1)),
    "payments.remove": lambda unit, _: payments.remove(unit, 1),
    "deals.add": lambda unit, kept: deals.add(unit, customer_id=kept.customer, currency="CNY"),
    "deals.amend": lambda unit, _: deals.amend(unit, 1, stage="won"),
    "deals.remove": lambda unit, _: deals.remove(unit, 1),
    "choices.remember": lambda unit, kept: choices.remember(unit, "lab", customer_id=kept.customer),
    "attachments.add": lambda unit, kept: attachments.add(unit, kind="photo", customer_id=kept.customer),
    "attachments.add to a contact": lambda unit, kept: attachments.add(
        unit, kind="location", customer_id=None, contact_id=kept.contact
    ),
    "attachments.file_under": lambda unit, _: attachments.file_under(unit, 1, caption="x"),
    "chats.mark": lambda unit, _: chats.mark(unit, channel="telegram", chat="-5", staffs=True),
    "invitations.invite": lambda unit, _: invitations.invite(unit, name="Eve", role="admin"),
    "invitations.revoke": lambda unit, _: invitations.revoke(unit, name="Eve"),
    "leaving.dismiss": lambda unit, _: leaving.dismiss(unit, users.by_name(unit, "ann").id) == "done",
    "watch.told": lambda unit, kept: watch.told(unit, kept.customer, again_on=date(2027, 1, 1)),
    "undo.undo": lambda unit, kept: isinstance(undo.undo(unit, kept.change_set), undo.Undone),
    "undo.take_back": lambda unit, kept: isinstance(undo.take_back(unit, kept.change_set), undo.Undone),
    "users.amend": lambda unit, _: users.amend(unit, users.by_name(unit, "ann").id, role="admin"),
}
"""What only whoever sees the customer can change."""

OPEN_TO_ALL = {
    "customers.add",
    "customers.likely_duplicates",  # tells the owner alone, tested below
    "importing.customers.plan",  # tells the owner alone, tested with the imports
    "importing.customers.keep",
    "deliveries.add",
    "deliveries.record_sent",
    "deliveries.record_failed",
    "deliveries.touched",  # tells alone what was said of what the viewer has just written
    "users.account_of",
    "users.leaders_of",
    "users.by_id",
    "users.by_name",
    "users.colleagues",
    "users.names_of_others",
    "users.add",
    "users.add_team",
    "users.link",
    "insight.lapsing.bring_up",
    "deals.stuck_days",
    "owed.is_kept",
    "organisation.current",
    "organisation.get",
    "organisation.set_up",
    "organisation.set_settings",
    "users.team_named",
    "invitations.accept",
    "chats.is_staffs",
    "chats.is_marked",
    "chats.needs_check",
    "chats.confirm",
    "chats.count_again",
    "chats.staff_accounts",
    "chats.close",
    "chats.reopen",
    "chats.closed_for",
    "sessions.focus_on",
    "sessions.keep_last",
    "sessions.ask",
    "sessions.save",
    "buttons.make_all",
    "buttons.make",
    "inbox.keep",
    "inbox.keep_sent",
}
"""What holds nothing of a customer, or writes what is the viewer's own."""


@pytest.fixture
def kept(house: House) -> Kept:
    with house.unit("ann", message=PLACE) as unit:
        return fill(unit)


def asked(house: House, who: str, query: Callable[[Unit, Kept], object], kept: Kept) -> object:
    with house.unit(who) as unit:
        return query(unit, kept)


@pytest.mark.parametrize("name", QUERIES)
def test_a_record_is_seen_by_its_owner_and_those_above_alone(house: House, kept: Kept, name: str) -> None:
    shown = {who: bool(asked(house, who, QUERIES[name], kept)) for who in house.viewers}
    assert shown == {"ann": True, "bob": False, "lea": True, "leo": False, "max": True, "ada": True}


@pytest.mark.parametrize("name", PRIVATE)
def test_what_is_private_is_seen_by_its_writer_alone(house: House, kept: Kept, name: str) -> None:
    shown = {who: bool(asked(house, who, PRIVATE[name], kept)) for who in ("bob", "lea", "leo", "max", "ada", "ann")}
    assert shown == {"ann": True, "bob": False, "lea": False, "leo": False, "max": False, "ada": False}


@pytest.mark.parametrize("name", WRITES)
def test_another_rep_changes_nothing(house: House, kept: Kept, name: str) -> None:
    before = house.dump((NAME,))
    assert not asked(house, "bob", WRITES[name], kept)
    assert house.dump((NAME,)) == before


def test_a_duplicate_of_anothers_names_its_owner_and_nothing_else(house: House, kept: Kept) -> None:
    with house.unit("bob") as unit:
        assert customers.likely_duplicates(unit, name=NAME) == (customers.Duplicate(None, "Ann"),)
    with house.unit("ann") as unit:
        (own,) = customers.likely_duplicates(unit, name=NAME)
    assert own.customer
    assert own.customer.id == kept.customer


def test_a_draft_counts_nowhere(house: House, kept: Kept) -> None:
    with house.unit("ann") as unit:
        counts = [
            contacts.count(unit),
            follow_ups.count(unit),
            len(contacts.search(unit)),
            len(follow_ups.search(unit)),
        ]
    assert counts == [1, 1, 1, 1]
    assert kept.draft != kept.contact


def test_a_follow_up_given_to_somebody_is_theirs_to_see(house: House, kept: Kept) -> None:
    bob = house.viewers["bob"].user_id
    with house.unit("max") as unit:
        follow_ups.amend(unit, kept.follow_up, owner_id=bob)
    with house.unit("bob") as unit:
        assert [planned.follow_up.id for planned in follow_ups.search(unit)] == [kept.follow_up]
        assert customers.by_id(unit, kept.customer) is None


def test_a_customer_handed_over_is_out_of_sight(house: House, kept: Kept) -> None:
    with house.unit("max") as unit:
        customers.hand_over(unit, kept.customer, owner_id=house.viewers["bob"].user_id)
    assert not any(asked(house, "ann", query, kept) for query in QUERIES.values())
    assert all(asked(house, "bob", query, kept) for query in QUERIES.values())


def test_a_role_that_is_not_in_the_table_sees_nothing(house: House, kept: Kept) -> None:
    house.viewers["eve"] = replace(house.viewers["ada"], role="owner")
    with house.unit("eve") as unit:
        assert not any(query(unit, kept) for query in QUERIES.values())


def test_every_function_of_the_store_stands_in_a_table() -> None:
    listed = {name.split()[0] for table in (QUERIES, PRIVATE, WRITES) for name in table} | OPEN_TO_ALL
    assert listed == set(functions_of_a_unit())


def functions_of_a_unit() -> Iterator[str]:
    for found in pkgutil.walk_packages(crm_store.__path__, "crm_store."):
        if ".migrations" in found.name or ".names" in found.name:
            continue
        module = import_module(found.name)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            parameters = list(inspect.signature(function).parameters)
            if function.__module__ == found.name and not name.startswith("_") and parameters[:1] == ["unit"]:
                yield f"{found.name.removeprefix('crm_store.')}.{name}"
