"""Reads texts and writes the times and amounts in each: JSON lines in, JSON lines out, as the time contract says.

There is no book here: a name is known by its form alone.
"""

import json
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, TextIO

from bot.understanding.money import find_money
from bot.understanding.phones import find_emails, find_phones
from bot.understanding.times import find_times

_COUNTRIES = {"en": "US", "zh-Hans": "CN", "zh-Hant": "CN"}


def mentions_of(case: Mapping[str, Any]) -> list[dict[str, object]]:
    """Give what the text of a case holds, in its order."""
    text, lang = str(case.get("text", "")), str(case.get("lang", ""))
    country = str(case.get("country") or _COUNTRIES.get(lang, "CN"))
    now = datetime.fromisoformat(case["now"]).replace(tzinfo=None) if case.get("now") else datetime.now()  # noqa: DTZ005 # local
    emails = [(mention.start, mention.end) for mention in find_emails(text)]
    phones = [(mention.start, mention.end) for mention in find_phones(text, country=country, taken=emails)]
    times = find_times(text, now=now, country=country, taken=[*emails, *phones], lang=lang or None)
    rest = [*emails, *phones, *((mention.start, mention.end) for mention in times)]
    moneys = [mention for mention in find_money(text, taken=rest) if mention.certain]
    found = [*((mention.start, mention.contract()) for mention in times)]
    found += [(mention.start, mention.contract()) for mention in moneys]
    return [value for _, value in sorted(found, key=lambda pair: pair[0])]


def times_command(lines: Iterable[str] | None = None, out: TextIO | None = None) -> None:
    """Answer each line of the input with a line that has the case's id and its mentions."""
    out = out or sys.stdout
    for number, line in enumerate(lines if lines is not None else sys.stdin, start=1):
        if line.strip():
            json.dump(_answer(line, number), out, ensure_ascii=False)
            out.write("\n")


def _answer(line: str, number: int) -> dict[str, object]:
    """Answer one line; a line that is no case says so."""
    try:
        case = json.loads(line)
        return {"id": case.get("id"), "mentions": mentions_of(case)}
    except (ValueError, AttributeError):
        return {"id": None, "mentions": [], "error": f"line {number} is no case: a JSON object with text and now"}


if __name__ == "__main__":
    times_command()
