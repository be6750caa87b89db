"""Who joins and who leaves, in any of the languages, and what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.staffing import Command, command, invitation, spoken_invitation
from handlers.actions import Invite


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("/invite Amy rep", Command("invite", "Amy rep")),
        ("/INVITE@keepwarm_bot  Amy", Command("invite", "Amy")),
        ("/staff", Command("staff", "")),
        ("/invite\nAmy\nrep", Command("invite", "Amy\nrep")),
        ("/邀请 小李", Command("invite", "小李")),
        ("/邀请小李", Command("invite", "小李")),
        ("／離職 阿明", Command("deactivate", "阿明")),
        ("/取消邀请 小李", Command("uninvite", "小李")),
        ("/start abc_-1", Command("start", "abc_-1")),
        ("/etc/hosts", None),
        ("/", None),
        ("/ staff", Command("staff", "")),
        ("staff", None),
    ],
)
def test_a_command_is_read(text: str, read: Command | None) -> None:
    assert command(text) == read


@pytest.mark.parametrize(
    ("rest", "invite"),
    [
        ("Amy Wong leader East", Invite("Amy Wong", "leader", "East")),
        ("小李 销售 华东组", Invite("小李", "rep", "华东组")),
        ("小李，業務，北區", Invite("小李，業務，北區")),
        ("阿明 組長", Invite("阿明", "leader")),
        ("Amy", Invite("Amy")),
        ("manager", Invite("manager")),
        ("", Invite()),
    ],
)
def test_who_is_invited_as_what(rest: str, invite: Invite) -> None:
    assert invitation(rest) == invite


@pytest.mark.parametrize(
    ("text", "invite"),
    [
        ("邀请小李做销售，华东组", Invite("小李", "rep", "华东组")),
        ("幫我邀請阿明當業務", Invite("阿明", "rep")),
        ("Invite Amy as a team lead, East", Invite("Amy", "leader", "East")),
        ("邀请李经理吃饭", None),
        ("邀请王总下周做演示", None),
        ("invite Rosa as soon as she is back", None),
        ("I should invite Amy as a rep", None),
    ],
)
def test_an_invitation_in_words_names_a_person_and_a_role(text: str, invite: Invite | None) -> None:
    assert spoken_invitation(text) == invite


@given(st.text(st.characters(), max_size=100))
def test_any_text_is_read_or_left(text: str) -> None:
    read = command("/" + text)
    assert read is None or read.rest == read.rest.strip()
    assert isinstance(invitation(text), Invite)
    assert spoken_invitation("invite " + text + " as a rep") is None or text.strip()
