"""`keepwarm db`: bringing the database up to date, copying it, and putting a copy back."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.options import Db

database = typer.Typer(help="Look after the database.", no_args_is_help=True)


@database.command()
def upgrade(db: Db = None) -> None:
    """Bring the database up to this version; it is copied aside before."""
    from bot.settings import load
    from crm_store.store import upgrade as upgrade_store

    copy = upgrade_store(db or load().url)
    print(f"Up to date; as it was before: {copy}" if copy else "Nothing to do: the database is up to date.")


@database.command()
def backup(db: Db = None) -> None:
    """Copy the database, also while it is in use; talks do so once a day by themselves."""
    from bot.assembly import back_up
    from bot.settings import load

    print(f"Copied to {back_up(db or load().url)}")


@database.command()
def restore(copy: Annotated[Path, typer.Argument(help="The copy to put back.")], db: Db = None) -> None:
    """Put a copy in the place of the database; the one that is there is set aside."""
    from bot.settings import load
    from crm_store.backup import restore as put_back

    aside = put_back(db or load().url, copy)
    print(f"Put back {copy}" + (f"; what was there is now {aside}" if aside else ""))


@database.command()
def copy(target: Annotated[str, typer.Argument(help="The address of an empty database.")], db: Db = None) -> None:
    """Copy everything into another database, as from a file to a Postgres server; stop the bot before."""
    from bot.assembly import opened
    from bot.settings import load
    from crm_store.moving import copy_to
    from crm_store.store import Store

    settings = load()
    with opened(settings, db or settings.url) as source:
        into = Store.open(target, create=True)
        count = copy_to(source, into)
        into.close()
    print(f"Copied {count} rows; the bot uses them once KEEPWARM_DATABASE_URL names that database.")
