"""The learned weights: they load, they stay small, they know every action, and no text makes them raise."""

import json
from datetime import datetime
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.classifier import NONE, Model, features_of, load_model, pack, tokens_of, unpack
from bot.understanding.clauses import split
from bot.understanding.evidence import Situation
from bot.understanding.frames import look
from bot.understanding.mentions import NameMention
from bot.understanding.page import Piece
from bot.understanding.understand import Heard, read
from handlers.actions import Match, every_action

NOW = datetime(2026, 11, 20, 17, 40)  # noqa: DTZ001  # understanding is given local time without a zone
NEVER_LEARNED = {"correct", "unknown"}  # the one is read against the last action, the other is to have none
ODD = [
    "",
    " ",
    "\ud800",
    "\x00\x1b[2J",
    "😀" * 500,
    "9" * 2000,
    "一" * 2000,
    "e" * 2000,
    "1e999",
    "2月30日",
    "，" * 500,
]


def pieces_of(text: str, *names: NameMention) -> list[Piece]:
    return split(read(Heard(text, NOW, names)))


def features(piece: Piece) -> set[str]:
    situation = Situation()
    seen = look(piece, situation)
    return features_of(piece, seen.facts, seen.spoken, situation)


def likeliest(text: str) -> str:
    scores = load_model().scores(features(pieces_of(text)[0]))
    return max(scores, key=lambda name: scores[name])


def test_the_weights_stay_small() -> None:
    packed = files("bot.understanding").joinpath("classifier_weights.json.gz").read_bytes()
    assert len(packed) < 1_000_000


def test_every_spoken_action_is_learned() -> None:
    known = {action for row in load_model().weights.values() for action, _ in row}
    assert known == {name for name, kind in every_action().items() if kind.spoken} - NEVER_LEARNED | {NONE}


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("撤销", "undo"),
        ("撤銷", "undo"),
        ("undo that", "undo"),
        ("导出客户名单", "export"),
        ("export the customers", "export"),
        ("這個月的總結", "summary"),
    ],
)
def test_plain_words_are_known_in_every_language(text: str, action: str) -> None:
    assert likeliest(text) == action


def test_a_name_is_told_by_its_kind_alone() -> None:
    name = NameMention(2, 4, "恒力", (Match(1, "恒力机械"),))
    tokens = tokens_of(pieces_of("去了恒力", name)[0])
    assert tokens == ["^", "去", "了", "<who>", "$"]
    assert not any("恒" in feature for feature in features(pieces_of("去了恒力", name)[0]))


def test_both_scripts_show_the_same_words() -> None:
    assert tokens_of(pieces_of("導出客戶")[0]) == tokens_of(pieces_of("导出客户")[0])


def test_a_model_survives_its_file() -> None:
    model = Model({"1: visit": [("log_contact", 1.25), ("none", -0.5)], "bias": [("none", 0.75)]})
    assert unpack(json.loads(json.dumps(pack(model)))) == model


def test_what_rounds_to_nothing_is_left_out_of_the_file() -> None:
    assert pack(Model({"bias": [("none", 0.001)]}))["weights"] == {}


@pytest.mark.parametrize("text", ODD)
def test_no_odd_text_makes_it_raise(text: str) -> None:
    for piece in pieces_of(text):
        assert set(load_model().scores(features(piece))) <= {*every_action(), NONE}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_no_text_makes_it_raise(text: str) -> None:
    for piece in pieces_of(text):
        assert "bias" in features(piece)


def test_far_text_adds_nothing_to_a_piece() -> None:
    near = pieces_of("a visit." + " filler words." * 40)[0]
    far = pieces_of("a visit." + " filler words." * 40 + " export.")[0]
    assert features(near) == features(far)
