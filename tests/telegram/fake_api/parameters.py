"""Which parameters each method takes and of what kind; anything else is refused, so that a typo cannot hide."""

# ruff: noqa: ANN401  # a client may send anything

import json
from collections.abc import Callable, Mapping
from typing import Any

from tests.telegram.fake_api.refusals import bad

SENDING = "chat_id!:chat disable_notification:flag protect_content:flag reply_parameters:object reply_markup:object"

SPECIFICATION = {
    "getMe": "",
    "getUpdates": "offset:whole limit:whole timeout:whole allowed_updates:list",
    "setWebhook": "url!:text max_connections:whole allowed_updates:list drop_pending_updates:flag secret_token:text",
    "deleteWebhook": "drop_pending_updates:flag",
    "getWebhookInfo": "",
    "sendMessage": f"{SENDING} text!:text parse_mode:text entities:list link_preview_options:object",
    "sendPhoto": f"{SENDING} photo!:file caption:text parse_mode:text caption_entities:list",
    "sendDocument": f"{SENDING} document!:file caption:text parse_mode:text caption_entities:list",
    "sendPoll": f"{SENDING} question!:text options!:list is_anonymous:flag allows_multiple_answers:flag",
    "stopPoll": "chat_id!:chat message_id!:whole reply_markup:object",
    "editMessageText": (
        "chat_id!:chat message_id!:whole text!:text parse_mode:text entities:list link_preview_options:object "
        "reply_markup:object"
    ),
    "editMessageReplyMarkup": "chat_id!:chat message_id!:whole reply_markup:object",
    "deleteMessage": "chat_id!:chat message_id!:whole",
    "answerCallbackQuery": "callback_query_id!:text text:text show_alert:flag url:text cache_time:whole",
    "sendChatAction": "chat_id!:chat action!:text",
    "setMyCommands": "commands!:list scope:object language_code:text",
    "setMyDescription": "description:text language_code:text",
    "setMyShortDescription": "short_description:text language_code:text",
    "getFile": "file_id!:text",
    "getChatMember": "chat_id!:chat user_id!:whole",
    "getChatMemberCount": "chat_id!:chat",
    "leaveChat": "chat_id!:chat",
}


def read(method: str, given: Mapping[str, Any]) -> dict[str, Any]:
    specification = _PARSED[method]
    for name in given:
        if name not in specification:
            raise bad(f"unknown parameter {name!r} of {method}")
    for name, (required, _) in specification.items():
        if required and name not in given:
            raise bad(f"parameter {name!r} is required")
    return {name: specification[name][1](name, value) for name, value in given.items()}


def _text(name: str, value: Any) -> str:
    if not isinstance(value, str):
        raise bad(f"{name} must be text")
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise bad("strings must be encoded in UTF-8")
    return value


def _whole(name: str, value: Any) -> int:
    try:
        return int(value)
    except ValueError:
        raise bad(f"{name} must be an integer") from None


def _flag(name: str, value: Any) -> bool:
    if str(value).lower() not in {"true", "false", "0", "1"}:
        raise bad(f"{name} must be a boolean")
    return str(value).lower() in {"true", "1"}


def _json(kind: type) -> Callable[[str, Any], Any]:
    def parse(name: str, value: Any) -> Any:
        try:
            parsed = json.loads(value) if isinstance(value, str) else value
        except ValueError:
            raise bad(f"can't parse {name} JSON object") from None
        if not isinstance(parsed, kind):
            raise bad(f"{name} must be a JSON {kind.__name__}")
        return parsed

    return parse


def _file(_name: str, value: Any) -> Any:
    return value


_KINDS: dict[str, Callable[[str, Any], Any]] = {
    "text": _text,
    "whole": _whole,
    "chat": _whole,
    "flag": _flag,
    "list": _json(list),
    "object": _json(dict),
    "file": _file,
}


def _parse(line: str) -> dict[str, tuple[bool, Callable[[str, Any], Any]]]:
    pairs = (part.split(":") for part in line.split())
    return {name.rstrip("!"): (name.endswith("!"), _KINDS[kind]) for name, kind in pairs}


_PARSED = {method: _parse(line) for method, line in SPECIFICATION.items()}
