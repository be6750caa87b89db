"""What each method of the Bot API does to the world."""

import re

# ruff: noqa: ANN401  # a client may send anything
from collections.abc import Callable
from typing import Any

from tests.telegram.fake_api.content import CAPTION_LIMIT, checked_keyboard, checked_text
from tests.telegram.fake_api.refusals import bad, forbidden
from tests.telegram.fake_api.world import Event, World

Given = dict[str, Any]
_ACTIONS = frozenset(["typing", "upload_photo", "record_voice", "upload_voice", "upload_document", "find_location"])
_COMMAND = re.compile(r"[a-z0-9_]{1,32}\Z")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}\Z")
_KINDS = frozenset(
    [
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "callback_query",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "inline_query",
        "message_reaction",
    ]
)
TOAST_LIMIT = 200


def get_me(world: World, _given: Given) -> Given:
    groups = {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}
    return world.bot | groups


def send_message(world: World, given: Given) -> Given:
    return _send(world, given, text=checked_text(given))


def send_photo(world: World, given: Given) -> Given:
    sizes = [{"file_id": _upload(world, given["photo"]), "file_unique_id": "p", "width": 90, "height": 90}]
    return _send(world, given, photo=sizes, caption=checked_text(given, name="caption", limit=CAPTION_LIMIT))


def send_document(world: World, given: Given) -> Given:
    document = {"file_id": _upload(world, given["document"]), "file_unique_id": "d"}
    return _send(world, given, document=document, caption=checked_text(given, name="caption", limit=CAPTION_LIMIT))


def send_poll(world: World, given: Given) -> Given:
    options = [option["text"] if isinstance(option, dict) else option for option in given["options"]]
    if not 2 <= len(options) <= 12:
        raise bad("poll must have at least 2 option")
    poll = {
        "id": str(world.serial()),
        "question": given["question"],
        "options": [{"text": text, "voter_count": 0, "persistent_id": text} for text in options],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": given.get("is_anonymous", True),
        "type": "regular",
        "allows_multiple_answers": given.get("allows_multiple_answers", False),
        "allows_revoting": True,
        "members_only": False,
    }
    world.polls[poll["id"]] = poll
    return _send(world, given, poll=poll)


def stop_poll(world: World, given: Given) -> Given:
    poll: Given = _own(world, given)["poll"]
    if poll["is_closed"]:
        raise bad("poll has already been closed")
    poll["is_closed"] = True
    return poll


def edit_message_text(world: World, given: Given) -> Given:
    return _edit(world, given, text=checked_text(given))


def edit_message_reply_markup(world: World, given: Given) -> Given:
    return _edit(world, given, text=_own(world, given).get("text"))


def delete_message(world: World, given: Given) -> bool:
    message = world.messages.pop((given["chat_id"], given["message_id"]), None)
    if message is None:
        raise bad("message to delete not found")
    world.events[given["chat_id"]].put_nowait(Event("deleted", message))
    return True


def answer_callback_query(world: World, given: Given) -> bool:
    presser = world.presses.pop(given["callback_query_id"], None)
    if presser is None:
        raise bad("query is too old and response timeout expired or query ID is invalid")
    if len(given.get("text", "")) > TOAST_LIMIT:
        raise bad("MESSAGE_TOO_LONG")
    world.toasts[presser].put_nowait(given.get("text", ""))
    return True


def send_chat_action(world: World, given: Given) -> bool:
    _reachable(world, given["chat_id"])
    if given["action"] not in _ACTIONS:
        raise bad("wrong parameter action in request")
    world.actions.append((given["chat_id"], given["action"]))
    return True


def set_my_commands(world: World, given: Given) -> bool:
    for command in given["commands"]:
        if set(command) != {"command", "description"} or not _COMMAND.match(command["command"]):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    world.commands[_language(given)] = given["commands"]
    return True


def set_my_description(world: World, given: Given) -> bool:
    if len(given.get("description", "")) > 512:
        raise bad("description is too long")
    world.descriptions[_language(given)] = given.get("description", "")
    return True


def set_my_short_description(_world: World, given: Given) -> bool:
    if len(given.get("short_description", "")) > 120:
        raise bad("short description is too long")
    _language(given)
    return True


def set_webhook(world: World, given: Given) -> bool:
    url, secret = given["url"], given.get("secret_token", "")
    if url and not url.startswith("https://") and not (world.local and url.startswith("http://")):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if secret and not _SECRET.match(secret):
        raise bad("secret token contains unallowed characters")
    allow(world, given)
    world.webhook.url, world.webhook.secret = url, secret
    world.arrived.set()
    return True


def delete_webhook(world: World, given: Given) -> bool:
    world.webhook.url = ""
    if given.get("drop_pending_updates"):
        world.updates.clear()
    return True


def get_webhook_info(world: World, _given: Given) -> Given:
    hook = world.webhook
    info = {"url": hook.url, "has_custom_certificate": False, "pending_update_count": len(world.updates)}
    return info | ({"last_error_message": hook.last_error} if hook.last_error else {})


def get_file(world: World, given: Given) -> Given:
    if given["file_id"] not in world.files:
        raise bad("invalid file_id")
    size = len(world.files[given["file_id"]])
    return {"file_id": given["file_id"], "file_unique_id": "f", "file_size": size, "file_path": given["file_id"]}


def get_chat_member(world: World, given: Given) -> Given:
    chat, user = given["chat_id"], world.users.get(given["user_id"])
    _reachable(world, chat)
    if user is None:
        raise bad("PARTICIPANT_ID_INVALID")
    return {"user": user, "status": "member" if user["id"] in world.members[chat] else "left"}


def get_chat_member_count(world: World, given: Given) -> int:
    _reachable(world, given["chat_id"])
    return len(world.members[given["chat_id"]])


def leave_chat(world: World, given: Given) -> bool:
    _reachable(world, given["chat_id"])
    world.members[given["chat_id"]].discard(world.bot["id"])
    return True


def allow(world: World, given: Given) -> None:
    wanted = given.get("allowed_updates")
    if wanted is None:
        return
    if not set(wanted) <= _KINDS:
        raise bad("unsupported kind of update")
    world.allowed = frozenset(wanted) or None


def _send(world: World, given: Given, **content: Any) -> Given:
    chat = given["chat_id"]
    _reachable(world, chat)
    markup = checked_keyboard(given.get("reply_markup"))
    replied = _replied(world, chat, given.get("reply_parameters"))
    extra = ({"reply_markup": markup} if markup else {}) | ({"reply_to_message": replied} if replied else {})
    message = world.place(chat, world.bot, **content, **extra)
    world.events[chat].put_nowait(Event("sent", dict(message)))
    return message


def _edit(world: World, given: Given, *, text: str | None) -> Given:
    message = _own(world, given)
    markup = checked_keyboard(given.get("reply_markup"))
    if message.get("text") == text and message.get("reply_markup") == markup:
        raise bad(
            "message is not modified: specified new message content and reply markup are exactly the same as a "
            "current content and reply markup of the message"
        )
    message.pop("reply_markup", None)
    message |= {"text": text, "edit_date": world.stamp()} | ({"reply_markup": markup} if markup else {})
    world.events[given["chat_id"]].put_nowait(Event("edited", dict(message)))
    return message


def _own(world: World, given: Given) -> Given:
    _reachable(world, given["chat_id"])
    message = world.messages.get((given["chat_id"], given["message_id"]))
    if message is None:
        raise bad("message to edit not found")
    if message["from"] != world.bot:
        raise bad("message can't be edited")
    return message


def _reachable(world: World, chat: int) -> None:
    if chat in world.closed:
        raise forbidden(world.closed[chat])
    if chat not in world.chats:
        raise bad("chat not found")


def _replied(world: World, chat: int, parameters: Given | None) -> Given | None:
    if parameters is None:
        return None
    if not set(parameters) <= {"message_id", "chat_id", "allow_sending_without_reply", "quote"}:
        raise bad("can't parse reply parameters")
    replied = world.messages.get((chat, int(parameters["message_id"])))
    if replied is None and not parameters.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return replied and {key: value for key, value in replied.items() if key != "reply_to_message"}


def _upload(world: World, file: Any) -> str:
    if isinstance(file, str) and file in world.files:
        return file
    if not isinstance(file, bytes):
        raise bad("wrong file identifier/HTTP URL specified")
    file_id = f"file-{world.serial()}"
    world.files[file_id] = file
    return file_id


def _language(given: Given) -> str:
    code = str(given.get("language_code", ""))
    if code and not re.fullmatch("[a-z]{2}", code):
        raise bad("specified language code is invalid")
    return code


METHODS: dict[str, Callable[[World, Given], Any]] = {
    "getMe": get_me,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendPoll": send_poll,
    "stopPoll": stop_poll,
    "editMessageText": edit_message_text,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "answerCallbackQuery": answer_callback_query,
    "sendChatAction": send_chat_action,
    "setMyCommands": set_my_commands,
    "setMyDescription": set_my_description,
    "setMyShortDescription": set_my_short_description,
    "getFile": get_file,
    "getChatMember": get_chat_member,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
}
