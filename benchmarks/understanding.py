"""How long understanding takes: by language, length and size of the book, beside `jieba.cut` of the same messages.

    python benchmarks/understanding.py [CASES BOOK ...] [--customers 1000 100000]

Without arguments the project's own examples are the messages. The names are looked up in the book of the messages with
made-up customers beside it. Times are of the processor, so that other work on the machine counts less; what is loaded
once, with a message's first working day or telephone number, is loaded beforehand and shown apart.
"""

import argparse
import gc
import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from statistics import median
from typing import Any

import jieba
import yaml
from name_books import book
from sqlalchemy import Connection, create_engine

from bot.cli.parse import BookReader, merge_names
from bot.understanding.ready import load_everything, load_first
from bot.understanding.understand import Heard, understand
from crm_store.names import CustomerNames, PersonName
from crm_store.names.find import find_in, settle
from crm_store.names.index import create, put
from crm_store.names.members import find_members

LANGUAGES = ("en", "zh-Hans", "zh-Hant")
SIZES = (1_000, 100_000)
LONG = (2_000, 10_000)
Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Messages:
    """Messages with the book that they were written about."""

    name: str
    book: Json
    heard: Sequence[Heard]

    @property
    def team(self) -> list[str]:
        """Give the colleagues of the writer."""
        return [str(name) for name in self.book.get("team", ())]


def read_messages(name: str, cases: Sequence[Json], book: Json) -> Messages:
    """Read cases against their book."""
    reader = BookReader(book)
    return Messages(name, book, [reader.hear(case) for case in cases])


def examples_in(language: str) -> Messages:
    """Give the examples of a language."""
    folder = files("locales").joinpath(language).joinpath("examples")
    cases: list[Json] = []
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if file.name.endswith(".yaml"):
            cases += yaml.safe_load(file.read_text("utf-8"))
    return read_messages(language, cases, json.loads(folder.joinpath("book.json").read_text("utf-8")))


def given(paths: Sequence[Path]) -> list[Messages]:
    """Give the messages of the files named, each file of cases followed by its book."""
    pairs = zip(paths[::2], paths[1::2], strict=True)
    return [
        read_messages(
            f"{cases.parent.name}/{cases.stem}",
            [json.loads(line) for line in cases.read_text("utf-8").splitlines() if line.strip()],
            json.loads(book.read_text("utf-8")),
        )
        for cases, book in pairs
    ]


def timed(work: Callable[[Any], Any], over: Sequence[Any]) -> list[float]:
    """Give the milliseconds that each piece of work takes, in order of size."""
    spent = []
    for one in over:
        start = time.process_time()
        work(one)
        spent.append((time.process_time() - start) * 1000)
    return sorted(spent)


def show(name: str, spent: Sequence[float]) -> None:
    """Print one row of the table."""
    late = spent[min(len(spent) - 1, int(len(spent) * 0.99))]
    print(f"{name:48} {len(spent):6} {median(spent):9.3f} {late:9.3f} {spent[-1]:9.3f}", flush=True)


def names_of(messages: Messages, first: int) -> list[CustomerNames]:
    """Give the customers of a book of messages as the index takes them."""
    return [
        CustomerNames(
            id=number,
            owner_id=1,
            name=one["name"],
            aliases=tuple(one.get("aliases", ())),
            people=tuple(
                PersonName(number * 100 + i, person["name"], person.get("title"))
                for i, person in enumerate(one.get("people", ()))
            ),
        )
        for number, one in enumerate(messages.book.get("customers", ()), first)
    ]


def with_names(messages: Messages, connection: Connection) -> Callable[[Heard], object]:
    """Give what a message goes through when its names are looked up in an index."""

    def work(heard: Heard) -> object:
        found = settle(find_in(connection, heard.text, owners=None))
        return understand(replace(heard, names=merge_names(found, find_members(heard.text, messages.team))))

    return work


def in_books(every: Sequence[Messages], size: int) -> None:
    """Measure messages with a book of a size, the look-up of the names included."""
    with create_engine("sqlite://").connect() as connection:
        create(connection)
        made_up = book(size)
        put(connection, made_up)
        for number, messages in enumerate(every, 1):
            put(connection, names_of(messages, 10_000_000 * number))
        gc.collect()
        gc.freeze()
        for messages in every:
            work = with_names(messages, connection)
            timed(work, messages.heard[:200])
            show(f"names and understanding, {messages.name}, {size} customers", timed(work, messages.heard))


def in_length(messages: Messages) -> None:
    """Measure long messages made of short ones."""
    for size in LONG:
        text = "，".join(one.text for one in messages.heard)[:size]
        long = Heard(text=text, now=messages.heard[0].now)
        show(f"understanding, {messages.name}, {len(text)} characters", timed(understand, [long] * 5))


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("paths", nargs="*", type=Path, metavar="CASES BOOK")
    arguments.add_argument("--customers", nargs="*", type=int, default=SIZES)
    chosen = arguments.parse_args()
    for name, load in (("words, cues and weights", load_first), ("calendars and numbering plans", load_everything)):
        start = time.process_time()
        load()
        print(f"{name} loaded in {time.process_time() - start:.3f} s")
    jieba.initialize()
    every = given(chosen.paths) or [examples_in(language) for language in LANGUAGES]
    gc.collect()
    gc.freeze()  # as the conversation does with what is loaded for good
    print(f"{'':48} {'n':>6} {'median ms':>9} {'p99 ms':>9} {'worst ms':>9}")
    for messages in every:
        timed(understand, messages.heard[:200])
        show(f"understanding, {messages.name}", timed(understand, messages.heard))
        show(f"jieba.cut, {messages.name}", timed(lambda heard: list(jieba.cut(heard.text)), messages.heard))
        in_length(messages)
    digits = Heard(text="1" * 2000, now=every[0].heard[0].now)
    show("understanding, 2,000 digits", timed(understand, [digits] * 5))
    for size in chosen.customers:
        in_books(every, size)


if __name__ == "__main__":
    main()
