"""The words that spreadsheets use, from `locales/<lang>/import.yaml`: of headings, and of tiers."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import yaml

from crm_store.names.folding import fold

_NOT_COUNTED = re.compile(r"\([^()]*\)|[\W_]+")


def columns_of(headings: Sequence[str]) -> dict[str, int]:
    """Guess which column holds which field; a field has the first column that says it."""
    columns: dict[str, int] = {}
    for place, heading in enumerate(headings):
        field = _words("headings").get(_plain(heading))
        if field and field not in columns:
            columns[field] = place
    return columns


def tier_of(cell: str) -> str:
    """Give the tier that a cell says, or the cell itself where it is another scheme's."""
    return _words("tiers").get(_plain(cell), cell)


@cache
def _words(section: Literal["headings", "tiers"]) -> Mapping[str, str]:
    return {_plain(word): meaning for words in _files() for meaning, said in words[section].items() for word in said}


def _files() -> Iterator[dict[str, Any]]:
    for folder in sorted(files("locales").iterdir(), key=lambda folder: folder.name):
        file = folder / "import.yaml"
        if file.is_file():
            yield yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  # makes strings alone


def _plain(words: str) -> str:
    return _NOT_COUNTED.sub("", fold(words))
