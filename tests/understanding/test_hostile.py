"""No text, however hostile, makes understanding raise, and no pattern can take more than linear time by nesting."""

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from re import _constants, _parser  # type: ignore[attr-defined]  # the parts of a pattern are public nowhere else
from types import ModuleType
from typing import Any

import pytest

import bot
import crm_store
import handlers
from bot.understanding.times.rules import Rules

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "fuzz_understanding.py"
REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
FEW = 64
# Nested, and harmless: an apostrophe has to stand before each further part.
HARMLESS = {"crm_store.names.forms._WORD"}


@pytest.fixture(scope="module")
def fuzzer() -> Iterator[ModuleType]:
    spec = spec_from_file_location("fuzz_understanding", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["fuzz_understanding"] = module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    del sys.modules["fuzz_understanding"]


@pytest.mark.parametrize("seed", [1, 2])
def test_random_and_damaged_messages_raise_nothing(fuzzer: ModuleType, seed: int) -> None:
    tally = fuzzer.run_batch(0, size=400, seed=seed)
    assert tally.messages == 400
    assert not tally.raised


def test_one_thing_many_times_over_raises_nothing(fuzzer: ModuleType) -> None:
    reader = fuzzer.stock().readers[0]
    for run in (*fuzzer.RUNS, *fuzzer.ODD):
        fuzzer.read_one({"text": (run * 700)[:700], "now": "2026-11-20T10:30"}, reader)


@pytest.mark.parametrize(
    "text",
    [
        "5月日12",
        "1,000.7夜间",
        "3年5月日12号",
        "周\ud800先生买了房",
        "老\udfff总",
        "\ud83d" * 50,
        "王\ud800总打电话了",
        "",
        " ",
        "\x00",
    ],
)
def test_what_once_raised_or_might(fuzzer: ModuleType, text: str) -> None:
    fuzzer.read_one({"text": text, "now": "2026-11-20T10:30"}, fuzzer.stock().readers[1])


def test_the_same_seed_makes_the_same_messages(fuzzer: ModuleType) -> None:
    one, other = (fuzzer.random.Random("3/0") for _ in range(2))
    assert [fuzzer.make_case(one) for _ in range(50)] == [fuzzer.make_case(other) for _ in range(50)]


def patterns() -> dict[str, str]:
    """Give every pattern that a module of the project keeps, and those of the grammar's rules."""
    found: dict[str, str] = {}
    for package in (bot, crm_store, handlers):
        for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            if ".migrations." in module.name or module.name.endswith("__main__"):
                continue
            for name, value in vars(importlib.import_module(module.name)).items():
                if isinstance(value, re.Pattern):
                    found[f"{module.name}.{name}"] = value.pattern
                for number, pattern in enumerate(_rules_of(value)):
                    found[f"{module.name}.{name} {number}"] = pattern
    return found


def _rules_of(value: object) -> Iterator[str]:
    if isinstance(value, Rules):
        yield from value.patterns()


def nested(items: Iterable[tuple[object, Any]], *, inside: bool = False) -> bool:
    """Tell whether a repetition without a small bound stands inside another."""
    for kind, value in items:
        if kind in REPEATS:
            open_ended = value[1] == _constants.MAXREPEAT or value[1] > FEW
            if (open_ended and inside) or nested(value[2], inside=inside or open_ended):
                return True
        parts = {_constants.SUBPATTERN: value[3:], _constants.BRANCH: value[1]} if isinstance(value, tuple) else {}
        if any(nested(part, inside=inside) for part in parts.get(kind, ())):
            return True
    return False


def test_a_nested_repetition_is_seen() -> None:
    assert nested(_parser.parse(r"(a+)+"))
    assert nested(_parser.parse(r"(?:x|(?:ab*)*)c"))
    assert not nested(_parser.parse(r"a+b*(c|d+)"))


def test_no_pattern_nests_repetitions() -> None:
    every = patterns()
    assert len(every) > 100
    assert [name for name, pattern in every.items() if nested(_parser.parse(pattern))] == [*HARMLESS]
