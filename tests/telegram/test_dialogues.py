"""What people do in Telegram, from their phones to the records and back, with both libraries, in three languages."""

from dataclasses import dataclass

import pytest

from tests.telegram.conftest import Office
from tests.telegram.fake_api.phone import Phone
from tests.telegram.fake_api.world import Event


@dataclass(frozen=True, slots=True)
class Speech:
    """How one rep says it, and what their buttons are called."""

    who: str
    customer: str
    log: str
    noted: str
    moved: str
    several: str
    other: str
    small_talk: str
    undo: str
    undone: str
    stale: str
    stranger: str
    joined: str


SPEECHES = [
    Speech(
        who="Ann",
        customer="Kestrel Labs",
        log="Visited Kestrel Labs today, Rosa finds it too expensive, send a new quote next Wednesday",
        noted="Noted: Kestrel Labs",
        moved="Visited Kestrel Labs today, Rosa finds it too expensive, send a new quote next Thursday",
        several="Called Northwind, they want samples",
        other="Northwind Paper",
        small_talk="good morning",
        undo="Undo",
        undone="Taken back",
        stale="done its work",
        stranger="private assistant",
        joined="Welcome",
    ),
    Speech(
        who="李雷",
        customer="恒力机械",
        log="今天去了恒力机械，王强嫌贵，下周三再报个价",
        noted="已记下：恒力机械",
        moved="今天去了恒力机械，王强嫌贵，下周四再报个价",
        several="给蓝海打了电话，他们要样品",
        other="蓝海酒店",
        small_talk="早上好",
        undo="撤销",
        undone="已撤销",
        stale="用过了",
        stranger="内部助手",
        joined="欢迎",
    ),
    Speech(
        who="阿明",
        customer="恆力機械",
        log="今天去了恆力機械，王強嫌貴，下週三再報個價",
        noted="已記下：恆力機械",
        moved="今天去了恆力機械，王強嫌貴，下週四再報個價",
        several="打了電話給藍海，他們要樣品",
        other="藍海飯店",
        small_talk="早安",
        undo="復原",
        undone="已復原",
        stale="用過了",
        stranger="內部助理",
        joined="歡迎",
    ),
]


@pytest.fixture(params=SPEECHES, ids=lambda speech: speech.who)
def speech(request: pytest.FixtureRequest) -> Speech:
    return request.param  # type: ignore[no-any-return]  # one of the three above


@pytest.fixture
def rep(at_work: Office, speech: Speech) -> Phone:
    return at_work.phone(speech.who)


async def test_a_visit_is_logged_with_its_follow_up(at_work: Office, rep: Phone, speech: Speech) -> None:
    seen = await rep.asks(speech.log)
    assert seen.text.startswith(speech.noted)
    assert [customer for customer, _ in at_work.contacts()] == [speech.customer]
    assert at_work.plans() == [(speech.customer, "2026-11-25")]


async def test_the_button_takes_it_back_in_place(at_work: Office, rep: Phone, speech: Speech) -> None:
    logged = await rep.asks(speech.log)
    undone = await rep.taps(logged, speech.undo)
    assert (undone.kind, undone.message["message_id"]) == ("edited", logged.message["message_id"])
    assert speech.undone in undone.text
    assert (at_work.contacts(), at_work.plans()) == ([], [])


async def test_the_word_takes_it_back_and_the_earlier_answer_says_so(
    at_work: Office, rep: Phone, speech: Speech
) -> None:
    logged = await rep.asks(speech.log)
    answer, earlier = await rep.asks(speech.undo), await rep.sees()
    assert speech.undone in answer.text
    assert (earlier.kind, earlier.message["message_id"]) == ("edited", logged.message["message_id"])
    assert speech.undone in earlier.text
    assert at_work.contacts() == []


async def test_an_edited_message_moves_the_follow_up(at_work: Office, rep: Phone, speech: Speech) -> None:
    message = rep.writes(speech.log)
    first = await rep.sees()
    rep.edits(message, speech.moved)
    second = await rep.sees()
    assert (second.kind, second.message["message_id"]) == ("edited", first.message["message_id"])
    assert at_work.plans() == [(speech.customer, "2026-11-26")]
    assert len(at_work.contacts()) == 1


async def test_an_ambiguous_customer_is_chosen_by_a_button(at_work: Office, rep: Phone, speech: Speech) -> None:
    asked = await rep.asks(speech.several)
    assert speech.other in asked.labels
    chosen = await rep.taps(asked, speech.other)
    assert (chosen.kind, speech.other in chosen.text) == ("edited", True)
    assert [customer for customer, _ in at_work.contacts()] == [speech.other]


async def test_a_button_that_has_had_its_day_says_so_and_changes_nothing(
    at_work: Office, rep: Phone, speech: Speech
) -> None:
    logged = await rep.asks(speech.log)
    await rep.taps(logged, speech.undo)
    assert await rep.toast() == ""
    rep.presses(logged, speech.undo)
    assert speech.stale in await rep.toast()
    assert at_work.contacts() == []


async def test_a_stranger_gets_one_sentence_and_joins_by_a_link(at_work: Office, speech: Speech) -> None:
    language = at_work.viewers[speech.who].language
    stranger = Phone(at_work.world, 70, "Eve", language=language.lower())
    assert speech.stranger in (await stranger.asks(speech.small_talk)).text
    invited = await at_work.phone("Ada").asks("/invite Eve rep East")
    token = invited.text.partition("start=")[2]
    assert speech.joined in (await stranger.asks(f"/start {token}")).text
    assert (await stranger.asks("/help")).text


async def test_a_note_of_nine_thousand_characters_is_kept_whole(at_work: Office, rep: Phone, speech: Speech) -> None:
    first, *_ = speech.log.partition("," if speech.who == "Ann" else "，")
    for part in _parts(f"{first}\n" + "x1 y2 " * 1500):
        rep.writes(part)
        seen = await rep.sees()
    ((customer, note),) = at_work.contacts()
    assert (customer, seen.kind) == (speech.customer, "edited")
    assert (note or "").count("x1") == (note or "").count("y2") == 1500


async def test_words_of_others_are_kept_when_the_rep_says_for_whom(at_work: Office, rep: Phone, speech: Speech) -> None:
    origin = {"type": "hidden_user", "sender_user_name": "Somebody", "date": at_work.world.stamp()}
    rep.sends(text=f"{speech.customer}: 42", forward_origin=origin)
    asked = await rep.sees()
    assert (at_work.contacts(), speech.customer in asked.labels) == ([], True)
    await rep.taps(asked, speech.customer)
    assert at_work.contacts() == [(speech.customer, f"{speech.customer}: 42")]


async def test_an_answered_message_is_the_one_that_is_meant(at_work: Office, rep: Phone, speech: Speech) -> None:
    logged: Event = await rep.asks(speech.log)
    at_work.later(minutes=5)
    chosen = await rep.asks(speech.several)
    await rep.taps(chosen, speech.other)
    fix = {"Ann": "no, make that next Friday", "李雷": "不对，改成下周五", "阿明": "不對，改成下週五"}[speech.who]
    await rep.asks(fix, reply_to=logged.message)
    assert at_work.plans() == [(speech.customer, "2026-11-27")]


def _parts(text: str) -> list[str]:
    """Cut as a person's own Telegram does with what is too long for one message."""
    parts = []
    while text:
        end = len(text) if len(text) <= 4096 else text.rindex(" ", 0, 4096)
        parts.append(text[:end].strip())
        text = text[end:].strip()
    return parts
