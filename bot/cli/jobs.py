"""`keepwarm jobs`: what the clock still has to tell, what failed, and what was given up."""

from collections.abc import Callable
from typing import Annotated

import typer

from bot.cli.options import Db
from crm_store.store import Store

jobs = typer.Typer(help="What the clock still has to tell, what failed, and what was given up.", no_args_is_help=True)

State = Annotated[str | None, typer.Option("--state", help="Only these: waiting, failed or given_up.")]
Number = Annotated[int | None, typer.Argument(metavar="NUMBER", help="The number in the list.")]
Everything = Annotated[bool, typer.Option("--all", help="Everything that failed or was given up.")]


@jobs.callback()
def group() -> None:
    """What the clock still has to tell, what failed, and what was given up."""


@jobs.command("list")
def list_(db: Db = None, state: State = None) -> None:
    """List the nudges that are waiting, failed or given up."""
    from bot.cli.jobs_steps import listed

    _run(db, lambda store: listed(store, state))


@jobs.command()
def retry(number: Number = None, db: Db = None, *, everything: Everything = False) -> None:
    """Try once more, now, what failed or was given up."""
    from bot.cli.jobs_steps import tried_again

    chosen = _chosen(number, everything=everything)
    _run(db, lambda store: tried_again(store, chosen))


@jobs.command()
def drop(number: Number = None, db: Db = None, *, everything: Everything = False) -> None:
    """Leave a nudge unsaid."""
    from bot.cli.jobs_steps import dropped

    chosen = _chosen(number, everything=everything)
    _run(db, lambda store: dropped(store, chosen))


def _chosen(number: int | None, *, everything: bool) -> int | None:
    if (number is None) != everything:
        raise typer.BadParameter("give the number of one nudge, or --all")
    return number


def _run(db: str | None, step: Callable[[Store], str]) -> None:
    from bot.assembly import opened
    from bot.settings import load

    settings = load()
    with opened(settings, db or settings.url) as store:
        print(step(store))
