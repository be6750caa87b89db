"""The words of every language, read once from `locales/<lang>/` into frozen form.

All languages are read into one lexicon, since people mix them in one message. `lexicon.yaml` maps a class of words to
its words, or to values that each have their words; `cues/<action>.yaml` maps a strength to its cues.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from bot.understanding.cues import Cue, CueBook, read_cue, words_of
from bot.understanding.words import WordFinder, choices
from crm_store.names.folding import fold

# How much a cue of each strength counts. A pointing cue ("tick that off") means what the clause before it tells.
STRENGTHS = {"sure": 6.0, "likely": 3.5, "hint": 1.5, "pointing": 6.0, "against": -3.0, "never": -12.0}

# Classes whose words hide the shorter words inside them: 打电话 is no 打, 别忘 no 别.
LOUD = frozenset(
    {
        "channel_done",
        "channel",
        "touch",
        "missed",
        "absent",
        "remind",
        "newcomer",
        "correction",
        "denial",
        "chat",
        "unreal",
        "just",
        "work",
        "command",
        "urged",
    }
)


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word is: its class (`tier`) and, where the class has values, which one (`vip`)."""

    kind: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every word with its senses, and every cue."""

    senses: Mapping[str, tuple[Sense, ...]]
    kinds: Mapping[str, frozenset[str]]
    finder: WordFinder
    cues: CueBook
    loud: frozenset[str]

    def words(self, kind: str) -> tuple[str, ...]:
        """Give the words of a class, the longest first."""
        found = [word for word, senses in self.senses.items() if any(s.kind == kind for s in senses)]
        return tuple(sorted(found, key=lambda word: (-len(word), word)))


def load_yaml(file: Traversable) -> Any:  # noqa: ANN401  # YAML data has the shape its reader checks
    """Read YAML with every scalar a string, so that `on`, `no` and `12:30` stay words."""
    return yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  # makes strings alone


def languages() -> list[Traversable]:
    """Give the folder of each language."""
    folders = (folder for folder in files("locales").iterdir() if folder.is_dir())
    return sorted((f for f in folders if f.joinpath("lexicon.yaml").is_file()), key=lambda f: f.name)


@cache
def load_lexicon() -> Lexicon:
    """Read the words and the cues of every language."""
    senses: dict[str, tuple[Sense, ...]] = {}
    cues: list[Cue] = []
    for folder in languages():
        for word, sense in _read_words(load_yaml(folder.joinpath("lexicon.yaml"))):
            if sense not in senses.get(word, ()):
                senses[word] = (*senses.get(word, ()), sense)
        cues += _read_cues(folder.joinpath("cues"))
    kinds = {word: _kinds_of(found) for word, found in senses.items()}
    loud = frozenset(word for word, found in kinds.items() if found & LOUD)
    return Lexicon(senses, kinds, WordFinder({*senses, *words_of(cues)}), CueBook(cues), loud)


def _kinds_of(senses: Collection[Sense]) -> frozenset[str]:
    """Give the classes of a word; a visit made is a class of its own too, as it tells where somebody was."""
    visited = {"visited"} if Sense("channel_done", "visit") in senses else set[str]()
    return frozenset({sense.kind for sense in senses} | visited)


def _read_words(data: Mapping[str, Any]) -> Iterator[tuple[str, Sense]]:
    """Give each word of a lexicon file with its sense."""
    for kind, words in data.items():
        by_value = words if isinstance(words, dict) else {"": words}
        for value, phrases in by_value.items():
            for phrase in phrases or ():
                for word in choices(phrase):
                    yield fold(word), Sense(kind, value)


def _read_cues(folder: Traversable) -> Iterator[Cue]:
    """Give every cue of a language."""
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        action = file.name.removesuffix(".yaml")
        for strength, cues in (load_yaml(file) or {}).items():
            weight, pointing = STRENGTHS[strength], strength == "pointing"
            yield from (read_cue(cue, action=action, weight=weight, pointing=pointing) for cue in cues)
