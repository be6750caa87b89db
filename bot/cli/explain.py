"""Shows what is made of a text: what was found, how it was cut, what spoke for each action, what was dropped."""

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.cli.parse import BookReader
from bot.understanding.clauses import split
from bot.understanding.contract import to_contract
from bot.understanding.page import Page, Piece
from bot.understanding.understand import Heard, Reading, read, understand

_COLOURS = {
    "name": "green",
    "guess": "yellow",
    "time": "cyan",
    "money": "magenta",
    "quantity": "magenta",
    "phone": "blue",
    "email": "blue",
}
_SLOT = re.compile(r"\W|\d|\+$")


def explain_command(
    text: str, book_path: Path | None = None, now: datetime | None = None, console: Console | None = None
) -> None:
    """Explain how a text is understood, with the names of a book if one is given."""
    book: dict[str, Any] = json.loads(book_path.read_text("utf-8")) if book_path else {"customers": []}
    moment = (now or datetime.now()).replace(tzinfo=None, microsecond=0)  # noqa: DTZ005  # the writer's own wall clock
    heard = BookReader(book).hear({"text": text, "now": moment.isoformat()})
    show(heard, console or Console())


def show(heard: Heard, console: Console) -> None:
    """Print the explanation."""
    page = read(heard)
    readings = understand(heard)
    console.print(_coloured(page))
    console.print(_found(page))
    used: list[tuple[int, int]] = []
    for reading in readings:
        console.print(_explained(reading, page))
        used += [span for slot, span in reading.spans.items() if slot != "clause"]
    console.print(_dropped(split(page), readings))


def _mentions(page: Page) -> list[tuple[int, int, str, str]]:
    """Give every mention with its kind and what it was taken for."""
    names = [
        (n.start, n.end, "name", ", ".join([*(c.name for c in n.customers), *(p.name for p in n.people), *n.members]))
        for n in page.names
    ]
    guesses = [(g.start, g.end, "guess", g.kind) for g in page.guesses]
    times = [
        (t.start, t.end, "time", " / ".join(dict.fromkeys(str(t.when(way)) for way in ("past", "future"))))
        for t in page.times
    ]
    moneys = [
        (m.start, m.end, "money", f"{m.amount} {m.currency or ''}{'' if m.certain else '?'}") for m in page.moneys
    ]
    quantities = [(q.start, q.end, "quantity", str(q.number)) for q in page.quantities]
    phones = [(p.start, p.end, "phone", p.digits) for p in page.phones]
    emails = [(e.start, e.end, "email", e.address) for e in page.emails]
    return sorted([*names, *guesses, *times, *moneys, *quantities, *phones, *emails])


def _coloured(page: Page) -> Text:
    """Give the text with every mention in its colour."""
    text = Text(page.text)
    for start, end, kind, _ in _mentions(page):
        text.stylize(f"bold {_COLOURS[kind]}", start, end)
    return text


def _found(page: Page) -> Table:
    """Give the mentions as a table."""
    table = Table("span", "words", "kind", "taken for", title_justify="left", box=None)
    for start, end, kind, value in _mentions(page):
        table.add_row(f"{start}-{end}", page.text[start:end], Text(kind, style=_COLOURS[kind]), value)
    return table


def _explained(reading: Reading, page: Page) -> Table:
    """Give an action with its slots, where they stand, and what spoke for it."""
    action = to_contract(reading.action, everything=True)
    table = Table(
        "slot",
        "value",
        "from",
        title=f"{action.pop('action')}  {reading.confidence:.0%}",
        title_justify="left",
        box=None,
    )
    for slot, value in action.items():
        spans = [page.text[a:b] for name, (a, b) in reading.spans.items() if _SLOT.sub("", name) == slot]
        table.add_row(slot, str(value), " + ".join(spans))
    for why in reading.why:
        table.add_row("", Text(why, style="dim"), "")
    return table


def _dropped(pieces: list[Piece], readings: tuple[Reading, ...]) -> Text:
    """Give the clauses that no action took anything from."""
    taken = [reading.spans["clause"] for reading in readings if "clause" in reading.spans]
    idle = [p.text.strip() for p in pieces if not any(a <= p.start < b for a, b in taken)]
    return Text("dropped: " + " | ".join(idle) if idle else "", style="red")
