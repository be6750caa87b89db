"""Every example in `locales/*/examples` is understood as it says, but for those counted in `not_yet.yaml`.

The list is strict: an example on it that is understood makes the test fail, so that it can only shrink.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.cli.parse import BookReader, parse_case

LANGUAGES = ("en", "zh-Hans", "zh-Hant")
TEXTS = {"note", "task", "reason", "value", "product", "title", "industry", "region"}
CLOSE = 0.6
NOT_YET = yaml.safe_load((Path(__file__).parent / "not_yet.yaml").read_text("utf-8"))
FILES = [
    (language, file.name)
    for language in LANGUAGES
    for file in sorted(files("locales").joinpath(language).joinpath("examples").iterdir(), key=lambda f: f.name)
    if file.name.endswith(".yaml")
]


@cache
def reader(language: str) -> BookReader:
    """Open the book of a language once."""
    book = files("locales").joinpath(language).joinpath("examples").joinpath("book.json").read_text("utf-8")
    return BookReader(json.loads(book))


def close(one: str, other: str) -> bool:
    """Tell whether two texts share most of their characters."""
    left, right = (Counter(str(text).lower().replace(" ", "")) for text in (one, other))
    return 2 * (left & right).total() >= CLOSE * (left.total() + right.total())


def same(slot: str, wanted: Any, got: Any) -> bool:  # noqa: ANN401  # a slot's value in JSON
    """Tell whether a slot is as wanted."""
    if slot in TEXTS:
        return close(wanted, got)
    return str(wanted).casefold() == str(got).casefold()


def right(wanted: Sequence[Mapping[str, Any]], got: Sequence[Mapping[str, Any]]) -> bool:
    """Tell whether all actions are as wanted, with the slots of each."""
    if [a["action"] for a in wanted] != [a["action"] for a in got]:
        return False
    pairs = zip(wanted, got, strict=True)
    return all(w.keys() == g.keys() and all(same(slot, w[slot], g[slot]) for slot in w) for w, g in pairs)


def missed(language: str, name: str) -> Iterator[str]:
    """Give the texts of a file that are not understood."""
    text = files("locales").joinpath(language).joinpath("examples").joinpath(name).read_text("utf-8")
    for number, case in enumerate(yaml.safe_load(text)):
        readings = [case["actions"], *case.get("alt", ())]
        got = parse_case(reader(language), {"id": number, **case}, everything=True)["actions"]
        if not any(right(wanted, got) for wanted in readings):  # type: ignore[arg-type]
            yield case["text"]


@pytest.mark.parametrize(("language", "name"), FILES, ids=lambda value: value)
def test_examples_are_understood(language: str, name: str) -> None:
    known = NOT_YET.get(f"{language}/{name}", [])
    assert sorted(missed(language, name)) == sorted(known)


def test_the_list_counts_what_it_holds() -> None:
    assert sum(len(texts) for key, texts in NOT_YET.items() if key != "count") == NOT_YET["count"]
