"""A list of customers against the book: what is new, what is there already, what is faulty; and keeping what is new."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlmodel import col, select

from crm_store import customers, users
from crm_store.importing.lexicon import columns_of
from crm_store.importing.rows import Draft, Fault, draft_of
from crm_store.importing.tables import Table
from crm_store.names.folding import fold
from crm_store.records import Alias, Customer, Person, User
from crm_store.unit import Unit

_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A row whose customer is there already: in the book, or in an earlier row of the file."""

    row: int
    name: str
    earlier_row: int | None = None
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A new customer, and the further rows that only name somebody else there."""

    draft: Draft
    owner_id: int | None
    others: list[Draft] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do, before anything is kept."""

    columns: dict[str, int]
    entries: tuple[Entry, ...]
    duplicates: tuple[Duplicate, ...]
    faults: tuple[Fault, ...]


def plan(unit: Unit, table: Table, *, owner_id: int | None = None) -> Plan | None:
    """Sort the rows of a table; all are for `owner_id` where it is given. None when no column has names."""
    columns = columns_of(table.headings)
    if owner_id is not None:
        columns.pop("owner", None)
    if not columns.keys() & {"name", "person"}:
        return None
    sorter = _Sorter(unit, owner_id)
    for number, row in table.rows:
        sorter.take(draft_of(number, {name: "".join(row[place : place + 1]) for name, place in columns.items()}))
    return Plan(columns, tuple(sorter.entries.values()), tuple(sorter.duplicates), tuple(sorter.faults))


def keep(unit: Unit, planned: Plan) -> int:
    """Keep what is new and give how many customers that were."""
    for number, entry in enumerate(planned.entries):
        _keep(unit, entry)
        if number % _AT_ONCE == 0:
            unit.session.flush()  # the longer the list of what waits, the slower each further row
    return len(planned.entries)


class _Sorter:
    """Puts each row where it belongs, knowing the book and the rows before it."""

    def __init__(self, unit: Unit, owner_id: int | None) -> None:
        self.entries: dict[str, Entry] = {}
        self.duplicates: list[Duplicate] = []
        self.faults: list[Fault] = []
        self._owner_id = owner_id if owner_id is not None else unit.author_id
        self._book = dict(_known(unit))
        self._staff = {fold(user.name): user.id for user in users.colleagues(unit)}

    def take(self, draft: Draft | Fault) -> None:
        if isinstance(draft, Fault):
            self.faults.append(draft)
        elif draft.owner and fold(draft.owner) not in self._staff:
            self.faults.append(Fault(draft.row, "unknown_owner", draft.owner))
        else:
            self._sort(draft)

    def _sort(self, draft: Draft) -> None:
        key = fold(draft.name)
        earlier = self.entries.get(key)
        if key in self._book:
            self.duplicates.append(Duplicate(draft.row, draft.name, owner=self._book[key]))
        elif earlier and _adds_person(draft, earlier):
            earlier.others.append(draft)
        elif earlier:
            self.duplicates.append(Duplicate(draft.row, draft.name, earlier_row=earlier.draft.row))
        else:
            self.entries[key] = Entry(draft, self._staff[fold(draft.owner)] if draft.owner else self._owner_id)


def _adds_person(draft: Draft, earlier: Entry) -> bool:
    known = {fold(one.person) for one in (earlier.draft, *earlier.others) if one.person}
    return draft.person is not None and fold(draft.person) not in known


def _known(unit: Unit) -> Iterator[tuple[str, str | None]]:
    """Give every name in the book with the name of its owner: a duplicate is told whoever's it is."""
    owner = (User, col(User.id) == col(Customer.owner_id))
    living = col(Customer.archived_at).is_(None)
    other_names = select(Alias.folded, User.name).join(Customer, col(Customer.id) == col(Alias.customer_id))
    yield from unit.session.exec(other_names.join(*owner, isouter=True).where(living))
    names = select(Customer.folded, User.name).select_from(Customer)
    yield from unit.session.exec(names.join(*owner, isouter=True).where(living))


def _keep(unit: Unit, entry: Entry) -> None:
    draft = entry.draft
    customer = customers.add(
        unit,
        name=draft.name,
        owner_id=entry.owner_id,
        aliases=draft.aliases,
        tier=draft.tier,
        kind="person" if draft.private else "company",
        region=draft.region,
        industry=draft.industry,
        phone=draft.phone or (draft.person_phone if draft.private else None),
        email=draft.email,
        address=draft.address,
        birthday=draft.birthday,
        tags=list(draft.tags),
        notes=draft.notes,
    )
    for one in (draft, *entry.others):
        if one.person:
            unit.changes.add(_person(one, customer.id, unit))


def _person(draft: Draft, customer_id: int, unit: Unit) -> Person:
    return Person(
        customer_id=customer_id,
        name=draft.person or "",
        title=draft.title,
        phone=draft.person_phone,
        created_at=unit.now,
    )
