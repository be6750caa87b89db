"""Find the customers and people whom a text means: the one way from a message to the names in it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from crm_store.names import FoundName
from crm_store.names.choosing import Match, mentions
from crm_store.names.forms import unpack
from crm_store.names.index import Row, candidates, people_of, under
from crm_store.names.matching import hits
from crm_store.names.reading import Reading, Titled, pieces, read

LEAST = 55  # Below this share of exactness nothing is said to be found.
MOST_CUSTOMERS = 20  # Whose people are looked at beside the text's own keys.
MOST_TITLED = 12
NEIGHBOURS = 12  # Mentions further away say nothing about one.


def find_in(
    connection: Connection, text: str, *, owners: Collection[int] | None, near: Collection[int] = ()
) -> tuple[FoundName, ...]:
    """Find the names in a text among the customers of some owners (None: of everybody).

    `near` are the customers that the talk is about: their people are looked at first, also where a surname with a title
    fits very many.
    """
    found: list[FoundName] = []
    for offset, piece in pieces(text):
        about = dict.fromkeys([*near, *(customer.id for name in found for customer in name.customers)])
        here = _find_in_piece(connection, piece, owners, tuple(about)[:MOST_CUSTOMERS])
        found += (replace(name, start=name.start + offset, end=name.end + offset) for name in here)
    return tuple(found)


def _find_in_piece(
    connection: Connection, text: str, owners: Collection[int] | None, near: Collection[int]
) -> tuple[FoundName, ...]:
    """Find the names in a text of bounded length."""
    reading = read(text)
    rows = {row.id: row for row in candidates(connection, reading.keys(), owners)}
    matches = list(_look(reading, rows.values()))
    spoken_of = _spoken_of(matches, near)
    more = {row.id: row for row in _more(connection, reading, spoken_of, owners) if row.id not in rows}
    matches += _look(reading, more.values())
    rank = {customer_id: place for place, customer_id in enumerate(spoken_of)}
    return mentions(reading, sorted(matches, key=lambda match: rank.get(match.row.customer_id, MOST_CUSTOMERS)))


def _spoken_of(matches: Sequence[Match], near: Collection[int]) -> tuple[int, ...]:
    """Give the customers that the text or the talk is about, those named themselves before those of people."""
    themselves = sorted(matches, key=lambda match: (match.row.person_id is not None, -match.hit.score))
    return tuple(dict.fromkeys([*near, *(match.row.customer_id for match in themselves)]))[:MOST_CUSTOMERS]


def _look(reading: Reading, rows: Iterable[Row]) -> Iterator[Match]:
    """Look for each row in the text."""
    for row in rows:
        for hit in hits(reading, unpack(row.forms)):
            if hit.score >= LEAST:
                yield Match(hit, row)


def _more(
    connection: Connection, reading: Reading, spoken_of: Sequence[int], owners: Collection[int] | None
) -> Iterator[Row]:
    """Read the people that only a title names: those at the customers spoken of, then those of that surname."""
    if spoken_of:
        yield from people_of(connection, spoken_of, owners)
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
    return tuple(_settled(found, at) for at in range(len(found)))


def _customers_of(mention: FoundName) -> set[int]:
    """Give the customers that a mention speaks of, itself or by its people."""
    return {customer.id for customer in mention.customers} | {person.customer.id for person in mention.people}


def _settled(found: Sequence[FoundName], at: int) -> FoundName:
    """Narrow one mention by the nearest other one that shares a customer with it, one before it first."""
    mention = found[at]
    if len(mention.customers) + len(mention.people) <= 1:
        return mention
    others = (*found[max(at - NEIGHBOURS, 0) : at][::-1], *found[at + 1 : at + 1 + NEIGHBOURS])
    mine = _customers_of(mention)
    shared = next((both for other in others if (both := mine & _customers_of(other)) and both != mine), mine)
    customers = tuple(customer for customer in mention.customers if customer.id in shared)
    people = tuple(person for person in mention.people if person.customer.id in shared)
    return replace(mention, customers=customers, people=people)
