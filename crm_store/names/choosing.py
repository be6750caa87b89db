"""Choose among what was found: no two mentions overlap, and each keeps the readings that fit it equally well."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
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
PRICE = 500  # What a mention has to be worth, so that one beats two of the same length.


@dataclass(frozen=True, slots=True)
class Match:
    """An entry of the index at a place of the text."""

    hit: Hit
    row: Row


def mentions(reading: Reading, matches: Sequence[Match]) -> tuple[FoundName, ...]:
    """Give the mentions of a text in its order."""
    found = (_mention(reading, hit, matches) for hit in apart(match.hit for match in matches))
    return tuple(name for name in found if name)


def apart(hits: Iterable[Hit]) -> list[Hit]:
    """Choose the hits that explain most of the text without overlapping, in the text's order."""
    best: dict[tuple[int, int], Hit] = {}
    for hit in hits:
        span = (hit.end, hit.start)
        if span not in best or best[span].score < hit.score:
            best[span] = hit
    ends, chosen = [0], [_Plan(0, None, None)]
    for (end, start), hit in sorted(best.items()):
        before = chosen[bisect_right(ends, start) - 1]
        value = before.value + _value(hit)
        if value > chosen[-1].value:
            ends.append(end)
            chosen.append(_Plan(value, hit, before))
    return _unrolled(chosen[-1])


@dataclass(frozen=True, slots=True)
class _Plan:
    """The best choice of hits up to a place, and how it came about."""

    value: int
    hit: Hit | None
    before: "_Plan | None"


def _value(hit: Hit) -> int:
    """Say how much a hit explains: long and exact before short and doubtful, one before two of the same length."""
    return (hit.end - hit.start) * hit.score * hit.score - PRICE


def _unrolled(plan: _Plan | None) -> list[Hit]:
    """Give the hits of a plan in the text's order."""
    found = []
    while plan and plan.hit:
        found.append(plan.hit)
        plan = plan.before
    return found[::-1]


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
