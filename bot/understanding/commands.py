"""Slash commands: `/tier Kestrel` and 等级 恒力 build the same actions as free text.

The words stand in `locales/<lang>/commands.yaml`. A command names the action; the rest of the line is understood as
ever, and where it says no such action by itself, its customer and its words fill the slots.
"""

import re
from dataclasses import fields, replace
from functools import cache

from bot.understanding.mentions import NameMention
from bot.understanding.understand import Heard, Reading, understand
from bot.understanding.vocabulary import read_vocabulary
from crm_store.names.folding import fold
from handlers.actions import Action, Named, every_action

_COMMAND = re.compile(r"\s*[/／](\w{1,20})(?:@\w+)?")
_SURE = 0.95


def understand_line(heard: Heard) -> tuple[Reading, ...]:
    """Understand a message that may begin with a slash command."""
    found = _COMMAND.match(heard.text)
    action = _commands().get(fold(found[1])) if found else None
    if found is None or action is None:
        return understand(heard)
    rest = replace(heard, text=" " * found.end() + heard.text[found.end() :])
    kind = every_action()[action]
    readings = understand(rest)
    if any(isinstance(one.action, kind) for one in readings):
        return readings
    return (Reading(_filled(kind, rest), _SURE, {}, (found[0].strip(),)),)


def _filled(kind: type[Action], heard: Heard) -> Action:
    slots = {field.name for field in fields(kind)}
    named = next((one for one in heard.names if one.customers or one.people), None)
    said: dict[str, object] = {}
    if "customer" in slots:
        said["customer"] = _customer(named, heard, spoken_of="customer" in kind.required)
    if "note" in slots:
        said["note"] = _without(named, heard.text) or None
    return kind(**said)


def _customer(named: NameMention | None, heard: Heard, *, spoken_of: bool) -> Named | None:
    if named is None:
        focus = heard.context.focus if spoken_of else None
        return Named(focus.name, (focus,)) if focus else None
    return Named(named.words, named.customers or tuple(person.customer for person in named.people))


def _without(named: NameMention | None, text: str) -> str:
    left = text[: named.start] + text[named.end :] if named else text
    return left.strip(" ，,:：")


@cache
def _commands() -> dict[str, str]:
    """Map every word of every language to the name of its action."""
    every = read_vocabulary("commands").values()
    return {fold(word): action for content in every for action, words in content.items() for word in words}
