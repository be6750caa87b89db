"""`keepwarm import`: lists from spreadsheets, shown as they are understood before anything is kept."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.options import Db

importing = typer.Typer(help="Take lists over from spreadsheets.", no_args_is_help=True)

File = Annotated[Path, typer.Argument(help="A csv (UTF-8, GBK or Big5) or a workbook (xlsx, xls, ods).")]
Owner = Annotated[str | None, typer.Option(metavar="USER", help="Put every row under this user.")]
Check = Annotated[bool, typer.Option("--check", help="Only show what would be done.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]


@importing.callback()
def group() -> None:
    """Take lists over from spreadsheets."""


@importing.command()
def customers(file: File, owner: Owner = None, db: Db = None, *, check: Check = False, yes: Yes = False) -> None:
    """Add the customers of a list; those that are there already, and faulty rows, are told and left out."""
    from bot.assembly import opened
    from bot.cli.importing_steps import import_customers
    from bot.settings import load

    settings = load()
    with opened(settings, db or settings.url) as store:
        done = import_customers(store, file, owner=owner, check=check, ask=not yes)
    if not done:
        raise typer.Exit(1)
