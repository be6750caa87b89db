"""Reads messages against a book and writes the actions that they ask for: JSON lines in, JSON lines out.

The book stands in for the store: its names go through the same index as those of a real one.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from bot.understanding.contract import from_contract, to_contract
from bot.understanding.mentions import NameMention, PersonMatch
from bot.understanding.understand import Dialogue, Heard, Reading, understand
from crm_store.book import open_book
from crm_store.names import FoundMember, FoundName
from crm_store.names.find import find_in, settle
from crm_store.names.members import find_members
from handlers.actions import Match

Json = Mapping[str, Any]


class BookReader:
    """A book opened for reading messages."""

    def __init__(self, book: Json) -> None:
        self._book = book
        self._team = [book["me"]["name"], *book.get("team", ())] if "me" in book else list(book.get("team", ()))
        self._session = open_book(book).store.session().__enter__()
        self._connection = self._session.connection()
        self._customers = {c["name"]: Match(i + 1, c["name"]) for i, c in enumerate(book.get("customers", ()))}

    def hear(self, case: Json) -> Heard:
        """Give a case as understanding takes it."""
        text = str(case.get("text", ""))
        return Heard(
            text=text,
            now=datetime.fromisoformat(case["now"]),
            names=self.names_in(text),
            context=self._dialogue(case.get("context") or {}),
            country=self._book.get("country", "CN"),
            currency=self._book.get("currency", "CNY"),
        )

    def names_in(self, text: str) -> tuple[NameMention, ...]:
        """Give the customers, people and team members named in a text."""
        found = settle(find_in(self._connection, text, owners=None))
        return merge_names(found, find_members(text, self._team[1:]))

    def customer(self, name: str) -> Match | None:
        """Give the customer of that very name."""
        return self._customers.get(name)

    def _dialogue(self, context: Json) -> Dialogue:
        """Read what the conversation holds."""
        focus = self._customers.get(context["focus"]) if context.get("focus") else None
        last = from_contract(context["last"], customer=self.customer) if context.get("last") else None
        return Dialogue(focus, self._people(focus), last)

    def _people(self, customer: Match | None) -> tuple[PersonMatch, ...]:
        """Give the people of a customer."""
        entry = next((c for c in self._book["customers"] if customer and c["name"] == customer.name), None)
        people = entry.get("people", ()) if entry else ()
        return tuple(PersonMatch(i, p["name"], customer, p.get("title")) for i, p in enumerate(people) if customer)


def merge_names(found: Iterable[FoundName], members: Iterable[FoundMember]) -> tuple[NameMention, ...]:
    """Put customers, people and members found in one text together; the longer of two that overlap stays."""
    mentions = [
        *map(_named, found),
        *(NameMention(m.start, m.end, m.words, members=m.members, exactness=m.exactness) for m in members),
    ]
    kept: list[NameMention] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, -m.exactness, not m.members)):
        if all(mention.end <= k.start or mention.start >= k.end for k in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.start))


def _named(found: FoundName) -> NameMention:
    """Give a found name as understanding takes it."""
    customers = tuple(Match(c.id, c.name) for c in found.customers)
    people = tuple(PersonMatch(p.id, p.name, Match(p.customer.id, p.customer.name), p.title) for p in found.people)
    return NameMention(found.start, found.end, found.words, customers, people, exactness=found.exactness)


def parse_case(reader: BookReader, case: Json, *, everything: bool = False) -> dict[str, object]:
    """Read one case."""
    readings = understand(reader.hear(case))
    return {
        "id": case.get("id"),
        "actions": [to_contract(r.action, everything=everything) for r in readings],
        "readings": [_how(r) for r in readings],
    }


def _how(reading: Reading) -> dict[str, object]:
    """Say how sure a reading is, and why."""
    return {"confidence": reading.confidence, "spans": reading.spans, "why": reading.why}


def parse_lines(lines: Iterable[str], book: Json, *, everything: bool = False) -> Iterator[str]:
    """Read JSON lines of cases against a book."""
    reader = BookReader(book)
    for line in lines:
        if line.strip():
            yield json.dumps(parse_case(reader, json.loads(line), everything=everything), ensure_ascii=False)


def parse_command(
    book_path: Path,
    *,
    all: bool = False,  # noqa: A002  # as the option is called
    source: TextIO | None = None,
    sink: TextIO | None = None,
) -> None:
    """Read cases from one stream and write what they ask for to another."""
    book = json.loads(book_path.read_text("utf-8"))
    for line in parse_lines(source or sys.stdin, book, everything=all):
        (sink or sys.stdout).write(line + "\n")


def main() -> None:
    """Run from the command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--book", type=Path, required=True)
    arguments.add_argument("--all", action="store_true", help="print actions that the contract does not list too")
    chosen = arguments.parse_args()
    parse_command(chosen.book, all=chosen.all)


if __name__ == "__main__":
    main()
