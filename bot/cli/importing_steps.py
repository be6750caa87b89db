"""Importing customers, step by step: read, show what is understood, ask where somebody can answer, keep, tell."""

import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import typer

from bot.cli.seat import seated
from crm_store import users
from crm_store.importing.customers import Duplicate, Plan, keep, plan
from crm_store.importing.rows import Fault
from crm_store.importing.tables import Table, Unreadable, read
from crm_store.store import Store
from crm_store.unit import Unit

SHOWN = 100

_REASONS = {
    "no_name": "has no name",
    "long_name": "has a name that is too long",
    "bad_phone": "has a phone number that is none",
    "bad_email": "has an e-mail address that is none",
    "bad_birthday": "has a birthday that is no date",
    "unknown_owner": "belongs to somebody who is no user (--owner puts every row under one user)",
    "broken_text": "has characters that were lost before the file came here",
}


def import_customers(store: Store, file: Path, *, owner: str | None, check: bool, ask: bool) -> bool:
    """Import a file in one transaction; False when it cannot be understood or the answer was no."""
    table = read(file)
    if isinstance(table, Unreadable):
        print(f"{file}: {table.why}.", file=sys.stderr)
        return False
    viewer = seated(store, None)
    with store.unit(viewer=viewer, now=datetime.now(UTC)) as unit:
        planned = plan(unit, table, owner_id=_owner_id(unit, owner))
        if planned is None:
            print(f"{file}: no column names the customer; the headings are: {', '.join(table.headings)}")
            return False
        _print(_understood(table, planned))
        _print(_told(planned))
        if check or (ask and planned.entries and sys.stdin.isatty() and not typer.confirm("Keep them?")):
            return check
        print(f"Kept {keep(unit, planned)} new customers.")
    return True


def _owner_id(unit: Unit, owner: str | None) -> int | None:
    if owner is None:
        return None
    user = users.by_name(unit, owner)
    if user is None:
        raise typer.BadParameter(f"there is no user {owner}")
    return user.id


def _understood(table: Table, planned: Plan) -> Iterator[str]:
    fields = {place: field for field, place in planned.columns.items()}
    for place, heading in enumerate(table.headings):
        yield f"  {heading or '(no heading)'} → {fields.get(place, '(left out)')}"


def _told(planned: Plan) -> Iterator[str]:
    yield f"{len(planned.entries)} new, {len(planned.duplicates)} there already, {len(planned.faults)} faulty."
    yield from _shortened([_fault(one) for one in planned.faults])
    yield from _shortened([_duplicate(one) for one in planned.duplicates])


def _fault(fault: Fault) -> str:
    cell = f": {fault.cell}" if fault.cell else ""
    return f"  row {fault.row} {_REASONS[fault.reason]}{cell}"


def _duplicate(duplicate: Duplicate) -> str:
    where = f"in row {duplicate.earlier_row}" if duplicate.earlier_row else f"in the book ({duplicate.owner or '-'})"
    return f"  row {duplicate.row} is {where} already: {duplicate.name}"


def _shortened(lines: list[str]) -> list[str]:
    return lines if len(lines) <= SHOWN else [*lines[:SHOWN], f"  ... and {len(lines) - SHOWN} more like these"]


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)
