from pathlib import Path

from tests.cli.conftest import Run

NOW = "2026-11-20T17:40"


def test_the_demonstration_is_kept_and_talked_to_by_its_name(keepwarm: Run) -> None:
    first = keepwarm("chat", "--db", "demo", "--now", NOW, "--json", lines="恒安机械是什么等级\n")
    assert '"query_tier"' in first.out
    keepwarm("chat", "--db", "demo", "--now", NOW, lines="把恒安机械降为普通\n")
    assert "普通" in keepwarm("chat", "--db", "demo", "--now", NOW, lines="恒安机械是什么等级\n").out


def test_a_database_of_ones_own_is_never_made_a_demonstration(keepwarm: Run, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'mine.db'}"
    keepwarm("init", "--db", url, "--name", "Mine", "--admin", "Ann", lines="\n\n\n\n")
    before = (tmp_path / "mine.db").read_bytes()
    ran = keepwarm("demo", "--db", url, "--reset")
    assert ran.code != 0
    assert "no demonstration" in ran.err
    assert (tmp_path / "mine.db").read_bytes() == before
