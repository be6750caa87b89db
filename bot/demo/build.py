"""Keeps the made-up organisation in a store, week by week, as if it had been told."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from typing import cast as as_type

from bot.channels.console import CHANNEL
from bot.demo.history import YEAR, Event, Income, Prospect, Sale, Task, Touch, year_of
from bot.demo.sketches import Cast, Member, Sketch, cast
from crm_store import contacts, customers, deals, follow_ups, orders, organisation, payments, people, users
from crm_store.access import NOBODY, Viewer
from crm_store.changes import Recorder
from crm_store.clock import instant, local
from crm_store.follow_ups import Due
from crm_store.records.money import DealStage
from crm_store.records.organisation import Role
from crm_store.store import Store
from crm_store.unit import Unit

EVENING = time(19)
FOUNDED = timedelta(YEAR + 30)
"""So long before the day of the demonstration its organisation began."""


def build(store: Store, *, today: date) -> None:
    """Fill an empty store with the demonstration, as it stands on this day."""
    told = cast()
    for member, viewer in _found(store, told, today).items():
        if member.name in told.customers:
            _Portfolio(store, viewer, member, today).fill(told.customers[member.name])


def is_demonstration(store: Store) -> bool:
    """Tell whether the organisation in this store is the made-up one."""
    with store.unit(viewer=NOBODY, now=datetime.now(UTC)) as unit:
        home = organisation.current(unit)
    return home is not None and home.name == cast().organisation["name"]


def made_for(store: Store) -> date:
    """Give the day on which the demonstration in this store stands."""
    with store.unit(viewer=NOBODY, now=datetime.now(UTC)) as unit:
        home = organisation.current(unit)
    if home is None:
        raise LookupError("the demonstration has no organisation")
    return local(home.created_at, home.zone).date() + FOUNDED


@dataclass(frozen=True, slots=True)
class _Known:
    """A customer of the store, and how its events are kept."""

    id: int
    person_id: int | None


def _found(store: Store, told: Cast, today: date) -> dict[Member, Viewer]:
    home = told.organisation
    start = instant(today - FOUNDED, EVENING, home["zone"])
    with _past(store, NOBODY, start) as unit:
        organisation.set_up(
            unit,
            name=home["name"],
            currency=home["currency"],
            country=home["country"],
            zone=home["zone"],
            language=home["language"],
        )
        team = users.add_team(unit, name=told.team)
        return {member: _joined(unit, member, team.id) for member in told.staff}


def _joined(unit: Unit, member: Member, team_id: int) -> Viewer:
    role = as_type("Role", member.role)
    user = users.add(unit, name=member.name, role=role, language=member.language, zone=member.zone, team_id=team_id)
    users.link(unit, user.id, channel=CHANNEL, external_id=str(user.id))
    return users.viewer_of(user)


class _Portfolio:
    """The customers of one rep, and what happened with them."""

    def __init__(self, store: Store, viewer: Viewer, member: Member, today: date) -> None:
        self._store = store
        self._viewer = viewer
        self._words = cast().words[member.language]
        self._today = today
        self._plans: dict[tuple[int, Task], int] = {}
        self._deals: dict[tuple[int, Prospect], int] = {}

    def fill(self, sketches: tuple[Sketch, ...]) -> None:
        with _past(self._store, self._viewer, self._at(self._today - timedelta(YEAR + 7))) as unit:
            known = [_keep_customer(unit, sketch) for sketch in sketches]
        told = [
            (moment, customer, event)
            for place, (customer, sketch) in enumerate(zip(known, sketches, strict=True))
            for event in year_of(sketch, place, self._words, today=self._today)
            for moment in _moments(event)
        ]
        told.sort(key=lambda one: one[0])
        for _, week in groupby(told, key=lambda one: one[0].isocalendar()[:2]):
            self._keep(list(week))

    def _keep(self, week: list[tuple[date, _Known, Event]]) -> None:
        with _past(self._store, self._viewer, self._at(week[-1][0])) as unit:
            for day, customer, event in week:
                match event:
                    case Touch():
                        _keep_touch(unit, customer, event)
                    case Sale():
                        _keep_sale(unit, customer, event)
                    case Income():
                        _keep_income(unit, customer, event)
                    case Prospect() if day == event.day:
                        self._pursue(unit, customer, event)
                    case Prospect():
                        stage = as_type("DealStage", dict(event.steps)[day])
                        deals.amend(unit, self._deals[customer.id, event], stage=stage)
                    case Task() if day == event.day:
                        self._plan(unit, customer, event)
                    case Task():
                        follow_ups.complete(unit, self._plans[customer.id, event])

    def _plan(self, unit: Unit, customer: _Known, task: Task) -> None:
        due = Due(task.due, clock=task.clock)
        planned = follow_ups.add(
            unit,
            customer_id=customer.id,
            person_id=customer.person_id,
            due=due,
            repeat=task.repeat,
            task=task.task,
        )
        if planned:
            self._plans[customer.id, task] = planned.id

    def _pursue(self, unit: Unit, customer: _Known, prospect: Prospect) -> None:
        deal = deals.add(
            unit,
            customer_id=customer.id,
            currency=cast().organisation["currency"],
            amount=prospect.amount,
            product=prospect.product,
            close_day=prospect.close,
        )
        if deal:
            self._deals[customer.id, prospect] = deal.id

    def _at(self, day: date) -> datetime:
        return instant(min(day, self._today), time(8), self._viewer.zone)


@contextmanager
def _past(store: Store, viewer: Viewer, now: datetime) -> Iterator[Unit]:
    """Give a unit whose changes are nobody's, so that no undo takes back a week of the made-up past."""
    with store.unit(viewer=viewer, now=now) as unit:
        unit.changes = Recorder(unit.session, author_id=None, now=now, message=None, derived=unit.derived)
        yield unit


def _moments(event: Event) -> Iterator[date]:
    yield event.day
    match event:
        case Task(done=date() as done):
            yield done
        case Prospect():
            yield from (day for day, _ in event.steps if day != event.day)


def _keep_customer(unit: Unit, sketch: Sketch) -> _Known:
    customer = customers.add(
        unit,
        name=sketch.name,
        aliases=sketch.aliases,
        tier=sketch.tier,
        kind="company" if sketch.people else "person",
        region=sketch.region,
        industry=sketch.industry if sketch.people else None,
    )
    there = [people.add(unit, customer_id=customer.id, name=name, title=title) for name, title in sketch.people]
    return _Known(customer.id, there[0].id if there and there[0] else None)


def _keep_touch(unit: Unit, customer: _Known, touch: Touch) -> None:
    contacts.add(
        unit,
        customer_id=customer.id,
        person_id=customer.person_id if touch.note else None,
        channel=touch.channel,
        day=touch.day,
        clock=touch.clock,
        reached=touch.note is not None,
        note=touch.note,
    )


def _keep_sale(unit: Unit, customer: _Known, sale: Sale) -> None:
    orders.add(
        unit,
        customer_id=customer.id,
        currency=cast().organisation["currency"],
        amount=sale.amount,
        product=sale.product,
        quantity=sale.quantity,
        day=sale.day,
        settled=sale.settled,
    )


def _keep_income(unit: Unit, customer: _Known, income: Income) -> None:
    currency = cast().organisation["currency"]
    payments.add(unit, customer_id=customer.id, amount=income.amount, currency=currency, day=income.day)
