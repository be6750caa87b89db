"""What a step of a message leaves behind: a name for what it did, and the way to do it over."""

from collections.abc import Iterator
from contextlib import contextmanager

from handlers.actions import Action, Replace, name_of
from handlers.shared.desk import Desk


def over(action: Action, desk: Desk) -> Replace:
    """Take back what this step has written and do this action instead."""
    written = desk.unit.changes.change_set
    return Replace(change_set_id=written.id if written else None, step=desk.step, action=action)


@contextmanager
def aside(desk: Desk) -> Iterator[None]:
    """Write what only prepares a step beside it, so that doing the step over does not take the preparation back."""
    changes = desk.unit.changes
    changes.step = -1 - desk.step
    yield
    changes.step = desk.step


def summarise(desk: Desk, action: Action, customer: str | None = None) -> None:
    """Name what was done and for whom, for the reply that takes it back; the first name of a message stays."""
    desk.unit.changes.summarise(f"{name_of(action)} {customer or ''}".strip())


def summary_of(key: str | None) -> tuple[str, str | None]:
    """Read what was done and for whom back from such a name."""
    what, _, customer = (key or "").partition(" ")
    return what, customer or None
