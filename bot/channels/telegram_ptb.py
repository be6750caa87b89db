"""Telegram by python-telegram-bot: its objects into ours, ours into its calls, its errors into the outbox's."""

import logging
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from typing import Any

from telegram import (
    Bot,
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    Update,
)
from telegram.constants import ChatAction
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter, TelegramError
from telegram.request import HTTPXRequest

from bot.channels import telegram_text
from bot.channels.telegram_reading import Me, MembersChanged, card_file, read_message, read_press, with_card
from bot.channels.telegram_refusals import Elsewhere, TokenRefused, Unchanged, refusal
from bot.channels.telegram_service import UPDATES, Event
from bot.messages import Button, Outgoing
from bot.outbox import Closed, Flooded, Unreachable

_UNREADABLE = (AttributeError, KeyError, TypeError, ValueError)
"""Whatever the library's constructors stumble over."""

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class PtbTelegram:
    """The Bot API through python-telegram-bot."""

    def __init__(self, token: str, *, api: str, now: Callable[[], datetime]) -> None:
        self.me = Me(0, "")
        self._now = now
        logging.getLogger("httpx").setLevel(logging.WARNING)  # at INFO it writes every address, with the token
        logging.getLogger("telegram.Bot").setLevel(logging.CRITICAL + 1)  # it writes what cannot be read, words and all
        try:
            self._bot = Bot(token, f"{api}/bot", f"{api}/file/bot", request=HTTPXRequest(read_timeout=30))
        except InvalidToken:
            raise TokenRefused from None  # the error would show the token

    async def open(self) -> None:
        """Find out who the bot is."""
        with _translated():
            await self._bot.initialize()
        self.me = Me(self._bot.id, self._bot.username)

    async def close(self) -> None:
        """Let go of the connections."""
        await self._bot.shutdown()

    async def updates(self, offset: int | None, *, wait: int) -> Sequence[tuple[int, Update | None]]:
        """Ask for updates from this number on; one that cannot be read is None."""
        try:
            with _translated():
                updates = await self._bot.get_updates(offset, timeout=wait, allowed_updates=UPDATES)
        except _UNREADABLE:
            return [(body["update_id"], self.parse(body)) for body in await self._bodies(offset)]
        return [(update.update_id, update) for update in updates]

    def parse(self, body: Mapping[str, Any]) -> Update | None:
        """Read an update that was posted; None when it is none."""
        try:
            return Update.de_json(dict(body), self._bot)
        except _UNREADABLE:
            return None

    async def read(self, update: Update) -> Event | None:
        """Turn an update into what it means to us."""
        message, membership = update.message or update.edited_message, update.my_chat_member or update.chat_member
        if message and card_file(message):
            return await self._with_card(message)
        if message:
            return read_message(message, self.me, edited=update.edited_message is not None)
        if update.callback_query:
            return read_press(update.callback_query, now=self._now())
        if membership and membership.chat.type != "private":
            return MembersChanged(str(membership.chat.id))
        return None

    def pieces(self, message: Outgoing) -> tuple[Outgoing, ...]:
        """Cut a message into what Telegram takes at once."""
        return telegram_text.pieces(message)

    async def send(self, chat: str, message: Outgoing) -> str:
        """Send a message and give its id."""
        with _translated():
            sent = await self._bot.send_message(
                int(chat),
                message.text,
                reply_markup=_keyboard(message.buttons),
                link_preview_options=_NO_PREVIEW,
                disable_notification=message.silent or None,
            )
        return str(sent.message_id)

    async def edit(self, chat: str, message: Outgoing) -> None:
        """Put a message in the place of the one that it replaces."""
        with suppress(Unchanged), _translated():
            await self._bot.edit_message_text(
                message.text,
                chat_id=int(chat),
                message_id=int(message.replaces or 0),
                reply_markup=_keyboard(message.buttons),
                link_preview_options=_NO_PREVIEW,
            )

    async def acknowledge(self, press: str, notice: str) -> None:
        """End the wait of who pressed a button."""
        text = telegram_text.short(notice, telegram_text.NOTICE_LIMIT) if notice else None
        with _translated():
            await self._bot.answer_callback_query(press, text=text, show_alert=bool(text))

    async def typing(self, chat: str) -> None:
        """Show that an answer is being made."""
        with _translated():
            await self._bot.send_chat_action(int(chat), ChatAction.TYPING)

    async def post_to(self, url: str | None, *, secret: str) -> None:
        """Have updates posted to this address, or not any more."""
        with _translated():
            if url:
                await self._bot.set_webhook(url, secret_token=secret, allowed_updates=list(UPDATES))
            else:
                await self._bot.delete_webhook()

    async def introduce(self, language: str, commands: Mapping[str, str], description: str) -> None:
        """Set the menu of commands and the description."""
        menu = [BotCommand(command=command, description=said) for command, said in commands.items()]
        with _translated():
            await self._bot.set_my_commands(menu, language_code=language or None)
            await self._bot.set_my_description(description, language_code=language or None)

    async def count_members(self, chat: str) -> int:
        """Count who is in a group, the bot included."""
        with _translated():
            return await self._bot.get_chat_member_count(int(chat))

    async def is_member(self, chat: str, account: str) -> bool:
        """Tell whether somebody is in a group."""
        with _translated():
            member = await self._bot.get_chat_member(int(chat), int(account))
        return member.status not in {"left", "kicked"}

    async def _bodies(self, offset: int | None) -> list[dict[str, Any]]:
        """Ask for the same updates as they come, one of which the library could not read."""
        asked = {"offset": offset, "allowed_updates": list(UPDATES)}
        with _translated(), warnings.catch_warnings(action="ignore"):  # it would have us take the call that failed
            bodies: list[dict[str, Any]] = await self._bot.do_api_request("getUpdates", asked)
        return bodies

    async def _with_card(self, message: Message) -> Event | None:
        with _translated():
            file = await self._bot.get_file(card_file(message) or "")
            content = await file.download_as_bytearray()
        return with_card(read_message(message, self.me), bytes(content))


def _keyboard(rows: tuple[tuple[Button, ...], ...]) -> InlineKeyboardMarkup | None:
    keys = [[InlineKeyboardButton(text=button.label, callback_data=button.token) for button in row] for row in rows]
    return InlineKeyboardMarkup(inline_keyboard=keys) if keys else None


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except RetryAfter as error:
        raise Flooded(_seconds(error)) from error
    except (Forbidden, ChatMigrated) as error:
        raise Closed(error.message) from error
    except InvalidToken:
        raise TokenRefused from None  # the error would show the token
    except Conflict as error:
        raise Elsewhere(error.message) from error
    except BadRequest as error:
        raise refusal(error.message) from error
    except TelegramError as error:  # the network, 5xx, and answers that are no answers
        raise Unreachable(type(error).__name__) from error


def _seconds(error: RetryAfter) -> float:
    with warnings.catch_warnings(action="ignore"):  # the library warns that this will be a timedelta; both are read
        wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else wait
