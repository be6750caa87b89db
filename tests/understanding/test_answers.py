import pytest

from bot.understanding.answers import choose

LABELS = ["恒信机械有限公司", "恒力液压", "都不是"]


@pytest.mark.parametrize(
    ("text", "place"),
    [("2", 1), ("第二个", 1), ("恒力", 1), ("是恒信那个", 0), ("the first one", 0), ("最後一個", 2), ("都不是", 2)],
)
def test_a_reply_chooses_by_number_ordinal_or_words(text: str, place: int) -> None:
    assert choose(text, LABELS) == place


@pytest.mark.parametrize("text", ["", "9", "恒", "今天下午去了恒力，王总嫌贵，下周三再报个价，让他考虑一下", "🙂"])
def test_what_fits_none_or_several_chooses_none(text: str) -> None:
    assert choose(text, LABELS) is None
