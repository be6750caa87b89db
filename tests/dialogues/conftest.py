"""The demonstration as a database that each dialogue gets a copy of."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.demo.build import build
from crm_store.copies import copy
from crm_store.store import Store

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demonstration") / "demo.db"
    store = Store.open(f"sqlite:///{path}", create=True)
    build(store, today=TODAY)
    store.close()
    return path


@pytest.fixture
def store(demonstration: Path, tmp_path: Path) -> Iterator[Store]:
    copy(demonstration, tmp_path / "demo.db")
    opened = Store.open(f"sqlite:///{tmp_path / 'demo.db'}")
    yield opened
    opened.close()
