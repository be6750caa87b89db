"""An organisation's own numbers, and slips in them."""

from datetime import date

import pytest

from crm_store.insight.defaults import DEFAULTS, overridden


def test_numbers_are_taken_by_their_names() -> None:
    own = {"levels": [1, 2, 4, 8], "lost_days": 200, "rates": {"USD": 7.1}, "closures": [["2026-05-01", "2026-05-05"]]}
    numbers = overridden({"insight": own})
    assert (numbers.levels, numbers.lost_days, numbers.rates) == ((1.0, 2.0, 4.0, 8.0), 200, {"USD": 7.1})
    assert numbers.closures == ((date(2026, 5, 1), date(2026, 5, 5)),)
    assert numbers.late == (2.0, 4.0, 8.0)


@pytest.mark.parametrize(
    "own",
    [
        None,
        [],
        {"no_such_number": 3},
        {"lost_days": "soon"},
        {"lost_days": -1},
        {"lost_days": True},
        {"lost_days": 10**30},
        {"levels": [3, 2, 1, 0]},
        {"levels": [1, 2, 3]},
        {"levels": ["a", "b", "c", "d"]},
        {"closures": [["2026-02-30", "2026-03-01"]]},
        {"closures": 7},
        {"rates": []},
        {"rates": {"USD": None}},
        {"scheme": ""},
    ],
)
def test_a_slip_is_passed_over(own: object) -> None:
    assert overridden({"insight": own}) == DEFAULTS
