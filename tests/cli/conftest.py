"""The `keepwarm` command as it is typed, with a data folder of its own."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.__main__ import main


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def keepwarm(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv("KEEPWARM_DATABASE_URL", raising=False)
    monkeypatch.delenv("KEEPWARM_USER", raising=False)

    def run(*arguments: str, lines: str = "") -> Ran:
        monkeypatch.setattr(sys, "argv", ["keepwarm", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines.encode("utf-8", "surrogateescape"))))
        try:
            main()
        except SystemExit as end:
            return _ran(end.code, capsys)
        return _ran(0, capsys)

    return run


def _ran(code: object, capsys: pytest.CaptureFixture[str]) -> Ran:
    printed = capsys.readouterr()
    if isinstance(code, str):
        return Ran(1, printed.out, printed.err + code)
    return Ran(int(code) if isinstance(code, int) else 0, printed.out, printed.err)


@pytest.fixture
def organised(keepwarm: Run) -> Run:
    made = keepwarm("init", "--name", "Acme", "--admin", "Ann", "--country", "CN")
    assert made.code == 0, made.err
    return keepwarm
