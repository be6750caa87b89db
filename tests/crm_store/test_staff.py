"""Users, invitations and the organisation: who joins, who is known, and who may change what."""

from datetime import timedelta

import pytest

from crm_store import invitations, organisation, users
from crm_store.access import NOBODY
from tests.crm_store.conftest import NOW, House


def test_a_channel_knows_its_users_and_no_stranger(house: House) -> None:
    with house.unit("ada") as unit:
        users.link(unit, house.viewers["ann"].user_id, channel="telegram", external_id="42")
    assert users.known_as(house.store, channel="telegram", external_id="42") == house.viewers["ann"]
    assert users.known_as(house.store, channel="console", external_id="42") is None


def test_who_has_left_is_a_stranger(house: House) -> None:
    ann = house.viewers["ann"].user_id
    with house.unit("ada") as unit:
        users.link(unit, ann, channel="telegram", external_id="42")
        users.amend(unit, ann, deactivated_at=NOW)
        assert users.by_name(unit, "ann") is None
    assert users.known_as(house.store, channel="telegram", external_id="42") is None


@pytest.mark.parametrize(
    ("who", "change", "allowed"),
    [
        ("ann", {"language": "en"}, True),
        ("ann", {"role": "admin"}, False),
        ("bob", {"language": "en"}, False),
        ("max", {"language": "en"}, False),
        ("ada", {"role": "leader"}, True),
    ],
)
def test_a_user_is_changed_by_themselves_or_an_admin(
    house: House, who: str, change: dict[str, str], *, allowed: bool
) -> None:
    with house.unit(who) as unit:
        assert (users.amend(unit, house.viewers["ann"].user_id, **change) is not None) == allowed


def test_an_invitation_lets_one_person_in_once(house: House) -> None:
    with house.unit("ada") as unit:
        token = invitations.invite(unit, name="Eve", role="rep")
    joined = []
    for external_id in ("1", "2"):
        with house.store.unit(viewer=NOBODY, now=NOW) as unit:
            joined.append(invitations.accept(unit, token, channel="telegram", external_id=external_id))
    assert [user and (user.name, user.role, user.zone) for user in joined] == [("Eve", "rep", "Asia/Shanghai"), None]
    assert users.known_as(house.store, channel="telegram", external_id="1").name == "Eve"


def test_an_invitation_expires_and_a_forged_one_is_none(house: House) -> None:
    with house.unit("ada") as unit:
        token = invitations.invite(unit, name="Eve", role="rep")
    with house.store.unit(viewer=NOBODY, now=NOW + timedelta(8)) as unit:
        tried = [invitations.accept(unit, one, channel="c", external_id="1") for one in (token, "", "\ud800")]
    assert tried == [None, None, None]


def test_who_is_no_admin_neither_invites_nor_sets(house: House) -> None:
    with house.unit("max") as unit:
        assert invitations.invite(unit, name="Eve", role="admin") is None
        assert organisation.set_settings(unit, quiet="22:00") is None
    with house.unit("ada") as unit:
        assert organisation.set_settings(unit, quiet="22:00").settings == {"quiet": "22:00"}
        assert organisation.get(unit).name == "Test"
