"""Choose among what was found: no two mentions overlap, and each keeps the readings that fit it equally well."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crm_store.names import FoundCustomer, FoundName, FoundPerson
from crm_store.names.folding import fold
from crm_store.names.forms import is_chinese
from crm_store.names.index import Row
from crm_store.names.matching import Hit
from crm_store.names.reading import Reading, title_at

EQUAL = 8  # Readings this close to the best are as good.
MOST_READINGS = 20
MOST_SHARED = 8  # A doubtful form that more names than this share says nothing.
DOUBTFUL = 75
AROUND = 12  # How far before its best piece a name may begin.
PRICE = 10**6  # What a mention has to be worth, so that one beats two of the same length.


@dataclass(frozen=True, slots=True)
class Match:
    """An entry of the index at a place of the text."""

    hit: Hit
    row: Row


Matches = Mapping[int, Sequence[Match]]


def mentions(reading: Reading, matches: Sequence[Match]) -> tuple[FoundName, ...]:
    """Give the mentions of a text in its order."""
    by_start: dict[int, list[Match]] = {}
    for match in matches:
        by_start.setdefault(match.hit.start, []).append(match)
    chosen = apart(match.hit for match in matches)
    found = (_mention(reading, hit, by_start, _room(reading, chosen, at)) for at, hit in enumerate(chosen))
    return tuple(name for name in found if name)


def _room(reading: Reading, chosen: Sequence[Hit], at: int) -> tuple[int, int]:
    """Give the place between the hits before and after one."""
    before = chosen[at - 1].end if at else 0
    return before, chosen[at + 1].start if at + 1 < len(chosen) else len(reading.text)


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
    return (hit.end - hit.start) * hit.score**4 - PRICE


def _unrolled(plan: _Plan | None) -> list[Hit]:
    """Give the hits of a plan in the text's order."""
    found = []
    while plan and plan.hit:
        found.append(plan.hit)
        plan = plan.before
    return found[::-1]


def _mention(reading: Reading, best: Hit, by_start: Matches, room: tuple[int, int]) -> FoundName | None:
    """Put together all that a place may mean about as well as its best reading."""
    equal = [
        match for match in by_start[best.start] if match.hit.end == best.end and match.hit.score > best.score - EQUAL
    ]
    rows = list({match.row.id: match.row for match in equal}.values())
    if best.score <= DOUBTFUL and len(rows) > MOST_SHARED and not any(row.person_id for row in rows):
        return None
    people = tuple(_person(row) for row in rows if row.person_id is not None)[:MOST_READINGS]
    customers = tuple(_customer(row) for row in rows if row.person_id is None)[:MOST_READINGS]
    start, end = _widened(best, {row.id for row in rows}, by_start, room)
    start, end = _with_title(reading, start, end, people)
    start, end = max(start, room[0]), min(end, room[1])
    return FoundName(start, end, reading.text[start:end], customers, people, best.score / 100)


def _widened(best: Hit, rows: set[int], by_start: Matches, room: tuple[int, int]) -> tuple[int, int]:
    """Take in what else of the same name stands around: 华中 of 华中精公."""
    starts = range(max(room[0], best.start - AROUND), best.start + 1)
    around = [
        (start, match.hit.end)
        for start in starts
        for match in by_start.get(start, ())
        if match.row.id in rows and best.end <= match.hit.end <= room[1]
    ]
    return max(around, key=lambda span: span[1] - span[0])


def _customer(row: Row) -> FoundCustomer:
    """Give the customer of an entry."""
    return FoundCustomer(row.customer_id, row.customer_name)


def _person(row: Row) -> FoundPerson:
    """Give the person of an entry."""
    return FoundPerson(row.person_id or 0, row.name, row.title, _customer(row))


def _with_title(reading: Reading, start: int, end: int, people: Sequence[FoundPerson]) -> tuple[int, int]:
    """Take in the person's own title, where it is said with the name: 唐磊经理, 采购经理李敏."""
    titles = [fold(person.title) for person in people if person.title]
    behind = title_at(reading.folded, end)
    if behind and any(behind in title for title in titles):
        return start, end + len(behind)
    before = next((title for title in titles if is_chinese(title) and reading.folded.endswith(title, 0, start)), "")
    return start - len(before), end
