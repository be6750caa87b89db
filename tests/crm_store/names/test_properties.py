"""Whatever is written: no exception, places inside the text, no overlap, nothing of anybody else's."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection

from crm_store.names import FoundMember, FoundName
from crm_store.names.find import find_in, settle
from crm_store.names.members import find_members
from crm_store.names.reading import LONGEST_PIECE, pieces

from .conftest import BOOK, OURS

PIECES = [one.name for one in BOOK] + [alias for one in BOOK for alias in one.aliases]
PIECES += [person.name for one in BOOK for person in one.people]
PIECES += [
    "王总",
    "老谭",
    "小李",
    "欧阳",
    "经理",
    "Ms ",
    "Dr. ",
    "'s",
    " ",
    "，",
    "\n",
    "澜",
    "溪",
    "重工",
    "的",
    "lan",
    "xi",
    "\ud800",
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=30).map("".join)
MINE = {one.id for one in BOOK if one.owner_id == OURS}


def is_well_placed(text: str, found: tuple[FoundName, ...] | tuple[FoundMember, ...]) -> bool:
    inside = all(0 <= one.start < one.end <= len(text) and text[one.start : one.end] == one.words for one in found)
    return inside and all(left.end <= right.start for left, right in pairwise(found))


@given(TEXTS)
def test_mentions_stand_in_the_text_and_apart(index: Connection, text: str) -> None:
    found = find_in(index, text, owners=None)
    assert is_well_placed(text, found)
    assert all((one.customers or one.people) and 0 < one.exactness <= 1 for one in found)


@given(TEXTS)
def test_members_stand_in_the_text_and_apart(text: str) -> None:
    assert is_well_placed(text, find_members(text, PIECES))


@given(TEXTS)
def test_nothing_of_others_is_ever_found(index: Connection, text: str) -> None:
    found = find_in(index, text, owners=frozenset({OURS}))
    assert {one.id for name in found for one in name.customers} <= MINE
    assert {one.customer.id for name in found for one in name.people} <= MINE


@given(TEXTS)
def test_settling_only_takes_readings_away(index: Connection, text: str) -> None:
    found = find_in(index, text, owners=None)
    for before, after in zip(found, settle(found), strict=True):
        assert set(after.customers) <= set(before.customers)
        assert set(after.people) <= set(before.people)
        assert after.customers or after.people


@given(st.text(max_size=3_000))
def test_a_long_text_is_cut_without_loss(text: str) -> None:
    cut = list(pieces(text))
    assert "".join(piece for _, piece in cut) == text
    assert all(len(piece) <= LONGEST_PIECE for _, piece in cut)
