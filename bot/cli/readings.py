"""`keepwarm parse`, `times` and `explain`: what is made of a text, without keeping anything."""

from json import JSONDecodeError
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.options import Now

Book = Annotated[Path, typer.Option("--book", metavar="BOOK.json", help="The customers, people and team to know.")]
AnyBook = Annotated[Path | None, typer.Option("--book", metavar="BOOK.json", help="The customers to know.")]
All = Annotated[bool, typer.Option("--all", help="Show the actions beyond the contract too.")]


def parse(book: Book, *, all_: All = False) -> None:
    """Read cases as JSON lines and print the actions of each, as the action contract writes them."""
    from bot.cli.parse import parse_command
    from bot.cli.streams import use_utf8

    use_utf8()
    try:
        parse_command(book, all=all_)
    except JSONDecodeError as error:
        raise typer.BadParameter(f"the book and each line have to be JSON: {error}") from error


def times() -> None:
    """Read texts as JSON lines and print the times and amounts in each."""
    from bot.cli.streams import use_utf8
    from bot.cli.times import times_command

    use_utf8()
    times_command()


def explain(text: str, book: AnyBook = None, now: Now = None) -> None:
    """Show what is found in a text, how it is cut, and what spoke for each action."""
    from bot.cli.explain import explain_command

    explain_command(text, book_path=book, now=now)
