"""A store in memory made from a contract's book, so that a text can be read without any database.

A book names who writes, the team, and the customers with their people: all of them the writer's own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlmodel import Session

from crm_store.access import Viewer
from crm_store.derived import rebuild
from crm_store.names.entries import looks_personal
from crm_store.names.folding import fold
from crm_store.records import Alias, Customer, Organisation, Person, User
from crm_store.store import Store
from crm_store.users import viewer_of

_SINCE = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class OpenBook:
    """A book as a store, and whoever writes in it."""

    store: Store
    viewer: Viewer


def open_book(book: Mapping[str, Any], *, zone: str = "UTC", language: str = "en") -> OpenBook:
    """Make the store of a book; what the book does not say is left empty."""
    store = Store.open("sqlite://")
    with store.session() as session:
        _organisation(session, book, zone, language)
        writer = _staff(session, book, zone, language)
        _customers(session, book.get("customers", ()), writer.id)
        rebuild(session, now=_SINCE)
    return OpenBook(store, viewer_of(writer))


def _organisation(session: Session, book: Mapping[str, Any], zone: str, language: str) -> None:
    currency, country = book.get("currency", ""), book.get("country", "")
    session.add(
        Organisation(name="", currency=currency, country=country, zone=zone, language=language, created_at=_SINCE)
    )


def _staff(session: Session, book: Mapping[str, Any], zone: str, language: str) -> User:
    me = book.get("me", {})
    writer, *others = (
        User(name=name, role=role, zone=zone, language=language, created_at=_SINCE)
        for name, role in [
            (me.get("name", ""), me.get("role", "rep")),
            *((name, "rep") for name in book.get("team", ())),
        ]
    )
    session.add(writer)
    session.flush()
    session.add_all(others)
    return writer


def _customers(session: Session, entries: Any, owner_id: int) -> None:  # noqa: ANN401  # as JSON has it
    rows = [(entry, _customer(entry, owner_id)) for entry in entries]
    session.add_all(row for _, row in rows)
    session.flush()
    for entry, row in rows:
        session.add_all(Alias(customer_id=row.id, name=alias, folded=fold(alias)) for alias in entry.get("aliases", ()))
        session.add_all(
            Person(customer_id=row.id, name=person["name"], title=person.get("title"), created_at=_SINCE)
            for person in entry.get("people", ())
        )


def _customer(entry: Mapping[str, Any], owner_id: int) -> Customer:
    private = not entry.get("people") and looks_personal(entry["name"])
    return Customer(
        name=entry["name"],
        folded=fold(entry["name"]),
        kind="person" if private else "company",
        owner_id=owner_id,
        created_at=_SINCE,
    )
