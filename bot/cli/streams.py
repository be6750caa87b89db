"""Standard input and output as UTF-8."""

import sys


def use_utf8() -> None:
    """Read and write UTF-8 whatever the locale is, and survive what is none."""
    for stream in (sys.stdin, sys.stdout):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # both are text wrappers
