"""What holds for every text: nothing raises, spans are in order and inside, work grows with the length."""

from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.times import find_times
from bot.understanding.times.find import fold
from bot.understanding.times.lexicon import read_lexicon
from bot.understanding.times.scanner import Scanner

NOW = datetime(2026, 11, 18, 10, 30)  # noqa: DTZ001 # local wall clock
WORDS = sorted(read_lexicon().words)
JOINTS = ["", " ", ",", "-", "~", "/", ":", "，", "、", "\n", "3", "11", "2026", "三", "十二", "\ud800", "😀"]
PHRASES = st.lists(st.sampled_from(WORDS) | st.sampled_from(JOINTS), max_size=12).map("".join)
ANYTHING = st.text(max_size=200) | PHRASES


@given(ANYTHING)
@settings(max_examples=400, deadline=None)
def test_every_text_gives_times_that_have_a_value(text: str) -> None:
    for mention in find_times(text, now=NOW, country="US"):
        assert mention.contract()["type"] == mention.kind
        assert mention.when("past") is None or mention.when("future") is not None or mention.kind != "duration"


@given(ANYTHING)
@settings(max_examples=300, deadline=None)
def test_spans_follow_each_other_inside_the_text(text: str) -> None:
    edges = [edge for mention in find_times(text, now=NOW) for edge in (mention.start, mention.end)]
    assert edges == sorted(edges)
    assert not edges or (edges[0] >= 0 and edges[-1] <= len(text))


@given(PHRASES, st.integers(0, 40), st.integers(0, 40))
@settings(max_examples=200, deadline=None)
def test_no_time_reaches_into_a_taken_span(text: str, start: int, length: int) -> None:
    taken = (min(start, len(text)), min(start + length, len(text)))
    for mention in find_times(text, now=NOW, taken=[taken]):
        assert mention.end <= taken[0] or mention.start >= taken[1] or taken[0] == taken[1]


@given(st.sampled_from([*WORDS, *JOINTS]), st.integers(1, 200))
@settings(max_examples=200, deadline=None)
def test_there_is_at_most_one_token_for_each_character(word: str, times: int) -> None:
    text = word * times
    assert len(Scanner(text, fold(text)).scan()) <= max(len(text), 1)


def test_figures_without_end_are_nothing() -> None:
    assert find_times("7" * 2000, now=NOW) == find_times("七" * 2000, now=NOW) == ()
