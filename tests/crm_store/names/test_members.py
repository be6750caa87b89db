"""One's own team in a text."""

import pytest

from crm_store.names.find import settle
from crm_store.names.members import find_members

TEAM = ("刘一鸣", "趙敏儀", "欧阳锋", "Nina Kaur", "Thomas Reed", "Tom Baxter", "Grace Lim")


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("让刘一鸣周四去", ["刘一鸣"]),
        ("让一鸣周四去", ["刘一鸣"]),
        ("让小刘周四去", ["刘一鸣"]),
        ("刘一明这周的拜访", ["刘一鸣"]),
        ("敏儀手上的客戶", ["趙敏儀"]),
        ("赵敏仪的目标", ["趙敏儀"]),
        ("欧阳锋的业绩", ["欧阳锋"]),
        ("Nina pls send it", ["Nina Kaur"]),
        ("set nina's target", ["Nina Kaur"]),
        ("have Tom go there", ["Thomas Reed", "Tom Baxter"]),
        ("show Tom Baxter's week", ["Tom Baxter"]),
        ("customers under Grace", ["Grace Lim"]),
        ("with grace and style", []),
        ("刘总来电", []),
        ("今天好累", []),
        ("", []),
    ],
)
def test_members_are_found_by_full_and_given_name(text: str, members: list[str]) -> None:
    assert [name for found in find_members(text, TEAM) for name in found.members] == members


def test_a_long_text_keeps_its_places() -> None:
    text = "今天好累。" * 200 + "让刘一鸣去"
    (found,) = find_members(text, TEAM)
    assert text[found.start : found.end] == found.words == "刘一鸣"


def test_nothing_settles_to_nothing() -> None:
    assert settle(()) == ()
