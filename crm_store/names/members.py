"""Find one's own team in a text, by full name, given name or nickname. A team is small, so no database is asked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from crm_store.names import FoundMember
from crm_store.names.choosing import EQUAL, apart
from crm_store.names.entries import name_of_person
from crm_store.names.forms import Form
from crm_store.names.lexicon import name_words
from crm_store.names.matching import Hit, hits
from crm_store.names.reading import Reading, pieces, read

LEAST = 60
FAMILIAR = 60  # 小刘 may be a colleague; as often it somebody at a customer.


@lru_cache(maxsize=2_000)
def _forms(name: str) -> tuple[Form, ...]:
    """Give the forms in which a colleague is named: titles are for customers, 小 before a surname is for both."""
    forms = name_of_person(name, None)
    plain = (form for form in forms if form.kind not in ("titled", "surname", "given"))
    surnames = (form.text for form in forms if form.kind == "surname")
    return (*plain, *(Form("part", said + name, FAMILIAR) for name in surnames for said in name_words().for_colleagues))


def find_members(text: str, names: Sequence[str]) -> tuple[FoundMember, ...]:
    """Find the members of a team whom a text names."""
    return tuple(
        replace(member, start=member.start + offset, end=member.end + offset)
        for offset, piece in pieces(text)
        for member in _find_in_piece(read(piece), names)
    )


def _find_in_piece(reading: Reading, names: Sequence[str]) -> Iterator[FoundMember]:
    """Find the members of a team in a text of bounded length."""
    found = [(hit, name) for name in names for hit in hits(reading, _forms(name)) if hit.score >= LEAST]
    return (_mention(reading, best, found) for best in apart(hit for hit, _ in found))


def _mention(reading: Reading, best: Hit, found: Sequence[tuple[Hit, str]]) -> FoundMember:
    """Give all members whom a place may mean about as well as its best reading."""
    span = (best.start, best.end)
    equal = [name for hit, name in found if (hit.start, hit.end) == span and hit.score > best.score - EQUAL]
    words = reading.text[best.start : best.end]
    return FoundMember(best.start, best.end, words, tuple(dict.fromkeys(equal)), best.score / 100)
