"""Every outcome is worded in every language: the same messages, parts and variables, without a fault, none unused."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import bot
import handlers
from bot.push.wording import worded
from bot.rendering.render import message_of
from bot.rendering.wording import languages
from handlers.actions import every_action
from handlers.catalog import CATALOG
from handlers.nudges.catalog import NUDGES
from handlers.shared.base import Line, Outcome, Question

LOCALES = Path("locales")


class Reader(Visitor):
    """Collects what a message speaks of."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  # the library's name
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802  # the library's name
        self.messages.add(node.id.name)


@cache
def messages(language: str) -> dict[str, ast.Message]:
    found = {}
    for file in sorted((LOCALES / language / "messages").glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{file}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{file}: {entry.id.name} is said twice"
                found[entry.id.name] = entry
    return found


def read(node: ast.BaseNode) -> Reader:
    reader = Reader()
    reader.visit(node)
    return reader


def variables(language: str, message: str) -> set[str]:
    """Give the variables of a message, with those of the messages in it."""
    reader = read(messages(language)[message])
    return reader.variables.union(*(variables(language, one) for one in reader.messages))


def parts(language: str, message: str) -> list[str]:
    return [attribute.id.name for attribute in messages(language)[message].attributes]


def said_shapes() -> Iterator[type]:
    """Give every outcome and line; a slotted dataclass leaves a shadow of itself, the later one is it."""
    assert CATALOG
    assert NUDGES
    assert worded
    for base in (Outcome, Line):
        yield from {kind.__name__: kind for kind in _below(base) if kind.__name__ != Question.__name__}.values()


def _below(base: type) -> Iterator[type]:
    for kind in base.__subclasses__():
        yield kind
        yield from _below(kind)


def fields_of(kind: type) -> set[str]:
    return set(kind.__dataclass_fields__)


def labels() -> set[str]:
    """Give the messages that the code names: labels of buttons, and what the conversation says itself."""
    sources = [*Path(bot.__file__).parent.rglob("*.py"), *Path(handlers.__file__).parent.rglob("*.py")]
    text = "\n".join(source.read_text(encoding="utf-8") for source in sources)
    return set(re.findall(r'"([a-z]+(?:-[a-z]+)*)"', text))


def used() -> set[str]:
    """Give every message that is said, by itself or within another."""
    doubts = {name for name in messages("en") if name.startswith("doubt-")}
    reached = {message_of(kind) for kind in said_shapes()} | labels() | doubts
    for name in list(reached & messages("en").keys()):
        reached |= _within(name)
    return reached


def _within(message: str) -> set[str]:
    inner = read(messages("en")[message]).messages
    return inner.union(*(_within(one) for one in inner))


def test_all_languages_have_the_same_messages() -> None:
    for language in languages():
        assert messages(language).keys() == messages("en").keys()


@pytest.mark.parametrize("message", sorted(messages("en")))
def test_parts_agree_between_languages(message: str) -> None:
    assert len({tuple(parts(language, message)) for language in languages()}) == 1


@pytest.mark.parametrize("kind", list(said_shapes()), ids=lambda kind: kind.__name__)
def test_every_outcome_is_worded(kind: type) -> None:
    name = message_of(kind)
    for language in languages():
        assert name in messages(language)
        assert variables(language, name) <= fields_of(kind)
        assert set(parts(language, name)) <= fields_of(kind)


@pytest.mark.parametrize("message", sorted(messages("en")))
def test_variables_agree_between_languages(message: str) -> None:
    said = [variables(language, message) for language in languages()]
    assert all(one == said[0] for one in said)


def test_labels_speak_about_one_value() -> None:
    for language in languages():
        for message in messages(language):
            if message.startswith("button-") and message in labels() and message != "button-stale":
                assert variables(language, message) <= {"about"}


def test_every_field_that_holds_lines_has_its_place() -> None:
    for kind in said_shapes():
        lines = {name for name, field in kind.__dataclass_fields__.items() if str(field.type).startswith("tuple[")}
        assert lines - {"offers"} <= set(parts("en", message_of(kind)))


def test_no_message_is_unused() -> None:
    assert messages("en").keys() - used() == set()


def test_everything_that_may_be_said_can_be_asked_about_first() -> None:
    named = {f"doubt-{name.replace('_', '-')}" for name, action in every_action().items() if action.spoken}
    assert named - messages("en").keys() == set()
