"""`keepwarm insight`: what customers are worth and how they stand, worked out and shown at the terminal."""

from collections.abc import Callable
from datetime import datetime

import typer

from bot.cli.options import Db, Now
from crm_store.store import Store

insight = typer.Typer(help="What customers are worth and how they stand.", no_args_is_help=True)


@insight.callback()
def group() -> None:
    """What customers are worth and how they stand."""


@insight.command()
def rebuild(now: Now = None, db: Db = None) -> None:
    """Rank the whole base and work every standing out anew."""
    from bot.cli.insight_steps import rebuild_all

    _run(db, now, rebuild_all)


@insight.command()
def daily(now: Now = None, db: Db = None) -> None:
    """Bring up to date whoever may stand otherwise today; on the first run of a month, everybody."""
    from bot.cli.insight_steps import daily_run

    _run(db, now, daily_run)


@insight.command()
def pyramid(now: Now = None, db: Db = None) -> None:
    """Show how many customers stand in each tier, what they bring, and how the money is spread in truth."""
    from bot.cli.insight_steps import show_pyramid

    _run(db, now, show_pyramid)


@insight.command()
def stages(now: Now = None, db: Db = None) -> None:
    """Show how many customers stand in each stage and at each lapse level."""
    from bot.cli.insight_steps import show_stages

    _run(db, now, show_stages)


def _run(db: str | None, now: datetime | None, step: Callable[[Store, datetime], None]) -> None:
    from bot.assembly import opened
    from bot.cli.insight_steps import moment
    from bot.settings import load

    settings = load()
    with opened(settings, db or settings.url) as store:
        step(store, moment(store, now))
