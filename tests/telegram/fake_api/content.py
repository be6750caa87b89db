"""What may stand in a message: text, entities, keyboards, checked as strictly as Telegram does, or more."""

import re
from html.parser import HTMLParser
from typing import Any

from tests.telegram.fake_api.refusals import bad

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
BUTTON_BYTES = 64
BUTTONS = 100
BUTTONS_IN_ROW = 8

_TAGS = frozenset(
    [
        "b",
        "strong",
        "i",
        "em",
        "u",
        "ins",
        "s",
        "strike",
        "del",
        "span",
        "tg-spoiler",
        "a",
        "code",
        "pre",
        "blockquote",
        "tg-emoji",
    ]
)
_RESERVED = re.compile(r"(?<!\\)(?:\\\\)*([!#+\-=.{}])")
_ENTITIES = frozenset(
    [
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
    ]
)
_BUTTON_ACTIONS = frozenset({"callback_data", "url", "web_app", "login_url", "switch_inline_query", "copy_text", "pay"})
_BUTTON_KEYS = _BUTTON_ACTIONS | {"text", "style", "icon_custom_emoji_id"}


def units(text: str) -> int:
    """Count as Telegram does: in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def checked_text(parameters: dict[str, Any], *, name: str = "text", limit: int = TEXT_LIMIT) -> str:
    text = _parsed(parameters.get(name, ""), parameters.get("parse_mode"))
    if name == "text" and not text.strip():
        raise bad("message text is empty")
    if units(text) > limit:
        raise bad("message is too long")
    for entity in parameters.get("entities", []):
        _check_entity(entity, text)
    return text


def checked_keyboard(markup: dict[str, Any] | None) -> dict[str, Any] | None:
    if markup is None or "inline_keyboard" not in markup:
        return _plain_keyboard(markup)
    if set(markup) != {"inline_keyboard"} or not isinstance(markup["inline_keyboard"], list):
        raise bad("can't parse inline keyboard")
    rows = [[_checked_button(button) for button in row] for row in markup["inline_keyboard"]]
    if sum(map(len, rows)) > BUTTONS or any(len(row) > BUTTONS_IN_ROW for row in rows):
        raise bad("reply markup is too long")
    kept = [row for row in rows if row]
    return {"inline_keyboard": kept} if kept else None


def _plain_keyboard(markup: dict[str, Any] | None) -> None:
    known = {"keyboard", "remove_keyboard", "force_reply", "is_persistent", "resize_keyboard", "one_time_keyboard"}
    known |= {"input_field_placeholder", "selective"}
    if markup is not None and not set(markup) <= known:
        raise bad("object expected as reply markup")


def _checked_button(button: dict[str, Any]) -> dict[str, Any]:
    if not set(button) <= _BUTTON_KEYS or len(set(button) & _BUTTON_ACTIONS) != 1:
        raise bad("can't parse inline keyboard button: exactly one kind of action is allowed")
    if not isinstance(button.get("text"), str) or not button["text"].strip():
        raise bad("can't parse inline keyboard button: field 'text' must not be empty")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= BUTTON_BYTES:
        raise bad("BUTTON_DATA_INVALID")
    if "url" in button and not button["url"].startswith(("http://", "https://", "tg://")):
        raise bad("inline keyboard button URL is invalid")
    return button


def _check_entity(entity: dict[str, Any], text: str) -> None:
    if entity.get("type") not in _ENTITIES:
        raise bad("can't parse entities: unsupported type")
    start, length = entity.get("offset"), entity.get("length")
    if not isinstance(start, int) or not isinstance(length, int) or start < 0 or length <= 0:
        raise bad("ENTITY_BOUNDS_INVALID")
    if start + length > units(text):
        raise bad("ENTITY_BOUNDS_INVALID")


def _parsed(text: str, mode: str | None) -> str:
    if mode is None or not mode:
        return text
    if mode == "HTML":
        return _Markup.text_of(text)
    if mode == "MarkdownV2":
        return _markdown(text)
    raise bad("unsupported parse_mode")


def _markdown(text: str) -> str:
    found = _RESERVED.search(text)
    if found:
        raise bad(f"can't parse entities: character '{found[1]}' is reserved and must be escaped")
    for mark in "*_~|`":
        if len(re.findall(rf"(?<!\\){re.escape(mark)}", text)) % 2:
            raise bad(f"can't parse entities: can't find end of the entity starting with '{mark}'")
    return re.sub(r"(?<!\\)[*_~|`]", "", text).replace("\\", "")


class _Markup(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.kept: list[str] = []

    @classmethod
    def text_of(cls, text: str) -> str:
        if re.search(r"&(?!(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);)", text):
            raise bad("can't parse entities: a bare '&'")
        parser = cls()
        parser.feed(text)
        parser.close()
        if parser.open:
            raise bad(f"can't parse entities: can't find end tag of <{parser.open[-1]}>")
        return "".join(parser.kept)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag not in _TAGS:
            raise bad(f'can\'t parse entities: unsupported start tag "{tag}"')
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise bad(f'can\'t parse entities: unexpected end tag "{tag}"')

    def handle_data(self, data: str) -> None:
        if "<" in data:
            raise bad("can't parse entities: unclosed start tag")
        self.kept.append(data)

    def handle_entityref(self, name: str) -> None:
        self.kept.append({"lt": "<", "gt": ">", "amp": "&", "quot": '"'}[name])

    def handle_charref(self, name: str) -> None:
        self.kept.append(chr(int(name[1:], 16) if name.startswith("x") else int(name)))
