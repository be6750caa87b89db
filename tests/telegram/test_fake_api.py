"""The Telegram of our own is as strict as the real one, so that what passes here passes there."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiohttp import ClientSession

from tests.telegram.fake_api.phone import Phone
from tests.telegram.fake_api.server import fake_api
from tests.telegram.fake_api.world import TOKEN, World

Call = Callable[..., Awaitable[dict[str, Any]]]


def key(**action: str) -> str:
    return json.dumps({"inline_keyboard": [[{"text": "x", **action}]]})


@pytest.fixture
async def world() -> AsyncIterator[tuple[World, str]]:
    async with fake_api() as (made, address):
        Phone(made, 1, "Ann")
        yield made, address


@pytest.fixture
async def call(world: tuple[World, str]) -> AsyncIterator[Call]:
    async with ClientSession() as session:

        async def ask(method: str, *, token: str = TOKEN, **given: str) -> dict[str, Any]:
            async with session.post(f"{world[1]}/bot{token}/{method}", data=given) as response:
                return await response.json()  # type: ignore[no-any-return]  # an object, as every answer

        yield ask


@pytest.mark.parametrize(
    ("method", "given", "why"),
    [
        ("sendMessage", {"text": "x"}, "chat_id' is required"),
        ("sendMessage", {"chat_id": "1", "text": "x", "colour": "red"}, "unknown parameter"),
        ("sendMessage", {"chat_id": "2", "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": "1", "text": " \n "}, "text is empty"),
        ("sendMessage", {"chat_id": "1", "text": "x" * 4097}, "too long"),
        ("sendMessage", {"chat_id": "1", "text": "😀" * 2049}, "too long"),
        ("sendMessage", {"chat_id": "1", "text": "<b>x", "parse_mode": "HTML"}, "can't find end tag"),
        ("sendMessage", {"chat_id": "1", "text": "<div>x</div>", "parse_mode": "HTML"}, "unsupported start tag"),
        ("sendMessage", {"chat_id": "1", "text": "A & B", "parse_mode": "HTML"}, "can't parse entities"),
        ("sendMessage", {"chat_id": "1", "text": "1.5", "parse_mode": "MarkdownV2"}, "reserved"),
        ("sendMessage", {"chat_id": "1", "text": "*x", "parse_mode": "MarkdownV2"}, "can't find end"),
        ("sendMessage", {"chat_id": "1", "text": "x", "entities": '[{"type":"bold","offset":0,"length":2}]'}, "BOUNDS"),
        ("sendMessage", {"chat_id": "1", "text": "x", "entities": '[{"type":"loud","offset":0,"length":1}]'}, "type"),
        ("sendMessage", {"chat_id": "1", "text": "x", "reply_markup": key(callback_data="x" * 65)}, "DATA_INVALID"),
        ("sendMessage", {"chat_id": "1", "text": "x", "reply_markup": key(callback_data="")}, "DATA_INVALID"),
        ("sendMessage", {"chat_id": "1", "text": "x", "reply_markup": key()}, "exactly one"),
        ("sendMessage", {"chat_id": "1", "text": "x", "reply_markup": "{"}, "can't parse"),
        ("sendMessage", {"chat_id": "1", "text": "x", "reply_parameters": '{"message_id": 9}'}, "replied not found"),
        ("editMessageText", {"chat_id": "1", "message_id": "9", "text": "x"}, "to edit not found"),
        ("answerCallbackQuery", {"callback_query_id": "9"}, "query is too old"),
        ("sendChatAction", {"chat_id": "1", "action": "dancing"}, "wrong parameter action"),
        ("setMyCommands", {"commands": '[{"command": "Log", "description": "x"}]'}, "COMMAND_INVALID"),
        ("setWebhook", {"url": "ftp://x"}, "HTTPS URL"),
        ("setWebhook", {"url": "https://x", "secret_token": "a b"}, "unallowed characters"),
        ("getUpdates", {"allowed_updates": '["telepathy"]'}, "kind of update"),
        ("getFile", {"file_id": "x"}, "invalid file_id"),
    ],
)
async def test_what_telegram_refuses_is_refused(call: Call, method: str, given: dict[str, str], why: str) -> None:
    answer = await call(method, **given)
    assert (answer["ok"], answer["error_code"]) == (False, 400)
    assert why in answer["description"]


async def test_a_wrong_token_and_a_wrong_method_are_refused(call: Call) -> None:
    assert (await call("getMe", token="1:x"))["error_code"] == 401  # noqa: S106  # nobody's
    assert (await call("sendLove"))["error_code"] == 404


async def test_the_same_text_is_no_edit(call: Call) -> None:
    sent = (await call("sendMessage", chat_id="1", text="x"))["result"]
    same = await call("editMessageText", chat_id="1", message_id=str(sent["message_id"]), text="x")
    assert "not modified" in same["description"]
    assert (await call("editMessageText", chat_id="1", message_id=str(sent["message_id"]), text="y"))["ok"]


async def test_updates_are_given_until_they_are_confirmed(call: Call, world: tuple[World, str]) -> None:
    phone = Phone(world[0], 5, "Bob")
    for text in "ab":
        phone.writes(text)
    first, again = (await call("getUpdates"))["result"], (await call("getUpdates"))["result"]
    rest = (await call("getUpdates", offset=str(first[0]["update_id"] + 1)))["result"]
    assert ([one["message"]["text"] for one in first], first, rest) == (["a", "b"], again, first[1:])


async def test_updates_cannot_be_asked_for_while_they_are_posted(call: Call) -> None:
    assert (await call("setWebhook", url="https://x"))["ok"]
    assert (await call("getUpdates"))["error_code"] == 409
    assert (await call("deleteWebhook"))["ok"]
    assert (await call("getUpdates"))["ok"]


async def test_a_poll_is_sent_answered_and_stopped(call: Call, world: tuple[World, str]) -> None:
    sent = (await call("sendPoll", chat_id="1", question="?", options='["yes", "no"]', is_anonymous="false"))["result"]
    world[0].votes(Phone(world[0], 1, "Ann").me, sent["poll"]["id"], 1)
    (update,) = (await call("getUpdates"))["result"]
    stopped = await call("stopPoll", chat_id="1", message_id=str(sent["message_id"]))
    assert (update["poll_answer"]["option_ids"], stopped["result"]["is_closed"]) == ([1], True)


async def test_files_come_back_as_they_were_sent(call: Call, world: tuple[World, str]) -> None:
    world[0].files["f"] = b"content"
    path = (await call("getFile", file_id="f"))["result"]["file_path"]
    async with ClientSession() as session, session.get(f"{world[1]}/file/bot{TOKEN}/{path}") as response:
        assert await response.read() == b"content"
