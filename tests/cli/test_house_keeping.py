"""Setting up, looking after the data, and what is said when the machine is in the way."""

import os
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def data(tmp_path: Path) -> Path:
    return tmp_path / "keepwarm" / "keepwarm.db"


def one_line(text: str) -> bool:
    return text.startswith("keepwarm: ") and len(text.strip().splitlines()) == 1


def test_init_makes_an_organisation_with_the_habits_of_its_country(keepwarm: Run) -> None:
    ran = keepwarm("init", "--name", "台灣分公司", "--admin", "林怡君", "--country", "tw")
    assert (ran.code, "TWD, Asia/Taipei, zh-Hant" in ran.out) == (0, True)


def test_init_a_second_time_changes_nothing(organised: Run) -> None:
    ran = organised("init", "--name", "Other", "--admin", "Eve", "--country", "US")
    assert ran.out.startswith("Already there")
    assert "Acme" in organised("doctor").out


@pytest.mark.parametrize("options", [("--country", "XX"), ("--zone", "Mars/Base"), ("--language", "tlh")])
def test_init_refuses_what_does_not_exist(keepwarm: Run, options: tuple[str, str]) -> None:
    ran = keepwarm(
        "init",
        "--name",
        "Acme",
        "--admin",
        "Ann",
        *(options if "--country" in options else ("--country", "CN", *options)),
    )
    assert (ran.code, "Traceback" in ran.err) == (2, False)


def test_doctor_tells_what_is_missing(keepwarm: Run) -> None:
    ran = keepwarm("doctor")
    assert (ran.code, "MISSING  Database" in ran.out, "keepwarm init" in ran.out) == (1, True, True)


def test_doctor_finds_nothing_missing_after_init(organised: Run) -> None:
    ran = organised("doctor")
    assert (ran.code, "MISSING" in ran.out, "Ann (admin)" in ran.out) == (0, False, True)


def test_a_backup_is_put_back(organised: Run, tmp_path: Path) -> None:
    copy = organised("db", "backup").out.removeprefix("Copied to ").strip()
    data(tmp_path).unlink()
    assert organised("chat", lines="hello\n").code == 1
    assert organised("db", "restore", copy).code == 0
    assert organised("doctor").code == 0


def test_a_talk_makes_the_backup_of_the_day(organised: Run, tmp_path: Path) -> None:
    organised("chat", lines="help\n")
    assert len(list((data(tmp_path).parent / "backups").glob("keepwarm-*.db"))) == 1


def test_upgrading_what_is_up_to_date_does_nothing(organised: Run) -> None:
    assert organised("db", "upgrade").out.startswith("Nothing to do")


def test_a_missing_database_is_told_in_a_line(keepwarm: Run) -> None:
    ran = keepwarm("chat", lines="hello\n")
    assert (ran.code, ran.out, one_line(ran.err)) == (1, "", True)


@pytest.mark.parametrize("url", ["nonsense", "mysql://x/y", "sqlite:////nowhere/at/all.db", "sqlite:////dev/null"])
def test_a_wrong_address_is_told_in_a_line(keepwarm: Run, url: str) -> None:
    ran = keepwarm("chat", "--db", url, lines="hello\n")
    assert (ran.code, one_line(ran.err)) == (1, True)


def test_a_file_that_is_no_database_is_told_in_a_line(keepwarm: Run, tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes(b"no database " * 1000)
    ran = keepwarm("chat", "--db", f"sqlite:///{tmp_path}/x.db", lines="hello\n")
    assert (ran.code, one_line(ran.err)) == (1, True)


def test_a_newer_schema_is_told_in_a_line(organised: Run, tmp_path: Path) -> None:
    with sqlite3.connect(data(tmp_path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    ran = organised("chat", lines="hello\n")
    assert (ran.code, one_line(ran.err), "later version" in ran.err) == (1, True, True)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_read_only_database_is_told_in_a_line(organised: Run, tmp_path: Path) -> None:
    data(tmp_path).chmod(0o400)
    data(tmp_path).parent.chmod(0o500)
    ran = organised("chat", lines="hello\n")
    data(tmp_path).parent.chmod(0o700)
    assert (ran.code, one_line(ran.err)) == (1, True)


def test_a_wrong_setting_is_named(keepwarm: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEEPWARM_LOG_LEVEL", "loud")
    ran = keepwarm("doctor")
    assert (ran.code, one_line(ran.err), "KEEPWARM_LOG_LEVEL" in ran.err) == (1, True, True)
