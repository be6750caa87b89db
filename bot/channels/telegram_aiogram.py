"""Telegram by aiogram: its objects into ours, ours into its calls, its errors into the outbox's."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from io import BytesIO
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BotCommand,
    CallbackQuery,
    ChatMemberUpdated,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    Update,
)
from aiogram.utils.token import TokenValidationError
from pydantic import ValidationError

from bot.channels import telegram_text
from bot.channels.telegram_reading import Me, MembersChanged, card_file, read_message, read_press, with_card
from bot.channels.telegram_refusals import Elsewhere, TokenRefused, Unchanged, refusal
from bot.channels.telegram_service import UPDATES, Event
from bot.messages import Button, Outgoing
from bot.outbox import Closed, Flooded, Unreachable

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class AiogramTelegram:
    """The Bot API through aiogram."""

    def __init__(self, token: str, *, api: str, now: Callable[[], datetime]) -> None:
        self.me = Me(0, "")
        self._now = now
        try:
            self._bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
        except TokenValidationError:
            raise TokenRefused from None  # the error would show the token

    async def open(self) -> None:
        """Find out who the bot is."""
        with _translated():
            me = await self._bot.get_me()
        self.me = Me(me.id, me.username or "")

    async def close(self) -> None:
        """Let go of the connections."""
        await self._bot.session.close()

    async def updates(self, offset: int | None, *, wait: int) -> Sequence[tuple[int, Update | None]]:
        """Ask for updates from this number on; one that cannot be read is None."""
        try:
            with _translated():
                updates = await self._bot.get_updates(
                    offset, timeout=wait, allowed_updates=list(UPDATES), request_timeout=wait + 10
                )
        except Unreachable as error:
            return [(number, self.parse(body)) for number, body in _bodies(error.__cause__)]
        return [(update.update_id, update) for update in updates]

    def parse(self, body: Mapping[str, Any]) -> Update | None:
        """Read an update that was posted; None when it is none."""
        try:
            return Update.model_validate(body, context={"bot": self._bot})
        except ValidationError:
            return None

    async def read(self, update: Update) -> Event | None:
        """Turn an update into what it means to us."""
        match update.event:
            case Message() as message if card_file(message):
                return await self._with_card(message)
            case Message() as message:
                return read_message(message, self.me, edited=update.edited_message is not None)
            case CallbackQuery() as press:
                return read_press(press, now=self._now())
            case ChatMemberUpdated() as change:
                return None if change.chat.type == "private" else MembersChanged(str(change.chat.id))
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
            await self._bot.send_chat_action(int(chat), "typing")

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

    async def _with_card(self, message: Message) -> Event | None:
        with _translated():
            file = await self._bot.download(card_file(message) or "", BytesIO())
        return with_card(read_message(message, self.me), file.read() if file else b"")


def _bodies(error: BaseException | None) -> list[tuple[int, dict[str, Any]]]:
    """Give the updates one by one of an answer that could not be read as a whole; any other error goes on.

    Raises:
        Unreachable: there are none in it.
    """
    answer = error.data if isinstance(error, ClientDecodeError) else None
    if not isinstance(answer, dict) or not answer.get("ok"):
        raise Unreachable(type(error).__name__) from error
    return [(body["update_id"], body) for body in answer["result"]]


def _keyboard(rows: tuple[tuple[Button, ...], ...]) -> InlineKeyboardMarkup | None:
    keys = [[InlineKeyboardButton(text=button.label, callback_data=button.token) for button in row] for row in rows]
    return InlineKeyboardMarkup(inline_keyboard=keys) if keys else None


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except TelegramRetryAfter as error:
        raise Flooded(error.retry_after) from error
    except (TelegramForbiddenError, TelegramMigrateToChat) as error:
        raise Closed(error.message) from error
    except (TelegramUnauthorizedError, TelegramNotFound):
        raise TokenRefused from None
    except TelegramConflictError as error:
        raise Elsewhere(error.message) from error
    except TelegramBadRequest as error:
        raise refusal(error.message) from error
    except AiogramError as error:  # the network, 5xx, and answers that are no answers
        raise Unreachable(type(error).__name__) from error
