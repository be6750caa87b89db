"""The options that several subcommands share, each described once."""

from datetime import datetime
from typing import Annotated

import typer

Now = Annotated[
    datetime | None,
    typer.Option(
        "--now",
        formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"],
        help="The user's local time at which the clock stands still, for trying things out.",
    ),
]
Db = Annotated[
    str | None,
    typer.Option(
        "--db",
        metavar="URL",
        help="The database; KEEPWARM_DATABASE_URL or the user's own file otherwise.",
    ),
]
TalkDb = Annotated[
    str | None,
    typer.Option("--db", metavar="URL", help="The database; the word demo opens the demonstration that is kept."),
]
As = Annotated[
    str | None,
    typer.Option("--as", metavar="USER", help="The name of the user who talks; the first user otherwise."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object for each line read.")]
