"""Fluent messages by language: the only owner of the Fluent library and the only reader of `messages/`."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import structlog
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern
from fluent.runtime.types import FluentType

log = structlog.get_logger(__name__)

Argument = FluentType | str | int | float


def languages() -> tuple[str, ...]:
    """List every language that has messages, in the order of their names."""
    return tuple(sorted(folder.name for folder in files("locales").iterdir() if _messages(folder.name).is_dir()))


def say(language: str, message: str, arguments: Mapping[str, Argument]) -> str:
    """Word one message; a fault of the message is logged and the words that could be said are given."""
    pattern = bundle(language).get_message(message).value
    return _format(language, message, pattern, arguments)


def say_part(language: str, message: str, part: str, arguments: Mapping[str, Argument]) -> str:
    """Word one attribute of a message."""
    pattern = bundle(language).get_message(message).attributes[part]
    return _format(language, f"{message}.{part}", pattern, arguments)


def parts(language: str, message: str) -> tuple[str, ...]:
    """Name the attributes of a message in the order in which the file has them."""
    return tuple(bundle(language).get_message(message).attributes)


def has(language: str, message: str) -> bool:
    """Tell whether the language words this message."""
    return bundle(language).has_message(message)


@cache
def bundle(language: str) -> FluentBundle:
    """Load a language's messages once."""
    loaded = FluentBundle([language], use_isolating=False)
    for file in sorted(_messages(language).iterdir(), key=lambda file: file.name):
        loaded.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return loaded


def _messages(language: str) -> Traversable:
    return files("locales") / language / "messages"


def _format(language: str, message: str, pattern: Pattern | None, arguments: Mapping[str, Argument]) -> str:
    if pattern is None:
        return ""  # a message may consist of its parts alone
    text, errors = bundle(language).format_pattern(pattern, dict(arguments))
    if errors:
        log.error("message-fault", language=language, message=message, errors=[str(error) for error in errors])
    return str(text)
