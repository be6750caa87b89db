"""Backups: one a day, thinned out with age, and put back whole."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from crm_store import backup, customers
from crm_store.errors import CannotOpen, NotADatabase, WrongUrl
from crm_store.store import Store
from tests.crm_store.conftest import House

DAY = date(2026, 11, 21)


def test_a_backup_holds_what_was_there_and_comes_back(house_in_file: House, database: str, tmp_path: Path) -> None:
    before = house_in_file.dump()
    copy = backup.back_up(database, folder=tmp_path / "backups", today=DAY)
    with house_in_file.unit() as unit:
        customers.add(unit, name="Kestrel Labs")
    after = house_in_file.dump()
    house_in_file.store.close()
    aside = backup.restore(database, copy)
    assert House(Store.open(database), house_in_file.viewers).dump() == before
    assert House(Store.open(f"sqlite:///{aside}"), house_in_file.viewers).dump() == after


@pytest.mark.usefixtures("house_in_file")
def test_seven_days_and_four_weeks_are_kept(database: str, tmp_path: Path) -> None:
    for ago in range(60, -1, -1):
        backup.back_up(database, folder=tmp_path, today=DAY - timedelta(ago))
    kept = [path.stem.removeprefix("keepwarm-") for path in backup.backups(database, folder=tmp_path)]
    days = [f"{DAY - timedelta(ago):%Y%m%d}" for ago in range(7)]
    assert kept == [*days, "20261114", "20261108", "20261101", "20261025"]


@pytest.mark.usefixtures("house_in_file")
def test_one_a_day_is_due(database: str, tmp_path: Path) -> None:
    assert backup.is_due(database, folder=tmp_path, today=DAY)
    backup.back_up(database, folder=tmp_path, today=DAY)
    assert not backup.is_due(database, folder=tmp_path, today=DAY)
    assert backup.is_due(database, folder=tmp_path, today=DAY + timedelta(1))


def test_what_is_no_backup_is_not_put_back(house_in_file: House, database: str, tmp_path: Path) -> None:
    before = house_in_file.dump()
    (tmp_path / "notes.db").write_bytes(b"nothing of ours" * 100)
    (tmp_path / "empty.db").touch()
    for name, error in (("notes.db", NotADatabase), ("empty.db", NotADatabase), ("none.db", CannotOpen)):
        with pytest.raises(error):
            backup.restore(database, tmp_path / name)
    assert house_in_file.dump() == before


def test_what_is_not_there_has_no_backup(database: str, tmp_path: Path) -> None:
    with pytest.raises(CannotOpen):
        backup.back_up(database, folder=tmp_path, today=DAY)
    with pytest.raises(WrongUrl):
        backup.back_up("sqlite://", folder=tmp_path, today=DAY)
