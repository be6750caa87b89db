"""Groups: the bot answers when it is meant, and speaks of customers only where everybody is on the staff."""

import pytest

from tests.telegram.conftest import Office
from tests.telegram.fake_api.phone import Phone, joins, leaves, make_group

GROUP = -100200300


@pytest.fixture
def ada(at_work: Office) -> Phone:
    return at_work.phone("Ada")


@pytest.fixture
def ann(at_work: Office) -> Phone:
    return at_work.phone("Ann")


@pytest.fixture
def group(at_work: Office, ada: Phone, ann: Phone) -> int:
    return make_group(at_work.world, GROUP, ada, ann)


async def test_nothing_is_told_before_an_admin_marks_the_group(ann: Phone, group: int) -> None:
    answer = await ann.asks("@keepwarm_test_bot what tier is Kestrel Labs", chat=group)
    assert "no customer here" in answer.text
    assert "Kestrel" not in answer.text


async def test_a_marked_group_of_staff_is_answered(ada: Phone, ann: Phone, group: int) -> None:
    await ada.asks("/staff", chat=group)
    assert "Kestrel Labs" in (await ann.asks("@keepwarm_test_bot what tier is Kestrel Labs", chat=group)).text


async def test_a_rep_cannot_mark_a_group(ann: Phone, group: int) -> None:
    assert "admin" in (await ann.asks("/staff", chat=group)).text
    assert "no customer here" in (await ann.asks("/tier Kestrel Labs", chat=group)).text


async def test_one_stranger_in_the_group_closes_it(at_work: Office, ada: Phone, ann: Phone, group: int) -> None:
    await ada.asks("/staff", chat=group)
    eve = Phone(at_work.world, 70, "Eve")
    joins(at_work.world, group, eve)
    assert "no customer here" in (await ann.asks("/tier Kestrel Labs", chat=group)).text
    leaves(at_work.world, group, eve)
    assert "Kestrel Labs" in (await ann.asks("/tier Kestrel Labs", chat=group)).text


async def test_members_are_counted_again_each_day(at_work: Office, ada: Phone, ann: Phone, group: int) -> None:
    await ada.asks("/staff", chat=group)
    assert "Kestrel Labs" in (await ann.asks("/tier Kestrel Labs", chat=group)).text
    at_work.world.members[group].add(70)  # somebody came, and no update told of it
    at_work.later(hours=25)
    assert "no customer here" in (await ann.asks("/tier Kestrel Labs", chat=group)).text


async def test_who_leaves_the_staff_closes_the_group(ada: Phone, ann: Phone, group: int) -> None:
    await ada.asks("/staff", chat=group)
    assert "Kestrel" in (await ann.asks("/tier Kestrel Labs", chat=group)).text
    await ada.asks("/deactivate Ann")
    assert "private assistant" in (await ann.asks("/tier Kestrel Labs", chat=group)).text
    assert "no customer here" in (await ada.asks("/tier Kestrel Labs", chat=group)).text


async def test_talk_among_people_is_left_alone(at_work: Office, ada: Phone, ann: Phone, group: int) -> None:
    await ada.asks("/staff", chat=group)
    ann.writes("visited Kestrel Labs today", chat=group)
    ann.writes("@someone_else_bot visited Kestrel Labs today", chat=group)
    ann.writes("/next@someone_else_bot", chat=group)
    ann.writes("hello", chat=group, reply_to=ada.writes("lunch", chat=group))
    answer = await ann.asks("/next@keepwarm_test_bot", chat=group)
    assert (at_work.contacts(), answer.text.startswith("Nothing is planned")) == ([], True)


async def test_a_reply_to_the_bot_is_for_the_bot(at_work: Office, ada: Phone, ann: Phone, group: int) -> None:
    await ada.asks("/staff", chat=group)
    answer = await ann.asks("@Keepwarm_Test_Bot what is next", chat=group)
    await ann.asks("visited Kestrel Labs today", chat=group, reply_to=answer.message)
    assert [customer for customer, _ in at_work.contacts()] == ["Kestrel Labs"]


async def test_a_button_is_for_the_one_it_was_made_for(at_work: Office, ada: Phone, ann: Phone, group: int) -> None:
    await ada.asks("/staff", chat=group)
    logged = await ann.asks("@keepwarm_test_bot visited Kestrel Labs today", chat=group)
    ada.presses(logged, "Undo")
    assert "do not know that button" in await ada.toast()
    assert len(at_work.contacts()) == 1
