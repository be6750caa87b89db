"""Find the customers and people whom a text means: the one way from a message to the names in it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from crm_store.names import FoundName
from crm_store.names.choosing import Match, mentions
from crm_store.names.forms import unpack
from crm_store.names.index import Row, candidates, people_of, under
from crm_store.names.matching import hits
from crm_store.names.reading import Reading, Titled, read

LEAST = 52  # Below this share of exactness nothing is said to be found.
MOST_CUSTOMERS = 20  # Whose people are looked at beside the text's own keys.
MOST_TITLED = 12


def find_in(
    connection: Connection, text: str, *, owners: Collection[int] | None, near: Collection[int] = ()
) -> tuple[FoundName, ...]:
    """Find the names in a text among the customers of some owners (None: of everybody).

    `near` are the customers that the talk is about: their people are looked at first, also where a surname with a title
    fits very many.
    """
    reading = read(text)
    rows = {row.id: row for row in candidates(connection, reading.keys(), owners)}
    matches = list(_look(reading, rows.values()))
    extra = {row.id: row for row in _more(connection, reading, matches, owners, near) if row.id not in rows}
    return mentions(reading, [*_look(reading, extra.values()), *matches])


def _look(reading: Reading, rows: Iterable[Row]) -> Iterator[Match]:
    """Look for each row in the text."""
    for row in rows:
        for hit in hits(reading, unpack(row.forms)):
            if hit.score >= LEAST:
                yield Match(hit, row)


def _more(
    connection: Connection,
    reading: Reading,
    matches: Sequence[Match],
    owners: Collection[int] | None,
    near: Collection[int],
) -> Iterator[Row]:
    """Read the people that only a title names: those at the customers found or near, then those of that surname."""
    customers = list(dict.fromkeys([*near, *(match.row.customer_id for match in matches)]))[:MOST_CUSTOMERS]
    if customers:
        yield from people_of(connection, customers, owners)
    for titled in reading.titled[:MOST_TITLED]:
        yield from _called(connection, titled, owners)


def _called(connection: Connection, titled: Titled, owners: Collection[int] | None) -> Iterator[Row]:
    """Read people of a surname whose title fits, or else whom courtesy calls so."""
    fitting = [] if titled.before else list(under(connection, f"'{titled.name}{titled.said}", owners))
    yield from fitting or under(connection, f"'{titled.name}", owners)


def settle(found: Sequence[FoundName]) -> tuple[FoundName, ...]:
    """Narrow each mention to the readings that share a customer with another mention of the text.

    王总 beside 华东精工 is the one there; Northgate beside Mike is the Northgate where Mike is.
    """
    return tuple(_settled(mention, found) for mention in found)


def _customers_of(mention: FoundName) -> set[int]:
    """Give the customers that a mention speaks of, itself or by its people."""
    return {customer.id for customer in mention.customers} | {person.customer.id for person in mention.people}


def _settled(mention: FoundName, found: Sequence[FoundName]) -> FoundName:
    """Narrow one mention by the nearest other one that shares a customer with it, one before it first."""
    if len(mention.customers) + len(mention.people) <= 1:
        return mention
    others = sorted((other for other in found if other is not mention), key=lambda other: _distance(mention, other))
    shared = next((both for other in others if (both := _customers_of(mention) & _customers_of(other))), None)
    if not shared:
        return mention
    customers = tuple(customer for customer in mention.customers if customer.id in shared)
    people = tuple(person for person in mention.people if person.customer.id in shared)
    return replace(mention, customers=customers, people=people)


def _distance(mention: FoundName, other: FoundName) -> tuple[bool, int]:
    """Say how near another mention is: what stands before counts before what comes after."""
    return other.start > mention.start, abs(other.start - mention.start)
