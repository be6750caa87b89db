import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_store.names.folding import fold, simplify


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("恆瑞達", "恒瑞达"),
        ("臺灣週三", "台湾周三"),
        ("順著回覆", "顺着回复"),
        ("ＡＢＣ　１２：３０", "abc 12:30"),
        ("José Müller", "jose muller"),
        ("St Brigid’s 3–5pm", "st brigid's 3-5pm"),
        ("Straße İzmir ①", "straße izmir ①"),
    ],
)
def test_fold_brings_writings_of_one_word_together(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_simplify_changes_only_the_script() -> None:
    assert simplify("ABC恆瑞，週三") == "ABC恒瑞，周三"


@given(st.text(alphabet=st.characters(max_codepoint=sys.maxunicode)))
def test_folding_keeps_every_place_and_is_done_once(text: str) -> None:
    assert len(fold(text)) == len(simplify(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def test_a_lone_surrogate_stays() -> None:
    assert fold("\ud800A") == "\ud800a"
