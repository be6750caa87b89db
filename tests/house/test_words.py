"""Words live in the locales, code does not: rule 5 of the house."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

CODE = ("bot", "handlers", "crm_store")
IDEOGRAPH = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
# The ends of a range of characters are no words.
RANGE = re.compile(r".-.|^.$")
SENTENCE = re.compile(r"[A-Za-z']+(?: [A-Za-z']+){3,}")
SQL = re.compile(
    r"SELECT|CREATE|DELETE|INSERT|UPDATE [a-z_]+ SET|ORDER BY|FROM [a-z_]+ WHERE|SET TRANSACTION|JOIN [a-z_]+ ON"
    r"|COMMENT ON"
)
# What is said to whoever runs the program is English and stands in these; the patterns of understanding are no speech.
NOT_FOR_USERS = (
    "bot/cli/",
    "bot/settings.py",
    "bot/channels/telegram_refusals.py",
    "bot/understanding/",
    "crm_store/errors.py",
    "crm_store/importing/tables.py",
)


def sources() -> list[Path]:
    return [path for folder in CODE for path in sorted(Path(folder).rglob("*.py"))]


def literals(path: Path) -> Iterator[ast.Constant]:
    """Give the string literals that are no docstrings and no words of an exception, which only a fault shows."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = {id(part) for node in ast.walk(tree) if isinstance(node, ast.Raise) for part in ast.walk(node)}
    silent |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            yield node


@pytest.mark.parametrize("path", sources(), ids=str)
def test_no_chinese_word_stands_in_code(path: Path) -> None:
    assert [node.value for node in literals(path) if IDEOGRAPH.search(RANGE.sub("", node.value))] == []


@pytest.mark.parametrize("path", sources(), ids=str)
def test_no_sentence_for_users_stands_in_code(path: Path) -> None:
    if not str(path).startswith(NOT_FOR_USERS):
        said = [node.value for node in literals(path) if SENTENCE.search(node.value)]
        assert [text for text in said if not SQL.search(text)] == []


def test_locales_hold_no_code() -> None:
    assert [str(path) for path in Path("locales").rglob("*.py*")] == []


def test_examples_are_never_read_on_the_way_to_a_reply() -> None:
    script = Path(__file__).with_name("watch_files.py")
    run = subprocess.run([sys.executable, str(script)], check=True, capture_output=True, text=True)  # noqa: S603  # our own script
    opened = run.stdout.splitlines()
    assert any("messages" in path for path in opened)
    assert [path for path in opened if "examples" in path] == []
