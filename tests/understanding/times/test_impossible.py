import pytest

from bot.understanding.times.impossible import impossible_day


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2月30日去拜访恒力", "2月30日"),
        ("call Kestrel on Feb 30", "Feb 30"),
        ("31st of June demo", "31st of June"),
        ("11月31號交貨", "11月31號"),
    ],
)
def test_a_day_that_no_calendar_has_is_told(text: str, said: str) -> None:
    assert impossible_day(text) == said


@pytest.mark.parametrize(
    "text", ["2月29日", "Feb 28", "12月31号", "30 may orders", "2月300台", "六月三十", "", "feb 2026"]
)
def test_a_day_that_may_be_is_left_alone(text: str) -> None:
    assert impossible_day(text) is None
