"""Choose among what was found: no two mentions overlap, and each keeps the readings that fit it equally well."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crm_store.names import FoundCustomer, FoundName, FoundPerson
from crm_store.names.folding import fold
from crm_store.names.index import Row
from crm_store.names.matching import Hit
from crm_store.names.reading import Reading, title_at

EQUAL = 8  # Readings this close to the best are as good.
MOST_READINGS = 20
MOST_SHARED = 8  # A doubtful form that more names than this share says nothing.
DOUBTFUL = 75


@dataclass(frozen=True, slots=True)
class Match:
    """An entry of the index at a place of the text."""

    hit: Hit
    row: Row

    @property
    def value(self) -> int:
        """Say how much this match explains: long and exact before short and doubtful."""
        return (self.hit.end - self.hit.start) * self.hit.score * self.hit.score


def mentions(reading: Reading, matches: Sequence[Match]) -> tuple[FoundName, ...]:
    """Give the mentions of a text in its order."""
    found = (_mention(reading, match.hit, matches) for match in _apart(matches))
    return tuple(sorted((name for name in found if name), key=lambda name: name.start))


def _apart(matches: Iterable[Match]) -> Iterator[Match]:
    """Give the best matches that do not overlap."""
    taken: list[Hit] = []
    for match in sorted(matches, key=lambda match: (-match.value, match.hit.start, match.row.id)):
        hit = match.hit
        if all(hit.end <= other.start or other.end <= hit.start for other in taken):
            taken.append(hit)
            yield match


def _mention(reading: Reading, best: Hit, matches: Iterable[Match]) -> FoundName | None:
    """Put together all that a place may mean about as well as its best reading."""
    equal = [
        match
        for match in matches
        if (match.hit.start, match.hit.end) == (best.start, best.end) and match.hit.score > best.score - EQUAL
    ]
    rows = list({match.row.id: match.row for match in equal}.values())
    if best.score <= DOUBTFUL and len(rows) > MOST_SHARED and not any(row.person_id for row in rows):
        return None
    people = tuple(_person(row) for row in rows if row.person_id is not None)[:MOST_READINGS]
    customers = tuple(_customer(row) for row in rows if row.person_id is None)[:MOST_READINGS]
    end = _with_title(reading, best.end, people)
    words = reading.text[best.start : end]
    return FoundName(best.start, end, words, customers, people, best.score / 100)


def _customer(row: Row) -> FoundCustomer:
    """Give the customer of an entry."""
    return FoundCustomer(row.customer_id, row.customer_name)


def _person(row: Row) -> FoundPerson:
    """Give the person of an entry."""
    return FoundPerson(row.person_id or 0, row.name, row.title, _customer(row))


def _with_title(reading: Reading, end: int, people: Sequence[FoundPerson]) -> int:
    """Give the end of a name with the person's own title, where it is said behind it: 唐磊经理."""
    title = title_at(reading.folded, end)
    mine = title and any(title in fold(person.title or "") for person in people)
    return end + len(title) if mine else end
