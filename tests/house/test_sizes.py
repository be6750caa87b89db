"""Files and functions stay small enough to be read at one go."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest

CODE = ("bot", "handlers", "crm_store")
LONGEST_FILE = 400
LONGEST_FUNCTION = 50
A_LIST = Path("handlers/actions.py")  # every action in one place is the point of it
# A migration is written by Alembic and never read again.
SOURCES = [path for folder in CODE for path in sorted(Path(folder).rglob("*.py")) if "migrations" not in path.parts]


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_a_file_is_read_at_one_go(path: Path) -> None:
    assert path == A_LIST or len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    assert [name for name, lines in functions(path) if lines > LONGEST_FUNCTION] == []


def test_most_functions_are_a_few_lines() -> None:
    lengths = [lines for path in SOURCES for _, lines in functions(path)]
    assert median(lengths) <= 8
    assert quantiles(lengths, n=10)[-1] <= 25


@pytest.mark.parametrize("path", SOURCES, ids=str)
def test_a_file_says_why_it_exists(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not text or ast.get_docstring(ast.parse(text))
