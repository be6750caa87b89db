"""A log of orders against the book: read row by row, kept in batches, and never twice.

An order is known by its number, or by everything that its row says where it has none, so that a log can be read again
after an interruption or with new rows at its end. Customers that the book does not know are added with it. A bulk log
is the past, not somebody's message: it stands in no change set and is not taken back by undo.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from hashlib import blake2b
from typing import Any, Literal

from sqlalchemy import insert, select
from sqlmodel import Session, col

from crm_store.batches import batches
from crm_store.derived import index_names
from crm_store.importing.lexicon import columns_of
from crm_store.importing.tables import Table
from crm_store.names.entries import looks_personal
from crm_store.names.folding import fold
from crm_store.records import Alias, Customer, Order
from crm_store.records.columns import is_exact

Reason = Literal["no_name", "bad_day", "bad_amount", "bad_quantity"]

_DAY = re.compile(r"(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})")
_NO_NUMBER = re.compile(r"[\s,，¥￥$€£]")
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class OrderDraft:
    """One order as a row tells of it; below nought it is a return."""

    row: int
    customer: str
    reference: str
    day: date
    amount: Decimal | None
    currency: str | None
    product: str | None
    quantity: Decimal | None


@dataclass(frozen=True, slots=True)
class OrderFault:
    """Why a row is not kept, and the cell that is to blame."""

    row: int
    reason: Reason
    cell: str = ""


@dataclass(frozen=True, slots=True)
class OrderPlan:
    """What a log holds that can be kept."""

    columns: dict[str, int]
    drafts: tuple[OrderDraft, ...]
    faults: tuple[OrderFault, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """What one batch added, and how many of its orders were there before."""

    orders: int = 0
    customers: int = 0
    there: int = 0


def plan_orders(table: Table, *, until: date | None = None) -> OrderPlan | None:
    """Read the rows of a log, up to a day where one is given; None when no column names the customer or the day."""
    columns = columns_of(table.headings, "orders")
    if not columns.keys() >= {"customer", "day"}:
        return None
    drafts: list[OrderDraft] = []
    faults: list[OrderFault] = []
    seen: Counter[str] = Counter()
    for number, row in table.rows:
        read = _read(number, {name: "".join(row[place : place + 1]) for name, place in columns.items()}, seen)
        if isinstance(read, OrderFault):
            faults.append(read)
        elif until is None or read.day <= until:
            drafts.append(read)
    return OrderPlan(columns, tuple(drafts), tuple(faults))


def keep_orders(
    session: Session, drafts: Sequence[OrderDraft], *, currency: str, owner_id: int | None, now: datetime
) -> Batch:
    """Keep those of a batch that are not there yet, in the transaction at hand."""
    there = _there(session, drafts)
    fresh = [draft for draft in drafts if draft.reference not in there]
    ids, added = _customers(session, fresh, owner_id, now)
    rows = [_order(draft, ids[fold(draft.customer)], currency, now) for draft in fresh]
    if rows:
        session.connection().execute(insert(Order), rows)
    return Batch(len(fresh), added, len(drafts) - len(fresh))


def _read(number: int, cells: dict[str, str], seen: Counter[str]) -> OrderDraft | OrderFault:
    name, day = cells["customer"].strip(), _day(cells["day"])
    if not any(character.isalnum() for character in name) or len(name) > _LONGEST:
        return OrderFault(number, "no_name", name[:_LONGEST])
    if day is None:
        return OrderFault(number, "bad_day", cells["day"])
    amounts = {field: _number(cells.get(field, "")) for field in ("amount", "quantity")}
    for field, reason in (("amount", "bad_amount"), ("quantity", "bad_quantity")):
        if cells.get(field) and amounts[field] is None:
            return OrderFault(number, "bad_amount" if reason == "bad_amount" else "bad_quantity", cells[field])
    return OrderDraft(
        row=number,
        customer=name,
        reference=_reference(cells, seen),
        day=day,
        amount=amounts["amount"],
        currency=cells.get("currency", "").upper() or None,
        product=cells.get("product") or None,
        quantity=amounts["quantity"],
    )


def _reference(cells: dict[str, str], seen: Counter[str]) -> str:
    """Give the number of an order, the nth row of it marked, or a digest of the row where it has none."""
    told = cells.get("reference") or blake2b(repr(sorted(cells.items())).encode(), digest_size=12).hexdigest()
    key = f"{fold(cells['customer'])}\n{told}"
    seen[key] += 1
    digest = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
    return f"{digest}/{seen[key]}"


def _there(session: Session, drafts: Sequence[OrderDraft]) -> set[str]:
    found: set[str] = set()
    for some in batches([draft.reference for draft in drafts]):
        found.update(session.scalars(select(col(Order.reference)).where(col(Order.reference).in_(some))))
    return found


def _customers(
    session: Session, drafts: Sequence[OrderDraft], owner_id: int | None, now: datetime
) -> tuple[dict[str, int], int]:
    """Give the customers' ids by their folded names; those that are not in the book are added."""
    names = {fold(draft.customer): draft.customer for draft in drafts}
    ids = dict(_known(session, sorted(names)))
    firsts: dict[str, date] = {}
    for draft in drafts:
        key = fold(draft.customer)
        firsts[key] = min(firsts.get(key, draft.day), draft.day)
    new = [_customer(name, folded, owner_id, now) for folded, name in names.items() if folded not in ids]
    session.add_all(new)
    session.flush()
    index_names(session, [customer.id for customer in new])
    return ids | {customer.folded: customer.id for customer in new}, len(new)


def _known(session: Session, folded: Sequence[str]) -> Iterator[tuple[str, int]]:
    for some in batches(folded):
        aliases = select(col(Alias.folded), col(Alias.customer_id)).where(col(Alias.folded).in_(some))
        yield from (tuple(row) for row in session.execute(aliases))
        named = select(col(Customer.folded), col(Customer.id)).where(
            col(Customer.folded).in_(some), col(Customer.archived_at).is_(None)
        )
        yield from (tuple(row) for row in session.execute(named))


def _customer(name: str, folded: str, owner_id: int | None, now: datetime) -> Customer:
    kind: Literal["company", "person"] = "person" if looks_personal(name) else "company"
    return Customer(name=name, folded=folded, kind=kind, owner_id=owner_id, created_at=now)


def _order(draft: OrderDraft, customer_id: int, currency: str, now: datetime) -> dict[str, Any]:
    return {
        "customer_id": customer_id,
        "amount": draft.amount,
        "currency": draft.currency or currency,
        "product": draft.product,
        "quantity": draft.quantity,
        "day": draft.day,
        "status": "accepted",
        "settled": True,
        "reference": draft.reference,
        "author_id": None,
        "created_at": now,
    }


def _day(cell: str) -> date | None:
    found = _DAY.match(cell)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _number(cell: str) -> Decimal | None:
    try:
        number = Decimal(_NO_NUMBER.sub("", cell))
    except InvalidOperation:
        return None
    return number if number.is_finite() and is_exact(number) else None
