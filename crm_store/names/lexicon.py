"""The words that names are made of, read once from `locales/<lang>/names.yaml` and from the list of everyday words.

All languages are read as one: a book holds Chinese and English names side by side, and folded text has one script.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from crm_store.names.folding import fold

Pages = tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Title:
    """Ways to say a title after a surname, and what of the kept titles it fits."""

    said: tuple[str, ...]
    fits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameWords:
    """All the words about names, folded."""

    legal: frozenset[str]
    trades: frozenset[str]
    places: frozenset[str]
    areas: frozenset[str]
    regions: tuple[str, ...]
    titles: tuple[Title, ...]
    said_titles: frozenset[str]
    courtesy: frozenset[str]
    flattery: frozenset[str]
    before_surname: frozenset[str]
    after_given: frozenset[str]
    for_colleagues: frozenset[str]
    surnames: frozenset[str]
    surname_words: frozenset[str]
    surname_readings: dict[str, str]
    honorifics: frozenset[str]
    first_surnames: frozenset[str]
    last_names: frozenset[str]
    nicknames: dict[str, tuple[str, ...]]
    word_names: frozenset[str]
    command_names: frozenset[str]
    not_initials: frozenset[str]
    never: frozenset[str]
    beside: frozenset[str]
    articles: frozenset[str]
    particles: frozenset[str]


@dataclass(frozen=True, slots=True)
class CommonWords:
    """Everyday words: a misspelling is looked for only where none of them stands."""

    chinese: frozenset[str]
    very_common: frozenset[str]
    english: frozenset[str]


def _pages() -> Iterator[dict[str, Any]]:
    """Read the names file of every language."""
    for folder in sorted(files("locales").iterdir(), key=lambda folder: folder.name):
        page = folder.joinpath("names.yaml")
        if page.is_file():
            # The base loader keeps every scalar a string.
            yield yaml.load(page.read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506 - it builds strings only


def _words(pages: Pages, key: str) -> frozenset[str]:
    """Gather one list of words over the languages."""
    return frozenset(word for page in pages for word in fold(page.get(key, "")).split())


def _titles(pages: Pages) -> Iterator[Title]:
    """Read the titles with what they fit."""
    for row in (row for page in pages for row in page.get("titles", ())):
        yield Title(tuple(fold(row["said"]).split()), tuple(fold(row["of"]).split()))


def _nicknames(pages: Pages) -> dict[str, tuple[str, ...]]:
    """Read which everyday names stand for a given name."""
    rows = (row.partition("=") for row in _words(pages, "nicknames"))
    return {given: tuple(nicks.split(",")) for given, _, nicks in rows}


def _said(titles: Iterable[Title]) -> frozenset[str]:
    """Gather every title that is said after a surname."""
    return frozenset(word for title in titles for word in title.said)


@cache
def name_words() -> NameWords:
    """Give the words about names of all languages."""
    pages = tuple(_pages())
    titles = tuple(_titles(pages))
    readings = {fold(name): how for page in pages for name, how in page.get("surname_readings", {}).items()}
    return NameWords(
        legal=_words(pages, "legal"),
        trades=_words(pages, "trades"),
        places=_words(pages, "places"),
        areas=_words(pages, "areas"),
        regions=tuple(_words(pages, "regions")),
        titles=titles,
        said_titles=_said(titles),
        courtesy=_words(pages, "courtesy"),
        flattery=_words(pages, "flattery"),
        before_surname=_words(pages, "before_surname"),
        after_given=_words(pages, "after_given"),
        for_colleagues=_words(pages, "for_colleagues"),
        surnames=_words(pages, "surnames"),
        surname_words=_words(pages, "surname_words"),
        surname_readings=readings,
        honorifics=_words(pages, "honorifics"),
        first_surnames=_words(pages, "first_surnames"),
        last_names=_words(pages, "last_names") | _words(pages, "first_surnames") | _words(pages, "word_names"),
        nicknames=_nicknames(pages),
        word_names=_words(pages, "word_names"),
        command_names=_words(pages, "command_names"),
        not_initials=_words(pages, "not_initials"),
        never=_words(pages, "never"),
        beside=_words(pages, "beside"),
        articles=_words(pages, "articles"),
        particles=_words(pages, "particles"),
    )


def _pieces(line: str, length: int) -> Iterator[str]:
    """Cut a line into words of one length."""
    return (line[start : start + length] for start in range(0, len(line), length))


@cache
def common_words() -> CommonWords:
    """Give the everyday words."""
    text = files("crm_store.names").joinpath("common_words.txt").read_text("utf-8")
    twos, threes, often, english = (line for line in text.splitlines() if not line.startswith("#"))
    return CommonWords(
        chinese=frozenset([*map(fold, _pieces(twos, 2)), *map(fold, _pieces(threes, 3))]),
        very_common=frozenset(map(fold, _pieces(often, 2))),
        english=frozenset(english.split()),
    )
