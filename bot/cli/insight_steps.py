"""What `keepwarm insight` does, step by step, and how it tells of it."""

from datetime import UTC, datetime
from time import perf_counter

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.cli.seat import seated
from crm_store.clock import zone_info
from crm_store.insight import pyramid, rebuild
from crm_store.insight.rebuild import Rebuilt
from crm_store.store import Store


def moment(store: Store, now: datetime | None) -> datetime:
    """Give the moment to work for: this one, or a local time of the first user's."""
    return now.replace(tzinfo=zone_info(seated(store, None).zone)).astimezone(UTC) if now else datetime.now(UTC)


def rebuild_all(store: Store, now: datetime) -> None:
    """Rank the base and work every standing out, showing how far it is."""
    start = perf_counter()
    with Progress(transient=True) as progress:
        task = progress.add_task("customers", total=None)
        done = rebuild.rebuild(store, now=now, progress=lambda at, of: progress.update(task, completed=at, total=of))
    _tell(done, perf_counter() - start)


def daily_run(store: Store, now: datetime) -> None:
    """Bring up to date whoever is due."""
    start = perf_counter()
    _tell(rebuild.daily(store, now=now), perf_counter() - start)


def show_pyramid(store: Store, now: datetime) -> None:
    """Print the pyramid of the whole base."""
    with store.unit(viewer=seated(store, None), now=now) as unit:
        found = pyramid.of_base(unit)
    table = Table("tier", "customers", "money of a year", "from")
    for layer in found.layers:
        cut = f"{layer.cut:,.0f}" if layer.cut is not None else ""
        table.add_row(layer.tier or "not graded", f"{layer.customers:,}", f"{layer.money:,.0f}", cut)
    table.add_row("all", f"{found.customers:,}", f"{found.money:,.0f}", "")
    Console().print(table)
    print(f"The top fifth brings {found.truth.top_fifth:.0%} of the money; 80% comes from", end=" ")
    print(f"{found.truth.customers_for_most:.0%} of the customers.")


def show_stages(store: Store, now: datetime) -> None:
    """Print how many customers stand in each stage, and at each lapse level."""
    with store.unit(viewer=seated(store, None), now=now) as unit:
        stages, levels = pyramid.by_stage(unit), pyramid.by_level(unit)
    table = Table("stage", "customers", "money of a year")
    for stage, (count, money) in sorted(stages.items()):
        table.add_row(stage, f"{count:,}", f"{money:,.0f}")
    Console().print(table)
    print("Lapse levels of those who ordered:", ", ".join(f"{level}: {levels[level]:,}" for level in sorted(levels)))


def _tell(done: Rebuilt, seconds: float) -> None:
    ranked = ", base ranked anew" if done.ranked else ""
    print(f"Worked out {done.customers:,} customers{ranked} in {seconds:.1f} s.")
