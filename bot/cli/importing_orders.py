"""Importing a log of orders, step by step: read, show what is understood, ask, keep in batches, work everything out."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path

import typer
from rich.progress import Progress

from bot.cli.importing_steps import owner_id, shortened
from bot.cli.seat import seated
from crm_store import organisation
from crm_store.importing.orders import Batch, OrderFault, OrderPlan, keep_orders, plan_orders
from crm_store.importing.tables import Table, Unreadable, read
from crm_store.insight.rebuild import rebuild
from crm_store.store import Store

_AT_ONCE = 1_000

_REASONS = {
    "no_name": "names no customer",
    "bad_day": "has a date that is none",
    "bad_amount": "has an amount that is none",
    "bad_quantity": "has a quantity that is none",
}


def import_orders(store: Store, file: Path, *, owner: str | None, until: date | None, check: bool, ask: bool) -> bool:
    """Import a log; False when it cannot be understood or the answer was no."""
    table = read(file)
    if isinstance(table, Unreadable):
        print(f"{file}: {table.why}.", file=sys.stderr)
        return False
    planned = plan_orders(table, until=until)
    if planned is None:
        print(f"{file}: no column names the customer and the day; the headings are: {', '.join(table.headings)}")
        return False
    _show(table, planned)
    if check or (ask and planned.drafts and sys.stdin.isatty() and not typer.confirm("Keep them?")):
        return check
    kept = _keep(store, planned, owner)
    print(f"Kept {kept.orders} new orders, {kept.customers} new customers; {kept.there} orders were there already.")
    if kept.orders:
        done = rebuild(store, now=datetime.now(UTC))
        print(f"Worked out how {done.customers} customers stand.")
    return True


def _show(table: Table, planned: OrderPlan) -> None:
    fields = {place: field for field, place in planned.columns.items()}
    for place, heading in enumerate(table.headings):
        print(f"  {heading or '(no heading)'} → {fields.get(place, '(left out)')}")
    print(f"{len(planned.drafts)} orders, {len(planned.faults)} faulty rows.")
    for line in shortened([_fault(one) for one in planned.faults]):
        print(line)


def _fault(fault: OrderFault) -> str:
    cell = f": {fault.cell}" if fault.cell else ""
    return f"  row {fault.row} {_REASONS[fault.reason]}{cell}"


def _keep(store: Store, planned: OrderPlan, owner: str | None) -> Batch:
    now = datetime.now(UTC)
    with store.unit(viewer=seated(store, None), now=now) as unit:
        here = organisation.current(unit)
        mine, currency = owner_id(unit, owner) or unit.author_id, here.currency if here else ""
    total = Batch()
    with Progress(transient=True) as progress:
        task = progress.add_task("orders", total=len(planned.drafts))
        for start in range(0, len(planned.drafts), _AT_ONCE):
            some = planned.drafts[start : start + _AT_ONCE]
            with store.session() as session:
                batch = keep_orders(session, some, currency=currency, owner_id=mine, now=now)
            total = _sum(total, batch)
            progress.advance(task, len(some))
    return total


def _sum(one: Batch, other: Batch) -> Batch:
    return Batch(one.orders + other.orders, one.customers + other.customers, one.there + other.there)
