"""No two mentions overlap, and together they explain most of the text."""

import pytest

from crm_store.names.choosing import apart
from crm_store.names.matching import Hit


@pytest.mark.parametrize(
    ("hits", "kept"),
    [
        ([], []),
        ([Hit(0, 2, 100), Hit(0, 4, 100)], [Hit(0, 4, 100)]),
        ([Hit(0, 4, 80), Hit(0, 2, 100), Hit(2, 4, 80)], [Hit(0, 2, 100), Hit(2, 4, 80)]),
        ([Hit(0, 2, 100), Hit(2, 4, 100), Hit(0, 4, 100)], [Hit(0, 4, 100)]),
        ([Hit(1, 3, 86), Hit(0, 2, 100), Hit(5, 7, 62)], [Hit(0, 2, 100), Hit(5, 7, 62)]),
        ([Hit(3, 5, 80), Hit(3, 5, 95)], [Hit(3, 5, 95)]),
    ],
)
def test_the_best_hits_that_do_not_overlap_are_kept(hits: list[Hit], kept: list[Hit]) -> None:
    assert apart(hits) == kept
