"""Whole talks, word for word, on the demonstration with the clock standing still.

A transcript is its own script: `# who, when: what it shows`, then what is typed behind `›` and what is replied.
`@ when` moves the clock; `~ when` lets time pass until then, with all that is told unasked meanwhile.
`make update-snapshots` writes the replies anew.
"""

import os
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import structlog

from bot.assembly import conversation_on
from bot.channels.console import Console
from bot.cli.seat import clock_of, seated
from bot.cli.talk import PROMPT, Talk
from bot.cli.timepiece import Timepiece
from crm_store import deliveries, reminders
from crm_store.access import Viewer
from crm_store.clock import local
from crm_store.store import Store

HERE = Path(__file__).parent
TRANSCRIPTS = sorted(HERE.glob("*/*.txt"))
HEAD = re.compile(r"# (?P<who>[^,]+), (?P<when>[\d-]+ [\d:]+): .+")


def played(script: list[str], store: Store) -> Iterator[str]:
    head = HEAD.fullmatch(script[0])
    assert head, f"the first line has to be like `# who, 2026-11-20 17:40: what it shows`: {script[0]}"
    viewer = seated(store, head["who"])
    times = [head["when"]]

    def now() -> datetime:
        return clock_of(datetime.fromisoformat(times[-1]), viewer.zone)()

    console = Console(account=str(viewer.user_id), clock=now)
    talk = Talk(conversation_on(store), console)
    yield from (script[0], "")
    for line in script[1:]:
        if line.startswith("@ "):
            times.append(line[2:])
            yield from (line, "")
        elif line.startswith("~ "):
            yield from (line, "")
            yield from passing(line[2:], times, store, Timepiece(store, viewer.user_id, console, now), viewer)
        elif line.startswith(PROMPT.strip()):
            yield from talk.script(line[len(PROMPT) :])


def passing(until: str, times: list[str], store: Store, piece: Timepiece, viewer: Viewer) -> Iterator[str]:
    """Let time pass from one thing that is due to the next, and give what is told."""
    end = datetime.fromisoformat(until)
    while (at := next_wake(store, viewer)) is not None and at <= end:
        moment = max(at, datetime.fromisoformat(times[-1]))
        times.append(moment.isoformat(sep=" "))
        for text in piece.told():
            yield f"  ({moment:%m-%d %H:%M})"
            yield from (f"  {part}".rstrip() for part in text.splitlines())
            yield ""
    times.append(until)


def next_wake(store: Store, viewer: Viewer) -> datetime | None:
    with store.reading() as connection:
        found = [reminders.next_at(connection), deliveries.next_at(connection, user_id=viewer.user_id)]
    at = min((one for one in found if one), default=None)
    return local(at, viewer.zone) if at else None


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_dialogue(path: Path, store: Store) -> None:
    kept = path.read_text(encoding="utf-8")
    with structlog.testing.capture_logs() as faults:
        told = "\n".join(played(kept.splitlines(), store))
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.write_text(told, encoding="utf-8")
        kept = told
    assert faults == []
    assert told == kept


def test_there_are_dialogues_in_every_language() -> None:
    assert {path.parent.name for path in TRANSCRIPTS} == {"en", "zh-Hans", "zh-Hant"}


def test_the_readme_shows_a_real_talk() -> None:
    readme = Path("README.md")
    before, shown, *after = readme.read_text(encoding="utf-8").split("```")
    _, told = (HERE / "zh-Hans" / "readme.txt").read_text(encoding="utf-8").split("\n\n", 1)
    if os.environ.get("UPDATE_SNAPSHOTS"):
        shown = f"\n{told.strip()}\n"
        readme.write_text("```".join([before, shown, *after]), encoding="utf-8")
    assert shown.strip() == told.strip()
