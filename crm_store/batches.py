"""Lists of ids in pieces that one SQL statement can hold."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")

_AT_ONCE = 500


def batches(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """Give the items in pieces of a few hundred."""
    for start in range(0, len(items), _AT_ONCE):
        yield items[start : start + _AT_ONCE]
