"""A small organisation at work: what each of its people asks for is done on the real store, as in a conversation."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import structlog
from sqlmodel import select

from bot.rendering.render import render
from bot.rendering.values import Voice
from bot.rendering.wording import languages
from crm_store import customers, organisation, people, users
from crm_store.access import NOBODY, Viewer
from crm_store.changes import RECORDED
from crm_store.store import Store, Unit
from handlers.actions import Action, Match, Named
from handlers.catalog import CATALOG
from handlers.shared.base import Outcome, Perform
from handlers.shared.desk import Desk
from handlers.shared.last import Last, keep_last
from tests.databases import fresh

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 24, 17, 40, tzinfo=ZONE)
"""A Tuesday, twenty to six in the evening."""

STAFF = [("Ann", "rep", "east"), ("Bob", "rep", "west"), ("Max", "manager", None), ("Ada", "admin", None)]
CUSTOMERS = [("Ann", "恒力机械"), ("Ann", "蓝海软件"), ("Ann", "蓝海酒店"), ("Bob", "远山化工")]


Namer = Callable[..., Named]
"""Names a customer by words, with the names of those that they may mean where they are others."""


@dataclass(slots=True)
class Office:
    """The store with its staff, and the clock on the wall."""

    store: Store
    viewers: dict[str, Viewer]
    now: datetime = NOW

    def does(self, *actions: Action, who: str = "Ann", words: str = "") -> Outcome:
        """Carry out the actions of one message, say what came of them in every language, and give the last."""
        with self.store.unit(viewer=self.viewers[who], now=self.now.astimezone(UTC)) as unit:
            outcomes = [_perform(action, step, unit, self.now, words) for step, action in enumerate(actions)]
        for outcome in outcomes:
            _say(outcome)
        return outcomes[-1]

    def presses(self, outcome: Outcome, label: str, *, who: str = "Ann", about: object = None) -> Outcome:
        """Press a button under an answer."""
        offer = next(one for one in outcome.offers if one.label == label and about in {None, one.about})
        return self.does(offer.action, who=who)

    def unit(self, who: str = "Ann") -> AbstractContextManager[Unit]:
        """Look into the store as one of the staff."""
        return self.store.unit(viewer=self.viewers[who], now=self.now.astimezone(UTC))

    def later(self, **by: float) -> None:
        """Let time pass."""
        self.now += timedelta(**by)

    def records(self) -> list[str]:
        """Give everything that is kept, to compare before and after."""
        with self.unit("Max") as unit:
            return sorted(
                repr(row.model_dump()) for table in RECORDED.values() for row in unit.session.exec(select(table))
            )


def _perform(action: Action, step: int, unit: Unit, now: datetime, words: str) -> Outcome:
    unit.changes.step = step
    desk = Desk(unit, now, words, step, "zh-Hans")
    result = CATALOG[type(action)](action, desk)
    while isinstance(result, Perform):
        action = result.action
        result = CATALOG[type(action)](action, desk)
    if step in unit.changes.steps_written and unit.changes.change_set:
        keep_last(unit, Last(action, unit.changes.change_set.id, step))
    return result


def _say(outcome: Outcome) -> None:
    with structlog.testing.capture_logs() as logged:
        said = [render(outcome, Voice(language, NOW.date())) for language in languages()]
    assert logged == []
    assert all(one.text.strip() for one in said)


@pytest.fixture
def office() -> Iterator[Office]:
    store = fresh()
    with store.unit(viewer=NOBODY, now=NOW.astimezone(UTC)) as unit:
        organisation.set_up(unit, name="T", currency="CNY", country="CN", zone="Asia/Shanghai", language="zh-Hans")
        teams = {team: users.add_team(unit, name=team).id for team in ("east", "west")}
        viewers = {
            name: users.viewer_of(
                users.add(
                    unit, name=name, role=role, language="zh-Hans", zone="Asia/Shanghai", team_id=teams.get(team or "")
                )
            )
            for name, role, team in STAFF
        }
    place = Office(store, viewers)
    _settle(place)
    yield place
    store.close()


def _settle(office: Office) -> None:
    created = (office.now - timedelta(days=400)).astimezone(UTC)
    with office.store.unit(viewer=office.viewers["Max"], now=created) as unit:
        for owner, name in CUSTOMERS:
            customers.add(unit, name=name, owner_id=office.viewers[owner].user_id)
        people.add(unit, customer_id=1, name="王建国", title="总经理", phone="13900000001")


@pytest.fixture
def named(office: Office) -> Namer:
    """Name customers as understanding does: by words, with those of the store that they may mean."""

    def name(words: str, *meant: str) -> Named:
        with office.unit("Max") as unit:
            found = [customers.by_name_exact(unit, one)[0] for one in meant or (words,)]
        return Named(words, tuple(Match(one.id, one.name) for one in found))

    return name
