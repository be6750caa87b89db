"""`keepwarm demo`: a believable organisation to try things on."""

from typing import Annotated

import typer

from bot.cli.options import As, Db, Now

Reset = Annotated[bool, typer.Option("--reset", help="Make the demonstration anew.")]


def demo(as_: As = None, now: Now = None, db: Db = None, *, reset: Reset = False) -> None:
    """Open the talk on a made-up organisation; without a terminal, play a talk through everything."""
    from sys import stdin

    from bot.cli.demonstration import kept, play, try_out
    from bot.settings import load

    settings = load()
    path = kept(settings, db)
    if stdin.isatty():
        try_out(settings, path, name=as_, now=now, reset=reset)
    else:
        play(settings, path, now=now, reset=reset)
