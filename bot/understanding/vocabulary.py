"""Read the word lists of `locales/`: one file name, every language that has it.

Every scalar stays the string that was typed, so that `on`, `no` and `12:30` are words and not values.
"""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from crm_store.names.folding import fold

LANGUAGES = ("en", "zh-Hans", "zh-Hant")


@cache
def read_vocabulary(name: str) -> dict[str, dict[str, Any]]:
    """Give the content of `locales/<language>/<name>.yaml` by language, without the languages that have none."""
    found = {}
    for language in LANGUAGES:
        file = files("locales").joinpath(language).joinpath(f"{name}.yaml")
        if file.is_file():
            found[language] = yaml.load(file.read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506 # makes only strings
    return found


def folded(words: list[str]) -> list[str]:
    """Fold the words of a list, each once, in the form in which messages are compared with them."""
    return list(dict.fromkeys(fold(word) for word in words))


def merged(name: str, section: str) -> dict[str, list[str]]:
    """Give one section of the file, `key: [words]`, with the words of all languages together."""
    together: dict[str, list[str]] = {}
    for content in read_vocabulary(name).values():
        for key, words in content.get(section, {}).items():
            together.setdefault(key, []).extend(folded(words))
    return together
