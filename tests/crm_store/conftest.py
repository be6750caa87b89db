"""A small organisation on a real store: two reps in two teams, their leaders, a manager and an admin."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlmodel import select

from crm_store import customers, organisation, users
from crm_store.access import NOBODY, Viewer
from crm_store.changes import RECORDED, MessageRef
from crm_store.records import Standing
from crm_store.store import Store, Unit
from tests.databases import fresh

ZONE = "Asia/Shanghai"
NOW = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)
"""Saturday, half past ten in the morning, where everybody works."""

STAFF = [
    ("ann", "rep", "east"),
    ("bob", "rep", "west"),
    ("lea", "leader", "east"),
    ("leo", "leader", "west"),
    ("max", "manager", None),
    ("ada", "admin", None),
]


@dataclass(frozen=True, slots=True)
class House:
    """The store with its staff, each as the viewer that they are."""

    store: Store
    viewers: dict[str, Viewer]

    def unit(
        self, who: str = "ann", *, now: datetime = NOW, message: MessageRef | None = None
    ) -> AbstractContextManager[Unit]:
        """Open the store as one of the staff."""
        return self.store.unit(viewer=self.viewers[who], now=now, message=message)

    def dump(self, texts: tuple[str, ...] = ()) -> dict[str, list[object]]:
        """Give every record, every standing, and what the name index finds in these texts."""
        with self.unit("max") as unit:
            rows: dict[str, list[object]] = {
                # On which day somebody is told of it is no record: what was said stays said.
                str(model.__tablename__): [
                    row.model_dump(exclude={"tell_on"}) for row in unit.session.exec(select(model))
                ]
                for model in (*RECORDED.values(), Standing)
            }
            for table in rows.values():
                table.sort(key=repr)
            # Those whom a name means equally well come in no order.
            rows["names"] = [
                (mention.start, mention.end, mention.exactness, {*mention.customers, *mention.people})
                for text in texts
                for mention in customers.named_in(unit, text)
            ]
        return rows


def settle(store: Store) -> House:
    """Give a store its organisation and staff."""
    with store.unit(viewer=NOBODY, now=NOW) as unit:
        organisation.set_up(unit, name="Test", currency="CNY", country="CN", zone=ZONE, language="zh-Hans")
        teams = {name: users.add_team(unit, name=name).id for name in ("east", "west")}
        staff = [
            users.add(unit, name=name.title(), role=role, language="zh-Hans", zone=ZONE, team_id=teams.get(team or ""))
            for name, role, team in STAFF
        ]
    return House(store, {name: users.viewer_of(user) for (name, _, _), user in zip(STAFF, staff, strict=True)})


@pytest.fixture
def house() -> Iterator[House]:
    store = fresh()
    yield settle(store)
    store.close()


@pytest.fixture
def database(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'keepwarm.db'}"


@pytest.fixture
def house_in_file(database: str) -> Iterator[House]:
    store = Store.open(database, create=True, wait_ms=50)
    yield settle(store)
    store.close()


@pytest.fixture
def new_house() -> Iterator[Callable[[], House]]:
    """Make houses one after another, for tests that try many sequences."""
    made: list[Store] = []

    def make() -> House:
        made.append(fresh())
        return settle(made[-1])

    yield make
    for store in made:
        store.close()
