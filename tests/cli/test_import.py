"""A list is shown as it is understood, then kept; what is not kept is told."""

from pathlib import Path

from tests.cli.conftest import Run

LIST = "客户名称,联系人,手机,颜色\n甲厂,张一,13800001234,红\n,李二,13800001235,\n甲厂,张一,,\n"


def test_the_columns_are_shown_before_anything_is_kept(organised: Run, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    ran = organised("import", "customers", str(tmp_path / "list.csv"))
    assert ran.out.splitlines() == [
        "  客户名称 → name",
        "  联系人 → person",
        "  手机 → person_phone",
        "  颜色 → (left out)",
        "1 new, 1 there already, 1 faulty.",
        "  row 3 has no name",
        "  row 4 is in row 2 already: 甲厂",
        "Kept 1 new customers.",
    ]


def test_a_check_keeps_nothing(organised: Run, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(LIST, encoding="gbk")
    file = str(tmp_path / "list.csv")
    assert "Kept" not in organised("import", "customers", file, "--check").out
    assert "Kept 1 " in organised("import", "customers", file).out
    assert "Kept 0 " in organised("import", "customers", file).out


def test_a_list_without_names_is_told(organised: Run, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("colour,size\nred,5\n", encoding="utf-8")
    ran = organised("import", "customers", str(tmp_path / "list.csv"))
    assert (ran.code, "no column names the customer" in ran.out) == (1, True)


def test_a_missing_file_is_told_in_a_line(organised: Run, tmp_path: Path) -> None:
    ran = organised("import", "customers", str(tmp_path / "none.csv"))
    assert (ran.code, "none.csv" in ran.err, "Traceback" in ran.err) == (1, True, False)
