"""An organisation with an admin and a rep, and lists of customers to take over."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crm_store import customers, organisation, users
from crm_store.access import NOBODY, Viewer
from crm_store.importing.customers import Plan, keep, plan
from crm_store.importing.tables import Table, read
from crm_store.store import Store
from tests.databases import fresh

NOW = datetime(2026, 11, 20, 9, 40, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Office:
    """The store, and the admin who imports."""

    store: Store
    admin: Viewer
    rep: Viewer

    def plan(self, file: Path, *, owner_id: int | None = None) -> Plan:
        with self.store.unit(viewer=self.admin, now=NOW) as unit:
            planned = plan(unit, table(file), owner_id=owner_id)
        assert planned
        return planned

    def take(self, file: Path) -> int:
        with self.store.unit(viewer=self.admin, now=NOW) as unit:
            planned = plan(unit, table(file))
            assert planned
            return keep(unit, planned)

    def names(self, viewer: Viewer) -> list[str]:
        with self.store.unit(viewer=viewer, now=NOW) as unit:
            return [customer.name for customer in customers.search(unit, limit=100)]


def table(file: Path) -> Table:
    found = read(file)
    assert isinstance(found, Table)
    return found


Write = Callable[..., Path]


@pytest.fixture
def office() -> Iterator[Office]:
    store = fresh()
    with store.unit(viewer=NOBODY, now=NOW) as unit:
        organisation.set_up(unit, name="T", currency="CNY", country="CN", zone="Asia/Shanghai", language="zh-Hans")
        admin, rep = (
            users.viewer_of(users.add(unit, name=name, role=role, language="zh-Hans", zone="Asia/Shanghai"))
            for name, role in (("Ann", "admin"), ("Bob", "rep"))
        )
    yield Office(store, admin, rep)
    store.close()


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_rows(*rows: str, encoding: str = "utf-8", name: str = "list.csv") -> Path:
        path = tmp_path / name
        path.write_bytes("\n".join(rows).encode(encoding))
        return path

    return write_rows
