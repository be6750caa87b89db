"""Nothing is kept of small talk: the examples that ask nothing go through the whole talk and write nothing."""

import json
import sys
from collections.abc import Iterator
from importlib.resources import files
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from bot.understanding.lexicon import load_yaml

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("en", "zh-Hans", "zh-Hant")
# Not mended yet: each is a wish for better understanding, and the list may only become shorter.
STILL_KEPT: frozenset[str] = frozenset({"A1's at a standstill, be lucky to get home by 9"})


@pytest.fixture(scope="module")
def small_talk() -> Iterator[ModuleType]:
    spec = spec_from_file_location("small_talk", ROOT / "scripts" / "small_talk.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["small_talk"] = module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    del sys.modules["small_talk"]


def examples(language: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Give the examples that ask nothing, those held back too, and their book."""
    folder = files("locales").joinpath(language).joinpath("examples")
    cases = load_yaml(folder.joinpath("unknown.yaml"))
    held_back = ROOT / "tests" / "understanding" / "held_back" / language / "unknown.yaml"
    cases += yaml.load(held_back.read_text("utf-8"), yaml.CBaseLoader) if held_back.is_file() else []  # noqa: S506  # strings alone
    return cases, json.loads(folder.joinpath("book.json").read_text("utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("focused", [False, True], ids=["first word", "about a customer"])
def test_small_talk_writes_nothing(small_talk: ModuleType, language: str, focused: bool) -> None:  # noqa: FBT001  # parametrised
    cases, book = examples(language)
    asked = small_talk.idle(cases)
    assert len(asked) > 15
    wrote = {said.text for said in small_talk.say_all(asked, book, focused=focused) if said.kept}
    assert wrote == STILL_KEPT & wrote
