"""Say messages that ask nothing to the whole conversation, on a store made from their book, and count what was kept.

    .venv/bin/python scripts/small_talk.py CASES.jsonl BOOK.json [CASES BOOK ...]

Of each file of cases those are said whose actions are `unknown`: once as the first word of a talk, and once just after
a customer was spoken of. Nothing may be written: no record, no draft, no note. The exit status is that of the first.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from bot.assembly import conversation_on
from bot.channels.console import Console
from bot.cli.seat import clock_of, seated
from crm_store import sessions
from crm_store.access import Viewer
from crm_store.book import open_book
from crm_store.records import ChangeSet
from crm_store.store import Store

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Said:
    """A message, the actions that the conversation made of it, and how many change sets it kept."""

    text: str
    actions: tuple[str, ...]
    kept: int


def idle(cases: Sequence[Json]) -> list[Json]:
    """Give the cases that ask nothing."""
    return [case for case in cases if [one["action"] for one in case["actions"]] == ["unknown"]]


def say_all(cases: Sequence[Json], book: Json, *, focused: bool) -> Iterator[Said]:
    """Say each message in a talk of its own, or in one about the first customer of the book."""
    opened = open_book(book)
    viewer = seated(opened.store, None)
    conversation = conversation_on(opened.store)
    for case in cases:
        now = datetime.fromisoformat(case["now"])
        _begin(opened.store, viewer, now.replace(tzinfo=UTC), focus=1 if focused else None)
        before = kept(opened.store)
        console = Console(account=str(viewer.user_id), clock=clock_of(now, viewer.zone))
        answer = conversation.handle(console.hear(case["text"]))
        actions = tuple(type(action).__name__ for action in answer.actions)
        yield Said(case["text"], actions, kept(opened.store) - before)


def _begin(store: Store, viewer: Viewer, now: datetime, *, focus: int | None) -> None:
    """Begin a talk anew."""
    with store.unit(viewer=viewer, now=now) as unit:
        sessions.ask(unit, None)
        sessions.keep_last(unit, None)
        sessions.focus_on(unit, focus)
        sessions.save(unit)


def kept(store: Store) -> int:
    """Count the change sets of a store."""
    with store.session() as session:
        return int(session.execute(select(func.count()).select_from(ChangeSet)).scalar_one())


def main() -> None:
    """Say the messages of the files given, and tell what was written."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("paths", nargs="+", type=Path, metavar="CASES BOOK")
    paths = arguments.parse_args().paths
    wrote = 0
    for cases, book in zip(paths[::2], paths[1::2], strict=True):
        asked = idle([json.loads(line) for line in cases.read_text("utf-8").splitlines() if line.strip()])
        for focused in (False, True):
            said = list(say_all(asked, json.loads(book.read_text("utf-8")), focused=focused))
            wrote += sum(one.kept > 0 for one in said) * (not focused)
            others = sum(one.actions != ("Unknown",) and not one.kept for one in said)
            where = "about a customer" if focused else "first word"
            print(
                f"{cases}, {where}: {len(said)} said, {sum(o.kept > 0 for o in said)} wrote, {others} asked or showed"
            )
            for one in said:
                if one.kept or one.actions != ("Unknown",):
                    print(f"   {'WROTE' if one.kept else 'asked'} {one.text!r} {' '.join(one.actions)}")
    sys.exit(1 if wrote else 0)


if __name__ == "__main__":
    main()
